import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Another server has the embedded database's folder. */
export class EmbeddedDatabaseInUse extends Error {
  constructor(dataDir: string) {
    super(`Another process uses the embedded database in ${dataDir}. Stop it, or set DATA_DIR to another folder.`);
  }
}

/**
 * Takes the embedded database's folder for this server; answers what gives it back. The lock is the operating system's on a file of
 * its own, so it ends with the process, however that ends. Commands (check-ledger, staff) do not take it: they may run beside.
 * @throws EmbeddedDatabaseInUse
 */
export function lockEmbeddedDatabase(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const Sqlite = require('libsql');
  const lock = new Sqlite(join(dataDir, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw (error as { code?: string }).code === 'SQLITE_BUSY' ? new EmbeddedDatabaseInUse(dataDir) : error;
  }
  return () => lock.close();
}
