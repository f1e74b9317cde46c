import { type Reader, selectRow, selectRows, toSqlInstant } from '../platform/database';
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

/** G10: the payments of an invoice that had come in, and counted, when it was issued in the place of another; the oldest first. */
export function paymentsSettledBefore(
  reader: Reader,
  { id, createdAt }: { id: string; createdAt: Date },
): Promise<PaymentRow[]> {
  const counting =
    "WHERE invoice_id = ? AND status = 'SUCCEEDED' AND refund_status IS NULL AND settled_at <= ? ORDER BY id";
  return selectRows(reader, PaymentRow, counting, [id, toSqlInstant(createdAt)]);
}

/** The latest payment of an order, read once per request for all orders that are shown; null where there is none. */
export async function loadLatestPaymentOfOrder(loaders: Loaders, orderId: string): Promise<PaymentRow | null> {
  return (await loaders.rows(PaymentRow, orderId, { column: 'order_id', tail: 'ORDER BY id DESC' }))[0] ?? null;
}

/** The payment by whose id a gateway knows what it calls by this reference; null where it is none of ours. */
export function findPaymentByReference(
  reader: Reader,
  gateway: 'sandbox' | 'stripe',
  reference: string,
): Promise<PaymentRow | null> {
  return selectRow(reader, PaymentRow, 'WHERE gateway_reference = ? AND gateway = ? AND charge_id IS NULL', [
    reference,
    gateway,
  ]);
}

/** The payments towards an invoice, whether or not they count, the oldest first. */
export function allPaymentsOf(reader: Reader, invoiceId: string): Promise<PaymentRow[]> {
  return selectRows(reader, PaymentRow, 'WHERE invoice_id = ? ORDER BY id', [invoiceId]);
}
