import type { Action, Standing } from './access';
import { addDays, daysBetween, daysOf, type Frequency, firstPeriod, nextPeriod, type PlainDate } from './calendar';
import type { Minor } from './money';
import { LARGEST_AMOUNT, sum } from './money';
import type { OrderTotals, PricedLine, PricingFacts } from './order';
import { creditLinesOf, totalsOf } from './order';
import { discounted, findPrice, isDiscountAbove, isDiscountPercent, periodPrice } from './pricing';
import {
  coTermCharge,
  coTerminousDifference,
  creditCoTerminous,
  creditUnused,
  type Explanation,
  type SegmentChange,
} from './proration';
import type { SubscriptionFacts, Terms } from './subscription';
import { lineTax } from './tax';
import { ALLOWED, refuse, type Verdict } from './verdict';

export type QuoteStatus =
  | 'DRAFT'
  | 'PENDING_APPROVAL'
  | 'SENT'
  | 'ACCEPTED'
  | 'REJECTED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'SUPERSEDED';

export type QuoteAction =
  | 'QUOTE_UPDATE'
  | 'QUOTE_REQUEST_APPROVAL'
  | 'QUOTE_DECIDE_APPROVAL'
  | 'QUOTE_SEND'
  | 'QUOTE_EXTEND'
  | 'QUOTE_WITHDRAW'
  | 'QUOTE_REVISE'
  | 'QUOTE_ACCEPT'
  | 'QUOTE_REJECT';

export type QuoteLineKind = 'ADD' | 'CHANGE' | 'CANCEL' | 'RENEW';
export type EffectiveWhen = 'ON_ACCEPTANCE' | 'ON_DATE' | 'AT_PERIOD_END';

/** H8, H9, F7: days and limits, ours. */
export const QUOTES = {
  /** H8: how many days a quote is valid unless said otherwise, and when people are reminded before its last day. */
  validDays: 30,
  remindBeforeDays: [7, 1],
  /** H9: a discount above it, on any line, needs approval. Per cent. */
  discountLimit: '20',
  /** F7: an annual subscription is cancelled at least that many days before its end. */
  cancelBeforeDays: 30,
  /** H3: how many lines a quote has at most. */
  maxLines: 100,
} as const;

/** H2: from which states an action is possible at all. */
const POSSIBLE_IN: Readonly<Record<QuoteAction, readonly QuoteStatus[]>> = {
  QUOTE_UPDATE: ['DRAFT'],
  QUOTE_REQUEST_APPROVAL: ['DRAFT'],
  QUOTE_DECIDE_APPROVAL: ['PENDING_APPROVAL'],
  QUOTE_SEND: ['DRAFT'],
  QUOTE_EXTEND: ['SENT'],
  QUOTE_WITHDRAW: ['SENT'],
  QUOTE_REVISE: ['SENT', 'EXPIRED'],
  QUOTE_ACCEPT: ['SENT'],
  QUOTE_REJECT: ['SENT'],
};

const UNDECIDED: readonly QuoteStatus[] = ['DRAFT', 'PENDING_APPROVAL', 'SENT'];

/** H2: whether a quote is still on its way: not in a terminal state. */
export const isUndecided = (status: QuoteStatus): boolean => UNDECIDED.includes(status);

/** C1, H8: a sent quote is over once its last valid day is, whether or not a job has run. */
export function quoteStatusOn(status: QuoteStatus, validUntil: PlainDate, today: PlainDate): QuoteStatus {
  return status === 'SENT' && validUntil < today ? 'EXPIRED' : status;
}

/** H2: whether an action is possible in a state; terminal states never change. */
export function decideQuoteState(action: QuoteAction, status: QuoteStatus): Verdict {
  if (POSSIBLE_IN[action].includes(status)) return ALLOWED;
  if (status === 'EXPIRED') return [refuse('QUOTE_EXPIRED', 'H2')];
  return isUndecided(status) ? [refuse('QUOTE_NOT_EDITABLE', 'H2')] : [refuse('QUOTE_ALREADY_DECIDED', 'H2')];
}

const CUSTOMERS: readonly Standing[] = ['CONTACT', 'ADMIN', 'MEMBER'];

/** H1: for customers what was sent exists, never a draft, nor one that was superseded before it was sent. */
export function maySeeQuote(standing: Standing, quote: { sentAt: Date | null }): boolean {
  return !CUSTOMERS.includes(standing) || quote.sentAt !== null;
}

