import { checkLedger } from '../../src/checkLedger';
import { contentsOf } from '../support/given';
import { usd } from '../support/invoices';
import { advanceTo } from '../support/lifecycle';
import { type Answer, ask, mailsTo } from '../support/people';
import { inState, act as onOrder, seen } from '../support/purchaseOrders';
import { accept, done, refusalsIn, sentQuote, type WantedLine } from '../support/quotes';
import { corporateCustomer } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const INHERITED = `query ($id: ID!) { node(id: $id) { ... on Quote { inheritedPurchaseOrder { id } } } }` as const;

const SETUP = { customer: corporateCustomer, now: '2026-06-11T12:00:00Z' };

describeWithCustomer('a quote accepted without naming a purchase order (I7)', SETUP, (app, given) => {
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });

  /** A subscription with ten seats that was bought on a purchase order. */
  const boughtOn = async (purchaseOrderId: string): Promise<string> => {
    const { order } = done(await accept(app, given, await sentQuote(app, given, [TEN]), { purchaseOrderId }));
    const sql = 'SELECT subscription_id AS id FROM billing_lines WHERE order_id = ?';
    return String((await app.database.query(sql, [order.id]))[0]!.id);
  };
  const more = (subscriptionId: string, seats = 15): WantedLine => ({ kind: 'CHANGE', subscriptionId, seats });
  const inherited = async ({ id }: Answer) =>
    (await ask(app, given.contact.token, INHERITED, { id })).node.inheritedPurchaseOrder?.id ?? null;
  const told = async ({ email }: { email: string }, template: string) =>
    (await mailsTo(app, email)).filter((mail) => mail.template === template).map(({ data }) => data);

  test('draws on the one that the changed subscription has, and says so before', async () => {
    const { id, number } = await inState(app, given, { ceiling: 5_000_00 });
    const quote = await sentQuote(app, given, [more(await boughtOn(id)), { ...TEN, seats: 1 }]);
    expect(await inherited(quote)).toBe(id);
    const { order } = done(await accept(app, given, quote));
    expect(order.invoice.purchaseOrderNumber).toBe(number);
    expect(await seen(app, given.contact, id)).toMatchObject({
      used: { amount: '4454.40' },
      remaining: { amount: '545.60' },
    });
  });

  test('serves as the one that a large quote needs (I4)', async () => {
    const { id, number } = await inState(app, given);
    const { order } = done(await accept(app, given, await sentQuote(app, given, [more(await boughtOn(id), 200)])));
    expect(order.invoice).toMatchObject({ purchaseOrderNumber: number, dueOn: '2026-07-11' });
  });

  test.each([
    ['does not suffice', { ceiling: 3_000_00 }, 'EXCEEDED'],
    ['is not in force any more', { status: 'CLOSED' as const }, 'NOT_IN_FORCE'],
  ])('is invoiced without it where it %s; technician and contact are told', async (_why, change, reason) => {
    const { id, number } = await inState(app, given, { ceiling: 3_000_00 });
    const subscriptionId = await boughtOn(id);
    if ('status' in change) done(await onOrder(app, given.technician, 'PURCHASE_ORDER_CLOSE', id));
    const { order } = done(await accept(app, given, await sentQuote(app, given, [more(subscriptionId)])));
    expect(order.invoice.purchaseOrderNumber).toBeNull();
    const facts = { number, reason, total: 1_392_00, productName: 'GoToMeeting' };
    expect(await told(given.technician, 'poExceeded')).toMatchObject([facts]);
    expect(await told(given.contact, 'poNotDrawn')).toMatchObject([facts]);
  });

  test('is carried out without it where nothing is invoiced, and nobody is told', async () => {
    const { id } = await inState(app, given, { ceiling: 3_000_00 });
    const subscriptionId = await boughtOn(id);
    done(await onOrder(app, given.technician, 'PURCHASE_ORDER_CLOSE', id));
    done(await accept(app, given, await sentQuote(app, given, [more(subscriptionId, 5)])));
    expect(await told(given.contact, 'poNotDrawn')).toEqual([]);
  });

  test('a change of a later day draws on what the ceiling was raised to meanwhile, as a renewal does', async () => {
    const { id, number } = await inState(app, given, { ceiling: 3_000_00 });
    const later = { effectiveWhen: 'ON_DATE', effectiveOn: '2026-08-01' };
    const quote = await sentQuote(app, given, [{ ...more(await boughtOn(id)), ...later }]);
    done(await accept(app, given, quote));
    expect(await told(given.contact, 'poNotDrawn')).toEqual([]);
    done(await onOrder(app, given.contact, 'PURCHASE_ORDER_UPDATE', id, { ceiling: usd('9000.00') }));
    await advanceTo(app, '2026-08-01T12:00:00Z');
    const sql = 'SELECT purchase_order_number AS number FROM invoices WHERE account_id = ? ORDER BY id';
    const invoices = await app.database.query(sql, [given.accountId]);
    expect(invoices).toEqual([{ number }, { number }]);
    // 2784.00, and 1392.00 × 314 ÷ 365 = 1197.50.
    expect(await seen(app, given.contact, id)).toMatchObject({ used: { amount: '3981.50' } });
  });

  test('another one can be named', async () => {
    const [one, two] = [await inState(app, given), await inState(app, given)];
    const quote = await sentQuote(app, given, [more(await boughtOn(one.id))]);
    const { order } = done(await accept(app, given, quote, { purchaseOrderId: two.id }));
    expect(order.invoice.purchaseOrderNumber).toBe(two.number);
  });

  test('of several that could be used one has to be named; one alone is drawn on', async () => {
    const [one, two] = [await inState(app, given), await inState(app, given)];
    const [first, second] = [await boughtOn(one.id), await boughtOn(two.id)];
    const both = await sentQuote(app, given, [more(first), more(second)]);
    expect(await inherited(both)).toBeNull();
    const before = await contentsOf(app);
    const refused = await accept(app, given, both);
    expect(refused.userErrors).toMatchObject([{ code: 'PO_REQUIRED', rule: 'I7', field: ['purchaseOrderId'] }]);
    expect(await contentsOf(app)).toEqual(before);
    done(await onOrder(app, given.technician, 'PURCHASE_ORDER_CLOSE', one.id));
    expect(await inherited(both)).toBe(two.id);
    expect(done(await accept(app, given, both)).order.invoice.purchaseOrderNumber).toBe(two.number);
    expect(await told(given.contact, 'poNotDrawn')).toEqual([]);
  });

  test('the contact raises the ceiling, and what was used up is usable again', async () => {
    const { id, number } = await inState(app, given, { ceiling: 2_784_00 });
    const subscriptionId = await boughtOn(id);
    expect(await seen(app, given.contact, id)).toMatchObject({ status: 'EXHAUSTED' });
    const raise = (amount: string) =>
      onOrder(app, given.contact, 'PURCHASE_ORDER_UPDATE', id, { ceiling: usd(amount) });
    expect(refusalsIn(await raise('2783.99'))).toEqual(['INVALID_INPUT ceiling']);
    expect(
      refusalsIn(await onOrder(app, given.technician, 'PURCHASE_ORDER_UPDATE', id, { ceiling: usd('9000.00') })),
    ).toEqual(['FORBIDDEN_ROLE']);
    const { purchaseOrder } = done(await raise('9000.00'));
    expect(purchaseOrder).toMatchObject({
      status: 'ACTIVE',
      ceiling: { amount: '9000.00' },
      remaining: { amount: '6216.00' },
    });
    const { order } = done(await accept(app, given, await sentQuote(app, given, [more(subscriptionId)])));
    expect(order.invoice.purchaseOrderNumber).toBe(number);
  });
});
