import { selectRow } from '../../src/platform/database';
import { JobRow } from '../../src/platform/jobs';
import { ASK_TAX_RATE, CHECK_VAT_NUMBER } from '../../src/tax';
import { FakeService, json } from '../contracts/fakeService';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine, type TestDatabase } from '../support/engines';
import { type Buyer, given, ONE_SEAT, placeOrder, planId } from '../support/given';
import { advanceTo, buy } from '../support/lifecycle';
import { type Answer, ask, auditOf, type Customer } from '../support/people';
import { FakeTaxService, FakeVatRegistry } from '../support/taxPorts';

const NOW = '2026-06-01T10:00:00Z';
const ACCOUNT = 'query ($id: ID!) { account(id: $id) { version vatNumber vatNumberValid } }';
const UPDATE = `mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) {
  account { vatNumberValid } userErrors { code } } }`;
const PREVIEW = `query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {
  lines { taxRate } totals { tax { amount } total { amount } } } } }`;
const SUMMARY = `query ($id: ID!, $vatNumber: String) { account(id: $id) { cart { summary(vatNumber: $vatNumber) {
  refusals { code } totals { tax { amount } total { amount } } } } } }`;
const INVOICES = `query ($id: ID!) { account(id: $id) { invoices(first: 20) { nodes {
  taxes { rate note } totals { total { amount } } } } } }`;

const boston = { line1: '1 Main Street', postalCode: '02110', city: 'Boston', region: 'MA' };
const [REGISTERED, DENIED, SILENT] = ['DE136695976', 'DE811907980', 'DE129273398'];

/** Gives an account that is as it was made the facts. */
async function give(app: App, { accountId, contact }: Buyer, facts: object): Promise<void> {
  const input = { accountId, expectedVersion: 1, ...facts };
  const { accountUpdateBilling } = await ask(app, contact.token, UPDATE, { input });
  expect(accountUpdateBilling.userErrors).toEqual([]);
}

/** The sandbox's own American has an address, which would be asked about as well. */
const askNothingOfDemo = (app: App): Promise<unknown> =>
  app.database.transaction((tx) =>
    tx.execute("UPDATE accounts SET address = NULL WHERE name = 'Demo Industries, Inc.'"),
  );

/** What the tax service and the register said of an account. */
async function saidOf(app: App, { accountId }: Customer) {
  const sql = 'SELECT tax_service_answer AS rate, vat_registry_answer AS number FROM accounts WHERE id = ?';
  const [row] = await app.database.query(sql, [accountId]);
  return [row!.rate, row!.number].map((said) => said && JSON.parse(String(said)));
}