/** H1, L4: what is done to drafts: customers do not learn of it, not even once the quote was sent. */
export const DRAFTING: readonly Action[] = [
  ...(['QUOTE_DRAFT', 'QUOTE_UPDATE', 'QUOTE_REVISE', 'QUOTE_REQUEST_APPROVAL', 'QUOTE_DECIDE_APPROVAL'] as const),
  'PURCHASE_ORDER_DRAFT',
];

/** What a line of a quote says (H3). Prices in minor units per seat and period; price or discount, or neither. */
export interface QuoteLine {
  id: string;
  kind: QuoteLineKind;
  /** The subscription it touches; null: it adds one. */
  subscriptionId: string | null;
  /** H4: the terms it was drafted against. */
  termsVersion: number | null;
  productId: string;
  planId: string;
  seats: number;
  frequency: Frequency;
  effectiveWhen: EffectiveWhen;
  effectiveOn: PlainDate | null;
  /** H14: the subscription whose running period an added one ends with. */
  coTermWith: string | null;
  unitPrice: Minor | null;
  discountPercent: string | null;
}

/** H3: today's list price of a line's plan and frequency; null where there is none. Minor units. */
export function listPriceOf(line: Pick<QuoteLine, 'planId' | 'frequency'>, facts: PricingFacts): Minor | null {
  const { planId, frequency } = line;
  return findPrice(facts.prices, { planId, frequency, currency: facts.currency }, facts.today)?.unitPrice ?? null;
}

/** H3: the price per seat and period: the one named, the discounted list price, the negotiated one where plan and frequency stay, or list. */
export function unitPriceOf(line: QuoteLine, facts: PricingFacts): Minor | null {
  if (line.unitPrice !== null) return line.unitPrice;
  const list = listPriceOf(line, facts);
  if (line.discountPercent !== null) return list === null ? null : discounted(list, line.discountPercent);
  const subscription = subscriptionOf(line, facts);
  const stays = subscription?.planId === line.planId && subscription.frequency === line.frequency;
  return stays && subscription.priceIsNegotiated ? subscription.unitPrice : list;
}

const subscriptionOf = (line: Pick<QuoteLine, 'subscriptionId'>, facts: PricingFacts): SubscriptionFacts | null =>
  facts.subscriptions.find(({ id }) => id === line.subscriptionId) ?? null;

/** H13, H15: the day on which a line takes effect when it is accepted today. A cancellation is noted at once and ends with the period (F1). */
export function effectiveDate(line: QuoteLine, facts: PricingFacts): PlainDate {
  if (line.effectiveWhen === 'ON_DATE') return line.effectiveOn!;
  if (line.effectiveWhen === 'ON_ACCEPTANCE' || line.kind === 'CANCEL') return facts.today;
  return subscriptionOf(line, facts)!.period.end;
}

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
  const isRunning = subscription.status === 'ACTIVE' || subscription.status === 'PENDING_CANCELLATION';
  if (!isRunning) return [refuse('SUBSCRIPTION_EXPIRED', 'F4', ['subscriptionId'])];
  if (subscription.status === 'PENDING_CANCELLATION' && line.kind !== 'RENEW') {
    return [refuse('CANCELLATION_PENDING', 'F3', ['subscriptionId'])];
  }
  if (line.effectiveWhen === 'ON_DATE') {
    const isWithin = line.effectiveOn! > validUntil && line.effectiveOn! < subscription.period.end;
    if (!isWithin) return invalid('H15', 'effectiveOn');
  }
  if (line.kind === 'CANCEL') return decideCancelLine(line, subscription, facts.today);
  if (line.kind === 'CHANGE' && line.frequency !== subscription.frequency) return invalid('H14', 'frequency');
  return ALLOWED;
}

/** F7: the last day on which a CANCEL line for that end can be accepted: 30 days before it, where billing is monthly the day before it. */
export function lastCancellationDay(frequency: Frequency | null, endsOn: PlainDate): PlainDate {
  return addDays(endsOn, frequency === 'ANNUAL' ? -QUOTES.cancelBeforeDays : -1);
}

