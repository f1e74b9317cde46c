import type { Minor } from '../money/minor';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import type { Frequency, Period, PlainDate } from './calendar';
import { accessEndsOn } from './lifecycle';
import type { Segment } from './proration';
import type { ExpiryReason, SubscriptionStatus } from './status';

interface BaseTerms {
  productId: string;
  planId: string;
  seats: number;
  /** C2: the day that periods are counted from. */
  anchorOn: PlainDate;
  period: Period;
}

/** E1: the terms of a trial, which costs nothing. */
export interface TrialTerms extends BaseTerms {
  frequency: null;
  unitPrice: null;
  priceIsNegotiated: false;
}

/** The terms of a subscription that was bought. Price in minor units per seat and period. */
export interface PaidTerms extends BaseTerms {
  frequency: Frequency;
  unitPrice: Minor;
  priceIsNegotiated: boolean;
}

export type Terms = TrialTerms | PaidTerms;

/** Terms that were bought, as the caller knows them to be. Throws RangeError for those of a trial, which have no price. */
export function paid<T extends Terms>(terms: T): T & PaidTerms {
  if (terms.frequency === null) throw new RangeError('A trial has no price');
  return terms as T & PaidTerms;
}

/**
 * The facts that decide what can be done with a subscription. `status` is that of the day asked about (see `statusOn`).
 */
export type SubscriptionFacts = Terms & SubscriptionState;

/** The same of a subscription that was bought. */
export type PaidSubscription = PaidTerms & SubscriptionState;

/** The facts about a subscription besides its terms. */
export interface SubscriptionState {
  id: string;
  status: SubscriptionStatus;
  expiryReason: ExpiryReason | null;
  /** The product that it began as a trial of; null: it was bought. */
  trialOf: string | null;
  /** D10: an order for it is being paid, or something that is due has not been done yet. */
  isOrderPending: boolean;
  /** E-mail addresses that hold a seat, the latest assignment last. */
  assignedTo: readonly string[];
  openSegments: readonly Segment[];
}

/** The stored facts that decide the state of a subscription on a day. */
export interface StoredStatus {
  status: SubscriptionStatus;
  expiryReason: ExpiryReason | null;
  periodEnd: PlainDate;
  /** E2: a trial that becomes a subscription at its end. */
  converts: boolean;
  /** F6: the day since which a renewal is unpaid. */
  pastDueSince: PlainDate | null;
  /** D10: a payment for it is under way. */
  isOrderPending: boolean;
}

/**
 * C1: the state of a subscription on a day follows from its dates, whether or not a job has run. A trial and a
 * cancelled subscription are over on the day `periodEnd`; an unpaid one 14 days after its renewal failed (F6), unless a
 * payment that was begun before is still under way.
 */
export function statusOn(
  stored: StoredStatus,
  today: PlainDate,
): { status: SubscriptionStatus; expiryReason: ExpiryReason | null } {
  const { status, expiryReason } = stored;
  if (isUnpaidTooLong(stored, today)) return { status: 'EXPIRED', expiryReason: 'NON_PAYMENT' };
  if (stored.periodEnd <= today) {
    if (status === 'TRIALING' && !stored.converts) return { status: 'EXPIRED', expiryReason: 'TRIAL_ENDED' };
    if (status === 'PENDING_CANCELLATION') return { status: 'EXPIRED', expiryReason: 'CANCELLED' };
  }
  return { status, expiryReason };
}

function isUnpaidTooLong({ status, pastDueSince, isOrderPending }: StoredStatus, today: PlainDate): boolean {
  return status === 'PAST_DUE' && !isOrderPending && accessEndsOn(pastDueSince!) <= today;
}

/**
 * C1, D10: whether the clock still has to renew, convert or close a subscription. Until it has, nothing else can be
 * done with it, as while an order is being paid; so no period is skipped, however late the clock is.
 */
export function isAwaitingClock(stored: StoredStatus, today: PlainDate): boolean {
  const renews = stored.status === 'ACTIVE' || (stored.status === 'TRIALING' && stored.converts);
  return renews ? stored.periodEnd <= today : isUnpaidTooLong(stored, today);
}

