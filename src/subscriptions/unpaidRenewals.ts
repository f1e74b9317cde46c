import { type InvoiceRow, openRenewalInvoices } from '../invoicing';
import { invoicesTakenBack } from '../payments';
import type { Tx } from '../platform/database';

/**
 * F6: the renewals' invoices of a subscription on which something is open, the oldest first: what it is past due for. What the customer's
 * bank has taken back of an earlier one, or of an order, is a debt of the account (G5): nothing is charged or closed for it by itself.
 */
export async function unpaidRenewalsOf(tx: Tx, subscriptionId: string): Promise<InvoiceRow[]> {
  const open = await openRenewalInvoices(tx, subscriptionId);
  const disputed = await invoicesTakenBack(
    tx,
    open.map(({ id }) => id),
  );
  return open.filter(({ id }) => !disputed.has(id));
}
