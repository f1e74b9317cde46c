import { add } from '../money/minor';
import { parseAmount } from '../money/money';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import type { GivenPurchaseOrder, PurchaseOrderFacts } from './purchaseOrder';

/**
 * I7: whether the contact can give a purchase order this ceiling: it raises the one that there is, and not to less than is used and committed.
 * `decidePurchaseOrderTerms` must have allowed it.
 */
export function decideCeilingRaise(
  ceiling: NonNullable<GivenPurchaseOrder['ceiling']> | null,
  { row, used, committed }: PurchaseOrderFacts,
): Verdict {
  const minor = ceiling && parseAmount(ceiling, row.currency);
  const isRaised = minor !== null && row.ceiling !== null && minor >= row.ceiling && minor >= add(used, committed);
  return isRaised ? ALLOWED : [refuse('INVALID_INPUT', 'I7', ['ceiling'])];
}

/**
 * I7: the purchase order that a quote is carried out on where none is named: the one that the subscriptions it changes have. Null: they
 * have none, or not all the same.
 * @param purchaseOrderIds of each subscription that is changed; null: it has none
 */
export function sharedPurchaseOrder(purchaseOrderIds: readonly (string | null)[]): string | null {
  const ids = [...new Set(purchaseOrderIds.filter((id) => id !== null))];
  return ids.length === 1 ? ids[0]! : null;
}
