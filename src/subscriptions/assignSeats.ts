import { type AccountRow, inAccount, membersAmong } from '../accounts';
import { recordAudit } from '../audit';
import { planNames } from '../catalog';
import { type Caller, findUsersByEmail, type IdentityDeps, type UserRow } from '../identity';
import { linkTo, queueEmail } from '../notifications';
import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { decideSeatAssignment, enforce } from '../rules';
import { SeatAssignmentRow, SubscriptionRow } from './entities';
import { seatFacts } from './seatHolders';

export interface SeatRequest {
  subscriptionId: string;
  /** In lower case. */
  emails: string[];
  /** Whether the people are told. */
  notify: boolean;
}

/**
 * K1, K2: gives each of these people a seat, all or none, and tells them unless that is suppressed. Nobody needs to be a member of the
 * account or known at all; members are named. No version is raised: nothing that anybody saw is overwritten (H4, L1).
 * @returns the new assignments, in the order named
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, ORDER_PENDING, SUBSCRIPTION_EXPIRED, PAYMENT_OVERDUE, INVALID_INPUT
 * (nobody, somebody twice, an address that no mail reaches), SEAT_ALREADY_ASSIGNED, NO_SEAT_FREE; RATE_LIMITED
 */
export async function assignSeats(
  deps: Pick<IdentityDeps, 'database' | 'mailLimits'>,
  caller: Caller,
  { subscriptionId, emails, notify }: SeatRequest,
): Promise<SeatAssignmentRow[]> {
  const mails = notify ? emails.length : 0;
  await deps.mailLimits.count(caller, 'seats', mails);
  const request = { caller, of: [SubscriptionRow, subscriptionId], action: 'SEAT_ASSIGN' } as const;
  return inAccount(deps, request, async ({ tx, account, row: subscription, today }) => {
    enforce(decideSeatAssignment(await seatFacts(tx, subscription, today), emails));
    await deps.mailLimits.countAddressesIn(tx, caller, { account, kind: 'seats', field: 'emails', mails });
    const people = await findUsersByEmail(tx, emails);
    const members = await membersAmong(
      tx,
      account.id,
      [...people.values()].map(({ id }) => id),
    );
    // Only who belongs to the account is named: nobody finds out whom we know.
    const nameOf = (person: UserRow | undefined) => (person && members.has(person.id) ? person.name : null);
    const assignments = emails.map((email) => ({
      ...{ id: newId('SeatAssignment'), subscriptionId, email },
      ...{ name: nameOf(people.get(email)), assignedAt: tx.now },
    }));
    await insertRows(tx, SeatAssignmentRow, assignments);
    const record = { accountId: account.id, action: 'SEAT_ASSIGN', subjectId: subscriptionId, rule: 'K1' };
    await recordAudit(tx, caller, { ...record, after: { emails } });
    if (notify) await mailSeatsAssigned(tx, account, subscription, assignments, people);
    return assignments;
  });
}

async function mailSeatsAssigned(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  assignments: readonly SeatAssignmentRow[],
  people: ReadonlyMap<string, UserRow>,
): Promise<void> {
  const url = linkTo(account.kind, 'subscription', subscription.id);
  const facts = { ...(await planNames(tx, subscription)), accountName: account.name, url };
  for (const { email } of assignments) {
    const name = people.get(email)?.name ?? null;
    const mail = { accountId: account.id, to: email, locale: people.get(email)?.locale ?? account.locale };
    await queueEmail(tx, { ...mail, template: 'seatAssigned', data: { ...facts, name } });
  }
}
