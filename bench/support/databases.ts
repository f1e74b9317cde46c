import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { databaseSchema } from '../../src/databaseSchema';
import { Database } from '../../src/platform/database';
import { createDataFolder, type MariadbServer, startMariadb, startOn } from '../../test/runner/mariadb';

/** What new databases are made on. */
export interface BenchServer {
  /** A new database; answers its URL. */
  create(name: string): Promise<string>;
  /** The URL of a database that is there. */
  urlOf(database: string): string;
  /** Drops what was made, unless it is kept. */
  stop(): Promise<void>;
}

/** A server for new databases: the one that DATABASE_URL names, or one of our own. `stop` drops what was made. */
export async function openServer(): Promise<BenchServer> {
  const server = process.env.DATABASE_URL ? null : await startMariadb();
  const base = server?.url ?? process.env.DATABASE_URL!;
  const made: string[] = [];
  return {
    ...makerOn(base, made),
    async stop() {
      const drops = made.map((database) => `DROP DATABASE IF EXISTS ${database}`);
      await administer(base, drops);
      await server?.stop();
    },
  };
}

/** Large databases need more of both than tests do. */
const LARGE = ['--innodb-buffer-pool-size=2G', '--innodb-log-file-size=1G'];

/**
 * A server of our own whose data stay in a folder, with what an earlier run has made there. `stop` leaves everything
 * as it is.
 */
export async function openKeptServer(folder: string): Promise<BenchServer> {
  if (!existsSync(join(folder, 'data'))) {
    mkdirSync(folder, { recursive: true });
    createDataFolder(folder);
  }
  const pidFile = join(folder, 'pid');
  const server = await startOn(folder, [...LARGE, `--pid-file=${pidFile}`], true);
  return { ...makerOn(server.url, []), stop: () => shutDown(server, Number(readFileSync(pidFile, 'utf8'))) };
}

/** The server writes everything to its files first: `server.stop` alone would kill it. */
async function shutDown(server: MariadbServer, pid: number): Promise<void> {
  await administer(server.url, ['SHUTDOWN']);
  while (existsSync(`/proc/${pid}`)) await wait(200);
  await server.stop();
}

function makerOn(base: string, made: string[]): Omit<BenchServer, 'stop'> {
  const urlOf = (database: string) => Object.assign(new URL(base), { pathname: `/${database}` }).href;
  return {
    urlOf,
    async create(name) {
      const database = `bench_${name}_${randomUUID().slice(0, 8)}`;
      await administer(base, [`CREATE DATABASE ${database} CHARACTER SET utf8mb4`]);
      made.push(database);
      return urlOf(database);
    },
  };
}

async function administer(base: string, statements: readonly string[]): Promise<void> {
  const connection = await createConnection(base);
  for (const statement of statements) await connection.query(statement);
  await connection.end();
}

/** Two new databases with the product's tables; `stop` drops them. */
export async function openDatabases(now: string): Promise<{
  product: Database;
  plainUrl: string;
  stop(): Promise<void>;
}> {
  const server = await openServer();
  const [productUrl, plainUrl] = [await server.create('product'), await server.create('plain')];
  const product = await open(productUrl, now);
  await (await open(plainUrl, now)).close();
  const stop = async () => {
    await product.close();
    await server.stop();
  };
  return { product, plainUrl, stop };
}

async function open(databaseUrl: string, now: string): Promise<Database> {
  const database = await Database.connect({ databaseUrl, dataDir: '' }, databaseSchema, async () => new Date(now));
  await database.migrate();
  return database;
}
