import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import type { Deps } from '../platform/deps';
import { audited, inPurchaseOrder, type SeenPurchaseOrder } from './changePurchaseOrder';

/**
 * H18: the technician discards a draft that was never proposed. The audit trail keeps that it was; a quote that names it names none then.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, PO_WRONG_STATE
 */
export async function discardPurchaseOrder(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: SeenPurchaseOrder,
): Promise<void> {
  const action = 'PURCHASE_ORDER_DISCARD';
  await inPurchaseOrder(deps, { caller, action, seen: input }, async ({ tx, account, row }) => {
    await tx.execute('DELETE FROM purchase_orders WHERE id = ?', [row.id]);
    const record = { accountId: account.id, action, subjectId: row.id, rule: 'H18', before: audited(row) };
    await recordAudit(tx, caller, record);
  });
}
