import { type Minor, sum } from '../money/minor';
import type { PricingFacts } from '../orders/order';
import { nextPeriod, type PlainDate, plainDate } from '../terms/calendar';
import { periodPrice, priceOn } from '../terms/pricing';
import type { SubscriptionStatus } from '../terms/status';
import { type PaidTerms, paid, type SubscriptionFacts } from '../terms/subscription';
import type { QuoteLineKind } from './quoteLine';
import { isDueNow, type NetByLine, type PricedQuoteLine, quoteTotals } from './quotePrices';

/** A subscription before and after a line of a quote (H5). */
export interface ComparisonRow {
  kind: QuoteLineKind;
  subscriptionId: string | null;
  productId: string;
  before: PaidTerms | null;
  /** null: it ends. */
  after: PaidTerms | null;
}

/**
 * H5: what falls due in a calendar month, net. What acceptance invoices is as it will be invoiced; all else is without
 * proration. Minor units.
 */
export interface ComparedMonth {
  /** Its first day. */
  month: PlainDate;
  before: Minor;
  after: Minor;
}

export interface Comparison {
  rows: ComparisonRow[];
  seatsBefore: number;
  seatsAfter: number;
  /** Today's calendar month, with what acceptance invoices and what falls due from today on, and the twelve after it. */
  months: ComparedMonth[];
  /** What falls due in the twelve months after today's: an annual amount once, a monthly one twelve times. Minor units. */
  twelveMonthsBefore: Minor;
  twelveMonthsAfter: Minor;
}

/** H5: how many months a comparison sums up: those after this one. */
export const COMPARED_MONTHS = 12;

const isInUse = ({ status }: { status: SubscriptionStatus }) =>
  status === 'ACTIVE' || status === 'PAST_DUE' || status === 'PENDING_CANCELLATION';

/** A subscription in use, which was bought. */
type PaidFacts = SubscriptionFacts & PaidTerms;

/** A change of terms on a day; null: it ends. */
interface Turn {
  on: PlainDate;
  terms: PaidTerms | null;
  /** Whether a full term falls due on that day. Else the running one goes on, or acceptance invoices it. */
  isDue: boolean;
}

/**
 * H5: compares a quote with today's subscriptions: line by line, in seats once everything has taken effect, and in what
 * falls due from today on, month by month. Lines of one subscription are compared in the order in which they take
 * effect, each with what the one before leaves. What has expired is nothing before (F8).
 * @param sent H6: the net amounts of the lines as sent; null: it was not sent
 */
export function compareQuote(
  priced: readonly PricedQuoteLine[],
  facts: PricingFacts,
  sent: NetByLine | null,
): Comparison {
  const { subscriptions, today } = facts;
  const inUse = subscriptions.filter(isInUse).map(paid);
  const quoted = (one: PaidFacts): Turn[] => linesOf(one, priced).map((line) => turnOf(line, one));
  const isNew = ({ line }: PricedQuoteLine) => !inUse.some(({ id }) => id === line.subscriptionId);
  const added = priced.filter(isNew).map((line) => turnOf(line, null));
  const until = monthStart(today, COMPARED_MONTHS + 1);
  const before = inUse.flatMap((one) => duesOf(one, withoutQuote(one), until, facts));
  const after = [
    { on: today, amount: quoteTotals(priced, facts, sent).dueNow.subtotal },
    ...inUse.flatMap((one) => duesOf(one, quoted(one).length > 0 ? quoted(one) : withoutQuote(one), until, facts)),
    ...added.flatMap((turn) => duesOf(null, [turn], until, facts)),
  ];
  const seatsAfter = (seats: number, turns: readonly Turn[]) =>
    turns.reduce((_seats, { terms }) => terms?.seats ?? 0, seats);
  const months = Array.from({ length: COMPARED_MONTHS + 1 }, (_, index) => {
    const month = monthStart(today, index);
    return { month, before: dueIn(month, before), after: dueIn(month, after) };
  });
  const toCome = months.slice(1);
  return {
    rows: rowsOf(priced, inUse),
    seatsBefore: total(inUse.map(({ seats }) => seats)),
    seatsAfter: total([
      ...inUse.map((one) => seatsAfter(one.seats, quoted(one))),
      ...added.map((turn) => seatsAfter(0, [turn])),
    ]),
    months,
    twelveMonthsBefore: sum(toCome.map((month) => month.before)),
    twelveMonthsAfter: sum(toCome.map((month) => month.after)),
  };
}

