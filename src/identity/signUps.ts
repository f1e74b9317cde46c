import { deleteBefore, insertRows, lockRow, type Tx, toSqlInstant } from '../platform/database';
import { Refused, refuse } from '../rules';
import { SignUpRow } from './entities';
import { hashToken, randomToken } from './secrets';

/** A13, ours: how long the link of a sign-up works. Hours (system clock). */
export const SIGN_UP_HOURS = 24;

/** What is kept of a sign-up until its link is followed. */
export type SignUpFacts = Omit<SignUpRow, 'tokenHash' | 'expiresAt'>;

/** A13: keeps a sign-up; answers the token that confirms it once. Only its hash is kept. */
export async function storeSignUp(tx: Tx, facts: SignUpFacts): Promise<string> {
  const token = randomToken();
  const expiresAt = new Date(Date.now() + SIGN_UP_HOURS * 60 * 60 * 1000);
  await insertRows(tx, SignUpRow, [{ ...facts, tokenHash: hashToken(token), expiresAt }]);
  return token;
}

/**
 * A13: takes the sign-up that a token confirms, and with it all others that wait for the address.
 * @throws Refused TOKEN_INVALID when the token is unknown, used or expired
 */
export async function consumeSignUp(tx: Tx, token: string): Promise<SignUpFacts> {
  const found = await lockRow(tx, SignUpRow, 'WHERE token_hash = ?', [hashToken(token)]);
  if (!found || found.expiresAt <= new Date()) throw new Refused(refuse('TOKEN_INVALID', 'A13', ['token']));
  await tx.execute('DELETE FROM sign_ups WHERE email = ?', [found.email]);
  return found;
}

/** A13: removes sign-ups that were not confirmed in time, at most `limit`; answers how many. */
export function removeExpiredSignUps(tx: Tx, limit: number): Promise<number> {
  return deleteBefore(tx, { table: 'sign_ups', column: 'expires_at' }, toSqlInstant(new Date()), limit);
}
