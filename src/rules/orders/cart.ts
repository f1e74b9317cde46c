import type { Currency } from '../money/money';
import { type Address, decideInvoiceAddress } from '../people/account';
import type { Frequency, PlainDate } from '../terms/calendar';
import { findPrice, type PriceRow } from '../terms/pricing';
import { decideSeatRelease } from '../terms/seats';
import { decideChangeable, isLive, type SubscriptionFacts } from '../terms/subscription';
import { ALLOWED, type Refusal, refuse, type Verdict } from '../verdict';

export type CartItemKind = 'PURCHASE' | 'TRIAL' | 'CHANGE' | 'SUBSCRIBE_NOW' | 'REACTIVATION';

/** What somebody wants to order. `subscriptionId` is null for a purchase and a trial. */
export interface CartItem {
  id: string;
  kind: CartItemKind;
  productId: string;
  planId: string;
  seats: number;
  /** null: a trial that does not convert. */
  frequency: Frequency | null;
  /** E2: a trial that becomes a subscription at its end. */
  convertsAtEnd: boolean;
  subscriptionId: string | null;
  /** D7: support moves it to a lower plan, on the customer's behalf. */
  isDowngrade?: boolean;
  /** D9: whose seats are released, where fewer are ordered than are assigned. */
  releaseSeatsOf: readonly string[];
}

/**
 * D1: what somebody has chosen of an item, and nothing else. Null: what the subscription has when the item is priced; of
 * a purchase or a trial plan and seats are always chosen.
 */
export type CartChoices = Omit<CartItem, 'productId' | 'planId' | 'seats'> & {
  planId: string | null;
  seats: number | null;
};

/** D1: the item that choices make, on the subscription as it is now. */
export function itemOf(
  choices: CartChoices,
  { subscriptions, plans }: Pick<CartFacts, 'subscriptions' | 'plans'>,
): CartItem {
  const subscription = subscriptions.find(({ id }) => id === choices.subscriptionId);
  const planId = choices.planId ?? subscription?.planId ?? '';
  return {
    ...{ ...choices, planId, productId: plans.get(planId)?.productId ?? '' },
    seats: choices.seats ?? subscription?.seats ?? 0,
    frequency: choices.frequency ?? subscription?.frequency ?? null,
  };
}

export interface PlanFacts {
  id: string;
  productId: string;
  rank: number;
  minSeats: number;
  maxOnlineSeats: number;
  trialDays: number;
}

/** The facts that decide whether an item can be ordered. `today` is the account's. */
export interface CartFacts {
  today: PlainDate;
  currency: Currency;
  plans: ReadonlyMap<string, PlanFacts>;
  prices: readonly PriceRow[];
  /** All of the account's. */
  subscriptions: readonly SubscriptionFacts[];
}

/** B1: whether a plan can be bought online with so many seats. */
export function decideOnlineSeats(plan: PlanFacts, seats: number): Verdict {
  if (seats < plan.minSeats) return [refuse('SEATS_BELOW_MINIMUM', 'B1', ['seats'], { min: plan.minSeats })];
  if (seats > plan.maxOnlineSeats) {
    return [refuse('SEATS_ABOVE_ONLINE_LIMIT', 'B1', ['seats'], { max: plan.maxOnlineSeats })];
  }
  return ALLOWED;
}

/**
 * Whether an item can be ordered now, whatever else is in the cart. If the subscription's state refuses it, that is the
 * only reason given (L1). The price (B2) is looked up for today.
 */
export function decideItem(item: CartItem, facts: CartFacts): Verdict {
  const subscription = facts.subscriptions.find((candidate) => candidate.id === item.subscriptionId) ?? null;
  if (item.subscriptionId !== null && !subscription) return [refuse('NOT_FOUND', 'L1', ['subscriptionId'])];
  const plan = facts.plans.get(item.planId);
  if (!plan) return [refuse('NOT_FOUND', 'B1', ['planId'])];
  const state = decideKind(item, plan, subscription, facts);
  if (state.length > 0) return state;
  return [
    ...decideOnlineSeats(plan, item.seats),
    ...decidePrice(item, facts),
    ...(subscription ? decideSeatRelease(subscription.assignedTo, item.seats, item.releaseSeatsOf) : ALLOWED),
  ];
}

