import type { AccountRow } from '../accounts';
import { type BillingLineRow, chargeOf, InvoiceRow, pageOf } from '../invoicing';
import { issuedName } from '../notifications';
import type { PaymentRow } from '../payments';
import type { Tx } from '../platform/database';
import { accessEndsOn, nextRetry } from '../rules';
import { mailContact, type SubscriptionRow, unpaidRenewalsOf } from '../subscriptions';

interface Renewed {
  account: AccountRow;
  subscription: SubscriptionRow;
  line: BillingLineRow;
  invoice: InvoiceRow;
  payment: PaymentRow | null;
}

/** F5: the receipts of renewals that are paid, each with its invoice. */
export async function mailRenewalReceipts(tx: Tx, renewals: readonly Renewed[]): Promise<void> {
  for (const { account, subscription, invoice, line, payment } of renewals) {
    const attachments = [issuedName(invoice, 'PDF')];
    await mailContact(
      tx,
      account,
      subscription,
      'renewalReceipt',
      chargeOf(account, invoice, line, payment),
      attachments,
    );
  }
}

/** F6: what could not be charged, when it is tried again, and until when there is access. */
export async function mailRenewalDeclined(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const [invoice] = await unpaidRenewalsOf(tx, subscription.id);
  if (!invoice) return;
  await mailContact(tx, account, subscription, 'renewalDeclined', {
    ...{ invoiceNumber: invoice.number, currency: invoice.currency, due: invoice.openAmount },
    url: pageOf(account, invoice),
    retriesOn: nextRetry(subscription.pastDueSince!, subscription.retriedOn),
    accessEndsOn: accessEndsOn(subscription.pastDueSince!),
  });
}
