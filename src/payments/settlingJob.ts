import type { PaymentRow } from './entities';

/** Kinds of job: asking what became of a payment, and giving one back. The subject is the payment. */
export const SETTLE_PAYMENT = 'payment.settle';
export const REFUND_PAYMENT = 'payment.refund';

const HOUR_MS = 3_600_000;
/** D10: a payment that has not come through by then is cancelled. Business milliseconds. */
export const ABANDONED_AFTER_MS = 24 * HOUR_MS;
/** A request that started a payment asks first; the job follows when that has died. */
const FIRST_POLL_AFTER_MS = 15_000;

/** When to ask again what became of a payment: ever more rarely, and once more when it is abandoned. */
export function nextPollAt(payment: Pick<PaymentRow, 'at'>, now: Date): Date {
  const age = now.getTime() - payment.at.getTime();
  const wait = Math.min(Math.max(age, FIRST_POLL_AFTER_MS), HOUR_MS);
  const abandonedAt = payment.at.getTime() + ABANDONED_AFTER_MS;
  const next = now.getTime() + wait;
  return new Date(now.getTime() < abandonedAt ? Math.min(next, abandonedAt) : next);
}
