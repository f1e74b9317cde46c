import { ConfigurationError } from '../platform/config';
import { selectRows } from '../platform/database';
import type { Deps } from './deps';
import { SecondFactorRow } from './entities';

/** So many rows are looked at by one statement. */
const BATCH = 500;

/**
 * Seals the secrets of all second factors by the present key: those that were kept before there was one, and those of an earlier key.
 * @throws ConfigurationError where no key opens one of them
 */
export async function sealSecondFactors({ database, config }: Pick<Deps, 'database' | 'config'>): Promise<void> {
  let last = '';
  for (;;) {
    const factors = await selectRows(database, SecondFactorRow, `WHERE user_id > ? ORDER BY user_id LIMIT ${BATCH}`, [
      last,
    ]);
    for (const factor of factors) await sealOne({ database, config }, factor);
    if (factors.length < BATCH) return;
    last = factors.at(-1)!.userId;
  }
}

async function sealOne({ database, config }: Pick<Deps, 'database' | 'config'>, factor: SecondFactorRow) {
  const { userId, secret } = factor;
  const text = config.secrets.open(secret, userId);
  if (text === null) {
    throw new ConfigurationError([
      'SECRETS_KEY: does not open the second factors that are kept (see docs/operating.md)',
    ]);
  }
  if (config.secrets.isCurrent(secret)) return;
  const sql = 'UPDATE second_factors SET secret = ? WHERE user_id = ? AND secret = ?';
  await database.transaction((tx) => tx.execute(sql, [config.secrets.seal(text, userId), userId, secret]));
}
