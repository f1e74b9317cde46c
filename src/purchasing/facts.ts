import { usedOfPurchaseOrder } from '../invoicing';
import { committedOfPurchaseOrder } from '../orders';
import { findRow, findRows, getRow, placeholders, type Reader, selectRow, selectRows } from '../platform/database';
import type { Condition } from '../platform/pages';
import {
  minor,
  type PurchaseOrderFacts,
  type PurchaseOrderReference,
  type RemainingOfPurchaseOrder,
  remainingOf,
} from '../rules';
import { PurchaseOrderRow } from './entities';

/** I5: what of a purchase order is used and committed, as SQL. Minor units, with tax. */
export const USED = usedOfPurchaseOrder('purchase_orders.id');
export const COMMITTED = committedOfPurchaseOrder('purchase_orders.id');

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
    drawn.map(({ id, used, committed }) => [
      String(id),
      { used: minor(Number(used)), committed: minor(Number(committed)) },
    ]),
  );
  return new Map(
    rows.map((row) => {
      const of = amounts.get(row.id)!;
      return [row.id, { row, ...of, remaining: remainingOf(row.ceiling, of) }];
    }),
  );
}

/**
 * I5: purchase orders by id, with what remains of them; ids that there are none of are left out. What is drawn takes as long to sum up as there are
 * invoices: it is left where there is no ceiling.
 */
export async function remainingOfPurchaseOrders(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, RemainingOfPurchaseOrder<PurchaseOrderRow>>> {
  const rows = ids.length === 0 ? [] : await findRows(reader, PurchaseOrderRow, ids);
  const limited = rows.filter(({ ceiling }) => ceiling !== null).map(({ id }) => id);
  const facts = await purchaseOrderFacts(reader, limited);
  return new Map(rows.map((row) => [row.id, { row, remaining: facts.get(row.id)?.remaining ?? null }]));
}

export function findPurchaseOrder(reader: Reader, id: string): Promise<PurchaseOrderRow | null> {
  return findRow(reader, PurchaseOrderRow, id);
}

/** I1: an account's purchase order by its number or id, once it was proposed: customers see no drafts. Null where there is none. */
export function findProposedPurchaseOrder(
  reader: Reader,
  accountId: string,
  numberOrId: string,
): Promise<PurchaseOrderRow | null> {
  const proposed = "WHERE account_id = ? AND (number = ? OR id = ?) AND status <> 'DRAFT'";
  return selectRow(reader, PurchaseOrderRow, proposed, [accountId, numberOrId, numberOrId]);
}

/** I6: what invoices that are drawn on a purchase order name: it, and its number as it is now. */
export async function purchaseOrderReference(reader: Reader, id: string): Promise<PurchaseOrderReference> {
  const { number } = await getRow(reader, PurchaseOrderRow, id);
  return { purchaseOrderId: id, purchaseOrderNumber: number! };
}
