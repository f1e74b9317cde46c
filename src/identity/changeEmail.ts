import { type Caller, recordAudit } from '../audit';
import { forgottenPasswordPage, linkTo, queueEmail } from '../notifications';
import type { Tx } from '../platform/database';
import { decideNewAddress, decidePresentPassword, enforce } from '../rules';
import type { Deps } from './deps';
import { EMAIL_CHANGE_HOURS, storeEmailChange } from './emailChanges';
import type { UserRow } from './entities';
import { passSecondFactor } from './passSecondFactor';
import { requireEmbeddedIssuer } from './passwordSignIn';
import { provePassword } from './provePassword';
import { lockUser, siteOf } from './users';

/**
 * A14: a person asks for another address. Nothing changes before the link that is mailed to it is followed (A13); the present address is told.
 * What is done, and answered, is the same whether or not anybody has the new address. Asking again takes the place of what waited.
 * @throws Refused INVALID_INPUT, SECOND_FACTOR_REQUIRED, SECOND_FACTOR_INVALID; RATE_LIMITED; SERVICE_UNAVAILABLE with an external issuer
 */
export async function changeEmail(
  deps: Pick<Deps, 'database' | 'issuer' | 'config' | 'mailLimits'>,
  caller: Caller,
  { currentPassword, email, code }: { currentPassword: string; email: string; code?: string | null },
): Promise<void> {
  const user = await provePassword(deps, caller, currentPassword);
  enforce(decideNewAddress(email, user.email));
  await requireEmbeddedIssuer(deps).limits.countLink(email, caller.ipAddress);
  await deps.mailLimits.count(caller, 'invitations');
  await passSecondFactor(deps, { user, code: code ?? null, circumstances: caller }, async (tx) => {
    const locked = await lockUser(tx, user.id);
    // The password was changed meanwhile: what was named is no longer the present one.
    enforce(decidePresentPassword(locked.passwordHash === user.passwordHash));
    await mailBoth(tx, locked, email);
    const fact = { accountId: null, action: 'VIEWER_CHANGE_EMAIL', subjectId: user.id, rule: 'A14' };
    // The address that was typed may be anybody's.
    await recordAudit(tx, caller, fact);
  });
}

/** Nothing that was typed stands in the mail to the new address: anybody can have it sent to any address. */
async function mailBoth(tx: Tx, user: UserRow, email: string): Promise<void> {
  const { id, name, locale, email: present } = user;
  const url = linkTo(siteOf(user), 'emailConfirmation', await storeEmailChange(tx, id, email));
  const link = { name: null, url, validHours: EMAIL_CHANGE_HOURS };
  await queueEmail(tx, { accountId: null, to: email, locale, template: 'emailConfirmation', data: link });
  const told = { name, newEmail: email, url: forgottenPasswordPage(siteOf(user)) };
  await queueEmail(tx, { accountId: null, to: present, locale, template: 'emailChangeAsked', data: told });
}
