import { larger, type Minor, negate, smaller, subtract, sum, ZERO } from '../money/minor';
import { lineTax } from '../money/tax';
import {
  chargeLine,
  creditLinesOf,
  type OrderTotals,
  type PricedLine,
  type PricingFacts,
  totalsOf,
} from '../orders/order';
import { daysOf, firstPeriod, nextPeriod, type Period, type PlainDate, periodContaining } from '../terms/calendar';
import { periodPrice } from '../terms/pricing';
import {
  coTermCharge,
  coTerminousDifference,
  creditCoTerminous,
  creditUnused,
  type Explanation,
  type SegmentChange,
  splitOpen,
} from '../terms/proration';
import { type PaidSubscription, type PaidTerms, paid, type SubscriptionFacts } from '../terms/subscription';
import { effectiveDate, type QuoteLine, subscriptionOf, unitPriceOf } from './quoteLine';

/** What a line changes and costs when it takes effect. */
export interface PricedQuoteLine {
  line: QuoteLine;
  on: PlainDate;
  terms: PaidTerms | null;
  lines: PricedLine[];
  segments: SegmentChange[];
}

/**
 * H3: the day from which a line counts for the customer. A cancellation is carried out at once (F1), but the subscription runs until its
 * period's end.
 */
export function takesEffectOn(
  { line, on }: Pick<PricedQuoteLine, 'line' | 'on'>,
  facts: Parameters<typeof subscriptionOf>[1],
): PlainDate {
  return line.kind === 'CANCEL' ? subscriptionOf(line, facts)!.period.end : on;
}

/** H3, H14: what a line changes and costs if its quote is accepted today. `terms` null: a cancellation. */
export function priceQuoteLine(line: QuoteLine, facts: PricingFacts): PricedQuoteLine {
  const on = effectiveDate(line, facts);
  const unitPrice = unitPriceOf(line, facts)!;
  if (line.kind === 'CANCEL') return { line, on, terms: null, lines: [], segments: [] };
  if (line.kind === 'ADD') return priceAddition(line, unitPrice, on, facts);
  const old = paid(subscriptionOf(line, facts)!);
  if (line.effectiveWhen === 'AT_PERIOD_END') return priceNextTerm(line, old, unitPrice, on, facts);
  return line.kind === 'CHANGE'
    ? priceCoTerminous(line, old, unitPrice, on, facts)
    : priceNewTerm(line, old, unitPrice, on, facts);
}

function termsOfLine(line: QuoteLine, unitPrice: Minor) {
  const { productId, planId, seats, frequency } = line;
  return { productId, planId, seats, frequency, unitPrice, priceIsNegotiated: line.priceIsNegotiated };
}

function chargeOf(
  { subscriptionId }: QuoteLine,
  { productId, planId, seats, frequency, unitPrice, period }: PaidTerms,
  amount: Minor,
  facts: PricingFacts,
  explanation: Explanation | null,
): PricedLine {
  const charged = { subscriptionId, productId, planId, seats, frequency, unitPrice, period };
  return chargeLine(charged, amount, facts.tax.rate, explanation);
}

/**
 * H14, C2: the full term that a running period belongs to. A shared period may have begun in its middle, but prices are
 * for a full term.
 */
const termOf = ({ anchorOn, frequency, period }: PaidTerms): Period =>
  periodContaining(anchorOn, frequency, period.start);

/** H14: an addition runs a full term; or to the end of another subscription's period, and takes over its anchor. */
function priceAddition(line: QuoteLine, unitPrice: Minor, on: PlainDate, facts: PricingFacts): PricedQuoteLine {
  const base = termsOfLine(line, unitPrice);
  const price = periodPrice(unitPrice, line.seats);
  const other = facts.subscriptions.find(({ id }) => id === line.coTermWith);
  if (!other) {
    const terms = { ...base, anchorOn: on, period: firstPeriod(on, line.frequency) };
    return { line, on, terms, lines: [chargeOf(line, terms, price, facts, null)], segments: [] };
  }
  const terms = { ...base, anchorOn: other.anchorOn, period: { start: on, end: other.period.end } };
  const days = { unusedDays: daysOf(terms.period), periodDays: daysOf(termOf(paid(other))) };
  const { amount, explanation } = coTermCharge(price, days, facts.currency);
  return { line, on, terms, lines: [chargeOf(line, terms, amount, facts, explanation)], segments: [] };
}

/**
 * H14: a change keeps the period and costs the difference of the period prices for its unused days. Where only the seats
 * change, what is charged or credited is for the seats that come or go.
 */
function priceCoTerminous(
  line: QuoteLine,
  old: PaidSubscription,
  unitPrice: Minor,
  on: PlainDate,
  facts: PricingFacts,
): PricedQuoteLine {
  const prices = { from: periodPrice(old.unitPrice, old.seats), to: periodPrice(unitPrice, line.seats) };
  const isSeatsOnly = line.planId === old.planId && unitPrice === old.unitPrice;
  const seatChange = isSeatsOnly ? { from: old.seats, to: line.seats, unitPrice } : undefined;
  const explained = { term: termOf(old), seatChange };
  const difference = coTerminousDifference(prices, old.period, on, facts.currency, explained);
  const terms = { ...termsOfLine(line, unitPrice), anchorOn: old.anchorOn, period: old.period };
  const changed = isSeatsOnly ? Math.abs(line.seats - old.seats) : null;
  if (difference.amount > 0) {
    const period = { start: on, end: old.period.end };
    const charged = { ...terms, seats: changed ?? line.seats, period };
    return {
      line,
      on,
      terms,
      lines: [chargeOf(line, charged, difference.amount, facts, difference.explanation)],
      segments: splitOpen(old.openSegments, on),
    };
  }
  const credit = creditCoTerminous(old.openSegments, on, difference, facts.currency);
  const credited = { ...old, seats: changed ?? old.seats };
  return { line, on, terms, lines: creditLinesOf(credit, credited, facts, new Map()), segments: credit.segments };
}

