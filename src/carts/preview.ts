import { Period } from '../graphql/money';
import { toUserErrors } from '../graphql/userError';
import { toTotals } from '../invoicing';
import { type AccountPricingFacts, toForecast, toPreviewLines } from '../orders';
import {
  add,
  type CartItem,
  decideCart,
  decideItem,
  type RenewalForecast as Forecast,
  forecastRenewal,
  needsInvoice,
  type PricedItem,
  priceOrder,
  requiresPaymentMethod,
  subtract,
  type Totals,
  type Verdict,
} from '../rules';
import { MOST_PREVIEW_REFUSALS } from './previewTypes';

/** What an item would do and cost, by the functions that decide and price an order (D2). */
export function previewOf(item: CartItem, facts: AccountPricingFacts, locale: string, role: Verdict = []) {
  const refusals = role.length > 0 ? role : decideItem(item, facts);
  if (refusals.length > 0) return refused(refusals, locale);
  const priced = priceOrder([item], facts);
  const [only] = priced.items;
  const { period } = only!.terms;
  return {
    ...{ direction: only!.direction, effectiveOn: facts.today, period: new Period(period.start, period.end) },
    lines: toPreviewLines(only!.lines, item.id, facts),
    totals: toTotals(priced.totals, facts.currency),
    nextRenewal: toForecast(renewalAfter(only!, facts, priced.totals), facts.currency),
    refusals: [],
  };
}

function refused(refusals: Verdict, locale: string) {
  const errors = toUserErrors(refusals, locale, MOST_PREVIEW_REFUSALS);
  return {
    ...{ direction: null, effectiveOn: null, period: null, lines: null, totals: null, nextRenewal: null },
    refusals: errors,
  };
}

function renewalAfter(
  { item, terms }: PricedItem,
  facts: AccountPricingFacts,
  { fromBalance, toBalance }: Pick<Totals, 'fromBalance' | 'toBalance'>,
): Forecast | null {
  const balance = add(subtract(facts.balance, fromBalance), toBalance);
  return forecastRenewal(terms, item.convertsAtEnd ? item.frequency : null, { ...facts, balance });
}

/** D2: what ordering these items would cost. */
export function summaryOf(
  items: readonly CartItem[],
  facts: AccountPricingFacts,
  locale: string,
  alsoRefused: Verdict = [],
) {
  const refusals = [...decideCart(items, facts), ...alsoRefused];
  const errors = toUserErrors(refusals, locale, MOST_PREVIEW_REFUSALS);
  if (refusals.length > 0)
    return { lines: [], totals: null, paymentMethodRequired: false, addressRequired: false, refusals: errors };
  const priced = priceOrder(items, facts);
  return {
    lines: priced.items.flatMap((item) => toPreviewLines(item.lines, item.item.id, facts)),
    totals: toTotals(priced.totals, facts.currency),
    paymentMethodRequired: requiresPaymentMethod(priced),
    addressRequired: needsInvoice(items),
    refusals: [],
  };
}
