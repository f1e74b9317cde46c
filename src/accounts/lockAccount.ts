import type { Caller } from '../identity';
import { lockRow, type Tx } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { type Action, decideRole, enforce, Refused, refuse, type Standing } from '../rules';
import { AccountRow } from './entities';
import { nameContact } from './nameContact';
import { standingIn } from './visibility';

/**
 * Locks an account and all that belongs to it until the transaction ends, and answers it as it is now. Taken before anything
 * of the account is read to decide on.
 * @throws Refused NOT_FOUND
 */
export async function lockAccount(tx: Tx, accountId: string): Promise<AccountRow> {
  const isId = typeOfId(accountId) === 'Account';
  const account = isId && (await lockRow(tx, AccountRow, 'WHERE id = ?', [accountId]));
  if (!account) throw new Refused(refuse('NOT_FOUND', 'L1'));
  return account;
}

/**
 * L1: locks an account for something the caller wants to do to it: visible, then role.
 * @throws Refused NOT_FOUND when the account is none of the caller's business; what `decideRole` refuses
 */
export async function openAccount(
  tx: Tx,
  caller: Caller,
  accountId: string,
  action: Action,
): Promise<{ account: AccountRow; standing: Standing }> {
  const account = await lockAccount(tx, accountId);
  const standing = standingIn(caller, account);
  if (standing === null) throw new Refused(refuse('NOT_FOUND', 'L1'));
  enforce(await nameContact(tx, { account, standing }, decideRole(action, standing, account.kind)));
  return { account, standing };
}
