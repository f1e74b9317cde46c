import type { Context } from '../context';
import { type Caller, findUser } from '../identity';
import { lockRow, type Reader, type Tx } from '../platform/database';
import { typeOfId } from '../platform/ids';
import { type Action, decideRole, maySee, Refused, refuse, type Standing, standingOf, type Verdict } from '../rules';
import { AccountRow } from './entities';

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

/** A3, A10: how the caller stands to an account; null: it does not exist for them. */
export function standingIn(caller: Caller, account: AccountRow): Standing | null {
  return standingOf(caller.actor, account);
}

export interface OpenedAccount {
  account: AccountRow;
  standing: Standing;
}

/**
 * L1: locks an account for something the caller wants to do to it: visible, then role. The lock comes first, so that both are
 * decided on the account as it stays.
 * @throws Refused NOT_FOUND when the account is none of the caller's business; what `decideRole` refuses
 */
export async function openAccount(tx: Tx, caller: Caller, accountId: string, action: Action): Promise<OpenedAccount> {
  const account = await lockAccount(tx, accountId);
  const standing = standingIn(caller, account);
  if (standing === null) throw new Refused(refuse('NOT_FOUND', 'L1'));
  const verdict = decideRole(action, standing, account.kind);
  if (verdict.length > 0) throw new Refused(...(await nameContact(tx, { account, standing }, verdict)));
  return { account, standing };
}

/** A5: whoever is told that something is the billing contact's business is told who that is, where they may see it. */
export async function nameContact(
  reader: Reader,
  { account, standing }: OpenedAccount,
  verdict: Verdict,
): Promise<Verdict> {
  const concerned = verdict.some(({ code }) => code === 'NOT_BILLING_CONTACT');
  if (!concerned || !maySee(standing, account.kind, 'CONTACT')) return verdict;
  const contact = await findUser(reader, account.billingContactId);
  return withContact(verdict, contact!.name);
}

/** The verdict whose refusals for want of being the billing contact name them. */
export function withContact(verdict: Verdict, contact: string): Verdict {
  return verdict.map((refusal) =>
    refusal.code === 'NOT_BILLING_CONTACT' ? { ...refusal, params: { contact } } : refusal,
  );
}

/** The account of that id, if it exists for the caller; null otherwise, and for anyone who is not signed in. */
export async function findVisibleAccount(
  context: Pick<Context, 'caller' | 'loaders'>,
  id: string,
): Promise<AccountRow | null> {
  const isAsked = context.caller && typeOfId(id) === 'Account';
  const account = isAsked && (await context.loaders.row(AccountRow, id));
  return account && standingIn(context.caller!, account) ? account : null;
}