/** Whether a subscription is not over. */
export function isLive(status: SubscriptionStatus): boolean {
  return status !== 'EXPIRED';
}

/** E4, F3, F4, F6, D10: whether the state of a subscription lets its terms be changed. */
export function decideChangeable(subscription: Pick<SubscriptionFacts, 'status' | 'isOrderPending'>): Verdict {
  if (subscription.isOrderPending) return [refuse('ORDER_PENDING', 'D10')];
  switch (subscription.status) {
    case 'TRIALING':
      return [refuse('TRIAL_CAN_ONLY_CONVERT', 'E4')];
    case 'PENDING_CANCELLATION':
      return [refuse('CANCELLATION_PENDING', 'F3')];
    case 'EXPIRED':
      return [refuse('SUBSCRIPTION_EXPIRED', 'F4')];
    case 'PAST_DUE':
      return [refuse('PAYMENT_OVERDUE', 'F6')];
    case 'ACTIVE':
      return ALLOWED;
  }
}

/** F1, E4, F6, D10: whether a subscription can be cancelled now. One that is past due expires at once. */
export function decideCancellation({
  status,
  isOrderPending,
}: Pick<SubscriptionFacts, 'status' | 'isOrderPending'>): Verdict {
  if (isOrderPending) return [refuse('ORDER_PENDING', 'D10')];
  switch (status) {
    case 'TRIALING':
      return [refuse('TRIAL_CAN_ONLY_CONVERT', 'E4')];
    case 'PENDING_CANCELLATION':
      return [refuse('ALREADY_CANCELLED', 'F1')];
    case 'EXPIRED':
      return [refuse('SUBSCRIPTION_EXPIRED', 'F4')];
    case 'ACTIVE':
    case 'PAST_DUE':
      return ALLOWED;
  }
}

/** F2, F6: whether there is a cancellation to withdraw. */
export function decideWithdrawal({
  status,
  isOrderPending,
}: Pick<SubscriptionFacts, 'status' | 'isOrderPending'>): Verdict {
  if (isOrderPending) return [refuse('ORDER_PENDING', 'D10')];
  if (status === 'EXPIRED') return [refuse('SUBSCRIPTION_EXPIRED', 'F4')];
  if (status === 'PAST_DUE') return [refuse('PAYMENT_OVERDUE', 'F6')];
  return status === 'PENDING_CANCELLATION' ? ALLOWED : [refuse('CANCELLATION_NOT_PENDING', 'F2')];
}

/** E2, F6: whether a trial's conversion can be chosen or switched off: until its end. */
export function decideTrialConversion({
  status,
  isOrderPending,
}: Pick<SubscriptionFacts, 'status' | 'isOrderPending'>): Verdict {
  if (isOrderPending) return [refuse('ORDER_PENDING', 'D10')];
  if (status === 'PAST_DUE') return [refuse('PAYMENT_OVERDUE', 'F6')];
  return status === 'TRIALING' ? ALLOWED : [refuse('NOT_A_TRIAL', 'E2')];
}

/**
 * E2, B2: whether the conversion of a trial can be chosen: that needs a frequency with a price on the day the trial
 * ends, and a payment method. Switching it off needs nothing. Refuses INVALID_INPUT (no frequency),
 * PRICE_NOT_AVAILABLE, PAYMENT_METHOD_REQUIRED.
 */
export function decideConversionChoice(
  { convertAtEnd, frequency }: { convertAtEnd: boolean; frequency: Frequency | null },
  facts: { isPriced: boolean; hasMethod: boolean },
): Verdict {
  if (!convertAtEnd) return ALLOWED;
  if (!frequency) return [refuse('INVALID_INPUT', 'E2', ['frequency'])];
  if (!facts.isPriced) return [refuse('PRICE_NOT_AVAILABLE', 'B2', ['frequency'])];
  return facts.hasMethod ? ALLOWED : [refuse('PAYMENT_METHOD_REQUIRED', 'E2', ['convertAtEnd'])];
}