function decidePrice(item: CartItem, facts: CartFacts): Verdict {
  const { planId, frequency } = item;
  if (frequency === null) {
    return item.kind === 'TRIAL' && !item.convertsAtEnd ? ALLOWED : [refuse('INVALID_INPUT', 'E2', ['frequency'])];
  }
  const price = findPrice(facts.prices, { planId, frequency, currency: facts.currency }, facts.today);
  return price ? ALLOWED : [refuse('PRICE_NOT_AVAILABLE', 'B2', ['frequency'])];
}

function decideKind(
  item: CartItem,
  plan: PlanFacts,
  subscription: SubscriptionFacts | null,
  facts: CartFacts,
): Verdict {
  const ofProduct = facts.subscriptions.filter((candidate) => candidate.productId === plan.productId);
  switch (item.kind) {
    case 'PURCHASE':
      return ofProduct.some(({ status }) => status === 'TRIALING')
        ? [refuse('TRIAL_CAN_ONLY_CONVERT', 'D1', ['planId'])]
        : ALLOWED;
    case 'TRIAL':
      return decideTrial(ofProduct);
    case 'CHANGE':
      return decideChange(item, plan, subscription!, facts);
    case 'SUBSCRIBE_NOW':
      return [...decideSubscribeNow(subscription!), ...decideSameProduct(plan, subscription!)];
    case 'REACTIVATION':
      return [...decideReactivation(subscription!, ofProduct), ...decideSameProduct(plan, subscription!)];
  }
}

/** E1: one trial per product, ever, and none while a subscription to it is live. */
function decideTrial(ofProduct: readonly SubscriptionFacts[]): Verdict {
  if (ofProduct.some(({ trialOf }) => trialOf !== null)) return [refuse('TRIAL_ALREADY_USED', 'E1', ['planId'])];
  return ofProduct.some(({ status }) => isLive(status))
    ? [refuse('PRODUCT_ALREADY_SUBSCRIBED', 'E1', ['planId'])]
    : ALLOWED;
}

/** D8: a subscription never changes product. */
function decideSameProduct(plan: PlanFacts, subscription: SubscriptionFacts): Verdict {
  return plan.productId === subscription.productId ? ALLOWED : [refuse('PRODUCT_CANNOT_CHANGE', 'D8', ['planId'])];
}

/** D7, C5: only support moves to a lower plan; and a change has to change something. */
function decideChange(item: CartItem, plan: PlanFacts, subscription: SubscriptionFacts, facts: CartFacts): Verdict {
  const state = item.isDowngrade ? decideMovableDown(subscription) : decideChangeable(subscription);
  const changeable = [...state, ...decideSameProduct(plan, subscription)];
  if (changeable.length > 0) return changeable;
  const isLower = plan.rank < facts.plans.get(subscription.planId)!.rank;
  if (item.isDowngrade) return isLower ? ALLOWED : [refuse('INVALID_INPUT', 'D7', ['planId'])];
  if (isLower) return [refuse('DOWNGRADE_REQUIRES_SUPPORT', 'D7', ['planId'])];
  const { planId, seats, frequency } = subscription;
  const isSame = item.planId === planId && item.seats === seats && item.frequency === frequency;
  return isSame ? [refuse('INVALID_INPUT', 'C5', ['change'])] : ALLOWED;
}

/** D7: a lower plan is for subscriptions that run. For a trial, or what has expired, another order chooses the plan. */
export function decideMovableDown(subscription: SubscriptionFacts): Verdict {
  const { isOrderPending, status } = subscription;
  if (!isOrderPending && status === 'TRIALING') return [refuse('TRIAL_CAN_ONLY_CONVERT', 'D7')];
  if (!isOrderPending && status === 'EXPIRED') return [refuse('SUBSCRIPTION_EXPIRED', 'D7')];
  return decideChangeable(subscription);
}

/** E3, F6: a trial is converted before its end, or after it for as long as nothing else has come of it. */
export function decideSubscribeNow(subscription: SubscriptionFacts): Verdict {
  if (subscription.isOrderPending) return [refuse('ORDER_PENDING', 'D10')];
  if (subscription.status === 'PAST_DUE') return [refuse('PAYMENT_OVERDUE', 'F6')];
  const isTrial = subscription.status === 'TRIALING' || subscription.expiryReason === 'TRIAL_ENDED';
  return isTrial ? ALLOWED : [refuse('NOT_A_TRIAL', 'E3', ['subscriptionId'])];
}

