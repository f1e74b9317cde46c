import { type AccountRow, inAccount } from '../accounts';
import { recordAudit } from '../audit';
import { planNames } from '../catalog';
import { type Caller, findUsersByEmail } from '../identity';
import { queueEmail } from '../notifications';
import { placeholders, selectRows, type Tx } from '../platform/database';
import type { Deps } from '../platform/deps';
import { decideSeatReleasing, enforce } from '../rules';
import type { SeatRequest } from './assignSeats';
import { SeatAssignmentRow, SubscriptionRow } from './entities';
import { seatFacts } from './seatHolders';

/**
 * K1, K2: takes the seats of these people away, all or none, and tells them unless that is suppressed; whatever state the
 * subscription is in (F6, K3).
 * @returns the assignments that there were
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, ORDER_PENDING, INVALID_INPUT (nobody, somebody twice, somebody
 * without a seat)
 */
export async function releaseSeats(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  { subscriptionId, emails, notify }: SeatRequest,
): Promise<SeatAssignmentRow[]> {
  const request = { caller, of: [SubscriptionRow, subscriptionId], action: 'SEAT_RELEASE' } as const;
  return inAccount(deps, request, async ({ tx, account, row: subscription, today }) => {
    enforce(decideSeatReleasing(await seatFacts(tx, subscription, today), emails));
    const record = { accountId: account.id, action: 'SEAT_RELEASE', subjectId: subscriptionId, rule: 'K1' };
    await recordAudit(tx, caller, { ...record, before: { emails } });
    return releaseSeatsIn(tx, account, subscription, emails, notify);
  });
}

/**
 * D9, K2: takes the seats of a subscription away from these people, and tells them unless that is suppressed; who holds none is
 * passed over. The account is locked by the caller.
 * @returns the assignments that there were
 */
export async function releaseSeatsIn(
  tx: Tx,
  account: AccountRow,
  subscription: Pick<SubscriptionRow, 'id' | 'planId' | 'productId'>,
  emails: readonly string[],
  notify = true,
): Promise<SeatAssignmentRow[]> {
  if (emails.length === 0) return [];
  const theirs = `subscription_id = ? AND email IN (${placeholders(emails)})`;
  const values = [subscription.id, ...emails];
  const released = await selectRows(tx, SeatAssignmentRow, `WHERE ${theirs} ORDER BY id`, values);
  await tx.execute(`DELETE FROM seat_assignments WHERE ${theirs}`, values);
  if (notify) await mailSeatsReleased(tx, account, subscription, released);
  return released;
}

async function mailSeatsReleased(
  tx: Tx,
  account: AccountRow,
  subscription: Pick<SubscriptionRow, 'planId' | 'productId'>,
  released: readonly SeatAssignmentRow[],
): Promise<void> {
  if (released.length === 0) return;
  const facts = { ...(await planNames(tx, subscription)), accountName: account.name };
  const emails = released.map(({ email }) => email);
  const people = await findUsersByEmail(tx, emails);
  for (const { email, name } of released) {
    const mail = { accountId: account.id, to: email, locale: people.get(email)?.locale ?? account.locale };
    await queueEmail(tx, { ...mail, template: 'seatReleased', data: { ...facts, name } });
  }
}
