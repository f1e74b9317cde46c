import type { Caller } from '../identity';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { handOverIn, type Successor, successorIn } from './handOver';
import { inAccount } from './inAccount';

/**
 * A4: hands the billing contact's role to another person at once: ONLINE the contact, or a support agent for them; CORPORATE a
 * technician alone, which settles what the contact has proposed.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, INVALID_INPUT (staff, or the contact already),
 * CARD_NUMBER_REFUSED; RATE_LIMITED
 */
export async function changeBillingContact(
  deps: Pick<Deps, 'database' | 'issuer' | 'mailLimits'>,
  caller: Caller,
  input: Successor,
): Promise<void> {
  const action = 'ACCOUNT_CHANGE_BILLING_CONTACT';
  await deps.mailLimits.count(caller, 'invitations');
  const { accountId, expectedVersion } = input;
  await inAccount(deps, { caller, of: [AccountRow, accountId], action, expectedVersion }, async ({ tx, account }) => {
    await deps.mailLimits.countAddressesIn(tx, caller, { account, kind: 'invitations', field: 'email' });
    const successor = await successorIn(tx, caller, account, input);
    await handOverIn(tx, deps, caller, action, { account, successor });
  });
}
