import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  DataSource,
  type DataSourceOptions,
  DefaultNamingStrategy,
  type MigrationInterface,
  type MixedList,
} from 'typeorm';
import type { Connections } from './connections';
import { embeddedConnections } from './embeddedConnections';
import type { DatabaseLimits } from './limits';
import { MYSQL_VALUES, mysqlConnections, sessionStatements } from './mysqlConnections';

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
  migrations: (new () => MigrationInterface)[];
}

/**
 * A statement of a migration that runs longer than this is given up. Milliseconds. Long, since it may rebuild a large
 * table: each start would begin a statement that was cut anew, and never get past it.
 */
const MIGRATION_TIMEOUT = 600_000;

/** How long the embedded engine waits for a lock of another process: it holds everything up meanwhile. Milliseconds. */
const EMBEDDED_LOCK_TIMEOUT = 50;

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
      timeout: EMBEDDED_LOCK_TIMEOUT,
    };
  }
  return {
    ...common,
    type: 'mysql',
    url: location.databaseUrl,
    ...MYSQL_VALUES,
    connectTimeout: 10_000,
    maxQueryExecutionTime: MIGRATION_TIMEOUT,
    enableQueryTimeout: true,
    logging: false,
    poolSize: 2,
  };
}

/** Opens the connections to the database. @throws the driver's error when it cannot be reached */
export async function connect(
  location: DatabaseLocation,
  schema: DatabaseSchema,
  limits: DatabaseLimits,
): Promise<Connections> {
  if (location.databaseUrl === null) {
    mkdirSync(location.dataDir, { recursive: true });
    const writer = await new DataSource(dataSourceOptions(location, schema)).initialize();
    const reader = await new DataSource(dataSourceOptions(location, schema, true)).initialize();
    return embeddedConnections(writer, reader);
  }
  const source = await new DataSource(dataSourceOptions(location, schema)).initialize();
  await setUpSessions(source);
  return mysqlConnections(location.databaseUrl, source, limits);
}

interface Session {
  query(sql: string): void;
}

/** Migrations run on the ORM's own connections; these begin like all others. */
async function setUpSessions(source: DataSource): Promise<void> {
  const statements = await sessionStatements(source);
  const { pool } = source.driver as unknown as {
    pool: { on(event: 'connection', listener: (session: Session) => void): void };
  };
  pool.on('connection', (session) => {
    for (const statement of statements) session.query(statement);
  });
  // The connection that the ORM opened to look around came before the listener.
  for (const statement of statements) await source.query(statement);
}
