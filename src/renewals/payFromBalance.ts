import { AccountRow } from '../accounts';
import { BillingLineRow, InvoiceRow, takeFromBalance } from '../invoicing';
import { selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { openInvoicesOf, SubscriptionRow } from '../subscriptions';
import { planNext } from './nextEvent';
import { tellRenewed } from './renewalMails';

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
