import type { AccountKind } from '../people/access';
import { addDays, type PlainDate, plainDate } from '../terms/calendar';
import { decideText } from '../text';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { type Minor, smaller, subtract } from './minor';

/** G7, L7: whether this can be a gateway's token: not empty, not too long, and no card number. */
export function decideGatewayToken(field: string[], token: string): Verdict {
  return decideText(field, token, { max: 255 });
}

/**
 * What a payment is for: an order that waits for it, the conversion of a trial, an accepted quote that is paid at once,
 * or an open invoice. RECORDED: money that staff received.
 */
export type PaymentPurpose = 'ORDER' | 'TRIAL_CONVERSION' | 'ACCEPTANCE' | 'INVOICE' | 'RECORDED';

/**
 * D4, D10: whether an order waits for a payment of this purpose, so that its invoice is issued once the money has come
 * in. Any other payment is towards an invoice that exists already.
 */
export function isAwaitedByOrder(purpose: PaymentPurpose): boolean {
  return purpose === 'ORDER' || purpose === 'TRIAL_CONVERSION';
}

/** G4, ours: a stored method can be charged once the customer has authenticated it, until it is removed. */
export function isMethodUsable(method: { clientSecret: string | null; removedAt: Date | null }): boolean {
  return method.clientSecret === null && method.removedAt === null;
}

/**
 * G3, G4, C12: what the balance leaves of a payment is charged to exactly one of a stored method and a token that serves
 * this payment only. Refuses INVALID_INPUT (both, or not a token), CARD_NUMBER_REFUSED, PAYMENT_METHOD_REQUIRED (neither).
 * @param charged what the balance leaves, in minor units: zero needs neither
 */
export function decidePaymentSource(
  given: { paymentMethodId?: string | null; oneTimeToken?: string | null },
  charged: Minor,
): Verdict {
  const { paymentMethodId, oneTimeToken } = given;
  if (paymentMethodId && oneTimeToken) return [refuse('INVALID_INPUT', 'G4', ['oneTimeToken'])];
  if (oneTimeToken) return decideGatewayToken(['oneTimeToken'], oneTimeToken);
  return paymentMethodId || charged === 0 ? ALLOWED : [refuse('PAYMENT_METHOD_REQUIRED', 'G3', ['paymentMethodId'])];
}

/** G4: a method that a pending payment uses cannot be removed. */
export function decidePaymentMethodRemoval(facts: { usedByUnsettledPayment: boolean }): Verdict {
  return facts.usedByUnsettledPayment ? [refuse('PAYMENT_METHOD_IN_USE', 'G4')] : ALLOWED;
}

/** Whether a new method becomes the default: when that is asked, and when the account has no other. Source: ours. */
export function becomesDefault(facts: { asked: boolean; hasDefault: boolean }): boolean {
  return facts.asked || !facts.hasDefault;
}

/** F9: whether an account without this method, which was the default, is given another one by itself. */
export function inheritsDefault(facts: { kind: AccountKind; wasDefault: boolean }): boolean {
  return facts.kind === 'ONLINE' && facts.wasDefault;
}

/** F9: the reasons for a payment that did not come through that mails tell apart. */
const DECLINE_REASONS = ['insufficient_funds', 'expired_card', 'authentication_failed'] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number] | 'not_confirmed' | 'other';

/**
 * F9: why a payment did not come through, as mails say it.
 * @param declineCode the gateway's; null: it gave none, because nobody confirmed the payment
 */
export function declineReason(declineCode: string | null): DeclineReason {
  if (declineCode === null) return 'not_confirmed';
  return DECLINE_REASONS.find((reason) => reason === declineCode) ?? 'other';
}

/** F9: how many days before the last day of a default card its expiry is announced. */
export const CARD_NOTICE_DAYS = [30, 7] as const;

/** The last day on which a card can be charged: that of the month it expires in. */
export function lastDayOfCard({ expiryMonth, expiryYear }: { expiryMonth: number; expiryYear: number }): PlainDate {
  const next =
    expiryMonth === 12 ? `${expiryYear + 1}-01` : `${expiryYear}-${String(expiryMonth + 1).padStart(2, '0')}`;
  return addDays(plainDate(`${next}-01`), -1);
}

/**
 * F9: the day of the account on which it is next announced that a default card expires before the next renewal. It may be
 * past if that has become known later. Null: never again. The answer depends on the rows alone, so that a lost or
 * repeated run changes nothing.
 * @param lastDay of the card; null: the default method is no card, or there is none
 * @param renewsOn the day of the account's next renewal; null: nothing renews
 */
