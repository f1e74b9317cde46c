import { AccountRow } from '../../src/accounts';
import { checkLedger } from '../../src/checkLedger';
import { readStatement } from '../../src/documents/statement';
import { selectRow } from '../../src/platform/database';
import { plainDate } from '../../src/rules';
import { given, placeOrder } from '../support/given';
import { booksOf, disputeAtBank, invoiced, mailsOf, movementsOf, payByCard, record, usd } from '../support/invoices';
import { advanceTo, cancel, change, replaceCard } from '../support/lifecycle';
import { auditOf } from '../support/people';
import { wrongStatements } from '../support/statements';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('a payment that the customer’s bank takes back (G5)', SETUP, (app, customer) => {
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    expect(await wrongStatements(app, customer.accountId)).toEqual([]);
  });

  const bank = (paymentId: string, answer: 'fraudulent' | 'won') => disputeAtBank(app, paymentId, answer);
  const statusOf = async (paymentId: string) =>
    (await app.database.query('SELECT status FROM payments WHERE id = ?', [paymentId]))[0]!.status;

  test('its invoice is open again, once, and the trail says why', async () => {
    const { payment } = await payByCard(app, customer, usd('600.00'));
    await record(app, customer, '400.00');
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 100000 + open 0']);
    await bank(payment.id, 'fraudulent');
    expect(await booksOf(app, customer)).toEqual(['PARTIALLY_PAID 100000 = balance 0 + paid 40000 + open 60000']);
    expect(await statusOf(payment.id)).toBe('REVERSED');
    const sql =
      "SELECT actor_id, rule, after_state FROM audit_entries WHERE subject_id = ? AND action = 'PAYMENT_REVERSE'";
    const reversed = await app.database.query(sql, [payment.id]);
    expect(reversed).toMatchObject([{ actor_id: null, rule: 'G5' }]);
    expect(JSON.stringify(reversed)).toContain('fraudulent');
    expect((await payByCard(app, customer, usd('600.00'), 'tok_mastercard')).invoice).toMatchObject({ status: 'PAID' });
  });

  test('a dispute that is won pays the invoice again', async () => {
    const { payment } = await payByCard(app, customer, usd('600.00'));
    await bank(payment.id, 'fraudulent');
    await bank(payment.id, 'won');
    expect(await booksOf(app, customer)).toEqual(['PARTIALLY_PAID 100000 = balance 0 + paid 60000 + open 40000']);
    expect(await statusOf(payment.id)).toBe('SUCCEEDED');
    expect((await auditOf(app, payment.id)).map(({ action }) => action)).toContain('payment.restore');
    expect(await mailsOf(app, customer.contact.email, 'paymentReceived')).toHaveLength(1);
  });

  test('on the statement: a closed year stays what it was, and a payment that came back counts once', async () => {
    const { payment } = await payByCard(app, customer, usd('600.00'));
    const account = (await selectRow(app.database, AccountRow, 'WHERE id = ?', [customer.accountId]))!;
    const entriesOf = async (year: number) => {
      const { entries, owedAtStart } = await readStatement(app.database, account, year, plainDate('2027-12-31'));
      const ofPayments = entries.filter((entry) => entry.payment !== null);
      return [owedAtStart, ...ofPayments.map(({ on, kind, amount }) => `${on} ${kind} ${amount}`)];
    };
    const closed = await entriesOf(2026);
    expect(closed).toEqual([0, '2026-06-01 PAYMENT -60000']);
    await advanceTo(app, '2027-02-03T13:00:00Z');
    await bank(payment.id, 'fraudulent');
    expect(await entriesOf(2026)).toEqual(closed);
    expect(await entriesOf(2027)).toEqual([40000, '2027-02-03 RETURNED 60000']);
    await bank(payment.id, 'won');
    expect(await entriesOf(2026)).toEqual(closed);
    expect(await entriesOf(2027)).toEqual([40000, '2027-02-03 RETURNED 60000', '2027-02-03 PAYMENT -60000']);
  });

  test('won after the invoice was paid otherwise: nothing is lost, it goes to the balance', async () => {
    const { payment } = await payByCard(app, customer, usd('600.00'));
    await bank(payment.id, 'fraudulent');
    await record(app, customer, '1000.00');
    await bank(payment.id, 'won');
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 100000 + open 0']);
    expect(await movementsOf(app, customer)).toEqual(['EXCESS_PAYMENT 60000 -> 60000']);
  });

  test('online: the subscription runs on, the invoice is open and can be paid by another card', async () => {
    const buyer = await given.onlineAccount(app);
    const cart = await given.cart(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const { order } = await placeOrder(app, buyer, cart);
    await bank(order.payment.id, 'fraudulent');
    const [invoice] = await app.database.query(
      'SELECT id, status, total, open_amount FROM invoices WHERE account_id = ?',
      [buyer.accountId],
    );
    expect(invoice).toMatchObject({ status: 'OPEN' });
    expect(Number(invoice!.open_amount)).toBe(Number(invoice!.total));
    const amount = { amount: (Number(invoice!.total) / 100).toFixed(2), currency: 'EUR' };
    const payable = { contact: buyer.contact, invoiceId: String(invoice!.id) };
    expect((await payByCard(app, payable, amount, 'tok_amex')).invoice).toMatchObject({ status: 'PAID' });
  });

  /** An online customer whose payment of three seats is disputed. */
  async function disputedOrder() {
    const buyer = await given.onlineAccount(app);
    const cart = await given.cart(app, buyer, { plan: 'gotomeeting pro', seats: 3 });
    const { order } = await placeOrder(app, buyer, cart);
    await bank(order.payment.id, 'fraudulent');
    const payOpen = async () => {
      const sql = 'SELECT id, open_amount FROM invoices WHERE account_id = ?';
      const [invoice] = await app.database.query(sql, [buyer.accountId]);
      const amount = { amount: (Number(invoice!.open_amount) / 100).toFixed(2), currency: 'EUR' };
      return payByCard(app, { contact: buyer.contact, invoiceId: String(invoice!.id) }, amount, 'tok_amex');
    };
    return { buyer, order, payOpen };
  }

  test('online: disputed, paid again, and won: the books stay sound', async () => {
    const { buyer, order, payOpen } = await disputedOrder();
    expect((await payOpen()).invoice).toMatchObject({ status: 'PAID' });
    await bank(order.payment.id, 'won');
    expect(await movementsOf(app, buyer)).toEqual(['EXCESS_PAYMENT 9360 -> 9360']);
    expect(await checkLedger(app.database)).toEqual([]);
  });

  test('online: disputed, credited in part, and the rest paid: the books stay sound', async () => {
    const { buyer, order, payOpen } = await disputedOrder();
    expect((await change(app, buyer, order.subscriptions[0].id, { seats: 2 })).at(-1)).toMatch(
      /^COMPLETED: total 0.00/,
    );
    expect(await booksOf(app, buyer)).toEqual(['PARTIALLY_PAID 9360 = balance 0 + paid 0 + open 6240']);
    expect((await payOpen()).invoice).toMatchObject({ status: 'PAID' });
    expect(await checkLedger(app.database)).toEqual([]);
    await bank(order.payment.id, 'won');
    expect(await movementsOf(app, buyer)).toEqual(['EXCESS_PAYMENT 9360 -> 9360']);
  });

  test('taken back before its success was known here: the order is completed, its invoice open', async () => {
    const buyer = await given.onlineAccount(app, { card: 'tok_timeout' });
    const cart = await given.cart(app, buyer, { plan: 'gotomeeting pro', seats: 1 });
    const { order } = await placeOrder(app, buyer, cart);
    expect(order.payment.status).toBe('PENDING');
    const [success] = app.events;
    await bank(order.payment.id, 'fraudulent');
    expect(await app.deliver(success!)).toBe(204);
    expect(await statusOf(order.payment.id)).toBe('REVERSED');
    const rows = await app.database.query('SELECT status FROM invoices WHERE account_id = ?', [buyer.accountId]);
    expect(rows).toEqual([{ status: 'OPEN' }]);
  });

  test('a disputed order is a debt: what a declined renewal does beside it leaves it, and what it bought, alone (F6)', async () => {
    const buyer = await given.onlineAccount(app);
    const bought = { plan: 'gotomeeting pro', seats: 1 };
    const cart = await given.cart(app, buyer, bought, { plan: 'gotowebinar pro', seats: 1, frequency: 'ANNUAL' });
    const { order } = await placeOrder(app, buyer, cart);
    await bank(order.payment.id, 'fraudulent');
    await replaceCard(app, buyer, 'tok_declined');
    await advanceTo(app, '2026-07-01T12:00:00Z');
    const [monthly] = await app.database.query(
      "SELECT id, status FROM subscriptions WHERE account_id = ? AND frequency = 'MONTHLY'",
      [buyer.accountId],
    );
    expect(monthly!.status).toBe('PAST_DUE');
    expect((await cancel(app, buyer, String(monthly!.id))).userErrors).toEqual([]);
    const books = await booksOf(app, buyer);
    expect(books[0]).toMatch(/^OPEN (\d+) = balance 0 \+ paid 0 \+ open \1$/);
    expect(books[1]).toMatch(/^CREDITED /);
    const amounts = await app.database.query(
      "SELECT amount FROM payments WHERE account_id = ? AND status = 'DECLINED'",
      [buyer.accountId],
    );
    expect(amounts.map(({ amount }) => Number(amount))).toEqual([31_20]);
  });

  test('disputed, won, and disputed again, with an excess: each time it is the same (G8)', async () => {
    const { payment } = await payByCard(app, customer, usd('600.00'));
    await bank(payment.id, 'fraudulent');
    await record(app, customer, '1000.00');
    for (const _again of [1, 2]) {
      await bank(payment.id, 'won');
      expect(await checkLedger(app.database)).toEqual([]);
      await bank(payment.id, 'fraudulent');
      expect(await checkLedger(app.database)).toEqual([]);
    }
    expect((await movementsOf(app, customer)).at(-1)).toBe('PAYMENT_REVERSED -60000 -> 0');
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 100000 + open 0']);
  });

  test('the bank’s page offers what is possible, and nothing else', async () => {
    const { payment } = await payByCard(app, customer, usd('600.00'));
    const page = (id: string) => fetch(`${app.url}/sandbox/dispute/${id}`);
    expect(await (await page(payment.id)).text()).toContain('Dispute: the payment of $600.00');
    expect((await page('pay_01h455vb4pex5vsknk084sn02q')).status).toBe(404);
    await bank(payment.id, 'fraudulent');
    expect(await (await page(payment.id)).text()).toContain('<button name="answer" value="won">');
  });
});
