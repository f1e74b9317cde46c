import { UserRow } from '../identity';
import { placeholders, type Reader, selectRows } from '../platform/database';
import type { PlainDate, SeatFacts } from '../rules';
import { SeatAssignmentRow, type SubscriptionRow } from './entities';
import { statusOf } from './facts';

/** What rules ask of a subscription's seats: how many there are, who holds one, and whether they can be given today. */
export async function seatFacts(reader: Reader, subscription: SubscriptionRow, today: PlainDate): Promise<SeatFacts> {
  const { status, isOrderPending } = statusOf(subscription, today);
  const held = await selectRows(reader, SeatAssignmentRow, 'WHERE subscription_id = ? ORDER BY id', [subscription.id]);
  return { status, seats: subscription.seats, isOrderPending, assignedTo: held.map(({ email }) => email) };
}

/** Those of the addresses that are people we know, by address. */
export async function knownPeople(reader: Reader, emails: readonly string[]): Promise<ReadonlyMap<string, UserRow>> {
  const users = await selectRows(reader, UserRow, `WHERE email IN (${placeholders(emails)})`, [...emails]);
  return new Map(users.map((user) => [user.email, user]));
}
