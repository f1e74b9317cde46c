import { excessByPayment } from '../invoicing';
import { placeholders, type Reader, selectRows } from '../platform/database';
import { larger, type Minor, minor, subtract, sum, ZERO } from '../rules';
import { PaymentRow, RefundRow } from './entities';

/** G9: what goes back, or went back, of each payment; what the gateway could not give back does not count. Minor units. */
export async function refundedOf(reader: Reader, paymentIds: readonly string[]): Promise<Minor[]> {
  if (paymentIds.length === 0) return [];
  const rows = await reader.query(
    `SELECT payment_id, SUM(amount) AS refunded FROM refunds
     WHERE payment_id IN (${placeholders(paymentIds)}) AND status <> 'FAILED' GROUP BY payment_id`,
    [...paymentIds],
  );
  const amounts = new Map(rows.map(({ payment_id: id, refunded }) => [String(id), minor(Number(refunded))]));
  return paymentIds.map((id) => amounts.get(id) ?? ZERO);
}

/** A card payment of an invoice, with what of it can still go back. */
export interface Refundable {
  payment: PaymentRow;
  left: Minor;
}

/** G9: the card payments of invoices of which something can go back, the latest first. What is on the balance does not. */
export async function refundablePayments(reader: Reader, invoiceIds: readonly string[]): Promise<Refundable[]> {
  const paying = `WHERE invoice_id IN (${placeholders(invoiceIds)}) AND gateway IS NOT NULL
    AND status = 'SUCCEEDED' AND refund_status IS NULL ORDER BY id DESC`;
  const payments = await selectRows(reader, PaymentRow, paying, [...invoiceIds]);
  const ids = payments.map(({ id }) => id);
  const refunded = await refundedOf(reader, ids);
  const excess = await excessByPayment(reader, ids);
  return payments
    .map((payment, place) => {
      const onBalance = larger(excess.get(payment.id) ?? ZERO, ZERO);
      return { payment, left: subtract(payment.amount, refunded[place]!, onBalance) };
    })
    .filter(({ left }) => left > 0);
}

/** G9: what of card payments of each invoice can still go back. Minor units. */
export async function refundableOf(reader: Reader, invoiceIds: readonly string[]): Promise<Minor[]> {
  const payments = await refundablePayments(reader, invoiceIds);
  return invoiceIds.map((id) => {
    return sum(payments.filter(({ payment }) => payment.invoiceId === id).map(({ left }) => left));
  });
}

/** The refunds of payments, the oldest first. */
export async function refundsOfPayments(reader: Reader, paymentIds: readonly string[]): Promise<RefundRow[]> {
  if (paymentIds.length === 0) return [];
  const ofThese = `WHERE payment_id IN (${placeholders(paymentIds)}) ORDER BY id`;
  return selectRows(reader, RefundRow, ofThese, [...paymentIds]);
}
