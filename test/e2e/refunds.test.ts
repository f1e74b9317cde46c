import { AccountRow } from '../../src/accounts';
import { checkLedger } from '../../src/checkLedger';
import { readStatement } from '../../src/documents/statement';
import { refundPart } from '../../src/payments';
import { selectRow } from '../../src/platform/database';
import { plainDate } from '../../src/rules';
import { credit, creditOf, INVOICE_CREDIT, refundAtGateway, refundsIn } from '../support/credits';
import { ordered } from '../support/given';
import {
  booksOf,
  disputeAtBank,
  invoiced,
  invoiceOf,
  mailsOf,
  movementsOf,
  payByCard,
  record,
  usd,
} from '../support/invoices';
import { advanceTo, refusalsOf } from '../support/lifecycle';
import { ask } from '../support/people';
import { wrongStatements } from '../support/statements';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('what goes back to the card (G9)', SETUP, (app, customer) => {
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    expect(await wrongStatements(app, customer.accountId)).toEqual([]);
  });

  const give = (more: object) => credit(app, customer.technician, customer.invoiceId, { destination: 'CARD', ...more });
  const paymentOf = async (id: string) => {
    const document = `query ($id: ID!) { node(id: $id) { ... on Payment { status amountRefunded { amount }
      refunds { status origin amount { amount } creditNote { number reason } } } } }` as const;
    return (await ask(app, customer.contact.token, document, { id })).node;
  };
  const statement = async () => {
    const account = (await selectRow(app.database, AccountRow, 'WHERE id = ?', [customer.accountId]))!;
    const { entries, owedAtEnd } = await readStatement(app.database, account, 2026, plainDate('2026-12-31'));
    return [...entries.map(({ kind, amount }) => `${kind} ${amount}`), `owed ${owedAtEnd}`];
  };

  test('a credit goes back to the card that paid, at most what its payments have left', async () => {
    const { payment } = await payByCard(app, customer, usd('600.00'));
    await record(app, customer, '400.00');
    expect(
      await refusalsOf(app, customer.technician, INVOICE_CREDIT, creditOf(customer.invoiceId, { destination: 'CARD' })),
    ).toMatchObject([{ code: 'REFUND_ABOVE_PAID', rule: 'G9', field: ['destination'] }]);
    const { invoiceCredit, invoice } = await give({ amount: usd('250.00') });
    expect(invoiceCredit).toMatchObject({
      status: 'ISSUED',
      creditNote: { toCard: { amount: '250.00' }, toBalance: { amount: '0.00' }, appliedToInvoice: { amount: '0.00' } },
    });
    expect(invoice).toMatchObject({ status: 'PAID', amountOpen: { amount: '0.00' }, amountPaid: { amount: '750.00' } });
    expect(await refundsIn(app, customer)).toEqual(['STAFF 25000 DUE']);
    expect(await checkLedger(app.database)).toEqual([]);
    await app.runJobs();
    expect(await paymentOf(payment.id)).toMatchObject({
      ...{ status: 'SUCCEEDED', amountRefunded: { amount: '250.00' } },
      refunds: [{ status: 'DONE', origin: 'STAFF', amount: { amount: '250.00' }, creditNote: { reason: 'GOODWILL' } }],
    });
    expect(await statement()).toEqual([
      ...['INVOICE 100000', 'PAYMENT -60000', 'PAYMENT -40000', 'CREDIT_NOTE -25000', 'REFUND 25000', 'owed 0'],
    ]);
    expect(await mailsOf(app, customer.contact.email, 'invoiceCredited')).toMatchObject([
      { total: 25000, againstOpen: 0, toBalance: 0, toCard: 25000, open: 0 },
    ]);
  });

  test('the job may run twice, and the gateway’s own message changes nothing more', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await give({ amount: usd('100.00') });
    const [refund] = await app.database.query("SELECT id FROM refunds WHERE status = 'DUE'");
    const run = () => refundPart(app.deps, { subjectId: String(refund!.id) });
    await Promise.all([run(), run()]);
    // The process dies between the gateway's answer and our commit.
    await app.database.transaction((tx) => tx.execute("UPDATE refunds SET status = 'DUE', ended_at = NULL"));
    await run();
    await app.runJobs();
    expect(await refundsIn(app, customer)).toEqual(['STAFF 10000 DONE']);
    const given = 'SELECT SUM(amount) AS given FROM sandbox_gateway_refunds WHERE payment_id = ?';
    const [row] = await app.database.query(given, [payment.id]);
    expect(Number(row!.given)).toBe(10000);
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 90000 + open 0']);
  });

  test('a refund made at the gateway arrives once, and is credited: nobody is asked to pay again', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await refundAtGateway(app, payment.id, '200.00');
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 80000 + open 0']);
    expect(await refundsIn(app, customer)).toEqual(['GATEWAY 20000 DONE']);
    expect(await paymentOf(payment.id)).toMatchObject({
      ...{ status: 'SUCCEEDED', amountRefunded: { amount: '200.00' } },
      refunds: [{ origin: 'GATEWAY', creditNote: { reason: 'GATEWAY_REFUND' } }],
    });
    expect(await mailsOf(app, customer.contact.email, 'paymentRefunded')).toMatchObject([
      { amount: 20000, fromBalance: 0, credited: { total: 20000 }, open: 0 },
    ]);
    await refundAtGateway(app, payment.id, '800.00');
    expect(await booksOf(app, customer)).toEqual(['CREDITED 100000 = balance 0 + paid 0 + open 0']);
    expect(await paymentOf(payment.id)).toMatchObject({ status: 'REFUNDED' });
    expect(await statement()).toEqual([
      ...['INVOICE 100000', 'PAYMENT -100000', 'CREDIT_NOTE -20000', 'REFUND 20000'],
      ...['CREDIT_NOTE -80000', 'REFUND 80000', 'owed 0'],
    ]);
  });

  test('what was credited to the balance before is paid out from there, and not credited twice', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await credit(app, customer.technician, customer.invoiceId, { amount: usd('150.00') });
    await refundAtGateway(app, payment.id, '200.00');
    expect(await movementsOf(app, customer)).toEqual(['CREDIT_NOTE 15000 -> 15000', 'REFUNDED -15000 -> 0']);
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 95000 + open 0']);
    expect(await mailsOf(app, customer.contact.email, 'paymentRefunded')).toMatchObject([
      { amount: 20000, fromBalance: 15000, credited: { total: 5000 } },
    ]);
  });

  test('what was credited and spent: the invoice that used it is open again', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await invoiceOf(app, customer, { amount: 300_00, on: '2026-06-02' });
    for (const amount of ['400.00', '100.00']) {
      await credit(app, customer.technician, customer.invoiceId, { amount: usd(amount) });
    }
    expect(await booksOf(app, customer)).toEqual([
      'PAID 100000 = balance 0 + paid 100000 + open 0',
      'PAID 30000 = balance 30000 + paid 0 + open 0',
    ]);
    // 200.00 are on the balance, 500.00 left to credit; 1,000.00 go back: 300.00 of what was spent is undone.
    await refundAtGateway(app, payment.id, '1000.00');
    expect(await booksOf(app, customer)).toEqual([
      'PAID 100000 = balance 0 + paid 50000 + open 0',
      'OPEN 30000 = balance 0 + paid 0 + open 30000',
    ]);
  });

  test('a refund by hand takes what we had asked for: that one fails, and goes to the balance first', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await give({ amount: usd('300.00') });
    await refundAtGateway(app, payment.id, '1000.00');
    expect(await refundsIn(app, customer)).toEqual(['STAFF 30000 FAILED', 'GATEWAY 100000 DONE']);
    expect(await movementsOf(app, customer)).toEqual(['EXCESS_PAYMENT 30000 -> 30000', 'REFUNDED -30000 -> 0']);
    await app.runJobs();
    expect(await booksOf(app, customer)).toEqual(['CREDITED 100000 = balance 0 + paid 0 + open 0']);
    expect(await mailsOf(app, customer.contact.email, 'refundFailed')).toMatchObject([{ amount: 30000 }]);
  });

  test('a payment that the bank takes back afterwards takes back the rest only, and the dispute can be won', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await credit(app, customer.technician, customer.invoiceId, { amount: usd('150.00') });
    await refundAtGateway(app, payment.id, '200.00');
    await disputeAtBank(app, payment.id, 'fraudulent');
    expect(await checkLedger(app.database)).toEqual([]);
    expect((await statement()).at(-1)).toBe('owed 80000');
    await disputeAtBank(app, payment.id, 'won');
    expect((await statement()).at(-1)).toBe('owed 0');
  });

  test('a refund of a payment that is asked for and disputed meanwhile fails, without a credit', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await give({ amount: usd('300.00') });
    await disputeAtBank(app, payment.id, 'fraudulent');
    await app.runJobs();
    expect(await refundsIn(app, customer)).toEqual(['STAFF 30000 FAILED']);
    expect(await booksOf(app, customer)).toEqual(['PARTIALLY_PAID 100000 = balance 0 + paid 0 + open 70000']);
    expect(await movementsOf(app, customer)).toEqual([]);
  });

  test('ONLINE: a refund at the gateway credits with its tax, and unused time is not credited again', async () => {
    const { buyer, order } = await ordered(app, {}, { plan: 'gotomeeting pro', seats: 5 });
    await refundAtGateway(app, order.payment!.id, '31.20');
    expect(await booksOf(app, buyer)).toEqual(['PAID 15600 = balance 0 + paid 12480 + open 0']);
    const sql = 'SELECT amount, tax FROM billing_lines WHERE credit_note_id IS NOT NULL AND order_id = ?';
    const lines = (await app.database.query(sql, [order.id])).map(({ amount, tax }) => [Number(amount), Number(tax)]);
    expect(lines).toEqual([[-2600, -520]]);
    const segments = 'SELECT SUM(amount) AS amount FROM charge_segments WHERE subscription_id = ?';
    const [row] = await app.database.query(segments, [order.subscriptions[0]!.id]);
    expect(Number(row!.amount)).toBe(10400);
    await advanceTo(app, '2026-07-02T13:00:00Z');
    expect((await booksOf(app, buyer)).length).toBe(2);
  });

  test('nothing comes of more than there is, or of what nobody has paid', async () => {
    const { payment } = await payByCard(app, customer, usd('10.00'));
    for (const [id, amount] of [
      [payment.id, '10.01'],
      [payment.id, 'x'],
      ['pay_unknown', '1.00'],
    ]) {
      const form = { method: 'POST', body: new URLSearchParams({ amount: amount! }) };
      expect((await fetch(`${app.url}/sandbox/refund/${id}`, form)).status).toBe(404);
    }
    expect(await refundsIn(app, customer)).toEqual([]);
  });
});
