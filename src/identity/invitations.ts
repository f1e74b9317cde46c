import type { Deps } from '../deps';
import type { Tx } from '../platform/database';
import type { UserRow } from './entities';
import { createOneTimeTokenIn } from './oneTimeTokens';

/** A11: where an invited person goes: to set a password if they have none yet, else, and with an external issuer, just in. */
export async function invitationLinkIn(
  tx: Tx,
  { issuer, publicUrl }: Pick<Deps, 'issuer' | 'publicUrl'>,
  user: UserRow,
): Promise<string> {
  if (!issuer || user.passwordHash !== null) return publicUrl;
  return `${publicUrl}/invitation?token=${await createOneTimeTokenIn(tx, user.id, 'INVITATION')}`;
}
