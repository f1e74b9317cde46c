import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createConnection } from 'mysql2/promise';
import { createTemporaryFolder } from '../runner/temporaryFolder';

/** An empty database of one test, with a folder of its own; `drop` deletes both. */
export interface TestDatabase {
  /** Undefined for the embedded engine, whose file is in `dataDir`: the meanings of DATABASE_URL and DATA_DIR. */
  databaseUrl: string | undefined;
  dataDir: string;
  drop(): Promise<void>;
}

export interface Engine {
  name: 'sqlite' | 'mariadb';
  createDatabase(): Promise<TestDatabase>;
}

const sqlite: Engine = {
  name: 'sqlite',
  async createDatabase() {
    const dataDir = createTemporaryFolder('billing-');
    return { databaseUrl: undefined, dataDir, drop: () => deleteFolder(dataDir) };
  },
};

const mariadb: Engine = {
  name: 'mariadb',
  async createDatabase() {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await execute(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
    const dataDir = createTemporaryFolder('billing-');
    const databaseUrl = new URL(name, `${serverUrl()}/`).href;
    const drop = async () => {
      await execute(`DROP DATABASE IF EXISTS ${name}`);
      await deleteFolder(dataDir);
    };
    return { databaseUrl, dataDir, drop };
  },
};

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

async function execute(statement: string): Promise<void> {
  const connection = await createConnection(serverUrl());
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

function deleteFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
