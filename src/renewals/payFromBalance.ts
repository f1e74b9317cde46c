import { AccountRow, type Consequence } from '../accounts';
import { InvoiceRow, linesOfInvoice, payInvoiceFromBalance } from '../invoicing';
import { getRow, type Tx } from '../platform/database';
import { changeSubscription, pastDueSubscriptions, SubscriptionRow, unpaidRenewalsOf } from '../subscriptions';
import { mailRenewalReceipts } from './renewalMails';

/**
 * C8, F6: what has come to the balance pays the renewals that are past due, the oldest first, before a payment method is asked again; a
 * subscription of which nothing is open then is active again. Subscriptions that wait for a payment are passed over (D10).
 */
export const balancePaysRenewals: Consequence = {
  of: [AccountRow, SubscriptionRow],
  async settle(tx, touched) {
    const accounts = (await touched.rows(AccountRow)).map(({ id }) => id);
    const pastDue = (await touched.rows(SubscriptionRow)).filter(({ status }) => status === 'PAST_DUE');
    const concerned = [...new Set([...accounts, ...pastDue.map(({ accountId }) => accountId)])];
    if (concerned.length === 0) return;
    for (const subscription of await pastDueSubscriptions(tx, concerned)) await payFor(tx, subscription);
  },
};

async function payFor(tx: Tx, subscription: SubscriptionRow): Promise<void> {
  for (const invoice of await unpaidRenewalsOf(tx, subscription.id)) {
    const account = await getRow(tx, AccountRow, subscription.accountId);
    if (account.balance === 0) return;
    const isPaid = await payInvoiceFromBalance(tx, account, invoice);
    if (isPaid) await paidInFull(tx, account, subscription, invoice.id);
  }
}

async function paidInFull(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  invoiceId: string,
): Promise<void> {
  const invoice = await getRow(tx, InvoiceRow, invoiceId);
  const line = (await linesOfInvoice(tx, invoiceId)).find(({ subscriptionId }) => subscriptionId === subscription.id)!;
  await mailRenewalReceipts(tx, [{ account, subscription, invoice, line, payment: null }]);
  if ((await unpaidRenewalsOf(tx, subscription.id)).length === 0) await restoreActive(tx, subscription);
}

/** F6: what was past due is paid: active again, same anchor. */
export async function restoreActive(tx: Tx, subscription: SubscriptionRow): Promise<void> {
  await changeSubscription(tx, subscription, { status: 'ACTIVE', pastDueSince: null, retriedOn: null });
}
