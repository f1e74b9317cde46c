import { type Tx, updateRow } from '../platform/database';
import { decideSignUpConfirmation, enforce, hasProvenAddress } from '../rules';
import { UserRow } from './entities';
import { voidTokensIn } from './oneTimeTokens';
import { endSessionsIn } from './sessions';
import { insertUser, lockUserByEmail, type NewUser } from './users';

/**
 * A13: the person who has just followed the link of a sign-up. Somebody new, or somebody who was only ever invited, gets the name,
 * language and password of the sign-up; what was given to the address is theirs from now on. Whoever proved the address by another
 * link before stays as they are, password included.
 * @throws Refused TOKEN_INVALID when the address is a colleague's by now
 */
export async function provePersonIn(
  tx: Tx,
  { email, ...own }: Pick<UserRow, 'email' | 'name' | 'locale' | 'passwordHash'>,
): Promise<UserRow> {
  const known = await lockUserByEmail(tx, email);
  enforce(decideSignUpConfirmation(known));
  const proven = { ...own, emailProvenAt: tx.now } satisfies Partial<NewUser>;
  if (!known) return insertUser(tx, { email, ...proven });
  if (hasProvenAddress(known)) return known;
  await updateRow(tx, UserRow, known.id, proven);
  await endSessionsIn(tx, known.id);
  await voidTokensIn(tx, known.id);
  return { ...known, ...proven };
}
