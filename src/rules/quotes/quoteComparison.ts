import { type Minor, sum } from '../money/minor';
import { nextPeriod, type PlainDate, plainDate } from '../terms/calendar';
import { periodPrice } from '../terms/pricing';
import type { SubscriptionStatus } from '../terms/status';
import { type PaidTerms, paid, type SubscriptionFacts } from '../terms/subscription';
import type { QuoteLineKind } from './quoteLine';
import type { PricedQuoteLine } from './quotePrices';

/** A subscription before and after a line of a quote (H5). */
export interface ComparisonRow {
  kind: QuoteLineKind;
  subscriptionId: string | null;
  productId: string;
  before: PaidTerms | null;
  /** null: it ends. */
  after: PaidTerms | null;
}

/** H5: what falls due in a calendar month, net and without proration. Minor units. */
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
  /** The twelve calendar months after today's: an annual amount falls due in them once, a monthly one twelve times. */
  months: ComparedMonth[];
}

/** H5: how many months, from the next one on, a comparison shows. */
export const COMPARED_MONTHS = 12;

const isInUse = ({ status }: { status: SubscriptionStatus }) =>
  status === 'ACTIVE' || status === 'PAST_DUE' || status === 'PENDING_CANCELLATION';

/** A change of terms on a day; null: it ends. */
interface Turn {
  on: PlainDate;
  terms: PaidTerms | null;
  /** Whether a full term begins, and falls due, on that day. Else the running one goes on. */
  beginsTerm: boolean;
}

/**
 * H5: compares a quote with today's subscriptions: line by line, in seats once everything has taken effect, and in what
 * falls due in the twelve months to come, net and without proration.
 */
export function compareQuote(
  priced: readonly PricedQuoteLine[],
  { subscriptions, today }: { subscriptions: readonly SubscriptionFacts[]; today: PlainDate },
): Comparison {
  const inUse = subscriptions.filter(isInUse).map(paid);
  const quoted = (one: SubscriptionFacts): Turn[] =>
    priced
      .filter(({ line }) => line.subscriptionId === one.id)
      .map((line) => turnOf(line, one))
      .sort((first, second) => (first.on < second.on ? -1 : 1));
  const added = priced.filter(({ line }) => line.subscriptionId === null).map((line) => turnOf(line, null));
  const until = monthStart(today, COMPARED_MONTHS + 1);
  const before = inUse.flatMap((one) => duesOf(one, withoutQuote(one), until));
  const after = [
    ...inUse.flatMap((one) => duesOf(one, quoted(one).length > 0 ? quoted(one) : withoutQuote(one), until)),
    ...added.flatMap((turn) => duesOf(null, [turn], until)),
  ];
  const seatsAfter = (seats: number, turns: readonly Turn[]) =>
    turns.reduce((_seats, { terms }) => terms?.seats ?? 0, seats);
  return {
    rows: priced.map((one) => rowOf(one, subscriptions)),
    seatsBefore: total(inUse.map(({ seats }) => seats)),
    seatsAfter: total([
      ...inUse.map((one) => seatsAfter(one.seats, quoted(one))),
      ...added.map((turn) => seatsAfter(0, [turn])),
    ]),
    months: Array.from({ length: COMPARED_MONTHS }, (_, index) => {
      const month = monthStart(today, index + 1);
      return { month, before: dueIn(month, before), after: dueIn(month, after) };
    }),
  };
}

const total = (seats: readonly number[]): number => seats.reduce((all, some) => all + some, 0);

function rowOf({ line, terms }: PricedQuoteLine, subscriptions: readonly SubscriptionFacts[]): ComparisonRow {
  const { kind, subscriptionId, productId } = line;
  const before = subscriptions.find(({ id }) => id === subscriptionId);
  return { kind, subscriptionId, productId, before: before ? termsOnly(paid(before)) : null, after: terms };
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
function turnOf({ line, on, terms }: PricedQuoteLine, subscription: SubscriptionFacts | null): Turn {
  if (terms === null) return { on: subscription!.period.end, terms, beginsTerm: false };
  const keepsTerm = line.coTermWith !== null || (line.kind === 'CHANGE' && line.effectiveWhen !== 'AT_PERIOD_END');
  return { on, terms, beginsTerm: !keepsTerm };
}

/** The turns of a subscription without the quote: it ends if it was cancelled, else it renews. */
const withoutQuote = ({ status, period }: SubscriptionFacts): Turn[] =>
  status === 'PENDING_CANCELLATION' ? [{ on: period.end, terms: null, beginsTerm: false }] : [];

interface Due {
  on: PlainDate;
  amount: Minor;
}

/** What falls due for a subscription before a day. `turns` are in the order of their days. */
function duesOf(start: PaidTerms | null, turns: readonly Turn[], until: PlainDate): Due[] {
  const dues: Due[] = [];
  let terms = start;
  let renewsOn = start?.period.end ?? null;
  for (let index = 0; ; ) {
    const turn = turns[index];
    if (turn && (renewsOn === null || turn.on <= renewsOn)) {
      index += 1;
      terms = turn.terms;
      if (terms && turn.beginsTerm) dues.push({ on: turn.on, amount: priceOf(terms) });
      renewsOn = terms?.period.end ?? null;
    } else {
      if (terms === null || renewsOn === null || renewsOn >= until) return dues;
      dues.push({ on: renewsOn, amount: priceOf(terms) });
      renewsOn = nextPeriod(terms.anchorOn, terms.frequency, renewsOn).end;
    }
  }
}

const priceOf = ({ unitPrice, seats }: PaidTerms) => periodPrice(unitPrice, seats);

const dueIn = (month: PlainDate, dues: readonly Due[]): Minor =>
  sum(dues.filter(({ on }) => on.slice(0, 7) === month.slice(0, 7)).map(({ amount }) => amount));

/** The first day of a month, so many months after that of the date. */
function monthStart(date: PlainDate, later: number): PlainDate {
  const month = Number(date.slice(5, 7)) - 1 + later;
  const year = Number(date.slice(0, 4)) + Math.floor(month / 12);
  return plainDate(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
