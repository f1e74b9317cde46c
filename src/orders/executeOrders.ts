import { updateVatNumber } from '../accounts';
import { draftAudit, recordAudits } from '../audit';
import type { Caller } from '../identity';
import { type IssueRequest, issueDocuments } from '../invoicing';
import { allocateToInvoice, makeDefaultIn } from '../payments';
import { findRows, insertRows, type Tx, updateRow } from '../platform/database';
import { Days, startTrial, ZERO } from '../rules';
import { auditedTerms, SubscriptionRow } from '../subscriptions';
import { OrderRow } from './entities';
import { beginsSubscription, executeItems } from './executeItems';
import { mailCompleted } from './orderMails';
import type { ExecutedOrder, OrderToExecute } from './orderToExecute';

/**
 * The one room behind both doors and the clock: executes orders of locked accounts, 500 renewals by the same statements as one checkout.
 * Subscriptions get their new terms, documents are issued and numbered, the ledger moves, the payment is allocated, people are told. Terms and
 * charges are those of the day on which an order was placed (D10), where its credits go is decided now (C11). Nothing else in the product changes
 * what a subscription runs on.
 * @param known the subscriptions of the orders where the caller has read them under the lock; they are read otherwise
 */
export async function executeOrders(
  tx: Tx,
  caller: Caller | null,
  requests: readonly OrderToExecute[],
  known?: readonly SubscriptionRow[],
): Promise<ExecutedOrder[]> {
  if (requests.length === 0) return [];
  const days = new Days(tx.now);
  const orders = await Promise.all(requests.map((request) => applyConfirmed(tx, request, days)));
  await insertOrders(tx, orders);
  const before = known ?? (await subscriptionsOf(tx, orders));
  const after = await executeItems(tx, orders, before);
  const issued = await issueDocuments(tx, orders.map(issueRequestOf));
  const [beforeOf, afterOf] = [chooser(before), chooser(after)];
  const executed = orders.map((order, place): ExecutedOrder => {
    const { totals, ...documents } = issued[place]!;
    const settled = { ...order.order, ...totals };
    return { ...order, ...documents, order: settled, before: beforeOf(order), subscriptions: afterOf(order) };
  });
  await completePlaced(tx, executed);
  await allocatePayments(tx, executed);
  await recordAudits(
    tx,
    executed.map((order) => auditOf(tx.now, caller, order)),
  );
  for (const order of executed) await mailCompleted(tx, order);
  return executed;
}

/** Chooses the rows that an order is about, in their order, without looking at all of them for each order. */
function chooser(rows: readonly SubscriptionRow[]): (order: OrderToExecute) => SubscriptionRow[] {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return ({ order: { items } }) => {
    const own = new Set(items.flatMap(({ subscriptionId }) => places.get(subscriptionId) ?? []));
    return [...own].sort((one, other) => one - other).map((place) => rows[place]!);
  };
}

/** D3: what placing the order confirmed or set is the account's from now on. D10: a trial starts when its order is executed. */
async function applyConfirmed(tx: Tx, request: OrderToExecute, days: Days): Promise<OrderToExecute> {
  const { order } = request;
  if (order.paymentMethodId) await makeDefaultIn(tx, request.account.id, order.paymentMethodId);
  const account =
    order.vatNumber === null ? request.account : await updateVatNumber(tx, request.account, order.vatNumber);
  const today = days.today(account.timeZone);
  const items = order.items.map((item) => (item.kind === 'TRIAL' ? startTrial(item, today) : item));
  return { ...request, account, order: { ...order, items } };
}

/** The subscriptions that an order is about and that are there already. */
export const concernedBy = ({ items }: Pick<OrderRow, 'items'>): string[] =>
  items.flatMap((item) => (beginsSubscription(item) ? [] : item.subscriptionId));

async function subscriptionsOf(tx: Tx, orders: readonly OrderToExecute[]): Promise<SubscriptionRow[]> {
  return findRows(
    tx,
    SubscriptionRow,
    orders.flatMap(({ order }) => concernedBy(order)),
  );
}

/** B5: the invoice names the VAT number that its lines were taxed with, whatever became of the account's meanwhile. */
function issueRequestOf({
  account,
  order,
  lines,
  isPlaced,
  payment,
  purchaseOrder = null,
  isDueAtOnce,
}: OrderToExecute): IssueRequest {
  return {
    account: { ...account, vatNumber: order.taxedVatNumber },
    orderId: order.id,
    lines,
    totals: order,
    purchaseOrder,
    paid: payment?.amount ?? ZERO,
    isPlaced,
    isDueAtOnce,
    hasReserved: order.fromBalance > 0,
    renewalOf: order.source === 'RENEWAL' ? order.items[0]!.subscriptionId : null,
  };
}

/** Orders that are placed and executed at once; the others are there already. */
async function insertOrders(tx: Tx, orders: readonly OrderToExecute[]): Promise<void> {
  const atOnce = orders.filter(({ isPlaced }) => !isPlaced);
  const completed = { status: 'COMPLETED' as const, endedAt: tx.now };
  await insertRows(
    tx,
    OrderRow,
    atOnce.map(({ order }) => ({ ...order, ...completed })),
  );
}

/** C11: an order that has waited for its payment says what it did, on the facts of the moment. */
async function completePlaced(tx: Tx, executed: readonly ExecutedOrder[]): Promise<void> {
  for (const { order, isPlaced } of executed) {
    const { id, credit, creditAgainstOpen, fromBalance, toBalance, due, leftOpen } = order;
    const totals = { credit, creditAgainstOpen, fromBalance, toBalance, due, leftOpen };
    const completed = { status: 'COMPLETED' as const, endedAt: tx.now, version: order.version + 1 };
    if (isPlaced) await updateRow(tx, OrderRow, id, { ...totals, ...completed });
  }
}

/** G8: a payment is allocated once, to the invoice of its order. */
async function allocatePayments(tx: Tx, executed: readonly ExecutedOrder[]): Promise<void> {
  for (const { payment, invoice } of executed) {
    if (payment) await allocateToInvoice(tx, payment, invoice!.id);
  }
}

function auditOf(at: Date, caller: Caller | null, executed: ExecutedOrder) {
  const { order, invoice, before, subscriptions } = executed;
  if (order.source === 'RENEWAL') {
    const [[old], [renewed]] = [before, subscriptions];
    return draftAudit(at, caller, {
      accountId: order.accountId,
      action: 'subscription.renew',
      subjectId: renewed!.id,
      rule: 'F5',
      before: auditedTerms(old!),
      after: { ...auditedTerms(renewed!), invoice: invoice!.id, due: order.due, currency: order.currency },
    });
  }
  return draftAudit(at, caller, {
    accountId: order.accountId,
    action: 'order.complete',
    subjectId: order.id,
    rule: 'D10',
    before: { status: order.status, subscriptions: before.map(auditedTerms) },
    after: {
      status: 'COMPLETED',
      invoice: invoice?.number ?? null,
      currency: order.currency,
      subscriptions: subscriptions.map(auditedTerms),
    },
  });
}
