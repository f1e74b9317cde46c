import type { Reader } from '../platform/database';
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
  /** The rows of the accounts that the person belongs to. */
  accounts: object[];
}

/**
 * A13, A15, A16: who a signed-in person is to the rules, and their language; null: there is no such person, nobody has proven the address,
 * their access was withdrawn, or the session is over. A14: a role that needs a second factor does not count without one. It runs before
 * every request, so that whatever was taken away is gone at once; everything is read by one statement: by `reader`, which may want less of the accounts.
 */
export async function actorOf(
  deps: Pick<Deps, 'database' | 'memberships' | 'config' | 'issuer' | 'catalogueVersion'>,
  { userId, sessionId }: Bearer,
  reader: Reader = deps.database,
): Promise<Person | null> {
  const { memberships, catalogueVersion } = deps;
  const inSession =
    sessionId === null
      ? ''
      : 'AND EXISTS (SELECT 1 FROM sessions WHERE id = ? AND user_id = users.id AND ended_at IS NULL)';
  const { list, rowOf } = memberships.accounts(reader);
  const found = await reader.tuples(
    `SELECT users.staff_role, users.locale, ${catalogueVersion},
       (SELECT enabled_at FROM second_factors WHERE user_id = users.id), member.admin, ${list}
     FROM users ${memberships.join}
     WHERE users.id = ? AND users.email_proven_at IS NOT NULL AND users.disabled_at IS NULL ${inSession}`,
    sessionId === null ? [userId] : [userId, sessionId],
  );
  if (!found[0]) return null;
  const [role, locale, version, factor] = found[0];
  const places = found
    .map(([, , , , admin, ...account]) => ({ admin, account }))
    .filter(({ account: [id] }) => id !== null);
  const memberOf = places.map(({ admin, account: [id] }) => ({ accountId: String(id), admin: Number(admin) === 1 }));
  const staffRole = role as StaffRole | null;
  const waits = factor === null && isRequiredOf(deps, { staffRole });
  const actor = { userId, staffRole: waits ? null : staffRole, memberships: memberOf };
  return {
    actor,
    locale: String(locale),
    catalogueVersion: Number(version),
    accounts: places.map(({ account }) => rowOf(account)),
  };
}
