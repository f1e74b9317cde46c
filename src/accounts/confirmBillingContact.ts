import { type Caller, getUser } from '../identity';
import { decideProposal, enforce } from '../rules';
import { mailProposedContact } from './contactMails';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { handOverIn, writeContactsIn } from './handOver';
import { inAccount } from './inAccount';

/**
 * A4: a technician makes the proposed person the billing contact of a corporate account, or rejects the proposal, which the contact
 * who made it and the proposed person are told.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, CONTACT_NOT_PROPOSED
 */
export async function confirmBillingContact(
  deps: Pick<Deps, 'database' | 'issuer'>,
  caller: Caller,
  { accountId, expectedVersion, approve }: { accountId: string; expectedVersion: number; approve: boolean },
): Promise<void> {
  const action = 'ACCOUNT_CONFIRM_BILLING_CONTACT';
  await inAccount(deps, { caller, of: [AccountRow, accountId], action, expectedVersion }, async ({ tx, account }) => {
    const { billingContactId, proposedBillingContactId } = account;
    enforce(decideProposal(proposedBillingContactId !== null));
    const successor = await getUser(tx, proposedBillingContactId!);
    if (approve) return handOverIn(tx, deps, caller, action, { account, successor });
    await writeContactsIn(tx, caller, action, account, { billingContactId, proposedBillingContactId: null });
    const proposer = await getUser(tx, billingContactId);
    await mailProposedContact(tx, account, successor, [proposer], 'REJECTED');
    await mailProposedContact(tx, account, successor, [successor], 'NOT_CHOSEN');
  });
}
