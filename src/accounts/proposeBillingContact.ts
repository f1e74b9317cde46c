import { type Caller, staffFor } from '../identity';
import { mailProposedContact, mailReplacedContact } from './contactMails';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { type Successor, successorIn, writeContactsIn } from './handOver';
import { inAccount } from './inAccount';

/**
 * A4: the contact of a corporate account proposes their successor, in place of an earlier proposal. The proposed person becomes a
 * member when a technician confirms. They are told, and so is the dedicated technician, or every technician where there is none, and
 * whoever was proposed before.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE (an ONLINE account too: nothing is proposed there), STALE_VERSION,
 * INVALID_INPUT (staff, or the contact already), CARD_NUMBER_REFUSED; RATE_LIMITED
 */
export async function proposeBillingContact(
  deps: Pick<Deps, 'database' | 'mailLimits'>,
  caller: Caller,
  input: Successor,
): Promise<void> {
  const action = 'ACCOUNT_PROPOSE_BILLING_CONTACT';
  await deps.mailLimits.count(caller, 'invitations');
  const { accountId, expectedVersion } = input;
  await inAccount(deps, { caller, of: [AccountRow, accountId], action, expectedVersion }, async ({ tx, account }) => {
    await deps.mailLimits.countAddressesIn(tx, caller, { account, kind: 'invitations', field: 'email' });
    const successor = await successorIn(tx, caller, account, input);
    const { billingContactId, technicianId } = account;
    await writeContactsIn(tx, caller, action, account, { billingContactId, proposedBillingContactId: successor.id });
    const technicians = await staffFor(tx, technicianId, 'TECHNICIAN');
    await mailReplacedContact(tx, account, successor);
    await mailProposedContact(tx, account, successor, [successor], 'PROPOSED');
    await mailProposedContact(tx, account, successor, technicians, 'TO_DECIDE');
  });
}
