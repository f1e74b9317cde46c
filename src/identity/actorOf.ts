import type { Actor, StaffRole } from '../rules';
import type { Deps } from './deps';
import { isRequiredOf } from './secondFactors';

/** Whom an access token stands for. `sessionId` null: an external issuer's, whose sessions are not known here. */
export interface Bearer {
  userId: string;
  sessionId: string | null;
}

/** A signed-in person, and what was read with them. */
interface Person {
  actor: Actor;
  locale: string;
  catalogueVersion: number;
  /** Has the columns that the accounts want, for each account that the person belongs to. */
  records: Record<string, unknown>[];
}

/**
 * A13, A15, A16: who a signed-in person is to the rules, and their language; null: there is no such person, nobody has proven the address,
 * their access was withdrawn, or the session is over. A14: a role that needs a second factor does not count without one. It runs before
 * every request, so that whatever was taken away is gone at once; everything is read by one statement.
 */
export async function actorOf(
  deps: Pick<Deps, 'database' | 'memberships' | 'config' | 'issuer' | 'catalogueVersion'>,
  { userId, sessionId }: Bearer,
): Promise<Person | null> {
  const { database, memberships, catalogueVersion } = deps;
  const inSession =
    sessionId === null
      ? ''
      : 'AND EXISTS (SELECT 1 FROM sessions WHERE id = ? AND user_id = users.id AND ended_at IS NULL)';
  const rows = await database.query(
    `SELECT users.staff_role, users.locale, member.account_id, member.admin, ${catalogueVersion} AS catalogue,
       (SELECT enabled_at FROM second_factors WHERE user_id = users.id) AS factor, ${memberships.columns(database)}
     FROM users ${memberships.join}
     WHERE users.id = ? AND users.email_proven_at IS NOT NULL AND users.disabled_at IS NULL ${inSession}`,
    sessionId === null ? [userId] : [userId, sessionId],
  );
  const [person] = rows;
  if (!person) return null;
  const records = rows.filter((row) => row.account_id !== null);
  const memberOf = records.map((row) => ({ accountId: String(row.account_id), admin: Number(row.admin) === 1 }));
  const staffRole = person.staff_role as StaffRole | null;
  const waits = person.factor === null && isRequiredOf(deps, { staffRole });
  const actor = { userId, staffRole: waits ? null : staffRole, memberships: memberOf };
  return { actor, locale: String(person.locale), catalogueVersion: Number(person.catalogue), records };
}
