import { recordAudit } from '../audit';
import { forgottenPasswordPage, queueEmail } from '../notifications';
import { inEvenTime } from '../platform/evenTime';
import { TooManyAttempts } from '../platform/tooManyAttempts';
import { decideSession, enforce, hasProvenAddress, OWNER_TOLD_AFTER, Refused, refuse } from '../rules';
import { type Circumstances, callerFrom } from './circumstances';
import type { Deps } from './deps';
import type { UserRow } from './entities';
import { passSecondFactor } from './passSecondFactor';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { verifyPassword } from './passwords';
import { isKnownClient, type OpenedSession, startSessionIn } from './sessions';
import { findUserByEmail, lockUser, siteOf } from './users';

/** A15, ours: refusals come at multiples of so many milliseconds, so that time does not tell what was found. */
export const EVEN_TIME = 200;

/**
 * A14, A15: begins a session by password, and a code of the second factor if there is one. An unknown address and a wrong password get
 * the same answer after the same time.
 * @throws Refused SIGN_IN_FAILED, EMAIL_NOT_PROVEN, ACCESS_WITHDRAWN, SECOND_FACTOR_REQUIRED, SECOND_FACTOR_INVALID; RATE_LIMITED;
 * SERVICE_UNAVAILABLE with an external issuer
 */
export async function signIn(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  credentials: { email: string; password: string; code?: string | null },
): Promise<OpenedSession> {
  await requireEmbeddedIssuer(deps).limits.countAttempt(circumstances.ipAddress);
  const user = await inEvenTime(EVEN_TIME, () => proveByPassword(deps, circumstances, credentials));
  return passSecondFactor(deps, { user, code: credentials.code ?? null, circumstances }, async (tx) => {
    // Access may be withdrawn at this very moment, and ends the sessions that it finds.
    enforce(decideSession(await lockUser(tx, user.id)));
    const opened = await startSessionIn(tx, user.id, circumstances.ipAddress);
    const fact = { accountId: null, action: 'SIGN_IN', subjectId: user.id, rule: 'A15', before: null, after: null };
    await recordAudit(tx, callerFrom(user, circumstances), fact);
    return opened;
  });
}

/** The person of an address and a password. */
async function proveByPassword(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  { email, password }: { email: string; password: string },
): Promise<UserRow> {
  const { limits, failures } = requireEmbeddedIssuer(deps);
  const { ipAddress } = circumstances;
  const user = await findUserByEmail(deps.database, email);
  const isKnown = await isKnownClient(deps.database, user?.id ?? null, ipAddress);
  const tries = await limits.countTry(email, ipAddress, isKnown).catch((error) => {
    if (error instanceof TooManyAttempts) failures.note('HELD', user?.id ?? null, circumstances);
    throw error;
  });
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) {
    failures.note(user ? 'WRONG_PASSWORD' : 'UNKNOWN_ADDRESS', user?.id ?? null, circumstances);
    if (user && tries === OWNER_TOLD_AFTER && hasProvenAddress(user)) await mailOwner(deps, user);
    throw new Refused(refuse('SIGN_IN_FAILED', 'A15', ['password']));
  }
  await limits.forgiveTry(email, ipAddress, isKnown);
  if (!hasProvenAddress(user)) failures.note('ADDRESS_NOT_PROVEN', user.id, circumstances);
  enforce(decideSession(user));
  return user;
}

/** A15: tells the owner of an address that somebody guesses. */
function mailOwner({ database }: Pick<Deps, 'database'>, user: UserRow): Promise<void> {
  const { email: to, locale, name } = user;
  const data = { name, tries: OWNER_TOLD_AFTER, url: forgottenPasswordPage(siteOf(user)) };
  return database.transaction((tx) => queueEmail(tx, { accountId: null, to, locale, template: 'signInsFailed', data }));
}
