import { excessOfPayments } from '../invoicing';
import type { Reader } from '../platform/database';
import { type Minor, subtract, sum } from '../rules';
import { paymentsOfInvoice } from './findPayments';
import { refundedOf } from './refunds';

/** G8: what payments pay of an invoice, minor units: those that count, less what of them went to the balance or back. */
export async function paidOfInvoice(reader: Reader, invoiceId: string): Promise<Minor> {
  const payments = await paymentsOfInvoice(reader, invoiceId);
  const ids = payments.map(({ id }) => id);
  const notPaying = [await excessOfPayments(reader, ids), ...(await refundedOf(reader, ids))];
  return subtract(sum(payments.map(({ amount }) => amount)), ...notPaying);
}
