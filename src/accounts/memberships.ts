import { type Reader, selectRow, type Tx } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { Refused, refuse } from '../rules';
import { MembershipRow } from './entities';

/** A person's place in an account, or null. */
export async function findMembership(reader: Reader, accountId: string, userId: string): Promise<MembershipRow | null> {
  if (typeOfId(userId) !== 'User') return null;
  return selectRow(reader, MembershipRow, 'WHERE account_id = ? AND user_id = ?', [accountId, userId]);
}

/**
 * A member of an account that the caller named.
 * @throws Refused NOT_FOUND (field `userId`)
 */
export async function requireMember(tx: Tx, accountId: string, userId: string): Promise<MembershipRow> {
  const membership = await findMembership(tx, accountId, userId);
  if (!membership) throw new Refused(refuse('NOT_FOUND', 'A11', ['userId']));
  return membership;
}
