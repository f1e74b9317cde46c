import { underLock } from '../accounts';
import { recordAudit } from '../audit';
import { selectRow, type Tx, updateRow } from '../platform/database';
import { type JobRow, schedule } from '../platform/jobs';
import { chargeOfPayment } from './chargedTogether';
import type { Deps } from './deps';
import { PaymentRow } from './entities';
import type { GatewayOutcome } from './gateway';
import { moveWhole } from './paymentMovements';
import { REFUND_PAYMENT } from './settlingJob';

/** Money that came through, whatever became of it then. */
export type Paid = GatewayOutcome & { status: 'SUCCEEDED' | 'DISPUTED' };

export const paidWith = ({ reference, card }: Paid) =>
  card ? { gatewayReference: reference, card } : { gatewayReference: reference };

/** D10: money that came through when nothing was left to pay goes back in full; what a dispute took is back already. */
export async function refundLatePayment(tx: Tx, payment: PaymentRow, outcome: Paid): Promise<void> {
  if (payment.refundStatus !== null) return;
  const isDisputed = outcome.status === 'DISPUTED';
  await moveWhole(tx, payment, isDisputed ? 'RETURNED' : 'REFUNDED');
  const settledAt = tx.now;
  if (isDisputed) return updateRow(tx, PaymentRow, payment.id, { status: 'REVERSED', settledAt });
  // G8: from now on it counts as refunded, however long the gateway takes.
  const due = { status: 'SUCCEEDED' as const, refundStatus: 'DUE' as const, settledAt };
  await updateRow(tx, PaymentRow, payment.id, { ...paidWith(outcome), ...due });
  await schedule(tx, { kind: REFUND_PAYMENT, subjectId: payment.id, dueAt: tx.now });
  await recordAudit(tx, null, {
    ...{ accountId: payment.accountId, action: 'payment.refund', subjectId: payment.id, rule: 'D10' },
    after: { amount: payment.amount, currency: payment.currency },
  });
}

/** Gives a payment back at the gateway, once: the payment's id is the key. */
export async function refundPayment(
  deps: Pick<Deps, 'database' | 'gateway'>,
  job: Pick<JobRow, 'subjectId'>,
): Promise<void> {
  const payment = await selectRow(deps.database, PaymentRow, "WHERE id = ? AND refund_status = 'DUE'", [job.subjectId]);
  if (!payment) return;
  await deps.gateway.refund({
    key: `refund-${payment.id}`,
    paymentId: chargeOfPayment(payment),
    amount: payment.amount,
  });
  await underLock(deps, [PaymentRow, payment.id], ({ tx }) =>
    updateRow(tx, PaymentRow, payment.id, { status: 'REFUNDED', refundStatus: 'DONE' }),
  );
}
