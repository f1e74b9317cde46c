import { checkLedger } from '../../src/checkLedger';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { given as customers } from '../support/given';
import { payByCard, usd } from '../support/invoices';
import { advanceTo, balanceOf, INVOICE_PAY, invoicesOf, setPrice, stateOfSubscription } from '../support/lifecycle';
import { ask, auditOf, mailsTo, staff } from '../support/people';
import { act as actOnOrder, draft, inState, seen } from '../support/purchaseOrders';
import {
  accept,
  act,
  done,
  draftQuote,
  ORDER,
  refusalsIn,
  seenOrder,
  seenQuote,
  sentQuote,
  subscribed,
  type WantedLine,
} from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, setClock } from '../support/requests';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const onDate = (effectiveOn: string) => ({ effectiveWhen: 'ON_DATE', effectiveOn });
const atEnd = { effectiveWhen: 'AT_PERIOD_END' };
const RETRY =
  `mutation ($input: OrderEffectInput!) { orderEffectRetry(input: $input) { order { ${ORDER} } userErrors { code } } }` as const;

describeOnEachEngine('what quotes have agreed on', (engine) => {
  let app: App;
  let given: CorporateCustomer;
  beforeEach(async () => {
    app = await startApp(engine, { now: '2026-06-11T12:00:00Z' });
    given = await corporateCustomer(app);
  });
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    await app.stop();
  });

  const accepted = async (lines: WantedLine[], more: object = {}) =>
    done(await accept(app, given, await sentQuote(app, given, lines), more)).order;
  const effectsOf = async (id: string) =>
    (await seenOrder(app, given.contact, id)).effects.map(({ dueOn, status }) => `${dueOn} ${status}`);
  const told = async (template: string) =>
    (await mailsTo(app, given.contact.email)).filter((mail) => mail.template === template);

  describe('and the renewal of the same day (C1, F5, H13)', () => {
    test('the renewal waits for the change that replaces it, however late that is', async () => {
      const subscriptionId = await subscribed(app, given);
      const order = await accepted([{ kind: 'RENEW', subscriptionId, seats: 4, discountPercent: '10', ...atEnd }]);
      const sql =
        "UPDATE jobs SET status = 'RUNNING', leased_until = '2999-01-01 00:00:00.000' WHERE kind = 'order.effect'";
      await app.database.transaction((tx) => tx.execute(sql));
      await setClock(app, '2027-06-13T12:00:00Z');
      await app.runJobs();
      expect(await invoicesOf(app, given)).toHaveLength(1);
      await app.database.transaction((tx) =>
        tx.execute("UPDATE jobs SET leased_until = '2000-01-01 00:00:00.000' WHERE kind = 'order.effect'"),
      );
      await app.runJobs();
      expect(await effectsOf(order.id)).toEqual(['2027-06-11 DONE']);
      expect(await stateOfSubscription(app, given, subscriptionId)).toContain('pro 4 ANNUAL 2027-06-11..2028-06-11');
      expect((await invoicesOf(app, given))[1]).toContain('CHARGE pro 4 2027-06-11..2028-06-11 1002.24 + 0.00');
      await advanceTo(app, '2028-06-12T12:00:00Z');
      expect((await invoicesOf(app, given))[2]).toContain('pro 4 2028-06-11..2029-06-11 1002.24');
    });

    test('nothing is sold for a day on which the clock is still behind', async () => {
      const subscriptionId = await subscribed(app, given);
      await advanceTo(app, '2027-06-01T12:00:00Z');
      const renewal: WantedLine = { kind: 'RENEW', subscriptionId, seats: 10 };
      const sharing: WantedLine = { ...TEN, coTermWith: subscriptionId };
      const quotes = [await sentQuote(app, given, [renewal]), await sentQuote(app, given, [sharing])];
      const drafts = [done(await draftQuote(app, given, [renewal])), done(await draftQuote(app, given, [sharing]))];
      await setClock(app, '2027-06-11T12:00:00Z');
      for (const quote of quotes) expect(refusalsIn(await accept(app, given, quote))).toEqual(['QUOTE_EXPIRED']);
      expect(refusalsIn(await draftQuote(app, given, [renewal]))).toEqual(['ORDER_PENDING lines 0 subscriptionId']);
      expect(refusalsIn(await draftQuote(app, given, [sharing]))).toEqual(['ORDER_PENDING lines 0 coTermWith']);
      const later = { validUntil: '2027-07-11' };
      for (const { quote } of drafts) {
        const updated = done(await act(app, given.technician, 'QUOTE_UPDATE', quote, later)).quote;
        expect(refusalsIn(await act(app, given.technician, 'QUOTE_SEND', updated))).toEqual(['ORDER_PENDING']);
      }
      await app.runJobs();
      expect(await invoicesOf(app, given)).toHaveLength(2);
      const { quote } = drafts[0]!;
      expect(refusalsIn(await act(app, given.technician, 'QUOTE_SEND', { id: quote.id }))).toEqual(['QUOTE_OUTDATED']);
    });

    test('an agreed renewal is what is forecast; no rise of the list price is announced (B6)', async () => {
      const subscriptionId = await subscribed(app, given);
      await accepted([{ kind: 'RENEW', subscriptionId, seats: 8, ...atEnd }]);
      await setPrice(app, 'gotomeeting pro', 'ANNUAL', 30_000);
      await advanceTo(app, '2027-05-20T12:00:00Z');
      expect(await told('priceChange')).toEqual([]);
      expect(await told('renewalNotice')).toMatchObject([{ data: { total: 222_720 } }]);
      const document =
        'query ($id: ID!) { node(id: $id) { ... on Subscription { nextRenewal { on seats total { amount } } } } }';
      const { node } = await ask(app, given.contact.token, document, { id: subscriptionId });
      expect(node.nextRenewal).toEqual({ on: '2027-06-11', seats: 8, total: { amount: '2227.20' } });
    });
  });

  describe('twice', () => {
    test('of two agreements for one day the later one holds', async () => {
      const subscriptionId = await subscribed(app, given);
      const first = await accepted([{ kind: 'RENEW', subscriptionId, seats: 12, ...atEnd }]);
      const second = await accepted([{ kind: 'RENEW', subscriptionId, seats: 30, ...atEnd }]);
      expect(await effectsOf(first.id)).toEqual(['2027-06-11 ABANDONED']);
      expect(await seenOrder(app, given.contact, first.id)).toMatchObject({ status: 'COMPLETED' });
      await advanceTo(app, '2027-06-11T12:00:00Z');
      expect(await effectsOf(second.id)).toEqual(['2027-06-11 DONE']);
      expect(await stateOfSubscription(app, given, subscriptionId)).toContain('pro 30 ANNUAL 2027-06-11..2028-06-11');
    });

    test('a cancellation ends what was agreed for the period’s end', async () => {
      const subscriptionId = await subscribed(app, given);
      const renewal = await accepted([{ kind: 'RENEW', subscriptionId, seats: 12, ...atEnd }]);
      await accepted([{ kind: 'CANCEL', subscriptionId, ...atEnd }]);
      expect(await effectsOf(renewal.id)).toEqual(['2027-06-11 ABANDONED']);
      await advanceTo(app, '2027-06-12T12:00:00Z');
      expect(await stateOfSubscription(app, given, subscriptionId)).toContain('EXPIRED (CANCELLED)');
    });

    test('what was agreed later knew of the change before it', async () => {
      const subscriptionId = await subscribed(app, given);
      const change = await accepted([{ kind: 'CHANGE', subscriptionId, seats: 12, ...onDate('2026-08-01') }]);
      const renewal = await accepted([{ kind: 'RENEW', subscriptionId, seats: 8, ...atEnd }]);
      await advanceTo(app, '2027-06-11T12:00:00Z');
      expect(await effectsOf(change.id)).toEqual(['2026-08-01 DONE']);
      expect(await effectsOf(renewal.id)).toEqual(['2027-06-11 DONE']);
      expect(await stateOfSubscription(app, given, subscriptionId)).toContain('pro 8 ANNUAL 2027-06-11..2028-06-11');
    });
  });

  describe('that cannot be kept (H4, H13)', () => {
    test('terms that move fail what was agreed for later at once; the technician is told while there is time, and may keep it', async () => {
      const subscriptionId = await subscribed(app, given);
      const renewal = await accepted([{ kind: 'RENEW', subscriptionId, seats: 8, discountPercent: '20', ...atEnd }]);
      await accepted([{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
      expect(await effectsOf(renewal.id)).toEqual(['2027-06-11 FAILED']);
      const failed = (await mailsTo(app, given.technician.email)).filter(({ template }) => template === 'effectFailed');
      expect(failed).toMatchObject([{ data: { dueOn: '2027-06-11' } }]);
      const input = { effectId: renewal.effects[0].id };
      expect((await ask(app, given.technician.token, RETRY, { input })).orderEffectRetry.userErrors).toEqual([]);
      expect(await effectsOf(renewal.id)).toEqual(['2027-06-11 SCHEDULED']);
      await advanceTo(app, '2027-06-11T12:00:00Z');
      expect(await effectsOf(renewal.id)).toEqual(['2027-06-11 DONE']);
      expect(await stateOfSubscription(app, given, subscriptionId)).toContain('pro 8 ANNUAL 2027-06-11..2028-06-11');
    });

    test('what nobody has carried out on its day is given up or tried again by the technician; the renewal waits for that', async () => {
      const subscriptionId = await subscribed(app, given);
      const renewal = await accepted([{ kind: 'RENEW', subscriptionId, seats: 8, ...atEnd }]);
      await app.database.transaction((tx) =>
        tx.execute("UPDATE jobs SET status = 'PARKED' WHERE kind = 'order.effect'"),
      );
      const input = { effectId: renewal.effects[0].id, reason: 'No longer wanted.' };
      const abandon = `mutation ($input: OrderEffectAbandonInput!) { orderEffectAbandon(input: $input) { userErrors { code } } }`;
      const answer = async () => (await ask(app, given.technician.token, abandon, { input })).orderEffectAbandon;
      await advanceTo(app, '2027-06-11T12:00:00Z');
      expect(refusalsIn({ userErrors: (await answer()).userErrors.map(({ code }) => ({ code, field: [] })) })).toEqual([
        'EFFECT_NOT_FAILED',
      ]);
      await advanceTo(app, '2027-06-12T12:00:00Z');
      expect(await invoicesOf(app, given)).toHaveLength(1);
      expect((await answer()).userErrors).toEqual([]);
      await app.runJobs();
      expect((await invoicesOf(app, given))[1]).toContain('CHARGE pro 10 2027-06-11..2028-06-11 2784.00');
    });

    test('a cheaper agreement takes the place of a dearer one on the same purchase order (I5)', async () => {
      const subscriptionId = await subscribed(app, given);
      const { id } = await inState(app, given, { ceiling: 300_000 });
      await accepted([{ kind: 'RENEW', subscriptionId, seats: 10, ...atEnd }], { purchaseOrderId: id });
      await accepted([{ kind: 'RENEW', subscriptionId, seats: 9, ...atEnd }], { purchaseOrderId: id });
      expect(await seen(app, given.contact, id)).toMatchObject({ committed: { amount: '2505.60' } });
    });
  });

  describe('about prices (B2, H4, H6)', () => {
    test('a price that was the list price when it was sent is that; one that was negotiated stays', async () => {
      const listed = await sentQuote(app, given, [TEN]);
      const named = await sentQuote(app, given, [{ ...TEN, unitPrice: usd('250.00') }]);
      await setPrice(app, 'gotomeeting pro', 'ANNUAL', 25_000);
      for (const quote of [listed, named])
        done(await accept(app, given, await seenQuote(app, given.contact, quote.id)));
      const rows = await app.database.query(
        'SELECT unit_price, price_is_negotiated FROM subscriptions WHERE account_id = ? ORDER BY unit_price',
        [given.accountId],
      );
      expect(rows.map((row) => `${row.unit_price} ${Number(row.price_is_negotiated)}`)).toEqual(['25000 1', '27840 0']);
    });

    test('the next revision takes the list price of its day, unless a price was named', async () => {
      const quote = await sentQuote(app, given, [TEN, { ...TEN, unitPrice: usd('250.00') }]);
      await setPrice(app, 'gotomeeting pro', 'ANNUAL', 30_000);
      const revised = done(await act(app, given.technician, 'QUOTE_REVISE', quote)).quote;
      expect(revised.lines.map(({ unitPrice }) => unitPrice.amount)).toEqual(['300.00', '250.00']);
    });

    test('what shares another one’s period is outdated once that has changed', async () => {
      const subscriptionId = await subscribed(app, given);
      await advanceTo(app, '2027-06-01T12:00:00Z');
      const quote = await sentQuote(app, given, [{ ...TEN, coTermWith: subscriptionId }]);
      expect(quote.totals.total).toEqual({ amount: '76.27' });
      await accepted([{ kind: 'CHANGE', subscriptionId, seats: 11 }]);
      const shown = await seenQuote(app, given.contact, quote.id);
      expect(shown.lines).toMatchObject([{ outdated: true }]);
      expect(refusalsIn(await accept(app, given, shown))).toEqual(['QUOTE_OUTDATED']);
    });

    test('a change of what shares a period costs its part of a full term (H14)', async () => {
      const subscriptionId = await subscribed(app, given);
      await advanceTo(app, '2027-03-11T12:00:00Z');
      const shared = await accepted([{ ...TEN, coTermWith: subscriptionId }]);
      expect(shared.totals.total).toEqual({ amount: '701.72' });
      const [line] = await app.database.query('SELECT subscription_id AS id FROM billing_lines WHERE order_id = ?', [
        shared.id,
      ]);
      const sharing = String(line!.id);
      const more = await sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId: sharing, seats: 15 }]);
      expect(more.totals.total).toEqual({ amount: '350.86' });
      const fewer = await accepted([{ kind: 'CHANGE', subscriptionId: sharing, seats: 5 }]);
      expect(fewer.lines.map(({ amount }) => amount.amount)).toEqual(['-350.86']);
    });

    test('a change that failed is billed from the day on which it is tried again', async () => {
      const subscriptionId = await subscribed(app, given);
      const order = await accepted([{ kind: 'CHANGE', subscriptionId, seats: 20, ...onDate('2026-08-01') }]);
      await accepted([{ kind: 'CHANGE', subscriptionId, seats: 12 }]);
      await advanceTo(app, '2027-02-01T12:00:00Z');
      const input = { effectId: order.effects[0].id };
      const again = (await ask(app, given.technician.token, RETRY, { input })).orderEffectRetry;
      expect(again).toMatchObject({ userErrors: [], order: { effects: [{ status: 'DONE', dueOn: '2027-02-01' }] } });
      expect((await invoicesOf(app, given)).at(-1)).toContain('793.25');
    });
  });

  describe('on purchase orders (I2, I4, I5)', () => {
    test('a card waives one only for what it pays at once', async () => {
      const paymentMethodId = await customers.card(app, given, 'tok_visa');
      const hundred = { ...TEN, seats: 100 };
      const later = await sentQuote(app, given, [{ ...hundred, ...onDate('2026-08-01') }]);
      expect(refusalsIn(await accept(app, given, later, { paymentMethodId }))).toEqual([
        'PO_REQUIRED purchaseOrderNumber',
      ]);
      const both = await sentQuote(app, given, [
        { ...TEN, seats: 1 },
        { ...hundred, ...onDate('2026-08-01') },
      ]);
      expect(refusalsIn(await accept(app, given, both, { paymentMethodId }))).toEqual([
        'PO_REQUIRED purchaseOrderNumber',
      ]);
      const now = await sentQuote(app, given, [hundred, { ...TEN, seats: 1, ...onDate('2026-08-01') }]);
      done(await accept(app, given, now, { paymentMethodId }));
    });

    test('what is committed is what will be invoiced, whatever is credited elsewhere', async () => {
      const subscriptionId = await subscribed(app, given);
      const { id } = await inState(app, given, { ceiling: 300_000 });
      await accepted([{ kind: 'RENEW', subscriptionId, seats: 10, ...onDate('2027-02-01') }], { purchaseOrderId: id });
      expect(await seen(app, given.contact, id)).toMatchObject({
        committed: { amount: '2784.00' },
        remaining: { amount: '216.00' },
      });
      const second = await sentQuote(app, given, [{ ...TEN, seats: 4 }]);
      expect(refusalsIn(await accept(app, given, second, { purchaseOrderId: id }))).toEqual([
        'PO_EXCEEDED purchaseOrderId',
      ]);
    });

    test('one that the customer declined does not keep its quote from being accepted', async () => {
      const drafted = await inState(app, given, { status: 'DRAFT', number: null });
      const quote = await sentQuote(app, given, [TEN], { purchaseOrderId: drafted.id });
      expect((await actOnOrder(app, given.contact, 'PURCHASE_ORDER_DECLINE', drafted.id)).userErrors).toEqual([]);
      const { order } = done(await accept(app, given, quote, { purchaseOrderNumber: 'PO-7' }));
      expect(order.invoice).toMatchObject({ purchaseOrderNumber: 'PO-7' });
    });

    test('another one than the quote’s: that is a draft again', async () => {
      const own = await inState(app, given, { status: 'DRAFT', number: 'PO-OWN' });
      const blanket = await inState(app, given);
      const quote = await sentQuote(app, given, [TEN], { purchaseOrderId: own.id });
      done(await accept(app, given, quote, { purchaseOrderId: blanket.id }));
      expect(await seen(app, given.technician, own.id)).toMatchObject({ status: 'DRAFT' });
    });

    test('a draft is none to the contact, and an expiry needs its number', async () => {
      const hidden = await inState(app, given, { status: 'DRAFT' });
      const quote = await sentQuote(app, given, [TEN]);
      expect(refusalsIn(await accept(app, given, quote, { purchaseOrderId: hidden.id }))).toEqual([
        'NOT_FOUND purchaseOrderId',
      ]);
      expect(refusalsIn(await accept(app, given, quote, { purchaseOrderExpiresOn: '2027-01-01' }))).toEqual([
        'INVALID_INPUT purchaseOrderNumber',
      ]);
    });

    test('a revision that names another leaves the first a draft, and the trail says what was superseded', async () => {
      const [first, second] = [
        await inState(app, given, { status: 'DRAFT', number: 'PO-A' }),
        await inState(app, given, { status: 'DRAFT', number: 'PO-B' }),
      ];
      const quote = await sentQuote(app, given, [TEN], { purchaseOrderId: first.id });
      const revised = done(await act(app, given.technician, 'QUOTE_REVISE', quote)).quote;
      done(await act(app, given.technician, 'QUOTE_UPDATE', revised, { purchaseOrderId: second.id }));
      done(await act(app, given.technician, 'QUOTE_SEND', { id: revised.id }));
      expect(await seen(app, given.technician, first.id)).toMatchObject({ status: 'DRAFT' });
      expect(await seen(app, given.technician, second.id)).toMatchObject({ status: 'PROPOSED' });
      expect((await auditOf(app, quote.id)).map(({ action }) => action)).toContain('quote.supersede');
    });

    test('the contact never reads what a draft said, not even once it was proposed (L4)', async () => {
      const { purchaseOrder } = await draft(app, given.technician, {
        ...{ accountId: given.accountId, number: 'SECRET', ceiling: usd('99999.00') },
      });
      const changed = { number: 'PO-OPEN', ceiling: usd('500.00') };
      await actOnOrder(app, given.technician, 'PURCHASE_ORDER_UPDATE', purchaseOrder.id, changed);
      await actOnOrder(app, given.technician, 'PURCHASE_ORDER_PROPOSE', purchaseOrder.id);
      const trail = 'query ($id: ID!) { account(id: $id) { auditTrail { nodes { action before after } } } }';
      const { account } = await ask(app, given.contact.token, trail, { id: given.accountId });
      expect(JSON.stringify(account.auditTrail)).not.toMatch(/SECRET|9999900/);
      expect(JSON.stringify(account.auditTrail)).toContain('PO-OPEN');
      const staffs = await ask(app, given.technician.token, trail, { id: given.accountId });
      expect(JSON.stringify(staffs.account.auditTrail)).toContain('SECRET');
    });
  });

  test('nobody approves lines that they wrote into somebody else’s draft (H9)', async () => {
    const supervisor = await staff(app, 'SUPERVISOR');
    const { quote } = done(await draftQuote(app, given, [TEN]));
    const [line] = quote.lines;
    const { planId } = {
      planId: (await app.database.query('SELECT plan_id FROM quote_lines WHERE id = ?', [line.id]))[0]!.plan_id,
    };
    const lines = [{ kind: 'ADD', planId, seats: 10, discountPercent: '90' }];
    done(await act(app, supervisor, 'QUOTE_UPDATE', quote, { lines }));
    done(await act(app, supervisor, 'QUOTE_REQUEST_APPROVAL', { id: quote.id }));
    expect(
      refusalsIn(await act(app, supervisor, 'QUOTE_DECIDE_APPROVAL', { id: quote.id }, { approved: true })),
    ).toEqual(['SELF_APPROVAL']);
    const other = await staff(app, 'SUPERVISOR');
    done(await act(app, other, 'QUOTE_DECIDE_APPROVAL', { id: quote.id }, { approved: true }));
  });

  test('only those who must lose their seat today, where fewer remain later (D9)', async () => {
    const subscriptionId = await subscribed(app, given);
    const emails = Array.from({ length: 10 }, (_, index) => `p${index}@customer.example`);
    const assign = 'mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { userErrors { code } } }';
    await ask(app, given.contact.token, assign, { input: { subscriptionId, emails } });
    const lines: WantedLine[] = [
      { kind: 'CHANGE', subscriptionId, seats: 8 },
      { kind: 'RENEW', subscriptionId, seats: 5, ...atEnd },
    ];
    const held = async () =>
      (await app.database.query('SELECT email FROM seat_assignments WHERE subscription_id = ?', [subscriptionId]))
        .length;
    const quote = await sentQuote(app, given, lines);
    const naming = (...named: string[]) => ({ releaseSeats: [{ subscriptionId, emails: named }] });
    expect(refusalsIn(await accept(app, given, quote, naming('p0@customer.example')))).toEqual([
      'SEATS_STILL_ASSIGNED releaseSeats',
    ]);
    done(await accept(app, given, quote, naming(...emails.slice(0, 5))));
    expect(await held()).toBe(8);
    await advanceTo(app, '2027-06-11T12:00:00Z');
    expect(await held()).toBe(5);
  });

  test('a credit pays the open invoice at once, and the card only the rest on the day it is due (C8, C12)', async () => {
    await customers.card(app, given, 'tok_visa');
    const subscriptionId = await subscribed(app, given);
    const [first] = await app.database.query('SELECT id FROM invoices WHERE account_id = ?', [given.accountId]);
    await payByCard(app, { contact: given.contact, invoiceId: String(first!.id) }, usd('2784.00'));
    await accepted([TEN]);
    await accepted([{ kind: 'CHANGE', subscriptionId, seats: 5 }]);
    expect(await balanceOf(app, given)).toContain('0.00');
    const open = 'SELECT open_amount AS open FROM invoices WHERE account_id = ? AND open_amount > 0';
    expect((await app.database.query(open, [given.accountId])).map((row) => Number(row.open))).toEqual([139_200]);
    await advanceTo(app, '2026-07-12T12:00:00Z');
    expect(await app.database.query(open, [given.accountId])).toEqual([]);
    const rows = await app.database.query(
      "SELECT amount FROM payments WHERE account_id = ? AND status = 'SUCCEEDED' ORDER BY id",
      [given.accountId],
    );
    expect(rows.map(({ amount }) => Number(amount))).toEqual([278_400, 139_200]);
  });

  test('a card payment of an invoice that was credited meanwhile pays what is open; the rest goes to the balance (G3, G5)', async () => {
    const subscriptionId = await subscribed(app, given);
    const [invoice] = await app.database.query('SELECT id FROM invoices WHERE account_id = ?', [given.accountId]);
    const input = {
      invoiceId: invoice!.id,
      amount: usd('2784.00'),
      oneTimeToken: 'tok_authenticate',
      idempotencyKey: 'pay',
    };
    const { payment } = (await ask(app, given.contact.token, INVOICE_PAY, { input })).invoicePay;
    await accepted([{ kind: 'CHANGE', subscriptionId, seats: 4 }]);
    const [row] = await app.database.query('SELECT client_secret AS secret FROM payments WHERE id = ?', [payment.id]);
    await fetch(`${app.url}/sandbox/authenticate/${row!.secret}`, {
      method: 'POST',
      body: new URLSearchParams({ answer: 'approve' }),
    });
    for (const event of app.events.splice(0)) await app.deliver(event);
    expect((await invoicesOf(app, given))[0]).toContain(
      'PAID CHARGE pro 10 2026-06-11..2027-06-11 2784.00 + 0.00: total 2784.00, card 1113.60',
    );
    expect(await balanceOf(app, given)).toContain('1670.40');
    const [after] = await app.database.query('SELECT status FROM payments WHERE id = ?', [payment.id]);
    expect(after).toEqual({ status: 'SUCCEEDED' });
  });

  test('what has ended shows what it said when it was sent, whatever became of the subscriptions since (H2, H5)', async () => {
    const subscriptionId = await subscribed(app, given);
    const document = `query ($id: ID!) { node(id: $id) { ... on Quote { totals { total { amount } } dueNow { total { amount } }
      lines { billing { amount { amount } } }
      comparison { seatsBefore seatsAfter twelveMonthsBefore { amount } twelveMonthsAfter { amount } rows { seatsBefore seatsAfter } } } } }`;
    const shown = async (id: string) => (await ask(app, given.contact.token, document, { id })).node;
    const change: WantedLine = { kind: 'CHANGE', subscriptionId, seats: 15 };
    const [takenBack, taken] = [await sentQuote(app, given, [change]), await sentQuote(app, given, [change])];
    const before = await shown(taken.id);
    expect(before).toMatchObject({
      totals: { total: { amount: '1392.00' } },
      lines: [{ billing: [{ amount: { amount: '1392.00' } }] }],
    });
    expect(before.comparison).toEqual({
      seatsBefore: 10,
      seatsAfter: 15,
      twelveMonthsAfter: { amount: '4176.00' },
      twelveMonthsBefore: { amount: '2784.00' },
      rows: [{ seatsBefore: 10, seatsAfter: 15 }],
    });
    done(await act(app, given.technician, 'QUOTE_WITHDRAW', takenBack));
    done(await accept(app, given, taken));
    await advanceTo(app, '2026-12-11T12:00:00Z');
    const ended = { ...before, dueNow: { total: { amount: '0.00' } } };
    expect(await shown(taken.id)).toEqual(ended);
    expect(await shown(takenBack.id)).toEqual(ended);
  });
});
