import { createConnection } from 'mysql2/promise';
import type { Database, SqlValue, Tx } from '../../src/platform/database';

/** A writing statement of the product's, with its values. */
interface Statement {
  sql: string;
  values: SqlValue[];
}

/** The database, but that each writing statement of its transactions is also kept. */
export function recording(database: Database, statements: Statement[]): Pick<Database, 'transaction'> {
  const keep = (sql: string, values: SqlValue[]) => void statements.push({ sql, values });
  const kept = (tx: Tx): Tx => ({
    ...tx,
    execute: (sql, values = []) => {
      keep(sql, values);
      return tx.execute(sql, values);
    },
    write: (sql, values) => {
      keep(sql, values);
      return tx.write(sql, values);
    },
  });
  return { transaction: (work) => database.transaction((tx) => work(kept(tx))) };
}

/**
 * The limit: the statements that renew a batch, with their values in place beforehand, sent by the driver alone in one transaction to a
 * database of the same content. Nothing is read, decided or drawn up.
 */
export async function startPlain(product: Database, url: string) {
  const connection = await createConnection({ uri: url, timezone: 'Z', multipleStatements: false });
  await copyContents(product, (sql) => connection.query(sql));
  return {
    /** Puts the values in; answers what sends the batch and tells how many rows it has inserted and updated. */
    prepare(statements: readonly Statement[]): () => Promise<number> {
      const texts = statements.map(({ sql, values }) => connection.format(sql, values));
      return async () => {
        await connection.query('START TRANSACTION');
        let rows = 0;
        for (const text of texts) rows += rowsOf((await connection.query(text))[0]);
        await connection.query('COMMIT');
        return rows;
      };
    },
    stop: () => connection.end(),
  };
}

/** An upsert that updates a row counts it as two affected ones; its message says how many rows it was given. */
function rowsOf(result: unknown): number {
  const { affectedRows, info } = result as { affectedRows: number; info: string };
  const records = /Records: (\d+)/.exec(info)?.[1];
  return records === undefined ? affectedRows : Number(records);
}

async function copyContents(product: Database, query: (sql: string) => Promise<unknown>): Promise<void> {
  const tables = await product.query(
    "SELECT table_schema AS place, table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'",
  );
  await query('SET foreign_key_checks = 0');
  for (const { place, name } of tables) await query(`INSERT INTO ${name} SELECT * FROM ${place}.${name}`);
  await query('SET foreign_key_checks = 1');
}
