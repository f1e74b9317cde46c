import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions, DefaultNamingStrategy, type MixedList } from 'typeorm';

export type Engine = 'sqlite' | 'mysql';

export interface DatabaseLocation {
  /** `mysql://…`, or null for the embedded database. */
  databaseUrl: string | null;
  /** Folder of the embedded database's file. */
  dataDir: string;
}

/** The file of the embedded database, in the folder of data. */
export const EMBEDDED_FILE = 'billing.sqlite';

/** What the tables hold: entity classes and the migrations that make their tables. */
export interface DatabaseSchema {
  entities: MixedList<new () => object>;
  // biome-ignore lint/complexity/noBannedTypes: the ORM's own type for migration classes
  migrations: Function[];
}

/** A statement that runs longer than this is given up, so that a stuck database does not collect stuck requests. Milliseconds. */
const STATEMENT_TIMEOUT = 30_000;

/** createdAt → created_at: tables and columns are snake_case. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom || property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** The ORM's options for a database; also what the ORM's command line uses (ormconfig.ts). */
export function dataSourceOptions(
  location: DatabaseLocation,
  schema: DatabaseSchema,
  readOnly = false,
): DataSourceOptions {
  const common = { ...schema, namingStrategy: new SnakeCase(), synchronize: false, migrationsRun: false };
  if (location.databaseUrl === null) {
    return {
      ...common,
      type: 'better-sqlite3',
      driver: require('libsql'),
      database: join(location.dataDir, EMBEDDED_FILE),
      readonly: readOnly,
      enableWAL: !readOnly,
    };
  }
  return {
    ...common,
    type: 'mysql',
    url: location.databaseUrl,
    charset: 'utf8mb4',
    timezone: 'Z',
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 10_000,
    maxQueryExecutionTime: STATEMENT_TIMEOUT,
    enableQueryTimeout: true,
    logging: false,
    poolSize: 20,
  };
}

/**
 * Opens the connections. The embedded engine gets two on the same WAL file: one that writes, and a read-only one, so that
 * a read never sees what an open unit of work has not committed.
 */
export async function connectDataSources(
  location: DatabaseLocation,
  schema: DatabaseSchema,
): Promise<{ engine: Engine; writer: DataSource; reader: DataSource }> {
  if (location.databaseUrl === null) {
    mkdirSync(location.dataDir, { recursive: true });
    const writer = await new DataSource(dataSourceOptions(location, schema)).initialize();
    const reader = await new DataSource(dataSourceOptions(location, schema, true)).initialize();
    return { engine: 'sqlite', writer, reader };
  }
  const source = new DataSource(dataSourceOptions(location, schema));
  await source.initialize();
  await setUpSessions(source);
  return { engine: 'mysql', writer: source, reader: source };
}

interface Connection {
  query(sql: string): void;
}

/** Every connection works in UTC, sees only committed rows, and refuses what would be cut off silently. */
async function setUpSessions(source: DataSource): Promise<void> {
  const [snapshotIsolation] = await source.query("SHOW VARIABLES LIKE 'innodb_snapshot_isolation'");
  const statements = [
    "SET time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO'",
    `SET innodb_lock_wait_timeout = 10${snapshotIsolation ? ', innodb_snapshot_isolation = ON' : ''}`,
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  ];
  const { pool } = source.driver as unknown as {
    pool: { on(event: 'connection', listener: (connection: Connection) => void): void };
  };
  pool.on('connection', (connection) => {
    for (const statement of statements) connection.query(statement);
  });
  // The connection that the ORM opened to look around came before the listener.
  for (const statement of statements) await source.query(statement);
}
