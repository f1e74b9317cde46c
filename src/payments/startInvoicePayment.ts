import { InvoiceRow } from '../invoicing';
import type { Tx } from '../platform/database';
import { type PaymentMethodRow, PaymentRow } from './entities';
import { planSettling } from './settlingJob';
import { startPayment } from './startPayment';

/** Charges what is open of an invoice to a method; until that is settled its order counts as pending (D10). */
export async function startInvoicePayment(
  tx: Tx,
  invoice: InvoiceRow,
  amount: number,
  method: PaymentMethodRow | { gateway: PaymentMethodRow['gateway']; token: string },
  isAwaited: boolean,
): Promise<PaymentRow> {
  const { accountId, orderId, currency, id: invoiceId } = invoice;
  const payment = await startPayment(tx, { accountId, orderId, invoiceId, amount, currency, method });
  await planSettling(tx, payment, isAwaited);
  await tx.execute(
    `UPDATE subscriptions SET pending_order_id = ?, version = version + 1
     WHERE status = 'PAST_DUE' AND id IN (SELECT subscription_id FROM billing_lines WHERE invoice_id = ?)`,
    [orderId, invoiceId],
  );
  return payment;
}
