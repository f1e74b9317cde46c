import { randomUUID } from 'node:crypto';
import { checkLedger } from '../../src/checkLedger';
import { type Buyer, given, ONE_SEAT, takenFrom } from '../support/given';
import { advanceTo, buy, INVOICE_PAY, payInvoice, refusalsOf } from '../support/lifecycle';
import { refusal } from '../support/refusal';
import { describeWithApp } from '../support/suites';

const JULY = { amount: '31.20', currency: 'EUR' };

describeWithApp('an invoice whose stored card was refused', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let [refused, other, invoiceId] = ['', '', ''];

  beforeAll(async () => {
    buyer = await given.onlineAccount(app);
    await buy(app, buyer, ONE_SEAT);
    refused = await given.card(app, buyer, 'tok_declined');
    await advanceTo(app, '2026-07-01T09:00:00Z');
    other = await given.card(app, buyer, 'tok_mastercard');
    const open = 'SELECT id FROM invoices WHERE account_id = ? AND open_amount > 0';
    const invoices = await app.database.query(open, [buyer.accountId]);
    expect(invoices).toHaveLength(1);
    invoiceId = String(invoices[0]!.id);
  });
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });

  const payBy = (paymentMethodId: string, idempotencyKey: string = randomUUID()) =>
    payInvoice(app, buyer, invoiceId, { amount: JULY, paymentMethodId, idempotencyKey });
  const statuses = async () => {
    const sql = 'SELECT status FROM payments WHERE invoice_id = ? AND payment_method_id IN (?, ?) ORDER BY id';
    return (await app.database.query(sql, [invoiceId, refused, other])).map(({ status }) => status);
  };

  test('is paid exactly once by another stored card, also where both attempts are sent again', async () => {
    const before = await takenFrom(app, buyer);
    const charged = (await statuses()).length;
    const first = await payBy(refused, 'first');
    expect(first).toMatchObject({ payment: { status: 'DECLINED' }, invoice: { status: 'OPEN' }, userErrors: [] });
    expect(await takenFrom(app, buyer)).toBe(before);

    // Another card is another payment: it needs a key of its own.
    const input = { invoiceId, amount: JULY, paymentMethodId: other, idempotencyKey: 'first' };
    const reused = await refusalsOf(app, buyer.contact, INVOICE_PAY, input);
    expect(reused).toEqual([refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey'])]);
    expect(await takenFrom(app, buyer)).toBe(before);

    const answers = await Promise.all([payBy(other, 'second'), payBy(other, 'second')]);
    for (const paid of [...answers, await payBy(other, 'second')]) {
      expect(paid).toMatchObject({ payment: { status: 'SUCCEEDED' }, invoice: { status: 'PAID' }, userErrors: [] });
      expect(paid.payment!.id).toBe(answers[0]!.payment!.id);
    }
    expect((await payBy(refused, 'first')).payment).toMatchObject({ id: first.payment!.id, status: 'DECLINED' });
    expect((await takenFrom(app, buyer)) - before).toBe(3120);
    expect((await statuses()).slice(charged)).toEqual(['DECLINED', 'SUCCEEDED']);
  });

  test('takes nothing more once it is paid, by either card', async () => {
    const before = await takenFrom(app, buyer);
    for (const card of [refused, other]) {
      const input = { invoiceId, amount: JULY, paymentMethodId: card, idempotencyKey: randomUUID() };
      expect(await refusalsOf(app, buyer.contact, INVOICE_PAY, input)).toEqual([refusal('INVOICE_NOT_OPEN', 'G3')]);
    }
    expect(await takenFrom(app, buyer)).toBe(before);
  });
});
