import { checkLedger } from '../../src/checkLedger';
import { advanceTo } from '../support/lifecycle';
import { type Answer, ask } from '../support/people';
import { accept, act, done, draftQuote, refusalsIn, sentQuote, type WantedLine } from '../support/quotes';
import { corporateCustomer } from '../support/requests';
import { assign, holders } from '../support/seats';
import { describeWithCustomer } from '../support/suites';

const SUBSCRIPTION =
  `query ($id: ID!) { node(id: $id) { ... on Subscription { status seats unitPrice { amount } priceIsNegotiated
  period { start end } purchaseOrder { number } } } }` as const;

const SETUP = { customer: corporateCustomer, now: '2026-06-11T12:00:00Z' };

describeWithCustomer('a corporate customer whose subscription has expired comes back (F8)', SETUP, (app, given) => {
  let subscriptionId: string;
  const team = ['ada@team.example', 'bob@team.example'];
  beforeEach(async () => {
    const line = { kind: 'ADD' as const, plan: 'gotomeeting pro', seats: 10, discountPercent: '10' };
    const { order } = done(
      await accept(app, given, await sentQuote(app, given, [line]), { purchaseOrderNumber: 'PO-7' }),
    );
    const sql = 'SELECT subscription_id AS id FROM billing_lines WHERE order_id = ?';
    subscriptionId = String((await app.database.query(sql, [order.id]))[0]!.id);
    await assign(app, given.contact, { subscriptionId, emails: team });
    const end: WantedLine = { kind: 'CANCEL', subscriptionId, effectiveWhen: 'AT_PERIOD_END' };
    done(await accept(app, given, await sentQuote(app, given, [end])));
    await advanceTo(app, '2027-08-01T12:00:00Z');
  });
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });

  const subscription = async () => (await ask(app, given.contact.token, SUBSCRIPTION, { id: subscriptionId })).node;

  test('by a renewal on acceptance: a new term from that day, with its own seats and purchase order', async () => {
    expect(await subscription()).toMatchObject({ status: 'EXPIRED' });
    const quote = await sentQuote(app, given, [{ kind: 'RENEW', subscriptionId, seats: 4 }]);
    // B2: the negotiated price ended with the expiry.
    expect(quote).toMatchObject({
      validUntil: '2027-08-31',
      totals: { total: { amount: '1113.60' }, credit: { amount: '0.00' } },
    });
    const { order } = done(await accept(app, given, quote));
    expect(order).toMatchObject({ status: 'COMPLETED', lines: [{ kind: 'CHARGE', amount: { amount: '1113.60' } }] });
    expect(order.invoice).toMatchObject({ status: 'OPEN', purchaseOrderNumber: 'PO-7' });
    expect(await subscription()).toEqual({
      ...{ status: 'ACTIVE', seats: 4, unitPrice: { amount: '278.40' }, priceIsNegotiated: false },
      ...{ period: { start: '2027-08-01', end: '2028-08-01' }, purchaseOrder: { number: 'PO-7' } },
    });
    expect(await holders(app, subscriptionId)).toEqual(team);
    await advanceTo(app, '2028-08-01T12:00:00Z');
    expect(await subscription()).toMatchObject({
      status: 'ACTIVE',
      period: { start: '2028-08-01', end: '2029-08-01' },
    });
  });

  test('by nothing else, and the refusal says by what', async () => {
    const lines: WantedLine[] = [
      { kind: 'CHANGE', subscriptionId, seats: 12 },
      { kind: 'CANCEL', subscriptionId, effectiveWhen: 'AT_PERIOD_END' },
      { kind: 'RENEW', subscriptionId, effectiveWhen: 'AT_PERIOD_END' },
      { kind: 'RENEW', subscriptionId, effectiveWhen: 'ON_DATE', effectiveOn: '2027-12-01' },
    ];
    for (const line of lines) {
      const refused = await draftQuote(app, given, [line]);
      expect(refusalsIn(refused)).toEqual(['SUBSCRIPTION_EXPIRED lines 0 subscriptionId']);
      expect(refused.userErrors).toMatchObject([
        { rule: 'F8', message: expect.stringContaining('renewal on acceptance') },
      ]);
    }
  });

  test('with fewer seats than are assigned it says whose are given up (D9)', async () => {
    const quote = await sentQuote(app, given, [{ kind: 'RENEW', subscriptionId, seats: 1 }]);
    expect(refusalsIn(await accept(app, given, quote))).toEqual(['SEATS_STILL_ASSIGNED releaseSeats']);
    done(await accept(app, given, quote, { releaseSeats: [{ subscriptionId, emails: ['ada@team.example'] }] }));
    expect(await holders(app, subscriptionId)).toEqual(['bob@team.example']);
  });

  test('once: of two quotes that bring it back, the other is outdated (H4)', async () => {
    const quotes: Answer[] = [];
    for (const seats of [4, 5]) quotes.push(await sentQuote(app, given, [{ kind: 'RENEW', subscriptionId, seats }]));
    done(await accept(app, given, quotes[0]));
    expect(refusalsIn(await accept(app, given, quotes[1]))).toEqual(['QUOTE_OUTDATED']);
    done(await act(app, given.technician, 'QUOTE_WITHDRAW', quotes[1]));
  });
});
