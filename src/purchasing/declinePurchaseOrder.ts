import type { Caller } from '../identity';
import type { Deps } from '../platform/deps';
import { changePurchaseOrderIn, inPurchaseOrder, type SeenPurchaseOrder } from './changePurchaseOrder';
import type { PurchaseOrderRow } from './entities';
import { mailPurchaseOrderToTechnician } from './purchaseOrderMails';

/**
 * I1, I2: the billing contact declines what was proposed, for good. The technician is told by e-mail.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, PO_WRONG_STATE
 */
export async function declinePurchaseOrder(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: SeenPurchaseOrder,
): Promise<PurchaseOrderRow> {
  const action = 'PURCHASE_ORDER_DECLINE';
  return inPurchaseOrder(deps, { caller, action, seen: input }, async ({ tx, account, row }) => {
    const change = { status: 'DECLINED' as const };
    const declined = await changePurchaseOrderIn(tx, caller, account, row, { change, action, rule: 'I1' });
    await mailPurchaseOrderToTechnician(tx, account, declined, 'poDeclined', { number: declined.number });
    return declined;
  });
}
