import { type Caller, recordAudit } from '../audit';
import { queueEmail } from '../notifications';
import { isDuplicate, RunAgain, type Tx, updateRow } from '../platform/database';
import { decideEmailConfirmation, enforce, Refused, refuse } from '../rules';
import type { Deps } from './deps';
import { endEmailChange, findEmailChange } from './emailChanges';
import { UserRow } from './entities';
import { voidTokensIn } from './oneTimeTokens';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { erasePersonIn } from './personalData';
import { endSessionsIn, type OpenedSession, startSessionIn } from './sessions';
import { findUserByEmail, lockUser, lockUserByEmail } from './users';

type ChangeDeps = Pick<Deps, 'database' | 'issuer' | 'config' | 'memberships'>;

/**
 * A14: the person who asked for another address has followed the link that was mailed to it, which proves it (A13), while signed in: so
 * nobody makes an address theirs by the press of somebody else. All their sessions end but the one that is answered, as do links that were
 * mailed to the former address, which is told. Answers the same when it is repeated.
 * @throws Refused TOKEN_INVALID, EMAIL_ALREADY_USED; RATE_LIMITED; SERVICE_UNAVAILABLE with an external issuer
 */
export async function confirmEmail(
  deps: ChangeDeps,
  caller: Caller,
  { token }: { token: string },
): Promise<OpenedSession> {
  await requireEmbeddedIssuer(deps).limits.countAttempt(caller.ipAddress);
  return deps.database.transaction(async (tx) => {
    const { userId } = caller.actor;
    const wanted = await requireChange(tx, userId, token);
    const holder = await lockAddress(tx, deps, userId, wanted.email);
    const user = await lockUser(tx, userId);
    const change = await requireChange(tx, userId, token);
    if (change.waitingFor === null) {
      if (user.email !== change.email) throw tokenInvalid();
    } else {
      enforce(decideEmailConfirmation(holder));
      if (holder) await takeOver(tx, deps, caller, holder, user);
      await setEmail(tx, user, change.email);
      await endEmailChange(tx, change, user.email);
      await voidTokensIn(tx, userId);
      await endSessionsIn(tx, userId);
      await tellFormerAddress(tx, user, change.email);
      const fact = { accountId: null, action: 'VIEWER_CONFIRM_EMAIL', subjectId: userId, rule: 'A14' };
      await recordAudit(tx, caller, { ...fact, before: { email: user.email }, after: { email: change.email } });
    }
    return startSessionIn(tx, userId, caller.ipAddress);
  });
}

const tokenInvalid = () => new Refused(refuse('TOKEN_INVALID', 'A14', ['token']));

async function requireChange(tx: Tx, userId: string, token: string) {
  const change = await findEmailChange(tx, userId, token);
  if (!change) throw tokenInvalid();
  return change;
}

/** Somebody else who has the address, who stays as they are until the transaction ends. Accounts are locked before people. */
async function lockAddress(tx: Tx, { memberships }: Pick<Deps, 'memberships'>, userId: string, email: string) {
  const found = await findUserByEmail(tx, email);
  if (found?.id === userId) return null;
  if (found) await memberships.lockAccounts(tx, found.id);
  const holder = await lockUserByEmail(tx, email);
  if (holder?.id !== found?.id) throw new RunAgain();
  return holder && { ...holder, isContact: await memberships.isContact(tx, holder.id) };
}

/** A13: what was given to an address that nobody had proven becomes theirs who prove it; a colleague belongs to no account. */
async function takeOver(
  tx: Tx,
  { memberships }: Pick<Deps, 'memberships'>,
  caller: Caller,
  invited: UserRow,
  user: UserRow,
): Promise<void> {
  if (user.staffRole) await memberships.leaveAll(tx, caller, invited.id);
  else await memberships.passOn(tx, caller, invited.id, user.id);
  await erasePersonIn(tx, invited);
}

async function setEmail(tx: Tx, { id }: UserRow, email: string): Promise<void> {
  try {
    await updateRow(tx, UserRow, id, { email });
  } catch (error) {
    // Somebody else got it at this moment.
    throw isDuplicate(error) ? new RunAgain() : error;
  }
}

function tellFormerAddress(tx: Tx, { name, locale, email: to }: UserRow, newEmail: string): Promise<void> {
  return queueEmail(tx, { accountId: null, to, locale, template: 'emailChanged', data: { name, newEmail } });
}
