import { add, type Minor, negate, smaller, subtract, sum, ZERO } from '../money/minor';
import { CURRENCY_DECIMALS, type Currency, decimalOf, multiply, type Rational, roundHalfUp } from '../money/money';
import { daysBetween, daysOf, type Period, type PlainDate } from './calendar';

/**
 * C4: a stretch of days that was charged: the amount before tax, in minor units, and the invoice line that charged it.
 */
export interface Segment {
  id: string;
  lineId: string;
  period: Period;
  amount: Minor;
}

/** A price per period before and after a change, in minor units. */
export interface PriceChange {
  from: Minor;
  to: Minor;
}

/** C9: how an amount was computed. `exact` is the value before rounding, in major units; `base` is in minor units. */
export interface Explanation {
  rule: 'C6' | 'C7' | 'H14';
  base: Minor;
  unusedDays: number;
  periodDays: number;
  exact: string;
  /**
   * The prices per period before and after, in minor units. C7: `exact` is also × (1 − to ÷ from). H14: `base` is their
   * difference, or one line's share of it.
   */
  priceChange?: PriceChange;
  /**
   * H14: present where only the number of seats changes; the difference is then (to − from) × the price per seat, in
   * minor units.
   */
  seatChange?: { from: number; to: number; unitPrice: Minor };
}

export interface Prorated {
  amount: Minor;
  explanation: Explanation;
}

/** A credit against one invoice line, before tax and positive. `period` is the credited time. */
export interface CreditLine {
  segmentId: string;
  lineId: string;
  period: Period;
  amount: Minor;
  explanation: Explanation;
}

/** The parts that replace a segment. Their amounts and its credit add up to the segment's amount. */
export interface SegmentChange {
  segmentId: string;
  lineId: string;
  parts: { period: Period; amount: Minor; open: boolean }[];
}

export interface ProratedCredit {
  lines: CreditLine[];
  total: Minor;
  segments: SegmentChange[];
}

/**
 * A segment split at a date. `on` is that date, moved into the period; `exact` is the unused amount before rounding.
 */
export interface Split {
  on: PlainDate;
  unusedDays: number;
  periodDays: number;
  exact: Rational;
  unused: Minor;
  used: Minor;
}

/**
 * C3, C4: the used and the unused part of a segment when the terms change on a date, which belongs to the new terms.
 * Unused = amount × days left ÷ days, half up; used is the remainder, so that no cent is lost. On a date at or before
 * the start everything is unused, at or after the end everything is used. Throws RangeError for a negative amount or a
 * period without days.
 */
export function splitSegment(segment: Segment, on: PlainDate): Split {
  if (segment.amount < 0) throw new RangeError(`A segment of ${segment.amount}`);
  const days = unusedTime(segment.period, on);
  const exact = multiply(segment.amount, days.unusedDays, days.periodDays);
  const unused = roundHalfUp(exact);
  return { ...days, exact, unused, used: subtract(segment.amount, unused) };
}

/**
 * C6: whether a change of terms starts a new period (INCREASE: the price per period rises, or the frequency changes) or
 * keeps the running one (DECREASE: everything else, also an equal price). Both prices are for all seats, at today's
 * price, in minor units.
 */
export function directionOf(change: {
  oldPeriodPrice: Minor;
  newPeriodPrice: Minor;
  frequencyChanges: boolean;
}): 'INCREASE' | 'DECREASE' {
  return change.frequencyChanges || change.newPeriodPrice > change.oldPeriodPrice ? 'INCREASE' : 'DECREASE';
}

/** C6, and H14 where a new term starts on acceptance: credits all unused time, so that nothing of it stays open. */
export function creditUnused(
  segments: readonly Segment[],
  on: PlainDate,
  currency: Currency,
  rule: 'C6' | 'H14' = 'C6',
): ProratedCredit {
  return creditOpen(segments, on, (segment, split) => ({
    amount: split.unused,
    explanation: explain(rule, segment.amount, split, split.exact, currency),
  }));
}

/**
 * C7: a change that does not raise the price per period credits unused × (1 − new ÷ old) of each segment; the rest of
 * the unused amount stays open. The exact unused value is multiplied, and the product is rounded once. It never exceeds
 * the rounded unused amount, because the factor is at most 1. Throws RangeError if the price rises (C6).
 * @param priceChange both at today's prices
 */
export function creditDecrease(
  segments: readonly Segment[],
  on: PlainDate,
  priceChange: PriceChange,
  currency: Currency,
): ProratedCredit {
  const { from, to } = priceChange;
  if (to > from || to < 0) throw new RangeError(`No decrease: from ${from} to ${to}`);
  const [numerator, denominator] = from === 0 ? [0, 1] : [from - to, from];
  return creditOpen(segments, on, (segment, split) => {
    const factor = BigInt(split.unusedDays) * BigInt(numerator);
    const exact = multiply(segment.amount, factor, BigInt(split.periodDays) * BigInt(denominator));
    const explanation = { ...explain('C7', segment.amount, split, exact, currency), priceChange };
    return { amount: roundHalfUp(exact), explanation };
  });
}

/**
 * H14: what a corporate change costs. It keeps the running period, so it costs (new − old period price) × unused days ÷
 * days of the full term, in minor units, half up; negative is a credit. A change and its reverse on the same day add up
 * to zero.
 * @param term the full term that the price is for; a period shared with another subscription may have begun in the
 *   middle of it
 * @param seatChange given where only the seats change, to explain the difference (C9)
 */
