import type { Caller } from '../audit';
import { type Tx, updateRow } from '../platform/database';
import { decideStaffAddress, enforce, type StaffRole } from '../rules';
import type { Deps } from './deps';
import { UserRow } from './entities';
import { findUserByEmail, insertUser, lockUserByEmail } from './users';

type Colleague = Pick<UserRow, 'email' | 'name' | 'locale'> & { staffRole: StaffRole };

/**
 * A11, A13: makes the person of an address a colleague. A customer's person who was invited but never proved the address is taken over:
 * they leave the accounts that invited them.
 * @throws Refused EMAIL_ALREADY_USED
 */
export async function makeColleagueIn(
  tx: Tx,
  { memberships }: Pick<Deps, 'memberships'>,
  caller: Caller | null,
  colleague: Colleague,
): Promise<UserRow> {
  const { email, ...given } = colleague;
  // An account's members change under its lock, and accounts are locked before people.
  const invited = await findUserByEmail(tx, email);
  if (invited) await memberships.lockAccounts(tx, invited.id);
  const known = await lockUserByEmail(tx, email);
  enforce(decideStaffAddress(known && { ...known, isContact: await memberships.isContact(tx, known.id) }));
  if (!known) return insertUser(tx, colleague);
  await memberships.leaveAll(tx, caller, known.id);
  // Whoever chose a password under this address never proved it.
  const change = { ...given, passwordHash: null };
  await updateRow(tx, UserRow, known.id, change);
  return { ...known, ...change };
}
