import { checkLedger } from '../../src/checkLedger';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { wrongStatements } from '../support/statements';

const TODAY = '2026-06-15T09:00:00Z';

describeOnEachEngine('the demo accounts with a history', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engine, { now: TODAY, settings: { SANDBOX_HISTORY: 'true' } });
  });
  afterAll(() => app.stop());

  const rows = async (sql: string, name: string) =>
    (await app.database.query(sql, [name])).map((row) => Object.values(row).join(' '));
  const ofAccount = (columns: string, table: string, name: string, order: string) =>
    rows(
      `SELECT ${columns} FROM ${table} JOIN accounts ON accounts.id = account_id WHERE accounts.name = ? ORDER BY ${order}`,
      name,
    );

  test('their statements say what the books say (G13)', async () => {
    expect(await wrongStatements(app)).toEqual([]);
  });

  test('an online one has subscriptions in every state, two years of invoices and credits', async () => {
    const name = 'Atelier Lumière SAS';
    const subscriptions = `subscriptions JOIN products ON products.id = product_id`;
    const key = 'products.`key`';
    expect(await ofAccount(`${key}, status, seats`, subscriptions, name, key)).toEqual([
      'gotoassist-remote-support EXPIRED 2',
      'gotomeeting ACTIVE 8',
      'gotomypc PENDING_CANCELLATION 3',
      'gototraining TRIALING 3',
      'gotowebinar ACTIVE 3',
      'openvoice PAST_DUE 6',
    ]);
    const invoices = await ofAccount('issued_on, invoices.status', 'invoices', name, 'invoices.id');
    expect(invoices[0]).toBe('2024-06-24 PAID');
    expect(invoices.at(-1)).toBe('2026-06-12 OPEN');
    expect(invoices.length).toBeGreaterThan(28);
    expect((await ofAccount('total', 'credit_notes', name, 'credit_notes.id')).length).toBe(2);
    expect(await ofAccount('topic, status', 'service_requests', name, 'topic')).toEqual(['TIER_DOWNGRADE OPEN']);
  });

  test('a corporate one has quotes in every state, a blanket order, and an invoice that is paid in part', async () => {
    const name = 'Nordwind Handel GmbH';
    const states = await ofAccount('quotes.status', 'quotes', name, 'quotes.status');
    expect(new Set(states)).toEqual(
      new Set(['ACCEPTED', 'DRAFT', 'EXPIRED', 'PENDING_APPROVAL', 'REJECTED', 'SENT', 'SUPERSEDED', 'WITHDRAWN']),
    );
    expect(await ofAccount('purchase_orders.status, ceiling', 'purchase_orders', name, 'purchase_orders.id')).toEqual([
      'ACTIVE 8000000',
    ]);
    expect(await ofAccount('invoices.status', 'invoices', name, 'invoices.id')).toEqual([
      'PAID',
      'PARTIALLY_PAID',
      'OPEN',
    ]);
    expect(await ofAccount('topic, status', 'service_requests', name, 'topic')).toEqual([
      'ADD_SEATS OPEN',
      'INVOICE_QUESTION OPEN',
    ]);
  });

  test('the clock is where it was asked to be, and the books add up', async () => {
    const now = await app.deps.clock.now(app.database);
    expect(now.getTime() - Date.parse(TODAY)).toBeGreaterThanOrEqual(0);
    expect(now.getTime() - Date.parse(TODAY)).toBeLessThan(60_000);
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
