import { AccountRow, type Consequence, type Touched } from '../accounts';
import { InvoiceRow, linesOfInvoice, openInvoicesOf, payInvoiceFromBalance } from '../invoicing';
import { invoicesInPayment, PaymentRow } from '../payments';
import { getRow, type Tx } from '../platform/database';
import { paidFromBalance } from '../rules';
import { changeSubscription, SubscriptionRow, unpaidRenewalsOf } from '../subscriptions';
import { mailRenewalReceipts } from './renewalMails';

/**
 * C12: balance and open invoices do not stand side by side. What has come to the balance, or is there when an invoice opens or a payment of
 * it is settled, pays what is open, the earliest due first. A subscription that was past due for it is active again (F6).
 */
export const balancePaysInvoices: Consequence = {
  of: [AccountRow, InvoiceRow, PaymentRow],
  async settle(tx, touched) {
    const accounts = await accountsWithCredit(touched);
    if (accounts.length === 0) return;
    const open = await openInvoicesOf(
      tx,
      accounts.map(({ id }) => id),
    );
    const facts = await invoicesInPayment(tx, open);
    for (const account of accounts) {
      const ofAccount = facts.filter(({ accountId }) => accountId === account.id);
      for (const { invoice, amount } of paidFromBalance(account.balance, ofAccount)) {
        const isPaid = await payInvoiceFromBalance(tx, account, invoice, amount);
        if (isPaid && invoice.renewalOf !== null) await renewalIsPaid(tx, account, invoice.renewalOf, invoice.id);
      }
    }
  },
};

/** The accounts of what was touched that have something on their balance. */
async function accountsWithCredit(touched: Touched): Promise<AccountRow[]> {
  const moved = await touched.rows(AccountRow);
  const open = (await touched.rows(InvoiceRow)).filter(({ openAmount }) => openAmount > 0);
  const owners = await touched.accountsOf([...open, ...(await touched.rows(PaymentRow))]);
  const accounts = new Map([...owners, ...moved.map((account) => [account.id, account] as const)]);
  return [...accounts.values()].filter(({ balance }) => balance > 0);
}

async function renewalIsPaid(tx: Tx, account: AccountRow, subscriptionId: string, invoiceId: string): Promise<void> {
  if (account.kind === 'CORPORATE') return;
  const subscription = await getRow(tx, SubscriptionRow, subscriptionId);
  const invoice = await getRow(tx, InvoiceRow, invoiceId);
  const line = (await linesOfInvoice(tx, invoiceId)).find((one) => one.subscriptionId === subscriptionId)!;
  await mailRenewalReceipts(tx, [{ account, subscription, invoice, line, payment: null }]);
  const isPastDue = subscription.status === 'PAST_DUE';
  if (isPastDue && (await unpaidRenewalsOf(tx, subscriptionId)).length === 0) await restoreActive(tx, subscription);
}

/** F6: what was past due is paid: active again, same anchor. */
export async function restoreActive(tx: Tx, subscription: SubscriptionRow): Promise<void> {
  await changeSubscription(tx, subscription, { status: 'ACTIVE', pastDueSince: null, retriedOn: null });
}
