import type { JWTPayload } from 'jose';
import { type Database, selectRow, updateRow } from '../platform/database';
import { isPlainAddress } from '../platform/emailAddress';
import { UserRow } from './entities';
import { lockUserByEmail } from './users';

/**
 * The person an external issuer's subject stands for: whoever came with it before; on first sight the person with the token's
 * e-mail address, if the issuer has verified that address (A13: which proves it) and the person has no other subject. Anybody else is
 * unknown.
 */
export async function findUserOfSubject(database: Database, claims: JWTPayload): Promise<string | null> {
  const known = await selectRow(database, UserRow, 'WHERE external_subject = ?', [claims.sub!]);
  if (known) return known.id;
  const { email, email_verified: verified } = claims;
  if (typeof email !== 'string' || verified !== true || !isPlainAddress(email)) return null;
  return database.transaction(async (tx) => {
    const user = await lockUserByEmail(tx, email.toLowerCase());
    if (!user || (user.externalSubject !== null && user.externalSubject !== claims.sub)) return null;
    const emailProvenAt = user.emailProvenAt ?? tx.now;
    await updateRow(tx, UserRow, user.id, { externalSubject: claims.sub!, emailProvenAt });
    return user.id;
  });
}