/** H14: renewing at once credits the unused time and starts a full term. */
function priceNewTerm(
  line: QuoteLine,
  old: PaidSubscription,
  unitPrice: Minor,
  on: PlainDate,
  facts: PricingFacts,
): PricedQuoteLine {
  const credit = creditUnused(old.openSegments, on, facts.currency, 'H14');
  const terms = { ...termsOfLine(line, unitPrice), anchorOn: on, period: firstPeriod(on, line.frequency) };
  const charge = chargeOf(line, terms, periodPrice(unitPrice, line.seats), facts, null);
  return {
    line,
    on,
    terms,
    lines: [...creditLinesOf(credit, old, facts, new Map()), charge],
    segments: credit.segments,
  };
}

/**
 * H14: at the period's end the line's terms replace the automatic renewal. The anchor stays unless the frequency
 * changes.
 */
function priceNextTerm(
  line: QuoteLine,
  old: PaidSubscription,
  unitPrice: Minor,
  on: PlainDate,
  facts: PricingFacts,
): PricedQuoteLine {
  const isSame = line.frequency === old.frequency;
  const period = isSame ? nextPeriod(old.anchorOn, line.frequency, on) : firstPeriod(on, line.frequency);
  const terms = { ...termsOfLine(line, unitPrice), anchorOn: isSame ? old.anchorOn : on, period };
  return {
    line,
    on,
    terms,
    lines: [chargeOf(line, terms, periodPrice(unitPrice, line.seats), facts, null)],
    segments: [],
  };
}

/**
 * H6: the net amount of each line on the day the quote was sent, by the line's id: charges less credits, minor units.
 */
export type NetByLine = Readonly<Record<string, Minor>>;

const netOf = ({ lines }: PricedQuoteLine): Minor => sum(lines.map(({ amount }) => amount));

/** H6: the net amount of each line, by its id. */
export function netByLine(priced: readonly PricedQuoteLine[]): NetByLine {
  return Object.fromEntries(priced.map((one) => [one.line.id, netOf(one)]));
}

/**
 * H6: the net amount, as sent, of lines that take effect together; undefined: they were not sent. If some lines of a
 * date are carried out without the others, each group has its own sum, and together they never exceed that of the date.
 */
export function sentNetOf(together: readonly PricedQuoteLine[], sent: NetByLine | null): Minor | undefined {
  return sent === null ? undefined : sum(together.map((one) => sent[one.line.id] ?? netOf(one)));
}

/**
 * Whether acceptance itself carries a line out: what takes effect at once, and cancellations, which are noted at once
 * (F1).
 */
export const isDueNow = ({ line }: PricedQuoteLine): boolean =>
  line.effectiveWhen === 'ON_ACCEPTANCE' || line.kind === 'CANCEL';

/**
 * H13, H15, ours: the day for which an accepted line replaces what earlier quotes had agreed on for its subscription.
 * That is its own day; for a cancellation, or a renewal that begins at once, the end of the running period. Null: it
 * replaces nothing.
 */
export function replacesAgreedOn(
  one: PricedQuoteLine,
  { period }: Pick<SubscriptionFacts, 'period'>,
): PlainDate | null {
  if (!isDueNow(one)) return one.on;
  return one.line.kind === 'CHANGE' ? null : period.end;
}

/**
 * H6: the lines of one date, with what is taken off so that accepting later never costs more than was sent: the
 * difference upwards, before tax, and at most the charges. Each PRICE_HOLD line names the charge that it takes from,
 * and has that charge's tax rate.
 */
export function withPriceHold(lines: readonly PricedLine[], sentNet: Minor | undefined): PricedLine[] {
  const net = sum(lines.map(({ amount }) => amount));
  let left = sentNet === undefined ? ZERO : larger(subtract(net, sentNet), ZERO);
  const holds: PricedLine[] = [];
  for (const charge of lines.filter(({ kind }) => kind === 'CHARGE')) {
    const hold = smaller(left, charge.amount);
    left = subtract(left, hold);
    if (hold > 0) holds.push(priceHoldLine(charge, hold));
  }
  return [...lines, ...holds];
}

function priceHoldLine(charge: PricedLine, hold: Minor): PricedLine {
  const tax = lineTax(hold, charge.taxRate);
  const kept = { ...charge, explanation: null, unitPrice: null, takesFrom: charge };
  return { ...kept, kind: 'PRICE_HOLD', amount: negate(hold), tax: negate(tax) };
}

/**
 * The totals of a quote if it is accepted today: of all its lines, and of what acceptance bills at once (H5). `sent`:
 * its amounts as sent.
 */
export function quoteTotals(
  priced: readonly PricedQuoteLine[],
  facts: PricingFacts,
  sent: NetByLine | null,
): { total: OrderTotals; dueNow: OrderTotals } {
  const now = priced.filter(isDueNow);
  const later = priced.filter((one) => !isDueNow(one));
  const dates = [...new Set(later.map(({ on }) => on))];
  const together = [now, ...dates.map((date) => later.filter(({ on }) => on === date))];
  const [dueNow = [], ...rest] = together.map((ones) =>
    withPriceHold(
      ones.flatMap(({ lines }) => lines),
      sentNetOf(ones, sent),
    ),
  );
  return { total: totalsOf([...dueNow, ...rest.flat()], facts), dueNow: totalsOf(dueNow, facts) };
}
