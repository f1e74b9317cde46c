import { checkLedger } from '../../src/checkLedger';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { contentsOf } from '../support/given';
import { advanceTo, invoicesOf, setPrice, stateOfSubscription } from '../support/lifecycle';
import { type Answer, ask, auditOf, mailsTo, type SignedIn, staff } from '../support/people';
import { inState, seen } from '../support/purchaseOrders';
import { accept, done, ORDER, refusalsIn, seenOrder, sentQuote, subscribed, type WantedLine } from '../support/quotes';
import { type CorporateCustomer, corporateCustomer } from '../support/requests';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const onDate = (effectiveOn: string) => ({ effectiveWhen: 'ON_DATE', effectiveOn });
const atEnd = { effectiveWhen: 'AT_PERIOD_END' };

describeOnEachEngine('later effects of an accepted quote (H13)', (engine) => {
  let app: App;
  let given: CorporateCustomer;
  let subscriptionId: string;
  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-01-01T12:00:00Z' });
    given = await corporateCustomer(app);
    subscriptionId = await subscribed(app, given);
  });
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    await app.stop();
  });

  const change = (name: 'orderEffectRetry' | 'orderEffectAbandon', type: string) => `mutation ($input: ${type}!) {
    ${name}(input: $input) { order { ${ORDER} } userErrors { code rule field message } } }`;
  const retry = async ({ token }: SignedIn, effectId: string) =>
    (await ask(app, token, change('orderEffectRetry', 'OrderEffectInput'), { input: { effectId } })).orderEffectRetry;
  const abandon = async ({ token }: SignedIn, effectId: string, reason = 'No longer wanted.') =>
    (await ask(app, token, change('orderEffectAbandon', 'OrderEffectAbandonInput'), { input: { effectId, reason } }))
      .orderEffectAbandon;
  const accepted = async (lines: WantedLine[], more: object = {}) =>
    done(await accept(app, given, await sentQuote(app, given, lines), more)).order;
  const statuses = async (id: string) =>
    (await seenOrder(app, given.contact, id)).effects.map(({ dueOn, status, failure }) =>
      [dueOn, status, ...(failure ? [failure.code] : [])].join(' '),
    );
  const told = async (template: string) =>
    (await mailsTo(app, given.technician.email)).filter((mail) => mail.template === template);

  test('each is carried out and invoiced on its date, those of one date together', async () => {
    const order = await accepted([
      { kind: 'CHANGE', subscriptionId, seats: 15, ...onDate('2026-07-01') },
      { kind: 'ADD', plan: 'gotowebinar pro', seats: 1, ...onDate('2026-07-01') },
      { ...TEN, seats: 1, ...onDate('2026-08-01') },
    ]);
    expect(order).toMatchObject({ status: 'SCHEDULED', invoice: null, totals: { total: { amount: '0.00' } } });
    await advanceTo(app, '2026-07-01T03:59:00Z');
    expect(await statuses(order.id)).toEqual(['2026-07-01 SCHEDULED', '2026-07-01 SCHEDULED', '2026-08-01 SCHEDULED']);
    await advanceTo(app, '2026-07-01T12:00:00Z');
    expect(await statuses(order.id)).toEqual(['2026-07-01 DONE', '2026-07-01 DONE', '2026-08-01 SCHEDULED']);
    expect(await stateOfSubscription(app, given, subscriptionId)).toContain('pro 15 ANNUAL 2026-01-01..2027-01-01');
    expect((await invoicesOf(app, given))[1]).toBe(
      '2026-07-01 OPEN CHARGE pro 5 2026-07-01..2027-01-01 701.72 + 0.00 (H14: 1392.00 x 184/365 = 701.720548); ' +
        'CHARGE pro 1 2026-07-01..2027-07-01 1910.40 + 0.00: total 2612.12, open 2612.12',
    );
    await advanceTo(app, '2026-08-02T12:00:00Z');
    expect(await seenOrder(app, given.contact, order.id)).toMatchObject({ status: 'COMPLETED' });
    expect(await invoicesOf(app, given)).toHaveLength(3);
  });

  test('at the period’s end it replaces the automatic renewal', async () => {
    const order = await accepted([{ kind: 'RENEW', subscriptionId, seats: 8, discountPercent: '10', ...atEnd }]);
    await advanceTo(app, '2027-01-01T12:00:00Z');
    expect(await statuses(order.id)).toEqual(['2027-01-01 DONE']);
    expect(await stateOfSubscription(app, given, subscriptionId)).toContain('pro 8 ANNUAL 2027-01-01..2028-01-01');
    const invoices = await invoicesOf(app, given);
    expect(invoices).toHaveLength(2);
    expect(invoices[1]).toContain('CHARGE pro 8 2027-01-01..2028-01-01 2004.48 + 0.00');
  });

  test('a price that rose meanwhile changes nothing: the sum holds as sent (H6)', async () => {
    const order = await accepted([{ kind: 'ADD', plan: 'gotomeeting plus', seats: 2, ...onDate('2026-07-01') }]);
    await setPrice(app, 'gotomeeting plus', 'ANNUAL', 99_900);
    await advanceTo(app, '2026-07-01T12:00:00Z');
    expect(await statuses(order.id)).toEqual(['2026-07-01 DONE']);
    expect((await invoicesOf(app, given))[1]).toContain('total 940.80');
  });

  describe('terms that have moved', () => {
    let order: Answer;
    beforeEach(async () => {
      order = await accepted([{ kind: 'CHANGE', subscriptionId, seats: 15, ...onDate('2026-07-01') }]);
      await accepted([{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
      await advanceTo(app, '2026-07-01T12:00:00Z');
    });

    test('it fails, and the technician is told once; tried again, it is carried out on the terms of now', async () => {
      expect(await seenOrder(app, given.contact, order.id)).toMatchObject({ status: 'SCHEDULED' });
      expect(await statuses(order.id)).toEqual(['2026-07-01 FAILED QUOTE_OUTDATED']);
      expect(await told('effectFailed')).toMatchObject([{ data: { orderNumber: order.number, dueOn: '2026-07-01' } }]);
      await app.runJobs();
      expect(await told('effectFailed')).toHaveLength(1);
      const [effect] = order.effects;
      const again = done(await retry(given.technician, effect.id)).order;
      expect(again).toMatchObject({ status: 'COMPLETED', effects: [{ status: 'DONE', failure: null }] });
      expect(await stateOfSubscription(app, given, subscriptionId)).toContain('pro 15 ANNUAL 2026-01-01..2027-01-01');
      expect((await invoicesOf(app, given)).at(-1)).toContain('421.03');
      expect(refusalsIn(await retry(given.technician, effect.id))).toEqual(['EFFECT_NOT_FAILED']);
      expect((await auditOf(app, order.id)).map(({ action }) => action)).toContain('ORDER_EFFECT_RETRY');
    });

    test('given up with a reason by a technician or a supervisor, the order is done', async () => {
      const [effect] = order.effects;
      const people: [SignedIn, string][] = [
        [given.contact, 'FORBIDDEN_ROLE'],
        [given.admin, 'NOT_BILLING_CONTACT'],
        [given.member, 'NOT_BILLING_CONTACT'],
        [(await corporateCustomer(app)).contact, 'NOT_FOUND'],
        [await staff(app, 'SUPPORT_AGENT'), 'FORBIDDEN_ROLE'],
      ];
      const supervisor = await staff(app, 'SUPERVISOR');
      const before = await contentsOf(app);
      expect(refusalsIn(await abandon(given.technician, effect.id, ' '))).toEqual(['INVALID_INPUT reason']);
      for (const [person, code] of people) {
        expect(refusalsIn(await retry(person, effect.id))).toEqual([code]);
        expect(refusalsIn(await abandon(person, effect.id))).toEqual([code]);
      }
      expect(await contentsOf(app)).toEqual(before);
      const abandoned = done(await abandon(supervisor, effect.id)).order;
      expect(abandoned).toMatchObject({ status: 'COMPLETED', effects: [{ status: 'ABANDONED' }] });
      expect(refusalsIn(await abandon(given.technician, effect.id))).toEqual(['EFFECT_NOT_FAILED']);
      expect(refusalsIn(await retry(given.technician, effect.id))).toEqual(['EFFECT_NOT_FAILED']);
    });
  });

  test('a renewal that failed is not carried out once the subscription has renewed by itself', async () => {
    const order = await accepted([{ kind: 'RENEW', subscriptionId, seats: 8, ...atEnd }]);
    await accepted([{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
    await advanceTo(app, '2027-01-02T12:00:00Z');
    expect(await statuses(order.id)).toEqual(['2027-01-01 FAILED QUOTE_OUTDATED']);
    const renewed = 'ACTIVE: pro 12 ANNUAL 2027-01-01..2028-01-01';
    expect(await stateOfSubscription(app, given, subscriptionId)).toContain(renewed);
    const again = done(await retry(given.technician, order.effects[0].id)).order;
    expect(again.effects).toMatchObject([{ status: 'FAILED', failure: { code: 'QUOTE_OUTDATED' } }]);
    expect(await stateOfSubscription(app, given, subscriptionId)).toContain(renewed);
  });

  test('what is committed on a purchase order is used when it is carried out, free when it is given up (I5)', async () => {
    const { id } = await inState(app, given, { ceiling: 500_000 });
    const lines = [TEN, { ...TEN, seats: 2, ...onDate('2026-07-01') }] as WantedLine[];
    await accepted(lines, { purchaseOrderId: id });
    const change = { kind: 'CHANGE' as const, subscriptionId, seats: 15, ...onDate('2026-07-01') };
    const second = await accepted([change], { purchaseOrderId: id });
    const amounts = async () => {
      const { used, committed, remaining } = await seen(app, given.contact, id);
      return [used, committed, remaining].map(({ amount }) => amount);
    };
    expect(await amounts()).toEqual(['2784.00', '1258.52', '957.48']);
    await accepted([{ kind: 'CHANGE', subscriptionId, seats: 11 }]);
    await advanceTo(app, '2026-07-01T12:00:00Z');
    expect(await amounts()).toEqual(['3340.80', '701.72', '957.48']);
    done(await abandon(given.technician, second.effects[0].id));
    expect(await amounts()).toEqual(['3340.80', '0.00', '1659.20']);
  });

  test('where the purchase order has expired by then it is invoiced without it, and the technician is told (I5)', async () => {
    const { id, number } = await inState(app, given, { ceiling: 500_000, expiresOn: '2026-06-30' });
    const lines = [
      { kind: 'CHANGE', subscriptionId, seats: 15, ...onDate('2026-07-01') },
      { kind: 'ADD', plan: 'gotowebinar pro', seats: 1, ...onDate('2026-07-01') },
    ] as WantedLine[];
    const order = await accepted(lines, { purchaseOrderId: id });
    await advanceTo(app, '2026-07-01T12:00:00Z');
    const { effects } = await seenOrder(app, given.contact, order.id);
    expect(effects.map(({ status }) => status)).toEqual(['DONE', 'DONE']);
    expect((await invoicesOf(app, given))[1]).toContain('total 2612.12');
    expect(await seen(app, given.contact, id)).toMatchObject({
      used: { amount: '0.00' },
      committed: { amount: '0.00' },
    });
    const data = { number, productName: 'GoToMeeting, GoToWebinar', total: 261_212, reason: 'EXPIRED' };
    expect(await told('poExceeded')).toMatchObject([{ data }]);
  });

  test('what cannot be carried out holds nothing of what can: each is billed as it was sent (H6)', async () => {
    const order = await accepted([
      { kind: 'CHANGE', subscriptionId, seats: 15, ...onDate('2026-07-01') },
      { ...TEN, plan: 'gotomeeting plus', seats: 2, ...onDate('2026-07-01') },
    ]);
    await accepted([{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
    await setPrice(app, 'gotomeeting plus', 'ANNUAL', 99_900);
    await advanceTo(app, '2026-07-01T12:00:00Z');
    expect(await statuses(order.id)).toEqual(
      expect.arrayContaining(['2026-07-01 FAILED QUOTE_OUTDATED', '2026-07-01 DONE']),
    );
    expect((await invoicesOf(app, given)).at(-1)).toContain('total 940.80');
    const { effects } = await seenOrder(app, given.contact, order.id);
    const failed = effects.find(({ status }) => status === 'FAILED')!;
    done(await retry(given.technician, failed.id));
    expect((await invoicesOf(app, given)).at(-1)).toContain('total 421.03');
  });

  test('the latest seats are lost where fewer remain on that date (D9)', async () => {
    const emails = ['a@customer.example', 'b@customer.example', 'c@customer.example'];
    const assign = 'mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { userErrors { code } } }';
    const order = await accepted([{ kind: 'CHANGE', subscriptionId, seats: 2, ...onDate('2026-07-01') }]);
    await ask(app, given.contact.token, assign, { input: { subscriptionId, emails } });
    await advanceTo(app, '2026-07-01T12:00:00Z');
    expect(await statuses(order.id)).toEqual(['2026-07-01 DONE']);
    const sql = 'SELECT email FROM seat_assignments WHERE subscription_id = ? ORDER BY id';
    const rows = await app.database.query(sql, [subscriptionId]);
    expect(rows.map(({ email }) => email)).toEqual(emails.slice(0, 2));
  });
});
