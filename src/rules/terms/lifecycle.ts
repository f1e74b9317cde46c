import type { Minor } from '../money/minor';
import { addDays, type Frequency, type Period, type PlainDate, periodContaining } from './calendar';
import type { SubscriptionStatus } from './status';

/** After how many days the clock does what to a subscription. */
export const LIFECYCLE = {
  /** E2: how many days before its end a trial is reminded of. */
  trialReminderDays: 3,
  /** B6: how many days before the first renewal at a higher price it is announced. */
  priceNoticeDays: 30,
  /** F7, F9: how many days before it an annual renewal is announced. */
  renewalNoticeDays: { CORPORATE: 60, ONLINE: 30 },
  /** F6: how many days after the renewal date the payment is tried again. */
  retryAfterDays: [1, 3, 5, 7],
  /** F6: for how many days an unpaid subscription keeps its access. */
  pastDueDays: 14,
} as const;

/** What the clock does to a subscription. */
export type LifecycleEvent =
  | 'NON_PAYMENT'
  | 'CANCELLATION'
  | 'TRIAL_END'
  | 'RENEWAL'
  | 'RETRY'
  | 'TRIAL_REMINDER'
  | 'RENEWAL_NOTICE'
  | 'PRICE_NOTICE';

/** C1: the order of a day's work. */
export const DAY_ORDER = { DATED_CHANGE: 0, EXPIRY: 1, RENEWAL: 2, RETRY: 3, REMINDER: 4 } as const;

/** C1: the place of each event in a day's work. */
export const EVENT_ORDER: Readonly<Record<LifecycleEvent, number>> = {
  NON_PAYMENT: DAY_ORDER.EXPIRY,
  CANCELLATION: DAY_ORDER.EXPIRY,
  TRIAL_END: DAY_ORDER.EXPIRY,
  RENEWAL: DAY_ORDER.RENEWAL,
  RETRY: DAY_ORDER.RETRY,
  TRIAL_REMINDER: DAY_ORDER.REMINDER,
  RENEWAL_NOTICE: DAY_ORDER.REMINDER,
  PRICE_NOTICE: DAY_ORDER.REMINDER,
};

/**
 * The facts about a subscription that decide what the clock does to it next. Prices per seat and period, minor units.
 */
export interface LifecycleFacts {
  status: SubscriptionStatus;
  periodEnd: PlainDate;
  frequency: Frequency | null;
  isCorporate: boolean;
  /** The end of the period whose renewal was announced last. */
  renewalNoticedFor: PlainDate | null;
  convertsTo: Frequency | null;
  trialReminded: boolean;
  isOrderPending: boolean;
  unitPrice: Minor | null;
  /** The price of the next renewal, as far as it is known (B2). Null: an accepted quote sets it. */
  renewalPrice: Minor | null;
  /**
   * The renewal after the next one with its price, if its notice is due before the next one (see
   * `renewalNoticedEarly`).
   */
  laterRenewal: { on: PlainDate; price: Minor | null } | null;
  announcedPrice: Minor | null;
  pastDueSince: PlainDate | null;
  retriedOn: PlainDate | null;
  /** H13: the day of its first scheduled change. */
  effectDueOn: PlainDate | null;
}

export interface DueEvent {
  event: LifecycleEvent;
  on: PlainDate;
}

/**
 * B6, E2, F1, F5, F6, F7, F9: what the clock does to a subscription next, and on which day of the account. The answer
 * depends on the subscription alone, so that a lost or repeated run changes nothing. Null: nothing, or an order for it
 * is being paid (D10).
 */
export function nextEvent(facts: LifecycleFacts): DueEvent | null {
  if (facts.isOrderPending) return null;
  const [first] = eventsOf(facts).sort(
    (one, other) => compare(one.on, other.on) || EVENT_ORDER[one.event] - EVENT_ORDER[other.event],
  );
  return first ?? null;
}

const compare = (one: PlainDate, other: PlainDate) => (one < other ? -1 : one > other ? 1 : 0);

