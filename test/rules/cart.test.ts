import type * as Rules from '../../src/rules';
import { cartItem, pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const { decideCart, decideConflicts, decideItem, decideItemInCart, decideRoom, itemOf } = rules;
type CartChoices = Plain<Rules.CartChoices>;
type CartItem = Plain<Rules.CartItem>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;

const codes = (verdict: { code: string; rule: string; field: string[] }[]) =>
  verdict.map(({ code, rule, field }) => [code, rule, field.join('.')].join(' ').trim());

const decide = (item: Partial<CartItem>, subscriptions: SubscriptionFacts[] = []) =>
  codes(decideItem(cartItem(item), pricingFacts({ subscriptions })));

const trial: Partial<CartItem> = { kind: 'TRIAL', frequency: null };
const live = subscriptionFacts();
const ofTrial = (status: 'TRIALING' | 'EXPIRED' | 'ACTIVE') =>
  subscriptionFacts({ status, trialOf: 'meeting', expiryReason: status === 'EXPIRED' ? 'TRIAL_ENDED' : null });

describe('decideItem', () => {
  test.each<[string, Partial<CartItem>, SubscriptionFacts[], string[]]>([
    ['a purchase', {}, [], []],
    ['another subscription to the same product', {}, [live], []],
    ['a purchase while the product is tried', {}, [ofTrial('TRIALING')], ['TRIAL_CAN_ONLY_CONVERT D1 planId']],
    ['a purchase after the trial', {}, [ofTrial('EXPIRED')], []],
    ['no such plan', { planId: 'gone' }, [], ['NOT_FOUND B1 planId']],
    ['the fewest seats', { seats: 1 }, [], []],
    ['one below', { seats: 0 }, [], ['SEATS_BELOW_MINIMUM B1 seats']],
    ['the most seats', { seats: 100 }, [], []],
    ['one above', { seats: 101 }, [], ['SEATS_ABOVE_ONLINE_LIMIT B1 seats']],
    ['no price for the frequency', { planId: 'plus', frequency: 'ANNUAL' }, [], ['PRICE_NOT_AVAILABLE B2 frequency']],
    ['no frequency', { frequency: null }, [], ['INVALID_INPUT E2 frequency']],
    [
      'two mistakes at once',
      { seats: 0, frequency: null },
      [],
      ['SEATS_BELOW_MINIMUM B1 seats', 'INVALID_INPUT E2 frequency'],
    ],
    ['a trial', trial, [], []],
    ['a trial that converts', { kind: 'TRIAL', convertsAtEnd: true }, [], []],
    ['one that converts into nothing', { ...trial, convertsAtEnd: true }, [], ['INVALID_INPUT E2 frequency']],
    ['a second trial', trial, [ofTrial('EXPIRED')], ['TRIAL_ALREADY_USED E1 planId']],
    [
      'a trial of what was once bought',
      trial,
      [subscriptionFacts({ status: 'EXPIRED', expiryReason: 'CANCELLED' })],
      [],
    ],
    ['a trial of what is subscribed to', trial, [live], ['PRODUCT_ALREADY_SUBSCRIBED E1 planId']],
    ['no such subscription', { kind: 'CHANGE', subscriptionId: 'gone' }, [live], ['NOT_FOUND L1 subscriptionId']],
    ['more seats', { kind: 'CHANGE', subscriptionId: 'sub', seats: 8 }, [live], []],
    ['the same again', { kind: 'CHANGE', subscriptionId: 'sub', seats: 5 }, [live], ['INVALID_INPUT C5 change']],
    [
      'a lower plan',
      { kind: 'CHANGE', subscriptionId: 'sub', planId: 'starter' },
      [live],
      ['DOWNGRADE_REQUIRES_SUPPORT D7 planId'],
    ],
    [
      'another product',
      { kind: 'CHANGE', subscriptionId: 'sub', planId: 'webinar' },
      [live],
      ['PRODUCT_CANNOT_CHANGE D8 planId'],
    ],
    ['a trial subscribed to', { kind: 'SUBSCRIBE_NOW', subscriptionId: 'sub' }, [ofTrial('TRIALING')], []],
    ['a trial that has ended', { kind: 'SUBSCRIBE_NOW', subscriptionId: 'sub' }, [ofTrial('EXPIRED')], []],
    [
      'what is no trial any more',
      { kind: 'SUBSCRIBE_NOW', subscriptionId: 'sub' },
      [ofTrial('ACTIVE')],
      ['NOT_A_TRIAL E3 subscriptionId'],
    ],
    [
      'what has not expired',
      { kind: 'REACTIVATION', subscriptionId: 'sub' },
      [live],
      ['NOT_EXPIRED F4 subscriptionId'],
    ],
    [
      'what has expired, while its product is tried',
      { kind: 'REACTIVATION', subscriptionId: 'sub' },
      [subscriptionFacts({ status: 'EXPIRED', expiryReason: 'CANCELLED' }), { ...ofTrial('TRIALING'), id: 'trial' }],
      ['TRIAL_CAN_ONLY_CONVERT D1 subscriptionId'],
    ],
  ])('%s', (_why, item, subscriptions, expected) => {
    expect(decide(item, subscriptions)).toEqual(expected);
  });

  test.each([['CHANGE'], ['SUBSCRIBE_NOW'], ['REACTIVATION']] as const)(
    'a %s waits for an order that is being paid',
    (kind) => {
      const subscription = subscriptionFacts({ isOrderPending: true });
      expect(decide({ kind, subscriptionId: 'sub', seats: 9 }, [subscription])).toContain('ORDER_PENDING D10');
    },
  );
});

describe('decideConflicts', () => {
  const change: Partial<CartItem> = { kind: 'CHANGE', subscriptionId: 'sub' };
  test.each<[string, Partial<CartItem>, Partial<CartItem>, boolean]>([
    ['two purchases of a product', {}, {}, false],
    ['two trials of a product', trial, trial, true],
    ['trials of two products', trial, { ...trial, productId: 'webinar' }, false],
    ['a trial beside a purchase', {}, trial, true],
    ['a trial beside another product’s purchase', { productId: 'webinar' }, trial, false],
    ['a trial beside a reactivation', { kind: 'REACTIVATION', subscriptionId: 'sub' }, trial, true],
    ['two changes of a subscription', change, change, true],
    ['changes of two subscriptions', change, { ...change, subscriptionId: 'other' }, false],
    ['a change beside a purchase', change, {}, false],
  ])('%s', (_why, one, other, conflicts) => {
    const others = [{ ...cartItem({ ...other, id: 'other' }), isOrderPending: false }];
    expect(codes(decideConflicts(cartItem(one), others))).toEqual(conflicts ? ['CART_ITEM_CONFLICT D1'] : []);
    const pending = others.map((item) => ({ ...item, isOrderPending: true }));
    expect(codes(decideConflicts(cartItem(one), pending))).toEqual(conflicts ? ['ORDER_PENDING D10'] : []);
  });
});

test.each([
  [0, []],
  [29, []],
  [30, ['CART_FULL D1']],
])('decideRoom: beside %i items', (items, expected) => {
  expect(codes(decideRoom(items))).toEqual(expected);
  const others = Array.from({ length: items }, (_, n) => ({ ...cartItem({ id: `other${n}` }), isOrderPending: false }));
  expect(codes(decideConflicts(cartItem({ id: 'new' }), others))).toEqual(expected);
  expect(codes(decideConflicts(cartItem({ id: 'other0' }), others))).toEqual([]);
  const pending = others.map((item) => ({ ...item, isOrderPending: true }));
  expect(codes(decideConflicts(cartItem({ id: 'new' }), pending))).toEqual([]);
});

test('decideCart: an empty one, or every refusal with the item it is about', () => {
  expect(codes(decideCart([], pricingFacts()))).toEqual(['CART_EMPTY D1']);
  const items = [cartItem({ id: 'a', seats: 0 }), cartItem({ id: 'b' }), cartItem({ ...trial, id: 'c' })];
  expect(codes(decideCart(items, pricingFacts()))).toEqual([
    'SEATS_BELOW_MINIMUM B1 items.a.seats',
    'CART_ITEM_CONFLICT D1 items.a',
    'CART_ITEM_CONFLICT D1 items.b',
    'CART_ITEM_CONFLICT D1 items.c',
  ]);
});

test.each<[string, string[], string | null, string[]]>([
  ['any item of an empty cart', [], null, ['CART_EMPTY D1']],
  ['any item', ['a'], null, []],
  ['an item that is there', ['a'], 'a', []],
  ['an item that is not', ['a'], 'b', ['NOT_FOUND L1 itemId']],
])('decideItemInCart: %s', (_why, ids, itemId, expected) => {
  expect(
    codes(
      decideItemInCart(
        ids.map((id) => ({ id })),
        itemId,
      ),
    ),
  ).toEqual(expected);
});

describe('itemOf (D1)', () => {
  const on = subscriptionFacts({ planId: 'plus', seats: 7, frequency: 'ANNUAL' });
  const facts = pricingFacts({ subscriptions: [on] });
  const nothing: CartChoices = {
    ...{ id: 'item', kind: 'CHANGE', subscriptionId: on.id, planId: null, seats: null, frequency: null },
    ...{ convertsAtEnd: false, releaseSeatsOf: [] },
  };
  const its = { planId: 'plus', seats: 7, frequency: 'ANNUAL', productId: on.productId };

  test.each(['CHANGE', 'SUBSCRIBE_NOW', 'REACTIVATION'] as const)(
    '%s: what was not chosen is the subscription’s',
    (kind) => {
      expect(itemOf({ ...nothing, kind }, facts)).toMatchObject({ kind, ...its });
      expect(itemOf({ ...nothing, kind, planId: 'pro' }, facts)).toMatchObject({ ...its, planId: 'pro' });
      expect(itemOf({ ...nothing, kind, seats: 9 }, facts)).toMatchObject({ ...its, seats: 9 });
      expect(itemOf({ ...nothing, kind, frequency: 'MONTHLY' }, facts)).toMatchObject({ ...its, frequency: 'MONTHLY' });
    },
  );

  test.each(['PURCHASE', 'TRIAL'] as const)('%s: there is nothing but what was chosen', (kind) => {
    const item = itemOf({ ...nothing, kind, subscriptionId: null, planId: 'pro', seats: 2 }, facts);
    expect(item).toMatchObject({ kind, planId: 'pro', seats: 2, frequency: null, subscriptionId: null });
  });
});
