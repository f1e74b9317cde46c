import { AccountRow } from '../../src/accounts';
import { updateRow } from '../../src/platform/database';
import { ask, type Customer, customer, errorCodes, type SignedIn, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const ACCOUNT = `query ($id: ID!) { account(id: $id) {
  name kind address { city } phone vatNumber vatNumberValid billingContact { name } proposedBillingContact { name }
  technician { name email } members { nodes { roles user { name } } totalCount } balance { minor } invoiceRecipients
  actions { action allowed refusals { code message } } } }`;

const HIDDEN_BILLING = {
  address: null,
  phone: null,
  vatNumber: null,
  vatNumberValid: null,
  proposedBillingContact: null,
  technician: null,
  balance: null,
  invoiceRecipients: null,
};

describeWithApp('account', {}, (app) => {
  let technician: SignedIn;
  beforeAll(async () => {
    technician = await staff(app, 'TECHNICIAN');
  });

  const read = async (token: string | null, id: string) => (await ask(app, token, ACCOUNT, { id })).account;

  const fill = (given: Customer) => {
    const address = JSON.stringify({ line1: 'Rue 1', line2: null, postalCode: '75001', city: 'Paris', region: null });
    const sql =
      'UPDATE accounts SET address = ?, phone = ?, vat_number = ?, vat_number_valid = 1, technician_id = ? WHERE id = ?';
    const values = [address, '+33 1', 'FR40303265045', technician.userId, given.accountId];
    return app.database.transaction((tx) => tx.execute(sql, values));
  };

  test('contact and staff see everything; only staff the technician’s address (A10)', async () => {
    const given = await customer(app, 'CORPORATE');
    await fill(given);
    for (const { token } of [given.contact, technician]) {
      const isStaff = token === technician.token;
      expect(await read(token, given.accountId)).toMatchObject({
        address: { city: 'Paris' },
        phone: '+33 1',
        vatNumber: 'FR40303265045',
        vatNumberValid: true,
        billingContact: { name: 'Contact' },
        technician: { name: 'TECHNICIAN', email: isStaff ? technician.email : null },
        members: { totalCount: 3 },
        balance: { minor: 0 },
        invoiceRecipients: [],
      });
    }
  });

  test('an admin sees members and, online, who the contact is; no billing (A5, A10)', async () => {
    const [online, corporate] = [await customer(app), await customer(app, 'CORPORATE')];
    await fill(online);
    const seen = await read(online.admin.token, online.accountId);
    expect(seen).toMatchObject({ ...HIDDEN_BILLING, billingContact: { name: 'Contact' }, members: { totalCount: 3 } });
    const hidden = await read(corporate.admin.token, corporate.accountId);
    expect(hidden).toMatchObject({ billingContact: null, members: { totalCount: 3 } });
    const roles = hidden.members.nodes.flatMap((member) => member.roles);
    expect(roles).not.toContain('BILLING_CONTACT');
  });

  test('a member sees name and kind (A10)', async () => {
    const given = await customer(app);
    await fill(given);
    const seen = await read(given.member.token, given.accountId);
    expect(seen).toMatchObject({
      ...HIDDEN_BILLING,
      name: 'Customer',
      kind: 'ONLINE',
      billingContact: null,
      members: null,
    });
  });

  test('for anybody else it does not exist', async () => {
    const [given, other] = [await customer(app), await customer(app)];
    expect(await read(null, given.accountId)).toBeNull();
    expect(await read(other.contact.token, given.accountId)).toBeNull();
    for (const id of ['acc_00000000000000000000000000', technician.userId, 'é']) {
      expect(await read(technician.token, id)).toBeNull();
    }
  });

  test('actions tell each person what they may do, and an online admin who may instead (A5, A9)', async () => {
    const given = await customer(app);
    const actionsOf = async (token: string) => {
      const { actions } = await read(token, given.accountId);
      return Object.fromEntries(actions.map((one) => [one.action, one]));
    };
    const contact = await actionsOf(given.contact.token);
    const refused = Object.values(contact).filter((one) => !one.allowed && one.action.startsWith('ACCOUNT_'));
    expect(refused.map(({ action, refusals }) => [action, refusals[0].code])).toEqual([
      ['ACCOUNT_PROPOSE_BILLING_CONTACT', 'FORBIDDEN_ROLE'],
      ['ACCOUNT_ASSIGN_TECHNICIAN', 'FORBIDDEN_ROLE'],
      ['ACCOUNT_CONFIRM_BILLING_CONTACT', 'FORBIDDEN_ROLE'],
    ]);
    const admin = await actionsOf(given.admin.token);
    expect(admin.MEMBER_INVITE).toEqual({ allowed: true, refusals: [], action: 'MEMBER_INVITE' });
    expect(admin.ACCOUNT_UPDATE_BILLING).toEqual({
      allowed: false,
      refusals: [
        { code: 'NOT_BILLING_CONTACT', message: 'Only the billing contact of this account, Contact, can do this.' },
      ],
      action: 'ACCOUNT_UPDATE_BILLING',
    });
    expect(admin.ACCOUNT_UPDATE_BILLING!.refusals[0].message).toContain('Contact');
    const member = await actionsOf(given.member.token);
    expect(Object.values(member).some((one) => one.allowed)).toBe(false);
    expect((await actionsOf(technician.token)).MEMBER_INVITE!.refusals[0].code).toBe('FORBIDDEN_ROLE');
  });

  test('members come in pages, newest first', async () => {
    const given = await customer(app);
    const page = `query ($id: ID!, $after: String) { account(id: $id) { members(first: 2, after: $after) {
      nodes { user { name } } pageInfo { hasNextPage endCursor } totalCount } } }`;
    const { members } = (await ask(app, given.contact.token, page, { id: given.accountId })).account;
    const names = members.nodes.map((member) => member.user.name);
    expect([names, members.pageInfo.hasNextPage, members.totalCount]).toEqual([['Member', 'Admin'], true, 3]);
    const next = { id: given.accountId, after: members.pageInfo.endCursor };
    const rest = (await ask(app, given.contact.token, page, next)).account.members;
    expect(rest).toMatchObject({ nodes: [{ user: { name: 'Contact' } }], pageInfo: { hasNextPage: false } });
  });

  test('an account page costs a bounded number of statements, however many members', async () => {
    const given = await customer(app);
    const before = app.database.statements;
    await read(given.contact.token, given.accountId);
    expect(app.database.statements - before).toBeLessThanOrEqual(7);
  });
});

describeWithApp('accounts', {}, (app) => {
  const ACCOUNTS = `query ($search: String, $filter: AccountFilter) {
    accounts(search: $search, filter: $filter) { nodes { id } totalCount } }`;

  test('staff find accounts by part of the name, id, contact’s address, kind, technician and overdue invoices', async () => {
    const [online, corporate] = [await customer(app), await customer(app, 'CORPORATE')];
    const { token, userId } = await staff(app, 'SUPPORT_AGENT');
    await app.database.transaction(async (tx) => {
      await updateRow(tx, AccountRow, online.accountId, { name: '100 % Ä_pfel' });
      await updateRow(tx, AccountRow, corporate.accountId, { technicianId: userId });
    });
    const found = async (variables: object) =>
      (await ask(app, token, ACCOUNTS, variables)).accounts.nodes.map(({ id }) => id);
    expect(await found({})).toEqual(expect.arrayContaining([online.accountId, corporate.accountId]));
    expect(await found({ search: '% ä_' })).toEqual([online.accountId]);
    expect(await found({ search: '% a_P' })).toEqual([online.accountId]);
    expect(await found({ search: '00 % Ä_' })).toEqual([online.accountId]);
    expect(await found({ search: '00_%' })).toEqual([]);
    expect(await found({ search: corporate.accountId })).toEqual([corporate.accountId]);
    expect(await found({ search: online.contact.email })).toEqual([online.accountId]);
    expect((await found({ filter: { kind: 'CORPORATE' } }))[0]).toBe(corporate.accountId);
    expect(await found({ filter: { kind: 'CORPORATE' } })).not.toContain(online.accountId);
    expect(await found({ filter: { technicianId: userId } })).toEqual([corporate.accountId]);
    expect(await found({ filter: { hasOverdueInvoices: true } })).toEqual([]);
    expect((await found({ filter: { hasOverdueInvoices: false, kind: 'ONLINE' } }))[0]).toBe(online.accountId);
  });

  test('nobody else', async () => {
    const { contact } = await customer(app);
    expect(await errorCodes(app, contact.token, ACCOUNTS)).toEqual(['FORBIDDEN']);
    expect(await errorCodes(app, null, ACCOUNTS)).toEqual(['UNAUTHENTICATED']);
  });
});
