import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { databaseSchema } from '../../src/databaseSchema';
import {
  type DatabaseLocation,
  dataSourceOptions,
  EMBEDDED_FILE,
  migrate as runMigrations,
} from '../../src/platform/database';
import { createTemporaryFolder } from '../runner/temporaryFolder';

/** A database of one test, with a folder of its own. */
export interface TestDatabase {
  /** Undefined for the embedded engine, whose file is in `dataDir`: the meanings of DATABASE_URL and DATA_DIR. */
  databaseUrl: string | undefined;
  dataDir: string;
  /** Gives it back. Nothing may be running on it any more, except what was killed. */
  drop(): Promise<void>;
}

export interface Engine {
  name: 'sqlite' | 'mariadb';
  /** A database as the migrations leave it: all tables, and no row in them. */
  createDatabase(): Promise<TestDatabase>;
  /** A database without a table. */
  createEmptyDatabase(): Promise<TestDatabase>;
}

const sqlite: Engine = {
  name: 'sqlite',
  async createDatabase() {
    migratedFile ??= migrateFile();
    const place = await sqlite.createEmptyDatabase();
    await writeFile(join(place.dataDir, EMBEDDED_FILE), await migratedFile);
    return place;
  },
  async createEmptyDatabase() {
    const dataDir = createTemporaryFolder('billing-');
    return { databaseUrl: undefined, dataDir, drop: () => deleteFolder(dataDir) };
  },
};

/** The contents of a migrated database's file, of which each database of this process is a copy. */
let migratedFile: Promise<Buffer> | undefined;

async function migrateFile(): Promise<Buffer> {
  const { dataDir, drop } = await sqlite.createEmptyDatabase();
  const copy = join(dataDir, 'copy.sqlite');
  // The file alone does not have what is still in its log.
  await migrate({ databaseUrl: null, dataDir }, (source) => source.query('VACUUM INTO ?', [copy]));
  const contents = readFileSync(copy);
  await drop();
  return contents;
}

/** Migrated databases on MariaDB that no test has at the moment. Making one takes 0.6 s, emptying one 0.02 s. */
const idle: string[] = [];

const mariadb: Engine = {
  name: 'mariadb',
  async createDatabase() {
    const name = idle.pop() ?? (await createMigrated());
    const dataDir = createTemporaryFolder('billing-');
    const drop = async () => {
      await deleteFolder(dataDir);
      await onServer((connection) => emptyTables(connection, name));
      idle.push(name);
    };
    return { databaseUrl: urlOf(name), dataDir, drop };
  },
  async createEmptyDatabase() {
    const name = await createSchema();
    const dataDir = createTemporaryFolder('billing-');
    const drop = async () => {
      await deleteFolder(dataDir);
      await onServer((connection) => connection.query(`DROP DATABASE ${name}`));
    };
    return { databaseUrl: urlOf(name), dataDir, drop };
  },
};

async function createMigrated(): Promise<string> {
  const name = await createSchema();
  await migrate({ databaseUrl: urlOf(name), dataDir: '' });
  return name;
}

/** The name says which run made it, so that the end of the run can delete it (runner/globalTeardown.ts). */
async function createSchema(): Promise<string> {
  const name = `${process.env.TEST_SCHEMAS}${randomUUID().slice(0, 8)}`;
  await onServer((connection) => connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`));
  for (const node of clusterNodes()) await untilKnown(node, name);
  return name;
}

/** The nodes of a cluster that TEST_MYSQL_URL leads to: those that did not make a database know it a moment later. */
const clusterNodes = () => (process.env.TEST_MYSQL_NODES ?? '').split(' ').filter(Boolean);

async function untilKnown(node: string, name: string): Promise<void> {
  const connection = await createConnection(node);
  const isKnown = async () => ((await connection.query('SHOW DATABASES LIKE ?', [name]))[0] as unknown[]).length > 0;
  while (!(await isKnown()));
  await connection.end();
}

/** Deletes all rows, except those that say which migrations have run. */
async function emptyTables(connection: Connection, name: string): Promise<void> {
  await endConnections(connection, name);
  const sql =
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND table_name <> 'migrations'";
  const [tables] = await connection.query(sql, [name]);
  const deletions = (tables as { name: string }[]).map((table) => `DELETE FROM ${name}.${table.name}`);
  await connection.query(['SET foreign_key_checks = 0', ...deletions].join(';'));
}

/** A process that was killed can still have a transaction open, as far as the server knows. */
async function endConnections(connection: Connection, name: string): Promise<void> {
  const [open] = await connection.query('SELECT id FROM information_schema.processlist WHERE db = ?', [name]);
  for (const { id } of open as { id: number }[]) {
    await connection.query(`KILL ${id}`).catch(() => undefined);
  }
}

async function migrate(location: DatabaseLocation, then?: (source: DataSource) => Promise<unknown>): Promise<void> {
  const source = await new DataSource(dataSourceOptions(location, databaseSchema)).initialize();
  await runMigrations(source);
  await then?.(source);
  await source.destroy();
}

/** The engines that this run tests on: the embedded one always, MariaDB where TEST_MYSQL_URL names a server. */
export const engines: Engine[] = serverUrl() ? [sqlite, mariadb] : [sqlite];

/** Declares the same tests once per engine; those of an engine that this run lacks are declared as skipped. */
export function describeOnEachEngine(title: string, suite: (engine: Engine) => void): void {
  for (const engine of [sqlite, mariadb]) {
    const declare = engines.includes(engine) ? describe : describe.skip;
    declare(`${title} (${engine.name})`, () => suite(engine));
  }
}

/** Declares tests of what only a database server can do, such as hang. */
export function describeOnMariadb(title: string, suite: (engine: Engine) => void): void {
  (engines.includes(mariadb) ? describe : describe.skip)(`${title} (${mariadb.name})`, () => suite(mariadb));
}

function serverUrl(): string {
  return (process.env.TEST_MYSQL_URL ?? '').replace(/\/$/, '');
}

const urlOf = (name: string) => new URL(name, `${serverUrl()}/`).href;

async function onServer(work: (connection: Connection) => Promise<unknown>): Promise<void> {
  const connection = await createConnection({ uri: serverUrl(), multipleStatements: true });
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}

function deleteFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
