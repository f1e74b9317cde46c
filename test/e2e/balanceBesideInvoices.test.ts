import { checkLedger } from '../../src/checkLedger';
import { type Buyer, given, ONE_SEAT, takenFrom } from '../support/given';
import {
  answerAtBank,
  booksOf,
  disputeAtBank,
  invoiced,
  invoiceOf,
  movementsOf,
  payByCard,
  record,
  usd,
} from '../support/invoices';
import { advanceTo, buy } from '../support/lifecycle';
import { describeWithCustomer } from '../support/suites';

const JOBS = "SELECT kind FROM jobs WHERE subject_id = ? AND status = 'DUE'";
const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('balance and open invoices do not stand side by side (C12)', SETUP, (app, customer) => {
  afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

  test('what exceeds one invoice pays older overdue ones, the earliest due first', async () => {
    const later = await invoiceOf(app, customer, { amount: 500_00, on: '2026-06-20' });
    await advanceTo(app, '2026-08-10T13:00:00Z');
    await record(app, { ...customer, invoiceId: later }, '900.00');
    expect(await booksOf(app, customer)).toEqual([
      'PARTIALLY_PAID 100000 = balance 40000 + paid 0 + open 60000',
      'PAID 50000 = balance 0 + paid 50000 + open 0',
    ]);
    expect((await movementsOf(app, customer)).at(-1)).toBe('INVOICE -40000 -> 0');
  });

  test('a balance that comes after the due date pays what is overdue, and nothing is charged or reminded of any more', async () => {
    await advanceTo(app, '2026-07-05T13:00:00Z');
    expect(await app.database.query(JOBS, [customer.invoiceId])).toMatchObject([{ kind: 'invoice.advance' }]);
    await given.balance(app, customer.accountId, 1_000_00);
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 100000 + paid 0 + open 0']);
    expect(await app.database.query(JOBS, [customer.invoiceId])).toEqual([]);
  });

  test('an invoice that opens takes from the balance first', async () => {
    await given.balance(app, customer.accountId, 1_200_00);
    await invoiceOf(app, customer, { amount: 500_00, on: '2026-06-20' });
    expect(await booksOf(app, customer)).toEqual([
      'PAID 100000 = balance 100000 + paid 0 + open 0',
      'PARTIALLY_PAID 50000 = balance 20000 + paid 0 + open 30000',
    ]);
  });

  test('not while a payment of the invoice is under way; once that has failed, at once', async () => {
    await payByCard(app, customer, usd('400.00'), 'tok_authenticate');
    await given.balance(app, customer.accountId, 300_00);
    expect(await booksOf(app, customer)).toEqual(['OPEN 100000 = balance 0 + paid 0 + open 100000']);
    await answerAtBank(app, customer, 'fail');
    expect(await booksOf(app, customer)).toEqual(['PARTIALLY_PAID 100000 = balance 30000 + paid 0 + open 70000']);
  });

  test('not while it is disputed; a payment that is asked for takes the balance first, and only the rest from the card', async () => {
    const { payment } = await payByCard(app, customer, usd('1000.00'));
    await disputeAtBank(app, payment.id, 'fraudulent');
    await given.balance(app, customer.accountId, 300_00);
    expect(await booksOf(app, customer)).toEqual(['OPEN 100000 = balance 0 + paid 0 + open 100000']);
    const paid = await payByCard(app, customer, usd('1000.00'), 'tok_mastercard');
    expect(paid).toMatchObject({ invoice: { status: 'PAID' }, payment: { amount: { amount: '700.00' } } });
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 30000 + paid 70000 + open 0']);
    await disputeAtBank(app, payment.id, 'won');
    expect((await movementsOf(app, customer)).at(-1)).toBe('EXCESS_PAYMENT 100000 -> 100000');
  });

  test('online: a balance above what is asked for pays all of it, no card is needed and none is charged', async () => {
    const buyer: Buyer = await given.onlineAccount(app);
    await buy(app, buyer, ONE_SEAT);
    const [first] = await app.database.query('SELECT id, invoice_id FROM payments WHERE account_id = ?', [
      buyer.accountId,
    ]);
    await disputeAtBank(app, String(first!.id), 'fraudulent');
    await given.balance(app, buyer.accountId, 100_00);
    const before = await takenFrom(app, buyer);
    const payable = { contact: buyer.contact, invoiceId: String(first!.invoice_id) };
    const paid = await payByCard(app, payable, { amount: '31.20', currency: 'EUR' });
    expect(paid).toMatchObject({ payment: null, invoice: { status: 'PAID' }, userErrors: [] });
    expect(await takenFrom(app, buyer)).toBe(before);
    expect((await movementsOf(app, buyer)).at(-1)).toBe('INVOICE -3120 -> 6880');
  });
});
