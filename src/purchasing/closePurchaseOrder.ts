import type { Caller } from '../identity';
import type { Deps } from '../platform/deps';
import { changePurchaseOrderIn, inPurchaseOrder, type SeenPurchaseOrder } from './changePurchaseOrder';
import type { PurchaseOrderRow } from './entities';

/**
 * I2: the technician closes an active purchase order for good: nothing more is drawn on it. What was committed on it is invoiced
 * without it.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, PO_WRONG_STATE
 */
export async function closePurchaseOrder(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: SeenPurchaseOrder,
): Promise<PurchaseOrderRow> {
  const action = 'PURCHASE_ORDER_CLOSE';
  return inPurchaseOrder(deps, { caller, action, seen: input }, async ({ tx, account, row }) => {
    const change = { status: 'CLOSED' as const };
    return changePurchaseOrderIn(tx, caller, account, row, { change, action, rule: 'I2' });
  });
}
