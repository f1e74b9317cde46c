import { checkLedger } from '../../src/checkLedger';
import { type Buyer, given, ONE_SEAT, placeOrder, planId, stateOf } from '../support/given';
import {
  addChange,
  advanceTo,
  buy,
  CART_ADD_CHANGE,
  type Choices,
  change,
  invoicesOf,
  ONLY_THE_ONLINE_CONTACT,
  reactivate,
  refusalsOf,
  replaceCard,
  stateOfSubscription,
  subscribeNow,
  subscriptionOf,
  templatesTo,
  toldToOthers,
  tryOut,
} from '../support/lifecycle';
import { auditOf, customer } from '../support/people';
import { refusal } from '../support/refusal';
import { assign, holders, subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

describeWithApp('cartAddChange', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let buyer: Buyer;
  let id: string;

  beforeAll(async () => {
    buyer = await given.onlineAccount(app);
    id = await buy(app, buyer, { plan: 'gotomeeting pro', seats: 3 });
  });

  const refused = async (terms: object, more: object = {}) => {
    const { version } = await subscriptionOf(app, buyer.contact, id);
    const input = { subscriptionId: id, expectedVersion: version, change: terms, ...more };
    return refusalsOf(app, buyer.contact, CART_ADD_CHANGE, input);
  };

  test('who may: the contact of an online account, and nobody else', async () => {
    const corporate = await customer(app, 'CORPORATE', 'US');
    const input = { subscriptionId: id, expectedVersion: 1, change: { seats: 4 } };
    const theirs = { ...input, subscriptionId: await subscribed(app, corporate, 1) };
    const told = await toldToOthers(app, CART_ADD_CHANGE, { buyer, input }, { customer: corporate, input: theirs });
    expect(told).toEqual(ONLY_THE_ONLINE_CONTACT);
  });

  test.each<[string, Choices, [string, string, string[]]]>([
    ['nothing changes', {}, ['INVALID_INPUT', 'C5', ['change']]],
    ['the same terms are named', { seats: 3, frequency: 'MONTHLY' }, ['INVALID_INPUT', 'C5', ['change']]],
    ['no seats remain', { seats: 0 }, ['SEATS_BELOW_MINIMUM', 'B1', ['change', 'seats']]],
    ['more seats than are sold online', { seats: 101 }, ['SEATS_ABOVE_ONLINE_LIMIT', 'B1', ['change', 'seats']]],
    [
      'a plan of lower rank',
      { plan: 'gotomeeting starter' },
      ['DOWNGRADE_REQUIRES_SUPPORT', 'D7', ['change', 'planId']],
    ],
    [
      'a lower plan with more seats',
      { plan: 'gotomeeting starter', seats: 9 },
      ['DOWNGRADE_REQUIRES_SUPPORT', 'D7', ['change', 'planId']],
    ],
    ['another product', { plan: 'gotowebinar pro' }, ['PRODUCT_CANNOT_CHANGE', 'D8', ['change', 'planId']]],
    [
      'somebody without a seat loses it',
      { seats: 2, releaseSeatsOf: ['x@team.example'] },
      ['INVALID_INPUT', 'D9', ['change', 'releaseSeatsOf']],
    ],
  ])('%s', async (_why, { plan, ...terms }, [code, rule, field]) => {
    const named = plan ? { ...terms, planId: await planId(app, plan) } : terms;
    expect(await refused(named)).toEqual([refusal(code, rule, field)]);
  });

  test('another version was seen, or there is no such plan', async () => {
    expect(await refused({ seats: 4 }, { expectedVersion: 9 })).toEqual([
      refusal('STALE_VERSION', 'L1', ['expectedVersion']),
    ]);
    expect(await refused({ planId: 'pln_01h455vb4pex5vsknk084sn02q' })).toEqual([
      refusal('NOT_FOUND', 'B1', ['change', 'planId']),
    ]);
  });

  test('puts the change into the cart: nothing of the subscription changes until it is ordered', async () => {
    const before = await stateOfSubscription(app, buyer, id);
    const { cart, userErrors } = await addChange(app, buyer, id, { seats: 5 });
    expect(userErrors).toEqual([]);
    expect(cart).toMatchObject({ items: [{}], summary: { refusals: [], totals: { due: { amount: '62.40' } } } });
    expect(await stateOfSubscription(app, buyer, id)).toBe(before);
    expect(await auditOf(app, buyer.cartId)).toContainEqual({
      action: 'CART_ADD_CHANGE',
      actorId: buyer.contact.userId,
    });
  });

  test('one item per subscription (D1)', async () => {
    expect(await refused({ seats: 6 })).toEqual([refusal('CART_ITEM_CONFLICT', 'D1')]);
  });

  test('a declined order changes nothing and gives the item back; what was bought starts when it is paid (D4)', async () => {
    const other = await given.onlineAccount(app);
    const subscription = await buy(app, other, ONE_SEAT);
    const before = await stateOfSubscription(app, other, subscription);
    await replaceCard(app, other, 'tok_declined');
    const { cart } = await addChange(app, other, subscription, { seats: 2 });
    const { order } = await placeOrder(app, other, cart);
    expect(order).toMatchObject({ status: 'FAILED', failure: { code: 'PAYMENT_DECLINED' } });
    expect(await stateOfSubscription(app, other, subscription)).toBe(before);
    expect(await stateOf(app, other)).toEqual({
      inCart: 1,
      reserved: 0,
      invoices: ['PAID'],
      balance: 0,
      orders: ['COMPLETED', 'FAILED'],
      payments: ['SUCCEEDED', 'DECLINED'],
      subscriptions: ['ACTIVE'],
    });
  });

  test('while an order is being paid every other change is ORDER_PENDING (D10)', async () => {
    const other = await given.onlineAccount(app);
    const subscription = await buy(app, other, ONE_SEAT);
    await replaceCard(app, other, 'tok_authenticate');
    const { cart } = await addChange(app, other, subscription, { seats: 2 });
    await placeOrder(app, other, cart);
    const again = await addChange(app, other, subscription, { seats: 3 });
    expect(again.userErrors).toEqual([refusal('ORDER_PENDING', 'D10')]);
  });

  describe('fewer seats than are assigned (D9)', () => {
    const people = ['one@team.example', 'two@team.example', 'three@team.example'];
    let owner: Buyer;
    let team: string;

    beforeAll(async () => {
      owner = await given.onlineAccount(app);
      team = await buy(app, owner, { plan: 'gotomeeting pro', seats: 3 });
      await assign(app, owner.contact, { subscriptionId: team, emails: people });
    });

    test('whoever decides names whose seats are released', async () => {
      const unnamed = await addChange(app, owner, team, { seats: 1 });
      expect(unnamed.userErrors).toEqual([refusal('SEATS_STILL_ASSIGNED', 'D9', ['change', 'releaseSeatsOf'])]);
      const tooFew = await addChange(app, owner, team, { seats: 1, releaseSeatsOf: [people[0]!] });
      expect(tooFew.userErrors).toEqual([refusal('SEATS_STILL_ASSIGNED', 'D9', ['change', 'releaseSeatsOf'])]);
    });

    test('they lose them when the order is completed, and are told by mail', async () => {
      await change(app, owner, team, { seats: 2, releaseSeatsOf: [people[1]!] });
      expect(await holders(app, team)).toEqual([people[0], people[2]]);
      expect(await templatesTo(app, { email: people[1]! })).toEqual(['seatAssigned', 'seatReleased']);
      expect(await templatesTo(app, { email: people[0]! })).toEqual(['seatAssigned']);
    });

    test('if the list no longer suffices when it is paid, the latest assignments lose theirs', async () => {
      const other = await given.onlineAccount(app);
      const computers = await buy(app, other, { plan: 'gotomypc pro', seats: 3 });
      const emails = ['four@team.example', 'five@team.example'];
      await assign(app, other.contact, { subscriptionId: computers, emails });
      const { cart } = await addChange(app, other, computers, { seats: 2 });
      await assign(app, other.contact, { subscriptionId: computers, emails: ['six@team.example'] });
      const { order, userErrors } = await placeOrder(app, other, cart);
      expect(userErrors).toMatchObject([{ code: 'SEATS_STILL_ASSIGNED', rule: 'D9' }]);
      expect(order).toBeNull();
      await app.database.transaction((tx) =>
        tx.execute('UPDATE cart_items SET release_seats_of = ?', ['["four@team.example"]']),
      );
      expect((await placeOrder(app, other, cart)).userErrors).toEqual([]);
      expect(await holders(app, computers)).toEqual(['five@team.example', 'six@team.example']);
    });
  });

  test('changes of two subscriptions in one order cost what they cost alone, whichever comes first', async () => {
    await advanceTo(app, '2026-06-11T09:00:00Z');
    const dues: string[] = [];
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const other = await given.onlineAccount(app);
      const both = [await buy(app, other, ONE_SEAT), await buy(app, other, { plan: 'gotowebinar pro', seats: 2 })];
      const terms = [{ seats: 2 }, { seats: 1 }];
      let cart: { id: string } | undefined;
      for (const index of order) cart = (await addChange(app, other, both[index]!, terms[index]!)).cart;
      const placed = await placeOrder(app, other, cart);
      dues.push(JSON.stringify(placed.order.totals));
    }
    expect(dues[0]).toBe(dues[1]);
  });

  test('the books are sound', async () => {
    expect(await checkLedger(app.database)).toEqual([]);
  });
});

