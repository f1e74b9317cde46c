import { checkLedger } from '../../src/checkLedger';
import { given } from '../support/given';
import {
  booksOf,
  invoiced,
  invoiceOf,
  movementsOf,
  PAYMENT_REVERSE,
  payByCard,
  record,
  reverse,
  usd,
} from '../support/invoices';
import { refusalsOf, toldToOthers } from '../support/lifecycle';
import { ask } from '../support/people';
import { refusal } from '../support/refusal';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('paymentReverse (G5)', SETUP, (app, customer) => {
  afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

  const inputOf = (paymentId: string, more: object = {}) => {
    return { paymentId, reason: 'It bounced.', idempotencyKey: 'key', ...more };
  };
  const refused = (input: object) => refusalsOf(app, customer.technician, PAYMENT_REVERSE, input);

  test('who may: technicians and supervisors; nobody else’s call does anything', async () => {
    const { payment } = await record(app, customer, '1000.00');
    const buyer = await given.onlineAccount(app);
    const input = inputOf(payment.id, { reason: '' });
    const told = await toldToOthers(app, PAYMENT_REVERSE, { buyer, input }, { customer, input });
    expect(told).toEqual({
      ...{ nobody: 'UNAUTHENTICATED', stranger: 'NOT_FOUND L1', admin: 'NOT_FOUND L1', member: 'NOT_FOUND L1' },
      ...{ technician: 'INVALID_INPUT L7', supportAgent: 'FORBIDDEN_ROLE A8', supervisor: 'INVALID_INPUT L7' },
      ...{ corporateContact: 'FORBIDDEN_ROLE A8', corporateStaff: 'INVALID_INPUT L7' },
    });
  });

  test('refused: unknown, no reason, a card payment, and the second time', async () => {
    expect(await refused(inputOf('pay_01h455vb4pex5vsknk084sn02q'))).toEqual([refusal('NOT_FOUND', 'L1')]);
    const card = await payByCard(app, customer, usd('10.00'));
    const not = [{ code: 'PAYMENT_NOT_REVERSIBLE', rule: 'G5' }];
    expect(await refused(inputOf(card.payment.id))).toMatchObject(not);
    const { payment } = await record(app, customer, '10.00');
    expect(await refused(inputOf(payment.id, { reason: '4242424242424242' }))).toEqual([
      refusal('CARD_NUMBER_REFUSED', 'G7', ['reason']),
    ]);
    await reverse(app, customer, payment.id);
    expect(await refused(inputOf(payment.id))).toMatchObject(not);
  });

  test('the invoice is open again, with a reason in the trail; it can be paid again', async () => {
    const { payment } = await record(app, customer, '600.00');
    await record(app, customer, '400.00');
    expect(await reverse(app, customer, payment.id)).toMatchObject({
      payment: { id: payment.id, status: 'REVERSED', amount: { amount: '600.00' } },
      invoice: { status: 'PARTIALLY_PAID', amountOpen: { amount: '600.00' }, amountPaid: { amount: '400.00' } },
      userErrors: [],
    });
    const sql = "SELECT * FROM audit_entries WHERE subject_id = ? AND action = 'PAYMENT_REVERSE'";
    const [entry] = await app.database.query(sql, [payment.id]);
    expect(JSON.stringify(entry)).toContain('The bank sent it back.');
    expect(entry!.actor_id).toBe(customer.technician.userId);
    expect((await payByCard(app, customer, usd('600.00'))).invoice).toMatchObject({ status: 'PAID' });
  });

  test('the same key reverses once, also when both arrive at once (L2)', async () => {
    const { payment } = await record(app, customer, '600.00');
    const send = async () =>
      (await ask(app, customer.technician.token, PAYMENT_REVERSE, { input: inputOf(payment.id) })).paymentReverse;
    for (const { userErrors } of await Promise.all([send(), send()])) expect(userErrors).toEqual([]);
    expect(await booksOf(app, customer)).toEqual(['OPEN 100000 = balance 0 + paid 0 + open 100000']);
    expect(await refused(inputOf(payment.id, { reason: 'Other.' }))).toEqual([
      refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey']),
    ]);
  });

  test('two technicians at once: one reverses, the other is refused', async () => {
    const { payment } = await record(app, customer, '600.00');
    const answers = await Promise.all([reverse(app, customer, payment.id), reverse(app, customer, payment.id)]);
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'reversed').sort()).toEqual([
      'PAYMENT_NOT_REVERSIBLE',
      'reversed',
    ]);
  });

  test('an excess that is still there leaves the balance', async () => {
    const { payment } = await record(app, customer, '1250.00');
    await reverse(app, customer, payment.id);
    expect(await movementsOf(app, customer)).toEqual(['EXCESS_PAYMENT 25000 -> 25000', 'PAYMENT_REVERSED -25000 -> 0']);
    expect(await booksOf(app, customer)).toEqual(['OPEN 100000 = balance 0 + paid 0 + open 100000']);
  });

  test('where it was spent, the latest uses are undone, each as far as needed, and those invoices are open again', async () => {
    const { payment } = await record(app, customer, '1250.00');
    await invoiceOf(app, customer, { amount: 80_00, on: '2026-06-10' });
    await invoiceOf(app, customer, { amount: 100_00, on: '2026-06-20' });
    await invoiceOf(app, customer, { amount: 50_00, on: '2026-06-25' });
    await reverse(app, customer, payment.id);
    expect((await movementsOf(app, customer)).slice(4)).toEqual([
      ...['PAYMENT_REVERSED 5000 -> 7000', 'PAYMENT_REVERSED 10000 -> 17000', 'PAYMENT_REVERSED 8000 -> 25000'],
      'PAYMENT_REVERSED -25000 -> 0',
    ]);
    expect(await booksOf(app, customer)).toEqual([
      'OPEN 100000 = balance 0 + paid 0 + open 100000',
      'OPEN 8000 = balance 0 + paid 0 + open 8000',
      'OPEN 10000 = balance 0 + paid 0 + open 10000',
      'OPEN 5000 = balance 0 + paid 0 + open 5000',
    ]);
  });

  test('of the earliest use that has to be undone, only what is needed', async () => {
    const { payment } = await record(app, customer, '1100.00');
    await invoiceOf(app, customer, { amount: 60_00, on: '2026-06-10' });
    const third = { ...customer, invoiceId: await invoiceOf(app, customer, { amount: 90_00, on: '2026-06-12' }) };
    await record(app, third, '80.00');
    await invoiceOf(app, customer, { amount: 20_00, on: '2026-06-20' });
    expect(await booksOf(app, customer)).toEqual([
      'PAID 100000 = balance 0 + paid 100000 + open 0',
      'PAID 6000 = balance 6000 + paid 0 + open 0',
      'PAID 9000 = balance 4000 + paid 5000 + open 0',
      'PAID 2000 = balance 2000 + paid 0 + open 0',
    ]);
    expect((await movementsOf(app, customer)).at(-1)).toBe('INVOICE -2000 -> 1000');
    await reverse(app, customer, payment.id);
    expect(await booksOf(app, customer)).toEqual([
      'OPEN 100000 = balance 0 + paid 0 + open 100000',
      'PARTIALLY_PAID 6000 = balance 3000 + paid 0 + open 3000',
      'PARTIALLY_PAID 9000 = balance 0 + paid 5000 + open 4000',
      'OPEN 2000 = balance 0 + paid 0 + open 2000',
    ]);
    expect((await movementsOf(app, customer)).at(-1)).toBe('PAYMENT_REVERSED -10000 -> 0');
  });
});
