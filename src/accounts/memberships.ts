import { recordAudit } from '../audit';
import type { Memberships } from '../identity';
import { placeholders, type Reader, selectRow, selectRows, shapeFor, type Tx, updateRow } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { Refused, refuse } from '../rules';
import { AccountRow, MembershipRow } from './entities';
import { lockAccounts } from './inAccount';

/** A person's place in an account, or null. */
export async function findMembership(reader: Reader, accountId: string, userId: string): Promise<MembershipRow | null> {
  if (typeOfId(userId) !== 'User') return null;
  return selectRow(reader, MembershipRow, 'WHERE account_id = ? AND user_id = ?', [accountId, userId]);
}

/** Those of these people who are members of an account. */
export async function membersAmong(
  reader: Reader,
  accountId: string,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set();
  const where = `WHERE account_id = ? AND user_id IN (${placeholders(userIds)})`;
  const rows = await selectRows(reader, MembershipRow, where, [accountId, ...userIds]);
  return new Set(rows.map(({ userId }) => userId));
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

const membershipsOf = (reader: Reader, userId: string) =>
  selectRows(reader, MembershipRow, 'WHERE user_id = ? ORDER BY id', [userId]);

/** What identity asks about the accounts of a person. */
export const memberships: Memberships = {
  join: `LEFT JOIN memberships member ON member.user_id = users.id
    LEFT JOIN accounts ON accounts.id = member.account_id`,
  accounts: (reader) => shapeFor(reader, AccountRow),
  async lockAccounts(tx, userId) {
    const accountIds = (await membershipsOf(tx, userId)).map(({ accountId }) => accountId);
    await lockAccounts(tx, accountIds);
  },
  async isContact(reader, userId) {
    const sql = 'SELECT id FROM accounts WHERE billing_contact_id = ? OR proposed_billing_contact_id = ? LIMIT 1';
    return (await reader.query(sql, [userId, userId])).length > 0;
  },
  async leaveAll(tx, caller, userId) {
    const left = await membershipsOf(tx, userId);
    await tx.execute('DELETE FROM memberships WHERE user_id = ?', [userId]);
    for (const { id: subjectId, accountId, admin } of left) {
      const before = { userId, admin };
      await recordAudit(tx, caller, { accountId, subjectId, action: 'MEMBER_REMOVE', rule: 'A13', before });
    }
  },
  async passOn(tx, caller, fromUserId, toUserId) {
    for (const given of await membershipsOf(tx, fromUserId)) {
      const { id: subjectId, accountId, admin } = given;
      const own = await findMembership(tx, accountId, toUserId);
      if (own) await tx.execute('DELETE FROM memberships WHERE id = ?', [subjectId]);
      if (own && admin && !own.admin) await updateRow(tx, MembershipRow, own.id, { admin });
      if (!own) await updateRow(tx, MembershipRow, subjectId, { userId: toUserId });
      const [before, after] = [
        { userId: fromUserId, admin },
        { userId: toUserId, admin: admin || (own?.admin ?? false) },
      ];
      const fact = { accountId, subjectId: own?.id ?? subjectId, action: 'membership.passOn', rule: 'A14' };
      await recordAudit(tx, caller, { ...fact, before, after });
    }
  },
};
