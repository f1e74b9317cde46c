import type { PlainDate } from '../terms/calendar';
import type { Minor } from './minor';
import type { PaymentPurpose } from './payment';

/** Payments whose end is not known yet: the gateway or the customer still has to act (D5). */
export const UNSETTLED_PAYMENT = ['PENDING', 'ACTION_REQUIRED'] as const;

/** D5: whether it is not known yet what becomes of a payment. */
export const isUnsettled = (status: string): boolean => UNSETTLED_PAYMENT.some((unsettled) => unsettled === status);

/** D10: after how many hours a payment that has not come through is cancelled. */
export const PAYMENT_ABANDONED_AFTER_HOURS = 24;

const HOUR_MS = 3_600_000;

/** D5, ours: a request that started a payment asks the gateway first; the job follows when that has died. */
const FIRST_POLL_AFTER_MS = 15_000;

const abandonedAt = (startedAt: Date): number => startedAt.getTime() + PAYMENT_ABANDONED_AFTER_HOURS * HOUR_MS;

/** D10: whether a payment that was started then, and is not settled, is cancelled now. Business instants. */
export function isPaymentAbandoned(startedAt: Date, now: Date): boolean {
  return now.getTime() >= abandonedAt(startedAt);
}

/**
 * D5, D10, ours: when the gateway is asked again about a payment: after ever longer waits of at most an hour, and once
 * when the payment is abandoned.
 */
export function nextPollAt({ at: startedAt }: { at: Date }, now: Date): Date {
  const age = now.getTime() - startedAt.getTime();
  const next = now.getTime() + Math.min(Math.max(age, FIRST_POLL_AFTER_MS), HOUR_MS);
  return new Date(isPaymentAbandoned(startedAt, now) ? next : Math.min(next, abandonedAt(startedAt)));
}

/**
 * D5: whether what the gateway took is what a payment asks for. Otherwise nothing is settled: people have to look.
 * Amounts in minor units.
 */
export function isAsAsked(
  payment: { amount: number; currency: string },
  taken: { amount: number; currency: string },
): boolean {
  return payment.amount === taken.amount && payment.currency === taken.currency;
}

/**
 * D5, D10: whether the gateway's answer about a payment can still change something. It cannot for money that staff
 * recorded, nor for what has succeeded or is refunded. A payment that failed may have come through late.
 */
export function awaitsGateway<P extends { purpose: PaymentPurpose; status: string; refundStatus: string | null }>(
  payment: P,
): payment is P & { purpose: Exclude<PaymentPurpose, 'RECORDED'> } {
  return payment.purpose !== 'RECORDED' && payment.status !== 'SUCCEEDED' && payment.refundStatus === null;
}

/** D10: whether money came through for a payment that had failed; it is refunded. `told`: the gateway's answer. */
export function cameThroughLate(told: string, status: string): boolean {
  return told === 'SUCCEEDED' && (status === 'DECLINED' || status === 'CANCELLED');
}

/** The facts that decide when an invoice is collected after a payment of it was taken back. */
export interface ReopenedInvoice {
  openAmount: Minor;
  dueOn: PlainDate;
  reopenedOn: PlainDate | null;
}

/**
 * G5, ours: the day from which an invoice that is open again is collected anew: today, where it was settled and due;
 * else as before. Null: it is collected by its own due date.
 */
export function reopenedOn(invoice: ReopenedInvoice, today: PlainDate): PlainDate | null {
  return invoice.openAmount === 0 && invoice.dueOn < today ? today : invoice.reopenedOn;
}
