import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { databaseSchema } from '../../src/databaseSchema';
import { Database } from '../../src/platform/database';
import { startMariadb } from '../../test/runner/mariadb';

/** A server for new databases: the one that DATABASE_URL names, or one of our own. `stop` drops what was made. */
export async function openServer(): Promise<{ create(name: string): Promise<string>; stop(): Promise<void> }> {
  const server = process.env.DATABASE_URL ? null : await startMariadb();
  const base = server?.url ?? process.env.DATABASE_URL!;
  const made: string[] = [];
  const administer = async (statements: readonly string[]) => {
    const connection = await createConnection(base);
    for (const statement of statements) await connection.query(statement);
    await connection.end();
  };
  return {
    /** A new database; answers its URL. */
    async create(name) {
      const database = `bench_${name}_${randomUUID().slice(0, 8)}`;
      await administer([`CREATE DATABASE ${database} CHARACTER SET utf8mb4`]);
      made.push(database);
      return Object.assign(new URL(base), { pathname: `/${database}` }).href;
    },
    async stop() {
      await administer(made.map((database) => `DROP DATABASE IF EXISTS ${database}`));
      await server?.stop();
    },
  };
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
