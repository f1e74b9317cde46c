import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import { BillingLineRow, InvoiceRow, tellPaymentReceived } from '../invoicing';
import type { OrderRow } from '../orders';
import { allocateIn, findDefaultMethod, PaymentRow, startInvoicePayment } from '../payments';
import { selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { dateIn } from '../rules';
import { openInvoicesOf, SubscriptionRow } from '../subscriptions';
import { planNext } from './nextEvent';
import { payFromBalance, restoreActive } from './payFromBalance';
import { tellDeclined, tellRenewed } from './renewalMails';

/**
 * F5, F6, G3: a payment towards an invoice came through. It settles the invoice, and a subscription that was past due is active again
 * once nothing of it is open, with the same anchor. What a credit note has taken of it meanwhile goes to the balance (ours, as G5); money for an
 * invoice that was closed goes back.
 */
export async function payInvoiceIn(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  payment: PaymentRow,
  giveBack: () => Promise<void>,
): Promise<void> {
  const invoice = (await selectRow(tx, InvoiceRow, 'WHERE id = ?', [payment.invoiceId]))!;
  if (invoice.openAmount === 0) return giveBack();
  const { settled, excess } = await allocateIn(tx, account, invoice, payment);
  if (account.kind === 'CORPORATE') await tellPaymentReceived(tx, account, settled, payment.amount, excess);
  const after = { amount: payment.amount, currency: payment.currency, invoice: invoice.number };
  await recordAudit(tx, null, {
    accountId: account.id,
    action: 'invoice.pay',
    subjectId: invoice.id,
    rule: 'G3',
    after,
  });
  const lines = await selectRows(tx, BillingLineRow, 'WHERE invoice_id = ? ORDER BY position', [invoice.id]);
  for (const subscription of await freeSubscriptions(tx, order)) {
    const isSettled = (await openInvoicesOf(tx, subscription.id)).length === 0;
    if (subscription.status === 'PAST_DUE' && isSettled) await restoreActive(tx, subscription);
    const line = lines.find(({ subscriptionId }) => subscriptionId === subscription.id);
    if (line && order.source === 'RENEWAL') await tellRenewed(tx, [{ account, subscription, invoice, line, payment }]);
    await planNext(tx, account, [subscription.id]);
  }
  if (excess > 0) await payFromBalance(tx, account.id);
}

/**
 * F6: a payment towards an invoice failed. A renewal's makes the subscription past due: it is tried again after 1, 3, 5 and 7 days, access is
 * kept for 14. What came to the balance meanwhile pays it (C8).
 */
export async function invoicePaymentFailed(tx: Tx, account: AccountRow, order: OrderRow): Promise<void> {
  const subscriptions = await freeSubscriptions(tx, order);
  if (order.source !== 'RENEWAL') return;
  for (const subscription of subscriptions) await becomePastDue(tx, account, subscription);
  await payFromBalance(tx, account.id);
}

/** D10: the subscriptions that waited for a payment of this order, which they no longer do. */
async function freeSubscriptions(tx: Tx, order: OrderRow): Promise<SubscriptionRow[]> {
  const rows = await selectRows(tx, SubscriptionRow, 'WHERE pending_order_id = ?', [order.id]);
  const freed = rows.map((row) => ({ ...row, pendingOrderId: null, version: row.version + 1 }));
  for (const { id, version } of freed) await updateRow(tx, SubscriptionRow, id, { pendingOrderId: null, version });
  return freed;
}

async function becomePastDue(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const today = dateIn(tx.now, account.timeZone);
  const since = subscription.pastDueSince ?? today;
  const isFirst = subscription.status !== 'PAST_DUE';
  const change = {
    status: 'PAST_DUE' as const,
    pastDueSince: since,
    retriedOn: today,
    version: subscription.version + 1,
  };
  await updateRow(tx, SubscriptionRow, subscription.id, {
    ...change,
    termsVersion: subscription.termsVersion + (isFirst ? 1 : 0),
  });
  const after = { status: 'PAST_DUE', since };
  await recordAudit(tx, null, {
    accountId: account.id,
    action: 'subscription.pastDue',
    subjectId: subscription.id,
    rule: 'F6',
    after,
  });
  await tellDeclined(tx, account, { ...subscription, ...change });
  await planNext(tx, account, [subscription.id]);
}

/** F6: tries again to charge what is open of a subscription that is past due; without a method it can only tell. */
export async function retryPayment(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const retriedOn = dateIn(tx.now, account.timeZone);
  await updateRow(tx, SubscriptionRow, subscription.id, { retriedOn, version: subscription.version + 1 });
  const method = await findDefaultMethod(tx, account.id);
  const invoices = await openInvoicesOf(tx, subscription.id);
  if (!method || method.clientSecret !== null) return tellDeclined(tx, account, { ...subscription, retriedOn });
  const [oldest] = invoices;
  if (oldest) await startInvoicePayment(tx, oldest, oldest.openAmount, method, false);
}
