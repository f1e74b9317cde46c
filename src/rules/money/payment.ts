import { addDays, type PlainDate } from '../terms/calendar';
import { decideText } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import type { Minor } from './money';

/** Payments whose end is not known yet: the gateway or the customer still has to act (D5). */
export const UNSETTLED_PAYMENT = ['PENDING', 'ACTION_REQUIRED'] as const;

/** D5: whether it is not known yet what becomes of a payment. */
export const isUnsettled = (status: string): boolean => UNSETTLED_PAYMENT.some((unsettled) => unsettled === status);

/** G7: a gateway's token is taken as it is, unless it is none: empty, too long, or a card number. */
export function decideGatewayToken(field: string[], token: string): Verdict {
  return decideText(field, token, { max: 255 });
}

/** G4: a method that a pending payment uses cannot be removed. */
export function decidePaymentMethodRemoval(facts: { usedByUnsettledPayment: boolean }): Verdict {
  return facts.usedByUnsettledPayment ? [refuse('PAYMENT_METHOD_IN_USE', 'G4')] : ALLOWED;
}

/** Whether a new method becomes the default: when that is asked, and when the account has no other. Source: ours. */
export function becomesDefault(facts: { asked: boolean; hasDefault: boolean }): boolean {
  return facts.asked || !facts.hasDefault;
}

/** G5: ways to pay that a technician records; cards are the gateway's. */
const RECORDED_METHODS: readonly string[] = ['CHEQUE', 'BANK_TRANSFER', 'DIRECT_DEBIT'];

/** What a technician writes down of money that was received. Minor units; `amount` null: not an amount in the invoice's currency. */
export interface RecordedPayment {
  amount: Minor | null;
  methodType: string;
  reference: string;
  receivedOn: PlainDate;
}

/** G5: whether a payment of an invoice can be recorded: something is open, payments under way counting as paid. Minor units. */
export function decidePaymentRecord(open: Minor): Verdict {
  return open > 0 ? ALLOWED : [refuse('INVOICE_NOT_OPEN', 'G5')];
}

/** G5, B4: whether that can be a payment: an amount above zero, no card, a reference, received today or before. */
export function decideRecordedPayment(given: RecordedPayment, today: PlainDate): Verdict {
  const { amount, methodType, reference, receivedOn } = given;
  return [
    ...(RECORDED_METHODS.includes(methodType) ? ALLOWED : [refuse('INVALID_INPUT', 'G5', ['methodType'])]),
    ...decideText(['reference'], reference),
    ...(receivedOn <= today ? ALLOWED : [refuse('INVALID_INPUT', 'G5', ['receivedOn'])]),
    ...(amount !== null && amount > 0 ? ALLOWED : [refuse('INVALID_INPUT', 'B4', ['amount'])]),
  ];
}

/** G5: what of a payment settles the invoice, and what is left for the balance. Minor units. */
export function allocatePayment(amount: Minor, open: Minor): { allocated: Minor; excess: Minor } {
  const allocated = Math.min(amount, open);
  return { allocated, excess: amount - allocated };
}

/** G5: staff reverse only what staff recorded, once; the gateway tells of what becomes of its own payments. */
export function decidePaymentReverse(payment: { status: string; isRecorded: boolean }): Verdict {
  const isReversible = payment.isRecorded && payment.status === 'SUCCEEDED';
  return isReversible ? ALLOWED : [refuse('PAYMENT_NOT_REVERSIBLE', 'G5')];
}

/**
 * G5: what becomes of a payment that a dispute is told about: what counts is reversed as if it had bounced; what was reversed and is back counts again
 * (ours). Null: nothing; it was told before, or the money goes back to the customer anyway.
 * @param told the gateway's word on the payment: DISPUTED, SUCCEEDED, or anything else
 */
export function disputeEffect(
  told: string,
  payment: { status: string; isRefunded: boolean },
): 'REVERSE' | 'RESTORE' | null {
  if (payment.isRefunded) return null;
  if (told === 'DISPUTED' && payment.status === 'SUCCEEDED') return 'REVERSE';
  return told === 'SUCCEEDED' && payment.status === 'REVERSED' ? 'RESTORE' : null;
}

/**
 * G5: which uses of the balance are undone so that it can give back an excess: the latest first, each only as far as needed. Minor units.
 * @param uses what invoices have used of the balance, the latest first
 */
export function usesToUndo<Use extends { fromBalance: Minor }>(
  excess: Minor,
  balance: Minor,
  uses: readonly Use[],
): { use: Use; undone: Minor }[] {
  let missing = Math.max(excess - balance, 0);
  return uses.flatMap((use) => {
    const undone = Math.min(missing, use.fromBalance);
    missing -= undone;
    return undone > 0 ? [{ use, undone }] : [];
  });
}

/** G6: reminders of an overdue invoice, days after it was due. */
const REMINDED_AFTER_DAYS = [1, 7, 14];

/** What of a corporate invoice decides what the clock does about it next. */
export interface CollectionFacts {
  openAmount: Minor;
  dueOn: PlainDate;
  /** The day on which a payment of it bounced when it had been paid and was due; reminders count from it. */
  reopenedOn: PlainDate | null;
  /** The day of the clock's last turn. */
  collectedOn: PlainDate | null;
}

export interface Collection {
  event: 'CHARGE' | 'REMINDER';
  on: PlainDate;
}

/**
 * F7, G6: what the clock does about a corporate invoice next, from the invoice alone: the default payment method is charged on the due
 * date, overdue reminders follow after 1, 7 and 14 days. Reopened later, nothing is charged by itself, and reminders start again (ours).
 * Null: nothing is open, or all is done.
 */
export function nextCollection({ openAmount, dueOn, reopenedOn, collectedOn }: CollectionFacts): Collection | null {
  if (openAmount === 0) return null;
  const charges: Collection[] = reopenedOn === null ? [{ event: 'CHARGE', on: dueOn }] : [];
  const reminders = REMINDED_AFTER_DAYS.map((days): Collection => {
    return { event: 'REMINDER', on: addDays(reopenedOn ?? dueOn, days) };
  });
  return [...charges, ...reminders].find(({ on }) => collectedOn === null || on > collectedOn) ?? null;
}
