import { contentsOf } from '../support/given';
import { usd } from '../support/invoices';
import { ask, type SignedIn } from '../support/people';
import { inState } from '../support/purchaseOrders';
import {
  accept,
  done,
  draftQuote,
  linesIn,
  refusalsIn,
  sentQuote,
  subscribed,
  type WantedLine,
} from '../support/quotes';
import { corporateCustomer } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const MONEY = '{ amount }';
const TOTALS =
  `{ subtotal ${MONEY} tax ${MONEY} total ${MONEY} credit ${MONEY} toBalance ${MONEY} due ${MONEY} }` as const;
const COMPARISON = `comparison { seatsBefore seatsAfter twelveMonthsBefore ${MONEY} twelveMonthsAfter ${MONEY}
  months { month before ${MONEY} after ${MONEY} }
  rows { kind subscription { id } planBefore { key } planAfter { key } seatsBefore seatsAfter periodPriceBefore ${MONEY} periodPriceAfter ${MONEY} } }` as const;
const SAID =
  `validUntil totals ${TOTALS} dueNow ${TOTALS} ${COMPARISON} purchaseOrderRequired inheritedPurchaseOrder { id }` as const;
const LINE =
  `kind subscription { id } plan { key } product { key } seats frequency listUnitPrice ${MONEY} unitPrice ${MONEY} discountPercent
  billing { kind amount ${MONEY} tax ${MONEY} period { start end } }` as const;
const PREVIEW = `query ($input: QuoteDraftInput!) { quotePreview(input: $input) { ${SAID} approvalRequired
  lines { ${LINE} takesEffectOn approvalRequired } validityLimit { lastDay reason line }
  refusals { code rule field message } sendingRefusals { code rule field message } } }` as const;
const SAVED =
  `query ($id: ID!) { node(id: $id) { ... on Quote { ${SAID} lines { ${LINE} } validityLimit { lastDay reason } } } }` as const;

const LIMITS =
  `query ($id: ID!) { account(id: $id) { quoteLimits { discountPercent purchaseOrderAbove { amount currency } validDays
  cancelBeforeDays maxLines } } }` as const;

const TEN: WantedLine = { kind: 'ADD', plan: 'gotomeeting pro', seats: 10 };
const atEnd = { effectiveWhen: 'AT_PERIOD_END' };
const SETUP = { customer: corporateCustomer, now: '2026-06-11T12:00:00Z' };

