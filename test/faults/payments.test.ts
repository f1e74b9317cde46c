import { checkLedger } from '../../src/checkLedger';
import { SandboxPaymentRow, type SignedEvent, signSandboxEvent } from '../../src/payments';
import { updateRow } from '../../src/platform/database';
import { advance, given, ONE_SEAT, ordered, placeOrder, stateOf, takenFrom } from '../support/given';
import { mailsTo } from '../support/people';
import { describeWithApp } from '../support/suites';

/** One seat costs 31.20; 10.00 of it are in the balance. */
const BALANCE = 1000;
const DUE = 2120;

const AS_BEFORE = { subscriptions: [], invoices: [], inCart: 1, reserved: 0, balance: BALANCE };
const WAITING = { subscriptions: [], invoices: [], inCart: 0, reserved: 1, balance: 0 };
const DONE = { subscriptions: ['ACTIVE'], invoices: ['PAID'], inCart: 0, reserved: 0, balance: 0 };

const message = (paymentId: string, more: { secret?: string; at?: Date } = {}): SignedEvent => {
  const body = JSON.stringify({ type: 'payment.updated', paymentId });
  const signature = signSandboxEvent(body, more.secret, more.at);
  return { headers: { 'content-type': 'application/json', 'sandbox-signature': signature }, body };
};

