import { LARGEST_AMOUNT } from '../money/money';
import type { PricingFacts } from '../orders/order';
import { addDays, type Frequency, type PlainDate } from '../terms/calendar';
import { isDiscountAbove, isDiscountPercent } from '../terms/pricing';
import type { SubscriptionFacts } from '../terms/subscription';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import {
  boundTo,
  effectiveDate,
  listPriceOf,
  type QuoteLine,
  reactivates,
  subscriptionOf,
  unitPriceOf,
} from './quoteLine';

/** H8, H9, F7: days and limits, ours. */
export const QUOTES = {
  /** H8: for how many days a quote is valid by default, and how many days before its last day people are reminded. */
  validDays: 30,
  remindBeforeDays: [7, 1],
  /** H9: the largest discount on a line that needs no approval, in per cent. */
  discountLimit: '20',
  /** F7: an annual subscription is cancelled at least that many days before its end. */
  cancelBeforeDays: 30,
  /** H3: how many lines a quote has at most. */
  maxLines: 100,
} as const;

/** B3, F7, H3, H14, H15: whether a line can be drafted, apart from the others. Field paths are below the line's. */
export function decideQuoteLine(line: QuoteLine, facts: PricingFacts, validUntil: PlainDate): Verdict {
  const plan = facts.plans.get(line.planId);
  if (!plan) return [refuse('NOT_FOUND', 'B1', ['planId'])];
  if (line.seats < plan.minSeats) return [refuse('SEATS_BELOW_MINIMUM', 'B1', ['seats'], { min: plan.minSeats })];
  if ((line.effectiveWhen === 'ON_DATE') !== (line.effectiveOn !== null)) return invalid('H15', 'effectiveOn');
  return [
    ...decidePrice(line, facts),
    ...(line.kind === 'ADD' ? decideAddition(line, facts, validUntil) : decideTouch(line, facts, validUntil)),
  ];
}

const invalid = (rule: string, field: string): Verdict => [refuse('INVALID_INPUT', rule, [field])];

function decidePrice(line: QuoteLine, facts: PricingFacts): Verdict {
  if (line.unitPrice !== null && line.discountPercent !== null) return invalid('H3', 'discountPercent');
  if (line.discountPercent !== null && !isDiscountPercent(line.discountPercent))
    return invalid('H3', 'discountPercent');
  if (line.unitPrice !== null && line.unitPrice < 0) return invalid('H3', 'unitPrice');
  const unitPrice = unitPriceOf(line, facts);
  if (unitPrice === null) return [refuse('PRICE_NOT_AVAILABLE', 'B2', ['frequency'])];
  return unitPrice * line.seats > LARGEST_AMOUNT ? invalid('B4', 'seats') : ALLOWED;
}

function decideAddition(line: QuoteLine, facts: PricingFacts, validUntil: PlainDate): Verdict {
  if (line.subscriptionId !== null) return invalid('H3', 'subscriptionId');
  if (line.effectiveWhen === 'AT_PERIOD_END') return invalid('H15', 'effectiveWhen');
  if (line.effectiveWhen === 'ON_DATE' && !(line.effectiveOn! > validUntil)) return invalid('H15', 'effectiveOn');
  if (line.coTermWith === null) return ALLOWED;
  const other = facts.subscriptions.find(({ id }) => id === line.coTermWith);
  if (other?.status !== 'ACTIVE') return invalid('H14', 'coTermWith');
  if (other.frequency !== line.frequency) return invalid('H14', 'frequency');
  return effectiveDate(line, facts) < other.period.end ? ALLOWED : invalid('H14', 'effectiveOn');
}

function decideTouch(line: QuoteLine, facts: PricingFacts, validUntil: PlainDate): Verdict {
  const subscription = subscriptionOf(line, facts);
  if (!subscription) return [refuse('NOT_FOUND', 'L1', ['subscriptionId'])];
  if (line.productId !== subscription.productId) return [refuse('PRODUCT_CANNOT_CHANGE', 'D8', ['planId'])];
  if (line.coTermWith !== null) return invalid('H14', 'coTermWith');
  const state = decideTouchedState(line, subscription);
  if (state.length > 0 || subscription.status === 'EXPIRED') return state;
  if (line.effectiveWhen === 'ON_DATE') {
    const isWithin = line.effectiveOn! > validUntil && line.effectiveOn! < subscription.period.end;
    if (!isWithin) return invalid('H15', 'effectiveOn');
  }
  if (line.kind === 'CANCEL') return decideCancelLine(line, subscription, facts.today);
  if (line.kind === 'CHANGE' && line.frequency !== subscription.frequency) return invalid('H14', 'frequency');
  return ALLOWED;
}

/** F3, F8: what ends takes a RENEW line only, and what has ended one that begins at once. */
function decideTouchedState(line: QuoteLine, { status }: SubscriptionFacts): Verdict {
  switch (status) {
    case 'ACTIVE':
      return ALLOWED;
    case 'PENDING_CANCELLATION':
      return line.kind === 'RENEW' ? ALLOWED : [refuse('CANCELLATION_PENDING', 'F3', ['subscriptionId'])];
    default: {
      const comesBack = status === 'EXPIRED' && reactivates(line);
      return comesBack ? ALLOWED : [refuse('SUBSCRIPTION_EXPIRED', 'F8', ['subscriptionId'])];
    }
  }
}

/**
 * F7: the last day on which a CANCEL line can be accepted: 30 days before the subscription's end; MONTHLY: the day
 * before it.
 */
export function lastCancellationDay(frequency: Frequency | null, endsOn: PlainDate): PlainDate {
  return addDays(endsOn, frequency === 'ANNUAL' ? -QUOTES.cancelBeforeDays : -1);
}

