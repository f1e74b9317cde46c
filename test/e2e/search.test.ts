import { AccountRow } from '../../src/accounts';
import { UserRow } from '../../src/identity';
import { type EntityClass, updateRow } from '../../src/platform/database';
import { ask, customer, errorCodes, type SignedIn, staff } from '../support/people';
import { act, draft } from '../support/purchaseOrders';
import { accept, done, sentQuote, subscribed } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithApp } from '../support/suites';

const ACCOUNTS = `query ($search: String, $filter: AccountFilter, $orderBy: AccountOrder, $first: Int, $after: String) {
  accounts(search: $search, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id } amountsOpen { amount currency } pageInfo { hasNextPage endCursor } } }` as const;
const INVOICES = `query ($filter: InvoiceFilter, $orderBy: InvoiceOrder, $first: Int, $after: String) {
  invoices(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id dueOn amountOpen { minor } } amountsOpen { amount currency } pageInfo { endCursor } } }` as const;
const QUOTES = `query ($filter: QuoteFilter, $orderBy: QuoteOrder) { quotes(filter: $filter, orderBy: $orderBy) {
  nodes { id validUntil } sentTotals { amount currency } } }` as const;
const PURCHASE_ORDERS = `query ($filter: PurchaseOrderFilter, $orderBy: PurchaseOrderOrder) {
  purchaseOrders(filter: $filter, orderBy: $orderBy) { nodes { id } amountsRemaining { amount currency } } }` as const;
const OF_NUMBER = 'query ($number: String!) { nodesOfNumber(number: $number) { id } }' as const;

describeWithApp('what staff find accounts by', {}, (app) => {
  let agent: SignedIn;
  let given: Awaited<ReturnType<typeof customer>>;
  beforeAll(async () => {
    agent = await staff(app, 'SUPERVISOR');
    given = await customer(app);
    await customer(app);
    await change(AccountRow, given.accountId, {
      name: 'Łoś & Fils 🦌',
      address: { line1: '12, rue de l’Échiquier', line2: null, postalCode: '75010', city: 'Paris', region: null },
      vatNumber: 'FR40303265045',
    });
    await change(UserRow, given.contact.userId, { name: 'Zoë Straße' });
  });

  const change = <Row extends { id: string }>(entity: EntityClass<Row>, id: string, to: Partial<Row>) =>
    app.database.transaction((tx) => updateRow(tx, entity, id, to as Partial<NoInfer<Row>>));
  const isFound = async (search: string) => {
    const { nodes } = (await ask(app, agent.token, ACCOUNTS, { search })).accounts;
    return nodes.map(({ id }) => id).includes(given.accountId);
  };

  test.each<[string, string, boolean]>([
    ['part of the name, in another case', 'ŁOŚ & FI', true],
    ['an accent that is not there', 'łos & fíls', true],
    ['another letter', 'Los & Fils', false],
    ['the emoji', '🦌', true],
    ['another emoji', '🌮', false],
    ['part of the address', "rue de l'echiquier", true],
    ['its postal code and city', '75010 paris', true],
    ['another street', 'rue de la Paix', false],
    ['a wildcard', 'r_e de', false],
    ['another one', '%', false],
    ['the VAT number as people write it', 'fr 40 303.265-045', true],
    ['part of it', '303265', true],
    ['the contact’s name', 'zoe straße', true],
    ['a letter that is written otherwise', 'zoe strasse', false],
    ['nothing but a dash', '-', false],
  ])('%s: %j', async (_what, search, expected) => {
    expect(await isFound(search)).toBe(expected);
  });

  test('the contact’s address, and what they are called since', async () => {
    expect(await isFound(given.contact.email.toUpperCase())).toBe(true);
    expect(await isFound(given.contact.email.slice(0, 12))).toBe(true);
    await change(UserRow, given.contact.userId, { name: 'Zoë Dupont' });
    expect([await isFound('straße'), await isFound('DUPONT')]).toEqual([false, true]);
  });
});

