import { AccountRow } from '../../accounts';
import { recordAudit } from '../../audit';
import { BillingLineRow, InvoiceRow, moveBalance, settleInvoice } from '../../invoicing';
import { selectRow, selectRows, type Tx, updateRow } from '../../platform/database';
import { SubscriptionRow } from '../../subscriptions';
import { planNext } from './schedule';
import { openInvoicesOf, tellRenewed } from './tell';

/**
 * C8, F6: what has come to the balance pays the renewals that are past due, the oldest first, before a payment method is asked again; a
 * subscription of which nothing is open then is active again. To be called wherever the balance of an ONLINE account may have grown;
 * subscriptions that wait for a payment are passed over (D10).
 */
export async function payFromBalance(tx: Tx, accountId: string): Promise<void> {
  const unpaid =
    "WHERE account_id = ? AND status = 'PAST_DUE' AND pending_order_id IS NULL ORDER BY past_due_since, id";
  for (const subscription of await selectRows(tx, SubscriptionRow, unpaid, [accountId])) {
    for (const invoice of await openInvoicesOf(tx, subscription.id)) {
      const account = (await selectRow(tx, AccountRow, 'WHERE id = ?', [accountId]))!;
      if (account.balance === 0) return;
      const isPaid = await takeFromBalance(tx, account, invoice);
      if (isPaid) await paidInFull(tx, account, subscription, invoice.id);
    }
  }
}

/**
 * C8: pays an invoice from the account balance, at most `limit` of it (minor units), and answers whether nothing of it is open any more.
 * The account is locked and as it is now.
 */
export async function takeFromBalance(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  limit = invoice.openAmount,
): Promise<boolean> {
  const { id: invoiceId, orderId, currency } = invoice;
  const amount = Math.min(account.balance, limit);
  await moveBalance(tx, account, -amount, { reason: 'INVOICE', orderId, invoiceId });
  await settleInvoice(tx, { ...invoice, fromBalance: invoice.fromBalance + amount });
  await recordAudit(tx, null, {
    ...{ accountId: account.id, action: 'invoice.pay', subjectId: invoiceId, rule: 'C8' },
    after: { fromBalance: amount, currency, invoice: invoice.number },
  });
  return amount === invoice.openAmount;
}

async function paidInFull(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  invoiceId: string,
): Promise<void> {
  const invoice = (await selectRow(tx, InvoiceRow, 'WHERE id = ?', [invoiceId]))!;
  const charged = 'WHERE invoice_id = ? AND subscription_id = ?';
  const line = (await selectRow(tx, BillingLineRow, charged, [invoiceId, subscription.id]))!;
  await tellRenewed(tx, [{ account, subscription, invoice, line, payment: null }]);
  if ((await openInvoicesOf(tx, subscription.id)).length > 0) return;
  await restoreActive(tx, subscription);
  await planNext(tx, account, [subscription.id]);
}

/** F6: what was past due is paid: active again, same anchor. */
export async function restoreActive(
  tx: Tx,
  { id, version, termsVersion }: Pick<SubscriptionRow, 'id' | 'version' | 'termsVersion'>,
): Promise<void> {
  const restored = { status: 'ACTIVE' as const, pastDueSince: null, retriedOn: null };
  await updateRow(tx, SubscriptionRow, id, { ...restored, version: version + 1, termsVersion: termsVersion + 1 });
}