/** F7, H15: a cancellation is for the period's end, 30 days before it (ANNUAL), before it (MONTHLY). */
function decideCancelLine(line: QuoteLine, { period, frequency }: SubscriptionFacts, today: PlainDate): Verdict {
  if (line.effectiveWhen !== 'AT_PERIOD_END') return invalid('H15', 'effectiveWhen');
  return today <= lastCancellationDay(frequency, period.end)
    ? ALLOWED
    : [refuse('CANCELLATION_TOO_LATE', 'F7', ['subscriptionId'])];
}

/**
 * H13: whether a line of an accepted quote can still be carried out on its date: as when it was drafted, and the subscription is in
 * the period that was meant.
 */
export function decideDueLine(line: QuoteLine, facts: PricingFacts, dueOn: PlainDate): Verdict {
  const verdict = decideQuoteLine(line, facts, addDays(dueOn, -1));
  const period = subscriptionOf(line, facts)?.period;
  if (verdict.length > 0 || !period) return verdict;
  const isMeant = line.effectiveWhen === 'AT_PERIOD_END' ? period.end === dueOn : period.start <= dueOn;
  return isMeant ? ALLOWED : [refuse('QUOTE_OUTDATED', 'H13')];
}

/** H15: one line per subscription, or one CHANGE now plus one RENEW or CANCEL at the period's end; at least one line, and at most 100 (ours). */
export function decideQuoteLines(lines: readonly QuoteLine[], facts: PricingFacts, validUntil: PlainDate): Verdict {
  if (lines.length === 0 || lines.length > QUOTES.maxLines) return invalid('H3', 'lines');
  return lines.flatMap((line, index) => {
    const others = lines.filter(
      (other) => other !== line && line.subscriptionId !== null && other.subscriptionId === line.subscriptionId,
    );
    const clash = others.length > 1 || (others[0] && !isPair(line, others[0]) && !isPair(others[0], line));
    const verdict = [
      ...decideQuoteLine(line, facts, validUntil),
      ...(clash ? invalid('H15', 'subscriptionId') : ALLOWED),
    ];
    return verdict.map((refusal) => ({ ...refusal, field: ['lines', String(index), ...refusal.field] }));
  });
}

const isPair = (now: QuoteLine, later: QuoteLine) =>
  now.kind === 'CHANGE' &&
  now.effectiveWhen === 'ON_ACCEPTANCE' &&
  (later.kind === 'RENEW' || later.kind === 'CANCEL') &&
  later.effectiveWhen === 'AT_PERIOD_END';

/** H9, B3: whether sending needs a supervisor's approval: a discount above the limit on today's list price, or MONTHLY. */
export function needsApproval(lines: readonly QuoteLine[], facts: PricingFacts): boolean {
  return lines.some((line) => {
    if (line.kind === 'CANCEL') return false;
    if (line.frequency === 'MONTHLY') return true;
    const list = listPriceOf(line, facts);
    return list !== null && isDiscountAbove(list, unitPriceOf(line, facts)!, QUOTES.discountLimit);
  });
}

/** What a line does and costs when it takes effect. */
export interface PricedQuoteLine {
  line: QuoteLine;
  on: PlainDate;
  terms: Terms | null;
  lines: PricedLine[];
  segments: SegmentChange[];
}

/** H3, H14: what a line does and costs if its quote is accepted today; null terms: a cancellation. */
export function priceQuoteLine(line: QuoteLine, facts: PricingFacts): PricedQuoteLine {
  const on = effectiveDate(line, facts);
  const unitPrice = unitPriceOf(line, facts)!;
  const old = subscriptionOf(line, facts);
  if (line.kind === 'CANCEL') return { line, on, terms: null, lines: [], segments: [] };
  if (line.kind === 'ADD') return priceAddition(line, unitPrice, on, facts);
  if (line.effectiveWhen === 'AT_PERIOD_END') return priceNextTerm(line, old!, unitPrice, on, facts);
  return line.kind === 'CHANGE'
    ? priceCoTerminous(line, old!, unitPrice, on, facts)
    : priceNewTerm(line, old!, unitPrice, on, facts);
}

/** Terms of a line; a price that is not the list price is negotiated (B2). */
function termsOfLine(line: QuoteLine, unitPrice: Minor, facts: PricingFacts) {
  const { productId, planId, seats, frequency } = line;
  const priceIsNegotiated = unitPrice !== listPriceOf(line, facts);
  return { productId, planId, seats, frequency, unitPrice, priceIsNegotiated };
}

