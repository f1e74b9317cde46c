import {
  type Minor,
  type PricedQuoteLine,
  periodPrice,
  type SubscriptionFacts,
  sum,
  type Terms,
  twelveMonths,
} from '../rules';
import type { QuoteFacts } from './facts';

/** A subscription beside what a quote makes of it (H5). Prices in minor units, null where there is none. */
export interface ComparisonRow {
  kind: PricedQuoteLine['line']['kind'];
  subscriptionId: string | null;
  productId: string;
  before: SubscriptionFacts | null;
  /** null: it ends. */
  after: Terms | null;
}

export interface Comparison {
  rows: ComparisonRow[];
  seatsBefore: number;
  seatsAfter: number;
  /** What falls due in each of the next twelve months, net, without proration. */
  before: Minor[];
  after: Minor[];
}

const isRunning = ({ status }: SubscriptionFacts) => status === 'ACTIVE' || status === 'PAST_DUE';

/** H5: a quote beside today's subscriptions: each line's difference, seats gained and lost, and twelve months before and after. */
export function compare(priced: readonly PricedQuoteLine[], facts: QuoteFacts): Comparison {
  const rows = priced.map(({ line, terms }): ComparisonRow => {
    const before = facts.subscriptions.find(({ id }) => id === line.subscriptionId) ?? null;
    return { kind: line.kind, subscriptionId: line.subscriptionId, productId: line.productId, before, after: terms };
  });
  const today = facts.subscriptions.filter(isRunning);
  const touched = new Map(rows.map((row) => [row.subscriptionId, row.after]));
  const kept: (SubscriptionFacts | Terms)[] = today.flatMap((subscription) => {
    const after = touched.get(subscription.id);
    return after === undefined ? [subscription] : after === null ? [] : [after];
  });
  const revived = rows.filter(({ before, after }) => before && after && !isRunning(before)).map(({ after }) => after!);
  const added = rows.filter(({ before, after }) => !before && after).map(({ after }) => after!);
  const later = [...kept, ...revived, ...added];
  const seats = (of: readonly { seats: number }[]) => sum(of.map((one) => one.seats));
  const starts = ({ line }: PricedQuoteLine) => line.kind !== 'CHANGE' || line.effectiveWhen === 'AT_PERIOD_END';
  const charged = priced.flatMap((one) => (one.terms && starts(one) ? [{ on: one.on, terms: one.terms }] : []));
  const months = twelveMonths(later, facts.today);
  for (const { on, terms } of charged) addDue(months, facts.today, on, periodPrice(terms.unitPrice!, terms.seats));
  return {
    rows,
    seatsBefore: seats(today),
    seatsAfter: seats(later),
    before: twelveMonths(today, facts.today),
    after: months,
  };
}

/** A term that a quote begins falls due on the day it begins. */
function addDue(months: Minor[], today: string, on: string, amount: Minor): void {
  const index =
    (Number(on.slice(0, 4)) - Number(today.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(today.slice(5, 7));
  if (index >= 0 && index < months.length) months[index] = months[index]! + amount;
}

/** The first day of each of the twelve months. */
export function monthStarts(today: string): string[] {
  const first = `${today.slice(0, 8)}01`;
  return Array.from({ length: 12 }, (_, index) => {
    const month = Number(first.slice(5, 7)) - 1 + index;
    const year = Number(first.slice(0, 4)) + Math.floor(month / 12);
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  });
}
