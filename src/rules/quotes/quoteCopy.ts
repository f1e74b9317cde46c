import type { Minor } from '../money/minor';
import type { PricingFacts } from '../orders/order';
import { discountOf } from '../terms/pricing';
import { listPriceOf, type QuoteLine } from './quoteLine';

/**
 * H19: whether a line goes along when its quote is copied to another account: it adds a subscription, names none of the account that it was
 * for, and has a list price in the other account's currency.
 * @param facts those of the other account
 */
export const goesAlong = (line: QuoteLine, facts: PricingFacts): boolean =>
  line.kind === 'ADD' && line.coTermWith === null && listPriceOf(line, facts) !== null;

/**
 * H19: what a copied line says of its price. A negotiated price stays in its own currency; in another one its discount on the list price
 * goes along, and a price that is not below the list price becomes the list price.
 * @param line with the list price that its own price was negotiated against
 */
export function copiedPrice(
  line: QuoteLine & { listUnitPrice: Minor },
  isSameCurrency: boolean,
): Pick<QuoteLine, 'unitPrice' | 'discountPercent'> {
  const { discountPercent, listUnitPrice } = line;
  const unitPrice = line.priceIsNegotiated ? line.unitPrice : null;
  if (isSameCurrency || unitPrice === null) return { unitPrice, discountPercent };
  const isBelow = unitPrice < listUnitPrice;
  return { unitPrice: null, discountPercent: isBelow ? discountOf({ listUnitPrice, unitPrice }) : null };
}
