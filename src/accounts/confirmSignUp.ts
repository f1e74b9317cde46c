import { recordAudit } from '../audit';
import {
  type Circumstances,
  callerFrom,
  consumeSignUp,
  hasSecondFactor,
  type OpenedSession,
  provePersonIn,
  requireEmbeddedIssuer,
  startSessionIn,
} from '../identity';
import { createAccountIn } from './createAccount';
import type { Deps } from './deps';
import type { AccountRow } from './entities';

/**
 * A3, A13: opens the ONLINE account of a sign-up whose mailed link was followed. Its author is the billing contact and gets a session (A14: not with a second factor);
 * what was given to the address before is theirs.
 * @throws Refused TOKEN_INVALID when the token is unknown, used or expired, or the address is a colleague's by now; RATE_LIMITED;
 * SERVICE_UNAVAILABLE with an external issuer
 */
export async function confirmSignUp(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  { token }: { token: string },
): Promise<{ account: AccountRow; opened: OpenedSession | null }> {
  await requireEmbeddedIssuer(deps).limits.countAttempt(circumstances.ipAddress);
  return deps.database.transaction(async (tx) => {
    const { email, passwordHash, name, companyName, country, currency, timeZone, locale } = await consumeSignUp(
      tx,
      token,
    );
    const user = await provePersonIn(tx, { email, passwordHash, name, locale });
    const facts = { kind: 'ONLINE' as const, name: companyName, country, currency, timeZone, locale };
    const account = await createAccountIn(tx, { ...facts, billingContactId: user.id });
    // Whoever proved the address by another link before may have a second factor by now, which a link is not.
    const opened = (await hasSecondFactor(tx, user.id))
      ? null
      : await startSessionIn(tx, user.id, circumstances.ipAddress);
    const record = {
      accountId: account.id,
      action: 'SIGN_UP_CONFIRM',
      subjectId: account.id,
      rule: 'A13',
      after: facts,
    };
    await recordAudit(tx, callerFrom(user, circumstances), record);
    return { account, opened };
  });
}
