import { checkLedger } from '../../src/checkLedger';
import { advanceTo, invoicesOf, payInvoice, stateOfSubscription } from '../support/lifecycle';
import { type Answer, ask, mailsTo, type SignedIn, staff } from '../support/people';
import { draft as draftPurchaseOrder, seen } from '../support/purchaseOrders';
import {
  accept,
  act,
  done,
  draftQuote,
  linesIn,
  refusalsIn,
  seenQuote,
  sentQuote,
  type WantedLine,
} from '../support/quotes';
import { type CorporateCustomer, corporateCustomer, openRequest } from '../support/requests';
import { describeWithApp } from '../support/suites';

const PAYMENT_RECORD = `mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) {
  invoice { status amountPaid { amount } amountOpen { amount } } payment { status } userErrors { code } } }`;

/** List prices a year: GoToMeeting Pro 278.40, GoToTraining Starter 1 046.40, GoToWebinar Starter 854.40, GoToWebinar Pro 1 910.40. */
describeWithApp('from a request to cash: contact, technician, supervisor', { now: '2026-01-01T12:00:00Z' }, (app) => {
  let given: CorporateCustomer;
  let supervisor: SignedIn;
  let meeting: string;
  let training: string;
  let webinar: string;
  let purchaseOrderId: string;
  let accepted: Answer;
  beforeAll(async () => {
    given = await corporateCustomer(app);
    supervisor = await staff(app, 'SUPERVISOR');
  });
  afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

  const purchaseOrder = async () => {
    const { status, used, committed, remaining } = await seen(app, given.contact, purchaseOrderId);
    return [status, used.amount, committed.amount, remaining.amount].join(' ');
  };
  const templates = async ({ email }: SignedIn) => (await mailsTo(app, email)).map(({ template }) => template);
  const approve = async (quote: Answer) => {
    done(await act(app, given.technician, 'QUOTE_REQUEST_APPROVAL', { id: quote.id }));
    done(await act(app, supervisor, 'QUOTE_DECIDE_APPROVAL', { id: quote.id }, { approved: true }));
  };
  const dollars = (amount: string) => ({ amount, currency: 'USD' });

  test('1 January 2026: the first quote, paid by a card that is typed for it', async () => {
    const first = await sentQuote(app, given, [
      { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 },
      { kind: 'ADD', plan: 'gototraining starter', seats: 2 },
      { kind: 'ADD', plan: 'gotowebinar starter', seats: 1 },
    ]);
    const { order } = done(await accept(app, given, first));
    const amount = dollars('5731.20');
    const { payment } = await payInvoice(app, given, order.invoice.id, { amount, oneTimeToken: 'tok_visa' });
    expect(payment.status).toBe('SUCCEEDED');
    expect(await invoicesOf(app, given)).toEqual([
      '2026-01-01 PAID CHARGE pro 10 2026-01-01..2027-01-01 2784.00 + 0.00; ' +
        'CHARGE starter 2 2026-01-01..2027-01-01 2092.80 + 0.00; CHARGE starter 1 2026-01-01..2027-01-01 854.40 + 0.00: ' +
        'total 5731.20, card 5731.20',
    ]);
    const sql = 'SELECT subscription_id AS id FROM billing_lines WHERE order_id = ? ORDER BY position';
    [meeting, training, webinar] = (await app.database.query(sql, [order.id])).map(({ id }) => String(id)) as [
      ...[string, string, string],
    ];
  });

  test('1 July: asked for, drafted with four kinds of lines and 25 % off, approved, sent', async () => {
    await advanceTo(app, '2026-07-01T12:00:00Z');
    const request = await openRequest(app, given, 'ADD_SEATS');
    const ceiling = dollars('57740.12');
    const drafted = await draftPurchaseOrder(app, given.technician, { accountId: given.accountId, ceiling });
    purchaseOrderId = drafted.purchaseOrder.id;
    const lines: WantedLine[] = [
      { kind: 'CHANGE', subscriptionId: meeting, seats: 15 },
      { kind: 'CANCEL', subscriptionId: training, effectiveWhen: 'AT_PERIOD_END' },
      { kind: 'RENEW', subscriptionId: webinar, seats: 2, discountPercent: '25', effectiveWhen: 'AT_PERIOD_END' },
      { kind: 'ADD', plan: 'gotowebinar pro', seats: 20, discountPercent: '25' },
    ];
    const { quote } = done(await draftQuote(app, given, lines, { requestId: request.id, purchaseOrderId }));
    expect(quote.totals.total).toEqual({ amount: '30639.32' });
    expect(quote.dueNow.total).toEqual({ amount: '29357.72' });
    expect(await seenQuote(app, given.contact, quote.id)).toBeNull();
    expect(refusalsIn(await act(app, given.technician, 'QUOTE_SEND', quote))).toEqual(['APPROVAL_REQUIRED']);
    await approve(quote);
    accepted = done(await act(app, given.technician, 'QUOTE_SEND', { id: quote.id })).quote;
    expect(await seenQuote(app, given.contact, quote.id)).toMatchObject({
      status: 'SENT',
      purchaseOrderRequired: true,
    });
    expect(await purchaseOrder()).toBe('PROPOSED 0.00 0.00 57740.12');
  });

  test('it is revised to 18 seats: approved and sent again', async () => {
    const revised = done(await act(app, given.technician, 'QUOTE_REVISE', accepted)).quote;
    const lines = await linesIn(app, [
      { kind: 'CHANGE', subscriptionId: meeting, seats: 15 },
      { kind: 'CANCEL', subscriptionId: training, effectiveWhen: 'AT_PERIOD_END' },
      { kind: 'RENEW', subscriptionId: webinar, seats: 2, discountPercent: '25', effectiveWhen: 'AT_PERIOD_END' },
      { kind: 'ADD', plan: 'gotowebinar pro', seats: 18, discountPercent: '25' },
    ]);
    done(await act(app, given.technician, 'QUOTE_UPDATE', revised, { lines }));
    await approve(revised);
    const sent = done(await act(app, given.technician, 'QUOTE_SEND', { id: revised.id })).quote;
    expect(await seenQuote(app, given.contact, accepted.id)).toMatchObject({ status: 'SUPERSEDED' });
    expect(sent).toMatchObject({ number: accepted.number, revision: 2, supersedes: { id: accepted.id } });
    expect(sent.totals.total).toEqual({ amount: '27773.72' });
    expect(sent.dueNow.total).toEqual({ amount: '26492.12' });
    accepted = sent;
  });

  test('accepted with the number of a purchase order: what is due is invoiced, the rest is committed', async () => {
    const { order, quote } = done(await accept(app, given, accepted, { purchaseOrderNumber: 'PO-2026-77' }));
    expect(quote).toMatchObject({ status: 'ACCEPTED', decision: { total: { amount: '27773.72' } } });
    expect(order).toMatchObject({
      ...{ status: 'SCHEDULED', effects: [{ dueOn: '2027-01-01', status: 'SCHEDULED' }] },
      invoice: { dueOn: '2026-07-31', purchaseOrderNumber: 'PO-2026-77', amountOpen: { amount: '26492.12' } },
    });
    accepted = order;
    expect((await invoicesOf(app, given))[1]).toBe(
      '2026-07-01 OPEN CHARGE pro 5 2026-07-01..2027-01-01 701.72 + 0.00 (H14: 1392.00 x 184/365 = 701.720548); ' +
        'CHARGE pro 18 2026-07-01..2027-07-01 25790.40 + 0.00: total 26492.12, open 26492.12',
    );
    expect(await purchaseOrder()).toBe('ACTIVE 26492.12 1281.60 29966.40');
    expect(await stateOfSubscription(app, given, training)).toBe(
      'PENDING_CANCELLATION: starter 2 ANNUAL 2026-01-01..2027-01-01, ends 2027-01-01',
    );
    expect((await templates(given.contact)).slice(-3).sort()).toEqual([
      ...['assignYourSeats', 'invoiceIssued', 'quoteAccepted'],
    ]);
    expect(await templates(given.technician)).toContain('quoteDecided');
  });

  test('paid in part by a card, the rest by a cheque that the technician records', async () => {
    const invoiceId = accepted.invoice.id;
    const pay = (amount: string) =>
      payInvoice(app, given, invoiceId, { amount: dollars(amount), oneTimeToken: 'tok_visa' });
    const partly = { status: 'PARTIALLY_PAID', amountOpen: { amount: '16492.12' } };
    expect((await pay('10000.00')).invoice).toMatchObject(partly);
    expect(refusalsIn(await pay('16492.13'))).toEqual(['AMOUNT_ABOVE_OPEN amount']);
    await advanceTo(app, '2026-07-20T12:00:00Z');
    const cheque = {
      methodType: 'CHEQUE',
      reference: 'cheque 4711',
      receivedOn: '2026-07-19',
      idempotencyKey: 'cheque',
    };
    const input = { invoiceId, amount: dollars('16492.12'), ...cheque };
    const { paymentRecord } = await ask(app, given.technician.token, PAYMENT_RECORD, { input });
    expect(paymentRecord).toEqual({
      ...{ userErrors: [], payment: { status: 'SUCCEEDED' } },
      invoice: { status: 'PAID', amountPaid: { amount: '26492.12' }, amountOpen: { amount: '0.00' } },
    });
  });

  test('1 January 2027: one ends, one renews on its new terms, one by itself, on the same purchase order', async () => {
    await advanceTo(app, '2027-01-01T12:00:00Z');
    expect(await stateOfSubscription(app, given, training)).toContain('EXPIRED (CANCELLED)');
    expect(await stateOfSubscription(app, given, webinar)).toContain('ACTIVE: starter 2 ANNUAL 2027-01-01..2028-01-01');
    expect(await stateOfSubscription(app, given, meeting)).toContain('ACTIVE: pro 15 ANNUAL 2027-01-01..2028-01-01');
    expect((await invoicesOf(app, given)).slice(2)).toEqual([
      '2027-01-01 OPEN CHARGE starter 2 2027-01-01..2028-01-01 1281.60 + 0.00: total 1281.60, open 1281.60',
      '2027-01-01 OPEN CHARGE pro 15 2027-01-01..2028-01-01 4176.00 + 0.00: total 4176.00, open 4176.00',
    ]);
    expect(await purchaseOrder()).toBe('ACTIVE 31949.72 0.00 25790.40');
  });

  test('1 July 2027: the last renewal uses it up', async () => {
    await advanceTo(app, '2027-07-01T12:00:00Z');
    expect((await invoicesOf(app, given)).slice(4)).toEqual([
      '2027-07-01 OPEN CHARGE pro 18 2027-07-01..2028-07-01 25790.40 + 0.00: total 25790.40, open 25790.40',
    ]);
    expect(await purchaseOrder()).toBe('EXHAUSTED 57740.12 0.00 0.00');
    expect(await templates(given.technician)).not.toContain('poExceeded');
  });

  test('1 January 2028: renewals are invoiced without it, and the technician is told', async () => {
    await advanceTo(app, '2028-01-01T12:00:00Z');
    const sql = 'SELECT total, purchase_order_number AS number FROM invoices WHERE account_id = ? ORDER BY id';
    const invoices = await app.database.query(sql, [given.accountId]);
    expect(invoices.map(({ total, number }) => `${total} ${number}`).slice(1)).toEqual([
      ...['2649212 PO-2026-77', '128160 PO-2026-77', '417600 PO-2026-77', '2579040 PO-2026-77'],
      ...['417600 null', '128160 null'],
    ]);
    expect((await templates(given.technician)).filter((template) => template === 'poExceeded')).toHaveLength(2);
    expect(await purchaseOrder()).toBe('EXHAUSTED 57740.12 0.00 0.00');
  });
});
