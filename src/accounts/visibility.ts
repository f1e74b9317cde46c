import type { Context } from '../graphql/context';
import { loadUser, type UserRow } from '../identity';
import { typeOfId } from '../platform/ids';
import { type Area, knowsPerson, maySee } from '../rules';
import { AccountRow, MembershipRow } from './entities';
import { standingIn } from './standing';

/** The account of that id, if it exists for the caller; null otherwise, and for anyone who is not signed in. */
export async function findVisibleAccount(
  context: Pick<Context, 'caller' | 'loaders'>,
  id: string,
): Promise<AccountRow | null> {
  const isAsked = context.caller && typeOfId(id) === 'Account';
  const account = isAsked && (await context.loaders.row(AccountRow, id));
  return account && standingIn(context.caller!, account) ? account : null;
}

/** A10, A5: whether the caller may see that part of an account. */
export function sees(context: Pick<Context, 'caller'>, account: AccountRow, area: Area): boolean {
  const standing = context.caller && standingIn(context.caller, account);
  return maySee(standing, account.kind, area);
}

/** A10: a membership, if the caller may see the account's members or it is their own; null otherwise. */
export async function findVisibleMembership(context: Context, id: string): Promise<MembershipRow | null> {
  const membership = context.caller && (await context.loaders.row(MembershipRow, id));
  const account = membership && (await findVisibleAccount(context, membership.accountId));
  if (!account) return null;
  const isOwn = membership!.userId === context.caller!.actor.userId;
  return isOwn || sees(context, account, 'MEMBERS') ? membership : null;
}

/**
 * A10: a person, if the caller meets them somewhere: themselves, staff (whose address stays hidden), and members of accounts whose
 * members they may see. Staff see everybody.
 */
export async function findVisibleUser(context: Context, id: string): Promise<UserRow | null> {
  const actor = context.caller?.actor;
  const user = actor ? await loadUser(context, id) : null;
  if (!actor || !user || knowsPerson(actor, user)) return user;
  const memberships = await context.loaders.rows(MembershipRow, id, { column: 'user_id', tail: 'ORDER BY id' });
  for (const { accountId } of memberships) {
    const account = await findVisibleAccount(context, accountId);
    if (account && sees(context, account, 'MEMBERS')) return user;
  }
  return null;
}
