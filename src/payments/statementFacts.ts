import { findRows, type Reader, selectRows } from '../platform/database';
import { type Minor, minor, type PlainDate } from '../rules';
import { PaymentRow, RefundRow } from './entities';

/** Days from one up to and not including another, and the instants at which they begin and are over (as the database writes them). */
interface Days {
  from: PlainDate;
  until: PlainDate;
  begins: string;
  ends: string;
}

/** Money came in on the day that staff wrote down, else when the gateway answered. */
const RECEIVED = `status IN ('SUCCEEDED', 'REFUNDED', 'REVERSED')
  AND ((received_on >= ? AND received_on < ?) OR (received_on IS NULL AND COALESCE(settled_at, at) >= ? AND COALESCE(settled_at, at) < ?))`;

const EARLIEST = '0001-01-01';

/** G9: of a payment: what had gone back of it, in parts, before it went back as a whole. */
const REFUNDED_BEFORE = `COALESCE((SELECT SUM(refunds.amount) FROM refunds WHERE refunds.payment_id = payments.id
  AND refunds.status <> 'FAILED' AND refunds.at <= payments.returned_at), 0)`;

/** What an account had paid before the days begin, less what had gone back of it and was not restored. Minor units. */
export async function paidBefore(reader: Reader, accountId: string, { from, begins }: Days): Promise<Minor> {
  const [row] = await reader.query(
    `SELECT COALESCE((SELECT SUM(amount) FROM payments WHERE account_id = ? AND ${RECEIVED}), 0)
        - COALESCE((SELECT SUM(amount - ${REFUNDED_BEFORE}) FROM payments WHERE account_id = ? AND returned_at < ?), 0)
        + COALESCE((SELECT SUM(amount - ${REFUNDED_BEFORE}) FROM payments WHERE account_id = ? AND restored_at < ?), 0)
        - COALESCE((SELECT SUM(amount) FROM refunds WHERE account_id = ? AND at < ?), 0)
        + COALESCE((SELECT SUM(amount) FROM refunds WHERE account_id = ? AND status = 'FAILED' AND ended_at < ?), 0) AS paid`,
    [
      ...[accountId, EARLIEST, from, EARLIEST, begins],
      ...[accountId, begins, accountId, begins, accountId, begins, accountId, begins],
    ],
  );
  return minor(Number(row!.paid));
}

/** G9: what went back of payments in parts on these days, or came back because it could not, each with its payment; the oldest first. */
export async function refundsMoved(
  reader: Reader,
  accountId: string,
  { begins, ends }: Days,
): Promise<{ refund: RefundRow; payment: PaymentRow }[]> {
  const moved = `WHERE account_id = ? AND ((at >= ? AND at < ?) OR (ended_at >= ? AND ended_at < ?)) ORDER BY id`;
  const refunds = await selectRows(reader, RefundRow, moved, [accountId, begins, ends, begins, ends]);
  const payments = await findRows(
    reader,
    PaymentRow,
    refunds.map(({ paymentId }) => paymentId),
  );
  return refunds.map((refund) => ({ refund, payment: payments.find(({ id }) => id === refund.paymentId)! }));
}

/** The payments of an account that came in, went back or were restored on these days, the oldest first. */
export function paymentsMoved(reader: Reader, accountId: string, days: Days): Promise<PaymentRow[]> {
  const moved = `WHERE account_id = ? AND ((${RECEIVED}) OR (returned_at >= ? AND returned_at < ?)
    OR (restored_at >= ? AND restored_at < ?)) ORDER BY id`;
  const instants = [days.begins, days.ends];
  return selectRows(reader, PaymentRow, moved, [
    accountId,
    days.from,
    days.until,
    ...instants,
    ...instants,
    ...instants,
  ]);
}
