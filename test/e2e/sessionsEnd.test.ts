import {
  ask,
  browse,
  customer,
  mailsTo,
  person,
  resetPassword,
  signIn,
  staff,
  tokenFor,
  tokenIn,
} from '../support/people';
import { describeWithApp } from '../support/suites';

const VIEWER = '{ viewer { user { id } staffRole } }';
const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';
const REFRESH = 'mutation { sessionRefresh { session { accessToken } userErrors { code } } }';
const REQUEST =
  'mutation ($input: PasswordRequestResetInput!) { passwordRequestReset(input: $input) { userErrors { code } } }';
const CHANGE = `mutation ($input: ViewerChangePasswordInput!) { viewerChangePassword(input: $input) {
  session { accessToken } userErrors { code } } }`;
const REMOVE = 'mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { userErrors { code } } }';
const ACCOUNT = 'query ($id: ID!) { account(id: $id) { id } }';
const STAFF = '{ staff { nodes { id } } }';

describeWithApp('what ends a session ends its access tokens with the next request (A15)', {}, (app) => {
  const isSignedIn = async (token: string) => (await ask(app, token, VIEWER)).viewer !== null;
  const execute = (sql: string, values: string[]) => app.database.transaction((tx) => tx.execute(sql, values));

  test('signing out: this session’s, not the person’s others', async () => {
    const { email } = await person(app);
    const [laptop, phone] = [await signIn(app, email), await signIn(app, email)];
    expect(await isSignedIn(laptop.token)).toBe(true);
    await browse(app, laptop.cookie, SIGN_OUT);
    expect(await isSignedIn(laptop.token)).toBe(false);
    expect(await isSignedIn(phone.token)).toBe(true);
  });

  test('a password that is reset: all', async () => {
    const { email } = await person(app);
    const { token } = await signIn(app, email);
    await ask(app, null, REQUEST, { input: { email } });
    const { session } = await resetPassword(
      app,
      tokenIn((await mailsTo(app, email)).at(-1)!.data.url),
      'another long password',
    );
    expect(await isSignedIn(token)).toBe(false);
    expect(await isSignedIn(session!.accessToken)).toBe(true);
  });

  test('a password that is changed: all but the new one', async () => {
    const { email } = await person(app);
    const { token } = await signIn(app, email);
    const input = { currentPassword: 'correct horse battery', password: 'another long password' };
    const { session } = (await ask(app, token, CHANGE, { input })).viewerChangePassword;
    expect(await isSignedIn(token)).toBe(false);
    expect(await isSignedIn(session!.accessToken)).toBe(true);
  });

  test('a stolen refresh token: the session’s', async () => {
    const { email, token, cookie } = await signIn(app, (await person(app)).email);
    const first = await browse(app, cookie, REFRESH);
    const second = await browse(app, first.cookie, REFRESH);
    const fresh = second.data.sessionRefresh.session.accessToken;
    expect([await isSignedIn(token), await isSignedIn(fresh)]).toEqual([true, true]);
    await browse(app, cookie, REFRESH);
    expect([await isSignedIn(token), await isSignedIn(fresh)]).toEqual([false, false]);
    expect(email).toContain('@');
  });

  test('a role that is taken away, a membership that ends, a person who is not proven any more: with the next request', async () => {
    const supervisor = await staff(app, 'SUPERVISOR');
    await ask(app, supervisor.token, STAFF);
    await execute('UPDATE users SET staff_role = NULL WHERE id = ?', [supervisor.userId]);
    expect((await app.as(supervisor.token).run(STAFF)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);

    const own = await customer(app);
    expect((await ask(app, own.member.token, ACCOUNT, { id: own.accountId })).account).toEqual({ id: own.accountId });
    await ask(app, own.contact.token, REMOVE, { input: { accountId: own.accountId, userId: own.member.userId } });
    expect((await ask(app, own.member.token, ACCOUNT, { id: own.accountId })).account).toBeNull();

    await execute('UPDATE users SET email_proven_at = NULL WHERE id = ?', [own.admin.userId]);
    expect(await isSignedIn(own.admin.token)).toBe(false);
  });

  test('a token is of its session only: another’s, or none, opens nothing', async () => {
    const [one, other] = [await person(app), await person(app)];
    await tokenFor(app, one.id);
    const [session] = await app.database.query('SELECT id FROM sessions WHERE user_id = ?', [one.id]);
    const { accessToken } = await app.deps.issuer!.issue({ userId: other.id, sessionId: String(session!.id) });
    expect(await isSignedIn(accessToken)).toBe(false);
    const nowhere = await app.deps.issuer!.issue({ userId: one.id, sessionId: 'ses_nowhere' });
    expect(await isSignedIn(nowhere.accessToken)).toBe(false);
  });
});
