import { checkLedger } from '../../src/checkLedger';
import { contentsOf, given as customers, takenFrom } from '../support/given';
import { advanceTo, creditNotesOf, invoicesOf, setPrice, stateOfSubscription } from '../support/lifecycle';
import { type Answer, ask, mailsTo } from '../support/people';
import { inState, seen as seenOrder } from '../support/purchaseOrders';
import {
  accept,
  acceptance,
  act,
  done,
  draftQuote,
  QUOTE_ACCEPT,
  refusalsIn,
  seenQuote,
  sentQuote,
  subscribed,
  type WantedLine,
} from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithApp } from '../support/suites';

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
/** 100 × 278.40 = 27 840.00 USD, above the threshold of 25 000. */
const HUNDRED: WantedLine = { ...TEN, seats: 100 };

describeWithApp('accepting a quote', { now: '2026-06-11T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  beforeEach(async () => {
    given = await corporateCustomer(app);
  });
  afterAll(async () => expect(await checkLedger(app.database)).toEqual([]));

  async function refused(call: () => Promise<Answer>): Promise<string[]> {
    const before = await contentsOf(app);
    const codes = refusalsIn(await call());
    expect(codes).not.toEqual([]);
    expect(await contentsOf(app)).toEqual(before);
    return codes;
  }
  const templates = async (email: string) => (await mailsTo(app, email)).map(({ template }) => template);

  test('one transaction: the decision with its evidence, order, invoice and subscription (H10)', async () => {
    const request = await openRequest(app, given);
    const quote = await sentQuote(app, given, [TEN], { requestId: request.id });
    const { order, quote: accepted } = done(await accept(app, given, quote));
    expect(accepted).toMatchObject({ status: 'ACCEPTED', version: 3, order: { id: order.id } });
    expect(accepted.decision).toEqual({
      ...{ accepted: true, by: { id: given.contact.userId }, total: { amount: '2784.00' }, reason: null },
      ...{ documentSha256: expect.stringMatching(/^[0-9a-f]{64}$/), ipAddress: expect.stringContaining('127.0.0.1') },
      comment: null,
    });
    expect(order).toMatchObject({
      ...{ status: 'COMPLETED', totals: { total: { amount: '2784.00' }, due: { amount: '2784.00' } }, effects: [] },
      invoice: { status: 'OPEN', dueOn: '2026-07-11', amountOpen: { amount: '2784.00' }, purchaseOrderNumber: null },
    });
    const [row] = await app.database.query('SELECT id FROM subscriptions WHERE account_id = ?', [given.accountId]);
    expect(await stateOfSubscription(app, given, String(row!.id))).toBe(
      'ACTIVE: pro 10 ANNUAL 2026-06-11..2027-06-11, renews 2027-06-11',
    );
    expect(await templates(given.contact.email)).toEqual(
      expect.arrayContaining(['quoteSent', 'quoteAccepted', 'invoiceIssued']),
    );
    expect((await mailsTo(app, given.technician.email)).at(-1)).toMatchObject({ template: 'quoteDecided' });
    const [answered] = await app.database.query('SELECT status FROM service_requests WHERE id = ?', [request.id]);
    expect(answered!.status).toBe('ANSWERED');
  });

  test('the same key, and another one by the same contact, get the same answer; another input is refused (L2)', async () => {
    const quote = await sentQuote(app, given, [TEN]);
    const input = acceptance(quote);
    const first = done(await act(app, given.contact, 'QUOTE_ACCEPT', quote, input));
    const before = await contentsOf(app);
    expect(done(await act(app, given.contact, 'QUOTE_ACCEPT', quote, input))).toEqual(first);
    expect(await contentsOf(app)).toEqual(before);
    expect(done(await accept(app, given, quote))).toEqual(first);
    const other = { ...input, purchaseOrderNumber: 'X' };
    expect(refusalsIn(await act(app, given.contact, 'QUOTE_ACCEPT', quote, other))).toEqual([
      'IDEMPOTENCY_KEY_REUSED idempotencyKey',
    ]);
    expect(await invoicesOf(app, given)).toHaveLength(1);
  });

  test('example 7: a change keeps the period and costs the rest of it', async () => {
    const subscriptionId = await subscribed(app, given);
    const change = (seats: number): WantedLine[] => [{ kind: 'CHANGE', subscriptionId, seats }];
    const up = done(await accept(app, given, await sentQuote(app, given, change(15)))).order;
    expect(up.totals.total).toEqual({ amount: '1392.00' });
    const down = done(await accept(app, given, await sentQuote(app, given, change(10)))).order;
    expect(down).toMatchObject({ invoice: null, totals: { total: { amount: '0.00' } } });
    expect(await stateOfSubscription(app, given, subscriptionId)).toContain('pro 10 ANNUAL 2026-06-11..2027-06-11');
    expect(await creditNotesOf(app, given)).toHaveLength(2);
    const open = (await invoicesOf(app, given)).map((text) => text.split('open ')[1] ?? 'nothing');
    expect(open.map(Number).reduce((sum, each) => sum + each, 0)).toBe(2784);
  });

  test('a change and a cancellation of one subscription, in whatever order they stand (H15)', async () => {
    for (const isFirst of [true, false]) {
      const subscriptionId = await subscribed(app, given);
      const cancel: WantedLine = { kind: 'CANCEL', subscriptionId, effectiveWhen: 'AT_PERIOD_END' };
      const change: WantedLine = { kind: 'CHANGE', subscriptionId, seats: 12 };
      done(await accept(app, given, await sentQuote(app, given, isFirst ? [cancel, change] : [change, cancel])));
      expect(await stateOfSubscription(app, given, subscriptionId)).toBe(
        'PENDING_CANCELLATION: pro 12 ANNUAL 2026-06-11..2027-06-11, ends 2027-06-11',
      );
    }
  });

  test('a renewal withdraws a cancellation (F7)', async () => {
    const subscriptionId = await subscribed(app, given);
    const cancel: WantedLine = { kind: 'CANCEL', subscriptionId, effectiveWhen: 'AT_PERIOD_END' };
    done(await accept(app, given, await sentQuote(app, given, [cancel])));
    const renew: WantedLine = { kind: 'RENEW', subscriptionId, seats: 8, effectiveWhen: 'AT_PERIOD_END' };
    const { order } = done(await accept(app, given, await sentQuote(app, given, [renew])));
    expect(order).toMatchObject({ status: 'SCHEDULED', effects: [{ dueOn: '2027-06-11', status: 'SCHEDULED' }] });
    expect(await stateOfSubscription(app, given, subscriptionId)).toContain('ACTIVE: pro 10');
  });

  describe('refused, and nothing is written', () => {
    test('another version, total, currency, or state', async () => {
      const quote = await sentQuote(app, given, [TEN]);
      const with_ = (more: object) => () => act(app, given.contact, 'QUOTE_ACCEPT', quote, acceptance(quote, more));
      const total = (amount: string, currency: string) => with_({ expectedTotal: { amount, currency } });
      expect(await refused(() => accept(app, given, { ...quote, version: 1 }))).toEqual([
        'STALE_VERSION expectedVersion',
      ]);
      expect(await refused(total('2784.01', 'USD'))).toEqual(['TOTAL_CHANGED expectedTotal']);
      expect(await refused(total('2784.00', 'EUR'))).toEqual(['INVALID_INPUT expectedTotal']);
      expect(await refused(with_({ paymentMethodId: 'pmt_none' }))).toEqual(['NOT_FOUND paymentMethodId']);
      expect(await refused(with_({ purchaseOrderId: 'por_none' }))).toEqual(['NOT_FOUND purchaseOrderId']);
      done(await act(app, given.technician, 'QUOTE_WITHDRAW', quote));
      const over = await seenQuote(app, given.contact, quote.id);
      expect(await refused(() => accept(app, given, over))).toEqual(['QUOTE_ALREADY_DECIDED']);
    });

    test('terms that have moved are shown before, and found (H4)', async () => {
      const subscriptionId = await subscribed(app, given);
      const lines = (seats: number): WantedLine[] => [{ kind: 'CHANGE', subscriptionId, seats }];
      const [one, other] = [await sentQuote(app, given, lines(11)), await sentQuote(app, given, lines(12))];
      expect(other.lines).toMatchObject([{ outdated: false }]);
      done(await accept(app, given, one));
      const shown = await seenQuote(app, given.contact, other.id);
      expect(shown.lines).toMatchObject([{ outdated: true }]);
      expect(await refused(() => accept(app, given, shown))).toEqual(['QUOTE_OUTDATED']);
      const revised = done(await act(app, given.technician, 'QUOTE_REVISE', shown)).quote;
      expect(revised.lines).toMatchObject([{ outdated: false }]);
      done(await accept(app, given, done(await act(app, given.technician, 'QUOTE_SEND', revised)).quote));
    });

    test('somebody else’s quote', async () => {
      const quote = await sentQuote(app, given, [TEN]);
      const stranger = await corporateCustomer(app);
      expect(await refused(() => accept(app, { ...given, contact: stranger.contact }, quote))).toEqual(['NOT_FOUND']);
      expect(await refused(() => accept(app, { ...given, contact: given.admin }, quote))).toEqual([
        'NOT_BILLING_CONTACT',
      ]);
      expect(await refused(() => accept(app, { ...given, contact: given.technician }, quote))).toEqual([
        'FORBIDDEN_ROLE',
      ]);
      expect(
        await app
          .as(null)
          .run(QUOTE_ACCEPT, { input: { quoteId: quote.id, expectedVersion: 2, ...acceptance(quote) } }),
      ).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    });

    test('fewer seats than are assigned: whose is named (D9)', async () => {
      const subscriptionId = await subscribed(app, given, { seats: 3 });
      const emails = ['a@customer.example', 'b@customer.example', 'c@customer.example'];
      const assign = 'mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { userErrors { code } } }';
      expect(
        (await ask(app, given.contact.token, assign, { input: { subscriptionId, emails } })).seatAssign.userErrors,
      ).toEqual([]);
      const quote = await sentQuote(app, given, [{ kind: 'CHANGE', subscriptionId, seats: 2 }]);
      const naming = (...named: string[]) => ({ releaseSeats: [{ subscriptionId, emails: named }] });
      expect(await refused(() => accept(app, given, quote))).toEqual(['SEATS_STILL_ASSIGNED releaseSeats']);
      expect(await refused(() => accept(app, given, quote, naming('z@customer.example')))).toEqual([
        'INVALID_INPUT releaseSeats',
      ]);
      done(await accept(app, given, quote, naming('b@customer.example')));
      const rows = await app.database.query(
        'SELECT email FROM seat_assignments WHERE subscription_id = ? ORDER BY id',
        [subscriptionId],
      );
      expect(rows.map(({ email }) => email)).toEqual(['a@customer.example', 'c@customer.example']);
      expect(await templates('b@customer.example')).toContain('seatReleased');
    });
  });

  describe('purchase orders (I4, I5)', () => {
    test('above the threshold one is needed, if no card pays', async () => {
      const quote = await sentQuote(app, given, [HUNDRED]);
      expect(quote.purchaseOrderRequired).toBe(true);
      expect(await refused(() => accept(app, given, quote))).toEqual(['PO_REQUIRED purchaseOrderNumber']);
      const more = { purchaseOrderNumber: 'PO-100', purchaseOrderExpiresOn: '2027-12-31' };
      const { order, quote: accepted } = done(await accept(app, given, quote, more));
      expect(order.invoice).toMatchObject({ purchaseOrderNumber: 'PO-100', dueOn: '2026-07-11' });
      expect(accepted.purchaseOrder).toMatchObject({ number: 'PO-100', status: 'ACTIVE' });
      const next = await sentQuote(app, given, [TEN]);
      expect(await refused(() => accept(app, given, next, { purchaseOrderNumber: 'PO-100' }))).toEqual([
        'PO_NUMBER_TAKEN purchaseOrderNumber',
      ]);
    });

    test('one drafted with the quote follows it, to its ceiling', async () => {
      const drafted = await inState(app, given, { status: 'DRAFT', number: null, ceiling: 300_000 });
      const quote = await sentQuote(app, given, [TEN], { purchaseOrderId: drafted.id });
      expect(await seenQuote(app, given.contact, quote.id)).toMatchObject({ purchaseOrder: { status: 'PROPOSED' } });
      expect(await refused(() => accept(app, given, quote))).toEqual(['INVALID_INPUT purchaseOrderNumber']);
      done(await accept(app, given, quote, { purchaseOrderNumber: 'PO-1' }));
      expect(await seenOrder(app, given.contact, drafted.id)).toMatchObject({
        ...{ status: 'ACTIVE', number: 'PO-1', used: { amount: '2784.00' }, remaining: { amount: '216.00' } },
      });
      const next = await sentQuote(app, given, [{ ...TEN, seats: 1 }]);
      expect(await refused(() => accept(app, given, next, { purchaseOrderId: drafted.id }))).toEqual([
        'PO_EXCEEDED purchaseOrderId',
      ]);
    });

    test('one that is not in force serves nothing', async () => {
      const quote = await sentQuote(app, given, [TEN]);
      for (const change of [{ status: 'CLOSED' as const }, { expiresOn: '2026-06-10' }, { validFrom: '2026-06-12' }]) {
        const { id } = await inState(app, given, change);
        expect(await refused(() => accept(app, given, quote, { purchaseOrderId: id }))).toEqual([
          'PO_NOT_IN_FORCE purchaseOrderId',
        ]);
      }
    });

    test('a withdrawn quote’s is a draft again, which its customer does not see', async () => {
      const drafted = await inState(app, given, { status: 'DRAFT', number: null });
      const quote = await sentQuote(app, given, [TEN], { purchaseOrderId: drafted.id });
      done(await act(app, given.technician, 'QUOTE_WITHDRAW', quote));
      expect((await seenQuote(app, given.technician, quote.id)).purchaseOrder).toMatchObject({ status: 'DRAFT' });
      expect((await seenQuote(app, given.contact, quote.id)).purchaseOrder).toBeNull();
    });
  });

  describe('paying by card at acceptance (I4)', () => {
    const failures = async () =>
      (await mailsTo(app, given.technician.email)).filter(({ template }) => template === 'paymentFailedOnAcceptance');

    test('no purchase order is needed; the invoice is paid at once', async () => {
      const paymentMethodId = await customers.card(app, given, 'tok_visa');
      const { order } = done(await accept(app, given, await sentQuote(app, given, [HUNDRED]), { paymentMethodId }));
      expect(order.invoice).toMatchObject({ status: 'PAID', amountOpen: { amount: '0.00' } });
      expect(await takenFrom(app, given)).toBe(2_784_000);
      await app.runJobs();
      expect(await failures()).toEqual([]);
    });

    test('declined: the invoice stays open, due at once without a purchase order, and the technician is told once', async () => {
      const paymentMethodId = await customers.card(app, given, 'tok_declined');
      const quote = await sentQuote(app, given, [HUNDRED]);
      const input = acceptance(quote, { paymentMethodId });
      const { order } = done(await act(app, given.contact, 'QUOTE_ACCEPT', quote, input));
      expect(order.invoice).toMatchObject({ status: 'OPEN', dueOn: '2026-06-11', amountOpen: { amount: '27840.00' } });
      for (const _again of [1, 2]) {
        done(await act(app, given.contact, 'QUOTE_ACCEPT', quote, input));
        await app.runJobs();
      }
      expect(await failures()).toMatchObject([
        { data: { quoteNumber: quote.number, invoiceNumber: order.invoice.number, declineCode: 'insufficient_funds' } },
      ]);
    });

    test.each([
      ['a small one', TEN, {}],
      ['one with a purchase order', HUNDRED, { purchaseOrderNumber: 'PO-9' }],
    ])('declined: %s has its 30 days', async (_what, line, more) => {
      const paymentMethodId = await customers.card(app, given, 'tok_declined');
      const quote = await sentQuote(app, given, [line]);
      const { order } = done(await accept(app, given, quote, { paymentMethodId, ...more }));
      expect(order.invoice).toMatchObject({ status: 'OPEN', dueOn: '2026-07-11' });
      await app.runJobs();
      expect(await failures()).toHaveLength(1);
    });

    test('declined by a message of the gateway, however often it comes; a later payment by hand tells nobody', async () => {
      const paymentMethodId = await customers.card(app, given, 'tok_authenticate');
      const { order } = done(await accept(app, given, await sentQuote(app, given, [TEN]), { paymentMethodId }));
      expect(await failures()).toEqual([]);
      const sql = 'SELECT client_secret AS secret FROM payments WHERE order_id = ?';
      const { secret } = (await app.database.query(sql, [order.id]))[0]!;
      const form = { method: 'POST', body: new URLSearchParams({ answer: 'fail' }) };
      await fetch(`${app.url}/sandbox/authenticate/${secret}`, form);
      for (const event of app.events.splice(0).flatMap((each) => [each, each])) await app.deliver(event);
      await app.runJobs();
      await app.runJobs();
      expect(await failures()).toHaveLength(1);
      const pay =
        'mutation ($input: InvoicePayInput!) { invoicePay(input: $input) { payment { status } userErrors { code } } }';
      const input = {
        invoiceId: order.invoice.id,
        amount: { amount: '2784.00', currency: 'USD' },
        oneTimeToken: 'tok_declined',
        idempotencyKey: order.id,
      };
      expect((await ask(app, given.contact.token, pay, { input })).invoicePay).toEqual({
        payment: { status: 'DECLINED' },
        userErrors: [],
      });
      await app.runJobs();
      expect(await failures()).toHaveLength(1);
    });
  });

  test('accepting later never costs more than was sent (H6)', async () => {
    const subscriptionId = await subscribed(app, given);
    const renewal: WantedLine = { kind: 'RENEW', subscriptionId, seats: 10 };
    const quote = await sentQuote(app, given, [renewal]);
    expect(quote.totals).toMatchObject({ total: { amount: '2784.00' }, toBalance: { amount: '0.00' } });
    await advanceTo(app, '2026-06-21T12:00:00Z');
    await setPrice(app, 'gotomeeting pro', 'ANNUAL', 30_000);
    const shown = await seenQuote(app, given.contact, quote.id);
    expect(shown.totals.total).toEqual({ amount: '2707.73' });
    const { order } = done(await accept(app, given, shown));
    expect(order.lines.map(({ kind, amount }) => `${kind} ${amount.amount}`)).toEqual([
      ...['CREDIT -2707.73', 'CHARGE 2784.00', 'PRICE_HOLD -76.27'],
    ]);
    await setPrice(app, 'gotomeeting pro', 'ANNUAL', 27_840);
    const { quote: draft } = done(await draftQuote(app, given, [TEN]));
    expect(draft.totals.total).toEqual({ amount: '2784.00' });
  });

  test('an invoice with a price hold that the balance has paid a part of, credited in full, is CREDITED (H6, C11)', async () => {
    const subscriptionId = await subscribed(app, given);
    const renewal: WantedLine = { kind: 'RENEW', subscriptionId, seats: 10 };
    const quote = await sentQuote(app, given, [renewal]);
    await advanceTo(app, '2026-07-01T12:00:00Z');
    const { order } = done(await accept(app, given, await seenQuote(app, given.contact, quote.id)));
    expect(order.lines.map(({ kind }: Answer) => kind)).toContain('PRICE_HOLD');
    await customers.balance(app, given.accountId, 500_00);
    const invoice = async () =>
      (await app.database.query('SELECT status, from_balance FROM invoices WHERE id = ?', [order.invoice.id]))[0]!;
    expect(await invoice()).toMatchObject({ status: 'PARTIALLY_PAID' });
    done(await accept(app, given, await sentQuote(app, given, [renewal])));
    expect(await invoice()).toMatchObject({ status: 'CREDITED' });
    expect(Number((await invoice()).from_balance)).toBeGreaterThan(0);
  });
});
