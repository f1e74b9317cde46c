import { checkLedger, type Violation } from '../../src/checkLedger';
import type { Reader } from '../../src/platform/database';
import { ordered, placeOrder } from '../support/given';
import { ask } from '../support/people';
import { draft } from '../support/purchaseOrders';
import { corporateCustomer } from '../support/requests';
import { statementsSent } from '../support/statementsSent';
import { describeWithApp } from '../support/suites';

const CHANGE = `mutation ($input: CartAddChangeInput!) { cartAddChange(input: $input) {
  cart { id version summary { totals { due { amount currency } } } } userErrors { code } } }`;

/** Carries what was found out of a transaction that must leave nothing. */
class Found extends Error {
  constructor(readonly violations: Violation[]) {
    super();
  }
}

describeWithApp('checkLedger', { now: '2026-06-01T09:00:00Z' }, (app) => {
  beforeAll(async () => {
    const wanted = { plan: 'gotomeeting pro', seats: 3 };
    const { buyer, order } = await ordered(app, { balance: 1000 }, wanted);
    const change = { subscriptionId: order.subscriptions[0].id, expectedVersion: 1, change: { seats: 2 } };
    const { cartAddChange } = await ask(app, buyer.contact.token, CHANGE, { input: change });
    await placeOrder(app, buyer, cartAddChange.cart);
    const { accountId, technician } = await corporateCustomer(app);
    await draft(app, technician, { accountId, ceiling: { amount: '100.00', currency: 'USD' } });
  });

  test('sound books with an invoice, a credit note and a balance have no violation', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });

  test.each([
    ['a balance that nothing explains', 'C8: balance', 'UPDATE accounts SET balance = balance + 1'],
    [
      'a ledger row of another balance',
      'C8: each ledger row',
      'UPDATE balance_entries SET balance_after = balance_after + 1 WHERE amount < 0',
    ],
    ['an invoice opened again', 'G8: open', 'UPDATE invoices SET paid = paid - 1, open_amount = open_amount + 1'],
    [
      'a payment that no invoice counts',
      'G8: paid',
      'UPDATE invoices SET paid = paid - 1, open_amount = open_amount + 1',
    ],
    [
      'a balance that nobody used',
      'G8: balance used',
      'UPDATE invoices SET from_balance = from_balance + 1, paid = paid - 1',
    ],
    [
      'a credit that no credit note gave',
      'G8: credited',
      'UPDATE invoices SET credited = credited + 1, paid = paid - 1',
    ],
    ['a paid invoice that is called open', 'G8: the status', "UPDATE invoices SET status = 'OPEN'"],
    [
      'more received than invoiced',
      'G8: invoiced',
      'UPDATE payments SET amount = amount + 1 WHERE gateway IS NOT NULL',
    ],
    [
      'a line changed afterwards',
      'G1: an invoice',
      "UPDATE billing_lines SET amount = amount + 1 WHERE kind = 'CHARGE'",
    ],
    [
      'a credit changed afterwards',
      'C10: a credit note',
      "UPDATE billing_lines SET amount = amount - 1 WHERE kind = 'CREDIT'",
    ],
    [
      'a credit that was not counted',
      'C4: credits',
      "UPDATE billing_lines SET credited_amount = 0 WHERE kind = 'CHARGE'",
    ],
    ['a segment of more than was charged', 'C4: what is open', 'UPDATE charge_segments SET amount = amount + 1'],
    [
      'money that belongs to nothing',
      'D5: a payment that succeeded',
      'UPDATE payments SET invoice_id = NULL WHERE gateway IS NOT NULL',
    ],
    [
      'another charge than was due',
      'D5: what an order',
      'UPDATE payments SET amount = amount - 1 WHERE gateway IS NOT NULL',
    ],
    ['a purchase order that is called used up', 'I5:', 'UPDATE purchase_orders SET used_up = 1'],
    ['a number that no document has', 'G1: numbers', 'UPDATE number_counters SET last_number = last_number + 1'],
    ['a number beyond the last', 'G1: no number', "UPDATE invoices SET number = 'IE-2026-000007'"],
  ])('finds %s', async (_what, invariant, corruption) => {
    const work = app.database.transaction(async (tx) => {
      expect(await tx.execute(corruption)).toBeGreaterThan(0);
      throw new Found(await checkLedger(tx));
    });
    const found: unknown = await work.catch((error: unknown) => error);
    if (!(found instanceof Found)) throw found;
    const named = found.violations.filter((violation) => violation.invariant.startsWith(invariant));
    expect(named).not.toEqual([]);
    for (const violation of named) {
      expect(violation.subject).not.toBe('');
      expect(violation.expected).not.toBe(violation.found);
    }
    expect(await checkLedger(app.database)).toEqual([]);
  });
});

describeWithApp('checkLedger of several accounts', { now: '2026-06-01T09:00:00Z' }, (app) => {
  const order = () => ordered(app, { balance: 1000 });
  beforeAll(async () => {
    for (let account = 0; account < 3; account += 1) await order();
  });

  test('reads the ledgers of as many accounts as make a stretch, and no more', async () => {
    const [row] = await app.database.query(
      'SELECT COUNT(DISTINCT account_id) AS of, COUNT(*) AS n FROM balance_entries',
    );
    expect([Number(row!.of), Number(row!.n)]).toEqual([3, 6]);
    const ledgersRead = async (rows: number) =>
      (await statementsSent(app, () => checkLedger(app.database, rows))).filter((sql) => sql.includes(' OVER ')).length;
    expect([await ledgersRead(2), await ledgersRead(3), await ledgersRead(7)]).toEqual([3, 2, 1]);
  });

  test.each([1, 2, 3, 7])('in stretches of %s finds each of what is wrong once', async (rows) => {
    expect(await checkLedger(app.database, rows)).toEqual([]);
    const work = app.database.transaction(async (tx) => {
      expect(await tx.execute("UPDATE invoices SET status = 'OPEN'")).toBe(3);
      throw new Found(await checkLedger(tx, rows));
    });
    const found = await work.catch((error: unknown) => error);
    if (!(found instanceof Found)) throw found;
    expect(found.violations).toHaveLength(3);
  });

  test('finds nothing wrong where something is written after each of its statements', async () => {
    let written: Promise<unknown> = Promise.resolve();
    async function thenWriting<Answer>(answer: Promise<Answer>): Promise<Answer> {
      await answer;
      written = written.then(order);
      await written;
      return answer;
    }
    const busy: Reader = {
      dataSource: app.database.dataSource,
      query: (sql, values) => thenWriting(app.database.query(sql, values)),
      tuples: (sql, values) => thenWriting(app.database.tuples(sql, values)),
    };
    expect(await checkLedger(busy)).toEqual([]);
    const [row] = await app.database.query('SELECT COUNT(*) AS n FROM invoices');
    expect(Number(row!.n)).toBeGreaterThan(15);
  });
});
