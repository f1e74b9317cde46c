import { randomBytes } from 'node:crypto';
import { type Database, insertRows, isDuplicate, selectRow } from '../platform/database';
import { LinkSecretRow } from './entities';

/** The key of this system's links, made in a new database; two processes that start at once agree on one. */
export async function linkSecret(database: Database): Promise<string> {
  const stored = await selectRow(database, LinkSecretRow, '');
  if (stored) return stored.secret;
  const row = { secret: randomBytes(32).toString('base64url'), active: true };
  try {
    await database.transaction((tx) => insertRows(tx, LinkSecretRow, [row]));
    return row.secret;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return (await selectRow(database, LinkSecretRow, ''))!.secret;
  }
}
