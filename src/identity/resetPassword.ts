import { recordAudit } from '../audit';
import { forgottenPasswordPage, queueEmail } from '../notifications';
import { type Tx, updateRow } from '../platform/database';
import { decidePassword, decideSession, enforce, Refused, refuse } from '../rules';
import { type Circumstances, callerFrom } from './circumstances';
import type { Deps } from './deps';
import { dropEmailChange } from './emailChanges';
import { UserRow } from './entities';
import { findOwnerOfToken, useTokenIn } from './oneTimeTokens';
import { passSecondFactor } from './passSecondFactor';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { hashPassword } from './passwords';
import { endSessionsIn, type OpenedSession, startSessionIn } from './sessions';
import { getUser, lockUser, siteOf } from './users';

/**
 * A11, A12, A15: sets a password by a one-time token, of a reset or an invitation, and signs in. The mailed link proves the
 * address (A13), but is no second factor (A14). All other sessions of the person end, and whoever had a password before is told by e-mail
 * that it was changed.
 * @throws Refused TOKEN_INVALID, INVALID_INPUT, ACCESS_WITHDRAWN, SECOND_FACTOR_REQUIRED, SECOND_FACTOR_INVALID; RATE_LIMITED;
 * SERVICE_UNAVAILABLE with an external issuer
 */
export async function resetPassword(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  { token, password, code }: { token: string; password: string; code?: string | null },
): Promise<OpenedSession> {
  await requireEmbeddedIssuer(deps).limits.countAttempt(circumstances.ipAddress);
  // Before the costly hash; what counts is asked again inside.
  const ownerId = await findOwnerOfToken(deps.database, token);
  if (ownerId === null) throw tokenInvalid();
  enforce(decidePassword(password));
  const passwordHash = await hashPassword(password);
  const asked = { user: await getUser(deps.database, ownerId), code: code ?? null, circumstances };
  return passSecondFactor(deps, asked, async (tx) => {
    const userId = await useTokenIn(tx, token);
    if (userId === null) throw tokenInvalid();
    const user = await lockUser(tx, userId);
    const emailProvenAt = user.emailProvenAt ?? tx.now;
    enforce(decideSession({ ...user, emailProvenAt }));
    await updateRow(tx, UserRow, userId, { passwordHash, emailProvenAt });
    await endSessionsIn(tx, userId);
    await dropEmailChange(tx, userId);
    if (user.passwordHash !== null) await mailPasswordChanged(tx, user);
    const fact = {
      accountId: null,
      action: 'PASSWORD_RESET',
      subjectId: userId,
      rule: 'A15',
      before: null,
      after: null,
    };
    await recordAudit(tx, callerFrom(user, circumstances), fact);
    return startSessionIn(tx, userId, circumstances.ipAddress);
  });
}

const tokenInvalid = () => new Refused(refuse('TOKEN_INVALID', 'A15', ['token']));

/** Tells a person that their password was changed, and how to get the account back if it was not them. */
export function mailPasswordChanged(tx: Tx, user: UserRow): Promise<void> {
  const { email, name, locale } = user;
  const data = { name, url: forgottenPasswordPage(siteOf(user)) };
  return queueEmail(tx, { accountId: null, to: email, locale, template: 'passwordChanged', data });
}
