import type { Deps } from '../deps';
import { type Caller, findStaff, findUser, type UserRow } from '../identity';
import { linkTo, queueEmail, type TemplateData } from '../notifications';
import type { Tx } from '../platform/database';
import type { AccountRow } from './entities';
import { openForSuccessor, type Successor, writeContactsIn } from './handOver';

/**
 * A4: the contact of a corporate account proposes their successor, in place of an earlier proposal. The proposed person becomes a
 * member when a technician confirms. They are told, and so is the dedicated technician, or every technician where there is none.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE (an ONLINE account too: nothing is proposed there), STALE_VERSION,
 * INVALID_INPUT (staff, or the contact already), CARD_NUMBER_REFUSED
 */
export async function proposeBillingContact(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: Successor,
): Promise<void> {
  const action = 'ACCOUNT_PROPOSE_BILLING_CONTACT';
  await deps.database.transaction(async (tx) => {
    const { account, successor } = await openForSuccessor(tx, caller, action, input);
    const { billingContactId, technicianId } = account;
    await writeContactsIn(tx, caller, action, account, { billingContactId, proposedBillingContactId: successor.id });
    const technician = technicianId && (await findUser(tx, technicianId));
    const technicians = technician ? [technician] : await findStaff(tx, 'TECHNICIAN');
    await tellProposal(tx, account, successor, [successor], 'PROPOSED');
    await tellProposal(tx, account, successor, technicians, 'TO_DECIDE');
  });
}

/** L6: tells people of the proposal to make somebody the billing contact of an account in place of who is. */
export async function tellProposal(
  tx: Tx,
  account: AccountRow,
  proposed: UserRow,
  people: UserRow[],
  reason: TemplateData['billingContactProposed']['reason'],
): Promise<void> {
  const proposer = (await findUser(tx, account.billingContactId))!;
  for (const { name, email: to, locale } of people) {
    const names = { name, accountName: account.name, proposedName: proposed.name, proposedBy: proposer.name };
    const mail = { accountId: account.id, to, locale, template: 'billingContactProposed' as const };
    await queueEmail(tx, {
      ...mail,
      data: { ...names, reason, url: linkTo(reason === 'TO_DECIDE' ? 'STAFF' : account.kind, 'account', account.id) },
    });
  }
}
