import { excessOfPayments } from '../invoicing';
import type { Reader } from '../platform/database';
import { type Minor, subtract, sum } from '../rules';
import { paymentsOfInvoice } from './findPayments';

/** G8: what payments pay of an invoice, minor units: those that count, less what of them went to the balance. */
export async function paidOfInvoice(reader: Reader, invoiceId: string): Promise<Minor> {
  const payments = await paymentsOfInvoice(reader, invoiceId);
  const excess = await excessOfPayments(
    reader,
    payments.map(({ id }) => id),
  );
  return subtract(sum(payments.map(({ amount }) => amount)), excess);
}