function chargeLine(
  line: QuoteLine,
  terms: Terms,
  amount: Minor,
  facts: PricingFacts,
  explanation: Explanation | null,
): PricedLine {
  const { productId, planId, seats, frequency, unitPrice, period } = terms;
  const taxRate = facts.tax.rate;
  return {
    ...{ kind: 'CHARGE', subscriptionId: line.subscriptionId, productId, planId, seats, frequency, unitPrice, period },
    ...{ amount, taxRate, tax: lineTax(amount, taxRate), creditedLineId: null, explanation },
  };
}

/** H14: an addition runs a full term, or to the end of another subscription's running period, whose anchor it takes. */
function priceAddition(line: QuoteLine, unitPrice: Minor, on: PlainDate, facts: PricingFacts): PricedQuoteLine {
  const base = termsOfLine(line, unitPrice, facts);
  const price = periodPrice(unitPrice, line.seats);
  const other = facts.subscriptions.find(({ id }) => id === line.coTermWith);
  if (!other) {
    const terms = { ...base, anchorOn: on, period: firstPeriod(on, line.frequency) };
    return { line, on, terms, lines: [chargeLine(line, terms, price, facts, null)], segments: [] };
  }
  const terms = { ...base, anchorOn: other.anchorOn, period: { start: on, end: other.period.end } };
  const days = daysBetween(on, other.period.end);
  const { amount, explanation } = coTermCharge(price, days, daysOf(other.period), facts.currency);
  return { line, on, terms, lines: [chargeLine(line, terms, amount, facts, explanation)], segments: [] };
}

/** H14: a change keeps the period and costs the difference of the period prices for its unused days. */
function priceCoTerminous(
  line: QuoteLine,
  old: SubscriptionFacts,
  unitPrice: Minor,
  on: PlainDate,
  facts: PricingFacts,
): PricedQuoteLine {
  const oldPrice = periodPrice(old.unitPrice!, old.seats);
  const newPrice = periodPrice(unitPrice, line.seats);
  const difference = coTerminousDifference(oldPrice, newPrice, old.period, on, facts.currency);
  const terms = { ...termsOfLine(line, unitPrice, facts), anchorOn: old.anchorOn, period: old.period };
  if (difference.amount > 0) {
    const charged = { ...terms, period: { start: on, end: old.period.end } };
    return {
      line,
      on,
      terms,
      lines: [chargeLine(line, charged, difference.amount, facts, difference.explanation)],
      segments: [],
    };
  }
  const credit = creditCoTerminous(old.openSegments, on, difference, facts.currency);
  return { line, on, terms, lines: creditLinesOf(credit, old, facts, new Map()), segments: credit.segments };
}

/** H14: renewing at once credits the unused time and starts a term. */
function priceNewTerm(
  line: QuoteLine,
  old: SubscriptionFacts,
  unitPrice: Minor,
  on: PlainDate,
  facts: PricingFacts,
): PricedQuoteLine {
  const credit = creditUnused(old.openSegments, on, facts.currency, 'H14');
  const terms = { ...termsOfLine(line, unitPrice, facts), anchorOn: on, period: firstPeriod(on, line.frequency) };
  const charge = chargeLine(line, terms, periodPrice(unitPrice, line.seats), facts, null);
  return {
    line,
    on,
    terms,
    lines: [...creditLinesOf(credit, old, facts, new Map()), charge],
    segments: credit.segments,
  };
}

/** H14: at the period's end the line's terms replace the automatic renewal; the anchor stays unless the frequency changes. */
function priceNextTerm(
  line: QuoteLine,
  old: SubscriptionFacts,
  unitPrice: Minor,
  on: PlainDate,
  facts: PricingFacts,
): PricedQuoteLine {
  const isSame = line.frequency === old.frequency;
  const period = isSame ? nextPeriod(old.anchorOn, line.frequency, on) : firstPeriod(on, line.frequency);
  const terms = { ...termsOfLine(line, unitPrice, facts), anchorOn: isSame ? old.anchorOn : on, period };
  return {
    line,
    on,
    terms,
    lines: [chargeLine(line, terms, periodPrice(unitPrice, line.seats), facts, null)],
    segments: [],
  };
}

