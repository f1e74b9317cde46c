import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { subtract } from '../rules';
import { type PaymentMovementKind, PaymentMovementRow, type PaymentRow, type RefundRow } from './entities';
import { refundedOf } from './refunds';

/** G13: writes down that a payment ceases to count, or counts again: all of it but what goes back, or went back, in parts. */
export async function moveWhole(tx: Tx, payment: PaymentRow, kind: PaymentMovementKind): Promise<void> {
  const { id: paymentId, accountId, amount } = payment;
  const [refunded] = await refundedOf(tx, [paymentId]);
  const left = subtract(amount, refunded!);
  await insertRows(tx, PaymentMovementRow, [
    { id: newId('PaymentMovement'), accountId, paymentId, kind, amount: left, refundId: null, at: tx.now },
  ]);
}

/** G13: writes down that parts of payments go back, or count again because the gateway could not give them back. */
export function moveParts(
  tx: Tx,
  refunds: readonly RefundRow[],
  kind: Exclude<PaymentMovementKind, 'RETURNED'>,
): Promise<void> {
  const movements = refunds.map(({ id: refundId, accountId, paymentId, amount }) => {
    return { id: newId('PaymentMovement'), accountId, paymentId, kind, amount, refundId, at: tx.now };
  });
  return insertRows(tx, PaymentMovementRow, movements);
}
