import { type Caller, recordAudit } from '../audit';
import { lockRow, type Tx, updateRow } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { decideStaffChange, enforce, type StaffRole } from '../rules';
import type { Deps } from './deps';
import { UserRow } from './entities';
import { voidTokensIn } from './oneTimeTokens';
import { endSessionsIn } from './sessions';

/**
 * A16: a supervisor gives a colleague another role, withdraws their access or gives it back. It counts from their next request on: their
 * sessions end, and links that were mailed to them open nothing. What is absent stays.
 * @throws Refused FORBIDDEN_ROLE, NOT_FOUND, INVALID_INPUT (field `userId`: oneself)
 */
export async function updateStaff(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  input: { userId: string; role?: StaffRole | null; disabled?: boolean | null },
): Promise<UserRow> {
  return deps.database.transaction(async (tx) => {
    const [supervisor = null, colleague = null] = await lockBoth(tx, caller.actor.userId, input.userId);
    // Two supervisors who withdraw each other's access at once: the later one has none any more.
    const staffRole = supervisor?.disabledAt === null ? supervisor.staffRole : null;
    enforce(decideStaffChange({ userId: caller.actor.userId, staffRole }, colleague));
    const { id, disabledAt } = colleague!;
    const isDisabled = input.disabled ?? disabledAt !== null;
    const change = {
      staffRole: input.role ?? colleague!.staffRole,
      disabledAt: isDisabled ? (disabledAt ?? tx.now) : null,
    };
    if (change.staffRole === colleague!.staffRole && change.disabledAt === disabledAt) return colleague!;
    await updateRow(tx, UserRow, id, change);
    await endSessionsIn(tx, id);
    await voidTokensIn(tx, id);
    const [before, after] = [audited(colleague!), audited({ ...colleague!, ...change })];
    await recordAudit(tx, caller, {
      accountId: null,
      action: 'STAFF_UPDATE',
      subjectId: id,
      rule: 'A16',
      before,
      after,
    });
    return { ...colleague!, ...change };
  });
}

const audited = ({ staffRole, disabledAt }: UserRow) => ({ role: staffRole, disabled: disabledAt !== null });

/** Both people, locked in the order of their ids, so that two supervisors never wait for each other. */
async function lockBoth(tx: Tx, ...ids: [string, string]): Promise<(UserRow | null)[]> {
  const locked = new Map<string, UserRow | null>();
  for (const id of [...new Set(ids)].sort()) {
    const isPerson = typeOfId(id) === 'User';
    locked.set(id, isPerson ? await lockRow(tx, UserRow, 'WHERE id = ?', [id]) : null);
  }
  return ids.map((id) => locked.get(id) ?? null);
}
