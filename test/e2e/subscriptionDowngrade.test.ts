import { randomUUID } from 'node:crypto';
import { checkLedger } from '../../src/checkLedger';
import { type Buyer, given, ONE_SEAT, planId, stateOf } from '../support/given';
import {
  addChange,
  advanceTo,
  balanceOf,
  buy,
  creditNotesOf,
  invoicesOf,
  refusalsOf,
  replaceCard,
  SUBSCRIPTION_DOWNGRADE,
  stateOfSubscription,
  subscriptionOf,
  toldToOthers,
  tryOut,
} from '../support/lifecycle';
import { ask, customer, mailsTo, type SignedIn, staff } from '../support/people';
import { refusal } from '../support/refusal';
import { subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

describeWithApp('subscriptionDowngrade', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let agent: SignedIn;
  let id: string;

  beforeAll(async () => {
    agent = await staff(app, 'SUPPORT_AGENT');
    buyer = await given.onlineAccount(app);
    id = await buy(app, buyer, { plan: 'gotomeeting plus', seats: 2 });
  });

  const inputOf = async (subscriptionId: string, plan: string, more: object = {}) => {
    const { version } = await subscriptionOf(app, agent, subscriptionId);
    const named = { planId: await planId(app, plan), reason: 'Asked by phone.', idempotencyKey: randomUUID() };
    return { subscriptionId, expectedVersion: version, ...named, ...more };
  };
  const downgrade = async (input: object) =>
    (await ask(app, agent.token, SUBSCRIPTION_DOWNGRADE, { input })).subscriptionDowngrade;

  test('who may: support agents and supervisors; the contact is told that it is theirs (D7)', async () => {
    const corporate = await customer(app, 'CORPORATE', 'US');
    const input = await inputOf(id, 'gotomeeting starter', { expectedVersion: 99 });
    const theirs = { ...input, subscriptionId: await subscribed(app, corporate, 1) };
    const told = await toldToOthers(
      app,
      SUBSCRIPTION_DOWNGRADE,
      { buyer, input },
      { customer: corporate, input: theirs },
    );
    expect(told).toEqual({
      ...{ nobody: 'UNAUTHENTICATED', stranger: 'NOT_FOUND L1' },
      ...{ admin: 'NOT_BILLING_CONTACT A5', member: 'NOT_BILLING_CONTACT A5' },
      ...{ technician: 'FORBIDDEN_ROLE A8', supportAgent: 'STALE_VERSION L1', supervisor: 'STALE_VERSION L1' },
      ...{ corporateContact: 'CORPORATE_REQUIRES_QUOTE A7', corporateStaff: 'CORPORATE_REQUIRES_QUOTE A7' },
    });
    const refused = await refusalsOf(app, buyer.contact, SUBSCRIPTION_DOWNGRADE, input);
    expect(refused).toEqual([refusal('DOWNGRADE_REQUIRES_SUPPORT', 'D7')]);
  });

  test('the customer cannot do it through the cart, whatever it costs', async () => {
    const cheaper = await addChange(app, buyer, id, { plan: 'gotomeeting starter' });
    expect(cheaper.userErrors).toEqual([refusal('DOWNGRADE_REQUIRES_SUPPORT', 'D7', ['change', 'planId'])]);
    const computers = await buy(app, buyer, { plan: 'gotomypc pro', seats: 1 });
    const dearer = await addChange(app, buyer, computers, { plan: 'gotomypc personal' });
    expect(dearer.userErrors).toEqual([refusal('DOWNGRADE_REQUIRES_SUPPORT', 'D7', ['change', 'planId'])]);
  });

  test.each([
    ['the same plan', 'gotomeeting plus', {}, ['INVALID_INPUT', 'D7', ['planId']]],
    ['another product', 'gotowebinar starter', {}, ['PRODUCT_CANNOT_CHANGE', 'D8', ['planId']]],
    ['no reason', 'gotomeeting pro', { reason: ' ' }, ['INVALID_INPUT', undefined, ['reason']]],
    [
      'a card number as reason',
      'gotomeeting pro',
      { reason: '4242 4242 4242 4242' },
      ['CARD_NUMBER_REFUSED', 'G7', ['reason']],
    ],
  ] as const)('%s is refused', async (_why, plan, more, [code, rule, field]) => {
    const refused = await refusalsOf(app, agent, SUBSCRIPTION_DOWNGRADE, await inputOf(id, plan, more));
    expect(refused).toMatchObject([{ code, field, ...(rule ? { rule } : {}) }]);
  });

  test('what the state refuses comes before what is wrong with the input (L1)', async () => {
    const trial = await tryOut(app, buyer, 'gotowebinar pro');
    const input = await inputOf(trial, 'gotowebinar starter', { reason: ' ' });
    const refused = await refusalsOf(app, agent, SUBSCRIPTION_DOWNGRADE, input);
    expect(refused).toEqual([refusal('TRIAL_CAN_ONLY_CONVERT', 'D7')]);
  });

  test('at C7’s amounts: at once, the period stays, the difference goes to the balance', async () => {
    await advanceTo(app, '2026-06-16T09:00:00Z');
    const payload = await downgrade(await inputOf(id, 'gotomeeting pro'));
    expect(payload).toMatchObject({
      userErrors: [],
      subscription: { plan: { key: 'pro' }, unitPrice: { amount: '26.00' } },
    });
    expect(await stateOfSubscription(app, buyer, id)).toBe(
      'ACTIVE: pro 2 MONTHLY 2026-06-01..2026-07-01, renews 2026-07-01',
    );
    expect(await creditNotesOf(app, buyer)).toEqual([
      '2026-06-16 CREDIT plus 2 2026-06-16..2026-07-01 -18.00 + -3.60 (C7: 88.00 x 15/30 = 18.00): total 21.60, balance 21.60',
    ]);
    expect(await balanceOf(app, buyer)).toBe('21.60');
  });

  test('the audit trail names the agent, the customer and the reason; the customer is told by mail', async () => {
    const sql = "SELECT * FROM audit_entries WHERE subject_id = ? AND action = 'SUBSCRIPTION_DOWNGRADE'";
    const [row] = await app.database.query(sql, [id]);
    expect(row).toMatchObject({ actor_id: agent.userId, on_behalf_of_id: buyer.contact.userId });
    expect(JSON.stringify(row)).toContain('Asked by phone.');
    expect((await mailsTo(app, buyer.contact.email)).at(-1)!.template).toBe('orderConfirmation');
    const orders = await app.database.query("SELECT source FROM orders WHERE account_id = ? AND source = 'SUPPORT'", [
      buyer.accountId,
    ]);
    expect(orders).toHaveLength(1);
  });

  test('the same key and input does it once; with another input it is refused (L2)', async () => {
    const other = await given.onlineAccount(app);
    const input = await inputOf(await buy(app, other, { plan: 'gotomeeting plus', seats: 1 }), 'gotomeeting pro');
    const [one, two] = [await downgrade(input), await downgrade(input)];
    expect([one.userErrors, two.userErrors]).toEqual([[], []]);
    expect(await creditNotesOf(app, other)).toHaveLength(1);
    const reused = await refusalsOf(app, agent, SUBSCRIPTION_DOWNGRADE, { ...input, reason: 'Another.' });
    expect(reused).toEqual([refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey'])]);
  });

  test('a lower plan that costs more is charged to the default method (C6)', async () => {
    const other = await given.onlineAccount(app);
    const computers = await buy(app, other, { plan: 'gotomypc pro', seats: 1 });
    const payload = await downgrade(await inputOf(computers, 'gotomypc personal'));
    expect(payload.userErrors).toEqual([]);
    expect((await invoicesOf(app, other)).at(-1)).toBe(
      '2026-06-16 PAID CHARGE personal 1 2026-06-16..2026-07-16 32.00 + 6.40: total 38.40, balance 36.00, card 2.40',
    );
  });

  test('declined, it changes nothing but is remembered; without a method it is refused', async () => {
    const other = await given.onlineAccount(app);
    const computers = await buy(app, other, { plan: 'gotomypc pro', seats: 1 });
    await replaceCard(app, other, 'tok_declined');
    const { subscription, userErrors } = await downgrade(await inputOf(computers, 'gotomypc personal'));
    expect(userErrors).toEqual([]);
    expect(subscription).toMatchObject({ plan: { key: 'pro' }, status: 'ACTIVE' });
    expect(await stateOf(app, other)).toMatchObject({
      orders: ['COMPLETED', 'FAILED'],
      invoices: ['PAID'],
      balance: 0,
    });
    await app.database.transaction((tx) =>
      tx.execute('UPDATE payment_methods SET default_of = NULL WHERE account_id = ?', [other.accountId]),
    );
    const refused = await refusalsOf(app, agent, SUBSCRIPTION_DOWNGRADE, await inputOf(computers, 'gotomypc personal'));
    expect(refused).toEqual([refusal('PAYMENT_METHOD_REQUIRED', 'D3', [])]);
  });

  test('what a change is refused for, a downgrade is refused for: here a pending cancellation', async () => {
    const other = await given.onlineAccount(app);
    const subscription = await buy(app, other, ONE_SEAT);
    await app.database.transaction((tx) =>
      tx.execute("UPDATE subscriptions SET status = 'PENDING_CANCELLATION' WHERE id = ?", [subscription]),
    );
    const refused = await refusalsOf(
      app,
      agent,
      SUBSCRIPTION_DOWNGRADE,
      await inputOf(subscription, 'gotomeeting starter'),
    );
    expect(refused).toEqual([refusal('CANCELLATION_PENDING', 'F3')]);
  });

  test('the books are sound', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
