import type { Consequence } from '../accounts';
import { CreditNoteRow, InvoiceRow } from '../invoicing';
import { findRows } from '../platform/database';
import { SubscriptionRow, unpaidRenewalsOf } from '../subscriptions';
import { restoreActive } from './payFromBalance';

/** F6, G9: a subscription that was past due for what staff have credited is active again once nothing of it is open. */
export const creditedRenewalsAreSettled: Consequence = {
  of: [CreditNoteRow],
  async settle(tx, touched) {
    const corrections = (await touched.rows(CreditNoteRow)).filter(({ reason }) => reason !== null);
    const invoices = await findRows(
      tx,
      InvoiceRow,
      corrections.map(({ invoiceId }) => invoiceId),
    );
    for (const { renewalOf, openAmount } of invoices) {
      if (renewalOf === null || openAmount > 0) continue;
      const [subscription] = await findRows(tx, SubscriptionRow, [renewalOf]);
      if (subscription?.status !== 'PAST_DUE' || subscription.pendingOrderId !== null) continue;
      if ((await unpaidRenewalsOf(tx, renewalOf)).length === 0) await restoreActive(tx, subscription);
    }
  },
};