/** H6: what each line of a quote came to on the day it was sent, by the line's id: charges less credits, minor units. */
export type NetByLine = Readonly<Record<string, Minor>>;

const netOf = ({ lines }: PricedQuoteLine): Minor => sum(lines.map(({ amount }) => amount));

/** H6: the net of each line. */
export function netByLine(priced: readonly PricedQuoteLine[]): NetByLine {
  return Object.fromEntries(priced.map((one) => [one.line.id, netOf(one)]));
}

/**
 * H6: what lines that take effect together came to when they were sent; undefined: they were not sent. Where some of a date are carried
 * out without the others, these and those each have their own sum, so that together they never exceed the date's.
 */
export function sentNetOf(together: readonly PricedQuoteLine[], sent: NetByLine | null): Minor | undefined {
  return sent === null ? undefined : sum(together.map((one) => sent[one.line.id] ?? netOf(one)));
}

/** Whether acceptance itself carries a line out: what is due at once, and cancellations, which are noted at once (F1). */
export const isDueNow = ({ line }: PricedQuoteLine): boolean =>
  line.effectiveWhen === 'ON_ACCEPTANCE' || line.kind === 'CANCEL';

/**
 * H6: the lines of one date, and what is taken off their charges so that accepting later never costs more than was sent: a difference
 * upwards, before tax, at most the charges. Each PRICE_HOLD line takes from one charge, which it names, at that charge's rate.
 */
export function withPriceHold(lines: readonly PricedLine[], sentNet: Minor | undefined): PricedLine[] {
  const net = sum(lines.map(({ amount }) => amount));
  let left = sentNet === undefined ? 0 : Math.max(net - sentNet, 0);
  const holds: PricedLine[] = [];
  for (const charge of lines.filter(({ kind }) => kind === 'CHARGE')) {
    const hold = Math.min(left, charge.amount);
    left -= hold;
    if (hold > 0) holds.push(priceHoldLine(charge, hold));
  }
  return [...lines, ...holds];
}

function priceHoldLine(charge: PricedLine, hold: Minor): PricedLine {
  const tax = lineTax(hold, charge.taxRate);
  const kept = { ...charge, explanation: null, unitPrice: null, takesFrom: charge };
  return { ...kept, kind: 'PRICE_HOLD', amount: -hold, tax: tax === 0 ? 0 : -tax };
}

/** What a quote comes to if it is accepted today: all of it, and what acceptance bills at once (H5). `sent`: its amounts as sent. */
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

/** H4: whether the terms that a line was drafted against have moved. */
export function isOutdated(
  line: Pick<QuoteLine, 'subscriptionId' | 'termsVersion'>,
  current: ReadonlyMap<string, number>,
): boolean {
  return line.subscriptionId !== null && current.get(line.subscriptionId) !== line.termsVersion;
}

/** H5: what falls due in each of the next twelve months on the terms before and after, net, without proration. */
export function twelveMonths(
  terms: readonly Pick<Terms, 'period' | 'anchorOn' | 'frequency' | 'unitPrice' | 'seats'>[],
  from: PlainDate,
): Minor[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (const { period, anchorOn, frequency, unitPrice, seats } of terms) {
    let start = period.end;
    while (frequency !== null && monthIndex(from, start) < 12) {
      const index = monthIndex(from, start);
      if (index >= 0) months[index]! += periodPrice(unitPrice!, seats);
      start = nextPeriod(anchorOn, frequency, start).end;
    }
  }
  return months;
}

const monthIndex = (from: PlainDate, date: PlainDate) =>
  (Number(date.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(date.slice(5, 7)) - Number(from.slice(5, 7));

/** H9: who decides on an approval: a supervisor other than the author. */
export function decideApprover(authorId: string, approverId: string): Verdict {
  return authorId === approverId ? [refuse('SELF_APPROVAL', 'H9')] : ALLOWED;
}

/** H10, D2: the total the contact saw is the total there is. Minor units; null: not an amount in the account's currency. */
export function decideExpectedTotal(expected: Minor | null, total: Minor, shown: string): Verdict {
  if (expected === null) return [refuse('INVALID_INPUT', 'B4', ['expectedTotal'])];
  return expected === total ? ALLOWED : [refuse('TOTAL_CHANGED', 'H10', ['expectedTotal'], { due: shown })];
}
