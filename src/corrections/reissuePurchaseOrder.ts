import type { AccountRow } from '../accounts';
import type { InvoiceRow } from '../invoicing';
import type { Tx } from '../platform/database';
import { purchaseOrderFacts } from '../purchasing';
import {
  decidePurchaseOrderUse,
  enforce,
  isPurchaseOrderVisible,
  type Minor,
  type PlainDate,
  type PurchaseOrderReference,
  Refused,
  refuse,
} from '../rules';

/**
 * G10: what an invoice is drawn on when it is issued again: another purchase order, which has to be in force and to suffice, or the one that
 * it is drawn on, under its number of today. Null: none. `total` with tax, minor units.
 * @throws Refused NOT_FOUND, PO_NOT_IN_FORCE, PO_CURRENCY, PO_EXCEEDED, all on `purchaseOrderId`
 */
export async function purchaseOrderForReissue(
  tx: Tx,
  wanted: { account: AccountRow; old: InvoiceRow; total: Minor; purchaseOrderId: string | null; today: PlainDate },
): Promise<PurchaseOrderReference | null> {
  const { account, old, total, today } = wanted;
  const purchaseOrderId = wanted.purchaseOrderId ?? old.purchaseOrderId;
  if (purchaseOrderId === null) return null;
  const facts = (await purchaseOrderFacts(tx, [purchaseOrderId])).get(purchaseOrderId);
  const isThere = facts?.row.accountId === account.id && isPurchaseOrderVisible(facts.row.status, false);
  if (!facts || !isThere) throw new Refused(refuse('NOT_FOUND', 'L1', ['purchaseOrderId']));
  if (purchaseOrderId !== old.purchaseOrderId)
    enforce(decidePurchaseOrderUse(facts, { total, currency: account.currency, today }));
  return { purchaseOrderId, purchaseOrderNumber: facts.row.number! };
}
