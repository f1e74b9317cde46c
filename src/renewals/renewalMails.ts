import type { AccountRow } from '../accounts';
import { type BillingLineRow, chargeOf, InvoiceRow, mailInvoiceIssued, pageOf } from '../invoicing';
import { issuedName, receiptName } from '../notifications';
import type { PaymentRow } from '../payments';
import type { Tx } from '../platform/database';
import { accessEndsOn, declineReason, nextRetry } from '../rules';
import { mailContact, type SubscriptionRow, unpaidRenewalsOf } from '../subscriptions';

interface Renewed {
  account: AccountRow;
  subscription: SubscriptionRow;
  line: BillingLineRow;
  invoice: InvoiceRow;
  payment: PaymentRow | null;
}

/**
 * F5, G6: the receipts of renewals that are paid, each with its invoice, which stays as it was issued and goes to the invoice recipients
 * too, and the receipt for it.
 */
export async function mailRenewalReceipts(tx: Tx, renewals: readonly Renewed[]): Promise<void> {
  for (const { account, subscription, invoice, line, payment } of renewals) {
    const attachments = [issuedName(invoice, 'PDF'), receiptName(invoice, 'PDF')];
    await mailContact(
      tx,
      account,
      subscription,
      'renewalReceipt',
      chargeOf(account, invoice, line, payment),
      attachments,
    );
    await mailInvoiceIssued(tx, account, invoice);
  }
}

/** F9: the card that a payment was tried with and why that failed, as mails say it. */
export function declinedOf({ card, declineCode }: Pick<PaymentRow, 'card' | 'declineCode'>) {
  return { card: card && { brand: card.brand, last4: card.last4 }, reason: declineReason(declineCode) };
}

/**
 * F6, F9: what could not be charged and why, when it is tried again, and until when there is access.
 * @param payment what was tried; null: there is no payment method to charge
 */
export async function mailRenewalDeclined(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  payment: PaymentRow | null,
): Promise<void> {
  const [invoice] = await unpaidRenewalsOf(tx, subscription.id);
  if (!invoice) return;
  await mailContact(tx, account, subscription, 'renewalDeclined', {
    ...{ invoiceNumber: invoice.number, currency: invoice.currency, due: invoice.openAmount },
    ...{ url: pageOf(account, invoice), declined: payment && declinedOf(payment) },
    retriesOn: nextRetry(subscription.pastDueSince!, subscription.retriedOn),
    accessEndsOn: accessEndsOn(subscription.pastDueSince!),
  });
}
