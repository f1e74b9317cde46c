import { excessOfPayments } from '../invoicing';
import { type Reader, selectRows } from '../platform/database';
import { type Minor, subtract, sum } from '../rules';
import { PaymentRow } from './entities';

/** G8: what payments pay of an invoice, minor units: those that count, less what of them went to the balance. */
export async function paidOfInvoice(reader: Reader, invoiceId: string): Promise<Minor> {
  const counting = "WHERE invoice_id = ? AND status = 'SUCCEEDED' AND refund_status IS NULL";
  const payments = await selectRows(reader, PaymentRow, counting, [invoiceId]);
  const excess = await excessOfPayments(
    reader,
    payments.map(({ id }) => id),
  );
  return subtract(sum(payments.map(({ amount }) => amount)), excess);
}
