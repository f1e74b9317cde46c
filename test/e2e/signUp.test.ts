import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { type Answer, ask, auditOf, countOf, newEmail, PASSWORD } from '../support/people';

const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) {
  account { id kind version name country currency timeZone locale balance { minor currency } vatNumberValid invoiceRecipients
    billingContact { id name email } members { nodes { roles user { id } } totalCount } }
  session { accessToken expiresAt viewer { user { id email locale } staffRole memberships { account { id } } } }
  userErrors { code rule field } } }`;

const input = (more: object = {}) => ({
  email: newEmail(),
  password: PASSWORD,
  name: 'Ada Lovelace',
  companyName: 'Analytical Engines',
  country: 'FR',
  ...more,
});

describeOnEachEngine('signUp', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engine);
  });
  afterAll(() => app.stop());

  const signUp = async (values: object): Promise<Answer> => (await ask(app, null, SIGN_UP, { input: values })).signUp;

  test('opens an online account whose author is its billing contact, and signs in', async () => {
    const values = input();
    const { account, session, userErrors } = await signUp(values);
    expect(userErrors).toEqual([]);
    const userId = session.viewer.user.id;
    expect(account).toEqual({
      id: expect.stringMatching(/^acc_/),
      kind: 'ONLINE',
      version: 1,
      name: 'Analytical Engines',
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      locale: 'fr-FR',
      balance: { minor: 0, currency: 'EUR' },
      vatNumberValid: null,
      invoiceRecipients: [],
      billingContact: { id: userId, name: 'Ada Lovelace', email: values.email },
      members: { nodes: [{ roles: ['BILLING_CONTACT', 'ADMIN'], user: { id: userId } }], totalCount: 1 },
    });
    expect(session.viewer).toMatchObject({ staffRole: null, memberships: [{ account: { id: account.id } }] });
    expect(await auditOf(app, account.id)).toEqual([{ action: 'SIGN_UP', actorId: userId }]);
    const { viewer } = await ask(app, session.accessToken, '{ viewer { user { id email locale } } }');
    expect(viewer.user).toEqual({ id: userId, email: values.email, locale: 'fr-FR' });
  });

  test('what is given wins over what is usual in the country; the address is kept in lower case', async () => {
    const given = { country: 'CA', currency: 'USD', timeZone: 'America/Vancouver', locale: 'fr-CA' };
    const email = newEmail();
    const { account, session } = await signUp(input({ ...given, email: email.toUpperCase() }));
    expect(account).toMatchObject(given);
    expect(session.viewer.user.email).toBe(email);
  });

  test.each([
    ['a short password', { password: 'too short' }, 'INVALID_INPUT', 'password'],
    ['a blank name', { name: '  ' }, 'INVALID_INPUT', 'name'],
    ['a card number (G7)', { companyName: 'Visa 4111 1111 1111 1111' }, 'CARD_NUMBER_REFUSED', 'companyName'],
    ['no time zone', { timeZone: 'Europe/Atlantis' }, 'INVALID_INPUT', 'timeZone'],
  ])('refuses %s and writes nothing', async (_why, more, code, field) => {
    const before = [await countOf(app, 'users'), await countOf(app, 'accounts'), await countOf(app, 'audit_entries')];
    const answer = await signUp(input(more));
    expect(answer).toMatchObject({ account: null, session: null, userErrors: [{ code, field: [field] }] });
    expect([await countOf(app, 'users'), await countOf(app, 'accounts'), await countOf(app, 'audit_entries')]).toEqual(
      before,
    );
  });

  test('an address is one person, also when it is sent twice at once', async () => {
    const values = input();
    const answers = await Promise.all([signUp(values), signUp(values)]);
    const refusals = answers.flatMap(({ userErrors }) => userErrors);
    expect(refusals).toEqual([{ code: 'EMAIL_ALREADY_USED', rule: 'A11', field: ['email'] }]);
    expect((await signUp({ ...values, email: values.email.toUpperCase() })).userErrors).toEqual(refusals);
  });
});
