import type { BillingLineRow } from '../invoicing';
import type { PricedLine } from '../rules';
import { toBillingLine } from './billingLines';
import type { AccountPricingFacts } from './pricingFacts';

/** Lines that are not kept: their ids are the item's, so that the same preview has the same ids. */
export function toPreviewLines(
  lines: readonly PricedLine[],
  itemId: string,
  facts: AccountPricingFacts,
): BillingLineRow[] {
  return lines.map((line, place) => ({ ...toBillingLine(line, place, '', facts), id: `${itemId}.${place + 1}` }));
}