export function nextCardNotice(
  card: { lastDay: PlainDate | null; renewsOn: PlainDate | null; noticedOn: PlainDate | null },
  today: PlainDate,
): PlainDate | null {
  const { lastDay, renewsOn, noticedOn } = card;
  if (lastDay === null || renewsOn === null || renewsOn <= lastDay || lastDay < today) return null;
  const days = CARD_NOTICE_DAYS.map((before) => addDays(lastDay, -before));
  return days.find((day) => noticedOn === null || day > noticedOn) ?? null;
}

/** G5: the ways of paying that a technician records. Card payments come from the gateway. */
const RECORDED_METHODS: readonly string[] = ['CHEQUE', 'BANK_TRANSFER', 'DIRECT_DEBIT'];

/**
 * What a technician records of money that was received. Minor units; `amount` null: not an amount in the invoice's
 * currency.
 */
export interface RecordedPayment {
  amount: Minor | null;
  methodType: string;
  reference: string;
  receivedOn: PlainDate;
}

/**
 * G5: whether a payment of an invoice can be recorded. `open`: what is open of it when payments under way count as
 * paid, minor units.
 */
export function decidePaymentRecord(open: Minor): Verdict {
  return open > 0 ? ALLOWED : [refuse('INVOICE_NOT_OPEN', 'G5')];
}

/**
 * G5, B4: whether these can be the facts of a payment: an amount above zero, not by card, with a reference, received by
 * today.
 */
export function decideRecordedPayment(given: RecordedPayment, today: PlainDate): Verdict {
  const { amount, methodType, reference, receivedOn } = given;
  return [
    ...(RECORDED_METHODS.includes(methodType) ? ALLOWED : [refuse('INVALID_INPUT', 'G5', ['methodType'])]),
    ...decideText(['reference'], reference),
    ...(receivedOn <= today ? ALLOWED : [refuse('INVALID_INPUT', 'G5', ['receivedOn'])]),
    ...(amount !== null && amount > 0 ? ALLOWED : [refuse('INVALID_INPUT', 'B4', ['amount'])]),
  ];
}

/** G5: how much of a payment pays the invoice, and how much goes to the balance. Minor units. */
export function allocatePayment({ amount, open }: { amount: Minor; open: Minor }): { allocated: Minor; excess: Minor } {
  const allocated = smaller(amount, open);
  return { allocated, excess: subtract(amount, allocated) };
}

/** G5: staff reverse only what staff have recorded, and only once. What happens to card payments, the gateway says. */
export function decidePaymentReverse(payment: { status: string; isRecorded: boolean }): Verdict {
  const isReversible = payment.isRecorded && payment.status === 'SUCCEEDED';
  return isReversible ? ALLOWED : [refuse('PAYMENT_NOT_REVERSIBLE', 'G5')];
}

/**
 * G5, ours: what a message about a dispute changes. A payment that counts is reversed, as if it had bounced; a reversed
 * one whose dispute was won counts again. Null: nothing, because the message came before, or the money is refunded
 * anyway.
 * @param told the payment's status at the gateway: DISPUTED, SUCCEEDED, or anything else
 */
export function disputeEffect(
  told: string,
  payment: { status: string; isRefunded: boolean },
): 'REVERSE' | 'RESTORE' | null {
  if (payment.isRefunded) return null;
  if (told === 'DISPUTED' && payment.status === 'SUCCEEDED') return 'REVERSE';
  return told === 'SUCCEEDED' && payment.status === 'REVERSED' ? 'RESTORE' : null;
}

/** G6: how many days after its due date an overdue invoice is reminded of. */
const REMINDED_AFTER_DAYS = [1, 7, 14];

/** The facts about a corporate invoice that decide what the clock does about it next. */
export interface CollectionFacts {
  openAmount: Minor;
  dueOn: PlainDate;
  /** The day on which a payment of it bounced after its due date; reminders count from it. Null: none did. */
  reopenedOn: PlainDate | null;
  /** The day on which the clock last did something about it. */
  collectedOn: PlainDate | null;
}

export interface Collection {
  event: 'CHARGE' | 'REMINDER';
  on: PlainDate;
}

/**
 * F7, G6: what the clock does about a corporate invoice next. The default payment method is charged on the due date;
 * reminders follow 1, 7 and 14 days later. If it was opened again after that, nothing is charged by itself and
 * reminders start again (ours). Null: nothing is open, or everything was done.
 */
export function nextCollection({ openAmount, dueOn, reopenedOn, collectedOn }: CollectionFacts): Collection | null {
  if (openAmount === 0) return null;
  const charges: Collection[] = reopenedOn === null ? [{ event: 'CHARGE', on: dueOn }] : [];
  const reminders = REMINDED_AFTER_DAYS.map((days): Collection => {
    return { event: 'REMINDER', on: addDays(reopenedOn ?? dueOn, days) };
  });
  return [...charges, ...reminders].find(({ on }) => collectedOn === null || on > collectedOn) ?? null;
}
