import type { AccountKind, StaffRole } from '../../src/rules';
import { contentsOf } from '../support/given';
import { ask, customer, errorCodes, mailsTo, newEmail, person, resetPassword, staff, tokenIn } from '../support/people';
import { describeWithApp } from '../support/suites';

const CHANGE = `mutation ($input: AccountBillingContactInput!) { accountChangeBillingContact(input: $input) {
  account { version kind billingContact { id name email locale } } userErrors { code field } } }`;
const ROLES = `query ($id: ID!) { account(id: $id) { billingContact { id } members { nodes { roles user { id } } } } }`;

describeWithApp('accountChangeBillingContact', {}, (app) => {
  const change = async (token: string, accountId: string, email: string, more: object = {}) =>
    (await ask(app, token, CHANGE, { input: { accountId, expectedVersion: 1, email, name: 'Nina', ...more } }))
      .accountChangeBillingContact;
  const audited = (accountId: string) =>
    app.database.query(
      'SELECT action, rule, actor_id, on_behalf_of_id FROM audit_entries WHERE account_id = ? ORDER BY id',
      [accountId],
    );

  test('the contact hands over to a member; both are told, and the predecessor stays an admin', async () => {
    const { accountId, contact, member } = await customer(app);
    const { account, userErrors } = await change(contact.token, accountId, member.email);
    expect(userErrors).toEqual([]);
    expect(account).toMatchObject({ version: 2, billingContact: { id: member.userId, name: 'Member' } });
    const roles = (await ask(app, member.token, ROLES, { id: accountId })).account.members.nodes;
    expect(roles).toContainEqual({ roles: ['BILLING_CONTACT'], user: { id: member.userId } });
    expect(roles).toContainEqual({ roles: ['ADMIN'], user: { id: contact.userId } });
    for (const [{ email }, isNewContact] of [[member, true] as const, [contact, false] as const]) {
      expect(await mailsTo(app, email)).toMatchObject([
        {
          template: 'billingContactChanged',
          data: { accountName: 'Customer', newContactName: 'Member', isNewContact },
        },
      ]);
    }
    const entry = { action: 'ACCOUNT_CHANGE_BILLING_CONTACT', rule: 'A4', actor_id: contact.userId };
    expect(await audited(accountId)).toMatchObject([{ ...entry, on_behalf_of_id: null }]);
    const back = await change(contact.token, accountId, contact.email, { expectedVersion: 2 });
    expect(back.userErrors).toEqual([{ code: 'NOT_BILLING_CONTACT', field: [] }]);
  });

  test('somebody new becomes a member and sets a password', async () => {
    const { accountId, contact } = await customer(app);
    const email = newEmail();
    const { account } = await change(contact.token, accountId, email);
    expect(account.billingContact).toMatchObject({ name: 'Nina', email, locale: 'fr-FR' });
    const mails = await mailsTo(app, email);
    expect(mails.map(({ template }) => template)).toEqual(['billingContactChanged', 'invitation']);
    const { session } = await resetPassword(app, tokenIn(mails[1]!.data.url));
    const seen = (await ask(app, session.accessToken, ROLES, { id: accountId })).account;
    expect(seen.members.nodes).toContainEqual({
      roles: ['BILLING_CONTACT'],
      user: { id: account.billingContact.id },
    });
  });

  test('a customer’s person of elsewhere becomes a member under their own name, and needs no invitation', async () => {
    const [{ accountId, contact }, known] = [await customer(app), await person(app, 'Known')];
    const { account } = await change(contact.token, accountId, known.email);
    expect(account.billingContact).toMatchObject({ id: known.id, name: 'Known' });
    expect((await mailsTo(app, known.email)).map(({ template }) => template)).toEqual(['billingContactChanged']);
  });

  test.each<[AccountKind, StaffRole, boolean]>([
    ['ONLINE', 'SUPPORT_AGENT', true],
    ['ONLINE', 'SUPERVISOR', true],
    ['CORPORATE', 'TECHNICIAN', false],
    ['CORPORATE', 'SUPERVISOR', false],
  ])('%s: a %s does it; on the contact’s behalf: %s', async (kind, role, onBehalf) => {
    const [{ accountId, contact, admin }, colleague] = [await customer(app, kind), await staff(app, role)];
    const { account } = await change(colleague.token, accountId, admin.email);
    expect(account).toMatchObject({ version: 2, billingContact: { id: admin.userId } });
    expect(await audited(accountId)).toMatchObject([
      { actor_id: colleague.userId, on_behalf_of_id: onBehalf ? contact.userId : null },
    ]);
  });

  test('of two who hand over at once one wins', async () => {
    const { accountId, contact, admin, member } = await customer(app);
    const agent = await staff(app, 'SUPPORT_AGENT');
    const answers = await Promise.all([
      change(contact.token, accountId, admin.email),
      change(agent.token, accountId, member.email),
    ]);
    const refusals = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(refusals).toHaveLength(1);
    expect(['STALE_VERSION', 'NOT_BILLING_CONTACT']).toContain(refusals[0]);
    expect((await ask(app, agent.token, ROLES, { id: accountId })).account.billingContact).not.toEqual({
      id: contact.userId,
    });
  });

  test('refuses and writes nothing', async () => {
    const [online, corporate, other] = [await customer(app), await customer(app, 'CORPORATE'), await customer(app)];
    const [technician, agent] = [await staff(app, 'TECHNICIAN'), await staff(app, 'SUPPORT_AGENT')];
    const before = await contentsOf(app);
    const { accountId, contact, admin, member } = online;
    const cases: [string, string, string, object, object][] = [
      [admin.token, accountId, newEmail(), {}, { code: 'NOT_BILLING_CONTACT', field: [] }],
      [member.token, accountId, newEmail(), {}, { code: 'NOT_BILLING_CONTACT', field: [] }],
      [technician.token, accountId, newEmail(), {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [other.contact.token, accountId, newEmail(), {}, { code: 'NOT_FOUND', field: [] }],
      [corporate.contact.token, corporate.accountId, newEmail(), {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [agent.token, corporate.accountId, newEmail(), {}, { code: 'FORBIDDEN_ROLE', field: [] }],
      [contact.token, accountId, newEmail(), { expectedVersion: 7 }, { code: 'STALE_VERSION' }],
      [contact.token, accountId, agent.email, {}, { code: 'INVALID_INPUT', field: ['email'] }],
      [contact.token, accountId, contact.email, {}, { code: 'INVALID_INPUT', field: ['email'] }],
      [contact.token, accountId, newEmail(), { name: '' }, { code: 'INVALID_INPUT', field: ['name'] }],
    ];
    for (const [token, id, email, more, refusal] of cases) {
      expect((await change(token, id, email, more)).userErrors).toMatchObject([refusal]);
    }
    const variables = { input: { accountId, expectedVersion: 1, email: newEmail(), name: 'Nina' } };
    expect(await errorCodes(app, null, CHANGE, variables)).toEqual(['UNAUTHENTICATED']);
    expect(await contentsOf(app)).toEqual(before);
  });
});
