import { insertRows, placeholders, type Reader, selectRows, type Tx, updateRow } from '../platform/database';
import type { Loaders } from '../platform/loaders';
import type { Condition } from '../platform/pages';
import type { SliceRequest } from '../platform/slices';
import { sliceOfChildren } from '../platform/slices';
import type { PlainDate } from '../rules';
import { ScheduledChangeRow } from './entities';

/** H13: keeps changes that an accepted quote makes later. */
export function addScheduledChanges(tx: Tx, changes: readonly ScheduledChangeRow[]): Promise<void> {
  return insertRows(tx, ScheduledChangeRow, changes);
}

/** H13: writes what becomes of a scheduled change; its order and its subscription follow by themselves. */
export function updateScheduledChange(tx: Tx, id: string, change: Partial<ScheduledChangeRow>): Promise<void> {
  return updateRow(tx, ScheduledChangeRow, id, change);
}

/** The changes of an order that are still to come and due on a day. */
export function changesDueOn(reader: Reader, orderId: string, on: PlainDate): Promise<ScheduledChangeRow[]> {
  const due = "WHERE order_id = ? AND due_on = ? AND status = 'SCHEDULED'";
  return selectRows(reader, ScheduledChangeRow, due, [orderId, on]);
}

/** The changes of accounts that are still to come. */
export async function changesToCome(reader: Reader, accountIds: readonly string[]): Promise<ScheduledChangeRow[]> {
  if (accountIds.length === 0) return [];
  const ofThese = `WHERE account_id IN (${placeholders(accountIds)}) AND status = 'SCHEDULED' ORDER BY id`;
  return selectRows(reader, ScheduledChangeRow, ofThese, [...accountIds]);
}

/** The changes of subscriptions that are still to come. */
export function changesToComeOf(reader: Reader, subscriptionIds: readonly string[]): Promise<ScheduledChangeRow[]> {
  const ofThese = `WHERE subscription_id IN (${placeholders(subscriptionIds)}) AND status = 'SCHEDULED'`;
  return selectRows(reader, ScheduledChangeRow, ofThese, [...subscriptionIds]);
}

/** What orders do later, read once per request for all that are shown. */
export function loadScheduledChanges(loaders: Loaders, orderId: string): Promise<ScheduledChangeRow[]> {
  return loaders.rows(ScheduledChangeRow, orderId, { column: 'order_id', tail: 'ORDER BY due_on, id' });
}

/** A part of what an order does later, the earliest first, read once per request for all that are shown. */
export function loadPartOfScheduledChanges(
  loaders: Loaders,
  id: string,
  part: SliceRequest,
): Promise<ScheduledChangeRow[]> {
  return sliceOfChildren(loaders, ScheduledChangeRow, { column: 'order_id', id }, part, {
    order: 'due_on, id',
  });
}

/** H13: of accounts: that a change which they agreed to could not be carried out. */
export const withFailedEffects: Condition = {
  sql: "id IN (SELECT account_id FROM order_effects WHERE status = 'FAILED')",
  values: [],
};

/** H13: the quotes' lines, as a statement, that could not be carried out. */
export const FAILED_LINES = "SELECT quote_line_id FROM order_effects WHERE status = 'FAILED'";

/**
 * I5: what is committed of the purchase order whose id is in that column, as SQL: scheduled changes that are still to be invoiced. Minor
 * units, with tax.
 */
export const committedOfPurchaseOrder = (id: string) => `COALESCE((SELECT SUM(total) FROM order_effects
  WHERE purchase_order_id = ${id} AND order_effects.status IN ('SCHEDULED', 'FAILED')), 0)`;
