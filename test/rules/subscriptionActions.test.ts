import * as language from '../../src/language';
import type * as Rules from '../../src/rules';
import { type GivenSubscription, subscriptionFacts } from '../support/facts';
import { type Plain, plainly, rules } from '../support/plain';

const {
  decideCancellation,
  decideChangeable,
  decideConversionChoice,
  decideItem,
  decideReactivation,
  decideSubscribeNow,
  decideSubscriptionActions,
  decideTrialConversion,
  decideWithdrawal,
} = rules;
const { messageOf } = plainly(language);
type CartFacts = Plain<Rules.CartFacts>;
type CartItem = Plain<Rules.CartItem>;
type PriceRow = Plain<Rules.PriceRow>;
type SubscriptionAction = Plain<Rules.SubscriptionAction>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;
type Verdict = Plain<Rules.Verdict>;

const plan = (id: string, rank: number, more = {}) => ({
  ...{ id, productId: 'meeting', rank, minSeats: 2, maxOnlineSeats: 10, trialDays: 14, ...more },
});
const PLANS = [plan('starter', 1), plan('pro', 2), plan('plus', 3)];
const price = (planId: string, frequency: PriceRow['frequency']): PriceRow => ({
  ...{ id: `${planId} ${frequency}`, planId, frequency, currency: 'EUR', unitPrice: 2600, validFrom: '2025-01-01' },
});
const PRICES = PLANS.flatMap(({ id }) => [price(id, 'MONTHLY'), price(id, 'ANNUAL')]);

const subscribed = (given: GivenSubscription) =>
  subscriptionFacts({
    ...{ unitPrice: 2600, openSegments: [], assignedTo: ['a@customer.example', 'b@customer.example'] },
    ...given,
  });
const TRIAL = { status: 'TRIALING', frequency: null, unitPrice: null, trialOf: 'meeting' } as const;

function factsOf(given: SubscriptionFacts, prices = PRICES, plans = PLANS): CartFacts {
  const sold = new Map([...plans, plan('other', 9, { productId: 'webinar' })].map((each) => [each.id, each]));
  return { today: '2026-06-11', currency: 'EUR', plans: sold, prices, subscriptions: [given] };
}
const actionsOf = (given: GivenSubscription, prices = PRICES, plans = PLANS, inCart: CartItem[] = []) => {
  const known = subscribed(given);
  const items = inCart.map((item) => ({ ...item, isOrderPending: false }));
  return decideSubscriptionActions(known, factsOf(known, prices, plans), items);
};
const codeOf = (verdict: Verdict) => verdict[0]?.code ?? null;

describe('what the state of a subscription allows (D10, E2 to E4, F1 to F4, F6)', () => {
  const trialOver = { status: 'EXPIRED', expiryReason: 'TRIAL_ENDED' } as const;
  test.each<[string, Partial<SubscriptionFacts>, (string | null)[]]>([
    // change, cancel, withdraw, convert, subscribe now, reactivate
    [
      'TRIALING',
      TRIAL,
      ['TRIAL_CAN_ONLY_CONVERT', 'TRIAL_CAN_ONLY_CONVERT', 'CANCELLATION_NOT_PENDING', null, null, 'NOT_EXPIRED'],
    ],
    ['ACTIVE', {}, [null, null, 'CANCELLATION_NOT_PENDING', 'NOT_A_TRIAL', 'NOT_A_TRIAL', 'NOT_EXPIRED']],
    [
      'ACTIVE, once a trial',
      { trialOf: 'meeting' },
      [null, null, 'CANCELLATION_NOT_PENDING', 'NOT_A_TRIAL', 'NOT_A_TRIAL', 'NOT_EXPIRED'],
    ],
    ['PAST_DUE', { status: 'PAST_DUE' }, ['PAYMENT_OVERDUE', null, ...Array<string>(4).fill('PAYMENT_OVERDUE')]],
    [
      'PENDING_CANCELLATION',
      { status: 'PENDING_CANCELLATION' },
      ['CANCELLATION_PENDING', 'ALREADY_CANCELLED', null, 'NOT_A_TRIAL', 'NOT_A_TRIAL', 'NOT_EXPIRED'],
    ],
    [
      'EXPIRED trial',
      { ...TRIAL, ...trialOver },
      ['SUBSCRIPTION_EXPIRED', 'SUBSCRIPTION_EXPIRED', 'SUBSCRIPTION_EXPIRED', 'NOT_A_TRIAL', null, null],
    ],
    [
      'EXPIRED, cancelled',
      { status: 'EXPIRED', expiryReason: 'CANCELLED' },
      ['SUBSCRIPTION_EXPIRED', 'SUBSCRIPTION_EXPIRED', 'SUBSCRIPTION_EXPIRED', 'NOT_A_TRIAL', 'NOT_A_TRIAL', null],
    ],
    [
      'EXPIRED, not paid',
      { status: 'EXPIRED', expiryReason: 'NON_PAYMENT' },
      ['SUBSCRIPTION_EXPIRED', 'SUBSCRIPTION_EXPIRED', 'SUBSCRIPTION_EXPIRED', 'NOT_A_TRIAL', 'NOT_A_TRIAL', null],
    ],
  ])('%s', (_state, given, expected) => {
    const decided = (facts: SubscriptionFacts) =>
      [
        decideChangeable,
        decideCancellation,
        decideWithdrawal,
        decideTrialConversion,
        decideSubscribeNow,
        (subscription: SubscriptionFacts) => decideReactivation(subscription, [subscription]),
      ].map((decide) => codeOf(decide(facts)));
    expect(decided(subscribed(given))).toEqual(expected);
    expect(decided(subscribed({ ...given, isOrderPending: true }))).toEqual(Array(6).fill('ORDER_PENDING'));
  });
});

