import { type AccountRow, openAccount } from '../accounts';
import { type Caller, UserRow } from '../identity';
import { placeholders, type Reader, selectRow, selectRows, type Tx } from '../platform/database';
import { type Action, dateIn, Refused, refuse, type SeatFacts } from '../rules';
import { SeatAssignmentRow, SubscriptionRow } from './entities';
import { statusOf } from './facts';

export interface OpenedSeats {
  account: AccountRow;
  subscription: SubscriptionRow;
  facts: SeatFacts;
}

/**
 * L1: locks the account of a subscription for what the caller wants to do with its seats, and answers both as they are then.
 * @throws Refused NOT_FOUND, the same for none and for somebody else's; NOT_BILLING_CONTACT, FORBIDDEN_ROLE
 */
export async function openSeats(tx: Tx, caller: Caller, subscriptionId: string, action: Action): Promise<OpenedSeats> {
  const find = () => selectRow(tx, SubscriptionRow, 'WHERE id = ?', [subscriptionId]);
  const seen = await find();
  if (!seen) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const { account } = await openAccount(tx, caller, seen.accountId, action);
  const subscription = (await find())!;
  const { status, isOrderPending } = statusOf(subscription, dateIn(tx.now, account.timeZone));
  const held = await selectRows(tx, SeatAssignmentRow, 'WHERE subscription_id = ? ORDER BY id', [subscriptionId]);
  const facts = {
    ...{ status, seats: subscription.seats, isOrderPending },
    assignedTo: held.map(({ email }) => email),
  };
  return { account, subscription, facts };
}

/** Those of the addresses that are people we know, by address. */
export async function knownPeople(reader: Reader, emails: readonly string[]): Promise<ReadonlyMap<string, UserRow>> {
  const users = await selectRows(reader, UserRow, `WHERE email IN (${placeholders(emails)})`, [...emails]);
  return new Map(users.map((user) => [user.email, user]));
}
