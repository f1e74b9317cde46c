import { linkTo, type PageLink, type Site, signInPage } from '../notifications';
import type { Tx } from '../platform/database';
import { hasProvenAddress } from '../rules';
import type { Deps } from './deps';
import type { UserRow } from './entities';
import { createOneTimeTokenIn } from './oneTimeTokens';

/** Where an invitation leads to, and whether that is where the person sets a password. */
export interface InvitationLink {
  url: PageLink;
  setsPassword: boolean;
}

/**
 * A11, A13: where an invited person goes: to set a password, which proves the address, if they never did; else, and with an external
 * issuer, just in.
 */
export async function invitationLinkIn(
  tx: Tx,
  { issuer }: Pick<Deps, 'issuer'>,
  user: UserRow,
  site: Site,
): Promise<InvitationLink> {
  if (!issuer || hasProvenAddress(user)) return { url: signInPage(site), setsPassword: false };
  const token = await createOneTimeTokenIn(tx, user.id, 'INVITATION');
  return { url: linkTo(site, 'invitation', token), setsPassword: true };
}
