import type { Caller } from '../identity';
import type { Deps } from '../platform/deps';
import { changePurchaseOrderIn, inPurchaseOrder, type SeenPurchaseOrder } from './changePurchaseOrder';
import type { PurchaseOrderRow } from './entities';
import { mailPurchaseOrderToContact } from './purchaseOrderMails';

/**
 * I1, I2: the technician proposes a draft to the billing contact, who sees it from now on and is told by e-mail.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, PO_WRONG_STATE
 */
export async function proposePurchaseOrder(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: SeenPurchaseOrder,
): Promise<PurchaseOrderRow> {
  const action = 'PURCHASE_ORDER_PROPOSE';
  return inPurchaseOrder(deps, { caller, action, seen: input }, async ({ tx, account, row }) => {
    const change = { status: 'PROPOSED' as const };
    const proposed = await changePurchaseOrderIn(tx, caller, account, row, { change, action, rule: 'I1' });
    const { number, currency, ceiling, expiresOn } = proposed;
    await mailPurchaseOrderToContact(tx, account, proposed, 'poProposed', { number, currency, ceiling, expiresOn });
    return proposed;
  });
}
