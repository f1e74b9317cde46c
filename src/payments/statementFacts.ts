import { findRows, type Reader, selectRows } from '../platform/database';
import { type Minor, minor } from '../rules';
import { PaymentMovementRow, PaymentRow } from './entities';

/** Instants from one up to and not including another, as the database writes them. */
interface Instants {
  begins: string;
  ends: string;
}

/** G13: money counts from when it was written down: when the gateway answered, or staff recorded it. */
const RECEIVED_AT = 'COALESCE(payments.settled_at, payments.at)';
const IS_RECEIVED = `payments.status IN ('SUCCEEDED', 'REFUNDED', 'REVERSED')`;

/** What a movement adds to what a payment has paid. */
const RESTORED =
  "CASE WHEN payment_movements.kind = 'RESTORED' THEN payment_movements.amount ELSE -payment_movements.amount END";

/** What an account had paid before an instant, less what had gone back of it and did not count again. Minor units. */
export async function paidBefore(reader: Reader, accountId: string, instant: string): Promise<Minor> {
  const [row] = await reader.query(
    `SELECT COALESCE((SELECT SUM(amount) FROM payments WHERE account_id = ? AND ${IS_RECEIVED} AND ${RECEIVED_AT} < ?), 0)
        + COALESCE((SELECT SUM(${RESTORED}) FROM payment_movements WHERE account_id = ? AND at < ?), 0) AS paid`,
    [accountId, instant, accountId, instant],
  );
  return minor(Number(row!.paid));
}

/** `paidBefore` by invoice, under the invoice that each payment is towards today. What went to the balance is among it. */
export async function paidByInvoiceBefore(
  reader: Reader,
  accountId: string,
  instant: string,
): Promise<{ invoiceId: string; paid: Minor }[]> {
  const rows = await reader.query(
    `SELECT invoice_id, SUM(amount) AS paid FROM (
      SELECT invoice_id, amount FROM payments
        WHERE account_id = ? AND invoice_id IS NOT NULL AND ${IS_RECEIVED} AND ${RECEIVED_AT} < ?
      UNION ALL SELECT payments.invoice_id, ${RESTORED} FROM payment_movements
        JOIN payments ON payments.id = payment_movements.payment_id
        WHERE payment_movements.account_id = ? AND payments.invoice_id IS NOT NULL AND payment_movements.at < ?) paying
    GROUP BY invoice_id`,
    [accountId, instant, accountId, instant],
  );
  return rows.map(({ invoice_id: id, paid }) => ({ invoiceId: String(id), paid: minor(Number(paid)) }));
}

/** The payments of an account that came in between two instants, the oldest first. */
export function paymentsReceived(reader: Reader, accountId: string, { begins, ends }: Instants): Promise<PaymentRow[]> {
  const received = `WHERE account_id = ? AND ${IS_RECEIVED} AND ${RECEIVED_AT} >= ? AND ${RECEIVED_AT} < ? ORDER BY id`;
  return selectRows(reader, PaymentRow, received, [accountId, begins, ends]);
}

/** G13: what became of an account's payments between two instants, each with its payment, the oldest first. */
export async function movementsOfPayments(
  reader: Reader,
  accountId: string,
  { begins, ends }: Instants,
): Promise<{ movement: PaymentMovementRow; payment: PaymentRow }[]> {
  const moved = 'WHERE account_id = ? AND at >= ? AND at < ? ORDER BY at, id';
  const movements = await selectRows(reader, PaymentMovementRow, moved, [accountId, begins, ends]);
  const ids = [...new Set(movements.map(({ paymentId }) => paymentId))];
  const payments = new Map((await findRows(reader, PaymentRow, ids)).map((payment) => [payment.id, payment]));
  return movements.map((movement) => ({ movement, payment: payments.get(movement.paymentId)! }));
}
