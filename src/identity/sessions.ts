import {
  deleteBefore,
  findRow,
  insertRows,
  lockRow,
  type Reader,
  type Tx,
  toSqlInstant,
  updateRow,
} from '../platform/database';
import { newId, typeOfId } from '../platform/ids';
import { networkOf } from '../platform/network';
import type { Bearer } from './actorOf';
import { SessionRow } from './entities';
import { hashToken, isSameHash, randomToken } from './secrets';

/** A15, ours: a session ends when it was not refreshed for so long. Milliseconds (system clock). */
const SESSION_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** A15, ours: two tabs that refresh at once send the same token; the later one is answered for so long. Milliseconds. */
export const REFRESH_GRACE = 10_000;

/** A session as its owner gets it. */
export interface OpenedSession {
  sessionId: string;
  userId: string;
  /** The new refresh token with the instant it expires at; null: the one that was sent last stays. */
  refreshToken: { token: string; expiresAt: Date } | null;
}

/** A session that was ended because a token of it came that had been replaced long ago. */
export interface Stolen {
  stolenFrom: string;
}

/** Begins a session of a person who calls from an address. */
export async function startSessionIn(tx: Tx, userId: string, ipAddress: string | null): Promise<OpenedSession> {
  const now = new Date();
  const id = newId('Session');
  const token = newRefreshToken(id);
  const expiresAt = new Date(now.getTime() + SESSION_LIFETIME);
  const refreshTokenHash = hashToken(token);
  const dates = { createdAt: now, refreshedAt: now, expiresAt, endedAt: null };
  const row = { id, userId, refreshTokenHash, replacedTokenHash: null, ...dates, network: networkOf(ipAddress) };
  await insertRows(tx, SessionRow, [row]);
  return { sessionId: id, userId, refreshToken: { token, expiresAt } };
}

/**
 * Replaces a session's refresh token (A15). The token that was replaced last is still answered for some seconds, without another
 * replacement, for two tabs that refresh at once; any other token of the session means that it was stolen, and ends it. Null:
 * the token opens nothing, or nothing any more.
 */
export async function refreshSessionIn(tx: Tx, refreshToken: string): Promise<OpenedSession | Stolen | null> {
  const now = new Date();
  const session = await lockSession(tx, refreshToken);
  if (!session || session.endedAt !== null || session.expiresAt <= now) return null;
  const { id, userId, refreshTokenHash, replacedTokenHash, refreshedAt } = session;
  const hash = hashToken(refreshToken);
  if (!isSameHash(hash, refreshTokenHash)) {
    const isRecent = now.getTime() - refreshedAt.getTime() < REFRESH_GRACE;
    if (isRecent && replacedTokenHash !== null && isSameHash(hash, replacedTokenHash))
      return { sessionId: id, userId, refreshToken: null };
    await updateRow(tx, SessionRow, id, { endedAt: now });
    return { stolenFrom: userId };
  }
  const token = newRefreshToken(id);
  const expiresAt = new Date(now.getTime() + SESSION_LIFETIME);
  const change = { refreshTokenHash: hashToken(token), replacedTokenHash: hash, refreshedAt: now, expiresAt };
  await updateRow(tx, SessionRow, id, change);
  return { sessionId: id, userId, refreshToken: { token, expiresAt } };
}

/** Whose session a refresh token opens, without using it up; null: it opens nothing. */
export async function bearerOfSession(reader: Reader, refreshToken: string): Promise<Bearer | null> {
  const session = await findRow(reader, SessionRow, refreshToken.split('.')[0]!);
  if (!session || session.endedAt !== null || session.expiresAt <= new Date()) return null;
  const isNow = isSameHash(hashToken(refreshToken), session.refreshTokenHash);
  return isNow ? { userId: session.userId, sessionId: session.id } : null;
}

/** Ends the session that a refresh token belongs to; answers whose it was, or null when there is none. */
export async function endSessionIn(tx: Tx, refreshToken: string): Promise<string | null> {
  const session = await lockSession(tx, refreshToken);
  if (!session || session.endedAt !== null) return null;
  await updateRow(tx, SessionRow, session.id, { endedAt: new Date() });
  return session.userId;
}

/** Ends all sessions of a person. */
export async function endSessionsIn(tx: Tx, userId: string): Promise<void> {
  const now = toSqlInstant(new Date());
  await tx.execute('UPDATE sessions SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL', [now, userId]);
}

/** A15: whether a person has had a session from the caller's network lately. It asks the same of nobody, so that time does not tell. */
export async function isKnownClient(reader: Reader, userId: string | null, ipAddress: string | null): Promise<boolean> {
  const sql = 'SELECT id FROM sessions WHERE user_id = ? AND network = ? LIMIT 1';
  return (await reader.query(sql, [userId ?? '', networkOf(ipAddress)])).length > 0;
}

/** A15: removes sessions that have expired, at most `limit`; answers how many. One that was ended expires too, within 30 days. */
export function removeExpiredSessions(tx: Tx, limit: number): Promise<number> {
  return deleteBefore(tx, { table: 'sessions', column: 'expires_at' }, toSqlInstant(new Date()), limit);
}

/** The token names its session, so that also one that was replaced long ago is recognised. */
function newRefreshToken(sessionId: string): string {
  return `${sessionId}.${randomToken()}`;
}

async function lockSession(tx: Tx, refreshToken: string): Promise<SessionRow | null> {
  const [sessionId = ''] = refreshToken.split('.');
  if (typeOfId(sessionId) !== 'Session') return null;
  return lockRow(tx, SessionRow, 'WHERE id = ?', [sessionId]);
}