const total = (seats: readonly number[]): number => seats.reduce((all, some) => all + some, 0);

/** The lines in their order, each beside what its subscription is by then. */
function rowsOf(priced: readonly PricedQuoteLine[], inUse: readonly PaidFacts[]): ComparisonRow[] {
  return priced.map((one): ComparisonRow => {
    const { kind, subscriptionId, productId } = one.line;
    const subscription = inUse.find(({ id }) => id === subscriptionId);
    const before = subscription ? termsBefore(one, subscription, priced) : null;
    return { kind, subscriptionId, productId, before, after: one.terms };
  });
}

function termsBefore(
  one: PricedQuoteLine,
  subscription: PaidFacts,
  priced: readonly PricedQuoteLine[],
): PaidTerms | null {
  const inTurn = linesOf(subscription, priced);
  const earlier = inTurn[inTurn.indexOf(one) - 1];
  return earlier ? earlier.terms : termsOnly(subscription);
}

/** The lines of a subscription in the order in which they take effect. */
function linesOf(subscription: PaidFacts, priced: readonly PricedQuoteLine[]): PricedQuoteLine[] {
  const on = (line: PricedQuoteLine) => turnOf(line, subscription).on;
  const its = priced.filter(({ line }) => line.subscriptionId === subscription.id);
  return its.sort((first, second) => (on(first) < on(second) ? -1 : 1));
}

function termsOnly({
  productId,
  planId,
  seats,
  frequency,
  unitPrice,
  priceIsNegotiated,
  anchorOn,
  period,
}: PaidTerms): PaidTerms {
  return { productId, planId, seats, frequency, unitPrice, priceIsNegotiated, anchorOn, period };
}

/**
 * H14: a change keeps the running term, and so does a line that shares another's period. All other lines begin a term.
 */
function turnOf(one: PricedQuoteLine, subscription: SubscriptionFacts | null): Turn {
  const { line, on, terms } = one;
  if (terms === null) return { on: subscription!.period.end, terms, isDue: false };
  const keepsTerm = line.coTermWith !== null || (line.kind === 'CHANGE' && line.effectiveWhen !== 'AT_PERIOD_END');
  return { on, terms, isDue: !keepsTerm && !isDueNow(one) };
}

/** The turns of a subscription without the quote: it ends if it was cancelled, else it renews. */
const withoutQuote = ({ status, period }: SubscriptionFacts): Turn[] =>
  status === 'PENDING_CANCELLATION' ? [{ on: period.end, terms: null, isDue: false }] : [];

interface Due {
  on: PlainDate;
  amount: Minor;
}

/**
 * What falls due for a subscription before a day: a term that a line begins at the line's price, a renewal at the list price of its day,
 * as far as it is known (B2). `turns` are in the order of their days.
 */
function duesOf(start: PaidTerms | null, turns: readonly Turn[], until: PlainDate, facts: PricingFacts): Due[] {
  const dues: Due[] = [];
  let terms = start;
  let renewsOn = start?.period.end ?? null;
  for (let index = 0; ; ) {
    const turn = turns[index];
    if (turn && (renewsOn === null || turn.on <= renewsOn)) {
      index += 1;
      terms = turn.terms;
      if (terms && turn.isDue) dues.push({ on: turn.on, amount: periodPrice(terms.unitPrice, terms.seats) });
      renewsOn = terms?.period.end ?? null;
    } else {
      if (terms === null || renewsOn === null || renewsOn >= until) return dues;
      dues.push({ on: renewsOn, amount: periodPrice(priceOn(terms, renewsOn, facts), terms.seats) });
      renewsOn = nextPeriod(terms.anchorOn, terms.frequency, renewsOn).end;
    }
  }
}

const dueIn = (month: PlainDate, dues: readonly Due[]): Minor =>
  sum(dues.filter(({ on }) => on.slice(0, 7) === month.slice(0, 7)).map(({ amount }) => amount));

/** The first day of a month, so many months after that of the date. */
function monthStart(date: PlainDate, later: number): PlainDate {
  const month = Number(date.slice(5, 7)) - 1 + later;
  const year = Number(date.slice(0, 4)) + Math.floor(month / 12);
  return plainDate(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
