import { type AccountRow, updateVatNumber } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { BillingLineRow, type Credited, InvoiceRow, issueDocuments, settleInvoice } from '../invoicing';
import { makeDefaultIn, PaymentRow, planCollection } from '../payments';
import { placeholders, selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { purchaseOrderFacts } from '../purchasing';
import { payFromBalance, planNext } from '../renewals';
import {
  addDays,
  applyCredit,
  dateIn,
  daysBetween,
  INVOICE_DUE_AFTER,
  type PlainDate,
  type PurchaseOrderReference,
  seatsToRelease,
} from '../rules';
import {
  addSegments,
  applyTerms,
  findAuditedTerms,
  releaseSeatsIn,
  replaceSegments,
  SeatAssignmentRow,
  SubscriptionRow,
  setRenewal,
  startSubscription,
  tell,
} from '../subscriptions';
import { type OrderItem, OrderRow } from './entities';
import { tellCompleted } from './orderMails';

/**
 * The one room behind both doors: applies an order in its account's locked transaction. Subscriptions get their new terms, documents
 * are issued and numbered, the ledger moves, the payment is allocated, people are told. Terms and amounts are those of the day
 * the order was placed (D10); nothing else in the product changes what a subscription runs on.
 * @param payment the payment that succeeded; null when nothing was due, or when the invoice stays open
 * @param invoiceDueOn unless the account's kind says when its invoice is due (G6)
 */
export async function executeOrder(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  placed: OrderRow,
  payment: PaymentRow | null,
  invoiceDueOn?: PlainDate,
): Promise<InvoiceRow | null> {
  const today = dateIn(tx.now, account.timeZone);
  const order = { ...placed, items: placed.items.map((item) => (item.kind === 'TRIAL' ? startOn(item, today) : item)) };
  const customer = await keepWhatWasConfirmed(tx, account, order);
  const lines = await selectRows(tx, BillingLineRow, 'WHERE order_id = ? ORDER BY position', [order.id]);
  const subscriptionIds = order.items.map(({ subscriptionId }) => subscriptionId);
  const before = await findAuditedTerms(tx, subscriptionIds);
  for (const item of order.items) await executeItem(tx, customer, item, lines);
  await tx.execute('DELETE FROM cart_items WHERE order_id = ?', [order.id]);
  await updateRow(tx, OrderRow, order.id, { status: 'COMPLETED', endedAt: tx.now, version: order.version + 1 });

  const charges = lines.filter(({ kind }) => kind !== 'CREDIT');
  const credits = await creditedInvoices(tx, lines);
  const dueOn = invoiceDueOn ?? (account.kind === 'CORPORATE' ? addDays(today, INVOICE_DUE_AFTER) : undefined);
  const purchaseOrder = await drawOn(tx, order);
  const billed = { ...customer, vatNumber: order.taxedVatNumber };
  const documents = { account: billed, orderId: order.id, charges, credits, totals: order, dueOn, purchaseOrder };
  const invoice = await issueDocuments(tx, documents);
  if (payment) await allocate(tx, payment, invoice!);
  else if (invoice) await planCollection(tx, customer, invoice);
  const after = await findAuditedTerms(tx, subscriptionIds);
  await recordAudit(tx, caller, {
    ...{ accountId: account.id, action: 'order.complete', subjectId: order.id, rule: 'D10' },
    before: { status: placed.status, subscriptions: before },
    after: { status: 'COMPLETED', invoice: invoice?.number ?? null, currency: order.currency, subscriptions: after },
  });
  await planNext(tx, customer, subscriptionIds);
  await tellCompleted(tx, customer, { order, lines, invoice, payment });
  if (order.toBalance > 0) await payFromBalance(tx, account.id);
  return invoice;
}

/** I5: the purchase order that the order's invoice is drawn on, which its subscriptions keep for their renewals. */
async function drawOn(tx: Tx, { purchaseOrderId, items }: OrderRow): Promise<PurchaseOrderReference | null> {
  if (!purchaseOrderId) return null;
  const { row } = (await purchaseOrderFacts(tx, [purchaseOrderId])).get(purchaseOrderId)!;
  const ids = items.map(({ subscriptionId }) => subscriptionId);
  await tx.execute(`UPDATE subscriptions SET purchase_order_id = ? WHERE id IN (${placeholders(ids)})`, [
    purchaseOrderId,
    ...ids,
  ]);
  return { purchaseOrderId, purchaseOrderNumber: row.number! };
}

/** D10: a trial starts when its order is completed, and lasts as long as it would have from the day it was ordered. */
function startOn(item: OrderItem, today: PlainDate): OrderItem {
  const { period } = item.terms;
  const running = { start: today, end: addDays(today, daysBetween(period.start, period.end)) };
  return { ...item, terms: { ...item.terms, anchorOn: today, period: running } };
}

/** D3: what placing the order confirmed or set is the account's from now on. */
async function keepWhatWasConfirmed(tx: Tx, account: AccountRow, order: OrderRow): Promise<AccountRow> {
  if (order.paymentMethodId) await makeDefaultIn(tx, account.id, order.paymentMethodId);
  return order.vatNumber === null ? account : updateVatNumber(tx, account, order.vatNumber);
}

async function executeItem(
  tx: Tx,
  account: AccountRow,
  item: OrderItem,
  lines: readonly BillingLineRow[],
): Promise<void> {
  const { subscriptionId: id, terms, convertsTo } = item;
  const isNew = item.kind === 'PURCHASE' || item.kind === 'TRIAL';
  if (isNew) {
    const trial = item.kind === 'TRIAL' ? { convertsTo } : null;
    await startSubscription(tx, { id, accountId: account.id, terms, trial, today: terms.period.start });
  } else {
    const subscription = (await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [id]))!;
    if (item.kind === 'CANCELLATION') return setRenewal(tx, subscription, 'PENDING_CANCELLATION');
    if (item.kind === 'WITHDRAWAL') return setRenewal(tx, subscription, 'ACTIVE');
    await replaceSegments(tx, id, item.segments);
    await applyTerms(tx, subscription, terms);
    await settleSeats(tx, account, subscription, item);
  }
  const charged = lines.filter((line) => line.subscriptionId === id && line.kind === 'CHARGE');
  const kept = charged.map((line) => ({ ...line, amount: line.amount - line.creditedAmount }));
  await addSegments(tx, id, kept);
}

