import { ALLOWED, refuse, type Verdict } from '../verdict';
import type { SubscriptionFacts } from './subscription';

/**
 * D9: whether `seats` are enough for everybody who holds a seat and is not named for release. Only holders can be
 * named.
 */
export function decideSeatRelease(
  assignedTo: readonly string[],
  seats: number,
  releaseSeatsOf: readonly string[],
): Verdict {
  const stranger = releaseSeatsOf.find((email) => !assignedTo.includes(email));
  if (stranger !== undefined) return [refuse('INVALID_INPUT', 'D9', ['releaseSeatsOf'], { email: stranger })];
  const kept = assignedTo.filter((email) => !releaseSeatsOf.includes(email));
  if (kept.length <= seats) return ALLOWED;
  return [refuse('SEATS_STILL_ASSIGNED', 'D9', ['releaseSeatsOf'], { assigned: assignedTo.length, seats })];
}

/**
 * D9: who loses a seat when `seats` remain: those named and, if that is not enough, the latest assignments.
 * @param assignedTo the latest assignment last
 */
export function seatsToRelease(assignedTo: readonly string[], seats: number, named: readonly string[]): string[] {
  const kept = assignedTo.filter((email) => !named.includes(email));
  return [...assignedTo.filter((email) => named.includes(email)), ...kept.slice(Math.max(seats, 0))];
}

/** K1: how many seats can still be assigned. */
export function freeSeats(seats: number, assigned: number): number {
  return Math.max(seats - assigned, 0);
}

/** K2: whether the buyer is reminded to assign seats: there are more than before, and some are free. */
export function isReminderToAssign(seats: { before: number; after: number; assigned: number }): boolean {
  return seats.after > seats.before && freeSeats(seats.after, seats.assigned) > 0;
}

/**
 * D9: the people who lose their seats today, of those named, where the same quote changes the subscription again later:
 * only as many as today's change takes away. The others keep theirs until then.
 */
export function releasedBeforeLater(named: readonly string[], assigned: number, seatsToday: number): string[] {
  return named.slice(0, Math.max(assigned - seatsToday, 0));
}

/** D9, K1, ours: how many people's seats one call assigns or releases at most. */
export const MAX_NAMED_SEATS = 2000;

/** The facts that decide about seats. `seats`: how many were bought; `status`: that of the day asked about. */
export type SeatFacts = Pick<SubscriptionFacts, 'status' | 'isOrderPending' | 'seats' | 'assignedTo'>;

/**
 * K1: whether each of these people can be given a seat: all or none, one per person, never more than were bought. Seats
 * of a trial and of a cancelled subscription can be assigned until it ends; not while a renewal is unpaid (F6), after
 * the end (K3), or while an order is being paid (D10), which may change how many there are. Refuses ORDER_PENDING,
 * SUBSCRIPTION_EXPIRED, PAYMENT_OVERDUE, INVALID_INPUT (nobody or somebody twice), SEAT_ALREADY_ASSIGNED (one refusal
 * per person), NO_SEAT_FREE (for those who have none yet).
 */
export function decideSeatAssignment(subscription: SeatFacts, emails: readonly string[]): Verdict {
  const { isOrderPending, status, seats, assignedTo } = subscription;
  if (isOrderPending) return [refuse('ORDER_PENDING', 'D10')];
  if (status === 'EXPIRED') return [refuse('SUBSCRIPTION_EXPIRED', 'K3')];
  if (status === 'PAST_DUE') return [refuse('PAYMENT_OVERDUE', 'F6')];
  const named = decideNamed(emails);
  if (named.length > 0) return named;
  const held = emails.filter((email) => assignedTo.includes(email));
  const free = freeSeats(seats, assignedTo.length);
  return [
    ...held.map((email) => refuse('SEAT_ALREADY_ASSIGNED', 'K1', ['emails'], { email })),
    ...(emails.length - held.length > free ? [refuse('NO_SEAT_FREE', 'K1', ['emails'], { free })] : ALLOWED),
  ];
}

/**
 * K1: whether the seats of these people can be taken back: all or none. That is possible in every state (F6, K3),
 * except while an order is being paid (D10), which may name whose seats it releases. Refuses ORDER_PENDING,
 * NO_SEAT_ASSIGNED, INVALID_INPUT (nobody, somebody twice, or somebody who holds no seat).
 */
export function decideSeatReleasing(
  { isOrderPending, assignedTo }: Pick<SeatFacts, 'isOrderPending' | 'assignedTo'>,
  emails: readonly string[],
): Verdict {
  if (isOrderPending) return [refuse('ORDER_PENDING', 'D10')];
  if (assignedTo.length === 0) return [refuse('NO_SEAT_ASSIGNED', 'K1', ['emails'])];
  const named = decideNamed(emails);
  if (named.length > 0) return named;
  const strangers = emails.filter((email) => !assignedTo.includes(email));
  return strangers.map((email) => refuse('INVALID_INPUT', 'K1', ['emails'], { email }));
}

function decideNamed(emails: readonly string[]): Verdict {
  if (emails.length === 0) return [refuse('INVALID_INPUT', 'K1', ['emails'])];
  const repeated = emails.find((email, index) => emails.indexOf(email) !== index);
  return repeated === undefined ? ALLOWED : [refuse('INVALID_INPUT', 'K1', ['emails'], { repeated })];
}