describe('decideConversionChoice (E2, B2)', () => {
  test.each([
    ['a frequency with a price, and a card', { convertAtEnd: true, frequency: 'ANNUAL' as const }, {}, null, []],
    ['no frequency', { convertAtEnd: true, frequency: null }, { isPriced: false }, 'INVALID_INPUT', ['frequency']],
    [
      ...(['a frequency without a price', { convertAtEnd: true, frequency: 'ANNUAL' as const }] as const),
      ...([{ isPriced: false }, 'PRICE_NOT_AVAILABLE', ['frequency']] as const),
    ],
    [
      ...(['no card', { convertAtEnd: true, frequency: 'MONTHLY' as const }] as const),
      ...([{ hasMethod: false }, 'PAYMENT_METHOD_REQUIRED', ['convertAtEnd']] as const),
    ],
    [
      ...(['switching it off needs nothing', { convertAtEnd: false, frequency: null }] as const),
      ...([{ isPriced: false, hasMethod: false }, null, []] as const),
    ],
  ])('%s', (_why, choice, facts, code, field) => {
    const verdict = decideConversionChoice(choice, { isPriced: true, hasMethod: true, ...facts });
    expect([codeOf(verdict), verdict[0]?.field ?? []]).toEqual([code, field]);
  });
});

describe('decideSubscriptionActions (A9)', () => {
  const without = (...ids: string[]) => PRICES.filter(({ id }) => !ids.includes(id));
  const fewer = [plan('starter', 1), plan('pro', 2), plan('plus', 3, { maxOnlineSeats: 4 })];
  test.each<[string, SubscriptionAction, Verdict[0]['code'] | null, ReturnType<typeof actionsOf>]>([
    ['more seats', 'SUBSCRIPTION_ADD_SEATS', null, actionsOf({})],
    ['up to the most that are sold online', 'SUBSCRIPTION_ADD_SEATS', null, actionsOf({ seats: 9 })],
    ['not above', 'SUBSCRIPTION_ADD_SEATS', 'SEATS_ABOVE_ONLINE_LIMIT', actionsOf({ seats: 10 })],
    ['fewer seats', 'SUBSCRIPTION_REMOVE_SEATS', null, actionsOf({})],
    [
      'also where one has to be released',
      'SUBSCRIPTION_REMOVE_SEATS',
      null,
      actionsOf({ seats: 3, assignedTo: ['a', 'b', 'c'] }),
    ],
    ['not below the fewest', 'SUBSCRIPTION_REMOVE_SEATS', 'SEATS_BELOW_MINIMUM', actionsOf({ seats: 2 })],
    ['the other frequency', 'SUBSCRIPTION_CHANGE_FREQUENCY', null, actionsOf({})],
    ['back to monthly', 'SUBSCRIPTION_CHANGE_FREQUENCY', null, actionsOf({ frequency: 'ANNUAL' })],
    [
      'not without a price for it',
      'SUBSCRIPTION_CHANGE_FREQUENCY',
      'PRICE_NOT_AVAILABLE',
      actionsOf({}, without('pro ANNUAL')),
    ],
    ['a higher plan', 'SUBSCRIPTION_UPGRADE', null, actionsOf({})],
    [
      'not from the highest, for another product’s is none',
      'SUBSCRIPTION_UPGRADE',
      'INVALID_INPUT',
      actionsOf({ planId: 'plus' }),
    ],
    ['not one without a price', 'SUBSCRIPTION_UPGRADE', 'PRICE_NOT_AVAILABLE', actionsOf({}, without('plus MONTHLY'))],
    [
      'one of several that has a price',
      'SUBSCRIPTION_UPGRADE',
      null,
      actionsOf({ planId: 'starter' }, without('pro MONTHLY')),
    ],
    [
      'not one that sells fewer seats',
      'SUBSCRIPTION_UPGRADE',
      'SEATS_ABOVE_ONLINE_LIMIT',
      actionsOf({}, PRICES, fewer),
    ],
    ['a lower plan', 'SUBSCRIPTION_DOWNGRADE', null, actionsOf({})],
    ['not from the lowest', 'SUBSCRIPTION_DOWNGRADE', 'INVALID_INPUT', actionsOf({ planId: 'starter' })],
    [
      'of a trial: its state first',
      'SUBSCRIPTION_DOWNGRADE',
      'TRIAL_CAN_ONLY_CONVERT',
      actionsOf({ ...TRIAL, planId: 'starter' }),
    ],
    ['a seat for somebody', 'SEAT_ASSIGN', null, actionsOf({})],
    ['not when all are taken', 'SEAT_ASSIGN', 'NO_SEAT_FREE', actionsOf({ seats: 2 })],
    ['a seat taken back', 'SEAT_RELEASE', null, actionsOf({ status: 'PAST_DUE' })],
    ['not when nobody has one', 'SEAT_RELEASE', 'NO_SEAT_ASSIGNED', actionsOf({ assignedTo: [] })],
  ])('%s: %s', (_why, action, code, actions) => {
    expect(codeOf(actions[action])).toBe(code);
  });

  test.each<[string, SubscriptionAction, GivenSubscription, string]>([
    ['a trial', 'SUBSCRIPTION_DOWNGRADE', TRIAL, 'can subscribe now, to any plan of this product.'],
    [
      'a trial on the lowest plan',
      'SUBSCRIPTION_DOWNGRADE',
      { ...TRIAL, planId: 'starter' },
      'can subscribe now, to any plan of this product.',
    ],
    [
      'what has expired',
      'SUBSCRIPTION_DOWNGRADE',
      { status: 'EXPIRED', expiryReason: 'CANCELLED' },
      'can reactivate it, with any plan of this product.',
    ],
    [
      'the lowest plan',
      'SUBSCRIPTION_DOWNGRADE',
      { planId: 'starter' },
      'There is none below the plan that ranks lowest.',
    ],
    ['the highest plan', 'SUBSCRIPTION_UPGRADE', { planId: 'plus' }, 'This is the highest plan of its product.'],
    ['no seat to take back', 'SEAT_RELEASE', { assignedTo: [] }, 'so there is none to take back.'],
  ])('says the way on: %s (D7, B1, K1)', (_state, action, given, words) => {
    expect(messageOf(actionsOf(given)[action][0]!, 'en')).toContain(words);
  });

  const item: CartItem = {
    ...{ id: 'cit_1', kind: 'CHANGE', productId: 'meeting', planId: 'pro', seats: 6, frequency: 'MONTHLY' },
    ...{ convertsAtEnd: false, subscriptionId: 'sub', releaseSeatsOf: [] },
  };
  const ofCart: SubscriptionAction[] = [
    ...(['CART_ADD_CHANGE', 'SUBSCRIPTION_ADD_SEATS', 'SUBSCRIPTION_REMOVE_SEATS'] as const),
    ...(['SUBSCRIPTION_UPGRADE', 'SUBSCRIPTION_CHANGE_FREQUENCY'] as const),
  ];

  test('one item in the cart excludes another, and nothing that is done outside it (D1)', () => {
    const [before, after] = [actionsOf({}), actionsOf({}, PRICES, PLANS, [item])];
    for (const action of Object.keys(before) as SubscriptionAction[]) {
      const expected = ofCart.includes(action) ? 'CART_ITEM_CONFLICT' : codeOf(before[action]);
      expect([action, codeOf(after[action])]).toEqual([action, expected]);
    }
    const expired = actionsOf({ status: 'EXPIRED', expiryReason: 'CANCELLED' }, PRICES, PLANS, [item]);
    expect(codeOf(expired.CART_ADD_REACTIVATION)).toBe('CART_ITEM_CONFLICT');
    expect(codeOf(actionsOf(TRIAL, PRICES, PLANS, [item]).CART_ADD_SUBSCRIBE_NOW)).toBe('CART_ITEM_CONFLICT');
    expect(actionsOf({}, PRICES, PLANS, [{ ...item, subscriptionId: 'sub_2' }])).toEqual(before);
  });

  test('each kind of change says what an item that makes it would be told', () => {
    const known = subscribed({ planId: 'plus', seats: 10 });
    const facts = factsOf(known);
    const more = { ...item, planId: 'plus', seats: 11, id: '' };
    expect(actionsOf({ planId: 'plus', seats: 10 }).SUBSCRIPTION_ADD_SEATS).toEqual(decideItem(more, facts));
  });
});
