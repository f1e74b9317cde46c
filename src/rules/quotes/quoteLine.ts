import type { Minor } from '../money/minor';
import type { PricingFacts } from '../orders/order';
import type { Frequency, PlainDate } from '../terms/calendar';
import { discounted, findPrice } from '../terms/pricing';
import { isLive, type SubscriptionFacts } from '../terms/subscription';

export type QuoteLineKind = 'ADD' | 'CHANGE' | 'CANCEL' | 'RENEW';

export type EffectiveWhen = 'ON_ACCEPTANCE' | 'ON_DATE' | 'AT_PERIOD_END';

/** A line of a quote (H3). Prices in minor units per seat and period. It has a price, a discount, or neither. */
export interface QuoteLine {
  id: string;
  kind: QuoteLineKind;
  /** The subscription that it touches; null: it adds one. */
  subscriptionId: string | null;
  /**
   * H4: the version of the terms that it was drafted against, of the subscription that it touches or whose period it
   * shares.
   */
  termsVersion: number | null;
  productId: string;
  planId: string;
  seats: number;
  frequency: Frequency;
  effectiveWhen: EffectiveWhen;
  effectiveOn: PlainDate | null;
  /** H14: an added subscription ends together with this one's running period. */
  coTermWith: string | null;
  unitPrice: Minor | null;
  discountPercent: string | null;
  /**
   * B2: whether its price lasts beyond the first term. Decided when the line is written, and held once it is sent (H6).
   */
  priceIsNegotiated: boolean;
}

/** The parts of a quote that decide whether it can be sent or accepted. `validUntil` is the last valid day. */
export interface QuoteContent {
  validUntil: PlainDate;
  lines: readonly QuoteLine[];
}

/** F8: whether a line is one that brings an expired subscription back: a renewal that begins at once. */
export const reactivates = ({ kind, effectiveWhen }: Pick<QuoteLine, 'kind' | 'effectiveWhen'>): boolean =>
  kind === 'RENEW' && effectiveWhen === 'ON_ACCEPTANCE';

/** H3: today's list price of a line's plan and frequency; null where there is none. Minor units. */
export function listPriceOf(line: Pick<QuoteLine, 'planId' | 'frequency'>, facts: PricingFacts): Minor | null {
  const { planId, frequency } = line;
  return findPrice(facts.prices, { planId, frequency, currency: facts.currency }, facts.today)?.unitPrice ?? null;
}

/**
 * H3: the price per seat and period: as named; the discounted list price; the negotiated price if plan and frequency
 * stay; or list.
 */
export function unitPriceOf(line: QuoteLine, facts: PricingFacts): Minor | null {
  if (line.unitPrice !== null) return line.unitPrice;
  const list = listPriceOf(line, facts);
  if (line.discountPercent !== null) return list === null ? null : discounted(list, line.discountPercent);
  return keptPriceOf(line, facts) ?? list;
}

/** H3, B2: the negotiated price of the subscription, if plan and frequency stay and it has not expired; else null. */
function keptPriceOf(line: QuoteLine, facts: PricingFacts): Minor | null {
  const subscription = subscriptionOf(line, facts);
  if (subscription === null || subscription.status === 'EXPIRED' || !subscription.priceIsNegotiated) return null;
  const stays = subscription.planId === line.planId && subscription.frequency === line.frequency;
  return stays ? subscription.unitPrice : null;
}

/**
 * B2: whether the price of a line is negotiated: it differs from the list price of the day, or was negotiated before
 * and is kept.
 */
export function isPriceNegotiated(line: QuoteLine, facts: PricingFacts): boolean {
  const isNamed = line.unitPrice !== null || line.discountPercent !== null;
  if (!isNamed && keptPriceOf(line, facts) !== null) return true;
  return unitPriceOf(line, facts) !== listPriceOf(line, facts);
}

export const subscriptionOf = (
  line: Pick<QuoteLine, 'subscriptionId'>,
  facts: PricingFacts,
): SubscriptionFacts | null => facts.subscriptions.find(({ id }) => id === line.subscriptionId) ?? null;

/**
 * H13, H15: the day on which a line takes effect if it is accepted today. A cancellation is noted today, and ends the
 * subscription with its period (F1).
 */
export function effectiveDate(line: QuoteLine, facts: PricingFacts): PlainDate {
  if (line.effectiveWhen === 'ON_DATE') return line.effectiveOn!;
  if (line.effectiveWhen === 'ON_ACCEPTANCE' || line.kind === 'CANCEL') return facts.today;
  return subscriptionOf(line, facts)!.period.end;
}

/**
 * H14, F8: whether a line still has an effect. It has none once the subscription that it touches, or whose period it
 * shares, has expired, unless it brings that back, or where the shared period ends before the line takes effect.
 */
export function hasEffect(line: QuoteLine, facts: PricingFacts): boolean {
  const id = boundTo(line);
  const bound = facts.subscriptions.find((subscription) => subscription.id === id);
  if (id !== null && (!bound || !(isLive(bound.status) || reactivates(line)))) return false;
  return line.coTermWith === null || effectiveDate(line, facts) < bound!.period.end;
}

type Binding = Pick<QuoteLine, 'subscriptionId' | 'coTermWith'>;

/**
 * H4: the subscription whose terms a line is bound to: the one that it touches, or whose period it shares. Null: none.
 */
export const boundTo = ({ subscriptionId, coTermWith }: Binding): string | null => subscriptionId ?? coTermWith;

/**
 * H4: the version of the terms that a line drafted now is bound to; null: it is bound to none.
 * @param current the terms versions of the account's subscriptions, by id
 */
export function boundVersion(line: Binding, current: ReadonlyMap<string, number>): number | null {
  const id = boundTo(line);
  return id === null ? null : (current.get(id) ?? null);
}

/** H4: whether the terms that a line was drafted against have moved. */
export const isOutdated = (
  line: Binding & Pick<QuoteLine, 'termsVersion'>,
  current: ReadonlyMap<string, number>,
): boolean => boundTo(line) !== null && boundVersion(line, current) !== line.termsVersion;
