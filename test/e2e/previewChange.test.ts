import { type Buyer, contentsOf, given, ONE_SEAT, placeOrder, planId } from '../support/given';
import { addChange, advanceTo, buy, type Choices, lineText, totalsText, tryOut } from '../support/lifecycle';
import { type Answer, ask, type SignedIn, staff } from '../support/people';
import { refusal } from '../support/refusal';
import { describeWithApp } from '../support/suites';

const MONEY = '{ amount }';
const PREVIEW =
  `query ($id: ID!, $input: SubscriptionChangeInput!) { node(id: $id) { ... on Subscription { previewChange(input: $input) {
  direction effectiveOn period { start end } lines { id kind seats plan { key } period { start end } amount ${MONEY} tax ${MONEY}
    creditedLine explanation { rule base ${MONEY} unusedDays periodDays exact text } }
  totals { subtotal ${MONEY} tax ${MONEY} total ${MONEY} credit ${MONEY} fromBalance ${MONEY} toBalance ${MONEY} due ${MONEY} }
  nextRenewal { on seats unitPrice ${MONEY} total ${MONEY} fromBalance ${MONEY} due ${MONEY} }
  refusals { code rule field message } } } } }` as const;

describeWithApp('previewChange', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let id: string;

  beforeAll(async () => {
    buyer = await given.onlineAccount(app);
    id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 5 });
    await advanceTo(app, '2026-06-11T09:00:00Z');
  });

  const preview = async (input: object, { token }: SignedIn = buyer.contact, subscription = id) =>
    (await ask(app, token, PREVIEW, { id: subscription, input })).node?.previewChange;

  test('more seats: a new period, line by line with its explanation, and the next renewal', async () => {
    const before = await contentsOf(app);
    const { direction, effectiveOn, period, lines, totals, nextRenewal, refusals } = await preview({ seats: 8 });
    expect(await contentsOf(app)).toEqual(before);
    expect({ direction, effectiveOn, period, refusals }).toEqual({
      ...{ direction: 'INCREASE', effectiveOn: '2026-06-11', refusals: [] },
      period: { start: '2026-06-11', end: '2026-07-11' },
    });
    expect(lines.map(lineText)).toEqual([
      'CREDIT pro 5 2026-06-11..2026-07-01 -86.67 + -17.33 (C6: 130.00 x 20/30 = 86.666667)',
      'CHARGE pro 8 2026-06-11..2026-07-11 208.00 + 41.60',
    ]);
    expect(lines[0].creditedLine).toMatch(/^[a-z]+_/);
    expect(lines[0].explanation.text.replaceAll('\u00a0', ' ')).toBe(
      '€130.00 × 20 ÷ 30 (unused days ÷ days of the period) = €86.666667 before rounding.',
    );
    expect(totalsText(totals)).toBe('total 249.60, credit 104.00, due 145.60');
    expect(nextRenewal).toEqual({
      on: '2026-07-11',
      seats: 8,
      total: { amount: '249.60' },
      due: { amount: '249.60' },
      unitPrice: { amount: '26.00' },
      fromBalance: { amount: '0.00' },
    });
  });

  test('fewer seats: the period stays and the next renewal uses the credit', async () => {
    const { direction, period, totals, nextRenewal } = await preview({ seats: 3 });
    expect({ direction, period }).toEqual({
      direction: 'DECREASE',
      period: { start: '2026-06-01', end: '2026-07-01' },
    });
    expect(totalsText(totals)).toBe('total 0.00, credit 41.60, to balance 41.60, due 0.00');
    expect(nextRenewal).toEqual({
      ...{ on: '2026-07-01', seats: 3, total: { amount: '93.60' } },
      ...{ fromBalance: { amount: '41.60' }, due: { amount: '52.00' } },
      unitPrice: { amount: '26.00' },
    });
  });

  test.each([
    ['plan', { plan: 'gotomeeting plus' }, 'INCREASE'],
    ['frequency', { frequency: 'ANNUAL' }, 'INCREASE'],
    ['all three', { plan: 'gotomeeting plus', seats: 2, frequency: 'ANNUAL' }, 'INCREASE'],
    ['plan up and seats down, cheaper together', { plan: 'gotomeeting plus', seats: 2 }, 'DECREASE'],
  ] as const)('%s', async (_what, { plan, ...terms }: Choices, direction) => {
    const input = plan ? { ...terms, planId: await planId(app, plan) } : terms;
    const answer = await preview(input);
    expect(answer).toMatchObject({ direction, refusals: [] });
    const { total, toBalance, credit, fromBalance, due } = answer.totals;
    const cents = ({ amount }: Answer) => Math.round(Number(amount) * 100);
    expect(cents(total) + cents(toBalance)).toBe(cents(credit) + cents(fromBalance) + cents(due));
  });

  test('a higher plan that costs less keeps the period', async () => {
    const other = await given.onlineAccount(app);
    const computers = await buy(app, other, { plan: 'gotomypc personal', seats: 1 });
    const answer = await preview({ planId: await planId(app, 'gotomypc pro') }, other.contact, computers);
    expect(answer).toMatchObject({
      direction: 'DECREASE',
      totals: { toBalance: { amount: '2.40' }, due: { amount: '0.00' } },
    });
  });

  test('what is previewed is what the order comes to', async () => {
    const other = await given.onlineAccount(app, { balance: 1000 });
    const subscription = await buy(app, other, ONE_SEAT);
    const { totals } = await preview({ seats: 4 }, other.contact, subscription);
    const { cart } = await addChange(app, other, subscription, { seats: 4 });
    const { order } = await placeOrder(app, other, cart);
    const minor = Object.fromEntries(
      Object.entries(totals).map(([name, value]) => [name, { minor: Math.round(Number(value.amount) * 100) }]),
    );
    expect(order.totals).toEqual(minor);
  });

  test.each([
    ['a lower plan', { plan: 'gotomeeting starter' }, 'DOWNGRADE_REQUIRES_SUPPORT'],
    ['nothing', {}, 'INVALID_INPUT'],
    ['too many seats', { seats: 500 }, 'SEATS_ABOVE_ONLINE_LIMIT'],
  ] as const)('%s is refused, and all else is null', async (_what, { plan, ...terms }: Choices, code) => {
    const input = plan ? { planId: await planId(app, plan) } : terms;
    expect(await preview(input)).toEqual({
      ...{ direction: null, effectiveOn: null, period: null, lines: null, totals: null, nextRenewal: null },
      refusals: [expect.objectContaining({ code })],
    });
  });

  test('a trial can only be subscribed to', async () => {
    const trial = await tryOut(app, buyer, 'gotowebinar pro');
    const { refusals } = await preview({ seats: 5 }, buyer.contact, trial);
    expect(refusals).toEqual([refusal('TRIAL_CAN_ONLY_CONVERT', 'E4')]);
  });

  test('who may: admins see no prices, staff are told that it is not theirs to order, for others there is no subscription', async () => {
    expect(await preview({ seats: 8 }, buyer.admin)).toBeNull();
    const stranger = await given.onlineAccount(app, { card: null });
    expect(await preview({ seats: 8 }, stranger.contact)).toBeUndefined();
    expect(await preview({ seats: 8 }, buyer.member)).toBeUndefined();
    const agent = await preview({ seats: 8 }, await staff(app, 'SUPPORT_AGENT'));
    expect(agent?.refusals.map(({ code }) => code) ?? null).toEqual(['FORBIDDEN_ROLE']);
  });
});