function eventsOf(facts: LifecycleFacts): DueEvent[] {
  const { periodEnd } = facts;
  switch (facts.status) {
    case 'TRIALING': {
      const reminder: DueEvent = { event: 'TRIAL_REMINDER', on: addDays(periodEnd, -LIFECYCLE.trialReminderDays) };
      return [...(facts.trialReminded ? [] : [reminder]), { event: 'TRIAL_END', on: periodEnd }];
    }
    case 'ACTIVE': {
      const noticeDays = LIFECYCLE.renewalNoticeDays[facts.isCorporate ? 'CORPORATE' : 'ONLINE'];
      const renewal: DueEvent = { event: 'RENEWAL_NOTICE', on: addDays(periodEnd, -noticeDays) };
      const rise = priceRise(facts);
      const price: DueEvent[] = rise
        ? [{ event: 'PRICE_NOTICE', on: addDays(rise.on, -LIFECYCLE.priceNoticeDays) }]
        : [];
      const renewals: DueEvent[] = isRenewalReplaced(facts) ? [] : [{ event: 'RENEWAL', on: periodEnd }];
      return [...(isRenewalToAnnounce(facts) ? [renewal] : []), ...price, ...renewals];
    }
    case 'PENDING_CANCELLATION':
      return [{ event: 'CANCELLATION', on: periodEnd }];
    case 'PAST_DUE': {
      const retryOn = nextRetry(facts.pastDueSince!, facts.retriedOn);
      const expiry: DueEvent = { event: 'NON_PAYMENT', on: accessEndsOn(facts.pastDueSince!) };
      return [...(retryOn ? [{ event: 'RETRY' as const, on: retryOn }] : []), expiry];
    }
    case 'EXPIRED':
      return [];
  }
}

/**
 * C1, H13: a scheduled change that is due by the period's end comes before the renewal, or replaces it: the renewal
 * waits for it.
 */
function isRenewalReplaced({ effectDueOn, periodEnd }: LifecycleFacts): boolean {
  return effectDueOn !== null && effectDueOn <= periodEnd;
}

/** F7, F9: whether an annual renewal still has to be announced: once per period. */
function isRenewalToAnnounce({ frequency, periodEnd, renewalNoticedFor }: LifecycleFacts): boolean {
  return frequency === 'ANNUAL' && renewalNoticedFor !== periodEnd;
}

/** B6: a renewal that costs more than the period before it. Prices per seat and period, minor units. */
export interface PriceRise {
  on: PlainDate;
  from: Minor;
  price: Minor;
}

/**
 * B6: the first renewal at a higher price than that of the period before it which has not been announced. Rises are
 * announced in the order of their renewals, so that those before the one that was announced last are done. Null: there
 * is none.
 */
export function priceRise({
  unitPrice,
  periodEnd,
  renewalPrice,
  laterRenewal,
  announcedPrice,
}: LifecycleFacts): PriceRise | null {
  if (unitPrice === null) return null;
  let from = unitPrice;
  const renewals = [{ on: periodEnd, price: renewalPrice }, ...(laterRenewal ? [laterRenewal] : [])];
  const rises = renewals.flatMap(({ on, price }) => {
    const rise = price !== null && price > from ? [{ on, from, price }] : [];
    from = price ?? from;
    return rise;
  });
  const announced = rises.findIndex(({ price }) => price === announcedPrice);
  return rises[announced + 1] ?? null;
}

/**
 * B6: the day of the renewal after the next one, if its notice is due before the next one: around the shortest month.
 * Else null.
 */
export function renewalNoticedEarly({
  status,
  anchorOn,
  frequency,
  periodEnd,
}: Pick<LifecycleFacts, 'status' | 'frequency' | 'periodEnd'> & { anchorOn: PlainDate }): PlainDate | null {
  if (status !== 'ACTIVE' || frequency === null) return null;
  const { start, end } = periodContaining(anchorOn, frequency, periodEnd);
  return addDays(end, -LIFECYCLE.priceNoticeDays) < start ? end : null;
}

/**
 * B6: the earliest end of a running period whose renewals a new price can concern: a notice may be due for the next
 * renewal, or for the one after it (`renewalNoticedEarly`), which is at most a month of 31 days later.
 */
export function priceConcernsFrom(validFrom: PlainDate): PlainDate {
  return addDays(validFrom, -31);
}

/** F6: the day on which the access to a subscription that is past due ends. */
export function accessEndsOn(pastDueSince: PlainDate): PlainDate {
  return addDays(pastDueSince, LIFECYCLE.pastDueDays);
}

/** F6: a subscription that is past due since this day or an earlier one has lost its access by today. */
export function accessLostSince(today: PlainDate): PlainDate {
  return addDays(today, -LIFECYCLE.pastDueDays);
}

/** F6: the day of the next retry. `retriedOn`: the latest one. Null: there is none left. */
export function nextRetry(pastDueSince: PlainDate, retriedOn: PlainDate | null): PlainDate | null {
  const days = LIFECYCLE.retryAfterDays.map((after) => addDays(pastDueSince, after));
  return days.find((day) => retriedOn === null || day > retriedOn) ?? null;
}

/**
 * F6, ours: the last period of a subscription that ends unpaid. It ends today, because it gave access until today. A
 * period that began today gave none, so the one before it was the last.
 */
export function lastPeriodUnpaid(
  { anchorOn, frequency, start }: { anchorOn: PlainDate; frequency: Frequency; start: PlainDate },
  today: PlainDate,
): Period {
  const last = start < today ? start : periodContaining(anchorOn, frequency, addDays(today, -1)).start;
  return { start: last, end: today };
}
