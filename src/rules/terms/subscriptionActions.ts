import {
  type CartFacts,
  type CartItem,
  decideConflicts,
  decideItem,
  decideMovableDown,
  decideReactivation,
  decideSubscribeNow,
} from '../orders/cart';
import type { Action } from '../people/access';
import { refuse, type Verdict } from '../verdict';
import { decideSeatAssignment, decideSeatReleasing, seatsToRelease } from './seats';
import {
  decideCancellation,
  decideChangeable,
  decideTrialConversion,
  decideWithdrawal,
  type SubscriptionFacts,
} from './subscription';

export type SubscriptionAction = Extract<
  Action,
  `CART_ADD_${'CHANGE' | 'SUBSCRIBE_NOW' | 'REACTIVATION'}` | `SUBSCRIPTION_${string}` | `SEAT_${string}`
>;

/**
 * A9: what can be done with a subscription now, whoever asks, by the same rules as the mutations. Each kind of change
 * is decided as a cart item that makes it.
 * @param inCart the items in the account's cart, and in its orders that are being paid (D1, D10)
 */
export function decideSubscriptionActions(
  subscription: SubscriptionFacts,
  facts: CartFacts,
  inCart: Parameters<typeof decideConflicts>[1],
): Record<SubscriptionAction, Verdict> {
  const { seats, frequency, assignedTo } = subscription;
  const conflicts = decideConflicts(changeOf(subscription, {}), inCart);
  const change = (choices: Partial<CartItem>) => [...decideItem(changeOf(subscription, choices), facts), ...conflicts];
  return {
    CART_ADD_CHANGE: [...decideChangeable(subscription), ...conflicts],
    CART_ADD_SUBSCRIBE_NOW: [...decideSubscribeNow(subscription), ...conflicts],
    CART_ADD_REACTIVATION: [...decideReactivation(subscription, facts.subscriptions), ...conflicts],
    SUBSCRIPTION_ADD_SEATS: change({ seats: seats + 1 }),
    SUBSCRIPTION_REMOVE_SEATS: change({ seats: seats - 1 }),
    SUBSCRIPTION_UPGRADE: [...decideOtherPlan(subscription, facts, 'HIGHER'), ...conflicts],
    SUBSCRIPTION_DOWNGRADE: decideOtherPlan(subscription, facts, 'LOWER'),
    SUBSCRIPTION_CHANGE_FREQUENCY: change({ frequency: frequency === 'MONTHLY' ? 'ANNUAL' : 'MONTHLY' }),
    SUBSCRIPTION_CANCEL: decideCancellation(subscription),
    SUBSCRIPTION_WITHDRAW_CANCELLATION: decideWithdrawal(subscription),
    SUBSCRIPTION_SET_TRIAL_CONVERSION: decideTrialConversion(subscription),
    SEAT_ASSIGN: decideSeatAssignment(subscription, ['somebody else']),
    SEAT_RELEASE: decideSeatReleasing(subscription, assignedTo.slice(0, 1)),
  };
}

/** The cart item that makes this change, and releases as many seats as that needs. */
function changeOf(subscription: SubscriptionFacts, choices: Partial<CartItem>): CartItem {
  const { id, productId, planId, seats, frequency, assignedTo } = subscription;
  const releaseSeatsOf = seatsToRelease(assignedTo, choices.seats ?? seats, []);
  const item = { id: '', kind: 'CHANGE', productId, planId, seats, frequency, convertsAtEnd: false } as const;
  return { ...item, subscriptionId: id, releaseSeatsOf, ...choices };
}

/**
 * D7: whether there is a plan of higher, or lower, rank to move to: allowed if one of them is, else the first one's
 * refusals.
 */
function decideOtherPlan(subscription: SubscriptionFacts, facts: CartFacts, where: 'HIGHER' | 'LOWER'): Verdict {
  const { rank } = facts.plans.get(subscription.planId)!;
  const isDowngrade = where === 'LOWER';
  const verdicts = [...facts.plans.values()]
    .filter((plan) => plan.productId === subscription.productId)
    .filter((plan) => (isDowngrade ? plan.rank < rank : plan.rank > rank))
    .map(({ id }) => decideItem(changeOf(subscription, { planId: id, isDowngrade }), facts));
  const state = isDowngrade ? decideMovableDown(subscription) : decideChangeable(subscription);
  const none: Verdict =
    state.length > 0
      ? state
      : [isDowngrade ? refuse('INVALID_INPUT', 'D7', ['planId']) : refuse('INVALID_INPUT', 'B1', ['planId'])];
  return verdicts.find((verdict) => verdict.length === 0) ?? verdicts[0] ?? none;
}
