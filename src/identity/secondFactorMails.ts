import { forgottenPasswordPage, queueEmail, type TemplateData } from '../notifications';
import type { Tx } from '../platform/database';
import type { UserRow } from './entities';
import { countRecoveryCodes } from './secondFactors';
import { siteOf } from './users';

/** A14: tells a person what happened to their second factor, and what to do if it was not them. */
export async function mailSecondFactorChanged(
  tx: Tx,
  user: UserRow,
  change: TemplateData['secondFactorChanged']['change'],
): Promise<void> {
  const { id, email: to, name, locale } = user;
  const codesLeft = await countRecoveryCodes(tx, id);
  const data = { name, change, codesLeft, url: forgottenPasswordPage(siteOf(user)) };
  await queueEmail(tx, { accountId: null, to, locale, template: 'secondFactorChanged', data });
}
