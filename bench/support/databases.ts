import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { databaseSchema } from '../../src/databaseSchema';
import { Database } from '../../src/platform/database';
import { startMariadb } from '../../test/runner/mariadb';

/** Two new databases with the product's tables, on the server that DATABASE_URL names or one of their own; `stop` drops them. */
export async function openDatabases(now: string): Promise<{
  product: Database;
  plainUrl: string;
  stop(): Promise<void>;
}> {
  const server = process.env.DATABASE_URL ? null : await startMariadb();
  const base = server?.url ?? process.env.DATABASE_URL!;
  const names = ['product', 'plain'].map((name) => `bench_${name}_${randomUUID().slice(0, 8)}`);
  const administer = async (statement: (name: string) => string) => {
    const connection = await createConnection(base);
    for (const name of names) await connection.query(statement(name));
    await connection.end();
  };
  await administer((name) => `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const [productUrl, plainUrl] = names.map((name) => Object.assign(new URL(base), { pathname: `/${name}` }).href);
  const product = await open(productUrl!, now);
  await (await open(plainUrl!, now)).close();
  const stop = async () => {
    await product.close();
    await administer((name) => `DROP DATABASE IF EXISTS ${name}`);
    await server?.stop();
  };
  return { product, plainUrl: plainUrl!, stop };
}

async function open(databaseUrl: string, now: string): Promise<Database> {
  const database = await Database.connect({ databaseUrl, dataDir: '' }, databaseSchema, async () => new Date(now));
  await database.migrate();
  return database;
}
