import { getRow, placeholders, type Reader, selectRow, selectRows } from '../platform/database';
import type { Condition } from '../platform/pages';
import { type PurchaseOrderFacts, type PurchaseOrderReference, remainingOf } from '../rules';
import { PurchaseOrderRow } from './entities';

const OF_ORDER = 'purchase_order_id = purchase_orders.id';

/** I5: what of a purchase order is used: the invoices drawn on it, less their credit notes. Minor units, with tax. */
export const USED = `(
  COALESCE((SELECT SUM(total) FROM invoices WHERE ${OF_ORDER}), 0) -
  COALESCE((SELECT SUM(credit_notes.total) FROM credit_notes JOIN invoices ON invoices.id = credit_notes.invoice_id
    WHERE invoices.${OF_ORDER}), 0))`;

/** I5: what of it is committed: accepted effects that are still to be invoiced. Minor units, with tax. */
export const COMMITTED = `COALESCE((SELECT SUM(total) FROM order_effects
  WHERE ${OF_ORDER} AND order_effects.status IN ('SCHEDULED', 'FAILED')), 0)`;

/** I1: of the audit trail: that a row is about a purchase order that is still a draft. */
export const aboutDrafts: Condition = {
  sql: "subject_id IN (SELECT id FROM purchase_orders WHERE status = 'DRAFT')",
  values: [],
};

/** I5: purchase orders by id, with what is used, committed and left of them; ids that there are none of are left out. */
export async function purchaseOrderFacts(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, PurchaseOrderFacts<PurchaseOrderRow>>> {
  if (ids.length === 0) return new Map();
  const condition = `WHERE id IN (${placeholders(ids)})`;
  const rows = await selectRows(reader, PurchaseOrderRow, condition, [...ids]);
  const drawn = await reader.query(
    `SELECT id, ${USED} AS used, ${COMMITTED} AS committed FROM purchase_orders ${condition}`,
    [...ids],
  );
  const amounts = new Map(
    drawn.map(({ id, used, committed }) => [String(id), { used: Number(used), committed: Number(committed) }]),
  );
  return new Map(
    rows.map((row) => {
      const of = amounts.get(row.id)!;
      return [row.id, { row, ...of, remaining: remainingOf(row.ceiling, of) }];
    }),
  );
}

export function findPurchaseOrder(reader: Reader, id: string): Promise<PurchaseOrderRow | null> {
  return selectRow(reader, PurchaseOrderRow, 'WHERE id = ?', [id]);
}

/** I6: what invoices that are drawn on a purchase order name: it, and its number as it is now. */
export async function purchaseOrderReference(reader: Reader, id: string): Promise<PurchaseOrderReference> {
  const { number } = await getRow(reader, PurchaseOrderRow, id);
  return { purchaseOrderId: id, purchaseOrderNumber: number! };
}
