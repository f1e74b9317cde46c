import { ask, auditOf, newEmail, PASSWORD, person } from '../support/people';
import { describeWithApp } from '../support/suites';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  session { accessToken expiresAt viewer { user { id } } } userErrors { code field } } }`;

const refused = { session: null, userErrors: [{ code: 'SIGN_IN_FAILED', field: ['password'] }] };

describeWithApp('signIn (A15)', {}, (app) => {
  const attempt = (email: string, password: string) => ask(app, null, SIGN_IN, { input: { email, password } });

  test('by address and password: a token for ten minutes, an audit row', async () => {
    const { id, email } = await person(app);
    const { session, userErrors } = (await attempt(email.toUpperCase(), PASSWORD)).signIn;
    expect(userErrors).toEqual([]);
    expect(session.viewer.user.id).toBe(id);
    const minutes = (Date.parse(session.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
    const [, claims] = session.accessToken.split('.').map((part: string) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(claims!)).toMatchObject({ aud: 'billing-center', sub: id });
    expect(await auditOf(app, id)).toEqual([{ action: 'SIGN_IN', actorId: id }]);
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const { email } = await person(app);
    expect((await attempt(email, 'not the password')).signIn).toEqual(refused);
    expect((await attempt(newEmail(), PASSWORD)).signIn).toEqual(refused);
  });

  test('whoever has not accepted an invitation has no password to sign in with', async () => {
    const { email } = await person(app);
    await app.database.transaction((tx) =>
      tx.execute('UPDATE users SET password_hash = NULL WHERE email = ?', [email]),
    );
    expect((await attempt(email, PASSWORD)).signIn).toEqual(refused);
  });

  test('the public key verifies what was issued', () => {
    const { keys } = app.deps.issuer!.jwks();
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
    expect(keys[0]).not.toHaveProperty('d');
  });
});
