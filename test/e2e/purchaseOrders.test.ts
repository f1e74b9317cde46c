import { statementsOfReading } from '../support/documents';
import { type Answer, ask, errorCodes, type SignedIn, staff } from '../support/people';
import { inState, PURCHASE_ORDER, renewing, seen } from '../support/purchaseOrders';
import { type CorporateCustomer, corporateCustomer, setClock } from '../support/requests';
import { describeWithApp } from '../support/suites';

const OF_ACCOUNT = `query ($id: ID!, $filter: PurchaseOrderFilter) { account(id: $id) {
  purchaseOrders(filter: $filter) { totalCount nodes { id status } } } }`;
const ALL = `query ($filter: PurchaseOrderFilter) { purchaseOrders(filter: $filter) { totalCount nodes { id status } } }`;
const PAGE = `query ($filter: PurchaseOrderFilter) { purchaseOrders(filter: $filter, first: 100) {
  nodes { ${PURCHASE_ORDER} invoices { totalCount } actions { action allowed } } } }` as const;

const STATES = ['DRAFT', 'PROPOSED', 'ACTIVE', 'EXPIRED', 'EXHAUSTED', 'CLOSED', 'DECLINED'];

describeWithApp('purchase orders as they are seen', { now: '2026-05-31T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let supervisor: SignedIn;
  /** One of each state, by its name. */
  let ids: Record<string, string>;

  beforeAll(async () => {
    [given, supervisor] = [await corporateCustomer(app), await staff(app, 'SUPERVISOR')];
    const of = async (change: object) => (await inState(app, given, change)).id;
    ids = {
      DRAFT: await of({ status: 'DRAFT', number: null }),
      PROPOSED: await of({ status: 'PROPOSED' }),
      ACTIVE: await of({ ceiling: 500_01, expiresOn: '2026-06-11' }),
      EXPIRED: await of({ ceiling: 100, expiresOn: '2026-06-10' }),
      EXHAUSTED: await of({ ceiling: 500_00, expiresOn: '2026-12-31' }),
      CLOSED: await of({ status: 'CLOSED' }),
      DECLINED: await of({ status: 'DECLINED' }),
    };
    // 500.00 without tax is drawn on each of two, on 1 June.
    for (const state of ['ACTIVE', 'EXHAUSTED']) {
      const drawn = { unitPrice: 100_00, seats: 5, periodEnd: '2026-06-01', purchaseOrderId: ids[state]! };
      await renewing(app, given.accountId, drawn);
    }
    await setClock(app, '2026-06-01T12:00:00Z');
    await app.runJobs();
    await setClock(app, '2026-06-11T12:00:00Z');
  });

  const statesIn = ({ nodes }: Answer) =>
    Object.fromEntries(nodes.map(({ id, status }: Answer) => [STATES.find((state) => ids[state] === id), status]));
  const ofAccount = async ({ token }: SignedIn, filter?: object) =>
    (await ask(app, token, OF_ACCOUNT, { id: given.accountId, filter })).account.purchaseOrders;
  const eachItself = (states: string[]) => Object.fromEntries(states.map((state) => [state, state]));

  test('each is what it is by its date and by what is left', async () => {
    expect(statesIn(await ofAccount(given.technician))).toEqual(eachItself(STATES));
    const active = await seen(app, given.contact, ids.ACTIVE!);
    expect([active.used.amount, active.committed.amount, active.remaining.amount]).toEqual(['500.00', '0.00', '0.01']);
  });

  test.each(STATES)('a filter finds those that are %s', async (state) => {
    expect(statesIn(await ofAccount(supervisor, { status: [state] }))).toEqual(eachItself([state]));
    const filter = { status: [state], accountId: given.accountId };
    const all = (await ask(app, supervisor.token, ALL, { filter })).purchaseOrders;
    expect([all.totalCount, statesIn(all)]).toEqual([1, eachItself([state])]);
  });

  test('several states at once', async () => {
    const found = await ofAccount(supervisor, { status: ['EXPIRED', 'DRAFT'] });
    expect(statesIn(found)).toEqual(eachItself(['DRAFT', 'EXPIRED']));
  });

  test('the contact sees all but drafts, nobody else of the customer’s any', async () => {
    expect(statesIn(await ofAccount(given.contact))).toEqual(eachItself(STATES.slice(1)));
    expect((await ofAccount(given.contact, { status: ['DRAFT'] })).totalCount).toBe(0);
    expect(await ofAccount(given.admin)).toBeNull();
    expect(await seen(app, given.admin, ids.ACTIVE!)).toBeNull();
    expect(await seen(app, given.contact, ids.DRAFT!)).toBeNull();
    expect(await seen(app, given.technician, ids.DRAFT!)).toMatchObject({ status: 'DRAFT' });
  });

  test('the list of all accounts is staff’s', async () => {
    expect(await errorCodes(app, given.contact.token, ALL)).toEqual(['FORBIDDEN']);
    expect(await errorCodes(app, null, ALL)).toEqual(['UNAUTHENTICATED']);
  });

  test('what was accepted for a later date is committed until it is done or abandoned', async () => {
    const { id } = await inState(app, given, { ceiling: 100_00 });
    const statuses = ['SCHEDULED', 'FAILED', 'DONE', 'ABANDONED'];
    await app.database.transaction(async (tx) => {
      const [order] = await tx.query('SELECT id FROM orders LIMIT 1');
      const [plan] = await tx.query('SELECT id, product_id FROM plans LIMIT 1');
      await tx.execute(
        `INSERT INTO quotes (id, number, revision, version, account_id, status, author_id, valid_until, currency, created_at)
         VALUES ('quo_1', 'Q-1', 1, 1, ?, 'ACCEPTED', ?, '2026-06-30', 'USD', '2026-06-01 00:00:00.000')`,
        [given.accountId, given.technician.userId],
      );
      for (const [place, status] of statuses.entries()) {
        await tx.execute(
          `INSERT INTO quote_lines (id, quote_id, position, kind, product_id, plan_id, seats, frequency, effective_when, list_unit_price)
           VALUES (?, 'quo_1', ?, 'ADD', ?, ?, 1, 'ANNUAL', 'ON_DATE', 100)`,
          [`qli_${place}`, place, String(plan!.product_id), String(plan!.id)],
        );
        await tx.execute(
          `INSERT INTO order_effects (id, order_id, account_id, quote_line_id, purchase_order_id, due_on, status, total, release_seats_of)
           VALUES (?, ?, ?, ?, ?, '2026-07-01', ?, ?, '[]')`,
          [`eff_${place}`, String(order!.id), given.accountId, `qli_${place}`, id, status, 10 ** place],
        );
      }
    });
    const { used, committed, remaining, status } = await seen(app, given.contact, id);
    expect([used.amount, committed.amount, remaining.amount, status]).toEqual(['0.00', '0.11', '99.89', 'ACTIVE']);
  });

  test('invoices, subscriptions and orders name theirs', async () => {
    const document = `query ($id: ID!) { node(id: $id) { ... on PurchaseOrder { number invoices { nodes {
      purchaseOrderNumber purchaseOrder { id } totals { total { amount } }
      order { purchaseOrder { id } subscriptions { purchaseOrder { id } } } } } } } }`;
    const { node } = await ask(app, given.contact.token, document, { id: ids.EXHAUSTED });
    const purchaseOrder = { id: ids.EXHAUSTED };
    expect(node.invoices.nodes).toEqual([
      {
        ...{ purchaseOrderNumber: node.number, purchaseOrder, totals: { total: { amount: '500.00' } } },
        order: { purchaseOrder, subscriptions: [{ purchaseOrder }] },
      },
    ]);
  });

  test('a page costs the same number of statements, however many it shows', async () => {
    const costOf = (filter: object) =>
      statementsOfReading(app, () =>
        ask(app, supervisor.token, PAGE, { filter: { accountId: given.accountId, ...filter } }),
      );
    expect(await costOf({})).toBe(await costOf({ status: ['ACTIVE'] }));
  });
});
