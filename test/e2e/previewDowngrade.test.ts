import { randomUUID } from 'node:crypto';
import { type Buyer, contentsOf, given, ONE_SEAT, planId } from '../support/given';
import {
  advanceTo,
  balanceOf,
  buy,
  creditNotesOf,
  lineText,
  SUBSCRIPTION_DOWNGRADE,
  subscriptionOf,
  totalsText,
  tryOut,
} from '../support/lifecycle';
import { ask, customer, person, type SignedIn, staff } from '../support/people';
import { subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

const MONEY = '{ amount }';
const PREVIEW =
  `query ($id: ID!, $planId: ID!) { node(id: $id) { ... on Subscription { previewDowngrade(planId: $planId) {
  direction effectiveOn period { start end }
  lines { kind seats plan { key } period { start end } amount ${MONEY} tax ${MONEY}
    explanation { rule base ${MONEY} unusedDays periodDays exact text } }
  totals { total ${MONEY} credit ${MONEY} fromBalance ${MONEY} toBalance ${MONEY} due ${MONEY} }
  nextRenewal { on seats unitPrice ${MONEY} total ${MONEY} fromBalance ${MONEY} due ${MONEY} }
  refusals { code rule field } } } } }` as const;

describeWithApp('previewDowngrade (D7)', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let agent: SignedIn;
  let id: string;

  beforeAll(async () => {
    agent = await staff(app, 'SUPPORT_AGENT');
    buyer = await given.onlineAccount(app);
    id = await buy(app, buyer, { plan: 'gotomeeting plus', seats: 2 });
    await advanceTo(app, '2026-06-16T09:00:00Z');
  });

  const preview = async (plan: string, { token } = agent, subscription = id) =>
    (await ask(app, token, PREVIEW, { id: subscription, planId: await planId(app, plan) })).node?.previewDowngrade;
  const refusalsOf = async (...asked: Parameters<typeof preview>) =>
    (await preview(...asked))?.refusals.map(({ code, rule, field }) => [code, rule, ...field].join(' ')) ?? null;

  test('what it credits, line by line, and the next renewal; nothing is written, and it is what happens then', async () => {
    const before = await contentsOf(app);
    const { direction, effectiveOn, period, lines, totals, nextRenewal, refusals } = (await preview(
      'gotomeeting pro',
    ))!;
    expect(await contentsOf(app)).toEqual(before);
    expect({ direction, effectiveOn, period, refusals }).toEqual({
      ...{ direction: 'DECREASE', effectiveOn: '2026-06-16', refusals: [] },
      period: { start: '2026-06-01', end: '2026-07-01' },
    });
    // 2 × 44.00 fall to 2 × 26.00: 36.00 × 15 ÷ 30 days are 18.00, with 20 % tax 21.60.
    const credit = 'CREDIT plus 2 2026-06-16..2026-07-01 -18.00 + -3.60 (C7: 88.00 x 15/30 = 18.00)';
    expect(lines.map(lineText)).toEqual([credit]);
    expect(totalsText(totals!)).toBe('total 0.00, credit 21.60, to balance 21.60, due 0.00');
    // 52.00 and 20 % tax are 62.40, of which the credit pays 21.60.
    expect(nextRenewal).toEqual({
      ...{ on: '2026-07-01', seats: 2, unitPrice: { amount: '26.00' }, total: { amount: '62.40' } },
      ...{ fromBalance: { amount: '21.60' }, due: { amount: '40.80' } },
    });
    const other = await given.onlineAccount(app);
    const theirs = await buy(app, other, { plan: 'gotomeeting plus', seats: 2 });
    const { version } = await subscriptionOf(app, agent, theirs);
    const previewed = (await preview('gotomeeting pro', agent, theirs))!;
    const input = {
      ...{ subscriptionId: theirs, expectedVersion: version, planId: await planId(app, 'gotomeeting pro') },
      ...{ reason: 'Asked by phone.', idempotencyKey: randomUUID() },
    };
    expect((await ask(app, agent.token, SUBSCRIPTION_DOWNGRADE, { input })).subscriptionDowngrade.userErrors).toEqual(
      [],
    );
    // On its first day all of 36.00 comes back, with tax 43.20.
    expect(previewed.lines.map(lineText)).toEqual([
      'CREDIT plus 2 2026-06-16..2026-07-16 -36.00 + -7.20 (C7: 88.00 x 30/30 = 36.00)',
    ]);
    expect(await creditNotesOf(app, other)).toEqual([
      `2026-06-16 ${previewed.lines.map(lineText).join('; ')}: total 43.20, balance 43.20`,
    ]);
    expect(await balanceOf(app, other)).toBe('43.20');
  });

  test('a lower plan that costs more: a new period, the unused time credited, the difference due (C6)', async () => {
    const other = await given.onlineAccount(app);
    const computers = await buy(app, other, { plan: 'gotomypc pro', seats: 1 });
    const { direction, period, lines, totals, refusals } = (await preview('gotomypc personal', agent, computers))!;
    expect({ direction, period, refusals }).toEqual({
      ...{ direction: 'INCREASE', refusals: [] },
      period: { start: '2026-06-16', end: '2026-07-16' },
    });
    expect(lines.map(lineText)).toEqual([
      'CREDIT pro 1 2026-06-16..2026-07-16 -30.00 + -6.00 (C6: 30.00 x 30/30 = 30.00)',
      'CHARGE personal 1 2026-06-16..2026-07-16 32.00 + 6.40',
    ]);
    expect(totalsText(totals!)).toBe('total 38.40, credit 36.00, due 2.40');
  });

  test('who may ask: staff, who are told if their role may not; customers get nothing', async () => {
    const plan = 'gotomeeting starter';
    for (const one of [buyer.contact, buyer.admin, buyer.member, await person(app)]) {
      expect(await preview(plan, one as SignedIn)).toBeFalsy();
    }
    expect(await refusalsOf(plan, await staff(app, 'SUPERVISOR'))).toEqual([]);
    expect(await refusalsOf(plan, await staff(app, 'TECHNICIAN'))).toEqual(['FORBIDDEN_ROLE A8']);
    const corporate = await customer(app, 'CORPORATE', 'US');
    const theirs = await subscribed(app, corporate, 1);
    expect(await refusalsOf(plan, agent, theirs)).toEqual(['CORPORATE_REQUIRES_QUOTE A7']);
    expect(await preview(plan, corporate.contact, theirs)).toBeNull();
  });

  test.each([
    ['the same plan', 'gotomeeting plus', 'INVALID_INPUT D7 planId'],
    ['another product', 'gotowebinar starter', 'PRODUCT_CANNOT_CHANGE D8 planId'],
  ])('%s is refused as the mutation refuses it', async (_why, plan, expected) => {
    expect(await refusalsOf(plan)).toEqual([expected]);
  });

  test('so are a trial, and a pending cancellation', async () => {
    const trial = await tryOut(app, buyer, 'gotowebinar pro');
    expect(await refusalsOf('gotowebinar starter', agent, trial)).toEqual(['TRIAL_CAN_ONLY_CONVERT D7']);
    const other = await given.onlineAccount(app);
    const cancelled = await buy(app, other, ONE_SEAT);
    await app.database.transaction((tx) =>
      tx.execute("UPDATE subscriptions SET status = 'PENDING_CANCELLATION' WHERE id = ?", [cancelled]),
    );
    expect(await refusalsOf('gotomeeting starter', agent, cancelled)).toEqual(['CANCELLATION_PENDING F3']);
  });
});
