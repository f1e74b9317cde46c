import {
  deleteBefore,
  insertRows,
  type Reader,
  selectRow,
  selectRows,
  type Tx,
  toSqlInstant,
} from '../platform/database';
import { EmailChangeRow } from './entities';
import { hashToken, randomToken } from './secrets';

/** A14, ours: how long the link to a new address works. Hours (system clock). */
export const EMAIL_CHANGE_HOURS = 24;

/** A14: keeps that a person wants another address, in place of what waited before; answers the token that proves it once. */
export async function storeEmailChange(tx: Tx, userId: string, email: string): Promise<string> {
  await dropEmailChange(tx, userId);
  const token = randomToken();
  const expiresAt = new Date(Date.now() + EMAIL_CHANGE_HOURS * 60 * 60 * 1000);
  const row = { tokenHash: hashToken(token), userId, waitingFor: userId, email, formerEmail: null, expiresAt };
  await insertRows(tx, EmailChangeRow, [row]);
  return token;
}

/** The change of a person that a token proves, or proved; null: it is unknown, somebody else's, or expired. */
export async function findEmailChange(reader: Reader, userId: string, token: string): Promise<EmailChangeRow | null> {
  const found = await selectRow(reader, EmailChangeRow, 'WHERE token_hash = ?', [hashToken(token)]);
  if (!found || found.userId !== userId) return null;
  return found.expiresAt === null || found.expiresAt > new Date() ? found : null;
}

/** A14: the change is made: what is kept of it is the address from before. */
export async function endEmailChange(tx: Tx, { tokenHash }: EmailChangeRow, formerEmail: string): Promise<void> {
  const sql = 'UPDATE email_changes SET waiting_for = NULL, expires_at = NULL, former_email = ? WHERE token_hash = ?';
  await tx.execute(sql, [formerEmail, tokenHash]);
}

/** A14: nothing waits for a person any more. */
export async function dropEmailChange(tx: Tx, userId: string): Promise<void> {
  await tx.execute('DELETE FROM email_changes WHERE waiting_for = ?', [userId]);
}

/** The changes of a person, those that were made included. */
export function emailChangesOf(reader: Reader, userId: string): Promise<EmailChangeRow[]> {
  return selectRows(reader, EmailChangeRow, 'WHERE user_id = ? ORDER BY token_hash', [userId]);
}

/** A14: removes changes that were not made in time, at most `limit`; answers how many. */
export function removeExpiredEmailChanges(tx: Tx, limit: number): Promise<number> {
  return deleteBefore(tx, { table: 'email_changes', column: 'expires_at' }, toSqlInstant(new Date()), limit);
}
