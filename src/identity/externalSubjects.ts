import type { JWTPayload } from 'jose';
import { type Database, selectRow, updateRow } from '../platform/database';
import { isPlainAddress } from '../platform/emailAddress';
import { UserRow } from './entities';
import { lockUserByEmail } from './users';

/** What an issuer says of a person, in a token or by its userinfo endpoint. */
type Claims = Readonly<Record<string, unknown>>;

/**
 * The person an external issuer's subject stands for: whoever came with it before; on first sight the person with the e-mail address that
 * the issuer has verified (A13: which proves it), if the person has no other subject. Anybody else is unknown.
 * @param userInfo asks the issuer, where the token does not say the address
 */
export async function findUserOfSubject(
  database: Database,
  claims: JWTPayload,
  userInfo: () => Promise<Claims | null>,
): Promise<string | null> {
  const subject = claims.sub!;
  const known = await selectRow(database, UserRow, 'WHERE external_subject = ?', [subject]);
  if (known) return known.id;
  const address = verifiedAddress('email' in claims ? claims : await infoAbout(subject, userInfo));
  if (address === null) return null;
  return database.transaction(async (tx) => {
    const user = await lockUserByEmail(tx, address);
    if (!user || (user.externalSubject !== null && user.externalSubject !== subject)) return null;
    const emailProvenAt = user.emailProvenAt ?? tx.now;
    await updateRow(tx, UserRow, user.id, { externalSubject: subject, emailProvenAt });
    return user.id;
  });
}

/** An answer about somebody else must not be used (OpenID Connect Core 5.3.2). */
async function infoAbout(subject: string, userInfo: () => Promise<Claims | null>): Promise<Claims | null> {
  const info = await userInfo();
  return info?.sub === subject ? info : null;
}

function verifiedAddress(claims: Claims | null): string | null {
  const { email, email_verified: verified } = claims ?? {};
  return typeof email === 'string' && verified === true && isPlainAddress(email) ? email.toLowerCase() : null;
}
