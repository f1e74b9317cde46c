import { changedIn } from '../../src/platform/pages';
import { credit } from '../support/credits';
import { invoiced, invoiceOf, record } from '../support/invoices';
import { ask } from '../support/people';
import { act, draft } from '../support/purchaseOrders';
import { setClock } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

const INVOICES =
  `query ($filter: InvoiceFilter) { invoices(filter: $filter) { nodes { id createdAt changedAt } } }` as const;
const PURCHASE_ORDERS =
  `query ($filter: PurchaseOrderFilter) { purchaseOrders(filter: $filter) { nodes { id createdAt changedAt } } }` as const;
const CREDITS =
  `query ($filter: InvoiceCreditFilter) { invoiceCredits(filter: $filter) { nodes { id changedAt } } }` as const;

/** What was changed in the minute before is told again. */
const MINUTE = 60_000;

describeWithCustomer('what has changed since a look before', SETUP, (app, customer) => {
  const later = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

  test('an invoice, by a payment; the others are not told', async () => {
    const other = await invoiceOf(app, customer, { amount: 50_00, on: '2026-06-02' });
    await setClock(app, '2026-06-05T13:00:00Z');
    await record(app, customer, '100.00', { receivedOn: '2026-06-02' });
    const { accountId, invoiceId, technician } = customer;
    const list = async (changedSince?: string) =>
      (await ask(app, technician.token, INVOICES, { filter: { accountId, changedSince } })).invoices.nodes;
    const [untouched, paid] = await list();
    expect([untouched!.id, paid!.id]).toEqual([other, invoiceId]);
    expect(paid!.createdAt).toMatch(/^2026-06-01T04:00:/);
    expect(paid!.changedAt).toMatch(/^2026-06-05T13:00:/);
    expect(untouched!.changedAt).toMatch(/^2026-06-02T04:00:/);
    expect((await list('2026-06-05T13:00:00Z')).map(({ id }) => id)).toEqual([invoiceId]);
    expect(await list(later(paid!.changedAt, MINUTE))).toHaveLength(1);
    expect(await list(later(paid!.changedAt, MINUTE + 1))).toEqual([]);
  });

  test('a purchase order, by its draft and by what is proposed', async () => {
    const { accountId, technician } = customer;
    const { purchaseOrder } = await draft(app, technician, { accountId });
    await setClock(app, '2026-06-05T13:00:00Z');
    const list = async (changedSince: string) =>
      (await ask(app, technician.token, PURCHASE_ORDERS, { filter: { accountId, changedSince } })).purchaseOrders.nodes;
    expect(await list('2026-06-05T13:00:00Z')).toEqual([]);
    await act(app, technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrder!.id);
    expect(await list('2026-06-05T13:00:00Z')).toEqual([
      {
        id: purchaseOrder!.id,
        createdAt: expect.stringMatching(/^2026-06-01T13:/),
        changedAt: expect.stringMatching(/^2026-06-05T13:/),
      },
    ]);
  });

  test('a credit', async () => {
    const { invoiceId, technician } = customer;
    await setClock(app, '2026-06-05T13:00:00Z');
    const { invoiceCredit } = await credit(app, technician, invoiceId, {
      amount: { amount: '10.00', currency: 'USD' },
    });
    const list = async (changedSince: string) =>
      (await ask(app, technician.token, CREDITS, { filter: { status: ['ISSUED'], changedSince } })).invoiceCredits
        .nodes;
    const [found] = await list('2026-06-05T13:00:00Z');
    expect(found).toMatchObject({ id: invoiceCredit!.id, changedAt: expect.stringMatching(/^2026-06-05T13:/) });
    expect(await list(later(found!.changedAt, MINUTE + 1))).toEqual([]);
  });

  test('is read from the index of changes, not by a look through the whole table', async () => {
    if (app.database.engine !== 'sqlite') return;
    for (const table of ['accounts', 'quotes', 'service_requests', 'invoices', 'purchase_orders', 'invoice_credits']) {
      const { sql, values } = changedIn(table, new Date('2026-06-01T00:00:00Z'));
      const plan = await app.database.query(
        `EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE (1 = 1) AND (${sql}) ORDER BY id DESC LIMIT 51`,
        values,
      );
      const steps = plan.map(({ detail }) => String(detail));
      expect(steps).toContainEqual(expect.stringContaining(`COVERING INDEX ${table}_by_change (changed_at>?)`));
      expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    }
  });
});
