import type { Tx } from '../platform/database';
import { schedule } from '../platform/jobs';
import type { PaymentRow } from './entities';

/** Kinds of job: asking what became of a payment, and giving one back. The subject is the payment. */
export const SETTLE_PAYMENT = 'payment.settle';

export const REFUND_PAYMENT = 'payment.refund';

/** Kind of job: a card did not pay the quote that was accepted with it (I4). The subject is the payment. */
export const ACCEPTANCE_UNPAID = 'quote.unpaid';

const HOUR = 3_600_000;

/** D10: a payment that has not come through by then is cancelled. Business milliseconds. */
export const GIVEN_UP_AFTER = 24 * HOUR;

/** A request that started a payment asks first; the job follows when that has died. */
const FIRST_ASKING = 15_000;

/** When to ask again what became of a payment: ever more rarely, and once more when it is given up. */
export function nextAsking(payment: Pick<PaymentRow, 'at'>, now: Date): Date {
  const age = now.getTime() - payment.at.getTime();
  const wait = Math.min(Math.max(age, FIRST_ASKING), HOUR);
  const givenUpAt = payment.at.getTime() + GIVEN_UP_AFTER;
  const next = now.getTime() + wait;
  return new Date(now.getTime() < givenUpAt ? Math.min(next, givenUpAt) : next);
}

/** Has a payment that was started settled: by the request that waits for it, or (nobody waits) by the clock at once. */
export async function planSettling(tx: Tx, payment: PaymentRow, isAwaited: boolean): Promise<void> {
  const dueAt = isAwaited ? nextAsking(payment, tx.now) : tx.now;
  await schedule(tx, { kind: SETTLE_PAYMENT, subjectId: payment.id, dueAt });
}
