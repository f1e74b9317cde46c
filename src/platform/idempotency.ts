import { createHash } from 'node:crypto';
import { deleteBefore, isDuplicate, RunAgain, type Tx, toSqlInstant } from './database';

/** How long a key answers with the same result. Milliseconds (L2). */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** One use of an idempotency key: who, in which mutation, with which key and input. */
export interface KeyedCall {
  callerId: string;
  mutation: string;
  key: string;
  /** The whole input without the key itself. */
  input: object;
}

/** The use of a key in a mutation, from the mutation's whole input. */
export function keyOf(
  mutation: string,
  { idempotencyKey: key, ...input }: { idempotencyKey: string },
): Omit<KeyedCall, 'callerId'> {
  return { mutation, key, input };
}

/** The same where the key may be left out; undefined: there is none, and each call is one of its own. */
export const keyIn = (mutation: string, { idempotencyKey, ...input }: { idempotencyKey?: string | null }) =>
  idempotencyKey == null ? undefined : keyOf(mutation, { ...input, idempotencyKey });

/** The key was used before with another input. */
export class KeyReused extends Error {}

/** A blank key tells no call from another. */
export class KeyMissing extends Error {}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** JSON with sorted keys, so that the same input in another order is the same input. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * L2: runs `work` once per caller, mutation and key, in the same transaction that keeps its result; a second call with the same
 * input gets that result. The key's row is written first: of two calls at once the second waits for the first, and finds its
 * result (ids of what was made: small, plain JSON). A refusal rolls everything back, the key included, so it is decided anew.
 * @throws KeyReused, KeyMissing
 */
export async function once<T extends object>(tx: Tx, call: KeyedCall, work: () => Promise<T>): Promise<T> {
  if (call.key.trim() === '') throw new KeyMissing();
  const key = [call.callerId, call.mutation, sha256(call.key)];
  const where = 'WHERE caller_id = ? AND mutation = ? AND key_hash = ?';
  const inputHash = sha256(canonicalJson(call.input));
  const oldest = toSqlInstant(new Date(Date.now() - KEPT_FOR));

  tx.takeTurn(`idempotency_keys ${key.join(' ')}`);
  if (!(await claim(tx, [...key, inputHash]))) {
    const [kept] = await tx.query(`SELECT input_hash, result, created_at FROM idempotency_keys ${where}`, key);
    if (kept && String(kept.created_at) >= oldest) {
      if (kept.input_hash !== inputHash) throw new KeyReused();
      return JSON.parse(String(kept.result)) as T;
    }
    await tx.execute(`DELETE FROM idempotency_keys ${where}`, key);
    if (!(await claim(tx, [...key, inputHash]))) throw new RunAgain();
  }
  const result = await work();
  await tx.execute(`UPDATE idempotency_keys SET result = ? ${where}`, [JSON.stringify(result), ...key]);
  return result;
}

/** Writes a key, unless it is there: whoever uses it at the same time is waited for. */
async function claim(tx: Tx, values: string[]): Promise<boolean> {
  try {
    await tx.execute(
      'INSERT INTO idempotency_keys (caller_id, mutation, key_hash, input_hash, result, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      [...values, '{}', toSqlInstant(new Date())],
    );
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** L2: removes keys that no longer answer, at most `limit`; answers how many. */
export function removeOldKeys(tx: Tx, limit: number): Promise<number> {
  const oldest = toSqlInstant(new Date(Date.now() - KEPT_FOR));
  return deleteBefore(tx, { table: 'idempotency_keys', column: 'created_at' }, oldest, limit);
}
