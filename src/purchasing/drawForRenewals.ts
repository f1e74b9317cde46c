import type { AccountRow } from '../accounts';
import { ProductRow } from '../catalog';
import { selectRow, type Tx } from '../platform/database';
import { dateIn, decidePurchaseOrderUse, type PurchaseOrderFacts, type PurchaseOrderReference } from '../rules';
import type { PurchaseOrderRow } from './entities';
import { purchaseOrderFacts } from './facts';
import { tellTechnician } from './tell';

/** A renewal that may be drawn on the purchase order of its subscription. */
export interface RenewalDraw {
  account: AccountRow;
  subscription: { id: string; productId: string; purchaseOrderId: string | null };
  /** What its invoice comes to with tax, before balance, minor units. */
  total: number;
}

/**
 * I5: what renewals are invoiced on, by subscription: the purchase order of the subscription's last order, if it is in force and
 * suffices for this renewal after those before it in the list. Else there is no entry, and the technician is told. Without purchase orders
 * it costs no statement.
 * @param renewals of accounts that are locked
 */
export async function drawForRenewals(
  tx: Tx,
  renewals: readonly RenewalDraw[],
): Promise<Map<string, PurchaseOrderReference>> {
  const drawn = new Map<string, PurchaseOrderReference>();
  const wanted = renewals.filter(({ subscription }) => subscription.purchaseOrderId !== null);
  const ids = [...new Set(wanted.map(({ subscription }) => subscription.purchaseOrderId!))];
  const facts = await purchaseOrderFacts(tx, ids);
  for (const renewal of wanted) {
    const { id, purchaseOrderId } = renewal.subscription;
    const of = facts.get(purchaseOrderId!)!;
    const { total, account } = renewal;
    const today = dateIn(tx.now, account.timeZone);
    const [refusal] = decidePurchaseOrderUse(of, { total, currency: account.currency, today });
    if (refusal) {
      await tellExceeded(tx, renewal, of, refusal.code === 'PO_EXCEEDED' ? 'EXCEEDED' : 'NOT_IN_FORCE');
      continue;
    }
    const remaining = of.remaining === null ? null : of.remaining - total;
    facts.set(purchaseOrderId!, { ...of, used: of.used + total, remaining });
    drawn.set(id, { purchaseOrderId: purchaseOrderId!, purchaseOrderNumber: of.row.number! });
  }
  return drawn;
}

async function tellExceeded(
  tx: Tx,
  { account, subscription, total }: RenewalDraw,
  { row, remaining }: PurchaseOrderFacts<PurchaseOrderRow>,
  reason: 'EXCEEDED' | 'NOT_IN_FORCE',
): Promise<void> {
  const product = (await selectRow(tx, ProductRow, 'WHERE id = ?', [subscription.productId]))!;
  const amounts = { currency: row.currency, total, remaining };
  await tellTechnician(tx, account, 'poExceeded', {
    number: row.number!,
    productName: product.name,
    ...amounts,
    reason,
  });
}
