import { ask, customer, errorCodes, newEmail, staff } from '../support/people';
import { describeWithApp } from '../support/suites';

const UPDATE = `mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) {
  account { version address { line1 line2 postalCode city region country } phone vatNumber vatNumberValid locale }
  userErrors { code field } } }`;

const address = { line1: '1 rue de Rivoli', postalCode: '75001', city: 'Paris' };

describeWithApp('accountUpdateBilling', {}, (app) => {
  const update = async (token: string, input: object) =>
    (await ask(app, token, UPDATE, { input })).accountUpdateBilling;

  test('changes what is given, keeps what is left out, clears what is null', async () => {
    const { accountId, contact } = await customer(app);
    const first = {
      accountId,
      expectedVersion: 1,
      address,
      phone: '+33 1 42 60',
      vatNumber: 'fr 40.303.265.045',
      locale: 'en-GB',
    };
    expect(await update(contact.token, first)).toEqual({
      account: {
        version: 2,
        address: { ...address, line2: null, region: null, country: 'FR' },
        phone: '+33 1 42 60',
        vatNumber: 'FR40303265045',
        vatNumberValid: true,
        locale: 'en-GB',
      },
      userErrors: [],
    });
    const cleared = await update(contact.token, {
      accountId,
      expectedVersion: 2,
      phone: null,
      vatNumber: null,
      locale: null,
    });
    expect(cleared.account).toMatchObject({
      version: 3,
      address,
      phone: null,
      vatNumber: null,
      vatNumberValid: null,
      locale: 'fr-FR',
    });
    const sql =
      "SELECT after_state FROM audit_entries WHERE account_id = ? AND action = 'ACCOUNT_UPDATE_BILLING' ORDER BY id";
    const rows = await app.database.query(sql, [accountId]);
    const after = rows.map((row) => JSON.parse(String(row.after_state)));
    expect(after[1]).toEqual({ phone: null, vatNumber: null, vatNumberValid: false, locale: 'fr-FR' });
  });

  test('a stale version is refused, and the answer carries the account as it is', async () => {
    const { accountId, contact } = await customer(app);
    const changes = ['+1', '+2'].map((phone) => update(contact.token, { accountId, expectedVersion: 1, phone }));
    const refusals = (await Promise.all(changes)).filter(({ userErrors }) => userErrors.length > 0);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toMatchObject({
      account: { version: 2 },
      userErrors: [{ code: 'STALE_VERSION', field: ['expectedVersion'] }],
    });
  });

  test.each([
    ['FR', 'FR40303265046', 'VAT_NUMBER_INVALID', 'wrong check digits'],
    ['FR', 'DE136695976', 'VAT_NUMBER_INVALID', 'another country’s'],
    ['GB', '980780685', 'VAT_NUMBER_INVALID', 'British, wrong check digits'],
    ['US', '  ', 'INVALID_INPUT', 'blank'],
    ['US', '4111111111111111', 'CARD_NUMBER_REFUSED', 'a card number (G7)'],
  ])('VAT number, %s: %s is refused: %s (%s)', async (country, vatNumber, code) => {
    const { accountId, contact } = await customer(app, 'ONLINE', country);
    const { account, userErrors } = await update(contact.token, { accountId, expectedVersion: 1, vatNumber });
    expect(userErrors).toEqual([{ code, field: ['vatNumber'] }]);
    expect(account).toMatchObject({ version: 1, vatNumber: null });
  });

  test.each([
    ['GR', '094259216', 'EL094259216', true],
    ['GR', 'GR094259216', 'EL094259216', true],
    ['GB', 'GB 980 7806 84', 'GB980780684', true],
    ['US', '12-3456789', '12-3456789', false],
  ])('VAT number, %s: %s is kept as %s', async (country, vatNumber, kept, vatNumberValid) => {
    const { accountId, contact } = await customer(app, 'ONLINE', country);
    const { account } = await update(contact.token, { accountId, expectedVersion: 1, vatNumber });
    expect(account).toMatchObject({ vatNumber: kept, vatNumberValid });
  });

  test('says who may not, and which part of an address is wrong', async () => {
    const { accountId, contact, admin, member } = await customer(app);
    const [other, agent] = [await customer(app), await staff(app, 'SUPPORT_AGENT')];
    const input = { accountId, expectedVersion: 1, phone: '+1' };
    const codes = async (token: string) => (await update(token, input)).userErrors.map(({ code }) => code);
    expect(await codes(admin.token)).toEqual(['NOT_BILLING_CONTACT']);
    expect(await codes(member.token)).toEqual(['NOT_BILLING_CONTACT']);
    expect(await codes(agent.token)).toEqual(['FORBIDDEN_ROLE']);
    expect(await codes(other.contact.token)).toEqual(['NOT_FOUND']);
    expect(await errorCodes(app, null, UPDATE, { input })).toEqual(['UNAUTHENTICATED']);
    const wrong = { accountId, expectedVersion: 1, address: { ...address, city: '' } };
    expect((await update(contact.token, wrong)).userErrors).toEqual([
      { code: 'INVALID_INPUT', field: ['address', 'city'] },
    ]);
  });
});

describeWithApp('invoiceRecipientAdd, invoiceRecipientRemove', {}, (app) => {
  const change = async (verb: 'Add' | 'Remove', token: string, accountId: string, email: string) => {
    const document = `mutation ($input: InvoiceRecipientInput!) { invoiceRecipient${verb}(input: $input) {
      account { version invoiceRecipients } userErrors { code field } } }`;
    return (await ask(app, token, document, { input: { accountId, email } }))[`invoiceRecipient${verb}`];
  };

  test('adds once, in alphabetical order, and removes', async () => {
    const { accountId, contact } = await customer(app);
    for (const email of ['b@books.example', 'A@books.example', 'b@books.example']) {
      expect((await change('Add', contact.token, accountId, email)).userErrors).toEqual([]);
    }
    const left = await change('Remove', contact.token, accountId, 'b@books.example');
    expect(left).toEqual({ account: { version: 1, invoiceRecipients: ['a@books.example'] }, userErrors: [] });
    const gone = await change('Remove', contact.token, accountId, 'b@books.example');
    expect(gone.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['email'] }]);
  });

  test('twenty at most', async () => {
    const { accountId, contact } = await customer(app);
    for (let count = 0; count < 20; count += 1) await change('Add', contact.token, accountId, newEmail());
    const { account, userErrors } = await change('Add', contact.token, accountId, newEmail());
    expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['email'] }]);
    expect(account.invoiceRecipients).toHaveLength(20);
  });

  test('is the contact’s alone', async () => {
    const { accountId, admin } = await customer(app);
    for (const verb of ['Add', 'Remove'] as const) {
      const { account, userErrors } = await change(verb, admin.token, accountId, newEmail());
      expect(userErrors).toEqual([{ code: 'NOT_BILLING_CONTACT', field: [] }]);
      expect(account.invoiceRecipients).toBeNull();
    }
  });
});
