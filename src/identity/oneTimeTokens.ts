import { deleteBefore, insertRows, lockRow, type Reader, selectRow, type Tx, toSqlInstant } from '../platform/database';
import { OneTimeTokenRow, type TokenPurpose } from './entities';
import { hashToken, randomToken } from './secrets';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A15, ours: how long a link works. Milliseconds (system clock). */
const LIFETIMES: Record<TokenPurpose, number> = { PASSWORD_RESET: 60 * MINUTE, INVITATION: 7 * DAY };

export const RESET_MINUTES = LIFETIMES.PASSWORD_RESET / MINUTE;
export const INVITATION_DAYS = LIFETIMES.INVITATION / DAY;

/** A new token with which a person sets their password once. Only its hash is kept. */
export async function createOneTimeTokenIn(tx: Tx, userId: string, purpose: TokenPurpose): Promise<string> {
  const token = randomToken();
  const expiresAt = new Date(Date.now() + LIFETIMES[purpose]);
  await insertRows(tx, OneTimeTokenRow, [{ tokenHash: hashToken(token), userId, purpose, expiresAt, usedAt: null }]);
  return token;
}

/** Whose token it is; null when it is unknown, used or expired. */
export async function findOwnerOfToken(reader: Reader, token: string): Promise<string | null> {
  return ownerOf(await selectRow(reader, OneTimeTokenRow, 'WHERE token_hash = ?', [hashToken(token)]));
}

function ownerOf(row: OneTimeTokenRow | null): string | null {
  return row && row.usedAt === null && row.expiresAt > new Date() ? row.userId : null;
}

/** Uses a token up, and with it all others of the person; answers whose it was, or null as `findOwnerOfToken` does. */
export async function useTokenIn(tx: Tx, token: string): Promise<string | null> {
  const userId = ownerOf(await lockRow(tx, OneTimeTokenRow, 'WHERE token_hash = ?', [hashToken(token)]));
  if (userId === null) return null;
  await voidTokensIn(tx, userId);
  return userId;
}

/** Uses up all tokens of a person. */
export async function voidTokensIn(tx: Tx, userId: string): Promise<void> {
  const now = toSqlInstant(new Date());
  await tx.execute('UPDATE one_time_tokens SET used_at = ? WHERE user_id = ? AND used_at IS NULL', [now, userId]);
}

/** A15: removes tokens that have expired, at most `limit`; answers how many. One that was used expires too, within 7 days. */
export function removeExpiredTokens(tx: Tx, limit: number): Promise<number> {
  return deleteBefore(tx, { table: 'one_time_tokens', column: 'expires_at' }, toSqlInstant(new Date()), limit);
}