describeOnEachEngine('the tax service and the VAT register (B5)', (engine) => {
  let app: App;
  let taxService: FakeTaxService;
  let vatRegistry: FakeVatRegistry;
  beforeEach(async () => {
    [taxService, vatRegistry] = [new FakeTaxService(), new FakeVatRegistry()];
    taxService.rates.set('02110', '6.25').set('10001', '8.875').set('97201', null);
    vatRegistry.numbers.set(REGISTERED, true).set(DENIED, false);
    app = await startApp(engine, { now: NOW, overrides: { taxService, vatRegistry } });
    await askNothingOfDemo(app);
  });
  afterEach(() => app.stop());

  const account = async ({ accountId, contact }: Customer) =>
    (await ask(app, contact.token, ACCOUNT, { id: accountId })).account;
  const update = async (customer: Customer, facts: object) => {
    const { accountId, contact } = customer;
    const input = { accountId, expectedVersion: (await account(customer)).version, ...facts };
    const { accountUpdateBilling } = await ask(app, contact.token, UPDATE, { input });
    expect(accountUpdateBilling.userErrors).toEqual([]);
    return accountUpdateBilling.account;
  };
  /** Rate, tax and total of one more seat of GoToMeeting Pro. */
  const preview = async ({ accountId, contact }: Customer): Promise<string> => {
    const input = { kind: 'PURCHASE', planId: await planId(app, 'gotomeeting pro'), seats: 1, frequency: 'MONTHLY' };
    const { lines, totals } = (await ask(app, contact.token, PREVIEW, { id: accountId, input })).account.previewItem;
    return `${lines[0].taxRate} %: ${totals.tax.amount} of ${totals.total.amount}`;
  };
  const summary = async ({ accountId, contact }: Customer, vatNumber: string | null): Promise<string> => {
    const { cart } = (await ask(app, contact.token, SUMMARY, { id: accountId, vatNumber })).account;
    return `${cart.summary.totals.tax.amount} of ${cart.summary.totals.total.amount}`;
  };
  /** The invoices' rates, whether they say why, and their totals, oldest first. */
  const invoices = async ({ accountId, contact }: Customer): Promise<string[]> => {
    const { nodes } = (await ask(app, contact.token, INVOICES, { id: accountId })).account.invoices;
    const written = ({ taxes, totals }: Answer) =>
      `${taxes[0].rate} %${taxes[0].note ? ' reverse charge' : ''}: ${totals.total.amount}`;
    return nodes.map(written).reverse();
  };
  const jobOf = async (kind: string, { accountId }: Customer) =>
    (await selectRow(app.database, JobRow, 'WHERE kind = ? AND subject_id = ?', [kind, accountId]))!;
  const american = () => given.onlineAccount(app, { country: 'US' });
  const german = () => given.onlineAccount(app, { country: 'DE' });

  test('United States: from the answer on, previews, orders and renewals are taxed; what was issued stays', async () => {
    const buyer = await american();
    await buy(app, buyer, ONE_SEAT);
    await update(buyer, { address: boston });
    expect(await preview(buyer)).toBe('0 %: 0.00 of 29.00');
    expect(taxService.asked).toEqual([]);
    await app.runJobs();
    expect(taxService.asked).toEqual([{ country: 'US', ...boston }]);
    expect(await preview(buyer)).toBe('6.25 %: 1.81 of 30.81');
    await buy(app, buyer, ONE_SEAT);
    await advanceTo(app, '2026-07-02T10:00:00Z');
    expect(await invoices(buyer)).toEqual(['0 %: 29.00', ...Array(3).fill('6.25 %: 30.81')]);
    expect((await auditOf(app, buyer.accountId)).at(-1)).toEqual({ action: ASK_TAX_RATE, actorId: null });
  });

  test('United States: another address is another question; until it is answered nothing is charged', async () => {
    const buyer = await american();
    await update(buyer, { address: boston });
    await app.runJobs();
    await update(buyer, { address: { ...boston, line2: 'Floor 3' } });
    expect(await preview(buyer)).toBe('6.25 %: 1.81 of 30.81');
    await update(buyer, { address: { ...boston, postalCode: '10001', city: 'New York', region: 'NY' } });
    expect(await preview(buyer)).toBe('0 %: 0.00 of 29.00');
    await app.runJobs();
    expect(await preview(buyer)).toBe('8.875 %: 2.57 of 31.57');
    await update(buyer, { address: { ...boston, postalCode: '97201', city: 'Portland', region: 'OR' } });
    await app.runJobs();
    expect(await preview(buyer)).toBe('0 %: 0.00 of 29.00');
  });

  test('United States: an answer about an address that changed meanwhile is dropped, and the new one is asked about', async () => {
    const buyer = await american();
    await update(buyer, { address: boston });
    taxService.meanwhile = async () => {
      taxService.meanwhile = async () => undefined;
      await update(buyer, { address: { ...boston, postalCode: '10001' } });
    };
    await app.runJobs();
    expect(taxService.asked.map(({ postalCode }) => postalCode)).toEqual(['02110', '10001']);
    expect(await preview(buyer)).toBe('8.875 %: 2.57 of 31.57');
    const asked = (await auditOf(app, buyer.accountId)).filter(({ action }) => action === ASK_TAX_RATE);
    expect(asked).toHaveLength(1);
  });

  test('United States: a rate is asked for again after 30 days; the trail tells only of what is new', async () => {
    const buyer = await american();
    await update(buyer, { address: boston });
    await app.runJobs();
    await advanceTo(app, '2026-07-01T09:59:00Z');
    expect(taxService.asked).toHaveLength(1);
    await advanceTo(app, '2026-07-01T10:01:00Z');
    expect(taxService.asked).toHaveLength(2);
    taxService.rates.set('02110', '6.5');
    await advanceTo(app, '2026-08-01T10:00:00Z');
    expect(await preview(buyer)).toBe('6.5 %: 1.89 of 30.89');
    const asked = (await auditOf(app, buyer.accountId)).filter(({ action }) => action === ASK_TAX_RATE);
    expect(asked).toHaveLength(2);
  });

  test('a silent tax service is asked again, ever more rarely, and its last word holds', async () => {
    const buyer = await american();
    await update(buyer, { address: boston });
    await app.runJobs();
    taxService.rates.delete('02110');
    await advanceTo(app, '2026-07-10T10:00:00Z');
    const job = await jobOf(ASK_TAX_RATE, buyer);
    expect(job).toMatchObject({ status: 'FAILED', lastError: 'The tax service: HTTP 503' });
    expect(job.attempts).toBeGreaterThan(15);
    expect(job.attempts).toBeLessThan(30);
    expect(await preview(buyer)).toBe('6.25 %: 1.81 of 30.81');
    taxService.rates.set('02110', '7');
    await advanceTo(app, '2026-07-12T10:00:00Z');
    expect(await preview(buyer)).toBe('7 %: 2.03 of 31.03');
    expect(await jobOf(ASK_TAX_RATE, buyer)).toMatchObject({ status: 'DUE', attempts: 0, lastError: null });
  });

  test('EU: a number that the register denies is taxed from then on; what was issued stays', async () => {
    const buyer = await german();
    expect(await update(buyer, { vatNumber: DENIED })).toEqual({ vatNumberValid: true });
    await buy(app, buyer, ONE_SEAT);
    await app.runJobs();
    expect(vatRegistry.asked).toEqual([DENIED]);
    expect(await account(buyer)).toEqual({ vatNumber: DENIED, vatNumberValid: false, version: 2 });
    expect(await preview(buyer)).toBe('19 %: 4.94 of 30.94');
    await buy(app, buyer, ONE_SEAT);
    await advanceTo(app, '2026-07-02T10:00:00Z');
    expect(await invoices(buyer)).toEqual(['0 % reverse charge: 26.00', ...Array(3).fill('19 %: 30.94')]);
    expect((await auditOf(app, buyer.accountId)).filter(({ actorId }) => actorId === null)).toContainEqual({
      ...{ action: CHECK_VAT_NUMBER, actorId: null },
    });
  });

  test('EU: the summary and the order agree on a number that was denied, and on one that nobody has looked up', async () => {
    const buyer = await german();
    await update(buyer, { vatNumber: DENIED });
    await app.runJobs();
    await given.cart(app, buyer, ONE_SEAT);
    expect(await summary(buyer, null)).toBe('4.94 of 30.94');
    expect(await summary(buyer, DENIED)).toBe('4.94 of 30.94');
    expect(await summary(buyer, REGISTERED)).toBe('0.00 of 26.00');
    expect(vatRegistry.asked).toEqual([DENIED]);
    const order = async (cart: Answer, vatNumber: string, amount: string) => {
      const { order: placed, userErrors } = await placeOrder(app, buyer, cart, {
        vatNumber,
        expectedTotal: { amount, currency: 'EUR' },
      });
      return [placed?.status, ...userErrors.map(({ code }) => code)];
    };
    const cart = async () => {
      const document = `query ($id: ID!) { account(id: $id) { cart { id version summary { totals { due { amount currency } } } } } }`;
      return (await ask(app, buyer.contact.token, document, { id: buyer.accountId })).account.cart;
    };
    expect(await order(await cart(), DENIED, '26.00')).toEqual([undefined, 'TOTAL_CHANGED']);
    expect(await order(await cart(), DENIED, '30.94')).toEqual(['COMPLETED']);
    await given.cart(app, buyer, ONE_SEAT);
    expect(await order(await cart(), REGISTERED, '26.00')).toEqual(['COMPLETED']);
    await app.runJobs();
    expect(vatRegistry.asked).toEqual([DENIED, REGISTERED]);
    expect(await account(buyer)).toEqual({ vatNumber: REGISTERED, vatNumberValid: true, version: 3 });
    expect(await invoices(buyer)).toEqual(['19 %: 30.94', '0 % reverse charge: 26.00']);
  });

  test('EU: an invoice says why it carries no tax, also when the number is denied while it is being paid', async () => {
    const buyer = await german();
    await given.card(app, buyer, 'tok_timeout');
    await update(buyer, { vatNumber: DENIED });
    const { order } = await placeOrder(app, buyer, await given.cart(app, buyer, ONE_SEAT));
    expect(order.status).toBe('PENDING_PAYMENT');
    await app.runJobs();
    await advanceTo(app, '2026-06-01T12:00:00Z');
    expect(await account(buyer)).toEqual({ vatNumberValid: false, version: 2, vatNumber: 'DE811907980' });
    expect(await invoices(buyer)).toEqual(['0 % reverse charge: 26.00']);
  });

  test('EU: an invoice names the number that took the tax off, also when that is removed while it is being paid', async () => {
    const buyer = await german();
    await given.card(app, buyer, 'tok_timeout');
    await update(buyer, { vatNumber: REGISTERED });
    await placeOrder(app, buyer, await given.cart(app, buyer, ONE_SEAT));
    await update(buyer, { vatNumber: null });
    await advanceTo(app, '2026-06-01T12:00:00Z');
    expect(await invoices(buyer)).toEqual(['0 % reverse charge: 26.00']);
    const [invoice] = await app.database.query('SELECT billed_to FROM invoices WHERE account_id = ?', [
      buyer.accountId,
    ]);
    expect(JSON.parse(String(invoice!.billed_to))).toMatchObject({ vatNumber: REGISTERED });
    expect(await account(buyer)).toEqual({ vatNumber: null, version: 3, vatNumberValid: null });
  });

  test('EU: while the register is closed the check digits count; giving the number again asks again', async () => {
    const buyer = await german();
    await update(buyer, { vatNumber: SILENT });
    await app.runJobs();
    const job = await jobOf(CHECK_VAT_NUMBER, buyer);
    expect(job).toMatchObject({ status: 'FAILED', attempts: 1, lastError: 'VIES: MS_UNAVAILABLE' });
    expect(await account(buyer)).toEqual({ vatNumberValid: true, version: 2, vatNumber: 'DE129273398' });
    expect(await preview(buyer)).toBe('0 %: 0.00 of 26.00');
    vatRegistry.numbers.set(SILENT, false);
    await advanceTo(app, '2026-06-01T10:05:00Z');
    expect(await account(buyer)).toEqual({ vatNumberValid: false, version: 2, vatNumber: 'DE129273398' });
    vatRegistry.numbers.set(SILENT, true);
    await update(buyer, { vatNumber: SILENT });
    expect(await account(buyer)).toEqual({ vatNumberValid: false, version: 3, vatNumber: 'DE129273398' });
    await app.runJobs();
    expect(await account(buyer)).toEqual({ vatNumberValid: true, version: 3, vatNumber: 'DE129273398' });
  });

  test('EU: the register’s word is for exactly the number it was asked about', async () => {
    const buyer = await german();
    await update(buyer, { vatNumber: DENIED });
    vatRegistry.meanwhile = async () => {
      vatRegistry.meanwhile = async () => undefined;
      await update(buyer, { vatNumber: REGISTERED });
    };
    await app.runJobs();
    expect(vatRegistry.asked).toEqual([DENIED, REGISTERED]);
    expect(await account(buyer)).toEqual({ vatNumber: REGISTERED, vatNumberValid: true, version: 3 });
    expect((await saidOf(app, buyer))[1]).toEqual({
      ...{ number: REGISTERED, registered: true, consultation: 'C-2' },
      checkedAt: expect.stringMatching(/^2026-06-01T10:00:\d\d\.\d{3}Z$/),
    });
    await update(buyer, { vatNumber: SILENT });
    expect(await account(buyer)).toEqual({ vatNumberValid: true, version: 4, vatNumber: 'DE129273398' });
  });

  test('nobody else is asked about: other countries, no new address, no number, a British number', async () => {
    const buyers: [string, object][] = [
      ['US', { vatNumber: '12-3456789' }],
      ['FR', { address: boston }],
      ['FR', { vatNumber: null }],
      ['GB', { vatNumber: 'GB980780684' }],
      ['CA', { address: boston }],
    ];
    for (const [country, facts] of buyers) await update(await given.onlineAccount(app, { country }), facts);
    await app.runJobs();
    expect([...taxService.asked, ...vatRegistry.asked]).toEqual([]);
  });
});

