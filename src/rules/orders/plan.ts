import type { Minor } from '../money/minor';
import type { TaxTreatment } from '../money/tax';
import type { QuoteLine } from '../quotes/quoteLine';
import type { PricedQuoteLine } from '../quotes/quotePrices';
import { withPriceHold } from '../quotes/quotePrices';
import { addDays, daysOf, type Frequency, type PlainDate } from '../terms/calendar';
import { periodPrice } from '../terms/pricing';
import type { SegmentChange } from '../terms/proration';
import type { Renewal } from '../terms/renewal';
import { type PaidTerms, paid, type SubscriptionFacts, type Terms } from '../terms/subscription';
import type { CartItemKind } from './cart';
import { chargeLine, type OrderTotals, type PricedLine, type PricedOrder, type PricingFacts, totalsOf } from './order';

/** What an order does to one subscription. */
export interface OrderItem {
  kind: CartItemKind | 'RENEWAL' | 'CANCELLATION' | 'WITHDRAWAL';
  /** The subscription it concerns, or the id that the new one will have. */
  subscriptionId: string;
  terms: Terms;
  /** What a trial converts to at its end (E2). */
  convertsTo: Frequency | null;
  segments: SegmentChange[];
  /** D9: whose seats are given up. */
  releaseSeatsOf: string[];
}

/**
 * What an order does and what it comes to, whichever door it comes through. Lines name the subscriptions of the items.
 */
export interface OrderPlan {
  items: OrderItem[];
  lines: PricedLine[];
  totals: OrderTotals;
}

/** Makes the id of a subscription that begins, so that the lines can name it. */
type NewSubscriptionId = () => string;

/** D1, D2: the plan of a priced cart, of a trial's conversion (E2), and of a move to a lower plan by support (D7). */
export function planCart({ items, totals }: PricedOrder, newId: NewSubscriptionId): OrderPlan {
  const planned = items.map(({ item, terms, segments }): OrderItem => {
    const { kind, subscriptionId, releaseSeatsOf } = item;
    const convertsTo = item.convertsAtEnd ? item.frequency : null;
    const id = subscriptionId ?? newId();
    return { kind, subscriptionId: id, terms, convertsTo, segments, releaseSeatsOf: [...releaseSeatsOf] };
  });
  const lines = items.flatMap((item, index) =>
    item.lines.map((line) => ({ ...line, subscriptionId: planned[index]!.subscriptionId })),
  );
  return { items: planned, lines, totals };
}

/** D10: a trial starts on the day on which its order is executed, and lasts as many days as it was ordered for. */
export function startTrial(item: OrderItem, today: PlainDate): OrderItem {
  const period = { start: today, end: addDays(today, daysOf(item.terms.period)) };
  return { ...item, terms: { ...item.terms, anchorOn: today, period } };
}

/** F5: the plan of a renewal: one charge for the next period. */
export function planRenewal(
  { id: subscriptionId, ...terms }: PaidTerms & { id: string },
  { period, unitPrice, totals }: Renewal,
  tax: TaxTreatment,
): OrderPlan {
  const { productId, planId, seats, frequency } = terms;
  const amount = periodPrice(unitPrice, seats);
  const charged = { subscriptionId, productId, planId, seats, frequency, unitPrice, period };
  const line = chargeLine(charged, amount, tax.rate, null);
  const item: OrderItem = {
    kind: 'RENEWAL',
    subscriptionId,
    terms: { ...terms, unitPrice, period },
    convertsTo: null,
    segments: [],
    releaseSeatsOf: [],
  };
  return { items: [item], lines: [line], totals };
}

/** What the plan of a quote's lines needs besides their prices. */
export interface QuotePlanFacts extends PricingFacts {
  /** H6: what the lines of that day came to when the quote was sent, net; undefined: nothing was held. */
  sentNet: Minor | undefined;
  /** D9: whose seats of a subscription the contact gives up. */
  releasedOf(subscriptionId: string): string[];
  newId: NewSubscriptionId;
}

/**
 * H10, H13: the plan of the lines of a quote that take effect today: new terms, cancellations, and the withdrawal of a
 * cancellation that a later renewal replaces (F7). New terms come before cancellations, whatever the order of the
 * lines: they would revive what was cancelled (H15).
 */
export function planQuote(
  today: readonly PricedQuoteLine[],
  later: readonly PricedQuoteLine[],
  facts: QuotePlanFacts,
): OrderPlan {
  const nothing = { convertsTo: null, segments: [], releaseSeatsOf: [] };
  const subscriptionOf = (id: string) => facts.subscriptions.find((one) => one.id === id)!;
  const items: OrderItem[] = [];
  const lines: PricedLine[] = [];
  for (const { line, terms, lines: itsLines, segments } of today) {
    const subscriptionId = line.subscriptionId ?? facts.newId();
    const kind = itemKindOf(line, line.subscriptionId ? subscriptionOf(line.subscriptionId) : null);
    const kept = terms ?? termsOf(subscriptionOf(subscriptionId));
    const releaseSeatsOf = terms ? facts.releasedOf(subscriptionId) : [];
    items.push({ ...nothing, kind, subscriptionId, terms: kept, segments, releaseSeatsOf });
    for (const its of itsLines) lines.push({ ...its, subscriptionId });
  }
  for (const { line } of later) {
    if (line.kind !== 'RENEW' || line.subscriptionId === null) continue;
    const subscription = subscriptionOf(line.subscriptionId);
    if (subscription.status !== 'PENDING_CANCELLATION') continue;
    items.push({ ...nothing, kind: 'WITHDRAWAL', subscriptionId: subscription.id, terms: termsOf(subscription) });
  }
  const isCancellation = ({ kind }: OrderItem) => kind === 'CANCELLATION';
  const held = withPriceHold(lines, facts.sentNet);
  return {
    items: [...items.filter((item) => !isCancellation(item)), ...items.filter(isCancellation)],
    lines: held,
    totals: totalsOf(held, facts),
  };
}

/** F8: what brings an expired subscription back is its reactivation. */
function itemKindOf({ kind }: QuoteLine, subscription: SubscriptionFacts | null): OrderItem['kind'] {
  if (kind === 'ADD') return 'PURCHASE';
  if (kind === 'CANCEL') return 'CANCELLATION';
  return subscription?.status === 'EXPIRED' ? 'REACTIVATION' : 'CHANGE';
}

function termsOf(subscription: SubscriptionFacts): PaidTerms {
  const { productId, planId, seats, frequency, unitPrice, priceIsNegotiated, anchorOn, period } = paid(subscription);
  return { productId, planId, seats, frequency, unitPrice, priceIsNegotiated, anchorOn, period };
}
