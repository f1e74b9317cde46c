import { contentsOf } from '../support/given';
import {
  ask,
  auditOf,
  customer,
  errorCodes,
  mailsTo,
  newEmail,
  resetPassword,
  staff,
  tokenIn,
} from '../support/people';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';
import { describeWithApp } from '../support/suites';

const ACCOUNT = 'account { version billingContact { id name } proposedBillingContact { id } members { totalCount } }';
const CONFIRM = `mutation ($input: AccountConfirmBillingContactInput!) { accountConfirmBillingContact(input: $input) {
  ${ACCOUNT} userErrors { code field message } } }` as const;
const PROPOSE = `mutation ($input: AccountBillingContactInput!) { accountProposeBillingContact(input: $input) {
  ${ACCOUNT} userErrors { code } } }` as const;
const CHANGE = PROPOSE.replace('accountPropose', 'accountChange');

describeWithApp('accountConfirmBillingContact', {}, (app) => {
  const confirm = async (token: string, accountId: string, more: object = {}) =>
    (await ask(app, token, CONFIRM, { input: { accountId, expectedVersion: 2, approve: true, ...more } }))
      .accountConfirmBillingContact;
  const proposed = async (emailOf: (given: CorporateCustomer) => string): Promise<CorporateCustomer> => {
    const given = await corporateCustomer(app);
    const input = { accountId: given.accountId, expectedVersion: 1, email: emailOf(given), name: 'Nina' };
    await ask(app, given.contact.token, PROPOSE, { input });
    return given;
  };
  const templatesTo = async (email: string) => (await mailsTo(app, email)).map(({ template }) => template);

  test('any technician approves: the proposed person is the contact, and both are told', async () => {
    const { accountId, contact, member } = await proposed((given) => given.member.email);
    const colleague = await staff(app, 'TECHNICIAN');
    const { account, userErrors } = await confirm(colleague.token, accountId);
    expect(userErrors).toEqual([]);
    expect(account).toEqual({
      ...{ version: 3, billingContact: { id: member.userId, name: 'Member' }, proposedBillingContact: null },
      members: { totalCount: 3 },
    });
    expect(await templatesTo(member.email)).toEqual(['billingContactProposed', 'billingContactChanged']);
    expect(await templatesTo(contact.email)).toEqual(['billingContactChanged']);
    expect(await auditOf(app, accountId)).toEqual([
      { action: 'ACCOUNT_PROPOSE_BILLING_CONTACT', actorId: contact.userId },
      { action: 'ACCOUNT_CONFIRM_BILLING_CONTACT', actorId: colleague.userId },
    ]);
  });

  test('somebody new becomes a member then, and sets a password', async () => {
    const email = newEmail();
    const { accountId, technician } = await proposed(() => email);
    const { account } = await confirm(technician.token, accountId);
    expect(account).toMatchObject({ billingContact: { name: 'Nina' }, members: { totalCount: 4 } });
    const mails = await mailsTo(app, email);
    const templates = ['billingContactProposed', 'billingContactChanged', 'invitation'];
    expect(mails.map(({ template }) => template)).toEqual(templates);
    const { session } = await resetPassword(app, tokenIn(mails[2]!.data.url));
    expect(session.viewer.user.id).toBe(account.billingContact.id);
  });

  test('rejected, the proposal is gone, and both who made it and who was proposed are told', async () => {
    const { accountId, contact, member, technician } = await proposed((given) => given.member.email);
    const { account } = await confirm(technician.token, accountId, { approve: false });
    expect(account).toMatchObject({
      ...{ version: 3, billingContact: { id: contact.userId }, proposedBillingContact: null },
    });
    expect(await mailsTo(app, contact.email)).toMatchObject([
      { template: 'billingContactProposed', data: { name: 'Contact', proposedName: 'Member', reason: 'REJECTED' } },
    ]);
    expect(await mailsTo(app, member.email)).toMatchObject([
      { template: 'billingContactProposed', data: { reason: 'PROPOSED' } },
      { template: 'billingContactProposed', data: { reason: 'NOT_CHOSEN' } },
    ]);
    const again = await confirm(technician.token, accountId, { expectedVersion: 3 });
    expect(again.userErrors).toMatchObject([{ code: 'CONTACT_NOT_PROPOSED', field: [] }]);
  });

  test('a technician who changes the contact alone settles the proposal', async () => {
    const { accountId, admin, technician } = await proposed((given) => given.member.email);
    const input = { accountId, expectedVersion: 2, email: admin.email, name: 'Admin' };
    const { account } = (await ask(app, technician.token, CHANGE, { input })).accountChangeBillingContact;
    expect(account).toMatchObject({ billingContact: { id: admin.userId }, proposedBillingContact: null });
  });

  test('of two who decide at once one wins', async () => {
    const { accountId, technician } = await proposed((given) => given.member.email);
    const decisions = [true, false].map((approve) => confirm(technician.token, accountId, { approve }));
    const refusals = (await Promise.all(decisions)).flatMap(({ userErrors }) => userErrors);
    expect(refusals).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  test('refuses and writes nothing', async () => {
    const { accountId, contact, admin, member, technician } = await proposed((given) => given.member.email);
    const [online, none, agent] = [
      await customer(app),
      await corporateCustomer(app),
      await staff(app, 'SUPPORT_AGENT'),
    ];
    const supervisor = await staff(app, 'SUPERVISOR');
    const before = await contentsOf(app);
    const cases: [string, string, object, object][] = [
      [contact.token, accountId, {}, { code: 'FORBIDDEN_ROLE' }],
      [admin.token, accountId, {}, { code: 'NOT_BILLING_CONTACT' }],
      [member.token, accountId, {}, { code: 'NOT_BILLING_CONTACT' }],
      [agent.token, accountId, {}, { code: 'FORBIDDEN_ROLE' }],
      [online.contact.token, accountId, {}, { code: 'NOT_FOUND' }],
      [technician.token, accountId, { expectedVersion: 1 }, { code: 'STALE_VERSION' }],
      [technician.token, none.accountId, { expectedVersion: 1 }, { code: 'CONTACT_NOT_PROPOSED' }],
      [supervisor.token, online.accountId, { expectedVersion: 1 }, { code: 'FORBIDDEN_ROLE' }],
    ];
    for (const [token, id, more, refusal] of cases) {
      expect((await confirm(token, id, more)).userErrors).toMatchObject([refusal]);
    }
    const variables = { input: { accountId, expectedVersion: 2, approve: true } };
    expect(await errorCodes(app, null, CONFIRM, variables)).toEqual(['UNAUTHENTICATED']);
    expect(await contentsOf(app)).toEqual(before);
  });
});
