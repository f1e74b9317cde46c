import { InvoiceRow } from '../invoicing';
import { selectRows, type Tx } from '../platform/database';

/**
 * F6: the renewals' invoices of a subscription on which something is open, the oldest first: what it is past due for. What the customer's
 * bank has taken back of an earlier one, or of an order, is a debt of the account (G5): nothing is charged or closed for it by itself.
 */
export function openInvoicesOf(tx: Tx, subscriptionId: string): Promise<InvoiceRow[]> {
  return selectRows(
    tx,
    InvoiceRow,
    `WHERE open_amount > 0 AND id IN (SELECT invoice_id FROM billing_lines WHERE subscription_id = ?)
     AND order_id IN (SELECT id FROM orders WHERE source = 'RENEWAL')
     AND NOT EXISTS (SELECT 1 FROM payments WHERE payments.invoice_id = invoices.id AND payments.status = 'REVERSED')
     ORDER BY id`,
    [subscriptionId],
  );
}
