import type { Engine } from './types';
import type { Reader } from './unitOfWork';

/**
 * Why a server cannot be used, by what it says is its version; null where it can. TiDB takes `FOR UPDATE SKIP LOCKED` for a sentence
 * without meaning and locks nothing, so two processes would do the same job.
 */
export function unfitVersion(version: string): string | null {
  return /tidb/i.test(version) ? `TiDB (${version}) does not lock rows as MySQL and MariaDB do` : null;
}

/** The same, of the server that the database is on. */
export async function unfitServer(reader: Reader & { engine: Engine }): Promise<string | null> {
  if (reader.engine === 'sqlite') return null;
  const [row] = await reader.query('SELECT VERSION() AS version');
  return unfitVersion(String(row!.version));
}
