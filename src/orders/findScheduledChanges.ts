import { insertRows, placeholders, type Reader, selectRows, type Tx, updateRow } from '../platform/database';
import type { Loaders } from '../platform/loaders';
import { type SliceRequest, sliceOfChildren } from '../platform/pages';
import type { PlainDate } from '../rules';
import { OrderEffectRow } from './entities';

/** H13: keeps changes that an accepted quote makes later. */
export function addScheduledChanges(tx: Tx, changes: readonly OrderEffectRow[]): Promise<void> {
  return insertRows(tx, OrderEffectRow, changes);
}

/** H13: writes what becomes of a scheduled change; its order and its subscription follow by themselves. */
export function updateScheduledChange(tx: Tx, id: string, change: Partial<OrderEffectRow>): Promise<void> {
  return updateRow(tx, OrderEffectRow, id, change);
}

/** The changes of an order that are still to come and due on a day. */
export function changesDueOn(reader: Reader, orderId: string, on: PlainDate): Promise<OrderEffectRow[]> {
  const due = "WHERE order_id = ? AND due_on = ? AND status = 'SCHEDULED'";
  return selectRows(reader, OrderEffectRow, due, [orderId, on]);
}

/** The changes of accounts that are still to come. */
export async function changesToCome(reader: Reader, accountIds: readonly string[]): Promise<OrderEffectRow[]> {
  if (accountIds.length === 0) return [];
  const ofThese = `WHERE account_id IN (${placeholders(accountIds)}) AND status = 'SCHEDULED' ORDER BY id`;
  return selectRows(reader, OrderEffectRow, ofThese, [...accountIds]);
}

/** The changes of subscriptions that are still to come. */
export function changesToComeOf(reader: Reader, subscriptionIds: readonly string[]): Promise<OrderEffectRow[]> {
  const ofThese = `WHERE subscription_id IN (${placeholders(subscriptionIds)}) AND status = 'SCHEDULED'`;
  return selectRows(reader, OrderEffectRow, ofThese, [...subscriptionIds]);
}

/** What orders do later, read once per request for all that are shown. */
export function loadScheduledChanges(loaders: Loaders, orderId: string): Promise<OrderEffectRow[]> {
  return loaders.rows(OrderEffectRow, orderId, { column: 'order_id', tail: 'ORDER BY due_on, id' });
}

/** A part of what an order does later, the earliest first, read once per request for all that are shown. */
export function loadPartOfScheduledChanges(
  loaders: Loaders,
  reader: Reader,
  id: string,
  part: SliceRequest,
): Promise<OrderEffectRow[]> {
  return sliceOfChildren(loaders, reader, OrderEffectRow, { column: 'order_id', id }, part, { order: 'due_on, id' });
}

/**
 * I5: what is committed of the purchase order whose id is in that column, as SQL: scheduled changes that are still to be invoiced. Minor
 * units, with tax.
 */
export const committedOfPurchaseOrder = (id: string) => `COALESCE((SELECT SUM(total) FROM order_effects
  WHERE purchase_order_id = ${id} AND order_effects.status IN ('SCHEDULED', 'FAILED')), 0)`;
