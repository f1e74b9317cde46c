import type { Actor, StaffRole } from '../rules';
import type { Deps } from './deps';

/**
 * A13: who a signed-in person is to the rules, and their language; null: there is no such person, nobody has proven the address, or their access was withdrawn (A16). It
 * runs before every request, so the person and their memberships are read by one statement.
 */
export async function actorOf(
  { database, memberships }: Pick<Deps, 'database' | 'memberships'>,
  userId: string,
): Promise<{ actor: Actor; locale: string } | null> {
  const rows = await database.query(
    `SELECT users.staff_role, users.locale, member.account_id, member.admin
     FROM users LEFT JOIN (${memberships.sql}) member ON member.user_id = users.id
     WHERE users.id = ? AND users.email_proven_at IS NOT NULL AND users.disabled_at IS NULL`,
    [userId],
  );
  const [person] = rows;
  if (!person) return null;
  const memberOf = rows
    .filter((row) => row.account_id !== null)
    .map((row) => ({ accountId: String(row.account_id), admin: Number(row.admin) === 1 }));
  const actor = { userId, staffRole: person.staff_role as StaffRole | null, memberships: memberOf };
  return { actor, locale: String(person.locale) };
}
