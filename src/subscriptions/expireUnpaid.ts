import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type CreditNoteRow, closeUnpaidInvoices, InvoiceRow } from '../invoicing';
import { type Tx, updateRow } from '../platform/database';
import { payFromBalance } from '../renewals';
import { dateIn, lastPeriodUnpaid } from '../rules';
import { SubscriptionRow } from './entities';
import { openInvoicesOf } from './openInvoices';

/** An unpaid invoice, as it was when a credit note closed it. */
export interface ClosedInvoice {
  invoice: InvoiceRow;
  creditNote: CreditNoteRow;
}

/**
 * F6: 14 days are over, or it was cancelled while past due: the subscription ends today and its open invoices are closed.
 * @param caller who cancels; null: the clock
 * @returns the invoices, each with the credit note that closed it
 */
export async function expireUnpaid(
  tx: Tx,
  caller: Caller | null,
  account: AccountRow,
  subscription: SubscriptionRow,
  reason: 'NON_PAYMENT' | 'CANCELLED',
): Promise<ClosedInvoice[]> {
  const { id, version, termsVersion, anchorOn, periodStart, frequency } = subscription;
  const ended = { status: 'EXPIRED' as const, expiryReason: reason, pastDueSince: null, retriedOn: null };
  const today = dateIn(tx.now, account.timeZone);
  const period = lastPeriodUnpaid({ anchorOn, frequency: frequency!, start: periodStart }, today);
  await updateRow(tx, SubscriptionRow, id, {
    ...{ ...ended, periodStart: period.start, periodEnd: period.end },
    ...{ version: version + 1, termsVersion: termsVersion + 1 },
  });
  const unpaid = await openInvoicesOf(tx, id);
  const notes = await closeUnpaidInvoices(tx, account, unpaid);
  await recordAudit(tx, caller, {
    ...{
      accountId: account.id,
      subjectId: id,
      action: caller ? 'SUBSCRIPTION_CANCEL' : 'subscription.expire',
      rule: 'F6',
    },
    ...{ before: { status: subscription.status }, after: { status: 'EXPIRED', reason } },
  });
  await payFromBalance(tx, account.id);
  return unpaid.map((invoice, place) => ({ invoice, creditNote: notes[place]! }));
}
