import { contentsOf } from '../support/given';
import {
  ask,
  auditOf,
  customer,
  errorCodes,
  mailsTo,
  newEmail,
  person,
  resetPassword,
  type SignedIn,
  staff,
  tokenIn,
} from '../support/people';
import { describeWithApp } from '../support/suites';

const CREATE = `mutation ($input: AccountCreateInput!) { accountCreate(input: $input) {
  account { id version kind name country currency timeZone locale billingContact { id name email } proposedBillingContact { id }
    technician { id } members { nodes { roles user { id } } } } userErrors { code field message } } }`;

describeWithApp('accountCreate', {}, (app) => {
  let technician: SignedIn;
  beforeAll(async () => {
    technician = await staff(app, 'TECHNICIAN');
  });

  const inputFor = (more: object = {}) => ({
    ...{ kind: 'CORPORATE', name: 'Big Corp', country: 'DE', currency: 'USD' },
    ...{ billingContactEmail: newEmail(), billingContactName: 'Nina', ...more },
  });
  const create = async (token: string, more: object = {}) =>
    (await ask(app, token, CREATE, { input: inputFor(more) })).accountCreate;

  test('a technician makes a corporate account, is its technician, and its contact sets a password', async () => {
    const email = newEmail();
    const { account, userErrors } = await create(technician.token, { billingContactEmail: email });
    expect(userErrors).toEqual([]);
    expect(account).toMatchObject({
      ...{ version: 1, kind: 'CORPORATE', name: 'Big Corp', country: 'DE', currency: 'USD' },
      ...{ timeZone: 'Europe/Berlin', locale: 'en-DE', proposedBillingContact: null },
      ...{ billingContact: { name: 'Nina', email }, technician: { id: technician.userId } },
      members: { nodes: [{ roles: ['BILLING_CONTACT', 'ADMIN'], user: { id: account.billingContact.id } }] },
    });
    const mails = await mailsTo(app, email);
    expect(mails).toMatchObject([{ template: 'invitation', locale: 'en-DE', data: { accountName: 'Big Corp' } }]);
    const { session } = await resetPassword(app, tokenIn(mails[0]!.data.url));
    expect(session.viewer.user.id).toBe(account.billingContact.id);
    expect(await auditOf(app, account.id)).toEqual([{ action: 'ACCOUNT_CREATE', actorId: technician.userId }]);
    const read = '{ viewer { memberships { account { id billingContact { name } } } } }';
    const { viewer } = await ask(app, session.accessToken, read);
    expect(viewer.memberships).toEqual([{ account: { id: account.id, billingContact: { name: 'Nina' } } }]);
  });

  test('a supervisor names the technician; time zone and language can be given', async () => {
    const supervisor = await staff(app, 'SUPERVISOR');
    const named = { technicianId: technician.userId, timeZone: 'Pacific/Honolulu', locale: 'fr-CA' };
    const { account } = await create(supervisor.token, named);
    expect(account).toMatchObject({
      ...{ technician: { id: technician.userId }, timeZone: 'Pacific/Honolulu', locale: 'fr-CA' },
    });
    const { account: none, userErrors } = await create(supervisor.token);
    expect([none, userErrors]).toMatchObject([null, [{ code: 'INVALID_INPUT', field: ['technicianId'] }]]);
  });

  test('a customer’s person who exists becomes the contact under their own name, without a token', async () => {
    const known = await person(app, 'Known');
    const { account } = await create(technician.token, { billingContactEmail: known.email });
    expect(account.billingContact).toEqual({ id: known.id, name: 'Known', email: known.email });
    const [mail] = await mailsTo(app, known.email);
    expect(mail!.data).toMatchObject({ url: { site: 'CORPORATE', path: '/' }, setsPassword: false });
  });

  test('two accounts made at once for one new address have one contact', async () => {
    const billingContactEmail = newEmail();
    const answers = await Promise.all([1, 2].map(() => create(technician.token, { billingContactEmail })));
    expect(new Set(answers.map(({ account }) => account.billingContact.id)).size).toBe(1);
    expect(new Set(answers.map(({ account }) => account.id)).size).toBe(2);
  });

  test('refuses and writes nothing', async () => {
    const [given, agent] = [await customer(app, 'CORPORATE'), await staff(app, 'SUPPORT_AGENT')];
    const before = await contentsOf(app);
    const cases: [string, object, object][] = [
      [agent.token, {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [given.contact.token, {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [technician.token, { kind: 'ONLINE' }, { code: 'INVALID_INPUT', field: ['kind'] }],
      [technician.token, { name: ' ' }, { code: 'INVALID_INPUT', field: ['name'] }],
      [technician.token, { billingContactName: '4111111111111111' }, { code: 'CARD_NUMBER_REFUSED' }],
      [technician.token, { timeZone: '+01:00' }, { code: 'INVALID_INPUT', field: ['timeZone'] }],
      [
        technician.token,
        { billingContactEmail: agent.email },
        { code: 'INVALID_INPUT', field: ['billingContactEmail'] },
      ],
      [technician.token, { technicianId: agent.userId }, { code: 'INVALID_INPUT', field: ['technicianId'] }],
      [technician.token, { technicianId: given.accountId }, { code: 'INVALID_INPUT', field: ['technicianId'] }],
    ];
    for (const [token, more, refusal] of cases) {
      expect(await create(token, more)).toMatchObject({ account: null, userErrors: [refusal] });
    }
    expect(await errorCodes(app, null, CREATE, { input: inputFor() })).toEqual(['UNAUTHENTICATED']);
    const withoutCurrency = { input: { ...inputFor(), currency: undefined } };
    expect((await app.as(technician.token).run(CREATE, withoutCurrency)).errors).toHaveLength(1);
    expect(await contentsOf(app)).toEqual(before);
  });
});
