import { contentsOf } from '../support/given';
import { ask, auditOf, customer, errorCodes, mailsTo, newEmail, staff } from '../support/people';
import { corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const PROPOSE = `mutation ($input: AccountBillingContactInput!) { accountProposeBillingContact(input: $input) {
  account { version billingContact { id } proposedBillingContact { id name } members { totalCount } }
  userErrors { code field } } }`;

describeWithApp('accountProposeBillingContact', {}, (app) => {
  const propose = async (token: string, accountId: string, email: string, more: object = {}) =>
    (await ask(app, token, PROPOSE, { input: { accountId, expectedVersion: 1, email, name: 'Nina', ...more } }))
      .accountProposeBillingContact;
  const proposalsTo = async (email: string) =>
    (await mailsTo(app, email)).filter(({ template }) => template === 'billingContactProposed');

  test('the contact proposes a member; the member and the technician are told, nothing else changes', async () => {
    const { accountId, contact, member, technician } = await corporateCustomer(app);
    const { account, userErrors } = await propose(contact.token, accountId, member.email);
    expect(userErrors).toEqual([]);
    expect(account).toEqual({
      ...{ version: 2, billingContact: { id: contact.userId } },
      ...{ proposedBillingContact: { id: member.userId, name: 'Member' }, members: { totalCount: 3 } },
    });
    const names = { accountName: 'Customer', proposedName: 'Member', proposedBy: 'Contact' };
    expect(await proposalsTo(member.email)).toMatchObject([{ data: { ...names, name: 'Member', reason: 'PROPOSED' } }]);
    expect(await proposalsTo(technician.email)).toMatchObject([
      { data: { ...names, name: 'TECHNICIAN', reason: 'TO_DECIDE' } },
    ]);
    expect(await mailsTo(app, contact.email)).toEqual([]);
    const entry = { action: 'ACCOUNT_PROPOSE_BILLING_CONTACT', actorId: contact.userId };
    expect(await auditOf(app, accountId)).toEqual([entry]);
  });

  test('somebody new is no member and not invited before a technician confirms', async () => {
    const { accountId, contact } = await corporateCustomer(app);
    const email = newEmail();
    const { account } = await propose(contact.token, accountId, email);
    expect(account).toMatchObject({ proposedBillingContact: { name: 'Nina' }, members: { totalCount: 3 } });
    expect((await mailsTo(app, email)).map(({ template }) => template)).toEqual(['billingContactProposed']);
  });

  test('a later proposal takes the place of an earlier one', async () => {
    const { accountId, contact, admin, member } = await corporateCustomer(app);
    await propose(contact.token, accountId, member.email);
    const { account } = await propose(contact.token, accountId, admin.email, { expectedVersion: 2 });
    expect(account).toMatchObject({ version: 3, proposedBillingContact: { id: admin.userId } });
  });

  test('without a dedicated technician every technician is told', async () => {
    const { accountId, contact, member } = await customer(app, 'CORPORATE');
    const technicians = [await staff(app, 'TECHNICIAN'), await staff(app, 'TECHNICIAN')];
    await propose(contact.token, accountId, member.email);
    for (const { email } of technicians) expect(await proposalsTo(email)).toHaveLength(1);
  });

  test('refuses and writes nothing', async () => {
    const [given, online] = [await corporateCustomer(app), await customer(app)];
    const { accountId, contact, admin, technician } = given;
    const before = await contentsOf(app);
    const cases: [string, string, string, object, object][] = [
      [admin.token, accountId, newEmail(), {}, { code: 'NOT_BILLING_CONTACT', field: [] }],
      [technician.token, accountId, newEmail(), {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [online.contact.token, online.accountId, newEmail(), {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [online.contact.token, accountId, newEmail(), {}, { code: 'NOT_FOUND', field: [] }],
      [contact.token, accountId, newEmail(), { expectedVersion: 2 }, { code: 'STALE_VERSION' }],
      [contact.token, accountId, technician.email, {}, { code: 'INVALID_INPUT', field: ['email'] }],
      [contact.token, accountId, contact.email, {}, { code: 'INVALID_INPUT', field: ['email'] }],
      [contact.token, accountId, newEmail(), { name: '4111111111111111' }, { code: 'CARD_NUMBER_REFUSED' }],
    ];
    for (const [token, id, email, more, refusal] of cases) {
      expect((await propose(token, id, email, more)).userErrors).toMatchObject([refusal]);
    }
    const variables = { input: { accountId, expectedVersion: 1, email: newEmail(), name: 'Nina' } };
    expect(await errorCodes(app, null, PROPOSE, variables)).toEqual(['UNAUTHENTICATED']);
    expect(await contentsOf(app)).toEqual(before);
  });
});
