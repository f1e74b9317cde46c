import type { AccountRow } from '../accounts';
import type { Caller } from '../identity';
import { moveBalance, storeLines } from '../invoicing';
import { draftPayment, type PaymentMethodRow, startPayments } from '../payments';
import { findRows, insertRows, type Tx } from '../platform/database';
import { negate } from '../rules';
import { changeSubscriptions, SubscriptionRow } from '../subscriptions';
import type { DraftedOrder } from './draftOrder';
import { OrderRow } from './entities';
import { concernedBy, executeOrders } from './executeOrders';

/** D4, D10: starts the payment of what an order has due; until that is settled the order waits. One that costs nothing is executed at once. */
export async function payOrExecute(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  drafted: DraftedOrder,
  method: PaymentMethodRow | null,
): Promise<void> {
  if (drafted.order.due === 0) {
    await executeOrders(tx, caller, [{ account, ...drafted, isPlaced: false, payment: null }]);
    return;
  }
  await placeOrder(tx, account, drafted);
  const { id: orderId, source, due: amount, currency } = drafted.order;
  const purpose = source === 'TRIAL_CONVERSION' ? 'TRIAL_CONVERSION' : 'ORDER';
  const of = { accountId: account.id, purpose, orderId, invoiceId: null } as const;
  const payment = draftPayment(tx.now, { ...of, amount, currency, source: method! });
  await startPayments(tx, [payment], purpose === 'ORDER' ? 'BY_REQUEST' : 'BY_NOBODY');
}

/** D10: writes an order that waits for its payment, reserves the balance that it uses, and marks the subscriptions that it concerns. */
async function placeOrder(tx: Tx, account: AccountRow, { order, lines }: DraftedOrder): Promise<void> {
  await insertRows(tx, OrderRow, [order]);
  await storeLines(tx, lines);
  await moveBalance(tx, account, negate(order.fromBalance), { reason: 'ORDER_RESERVED', orderId: order.id });
  const concerned = await findRows(tx, SubscriptionRow, concernedBy(order));
  const change = { pendingOrderId: order.id };
  await changeSubscriptions(
    tx,
    concerned.map((subscription) => ({ subscription, change })),
  );
}
