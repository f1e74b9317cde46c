import type { PoolOptions } from 'mysql2';
import type { DataSource } from 'typeorm';
import { Deadline } from '../deadline';
import type { Connections } from './connections';
import { type DatabaseLimits, FAREWELL } from './limits';
import { MysqlPool } from './mysqlPool';
import { PreparedStatements, SENT_AS_TEXT } from './preparedStatements';

/** How values are written and read: the same for the ORM's own connections and for the pools. */
export const MYSQL_VALUES = {
  charset: 'utf8mb4',
  timezone: 'Z',
  dateStrings: true,
  supportBigNumbers: true,
  bigNumberStrings: false,
} as const;

/** How long the server keeps a session that nobody speaks in any more, for instance because the network lost its end. Seconds. */
const SILENT_SESSION = 300;
/** A statement that takes too long is stopped by the server before the client gives its connection up. */
const SERVER_SHARE = 0.9;

/**
 * The connections to a MySQL or MariaDB server: a pool for reads and one for units of work, so that reads never wait for writers.
 * `dataSource` is connected already.
 */
export async function mysqlConnections(
  databaseUrl: string,
  dataSource: DataSource,
  limits: DatabaseLimits,
): Promise<Connections> {
  const uri = new URL(databaseUrl);
  uri.search = '';
  const options: PoolOptions = { ...MYSQL_VALUES, uri: uri.href, stringifyObjects: true };
  const session = [...(await sessionStatements(dataSource)), await timeLimits(dataSource, limits)];
  /** Readers too must follow to the server that writes: the one before is behind from now on. */
  const renewAll = () => {
    readers.renew();
    writers.renew();
  };
  const readers: MysqlPool = new MysqlPool(options, limits.readers, session, limits, renewAll);
  const isNode = await isCluster(dataSource);
  const statements = isNode ? SENT_AS_TEXT : new PreparedStatements();
  const writers: MysqlPool = new MysqlPool(options, limits.writers, session, limits, renewAll, statements);
  return {
    engine: 'mysql',
    isCluster: isNode,
    dataSource,
    migrations: dataSource,
    read: async (sql, values, deadline) =>
      readers.use(deadline, async (connection) => (await connection.run(sql, values, deadline)).records),
    readTuples: (sql, values, deadline) =>
      readers.use(deadline, (connection) => connection.tuples(sql, values, deadline)),
    take: (deadline) => writers.take(deadline),
    async close() {
      await Promise.all([readers.close(), writers.close(), disconnect(dataSource)]);
    },
  };
}

/** Ends the ORM's own connections; whatever happens then, the process is about to end. */
async function disconnect(dataSource: DataSource): Promise<void> {
  if (!dataSource.isInitialized) return;
  await Deadline.after(FAREWELL)
    .wait(dataSource.destroy(), 'The connections did not end in time')
    .catch(() => undefined);
}

/** Whether the server is a node of a Galera cluster. */
async function isCluster(dataSource: DataSource): Promise<boolean> {
  const [found] = await dataSource.query("SHOW VARIABLES WHERE Variable_name = 'wsrep_on'");
  return found?.Value === 'ON';
}

/**
 * Every session works in UTC, sees only committed rows, and refuses what would be cut off silently. On a node of a cluster it reads what
 * other nodes have committed before: the node waits until it has it.
 */
export async function sessionStatements(dataSource: DataSource): Promise<string[]> {
  const settings = [
    "time_zone = '+00:00'",
    "sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO'",
    ...(await known(dataSource, { innodb_snapshot_isolation: 'ON' })),
    ...((await isCluster(dataSource)) ? ['wsrep_sync_wait = 1'] : []),
  ];
  return [`SET ${settings.join(', ')}`, 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'];
}

/** The server, too, ends what takes too long, so that a client it cannot hear holds no locks. MariaDB and MySQL each know some of these. */
async function timeLimits(dataSource: DataSource, limits: DatabaseLimits): Promise<string> {
  const settings = await known(dataSource, {
    innodb_lock_wait_timeout: Math.ceil(limits.lock / 1000),
    wait_timeout: SILENT_SESSION,
    idle_transaction_timeout: Math.ceil(limits.silentTransaction / 1000),
    max_statement_time: (limits.statement * SERVER_SHARE) / 1000,
    max_execution_time: Math.floor(limits.statement * SERVER_SHARE),
  });
  return `SET ${settings.join(', ')}`;
}

/** Those of the settings that this server has, as `name = value`. */
async function known(dataSource: DataSource, settings: Record<string, string | number>): Promise<string[]> {
  const names = Object.keys(settings);
  const quoted = names.map((name) => `'${name}'`).join(', ');
  const found: { Variable_name: string }[] = await dataSource.query(
    `SHOW VARIABLES WHERE Variable_name IN (${quoted})`,
  );
  const has = new Set(found.map((variable) => variable.Variable_name));
  return names.filter((name) => has.has(name)).map((name) => `${name} = ${settings[name]}`);
}
