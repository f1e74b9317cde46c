import { recordAudit } from '../audit';
import { type Caller, findUser } from '../identity';
import { type Reader, type Tx, updateRow } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { decideTechnician, enforce, roleInForce } from '../rules';
import type { Deps } from './deps';
import { AccountRow } from './entities';
import { inAccount } from './inAccount';

/**
 * A6: gives a corporate account another dedicated technician. Requests that are assigned already stay where they are.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, INVALID_INPUT (field `technicianId`)
 */
export async function assignTechnician(
  deps: Pick<Deps, 'database'>,
  caller: Caller,
  { accountId, expectedVersion, technicianId }: { accountId: string; expectedVersion: number; technicianId: string },
): Promise<void> {
  const action = 'ACCOUNT_ASSIGN_TECHNICIAN';
  await inAccount(deps, { caller, of: [AccountRow, accountId], action, expectedVersion }, async ({ tx, account }) => {
    await requireTechnician(tx, technicianId);
    await updateRow(tx, AccountRow, accountId, { technicianId, version: account.version + 1 });
    const change = { before: { technicianId: account.technicianId }, after: { technicianId } };
    const subject = { accountId, subjectId: accountId };
    await recordAudit(tx, caller, { ...subject, action, rule: 'A6', ...change });
  });
}

/**
 * A6: the id, which must be a technician's.
 * @throws Refused INVALID_INPUT (field `technicianId`)
 */
export async function requireTechnician(tx: Tx, userId: string): Promise<string> {
  const user = typeOfId(userId) === 'User' ? await findUser(tx, userId) : null;
  enforce(decideTechnician(user && roleInForce(user)));
  return userId;
}

/** A6, A16: the id of an account's dedicated technician, while they are a technician and have access; null: it has none. */
export async function technicianOf(reader: Reader, { technicianId }: AccountRow): Promise<string | null> {
  const user = technicianId && (await findUser(reader, technicianId));
  return user && roleInForce(user) === 'TECHNICIAN' ? user.id : null;
}
