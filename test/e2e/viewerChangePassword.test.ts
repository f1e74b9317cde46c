import { auditOf, browse, errorCodes, mailsTo, PASSWORD, person, signIn } from '../support/people';
import { describeWithApp } from '../support/suites';

const CHANGE = `mutation ($input: ViewerChangePasswordInput!) { viewerChangePassword(input: $input) {
  session { accessToken viewer { user { id } } } userErrors { code rule field } } }`;
const REFRESH = 'mutation { sessionRefresh { userErrors { code } } }';
const NEW_PASSWORD = 'another password';

describeWithApp('viewerChangePassword', {}, (app) => {
  const change = async (token: string, currentPassword: string, password: string) => {
    const { data } = await app.as(token).run(CHANGE, { input: { currentPassword, password } });
    return data.viewerChangePassword;
  };
  const refresh = async (cookie: string) => (await browse(app, cookie, REFRESH)).data.sessionRefresh.userErrors;

  test('the present password sets a new one, ends all sessions but the answered one, and tells the owner', async () => {
    const { email, id } = await person(app);
    const [here, elsewhere] = [await signIn(app, email), await signIn(app, email)];
    const { session, userErrors } = await change(here.token, PASSWORD, NEW_PASSWORD);
    expect(userErrors).toEqual([]);
    expect(session.viewer.user.id).toBe(id);
    expect(await refresh(here.cookie)).toEqual([{ code: 'TOKEN_INVALID' }]);
    expect(await refresh(elsewhere.cookie)).toEqual([{ code: 'TOKEN_INVALID' }]);
    await expect(signIn(app, email, PASSWORD)).rejects.toThrow('SIGN_IN_FAILED');
    expect((await signIn(app, email, NEW_PASSWORD)).userId).toBe(id);
    expect((await mailsTo(app, email)).map(({ template }) => template)).toEqual(['passwordChanged']);
    expect((await auditOf(app, id)).map(({ action }) => action)).toContain('VIEWER_CHANGE_PASSWORD');
  });

  test.each([
    ['a wrong present password', 'not this one', NEW_PASSWORD, { rule: 'A14', field: ['currentPassword'] }],
    ['a new one that is too short', PASSWORD, 'short', { rule: 'A12', field: ['password'] }],
  ])('%s is refused and changes nothing', async (_why, present, password, refusal) => {
    const { email } = await person(app);
    const { token, cookie } = await signIn(app, email);
    const refused = await change(token, present, password);
    expect(refused).toEqual({ session: null, userErrors: [{ code: 'INVALID_INPUT', ...refusal }] });
    expect(await refresh(cookie)).toEqual([]);
    await signIn(app, email, PASSWORD);
    expect(await mailsTo(app, email)).toEqual([]);
  });

  test('of two changes at once one is made', async () => {
    const { email } = await person(app);
    const { token } = await signIn(app, email);
    const answers = await Promise.all([
      change(token, PASSWORD, 'first password'),
      change(token, PASSWORD, 'second password'),
    ]);
    expect(answers.filter(({ session }) => session !== null)).toHaveLength(1);
  });

  test('guessing the present password ends as it does at sign-in', async () => {
    const { email } = await person(app);
    const { token } = await signIn(app, email);
    for (let guess = 0; guess < 5; guess++) await change(token, `guess number ${guess}`, NEW_PASSWORD);
    expect(
      await errorCodes(app, token, CHANGE, { input: { currentPassword: PASSWORD, password: NEW_PASSWORD } }),
    ).toEqual(['RATE_LIMITED']);
  });

  test('who is not signed in changes nothing', async () => {
    const input = { currentPassword: PASSWORD, password: NEW_PASSWORD };
    expect(await errorCodes(app, null, CHANGE, { input })).toEqual(['UNAUTHENTICATED']);
  });
});
