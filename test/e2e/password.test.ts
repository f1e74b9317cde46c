import { toSqlInstant } from '../../src/platform/database';
import {
  ask,
  browse,
  countOf,
  errorCodes,
  mailsTo,
  newEmail,
  PASSWORD,
  person,
  resetPassword,
  signIn,
  tokenIn,
} from '../support/people';
import { describeWithApp } from '../support/suites';

const REQUEST = `mutation ($input: PasswordRequestResetInput!) { passwordRequestReset(input: $input) { userErrors { code } } }`;
const NEW_PASSWORD = 'another password';

describeWithApp('password reset (A12, A15)', {}, (app) => {
  const request = async (email: string) => {
    const { passwordRequestReset } = await ask(app, null, REQUEST, { input: { email } });
    expect(passwordRequestReset.userErrors).toEqual([]);
  };
  const requestToken = async (email: string) => {
    await request(email);
    return tokenIn((await mailsTo(app, email)).at(-1)!.data.url);
  };

  test('the mailed link sets a new password once, ends all sessions, and tells the owner', async () => {
    const { email, id } = await person(app);
    const { cookie } = await signIn(app, email);
    const [token, older] = [await requestToken(email), await requestToken(email)];
    const { session, userErrors } = await resetPassword(app, token, NEW_PASSWORD);
    expect(userErrors).toEqual([]);
    expect(session.viewer.user.id).toBe(id);
    const refresh = 'mutation { sessionRefresh { userErrors { code } } }';
    expect((await browse(app, cookie, refresh)).data.sessionRefresh.userErrors).toEqual([{ code: 'TOKEN_INVALID' }]);
    await expect(signIn(app, email, PASSWORD)).rejects.toThrow('SIGN_IN_FAILED');
    expect((await signIn(app, email, NEW_PASSWORD)).userId).toBe(id);
    const templates = (await mailsTo(app, email)).map(({ template }) => template);
    expect(templates).toEqual(['passwordReset', 'passwordReset', 'passwordChanged']);
    for (const used of [token, older]) {
      expect(await resetPassword(app, used)).toEqual({
        session: null,
        userErrors: [{ code: 'TOKEN_INVALID', field: ['token'] }],
      });
    }
  });

  test('an unknown address is acknowledged alike, and nothing is written', async () => {
    const before = [
      await countOf(app, 'emails'),
      await countOf(app, 'one_time_tokens'),
      await countOf(app, 'audit_entries'),
    ];
    await request(newEmail());
    const after = [
      await countOf(app, 'emails'),
      await countOf(app, 'one_time_tokens'),
      await countOf(app, 'audit_entries'),
    ];
    expect(after).toEqual(before);
  });

  test('a refused password does not use the link up', async () => {
    const { email } = await person(app);
    const token = await requestToken(email);
    const refused = await resetPassword(app, token, 'short');
    expect(refused.userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['password'] }]);
    expect((await resetPassword(app, token)).userErrors).toEqual([]);
  });

  test('used twice at once it works once', async () => {
    const { email } = await person(app);
    const token = await requestToken(email);
    const answers = await Promise.all([resetPassword(app, token), resetPassword(app, token)]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'TOKEN_INVALID', field: ['token'] }]);
  });

  test('an expired link works no more', async () => {
    const { email, id } = await person(app);
    const token = await requestToken(email);
    const sql = 'UPDATE one_time_tokens SET expires_at = ? WHERE user_id = ?';
    await app.database.transaction((tx) => tx.execute(sql, [toSqlInstant(new Date()), id]));
    expect(await resetPassword(app, token)).toEqual({
      userErrors: [{ code: 'TOKEN_INVALID', field: ['token'] }],
      session: null,
    });
  });

  test('the sixth link within a quarter of an hour is not mailed', async () => {
    const { email } = await person(app);
    for (let times = 0; times < 5; times += 1) await request(email);
    expect(await errorCodes(app, null, REQUEST, { input: { email } })).toEqual(['RATE_LIMITED']);
    expect(await mailsTo(app, email)).toHaveLength(5);
  });
});
