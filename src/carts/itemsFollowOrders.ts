import type { Consequence } from '../accounts';
import { OrderRow } from '../orders';
import { findRows, placeholders, selectRows, type Tx, updateRow } from '../platform/database';
import { CartItemRow, CartRow } from './entities';

/** D4, D10: a completed order takes its items out of the cart for good; a failed one gives them back. */
export const itemsFollowOrders: Consequence = {
  of: [OrderRow],
  async settle(tx, touched) {
    const orders = (await touched.rows(OrderRow)).filter(({ source }) => source === 'CART');
    const ids = (status: OrderRow['status']) => orders.filter((order) => order.status === status).map(({ id }) => id);
    const completed = ids('COMPLETED');
    if (completed.length > 0)
      await tx.execute(`DELETE FROM cart_items WHERE order_id IN (${placeholders(completed)})`, completed);
    await returnItems(tx, ids('FAILED'));
  },
};

async function returnItems(tx: Tx, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return;
  const items = await selectRows(tx, CartItemRow, `WHERE order_id IN (${placeholders(orderIds)})`, [...orderIds]);
  for (const { id } of items) await updateRow(tx, CartItemRow, id, { orderId: null });
  const cartIds = [...new Set(items.map(({ cartId }) => cartId))];
  for (const { id, version } of await findRows(tx, CartRow, cartIds)) {
    await updateRow(tx, CartRow, id, { version: version + 1 });
  }
}