/** F7: the last day on which a CANCEL line can still avoid the renewal on `endsOn`. Null: it is too late. */
export function cancellableUntil(frequency: Frequency | null, endsOn: PlainDate, today: PlainDate): PlainDate | null {
  const lastDay = lastCancellationDay(frequency, endsOn);
  return today > lastDay ? null : lastDay;
}

/** H3: a draft's CANCEL line names no price. Once it is sent it carries the price that ends (H6). */
export function decideCancelPrice(named: { unitPrice: unknown; discountPercent: unknown }): Verdict {
  if (named.unitPrice !== null) return invalid('H3', 'unitPrice');
  return named.discountPercent === null ? ALLOWED : invalid('H3', 'discountPercent');
}

/** F7, H3, H15: a CANCEL line takes effect at the period's end, is early enough, and changes nothing else. */
function decideCancelLine(line: QuoteLine, subscription: SubscriptionFacts, today: PlainDate): Verdict {
  const { period, frequency } = subscription;
  if (line.effectiveWhen !== 'AT_PERIOD_END') return invalid('H15', 'effectiveWhen');
  const changed = (['planId', 'seats', 'frequency'] as const).find((field) => line[field] !== subscription[field]);
  if (changed) return invalid('H3', changed);
  const isTooLate = cancellableUntil(frequency, period.end, today) === null;
  return isTooLate ? [refuse('CANCELLATION_TOO_LATE', 'F7', ['subscriptionId'])] : ALLOWED;
}

/**
 * H13: whether a line of an accepted quote can be carried out on its date. It is decided as when it was drafted;
 * besides, the subscription must be in the period that the line meant.
 */
export function decideDueLine(line: QuoteLine, facts: PricingFacts, dueOn: PlainDate): Verdict {
  const verdict = decideQuoteLine(line, facts, addDays(dueOn, -1));
  const period = subscriptionOf(line, facts)?.period;
  if (verdict.length > 0 || !period) return verdict;
  const isMeant = line.effectiveWhen === 'AT_PERIOD_END' ? period.end === dueOn : period.start <= dueOn;
  return isMeant ? ALLOWED : [refuse('QUOTE_OUTDATED', 'H13')];
}

/**
 * H3, H14, H15, D10: whether lines can be drafted, sent or accepted together. Each line must be right by itself. A
 * subscription has one line, or a CHANGE on acceptance and, at the period's end, one RENEW or CANCEL. No line shares
 * the period of a subscription that another line ends or starts anew, or touches one that waits for the clock or a
 * payment. From 1 to 100 lines (ours).
 */
export function decideQuoteLines(lines: readonly QuoteLine[], facts: PricingFacts, validUntil: PlainDate): Verdict {
  if (lines.length === 0 || lines.length > QUOTES.maxLines) return invalid('H3', 'lines');
  return lines.flatMap((line, index) => {
    const others = lines.filter((other) => other !== line);
    const pending = decidePending(line, facts);
    const verdict =
      pending.length > 0 ? pending : [...decideQuoteLine(line, facts, validUntil), ...decideBeside(line, others)];
    return verdict.map((refusal) => ({ ...refusal, field: ['lines', String(index), ...refusal.field] }));
  });
}

/**
 * C1, D10: what is due or being paid comes before any other change, so that no period is skipped, however late the
 * clock is.
 */
function decidePending(line: QuoteLine, facts: PricingFacts): Verdict {
  const subscription = facts.subscriptions.find(({ id }) => id === boundTo(line));
  return subscription?.isOrderPending
    ? [refuse('ORDER_PENDING', 'D10', [line.subscriptionId ? 'subscriptionId' : 'coTermWith'])]
    : ALLOWED;
}

/** H15: whether a line can stand beside the others. */
function decideBeside(line: QuoteLine, others: readonly QuoteLine[]): Verdict {
  if (line.coTermWith !== null) {
    const moves = ({ kind, effectiveWhen }: QuoteLine) =>
      kind === 'CANCEL' || (kind === 'RENEW' && effectiveWhen !== 'AT_PERIOD_END');
    const isMoved = others.some((other) => other.subscriptionId === line.coTermWith && moves(other));
    return isMoved ? invalid('H15', 'coTermWith') : ALLOWED;
  }
  const same = others.filter((other) => line.subscriptionId !== null && other.subscriptionId === line.subscriptionId);
  const clash = same.length > 1 || (same[0] && !isPair(line, same[0]) && !isPair(same[0], line));
  return clash ? invalid('H15', 'subscriptionId') : ALLOWED;
}

const isPair = (now: QuoteLine, later: QuoteLine) =>
  now.kind === 'CHANGE' &&
  now.effectiveWhen === 'ON_ACCEPTANCE' &&
  (later.kind === 'RENEW' || later.kind === 'CANCEL') &&
  later.effectiveWhen === 'AT_PERIOD_END';

/**
 * H9, B3: whether sending needs a supervisor's approval: some line has a discount above the limit on today's list
 * price, or is MONTHLY.
 */
export function needsApproval(lines: readonly QuoteLine[], facts: PricingFacts): boolean {
  return lines.some((line) => {
    if (line.kind === 'CANCEL') return false;
    if (line.frequency === 'MONTHLY') return true;
    const listUnitPrice = listPriceOf(line, facts);
    if (listUnitPrice === null) return false;
    return isDiscountAbove({ listUnitPrice, unitPrice: unitPriceOf(line, facts)! }, QUOTES.discountLimit);
  });
}

/** H9: whether a supervisor may decide on the approval: not if they wrote the quote or its lines. */
export function decideApprover(authorIds: readonly string[], approverId: string): Verdict {
  return authorIds.includes(approverId) ? [refuse('SELF_APPROVAL', 'H9')] : ALLOWED;
}
