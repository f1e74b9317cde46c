import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type ClosedInvoice, closeUnpaidInvoices } from '../invoicing';
import type { Tx } from '../platform/database';
import { dateIn, lastPeriodUnpaid } from '../rules';
import { changeSubscription } from './changeSubscriptions';
import type { SubscriptionRow } from './entities';
import { emptySegments } from './segments';
import { unpaidRenewalsOf } from './unpaidRenewals';

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
  const { id, anchorOn, periodStart, frequency } = subscription;
  const ended = { status: 'EXPIRED' as const, expiryReason: reason, pastDueSince: null, retriedOn: null };
  const today = dateIn(tx.now, account.timeZone);
  const period = lastPeriodUnpaid({ anchorOn, frequency: frequency!, start: periodStart }, today);
  await changeSubscription(tx, subscription, { ...ended, periodStart: period.start, periodEnd: period.end });
  const unpaid = await unpaidRenewalsOf(tx, id);
  const closed = await closeUnpaidInvoices(tx, account, unpaid);
  const chargedLines = closed.flatMap(({ charges }) => charges.map((line) => line.id));
  await emptySegments(tx, chargedLines);
  await recordAudit(tx, caller, {
    ...{
      accountId: account.id,
      subjectId: id,
      action: caller ? 'SUBSCRIPTION_CANCEL' : 'subscription.expire',
      rule: 'F6',
    },
    ...{ before: { status: subscription.status }, after: { status: 'EXPIRED', reason } },
  });
  return closed;
}
