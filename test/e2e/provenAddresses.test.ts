import { createUserIn, hashPassword, startSessionIn, UserRow } from '../../src/identity';
import { selectRow } from '../../src/platform/database';
import { contentsOf } from '../support/given';
import {
  type Answer,
  ask,
  browse,
  customer,
  errorCodes,
  invited,
  mailsTo,
  newEmail,
  PASSWORD,
  person,
  resetPassword,
  signIn,
  staff,
  tokenFor,
  tokenIn,
} from '../support/people';
import { refusal } from '../support/refusal';
import { confirm, signedUp, signUp, signUpInput, signUpToken } from '../support/signUps';
import { describeWithApp } from '../support/suites';

const OWN = 'the owner’s password';
const MEMBERSHIPS = '{ viewer { user { id name } memberships { roles account { id billingContact { id } } } } }';
const CREATE =
  'mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { account { id billingContact { id name } } userErrors { code } } }';
const CHANGE = `mutation ($input: AccountBillingContactInput!) { accountChangeBillingContact(input: $input) {
  account { billingContact { id name } } userErrors { code } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } userErrors { code rule field message } } }`;
const RESET =
  'mutation ($input: PasswordRequestResetInput!) { passwordRequestReset(input: $input) { userErrors { code } } }';
const REFRESH = 'mutation { sessionRefresh { session { accessToken } userErrors { code rule } } }';