describeOnEachEngine('the tax service and the VAT register, as they are configured', (engine) => {
  const [tax, vies] = [new FakeService(), new FakeService()];
  let app: App;
  beforeAll(async () => {
    const settings = { TAX_SERVICE_URL: `${await tax.start()}/rate`, TAX_SERVICE_KEY: 'secret' };
    app = await startApp(engine, {
      now: NOW,
      settings: { ...settings, VIES_URL: await vies.start(), VIES_REQUESTER: 'IE6388047V' },
    });
    await askNothingOfDemo(app);
  });
  afterAll(async () => {
    await app.stop();
    await tax.stop();
    await vies.stop();
  });

  test('are asked over HTTP, and what they say is kept', async () => {
    tax.reply = json({ rate: '6.250' });
    vies.reply = json({ valid: true, requestIdentifier: 'WAPIAAAAX1y2Z3' });
    const american = await given.onlineAccount(app, { country: 'US' });
    const greek = await given.onlineAccount(app, { country: 'GR' });
    await give(app, american, { address: boston });
    await give(app, greek, { vatNumber: '094259216' });
    await app.runJobs();
    expect(tax.asked).toMatchObject([{ path: '/rate', headers: { authorization: 'Bearer secret' } }]);
    expect(vies.asked).toMatchObject([
      {
        path: '/check-vat-number',
        body: { countryCode: 'EL', vatNumber: '094259216', requesterMemberStateCode: 'IE' },
      },
    ]);
    expect((await saidOf(app, american))[0]).toMatchObject({ rate: '6.25', place: { country: 'US', ...boston } });
    expect((await saidOf(app, greek))[1]).toMatchObject({ registered: true, consultation: 'WAPIAAAAX1y2Z3' });
  });
});

