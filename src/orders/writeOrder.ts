import type { AccountRow } from '../accounts';
import type { Caller } from '../identity';
import { BillingLineRow, moveBalance } from '../invoicing';
import { type PaymentMethodRow, planSettling, startPayment } from '../payments';
import { insertRows, placeholders, selectRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import type { OrderTotals, PricedLine, PricedOrder } from '../rules';
import { SubscriptionRow, setPendingOrder } from '../subscriptions';
import { toBillingLines } from './billingLines';
import { type OrderItem, OrderRow, type OrderSource } from './entities';
import { executeOrder } from './executeOrder';
import type { OrderingFacts } from './pricingFacts';

/** Where an order comes from, and what placing it confirmed of the account's billing (D3). */
export interface Placed {
  source: OrderSource;
  vatNumber: string | null;
  paymentMethodId: string | null;
  quoteId?: string | null;
  purchaseOrderId?: string | null;
}

/** What an order does, line by line, and what that comes to. Lines name the subscriptions of the items. */
export interface OrderPlan {
  items: OrderItem[];
  lines: PricedLine[];
  totals: OrderTotals;
}

/** The number of an order: not gap-free like a document's, so it needs no counter. */
export const orderNumber = (id: string) => `O-${id.slice(-12).toUpperCase()}`;

/** The plan of a priced cart. What is bought or tried gets its subscription's id now, so that the lines can name it. */
export function planOf({ items, totals }: PricedOrder): OrderPlan {
  const planned = items.map(toOrderItem);
  const lines = items.flatMap((item, index) =>
    item.lines.map((line) => ({ ...line, subscriptionId: planned[index]!.subscriptionId })),
  );
  return { items: planned, lines, totals };
}

/** D10: writes an order with its lines, reserves the balance it uses, and marks the subscriptions it concerns. */
export async function writeOrder(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  { items, lines, totals }: OrderPlan,
  facts: OrderingFacts,
  { quoteId = null, purchaseOrderId = null, ...placed }: Placed,
): Promise<OrderRow> {
  const id = newId('Order');
  const order: OrderRow = {
    ...{ id, number: orderNumber(id), version: 1, accountId: account.id, status: 'PENDING_PAYMENT', failure: null },
    ...{
      ...placed,
      taxedVatNumber: placed.vatNumber ?? account.vatNumber,
      quoteId,
      purchaseOrderId,
      items,
      currency: account.currency,
      ...totals,
      renewalKey: null,
    },
    ...{ placedById: caller?.actor.userId ?? null, placedOn: facts.today, placedAt: tx.now, endedAt: null },
  };
  await insertRows(tx, OrderRow, [order]);
  await insertRows(tx, BillingLineRow, toBillingLines(lines, id, facts));
  await moveBalance(tx, account, -order.fromBalance, { reason: 'ORDER_RESERVED', orderId: id });
  const concerned = items.map(({ subscriptionId }) => subscriptionId);
  const existing = await selectRows(tx, SubscriptionRow, `WHERE id IN (${placeholders(concerned)})`, concerned);
  await setPendingOrder(tx, existing, id);
  return order;
}

function toOrderItem({ item, terms, segments }: PricedOrder['items'][number]): OrderItem {
  const { kind, subscriptionId, releaseSeatsOf } = item;
  const convertsTo = item.convertsAtEnd ? item.frequency : null;
  return {
    ...{ kind, subscriptionId: subscriptionId ?? newId('Subscription'), terms, convertsTo, segments },
    releaseSeatsOf: [...releaseSeatsOf],
  };
}

/** Starts the payment of what an order has due; one that costs nothing is executed at once. */
export async function payOrExecute(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  order: OrderRow,
  method: PaymentMethodRow | null,
): Promise<void> {
  if (order.due === 0) {
    await executeOrder(tx, caller, account, order, null);
    return;
  }
  const { id: orderId, due: amount, currency } = order;
  const payment = await startPayment(tx, {
    accountId: account.id,
    orderId,
    invoiceId: null,
    amount,
    currency,
    method: method!,
  });
  await planSettling(tx, payment, order.source === 'CART' || order.source === 'SUPPORT');
}
