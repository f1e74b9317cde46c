import { checkLedger } from '../../src/checkLedger';
import { given, ONE_SEAT, placeOrder, stateOf } from '../support/given';
import {
  answerAtBank,
  booksOf,
  disputeAtBank,
  invoiced,
  invoiceOf,
  movementsOf,
  payByCard,
  record,
  reverse,
  usd,
} from '../support/invoices';
import { buy, replaceCard } from '../support/lifecycle';
import { wrongStatements } from '../support/statements';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer(
  'the latest uses of the balance, which a payment taken back undoes (G5)',
  SETUP,
  (app, customer) => {
    afterEach(async () => {
      expect(await checkLedger(app.database)).toEqual([]);
      expect(await wrongStatements(app, customer.accountId)).toEqual([]);
    });

    test('are the latest movements, not those of the latest invoices', async () => {
      const { accountId } = customer;
      // Under way until it is given up after a day, so that the balance does not pay this invoice at once (C12).
      await payByCard(app, customer, usd('1000.00'), 'tok_authenticate');
      await given.balance(app, accountId, 300_00);
      await invoiceOf(app, customer, { amount: 300_00, on: '2026-06-02' });
      const third = { ...customer, invoiceId: await invoiceOf(app, customer, { amount: 50_00, on: '2026-06-03' }) };
      const { payment } = await record(app, third, '250.00');
      expect(await booksOf(app, customer)).toEqual([
        'PARTIALLY_PAID 100000 = balance 20000 + paid 0 + open 80000',
        'PAID 30000 = balance 30000 + paid 0 + open 0',
        'PAID 5000 = balance 0 + paid 5000 + open 0',
      ]);
      await reverse(app, customer, payment.id);
      expect(await booksOf(app, customer)).toEqual([
        'OPEN 100000 = balance 0 + paid 0 + open 100000',
        'PAID 30000 = balance 30000 + paid 0 + open 0',
        'OPEN 5000 = balance 0 + paid 0 + open 5000',
      ]);
    });

    /** An online customer whose disputed and won payment of 31.20 is on the balance: the invoice was paid otherwise meanwhile. */
    async function withExcess() {
      const buyer = await given.onlineAccount(app);
      await buy(app, buyer, ONE_SEAT);
      const [invoice] = await app.database.query('SELECT id FROM invoices WHERE account_id = ?', [buyer.accountId]);
      const [first] = await app.database.query('SELECT id FROM payments WHERE account_id = ?', [buyer.accountId]);
      const paymentId = String(first!.id);
      await disputeAtBank(app, paymentId, 'fraudulent');
      const payable = { contact: buyer.contact, invoiceId: String(invoice!.id) };
      await payByCard(app, payable, { amount: '31.20', currency: 'EUR' });
      await disputeAtBank(app, paymentId, 'won');
      expect(await movementsOf(app, buyer)).toEqual(['EXCESS_PAYMENT 3120 -> 3120']);
      await replaceCard(app, buyer, 'tok_authenticate');
      const cart = await given.cart(app, buyer, { plan: 'gotowebinar pro', seats: 1 });
      const { order } = await placeOrder(app, buyer, cart);
      expect(order).toMatchObject({ status: 'PENDING_PAYMENT', totals: { fromBalance: { minor: 3120 } } });
      return { buyer, paymentId, order };
    }

    test('count what an order that waits for its payment has reserved: it is completed, and owes it', async () => {
      const { buyer, paymentId, order } = await withExcess();
      await disputeAtBank(app, paymentId, 'fraudulent');
      expect(await movementsOf(app, buyer)).toEqual([
        ...['EXCESS_PAYMENT 3120 -> 3120', 'ORDER_RESERVED -3120 -> 0'],
        ...['PAYMENT_REVERSED 3120 -> 3120', 'PAYMENT_REVERSED -3120 -> 0'],
      ]);
      await answerAtBank(app, buyer, 'approve');
      const [{ total, due }] = [{ total: order.totals.total.minor, due: order.totals.due.minor }];
      expect((await booksOf(app, buyer)).at(-1)).toBe(
        `PARTIALLY_PAID ${total} = balance 0 + paid ${due} + open ${total - due}`,
      );
      expect((await stateOf(app, buyer)).orders).toEqual(['COMPLETED', 'COMPLETED']);
    });

    test('of an order that fails then, only what is still reserved comes back', async () => {
      const { buyer, paymentId } = await withExcess();
      await disputeAtBank(app, paymentId, 'fraudulent');
      await answerAtBank(app, buyer, 'fail');
      expect(await stateOf(app, buyer)).toMatchObject({ orders: ['COMPLETED', 'FAILED'], inCart: 1, balance: 0 });
    });
  },
);