export function coTerminousDifference(
  priceChange: PriceChange,
  period: Period,
  on: PlainDate,
  currency: Currency,
  { term = period, seatChange }: { term?: Period; seatChange?: Explanation['seatChange'] } = {},
): Prorated {
  const days = { unusedDays: unusedTime(period, on).unusedDays, periodDays: daysOf(term) };
  const { amount, explanation } = prorate(subtract(priceChange.to, priceChange.from), days, currency);
  return { amount, explanation: { ...explanation, priceChange, ...(seatChange && { seatChange }) } };
}

/**
 * H14: what a subscription costs that runs to the end of another one's period: its period price × its days ÷ those
 * of that one's full term. Minor units, half up.
 */
export function coTermCharge(price: Minor, days: Days, currency: Currency): Prorated {
  return prorate(price, days, currency);
}

/**
 * H14, C4: turns a negative difference into credits against the lines that charged the unused time, in proportion to
 * what is unused of each. The running sum is rounded, so that the lines add up to the difference. Never credits more
 * than is unused, even if a higher price was negotiated since. Each line explains its share. Throws RangeError for a
 * positive difference.
 */
export function creditCoTerminous(
  segments: readonly Segment[],
  on: PlainDate,
  difference: Prorated,
  currency: Currency,
): ProratedCredit {
  if (difference.amount > 0) throw new RangeError(`No credit: ${difference.amount}`);
  const { base, unusedDays, periodDays, priceChange, seatChange } = difference.explanation;
  const changes = { ...(priceChange && { priceChange }), ...(seatChange && { seatChange }) };
  const unusedTotal = sum(segments.map((segment) => splitSegment(segment, on).unused));
  const credit = smaller(negate(difference.amount), unusedTotal);
  const share = (amount: Minor, unused: Minor) => multiply(amount, unused, unusedTotal || 1);
  let unusedSoFar = ZERO;
  return creditOpen(segments, on, (_segment, { unused }) => {
    const before = roundHalfUp(share(credit, unusedSoFar));
    unusedSoFar = add(unusedSoFar, unused);
    const part = share(negate(base), unused);
    const exact = {
      numerator: part.numerator * BigInt(unusedDays),
      denominator: part.denominator * BigInt(periodDays),
    };
    const explanation = explain('H14', roundHalfUp(part), { unusedDays, periodDays }, exact, currency);
    return {
      amount: subtract(roundHalfUp(share(credit, unusedSoFar)), before),
      explanation: { ...explanation, ...changes },
    };
  });
}

function creditOpen(
  segments: readonly Segment[],
  on: PlainDate,
  creditOf: (segment: Segment, split: Split) => Prorated,
): ProratedCredit {
  const credit: ProratedCredit = { lines: [], total: ZERO, segments: [] };
  for (const segment of segments) {
    const split = splitSegment(segment, on);
    if (split.unusedDays === 0) continue;
    const { amount, explanation } = creditOf(segment, split);
    const { id: segmentId, lineId } = segment;
    const period = { start: split.on, end: segment.period.end };
    if (amount > 0) credit.lines.push({ segmentId, lineId, period, amount, explanation });
    credit.segments.push(partsOf(segment, split, amount));
  }
  credit.total = sum(credit.lines.map((line) => line.amount));
  return credit;
}

/** C4: a change that credits nothing splits what was charged all the same: what was used before it is closed for good. */
export function splitOpen(segments: readonly Segment[], on: PlainDate): SegmentChange[] {
  const splits = segments.map((segment) => ({ segment, split: splitSegment(segment, on) }));
  return splits.filter(({ split }) => split.unusedDays > 0).map(({ segment, split }) => partsOf(segment, split, ZERO));
}

function partsOf({ id, lineId, period }: Segment, split: Split, credited: Minor): SegmentChange {
  const usedPart = { period: { start: period.start, end: split.on }, amount: split.used, open: false };
  const openAmount = subtract(split.unused, credited);
  const openPart = { period: { start: split.on, end: period.end }, amount: openAmount, open: true };
  const parts = [usedPart, openPart].filter((part) => part.period.start < part.period.end);
  return { segmentId: id, lineId, parts: parts.filter((part) => !part.open || part.amount > 0) };
}

function prorate(base: Minor, days: Days, currency: Currency): Prorated {
  const exact = multiply(base, days.unusedDays, days.periodDays);
  return { amount: roundHalfUp(exact), explanation: explain('H14', base, days, exact, currency) };
}

type Days = Pick<Explanation, 'unusedDays' | 'periodDays'>;

function explain(
  rule: Explanation['rule'],
  base: Minor,
  { unusedDays, periodDays }: Days,
  exact: Rational,
  currency: Currency,
): Explanation {
  return { rule, base, unusedDays, periodDays, exact: decimalOf(exact, CURRENCY_DECIMALS[currency]) };
}

/** Moves the date into the period, so that the unused days lie between none and all. */
function unusedTime(period: Period, on: PlainDate): Days & { on: PlainDate } {
  const within = on < period.start ? period.start : on > period.end ? period.end : on;
  return { on: within, unusedDays: daysBetween(within, period.end), periodDays: daysOf(period) };
}
