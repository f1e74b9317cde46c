import { type Reader, selectRows, toSqlInstant } from '../platform/database';
import type { Loaders } from '../platform/loaders';
import { PaymentRow } from './entities';

/** The payments of an invoice's own order that were started until it was issued, the oldest first. */
export function paymentsStartedWith(
  reader: Reader,
  { id, orderId, createdAt }: { id: string; orderId: string; createdAt: Date },
): Promise<PaymentRow[]> {
  const ofOrder = 'WHERE invoice_id = ? AND order_id = ? AND at <= ? ORDER BY id';
  return selectRows(reader, PaymentRow, ofOrder, [id, orderId, toSqlInstant(createdAt)]);
}

/** The payments that count towards an invoice, the oldest first. */
export function paymentsOfInvoice(reader: Reader, invoiceId: string): Promise<PaymentRow[]> {
  const counting = "WHERE invoice_id = ? AND status = 'SUCCEEDED' AND refund_status IS NULL ORDER BY id";
  return selectRows(reader, PaymentRow, counting, [invoiceId]);
}

/** The latest payment of an order, read once per request for all orders that are shown; null where there is none. */
export async function loadLatestPaymentOfOrder(loaders: Loaders, orderId: string): Promise<PaymentRow | null> {
  return (await loaders.rows(PaymentRow, orderId, { column: 'order_id', tail: 'ORDER BY id DESC' }))[0] ?? null;
}