describeOnEachEngine('neither tax service nor VAT register', (engine) => {
  let place: TestDatabase;
  beforeEach(async () => {
    place = await engine.createDatabase();
  });
  afterEach(() => place.drop());

  test('nothing is asked and nothing waits; once they are there, they are asked about who is there already, once', async () => {
    const without = await startApp(engine, { now: NOW, on: place });
    const american = await given.onlineAccount(without, { country: 'US' });
    const german = await given.onlineAccount(without, { country: 'DE' });
    await give(without, american, { address: boston });
    await give(without, german, { vatNumber: DENIED });
    await without.runJobs();
    const waiting = "SELECT kind FROM jobs WHERE kind IN (?, ?) AND status <> 'DONE'";
    expect(await without.database.query(waiting, [ASK_TAX_RATE, CHECK_VAT_NUMBER])).toEqual([]);
    const nothing = [null, null];
    expect([await saidOf(without, american), await saidOf(without, german)]).toEqual([nothing, nothing]);
    await without.halt();

    const [taxService, vatRegistry] = [new FakeTaxService(), new FakeVatRegistry()];
    taxService.rates.set('02110', '6.25');
    vatRegistry.numbers.set(DENIED, false);
    for (const _start of ['first', 'second']) {
      const app = await startApp(engine, { now: NOW, on: place, overrides: { taxService, vatRegistry } });
      await askNothingOfDemo(app);
      await app.runJobs();
      expect([taxService.asked.length, vatRegistry.asked]).toEqual([1, [DENIED]]);
      expect([await saidOf(app, american), await saidOf(app, german)]).toEqual([
        [expect.objectContaining({ rate: '6.25' }), null],
        [null, expect.objectContaining({ registered: false })],
      ]);
      await app.halt();
    }
  });
});