describeWithApp('payments that do not simply succeed', { now: '2026-06-01T09:00:00Z' }, (app) => {
  beforeEach(() => {
    app.events.length = 0;
  });
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });

  const answerBank = async (clientSecret: string, answer: 'approve' | 'fail') => {
    const form = { method: 'POST', body: new URLSearchParams({ answer }) };
    return (await fetch(`${app.url}/sandbox/authenticate/${clientSecret}`, form)).status;
  };

  test.each([
    ['tok_declined', 'insufficient_funds'],
    ['tok_expired', 'expired_card'],
  ])('%s: the order failed, everything else is as before, and another card pays', async (card, declineCode) => {
    const { buyer, order, cart, userErrors } = await ordered(app, { card, balance: BALANCE });
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({
      status: 'FAILED',
      failure: { code: 'PAYMENT_DECLINED', rule: 'D4', message: expect.stringContaining('declined') },
      payment: { status: 'DECLINED', declineCode },
      subscriptions: [],
      invoice: null,
    });
    expect(cart.items).toHaveLength(1);
    expect(await stateOf(app, buyer)).toEqual({ orders: ['FAILED'], payments: ['DECLINED'], ...AS_BEFORE });
    for (const { status } of [order.payment]) expect(status).toBe('DECLINED');
    for (let times = 0; times < 3; times += 1) expect(await app.deliver(message(order.payment.id))).toBe(204);
    expect(await stateOf(app, buyer)).toEqual({ orders: ['FAILED'], payments: ['DECLINED'], ...AS_BEFORE });

    const paymentMethodId = await given.card(app, buyer, 'tok_visa');
    const second = await placeOrder(app, buyer, cart, { paymentMethodId });
    expect(second.order).toMatchObject({ status: 'COMPLETED', subscriptions: [{ status: 'ACTIVE' }] });
    expect(await takenFrom(app, buyer)).toBe(DUE);
    expect((await mailsTo(app, buyer.contact.email)).map(({ template }) => template)).toEqual(['orderConfirmation']);
  });

  test('tok_authenticate, approved: pending, then completed once, however often the message comes', async () => {
    const { buyer, order, cart } = await ordered(app, { card: 'tok_authenticate', balance: BALANCE });
    expect(order).toMatchObject({ status: 'PENDING_PAYMENT', failure: null, invoice: null });
    expect(order.payment).toMatchObject({ status: 'ACTION_REQUIRED', clientSecret: expect.any(String) });
    expect(cart.items).toEqual([]);
    const pending = { orders: ['PENDING_PAYMENT'], payments: ['ACTION_REQUIRED'], ...WAITING };
    expect(await stateOf(app, buyer)).toEqual(pending);
    expect(await app.deliver(message(order.payment.id))).toBe(204);
    expect(await stateOf(app, buyer)).toEqual(pending);

    expect(await answerBank(order.payment.clientSecret, 'approve')).toBe(200);
    expect(await answerBank(order.payment.clientSecret, 'fail')).toBe(404);
    const [approved] = app.events;
    const statuses = await Promise.all([1, 2, 3].map(() => app.deliver(approved!)));
    expect(statuses).toEqual([204, 204, 204]);
    const completed = { orders: ['COMPLETED'], payments: ['SUCCEEDED'], ...DONE };
    expect(await stateOf(app, buyer)).toEqual(completed);
    await advance(app, { hours: 25 });
    await app.runJobs();
    expect(await stateOf(app, buyer)).toEqual(completed);
    expect(await takenFrom(app, buyer)).toBe(DUE);
    const templates = (await mailsTo(app, buyer.contact.email)).map(({ template }) => template);
    expect(templates.filter((template) => template !== 'assignSeats')).toEqual([
      'paymentNeedsYou',
      'orderConfirmation',
    ]);
  });

  test('tok_authenticate, not approved: as declined', async () => {
    const { buyer, order } = await ordered(app, { card: 'tok_authenticate', balance: BALANCE });
    await answerBank(order.payment.clientSecret, 'fail');
    expect(await app.deliver(app.events[0]!)).toBe(204);
    expect(await stateOf(app, buyer)).toEqual({ orders: ['FAILED'], payments: ['DECLINED'], ...AS_BEFORE });
    expect(await takenFrom(app, buyer)).toBe(0);
  });

  test('tok_authenticate, approved, but the message is lost: the clock asks', async () => {
    const { buyer, order } = await ordered(app, { card: 'tok_authenticate', balance: BALANCE });
    await answerBank(order.payment.clientSecret, 'approve');
    await advance(app, { hours: 1 });
    await app.runJobs();
    expect(await stateOf(app, buyer)).toEqual({ orders: ['COMPLETED'], payments: ['SUCCEEDED'], ...DONE });
  });

  test.each([
    ['a repeated request', 'replay'],
    ['the gateway’s message', 'webhook'],
    ['the clock', 'job'],
    ['all of them at once', 'all'],
  ])('tok_timeout: %s resolves it, exactly once', async (_what, how) => {
    const buyer = await given.onlineAccount(app, { card: 'tok_timeout', balance: BALANCE });
    const cart = await given.cart(app, buyer, ONE_SEAT);
    const key = { idempotencyKey: buyer.accountId };
    const { order } = await placeOrder(app, buyer, cart, key);
    expect(order).toMatchObject({ status: 'PENDING_PAYMENT', payment: { status: 'PENDING' } });
    expect(await stateOf(app, buyer)).toEqual({ orders: ['PENDING_PAYMENT'], payments: ['PENDING'], ...WAITING });
    const [lost] = app.events;
    const replay = () => placeOrder(app, buyer, cart, key);
    const webhook = () => app.deliver(lost!);
    const job = async () => {
      await advance(app, { hours: 1 });
      return app.runJobs();
    };
    const ways: Record<string, (() => Promise<unknown>)[]> = { replay: [replay], webhook: [webhook], job: [job] };
    await Promise.all((ways[how] ?? [webhook, replay, job, webhook, replay]).map((way) => way()));
    const completed = { orders: ['COMPLETED'], payments: ['SUCCEEDED'], ...DONE };
    expect(await stateOf(app, buyer)).toEqual(completed);
    for (const late of [webhook, replay, job]) await late();
    expect(await stateOf(app, buyer)).toEqual(completed);
    expect(await takenFrom(app, buyer)).toBe(DUE);
    const mails = await mailsTo(app, buyer.contact.email);
    expect(mails.filter(({ template }) => template === 'orderConfirmation')).toHaveLength(1);
  });

  test('tok_timeout, asked again only after a day: it had been charged, so it is completed with the placing day’s terms', async () => {
    const { buyer, order } = await ordered(app, { card: 'tok_timeout', balance: BALANCE });
    const [placed] = await app.database.query('SELECT placed_on FROM orders WHERE id = ?', [order.id]);
    await advance(app, { hours: 30 });
    await app.runJobs();
    expect(await stateOf(app, buyer)).toEqual({ orders: ['COMPLETED'], payments: ['SUCCEEDED'], ...DONE });
    const sql = `SELECT started_on, issued_on, invoices.number FROM subscriptions JOIN invoices ON invoices.account_id = subscriptions.account_id
      WHERE subscriptions.account_id = ?`;
    const [row] = await app.database.query(sql, [buyer.accountId]);
    expect(row!.started_on).toBe(placed!.placed_on);
    expect(String(row!.issued_on) > String(placed!.placed_on)).toBe(true);
  });

  test('after 24 hours it is abandoned; a success that comes then is refunded in full, exactly once', async () => {
    const { buyer, order } = await ordered(app, { card: 'tok_authenticate', balance: BALANCE });
    await advance(app, { hours: 23 });
    await app.runJobs();
    expect((await stateOf(app, buyer)).orders).toEqual(['PENDING_PAYMENT']);
    await advance(app, { hours: 1.1 });
    await app.runJobs();
    expect(await stateOf(app, buyer)).toEqual({ orders: ['FAILED'], payments: ['CANCELLED'], ...AS_BEFORE });
    const [failed] = await app.database.query('SELECT failure FROM orders WHERE id = ?', [order.id]);
    expect(JSON.parse(String(failed!.failure))).toEqual({ code: 'PAYMENT_ABANDONED', rule: 'D10', field: [] });
    expect(await answerBank(order.payment.clientSecret, 'approve')).toBe(404);

    const late = "UPDATE sandbox_gateway_payments SET status = 'SUCCEEDED', reference = 'sbx_late' WHERE id = ?";
    await app.database.transaction((tx) => tx.execute(late, [order.payment.id]));
    await Promise.all([1, 2, 3].map(() => app.deliver(message(order.payment.id))));
    expect(await takenFrom(app, buyer)).toBe(DUE);
    await app.runJobs();
    await app.deliver(message(order.payment.id));
    await advance(app, { hours: 48 });
    await app.runJobs();
    expect(await takenFrom(app, buyer)).toBe(0);
    expect(await stateOf(app, buyer)).toEqual({ orders: ['FAILED'], payments: ['REFUNDED'], ...AS_BEFORE });
    const [{ n }] = (await app.database.query(
      'SELECT COUNT(*) AS n FROM sandbox_gateway_refunds WHERE payment_id = ?',
      [order.payment.id],
    )) as [{ n: unknown }];
    expect(Number(n)).toBe(1);
  });

  test.each([
    ['signed with another secret', { secret: 'guessed' }],
    ['signed an hour ago', { at: new Date(Date.now() - 3_600_000) }],
  ])('a message that was %s is 400 and asks nothing', async (_what, forged) => {
    const { buyer, order } = await ordered(app, { card: 'tok_timeout' });
    expect(await app.deliver(message(order.payment.id, forged))).toBe(400);
    const { body } = message(order.payment.id);
    expect(await app.deliver({ headers: { 'content-type': 'application/json' }, body })).toBe(400);
    expect((await stateOf(app, buyer)).orders).toEqual(['PENDING_PAYMENT']);
  });

  test.each([
    ['less', { amount: DUE - 1 }],
    ['more', { amount: DUE + 1 }],
    ['another currency', { currency: 'USD' }],
  ])(
    '%s than was asked for settles nothing: staff find the parked job, and what they correct is settled',
    async (_what, taken) => {
      const { buyer, order } = await ordered(app, { card: 'tok_timeout', balance: BALANCE });
      const set = (values: { amount?: number; currency?: string }) =>
        app.database.transaction((tx) => updateRow(tx, SandboxPaymentRow, order.payment.id, values as object));
      await set(taken);
      expect(await app.deliver(message(order.payment.id))).toBe(204);
      await advance(app, { hours: 1.1 });
      await app.runJobs();
      expect(await stateOf(app, buyer)).toMatchObject({ orders: ['PENDING_PAYMENT'], payments: ['PENDING'] });
      const [job] = await app.database.query('SELECT status, last_error FROM jobs WHERE subject_id = ?', [
        order.payment.id,
      ]);
      expect(job).toEqual({ status: 'PARKED', last_error: expect.stringContaining(`which asks for ${DUE} EUR`) });
      await set({ amount: DUE, currency: 'EUR' });
      expect(await app.deliver(message(order.payment.id))).toBe(204);
      expect(await stateOf(app, buyer)).toMatchObject({ orders: ['COMPLETED'], payments: ['SUCCEEDED'] });
    },
  );

  test('a message about a payment that is not ours is taken and forgotten', async () => {
    expect(await app.deliver(message('pay_01h455vb4pex5vsknk084sn02q'))).toBe(204);
  });

  test('while an order is paid, its card stays, and its product cannot be tried', async () => {
    const { buyer } = await ordered(app, { card: 'tok_authenticate' });
    await expect(given.trial(app, buyer, 'gotomeeting pro')).rejects.toThrow('ORDER_PENDING');
    await expect(given.cart(app, buyer, ONE_SEAT)).resolves.toMatchObject({ items: [expect.anything()] });
  });
});
