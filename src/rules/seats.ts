import { ALLOWED, refuse, type Verdict } from './verdict';

/** D9: who keeps a seat when `seats` remain: those named for release lose theirs, whoever else holds one keeps it. */
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
 * D9: whose seats are lost when `seats` remain: those named, and if that is no longer enough, the latest assignments.
 * @param assignedTo the latest assignment last
 */
export function seatsToRelease(assignedTo: readonly string[], seats: number, named: readonly string[]): string[] {
  const kept = assignedTo.filter((email) => !named.includes(email));
  return [...assignedTo.filter((email) => named.includes(email)), ...kept.slice(Math.max(seats, 0))];
}
