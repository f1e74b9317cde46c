import type { Config } from '../platform/config';
import { insertRows, lockRow, type Reader, selectRow, type Tx, toSqlInstant } from '../platform/database';
import { type GivenCode, mustHaveSecondFactor, RECOVERY_CODES } from '../rules';
import type { Deps } from './deps';
import { RecoveryCodeRow, SecondFactorRow, type UserRow } from './entities';
import { hashOfRecoveryCode, newRecoveryCode, stepOf } from './oneTimeCodes';

/** A person's second factor; null: they never set one up. */
export function findSecondFactor(reader: Reader, userId: string): Promise<SecondFactorRow | null> {
  return selectRow(reader, SecondFactorRow, 'WHERE user_id = ?', [userId]);
}

/** The same, as it stays until the transaction ends: of two who use one code at once the second finds it used. */
export function lockSecondFactor(tx: Tx, userId: string): Promise<SecondFactorRow | null> {
  return lockRow(tx, SecondFactorRow, 'WHERE user_id = ?', [userId]);
}

/**
 * A14: uses up a code of a locked second factor: one of the app, which must be later than the one used last, or, where the factor counts, a
 * recovery code that was never used. If the transaction is refused, it was not used.
 */
export async function spendCodeIn(
  tx: Tx,
  { secrets }: Pick<Config, 'secrets'>,
  factor: SecondFactorRow,
  code: string | null,
): Promise<UsedCode> {
  if (!code?.trim()) return { given: 'NONE', isRecoveryCode: false };
  const secret = secrets.open(factor.secret, factor.userId);
  const step = secret === null ? null : stepOf(secret, code);
  if (step !== null && step > factor.lastStep) {
    await tx.execute('UPDATE second_factors SET last_step = ? WHERE user_id = ?', [step, factor.userId]);
    return { given: 'RIGHT', isRecoveryCode: false };
  }
  const isRecoveryCode = factor.enabledAt !== null && (await spendRecoveryCodeIn(tx, factor.userId, code));
  return { given: isRecoveryCode ? 'RIGHT' : 'WRONG', isRecoveryCode };
}

export interface UsedCode {
  given: GivenCode;
  isRecoveryCode: boolean;
}

async function spendRecoveryCodeIn(tx: Tx, userId: string, code: string): Promise<boolean> {
  const sql = 'UPDATE recovery_codes SET used_at = ? WHERE code_hash = ? AND user_id = ? AND used_at IS NULL';
  return (await tx.execute(sql, [toSqlInstant(new Date()), hashOfRecoveryCode(code), userId])) === 1;
}

/** A14: keeps the secret of a second factor that is being set up, in place of an earlier one that never counted. */
export async function prepareSecondFactorIn(
  tx: Tx,
  { secrets }: Pick<Config, 'secrets'>,
  userId: string,
  secret: string,
): Promise<void> {
  await removeSecondFactorIn(tx, userId);
  const row = { userId, secret: secrets.seal(secret, userId), enabledAt: null, lastStep: 0 };
  await insertRows(tx, SecondFactorRow, [row]);
}

/** A14: from now on the second factor counts. */
export async function enableSecondFactorIn(tx: Tx, userId: string): Promise<void> {
  const now = toSqlInstant(new Date());
  await tx.execute('UPDATE second_factors SET enabled_at = ? WHERE user_id = ?', [now, userId]);
}

/** A14: removes a person's second factor, its recovery codes included. */
export async function removeSecondFactorIn(tx: Tx, userId: string): Promise<void> {
  await tx.execute('DELETE FROM recovery_codes WHERE user_id = ?', [userId]);
  await tx.execute('DELETE FROM second_factors WHERE user_id = ?', [userId]);
}

/** A14: new recovery codes in place of all earlier ones. Only their hashes are kept, so that this is the one time they can be shown. */
export async function renewRecoveryCodesIn(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.execute('DELETE FROM recovery_codes WHERE user_id = ?', [userId]);
  const rows = codes.map((code) => ({ codeHash: hashOfRecoveryCode(code), userId, usedAt: null }));
  await insertRows(tx, RecoveryCodeRow, rows);
  return codes;
}

/** How many recovery codes of a person were never used. */
export async function countRecoveryCodes(reader: Reader, userId: string): Promise<number> {
  const sql = 'SELECT COUNT(*) AS n FROM recovery_codes WHERE user_id = ? AND used_at IS NULL';
  const [row] = await reader.query(sql, [userId]);
  return Number(row!.n);
}

/** Whether a person's second factor counts. */
export async function hasSecondFactor(reader: Reader, userId: string): Promise<boolean> {
  return ((await findSecondFactor(reader, userId))?.enabledAt ?? null) !== null;
}

/** A14: whether a person's role waits for a second factor. */
export const isRequiredOf = ({ config, issuer }: Pick<Deps, 'config' | 'issuer'>, user: Pick<UserRow, 'staffRole'>) =>
  mustHaveSecondFactor(user, { isSandbox: config.sandbox, signsInHere: issuer !== null });
