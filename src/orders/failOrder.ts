import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import { moveBalance, reservedFor } from '../invoicing';
import { findRows, type Tx, updateRow } from '../platform/database';
import { type Refusal, ZERO } from '../rules';
import { changeSubscriptions, SubscriptionRow } from '../subscriptions';
import { OrderRow } from './entities';

/** D4, D10: a payment that failed changes nothing but is remembered: balance, cart items and subscriptions are as before. */
export async function failOrder(tx: Tx, account: AccountRow, order: OrderRow, failure: Refusal): Promise<void> {
  await updateRow(tx, OrderRow, order.id, { status: 'FAILED', failure, endedAt: tx.now, version: order.version + 1 });
  const reserved = (await reservedFor(tx, [order.id])).get(order.id) ?? ZERO;
  await moveBalance(tx, account, reserved, { reason: 'ORDER_RELEASED', orderId: order.id });
  const ids = order.items.map(({ subscriptionId }) => subscriptionId);
  const concerned = (await findRows(tx, SubscriptionRow, ids)).filter(
    ({ pendingOrderId }) => pendingOrderId === order.id,
  );
  const change = { pendingOrderId: null };
  await changeSubscriptions(
    tx,
    concerned.map((subscription) => ({ subscription, change })),
  );
  const after = { status: 'FAILED', failure: failure.code };
  await recordAudit(tx, null, {
    accountId: account.id,
    action: 'order.fail',
    subjectId: order.id,
    rule: failure.rule,
    after,
  });
}
