import { randomUUID } from 'node:crypto';
import { findMariadb, type MariadbServer, startMariadb } from './mariadb';

declare global {
  var mariadbServer: MariadbServer | undefined;
}

const warning = `
********************************************************************************
  NO MARIADB: every test on MariaDB is SKIPPED, only the embedded engine is tested.
  Install a MariaDB server, or name its program in MYSQLD or a running server in TEST_MYSQL_URL.
********************************************************************************
`;

/**
 * One MariaDB server for the whole run; tests find it in TEST_MYSQL_URL. A value that is set already is respected, an
 * empty one leaves MariaDB out. Leaving it out is loud, and with CI=true it is a failure. TEST_SCHEMAS is how the names of
 * all databases begin that this run makes on the server.
 */
export default async function globalSetup(): Promise<void> {
  process.env.TEST_SCHEMAS = `test_${randomUUID().slice(0, 8)}_`;
  if (process.env.TEST_MYSQL_URL === undefined && findMariadb()) {
    globalThis.mariadbServer = await startMariadb();
    process.env.TEST_MYSQL_URL = globalThis.mariadbServer.url;
  }
  if (process.env.TEST_MYSQL_URL) return;
  process.env.TEST_MYSQL_URL = '';
  if (process.env.CI === 'true') throw new Error(warning);
  console.warn(warning);
}
