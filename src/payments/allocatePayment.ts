import type { AccountRow } from '../accounts';
import { type InvoiceRow, moveBalance, settleInvoice } from '../invoicing';
import { type Tx, updateRow } from '../platform/database';
import { allocatePayment, larger, type Minor, subtract, ZERO } from '../rules';
import { PaymentRow } from './entities';
import { allPaymentsOf } from './findPayments';
import { paidOfInvoice } from './paidOfInvoice';
import { paymentsUnderWay } from './paymentsUnderWay';
import { refundedOf } from './refunds';

/**
 * G5, G8: gives money that has arrived to its invoice, as far as that is open, other payments under way counting as paid; the rest goes to the
 * balance. Answers the invoice as it is then, and what went to the balance (minor units). The account is locked, the payment is written.
 */
export async function allocateIn(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  { id: paymentId, amount }: Pick<PaymentRow, 'id' | 'amount'>,
): Promise<{ settled: InvoiceRow; excess: Minor }> {
  const [underWay] = await paymentsUnderWay(tx, [invoice.id]);
  const open = larger(subtract(invoice.openAmount, underWay!), ZERO);
  const [refunded] = await refundedOf(tx, [paymentId]);
  const { excess } = allocatePayment({ amount: subtract(amount, refunded!), open });
  await moveBalance(tx, account, excess, { reason: 'EXCESS_PAYMENT', invoiceId: invoice.id, paymentId });
  return { settled: await settleInvoice(tx, invoice.id, await paidOfInvoice(tx, invoice.id)), excess };
}

/** G8: a payment that an order was started with is allocated once, to the invoice of the order. */
export function allocateToInvoice(tx: Tx, { id }: PaymentRow, invoiceId: string): Promise<void> {
  return updateRow(tx, PaymentRow, id, { invoiceId });
}

/** G10: the payments of an invoice, those under way included, are towards another from now on. */
export async function movePayments(tx: Tx, fromInvoiceId: string, toInvoiceId: string): Promise<void> {
  for (const { id } of await allPaymentsOf(tx, fromInvoiceId)) {
    await updateRow(tx, PaymentRow, id, { invoiceId: toInvoiceId });
  }
}