describeWithApp('the calendar of a subscription', { now: '2024-01-29T08:00:00Z' }, (app) => {
  const startsOf = async (buyer: Buyer) =>
    (await invoicesOf(app, buyer)).map((invoice) => /(\d{4}-\d\d-\d\d)\.\./.exec(invoice)![1]);

  test('anchors 29, 30 and 31 are clamped to the last day of the month and do not drift (C2)', async () => {
    const buyers: Buyer[] = [];
    for (const day of ['29', '30', '31']) {
      await advanceTo(app, `2024-01-${day}T12:00:00Z`);
      const buyer = await given.onlineAccount(app, { country: 'GB' });
      await buy(app, buyer, ONE_SEAT);
      buyers.push(buyer);
    }
    await advanceTo(app, '2024-05-01T12:00:00Z');
    expect(await startsOf(buyers[0]!)).toEqual(['2024-01-29', '2024-02-29', '2024-03-29', '2024-04-29']);
    expect(await startsOf(buyers[1]!)).toEqual(['2024-01-30', '2024-02-29', '2024-03-30', '2024-04-30']);
    expect(await startsOf(buyers[2]!)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']);
  });

  test('a day begins where the account is: Honolulu and Auckland (C1)', async () => {
    await advanceTo(app, '2024-05-10T10:30:00Z');
    const accounts: Record<string, Buyer> = {};
    for (const [country, timeZone] of [
      ['US', 'Pacific/Honolulu'],
      ['NZ', 'Pacific/Auckland'],
    ] as const) {
      const buyer = await given.onlineAccount(app, { country });
      await app.database.transaction((tx) =>
        tx.execute('UPDATE accounts SET time_zone = ? WHERE id = ?', [timeZone, buyer.accountId]),
      );
      await buy(app, buyer, ONE_SEAT);
      accounts[country] = buyer;
    }
    expect(await startsOf(accounts.US!)).toEqual(['2024-05-10']);
    expect(await startsOf(accounts.NZ!)).toEqual(['2024-05-10']);
    await advanceTo(app, '2024-06-09T11:59:00Z');
    expect(await startsOf(accounts.NZ!)).toEqual(['2024-05-10']);
    await advanceTo(app, '2024-06-09T12:00:00Z');
    expect(await startsOf(accounts.NZ!)).toEqual(['2024-05-10', '2024-06-10']);
    await advanceTo(app, '2024-06-10T09:59:00Z');
    expect(await startsOf(accounts.US!)).toEqual(['2024-05-10']);
    await advanceTo(app, '2024-06-10T10:00:00Z');
    expect(await startsOf(accounts.US!)).toEqual(['2024-05-10', '2024-06-10']);
    expect((await invoicesOf(app, accounts.US!)).at(-1)).toMatch(/^2024-06-10 PAID/);
  });

  test('a change at the same instant falls on different days: the unused days differ by one', async () => {
    await advanceTo(app, '2024-07-01T00:30:00Z');
    const credits: string[] = [];
    for (const timeZone of ['Pacific/Honolulu', 'Pacific/Auckland']) {
      const buyer = await given.onlineAccount(app, { country: 'US' });
      await app.database.transaction((tx) =>
        tx.execute('UPDATE accounts SET time_zone = ? WHERE id = ?', [timeZone, buyer.accountId]),
      );
      const id = await buy(app, buyer, ONE_SEAT);
      credits.push(await stateOfSubscription(app, buyer, id));
    }
    expect(credits).toEqual([
      'ACTIVE: pro 1 MONTHLY 2024-06-30..2024-07-30, renews 2024-07-30',
      'ACTIVE: pro 1 MONTHLY 2024-07-01..2024-08-01, renews 2024-08-01',
    ]);
  });

  test('a change on the first and on the last day of a period', async () => {
    await advanceTo(app, '2024-08-01T12:00:00Z');
    const buyer = await given.onlineAccount(app, { country: 'GB' });
    const id = await buy(app, buyer, { ...ONE_SEAT, seats: 2 });
    expect(await change(app, buyer, id, { seats: 3 })).toEqual([
      'CREDIT pro 2 2024-08-01..2024-09-01 -46.00 + -9.20 (C6: 46.00 x 31/31 = 46.00)',
      'CHARGE pro 3 2024-08-01..2024-09-01 69.00 + 13.80',
      'COMPLETED: total 82.80, credit 55.20, due 27.60',
    ]);
    await advanceTo(app, '2024-08-31T12:00:00Z');
    expect(await change(app, buyer, id, { seats: 2 })).toEqual([
      'CREDIT pro 1 2024-08-31..2024-09-01 -0.74 + -0.15 (C7: 69.00 x 1/31 = 0.741935)',
      'COMPLETED: total 0.00, credit 0.89, to balance 0.89, due 0.00',
    ]);
    expect(await checkLedger(app.database)).toEqual([]);
  });

  test('subscribe now and reactivation may choose any plan (D7, E3, F4)', async () => {
    const buyer = await given.onlineAccount(app, { country: 'GB' });
    const id = await tryOut(app, buyer, 'gotomeeting plus', { seats: 1 });
    await advanceTo(app, '2024-09-20T12:00:00Z');
    await subscribeNow(app, buyer, id, { plan: 'gotomeeting pro', frequency: 'MONTHLY' });
    await app.database.transaction((tx) =>
      tx.execute("UPDATE subscriptions SET status = 'EXPIRED', expiry_reason = 'CANCELLED' WHERE id = ?", [id]),
    );
    await reactivate(app, buyer, id, { plan: 'gotomeeting starter', seats: 4, frequency: 'ANNUAL' });
    expect(await stateOfSubscription(app, buyer, id)).toBe(
      'ACTIVE: starter 4 ANNUAL 2024-09-20..2025-09-20, renews 2025-09-20',
    );
  });
});