describeWithApp('staff’s lists', { now: '2026-06-01T12:00:00Z' }, (app) => {
  let [first, second] = [] as unknown as [CorporateCustomer, CorporateCustomer];
  let supervisor: SignedIn;
  beforeAll(async () => {
    // 10 × 278.40 and 20 × 278.40 a year, without tax: the US are not taxed here.
    [first, second] = [await corporateCustomer(app), await corporateCustomer(app)];
    supervisor = await staff(app, 'SUPERVISOR');
    await subscribed(app, first, { seats: 10 });
    await subscribed(app, second, { seats: 20 });
    for (const [{ accountId }, name] of [[first, 'élan'] as const, [second, 'Éclair'] as const]) {
      await app.database.transaction((tx) => updateRow(tx, AccountRow, accountId, { name }));
    }
  });

  const one = async (sql: string, { accountId }: CorporateCustomer) =>
    (await app.database.query(sql, [accountId]))[0] as Record<string, string>;
  const invoiceOf = (of: CorporateCustomer) => one('SELECT id, number FROM invoices WHERE account_id = ?', of);
  const run = async <const Document extends string>(document: Document, variables: object = {}) =>
    ask(app, supervisor.token, document, variables);
  const idsOf = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

  test('accounts are found by the whole number of anything of theirs', async () => {
    const { number } = await invoiceOf(first);
    const quote = await one('SELECT number, revision FROM quotes WHERE account_id = ?', first);
    const request = await openRequest(app, first);
    const order = (await draft(app, first.technician, { accountId: first.accountId, number: 'Bestellung Ä-7' }))
      .purchaseOrder!;
    const numbers = [number!, number!.toLowerCase(), quote.number!, `${quote.number}-${quote.revision}`];
    for (const search of [...numbers, request.number, 'bestellung a-7']) {
      expect(idsOf((await run(ACCOUNTS, { search })).accounts)).toEqual([first.accountId]);
    }
    expect((await run(ACCOUNTS, { search: number!.slice(0, -1) })).accounts.nodes).toEqual([]);
    expect((await run(OF_NUMBER, { number: 'BESTELLUNG A-7' })).nodesOfNumber).toEqual([{ id: order.id }]);
    expect((await run(OF_NUMBER, { number: request.number })).nodesOfNumber).toEqual([{ id: request.id }]);
    expect(await errorCodes(app, first.contact.token, OF_NUMBER, { number })).toEqual(['FORBIDDEN']);
  });

  test('accounts by name, page by page, with what is open of all of them', async () => {
    const whole = await run(ACCOUNTS, { orderBy: 'NAME' });
    expect(idsOf(whole.accounts).filter((id) => [first, second].some(({ accountId }) => accountId === id))).toEqual([
      ...[second.accountId, first.accountId],
    ]);
    const seen: string[] = [];
    let after: string | null = null;
    while (seen.length < whole.accounts.nodes.length) {
      const page: typeof whole = await run(ACCOUNTS, { orderBy: 'NAME', first: 2, after });
      seen.push(...idsOf(page.accounts));
      after = page.accounts.pageInfo.endCursor;
    }
    expect(seen).toEqual(idsOf(whole.accounts));
    expect(whole.accounts.amountsOpen).toEqual([{ amount: '8352.00', currency: 'USD' }]);
    expect((await run(ACCOUNTS, { search: 'eclair' })).accounts.amountsOpen).toEqual([
      ...[{ amount: '5568.00', currency: 'USD' }],
    ]);
    expect((await run(ACCOUNTS, { search: 'nobody' })).accounts.amountsOpen).toEqual([]);
  });

  test('invoices by number, by customer, by what is open, with their sum', async () => {
    const [one, other] = [await invoiceOf(first), await invoiceOf(second)];
    const most = (await run(INVOICES, { orderBy: 'MOST_OPEN' })).invoices;
    expect(idsOf(most)).toEqual([other.id, one.id]);
    expect(most.amountsOpen).toEqual([{ amount: '8352.00', currency: 'USD' }]);
    const page = (await run(INVOICES, { orderBy: 'MOST_OPEN', first: 1 })).invoices;
    const next = (await run(INVOICES, { orderBy: 'MOST_OPEN', after: page.pageInfo.endCursor })).invoices;
    expect([...idsOf(page), ...idsOf(next)]).toEqual(idsOf(most));
    expect(idsOf((await run(INVOICES, { orderBy: 'DUE_FIRST' })).invoices)).toEqual([one.id, other.id]);
    const found = async (search: string) => idsOf((await run(INVOICES, { filter: { search } })).invoices);
    expect(await found(other.number!.toLowerCase())).toEqual([other.id]);
    expect(await found(one.number!.slice(0, -2))).toEqual([other.id, one.id]);
    expect(await found('ELAN')).toEqual([one.id]);
    for (const after of [page.pageInfo.endCursor, (await run(ACCOUNTS, { first: 1 })).accounts.pageInfo.endCursor]) {
      expect(await errorCodes(app, supervisor.token, INVOICES, { after })).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('quotes that expire first, by number and by what failed, with what they came to', async () => {
    const lines = [{ kind: 'ADD', plan: 'gotomeeting pro', seats: 1 }] as const;
    const late = await sentQuote(app, first, lines, { validUntil: '2026-06-20' });
    const soon = await sentQuote(app, second, lines, { validUntil: '2026-06-10' });
    const sent = { status: ['SENT'] };
    const { quotes } = await run(QUOTES, { filter: sent, orderBy: 'EXPIRING_FIRST' });
    expect(idsOf(quotes)).toEqual([soon.id, late.id]);
    expect(quotes.sentTotals).toEqual([{ amount: '556.80', currency: 'USD' }]);
    expect(idsOf((await run(QUOTES, { filter: sent })).quotes)).toEqual([soon.id, late.id]);
    expect(idsOf((await run(QUOTES, { filter: { search: `${late.number}-1` } })).quotes)).toEqual([late.id]);
    expect(idsOf((await run(QUOTES, { filter: { ...sent, search: 'éclair' } })).quotes)).toEqual([soon.id]);
    done(await accept(app, second, soon));
    const failed = { hasFailedEffects: true };
    expect((await run(QUOTES, { filter: failed })).quotes.nodes).toEqual([]);
    expect((await run(ACCOUNTS, { filter: failed })).accounts.nodes).toEqual([]);
    const subscription = await one('SELECT id FROM subscriptions WHERE account_id = ?', first);
    const later = [{ kind: 'CHANGE', subscriptionId: subscription.id, seats: 12, effectiveWhen: 'AT_PERIOD_END' }];
    const changing = await sentQuote(app, first, later as never);
    done(await accept(app, first, changing));
    await app.database.transaction((tx) =>
      tx.execute("UPDATE order_effects SET status = 'FAILED' WHERE account_id = ?", [first.accountId]),
    );
    expect(idsOf((await run(QUOTES, { filter: failed })).quotes)).toEqual([changing.id]);
    expect(idsOf((await run(ACCOUNTS, { filter: failed })).accounts)).toEqual([first.accountId]);
  });

  test('purchase orders about to expire, with what remains of them', async () => {
    const made = async (number: string, ceiling: string | null, expiresOn: string | null) => {
      const { accountId, technician, contact } = second;
      const money = ceiling && { amount: ceiling, currency: 'USD' };
      const { purchaseOrder } = await draft(app, technician, { accountId, ceiling: money, expiresOn });
      await act(app, technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrder!.id);
      await act(app, contact, 'PURCHASE_ORDER_ACCEPT', purchaseOrder!.id, { number });
      return purchaseOrder!.id;
    };
    const endless = await made('E-1', '100.00', null);
    const late = await made('E-2', '250.50', '2026-12-31');
    const soon = await made('E-3', null, '2026-06-30');
    const filter = { accountId: second.accountId };
    const { purchaseOrders } = await run(PURCHASE_ORDERS, { filter, orderBy: 'EXPIRING_FIRST' });
    expect(idsOf(purchaseOrders)).toEqual([soon, late, endless]);
    expect(purchaseOrders.amountsRemaining).toEqual([{ amount: '350.50', currency: 'USD' }]);
    const expiring = async (expiringBefore: string) =>
      idsOf((await run(PURCHASE_ORDERS, { filter: { ...filter, expiringBefore } })).purchaseOrders);
    expect(await expiring('2026-06-30')).toEqual([]);
    expect(await expiring('2026-07-01')).toEqual([soon]);
    expect(idsOf((await run(PURCHASE_ORDERS, { filter: { search: 'e-' } })).purchaseOrders)).toEqual([
      ...[soon, late, endless],
    ]);
  });

  test('accounts with a proposed contact', async () => {
    const filter = { hasProposedContact: true };
    expect((await run(ACCOUNTS, { filter })).accounts.nodes).toEqual([]);
    await app.database.transaction((tx) =>
      updateRow(tx, AccountRow, first.accountId, { proposedBillingContactId: first.admin.userId }),
    );
    expect(idsOf((await run(ACCOUNTS, { filter })).accounts)).toEqual([first.accountId]);
    const rest = idsOf((await run(ACCOUNTS, { filter: { hasProposedContact: false } })).accounts);
    expect(rest).not.toContain(first.accountId);
  });
});
