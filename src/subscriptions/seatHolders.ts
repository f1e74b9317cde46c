import { type Reader, selectRows } from '../platform/database';
import type { PlainDate, SeatFacts } from '../rules';
import { SeatAssignmentRow, type SubscriptionRow } from './entities';
import { statusOf } from './facts';

/** What rules ask of a subscription's seats: how many there are, who holds one, and whether they can be given today. */
export async function seatFacts(reader: Reader, subscription: SubscriptionRow, today: PlainDate): Promise<SeatFacts> {
  const { status, isOrderPending } = statusOf(subscription, today);
  return { status, seats: subscription.seats, isOrderPending, assignedTo: await seatHolders(reader, subscription.id) };
}

/** The addresses that hold a seat, the latest assignment last. */
export async function seatHolders(reader: Reader, subscriptionId: string): Promise<string[]> {
  const held = await selectRows(reader, SeatAssignmentRow, 'WHERE subscription_id = ? ORDER BY id', [subscriptionId]);
  return held.map(({ email }) => email);
}
