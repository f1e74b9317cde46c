import { linesOfOrder } from '../invoicing';
import type { PurposeHandler } from '../payments';
import { getRow } from '../platform/database';
import { OrderRow } from './entities';
import { executeOrders } from './executeOrders';
import { failOrder } from './failOrder';

/** D4, D5: a payment completes the order that waits for it, or fails it. */
export const orderPayments: PurposeHandler = {
  async paid(tx, account, payment) {
    const order = await getRow(tx, OrderRow, payment.orderId!);
    const lines = await linesOfOrder(tx, order.id);
    await executeOrders(tx, null, [{ account, order, lines, isPlaced: true, payment }]);
    return true;
  },
  async failed(tx, account, payment, failure) {
    await failOrder(tx, account, await getRow(tx, OrderRow, payment.orderId!), failure);
  },
  async describe(tx, _account, payment) {
    const { number: orderNumber } = await getRow(tx, OrderRow, payment.orderId!);
    return { kind: 'ORDER', orderNumber };
  },
};
