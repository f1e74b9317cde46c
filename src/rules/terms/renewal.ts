import type { Currency, Minor } from '../money/money';
import { settle } from '../money/settlement';
import { lineTax, type TaxTreatment } from '../money/tax';
import type { OrderTotals } from '../orders/order';
import { nextPeriod, type Period } from './calendar';
import { findPrice, type PriceRow, periodPrice } from './pricing';
import type { Terms } from './subscription';

/** The next period of a subscription, with its price per seat and its totals. Minor units. */
export interface Renewal {
  period: Period;
  unitPrice: Minor;
  totals: OrderTotals;
}

/**
 * F5, B2, C2, C8: the period after the running one, at the price valid on its first day. A negotiated price lasts;
 * without a list price the present one stays. With tax, paid from the balance first.
 */
export function renewalOf(
  terms: Terms & { frequency: NonNullable<Terms['frequency']>; unitPrice: Minor },
  facts: { currency: Currency; prices: readonly PriceRow[]; tax: TaxTreatment; balance: Minor },
): Renewal {
  const { planId, frequency, seats } = terms;
  const period = nextPeriod(terms.anchorOn, frequency, terms.period.end);
  const listed = findPrice(facts.prices, { planId, frequency, currency: facts.currency }, period.start);
  const unitPrice = terms.priceIsNegotiated ? terms.unitPrice : (listed?.unitPrice ?? terms.unitPrice);
  const subtotal = periodPrice(unitPrice, seats);
  const tax = lineTax(subtotal, facts.tax.rate);
  const totals = { subtotal, tax, ...settle({ total: subtotal + tax, credit: 0, balance: facts.balance }) };
  return { period, unitPrice, totals };
}