describeWithCustomer('a quote is previewed before it is saved', SETUP, (app, given) => {
  const preview = async ({ token }: SignedIn, lines: readonly WantedLine[], more: object = {}) => {
    const input = { accountId: given.accountId, lines: await linesIn(app, lines), ...more };
    return (await ask(app, token, PREVIEW, { input })).quotePreview;
  };

  test('it says what the saved draft says, and nothing is written', async () => {
    const { id } = await inState(app, given);
    const { order } = done(await accept(app, given, await sentQuote(app, given, [TEN]), { purchaseOrderId: id }));
    const [row] = await app.database.query('SELECT subscription_id AS id FROM billing_lines WHERE order_id = ?', [
      order.id,
    ]);
    const subscriptionId = String(row!.id);
    const lines: WantedLine[] = [
      { kind: 'CHANGE', subscriptionId, seats: 15 },
      { kind: 'RENEW', subscriptionId, seats: 12, discountPercent: '10', ...atEnd },
      { kind: 'ADD', plan: 'gotowebinar pro', seats: 2, unitPrice: usd('1800.00') },
      { ...TEN, seats: 1, coTermWith: subscriptionId },
    ];
    const before = await contentsOf(app);
    const {
      refusals,
      sendingRefusals,
      lines: previewed,
      validityLimit,
      approvalRequired,
      ...said
    } = (await preview(given.technician, lines))!;
    expect(await contentsOf(app)).toEqual(before);
    expect({ refusals, sendingRefusals, approvalRequired }).toEqual({
      ...{ refusals: [], sendingRefusals: [], approvalRequired: false },
    });
    expect(said.inheritedPurchaseOrder).toEqual({ id });
    const { quote } = done(await draftQuote(app, given, lines));
    const saved = (await ask(app, given.technician.token, SAVED, { id: quote.id })).node!;
    expect(said).toEqual({ ...saved, lines: undefined, validityLimit: undefined });
    expect(previewed.map(({ takesEffectOn: _on, approvalRequired: _needed, ...line }) => line)).toEqual(saved.lines);
    expect(previewed.map(({ takesEffectOn }) => takesEffectOn)).toEqual([
      ...['2026-06-11', '2027-06-11', '2026-06-11', '2026-06-11'],
    ]);
    expect(validityLimit).toEqual({ ...saved.validityLimit, line: 0 });
  });

  test('it says which line needs a supervisor, and whether a purchase order is needed (H9, I4)', async () => {
    const lines = [
      { ...TEN, discountPercent: '20' },
      { ...TEN, discountPercent: '20.01' },
      { ...TEN, frequency: 'MONTHLY' },
    ];
    const said = (await preview(given.technician, lines))!;
    expect(said).toMatchObject({ approvalRequired: true, purchaseOrderRequired: false, refusals: [] });
    expect(said.lines.map(({ approvalRequired }) => approvalRequired)).toEqual([false, true, true]);
    expect((await preview(given.technician, [{ ...TEN, seats: 100 }]))!).toMatchObject({
      ...{ approvalRequired: false, purchaseOrderRequired: true, totals: { total: { amount: '27840.00' } } },
    });
  });

  test('it says why it could not be sent, and until when it can be valid (H16)', async () => {
    const subscriptionId = await subscribed(app, given);
    const cancelling: WantedLine = { kind: 'CANCEL', subscriptionId, ...atEnd };
    const said = (await preview(given.technician, [TEN, cancelling], { validUntil: '2027-05-20' }))!;
    expect(said).toMatchObject({
      ...{ refusals: [], validUntil: '2027-05-20' },
      validityLimit: { lastDay: '2027-05-12', reason: 'NOTICE', line: 1 },
      sendingRefusals: [{ code: 'VALIDITY_TOO_LONG', rule: 'H16', field: ['validUntil'] }],
      // It is cancelled at once, and runs until its period's end.
      lines: [{}, { takesEffectOn: '2027-06-11' }],
    });
  });

  test.each<[string, (subscriptionId: string) => [WantedLine[], object?]]>([
    ['no lines', () => [[]]],
    ['too few seats, twice', () => [[{ ...TEN, seats: 0 }, TEN, { ...TEN, seats: -1 }]]],
    ['a price and a discount', () => [[{ ...TEN, unitPrice: usd('1.00'), discountPercent: '5' }]]],
    ['a price that is no amount', () => [[TEN, { ...TEN, unitPrice: usd('1.001') }]]],
    ['a subscription of nobody', () => [[{ kind: 'CHANGE', subscriptionId: 'sub_x', seats: 2 }]]],
    ['a plan that does not exist', () => [[{ kind: 'ADD', planId: 'pln_x', seats: 2 }]]],
    [
      'a price on a cancellation',
      (subscriptionId) => [[{ kind: 'CANCEL', subscriptionId, ...atEnd, discountPercent: '5' }]],
    ],
    ['a day that is over', () => [[TEN], { validUntil: '2026-06-10' }]],
    ['a purchase order of nobody', () => [[TEN], { purchaseOrderId: 'por_x' }]],
    ['a request of nobody', () => [[TEN], { requestId: 'req_x' }]],
    ['a note that is too long', () => [[TEN], { note: 'x'.repeat(5001) }]],
  ])('it is refused as the draft is: %s', async (_why, wanted) => {
    const [lines, more] = wanted(await subscribed(app, given));
    const said = (await preview(given.technician, lines, more))!;
    const drafted = await draftQuote(app, given, lines, more);
    expect(refusalsIn({ userErrors: said.refusals })).toEqual(refusalsIn(drafted));
    expect(said.refusals.length).toBeGreaterThan(0);
    expect(said.refusals.map(({ message }) => message)).toEqual(drafted.userErrors.map(({ message }) => message));
    expect(said).toMatchObject({ totals: null, comparison: null, lines: [], sendingRefusals: [] });
  });

  test('the limits that it names can be read beforehand, by staff', async () => {
    const limitsFor = async ({ token }: SignedIn) =>
      (await ask(app, token, LIMITS, { id: given.accountId })).account!.quoteLimits;
    expect(await limitsFor(given.technician)).toEqual({
      ...{ discountPercent: '20', purchaseOrderAbove: { amount: '25000.00', currency: 'USD' } },
      ...{ validDays: 30, cancelBeforeDays: 30, maxLines: 100 },
    });
    expect(await limitsFor(given.contact)).toBeNull();
  });

  test('it is the technician’s: the customer learns nothing, others not even that there is the account', async () => {
    for (const [person, code] of [
      [given.contact, 'FORBIDDEN_ROLE'],
      [given.member, 'NOT_BILLING_CONTACT'],
    ] as const) {
      expect(await preview(person, [TEN])).toMatchObject({ refusals: [{ code }], lines: [], totals: null });
    }
    const other = await corporateCustomer(app);
    expect(await preview(other.contact, [TEN])).toBeNull();
  });
});