/** D9: those named lose their seats, and the latest where that no longer suffices. K2: more seats are to be assigned. */
async function settleSeats(tx: Tx, account: AccountRow, subscription: SubscriptionRow, item: OrderItem): Promise<void> {
  const assignments = await selectRows(tx, SeatAssignmentRow, 'WHERE subscription_id = ? ORDER BY id', [
    subscription.id,
  ]);
  const emails = assignments.map(({ email }) => email);
  const released = seatsToRelease(emails, item.terms.seats, item.releaseSeatsOf);
  await releaseSeatsIn(tx, account, subscription, released);
  const free = item.terms.seats - (emails.length - released.length);
  if (item.terms.seats > subscription.seats && free > 0) {
    await tell(tx, account, { ...subscription, ...item.terms }, 'assignYourSeats', { free });
  }
}

/** C10, C11: the order's credits, gathered by the invoice that charged what they credit. */
async function creditedInvoices(tx: Tx, lines: readonly BillingLineRow[]): Promise<Credited[]> {
  const credits = lines.filter(({ kind }) => kind === 'CREDIT');
  if (credits.length === 0) return [];
  const ids = credits.map((line) => line.creditedLineId!);
  const charged = await selectRows(tx, BillingLineRow, `WHERE id IN (${placeholders(ids)})`, ids);
  const invoiceOf = new Map(charged.map((line) => [line.id, line.invoiceId!]));
  const invoiceIds = [...new Set(invoiceOf.values())].sort();
  const invoices = await selectRows(
    tx,
    InvoiceRow,
    `WHERE id IN (${placeholders(invoiceIds)}) ORDER BY id`,
    invoiceIds,
  );
  return invoices.map((invoice) => {
    const its = credits.filter((line) => invoiceOf.get(line.creditedLineId!) === invoice.id);
    const total = its.reduce((sum, line) => sum - line.amount - line.tax, 0);
    return { invoice, lines: its, total, ...applyCredit(total, invoice.openAmount) };
  });
}

/** G8: a payment is allocated once, to the invoice of its order. */
async function allocate(tx: Tx, payment: PaymentRow, invoice: InvoiceRow): Promise<void> {
  await updateRow(tx, PaymentRow, payment.id, { invoiceId: invoice.id });
  await settleInvoice(tx, { ...invoice, paid: invoice.paid + payment.amount });
}