describeWithApp('an address counts once its owner has proven it (A13)', {}, (app) => {
  const rowOf = async (email: string) => (await selectRow(app.database, UserRow, 'WHERE email = ?', [email]))!;
  const membershipsOf = async (token: string) => (await ask(app, token, MEMBERSHIPS)).viewer;
  const createAccount = async (email: string) => {
    const { token } = await staff(app, 'TECHNICIAN');
    const named = { billingContactEmail: email, billingContactName: 'Named by staff' };
    const input = { kind: 'CORPORATE', name: 'Big Corp', country: 'US', currency: 'USD', ...named };
    return (await ask(app, token, CREATE, { input })).accountCreate.account;
  };

  /** Somebody of the time before: they chose a password under an address that nobody checked, and are signed in. */
  const unchecked = async (email: string) => {
    const passwordHash = await hashPassword(PASSWORD);
    const facts = { email, name: 'Mallory', locale: 'en-GB', passwordHash };
    return app.database.transaction(async (tx) => {
      const user = await createUserIn(tx, facts);
      return { ...user, refreshToken: (await startSessionIn(tx, user.id, null)).refreshToken!.token };
    });
  };

  test('a stranger who signs up with an address that staff name later has nothing; its owner has the account', async () => {
    const email = newEmail('victim');
    await signUp(app, signUpInput({ email, name: 'Mallory' }));
    const { id: accountId, billingContact } = await createAccount(email);
    expect(billingContact.name).toBe('Named by staff');
    const attempt = (await ask(app, null, SIGN_IN, { input: { email, password: PASSWORD } })).signIn;
    expect(attempt).toEqual({ session: null, userErrors: [refusal('SIGN_IN_FAILED', 'A15', ['password'])] });
    const invitation = (await mailsTo(app, email)).find(({ template }) => template === 'invitation')!;
    const { session } = await resetPassword(app, tokenIn(invitation.data.url), OWN);
    expect((await membershipsOf(session.accessToken)).memberships).toEqual([
      { account: { id: accountId, billingContact: { id: billingContact.id } }, roles: ['BILLING_CONTACT', 'ADMIN'] },
    ]);
    await expect(signIn(app, email, PASSWORD)).rejects.toThrow('SIGN_IN_FAILED');
  });

  test('a sign-up that is confirmed after an invitation was accepted opens the account, and the owner’s password stays', async () => {
    const { email, id, accountId } = await invited(app);
    await signUp(app, signUpInput({ email, name: 'Mallory' }));
    const [invitation] = await mailsTo(app, email);
    await resetPassword(app, tokenIn(invitation!.data.url), OWN);
    const { account, session, userErrors } = await confirm(app, await signUpToken(app, email), 'billingContact { id }');
    expect([account.billingContact, userErrors]).toEqual([{ id }, []]);
    const accounts = session.viewer.memberships.map((membership: Answer) => membership.account.id);
    expect(accounts.sort()).toEqual([accountId, account.id].sort());
    await expect(signIn(app, email, PASSWORD)).rejects.toThrow('SIGN_IN_FAILED');
    expect((await signIn(app, email, OWN)).userId).toBe(id);
    expect((await rowOf(email)).name).toBe('Named by a stranger');
  });

  test('an address that a stranger invited signs up under its own name; what it was given is then theirs', async () => {
    const { email, id, accountId } = await invited(app);
    const [invitation] = await mailsTo(app, email);
    const { account, session, userErrors } = await signedUp(
      app,
      signUpInput({ email, name: 'Owner', locale: 'en-GB' }),
    );
    expect(userErrors).toEqual([]);
    const { user, memberships } = await membershipsOf(session.accessToken);
    expect(user).toEqual({ id, name: 'Owner' });
    expect(memberships.map((membership) => membership.account.id).sort()).toEqual([accountId, account.id].sort());
    expect((await signIn(app, email)).userId).toBe(id);
    const used = await resetPassword(app, tokenIn(invitation!.data.url));
    expect(used.userErrors).toEqual([{ code: 'TOKEN_INVALID', field: ['token'] }]);
  });

  test('an invitation and a sign-up that are followed at once leave one person who can sign in', async () => {
    const { email, id } = await invited(app);
    const [invitation] = await mailsTo(app, email);
    await signUp(app, signUpInput({ email }));
    const token = await signUpToken(app, email);
    const [reset, confirmed] = await Promise.all([
      resetPassword(app, tokenIn(invitation!.data.url), OWN),
      confirm(app, token),
    ]);
    expect(confirmed.session.viewer.user.id).toBe(id);
    const password = reset.session ? OWN : PASSWORD;
    expect((await signIn(app, email, password)).userId).toBe(id);
  });

  test('an invited person is named by the first who invites them, then by staff, then by themselves', async () => {
    const { email } = await invited(app);
    const { accountId, contact } = await customer(app);
    const input = { accountId, expectedVersion: 1, email, name: 'Another stranger' };
    const { account } = (await ask(app, contact.token, CHANGE, { input })).accountChangeBillingContact;
    expect(account.billingContact.name).toBe('Named by a stranger');
    expect((await createAccount(email)).billingContact.name).toBe('Named by staff');
    await signedUp(app, signUpInput({ email, name: 'Owner' }));
    expect((await createAccount(email)).billingContact.name).toBe('Owner');
  });

  test('the contact of an account who has not followed the link acts for nobody, whoever holds a token in their name', async () => {
    const email = newEmail('victim');
    const { id: accountId, billingContact } = await createAccount(email);
    const accessToken = await tokenFor(app, billingContact.id);
    expect((await ask(app, accessToken, '{ viewer { user { id } } }')).viewer).toBeNull();
    const open = `mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { userErrors { code } } }`;
    const input = { accountId, topic: 'OTHER', subject: 'Hello', body: 'Hello' };
    const before = await contentsOf(app);
    expect(await errorCodes(app, accessToken, open, { input })).toEqual(['UNAUTHENTICATED']);
    expect(await contentsOf(app)).toEqual(before);
  });

  test('a colleague who has not followed the link has no role, and no mail that is for all of a role', async () => {
    const technician = await staff(app, 'TECHNICIAN');
    await app.database.transaction((tx) =>
      tx.execute('UPDATE users SET email_proven_at = NULL WHERE id = ?', [technician.userId]),
    );
    expect(await errorCodes(app, technician.token, '{ staff { totalCount } }')).toEqual(['UNAUTHENTICATED']);
    const { accountId, contact } = await customer(app, 'CORPORATE');
    const propose = CHANGE.replace('accountChange', 'accountPropose');
    const input = { accountId, expectedVersion: 1, email: newEmail(), name: 'Nina' };
    await ask(app, contact.token, propose, { input });
    expect((await mailsTo(app, technician.email)).map(({ template }) => template)).toEqual(['invitation']);
  });

  describe('somebody of the time before who never followed a link', () => {
    test('is told to, and nothing is written: no session by password, none that goes on, no access by a token', async () => {
      const { id, email, refreshToken } = await unchecked(newEmail());
      const before = await contentsOf(app);
      const { session, userErrors } = (await ask(app, null, SIGN_IN, { input: { email, password: PASSWORD } })).signIn;
      expect(session).toBeNull();
      expect(userErrors).toEqual([refusal('EMAIL_NOT_PROVEN', 'A13')]);
      expect(userErrors[0].message).toContain('ask for a new password');
      const { data, cookie } = await browse(app, `refresh_token=${refreshToken}`, REFRESH);
      expect(data.sessionRefresh).toEqual({ session: null, userErrors: [{ code: 'EMAIL_NOT_PROVEN', rule: 'A13' }] });
      expect(cookie).toBeNull();
      const accessToken = await tokenFor(app, id);
      expect((await ask(app, accessToken, '{ viewer { user { id } } }')).viewer).toBeNull();
      expect(await contentsOf(app)).toEqual(before);
      const wrong = (await ask(app, null, SIGN_IN, { input: { email, password: 'not the password' } })).signIn;
      expect(wrong.userErrors).toEqual([refusal('SIGN_IN_FAILED', 'A15', ['password'])]);
    });

    test('goes on by a new password, whose link proves the address', async () => {
      const { id, email } = await unchecked(newEmail());
      await ask(app, null, RESET, { input: { email } });
      const { session } = await resetPassword(app, tokenIn((await mailsTo(app, email))[0]!.data.url), OWN);
      expect(session.viewer.user.id).toBe(id);
      expect((await signIn(app, email, OWN)).userId).toBe(id);
      expect((await rowOf(email)).emailProvenAt).toEqual(expect.any(Date));
    });

    test('who took a stranger’s address loses it to its owner, with every session', async () => {
      const { id, email, refreshToken } = await unchecked(newEmail('victim'));
      await createAccount(email);
      const [invitation] = await mailsTo(app, email);
      expect(invitation!.data.setsPassword).toBe(true);
      const { session } = await signedUp(app, signUpInput({ email, name: 'Owner', password: OWN }));
      expect(session.viewer.user.id).toBe(id);
      await expect(signIn(app, email, PASSWORD)).rejects.toThrow('SIGN_IN_FAILED');
      const { data } = await browse(app, `refresh_token=${refreshToken}`, REFRESH);
      expect(data.sessionRefresh).toEqual({ session: null, userErrors: [{ code: 'TOKEN_INVALID', rule: 'A15' }] });
    });
  });

  test('who has proven their address is added without a link that sets a password', async () => {
    const known = await person(app);
    const { id } = await createAccount(known.email);
    const [mail] = await mailsTo(app, known.email);
    expect(mail).toMatchObject({ template: 'invitation', data: { setsPassword: false } });
    const { memberships } = await membershipsOf((await signIn(app, known.email)).token);
    expect(memberships).toMatchObject([{ account: { id } }]);
  });
});
