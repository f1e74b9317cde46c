import type { AccountRow } from '../accounts';
import type { Caller } from '../identity';
import { draftOrder, executeOrders, type OrderRow } from '../orders';
import type { Tx } from '../platform/database';
import { purchaseOrderReference } from '../purchasing';
import type { OrderPlan } from '../rules';
import type { QuoteFacts } from './facts';

/**
 * Places and executes the order of a quote's lines that take effect today. Its invoice stays open: it is paid by invoice, or by a card just
 * after it (I4).
 */
export async function executeQuoteOrder(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  plan: OrderPlan,
  facts: QuoteFacts,
  of: { quoteId: string; purchaseOrderId: string | null; isDueAtOnce?: boolean },
): Promise<OrderRow> {
  const { quoteId, purchaseOrderId, isDueAtOnce } = of;
  const at = { now: tx.now, today: facts.today };
  const drafted = draftOrder(caller, account, plan, facts, { source: 'QUOTE', quoteId, purchaseOrderId }, at);
  const purchaseOrder = purchaseOrderId === null ? null : await purchaseOrderReference(tx, purchaseOrderId);
  const order = { account, ...drafted, isPlaced: false, payment: null, purchaseOrder, isDueAtOnce };
  await executeOrders(tx, caller, [order]);
  return drafted.order;
}
