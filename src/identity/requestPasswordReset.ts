import { recordAudit } from '../audit';
import { linkTo, queueEmail } from '../notifications';
import { inEvenTime } from '../platform/evenTime';
import { anonymous, type Circumstances } from './circumstances';
import type { Deps } from './deps';
import { createOneTimeTokenIn, RESET_MINUTES } from './oneTimeTokens';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { EVEN_TIME } from './signIn';
import { findUserByEmail, siteOf } from './users';

/**
 * A15: mails a link that sets a new password. The answer is the same whether or not anybody has that address.
 * @throws RATE_LIMITED; SERVICE_UNAVAILABLE with an external issuer
 */
export async function requestPasswordReset(
  deps: Pick<Deps, 'database' | 'issuer' | 'config'>,
  circumstances: Circumstances,
  { email }: { email: string },
): Promise<void> {
  const { limits } = requireEmbeddedIssuer(deps);
  const { ipAddress } = circumstances;
  await limits.countAttempt(ipAddress);
  await limits.countLink(email, ipAddress);
  await inEvenTime(EVEN_TIME, () => mailLink(deps, circumstances, email));
}

function mailLink({ database }: Pick<Deps, 'database'>, circumstances: Circumstances, email: string): Promise<void> {
  return database.transaction(async (tx) => {
    const user = await findUserByEmail(tx, email);
    if (!user || user.disabledAt !== null) return;
    const token = await createOneTimeTokenIn(tx, user.id, 'PASSWORD_RESET');
    const url = linkTo(siteOf(user), 'passwordReset', token);
    const data = { name: user.name, url, validMinutes: RESET_MINUTES };
    await queueEmail(tx, { accountId: null, to: user.email, locale: user.locale, template: 'passwordReset', data });
    // Anybody can ask for it, so the trail names nobody, only where it came from.
    const fact = {
      accountId: null,
      action: 'PASSWORD_REQUEST_RESET',
      subjectId: user.id,
      rule: 'A15',
      before: null,
      after: null,
    };
    await recordAudit(tx, anonymous(circumstances), fact);
  });
}