/**
 * F4, F6, D1: an expired subscription is reactivated by a new order, but not while a trial of its product runs.
 * @param others the account's subscriptions, at least those to the same product
 */
export function decideReactivation(subscription: SubscriptionFacts, others: readonly SubscriptionFacts[]): Verdict {
  const { status, productId, isOrderPending } = subscription;
  if (isOrderPending) return [refuse('ORDER_PENDING', 'D10')];
  if (status === 'PAST_DUE') return [refuse('PAYMENT_OVERDUE', 'F6')];
  if (status !== 'EXPIRED') return [refuse('NOT_EXPIRED', 'F4', ['subscriptionId'])];
  const isTried = others.some((other) => other.productId === productId && other.status === 'TRIALING');
  return isTried ? [refuse('TRIAL_CAN_ONLY_CONVERT', 'D1', ['subscriptionId'])] : ALLOWED;
}

/** D1, ours: how many items a cart holds at most. */
export const CART = { maxItems: 30 } as const;

/** D1: whether a cart has room for another item besides those it holds. */
export function decideRoom(items: number): Verdict {
  return items < CART.maxItems ? ALLOWED : [refuse('CART_FULL', 'D1', [], { max: CART.maxItems })];
}

/**
 * D1: which items exclude each other, in the cart or in an order that is being paid (D10): two for the same
 * subscription, two trials of a product, a trial beside a purchase or a reactivation of its product.
 */
export function decideConflicts(item: CartItem, others: readonly (CartItem & { isOrderPending: boolean })[]): Verdict {
  const other = others.find((candidate) => excludes(item, candidate));
  if (!other) return decideRoom(others.filter(({ id, isOrderPending }) => id !== item.id && !isOrderPending).length);
  return [refuse(other.isOrderPending ? 'ORDER_PENDING' : 'CART_ITEM_CONFLICT', other.isOrderPending ? 'D10' : 'D1')];
}

function excludes(one: CartItem, other: CartItem): boolean {
  if (one.id === other.id) return false;
  if (one.subscriptionId !== null && one.subscriptionId === other.subscriptionId) return true;
  if (one.productId !== other.productId) return false;
  const kinds = [one.kind, other.kind];
  return kinds.includes('TRIAL') && kinds.every((kind) => kind !== 'CHANGE' && kind !== 'SUBSCRIBE_NOW');
}

/**
 * D1, D10: every reason against ordering a cart: it is empty, an item can no longer be ordered, or items exclude each
 * other.
 */
export function decideCart(items: readonly CartItem[], facts: CartFacts): Verdict {
  if (items.length === 0) return [refuse('CART_EMPTY', 'D1')];
  const others = items.map((item) => ({ ...item, isOrderPending: false }));
  return items.flatMap((item) => {
    const verdict: Refusal[] = [...decideItem(item, facts), ...decideConflicts(item, others)];
    return verdict.map((refusal) => ({ ...refusal, field: ['items', item.id, ...refusal.field] }));
  });
}

/** D3, E2: whether anything of an order is invoiced, now or later: all but trials that just end. */
export function needsInvoice(items: readonly Pick<CartItem, 'kind' | 'convertsAtEnd'>[]): boolean {
  return items.some(({ kind, convertsAtEnd }) => kind !== 'TRIAL' || convertsAtEnd);
}

/** D3: whether an order can be invoiced, if it has to be. Refuses ADDRESS_REQUIRED. */
export function decideInvoicing(items: Parameters<typeof needsInvoice>[0], address: Address | null): Verdict {
  return needsInvoice(items) ? decideInvoiceAddress(address) : ALLOWED;
}

/** D1: whether an item is in the cart, so that it can be changed or removed. `itemId` null: whether any is. */
export function decideItemInCart(items: readonly Pick<CartItem, 'id'>[], itemId: string | null): Verdict {
  if (items.length === 0) return [refuse('CART_EMPTY', 'D1')];
  return itemId === null || items.some(({ id }) => id === itemId) ? ALLOWED : [refuse('NOT_FOUND', 'L1', ['itemId'])];
}
