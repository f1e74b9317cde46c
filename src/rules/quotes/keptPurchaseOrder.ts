import { add } from '../money/minor';
import { parseAmount } from '../money/money';
import type { PlainDate } from '../terms/calendar';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import {
  type GivenPurchaseOrder,
  type PurchaseOrderFacts,
  purchaseOrderStatusOn,
  type RemainingOfPurchaseOrder,
} from './purchaseOrder';

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
 * I7: whether a quote can be carried out where no purchase order is named: of several that can be used one has to be,
 * unless it is paid by card.
 * @param usable the purchase orders of the subscriptions that it changes which are in force and suffice
 */
export function decideUnnamedPurchaseOrder(usable: readonly string[], isPaidByCard: boolean): Verdict {
  return usable.length > 1 && !isPaidByCard ? [refuse('PO_REQUIRED', 'I7', ['purchaseOrderId'])] : ALLOWED;
}

/** I7: the one that it is carried out on then; null: there is none, or not one alone. */
export const onlyPurchaseOrder = (usable: readonly string[]): string | null =>
  usable.length === 1 ? usable[0]! : null;

/** I7: why an invoice was issued without a purchase order: too little is left of it, its last day is over, or neither would help. */
export type NotDrawnReason = 'EXCEEDED' | 'EXPIRED' | 'NOT_IN_FORCE';

/** I7: why nothing can be drawn on a purchase order on a day, so that people learn what would help. */
export function whyNotDrawn({ row, remaining }: RemainingOfPurchaseOrder, today: PlainDate): NotDrawnReason {
  const status = purchaseOrderStatusOn(row, today, remaining);
  if (status === 'EXPIRED') return 'EXPIRED';
  const isUsedUp = (status === 'ACTIVE' || status === 'EXHAUSTED') && row.validFrom <= today;
  return isUsedUp ? 'EXCEEDED' : 'NOT_IN_FORCE';
}
