import { recordAudit } from '../audit';
import type { Deps } from '../deps';
import { type Caller, findUser } from '../identity';
import { type Tx, updateRow } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { decideTechnician, decideVersion, enforce } from '../rules';
import { AccountRow } from './entities';
import { openAccount } from './lockAccount';

/**
 * A6: gives a corporate account another dedicated technician. Requests that are assigned already stay where they are.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, INVALID_INPUT (field `technicianId`)
 */
export async function assignTechnician(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  { accountId, expectedVersion, technicianId }: { accountId: string; expectedVersion: number; technicianId: string },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const { account } = await openAccount(tx, caller, accountId, 'ACCOUNT_ASSIGN_TECHNICIAN');
    enforce(decideVersion(account.version, expectedVersion));
    await requireTechnician(tx, technicianId);
    await updateRow(tx, AccountRow, accountId, { technicianId, version: account.version + 1 });
    const change = { before: { technicianId: account.technicianId }, after: { technicianId } };
    const subject = { accountId, subjectId: accountId };
    await recordAudit(tx, caller, { ...subject, action: 'ACCOUNT_ASSIGN_TECHNICIAN', rule: 'A6', ...change });
  });
}

/**
 * A6: the id, which must be a technician's.
 * @throws Refused INVALID_INPUT (field `technicianId`)
 */
export async function requireTechnician(tx: Tx, userId: string): Promise<string> {
  const user = typeOfId(userId) === 'User' ? await findUser(tx, userId) : null;
  enforce(decideTechnician(user?.staffRole ?? null));
  return userId;
}
