import { recordAudit } from '../audit';
import { decideSession, enforce, Refused, refuse } from '../rules';
import { type Circumstances, callerFrom } from './circumstances';
import type { Deps } from './deps';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { verifyPassword } from './passwords';
import { type OpenedSession, startSessionIn } from './sessions';
import { findUserByEmail, lockUser } from './users';

/**
 * A15: begins a session by password. An unknown address and a wrong password get the same answer after the same time.
 * @throws Refused SIGN_IN_FAILED, EMAIL_NOT_PROVEN, ACCESS_WITHDRAWN; RATE_LIMITED; SERVICE_UNAVAILABLE with an external issuer
 */
export async function signIn(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  { email, password }: { email: string; password: string },
): Promise<OpenedSession> {
  const { limits } = requireEmbeddedIssuer(deps);
  await limits.countAttempt(circumstances.ipAddress);
  await limits.countTry(email);
  const user = await findUserByEmail(deps.database, email);
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches) throw new Refused(refuse('SIGN_IN_FAILED', 'A15', ['password']));
  await limits.forgetTries(email);
  return deps.database.transaction(async (tx) => {
    // Access may be withdrawn at this very moment, and ends the sessions that it finds.
    enforce(decideSession(await lockUser(tx, user.id)));
    const opened = await startSessionIn(tx, user.id);
    const fact = { accountId: null, action: 'SIGN_IN', subjectId: user.id, rule: 'A15', before: null, after: null };
    await recordAudit(tx, callerFrom(user, circumstances), fact);
    return opened;
  });
}
