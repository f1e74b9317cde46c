import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { DataSource, type QueryRunner } from 'typeorm';
import { nextRows } from './batches';
import { type DatabaseLocation, type DatabaseSchema, dataSourceOptions } from './dataSource';
import { migrate } from './migrate';

/** So many rows are read or written by one statement, and so many characters of a backup are written by one. */
const BATCH = 500;
const LONGEST_STATEMENT = 1_000_000;

type Values = unknown[];

/** The first line of a backup. A backup can be restored by the version of the product that has the same migrations. */
interface Head {
  migrations: string[];
}
/** A line says which rows follow, has one of them, or ends the backup: one without an end was cut off. */
type Line = Head | { table: string; columns: string[] } | Values | { rows: number };

/** A database, and what its tables are. */
type Place = DatabaseLocation & { schema: DatabaseSchema };

/** A backup cannot be restored: why, and what to do. */
export class NotRestorable extends Error {}

/**
 * Copies everything that the database holds, as it is at one instant, into a file of compressed JSON lines; answers how many rows. The
 * server may go on meanwhile. The file has its name once it is whole.
 */
export async function backUp(place: Place, file: string): Promise<number> {
  return withRunner(place, async (runner) => {
    const part = `${file}.part`;
    const zip = createGzip();
    const written = finished(zip.pipe(createWriteStream(part, { mode: 0o600 })));
    const write = async (line: Line) => {
      if (!zip.write(`${JSON.stringify(line)}\n`)) await once(zip, 'drain');
    };
    await beginSnapshot(runner);
    await write({ migrations: await migrationsOf(runner) });
    let rows = 0;
    for (const table of await tablesOf(runner)) rows += await copyRows(runner, table, write);
    await write({ rows });
    await runner.query('ROLLBACK');
    zip.end();
    await written;
    await rename(part, file);
    return rows;
  });
}

/**
 * Makes the tables of an empty database and fills them from a backup, all or nothing; answers how many rows.
 * @throws NotRestorable where the database has rows, or the backup is of another version or not whole
 */
export async function restore(place: Place, file: string): Promise<number> {
  return withRunner(place, async (runner) => {
    await migrate(runner.dataSource);
    const isServer = runner.dataSource.options.type === 'mysql';
    await runner.query(isServer ? 'SET foreign_key_checks = 0' : 'PRAGMA foreign_keys = OFF');
    await runner.query(isServer ? 'START TRANSACTION' : 'BEGIN IMMEDIATE');
    try {
      await requireEmpty(runner);
      const rows = await fill(runner, file);
      await runner.query('COMMIT');
      return rows;
    } catch (error) {
      await runner.query('ROLLBACK');
      throw error;
    }
  });
}

async function withRunner<T>(place: Place, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const source = await new DataSource(dataSourceOptions(place, place.schema)).initialize();
  try {
    return await work(source.createQueryRunner());
  } finally {
    await source.destroy();
  }
}

async function beginSnapshot(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'mysql') return void (await runner.query('BEGIN'));
  await runner.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
}

async function migrationsOf(runner: QueryRunner): Promise<string[]> {
  const rows: { name: string }[] = await runner.query('SELECT name FROM migrations ORDER BY name');
  return rows.map(({ name }) => name);
}

interface Table {
  name: string;
  /** Columns of the primary key. */
  key: string[];
}

/** Every table but the one that says which migrations ran, and the one that says what the processes of a cluster do. */
async function tablesOf(runner: QueryRunner): Promise<Table[]> {
  const keys =
    runner.dataSource.options.type === 'mysql'
      ? `SELECT table_name AS t, column_name AS c FROM information_schema.key_column_usage
         WHERE table_schema = DATABASE() AND constraint_name = 'PRIMARY' ORDER BY table_name, ordinal_position`
      : `SELECT tables.name AS t, keys.name AS c FROM sqlite_master tables, pragma_table_info(tables.name) keys
         WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' AND keys.pk > 0 ORDER BY tables.name, keys.pk`;
  const tables = new Map<string, string[]>();
  for (const { t, c } of await runner.query(keys)) tables.set(t, [...(tables.get(t) ?? []), c]);
  for (const own of ['migrations', 'cluster_seats']) tables.delete(own);
  return [...tables].map(([name, key]) => ({ name, key }));
}

/** Batch by batch, each after the last key of the one before. */
async function copyRows(runner: QueryRunner, { name, key }: Table, write: (line: Line) => Promise<void>) {
  const engine = runner.dataSource.options.type === 'mysql' ? 'mysql' : 'sqlite';
  const table = { name, key: quoted(runner, key) };
  let last: Values | null = null;
  let count = 0;
  for (;;) {
    const { sql, values } = nextRows(engine, table, last, BATCH);
    const rows: Record<string, unknown>[] = await runner.query(sql, values);
    if (rows.length > 0 && count === 0) await write({ table: name, columns: Object.keys(rows[0]!) });
    for (const row of rows) await write(Object.values(row));
    count += rows.length;
    if (rows.length < BATCH) return count;
    last = key.map((column) => rows.at(-1)![column]);
  }
}

async function requireEmpty(runner: QueryRunner): Promise<void> {
  for (const { name } of await tablesOf(runner)) {
    const rows = await runner.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rows.length > 0) throw new NotRestorable(`The database has rows (${name}). Restore into an empty one.`);
  }
}

async function fill(runner: QueryRunner, file: string): Promise<number> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  let target = { table: '', columns: [] as string[] };
  let waiting: Values[] = [];
  let size = 0;
  let count = 0;
  const flush = async () => {
    if (waiting.length > 0) await insert(runner, target, waiting);
    count += waiting.length;
    [waiting, size] = [[], 0];
  };
  for await (const text of lines) {
    const line = JSON.parse(text) as Line;
    size += text.length;
    if (Array.isArray(line)) waiting.push(line);
    if (!Array.isArray(line) || waiting.length === BATCH || size > LONGEST_STATEMENT) await flush();
    if ('migrations' in line) await requireVersion(runner, line);
    if ('table' in line) target = line;
    if ('rows' in line && line.rows === count) return count;
  }
  throw new NotRestorable('The backup is not whole.');
}

async function requireVersion(runner: QueryRunner, { migrations }: Head): Promise<void> {
  const ours = await migrationsOf(runner);
  if (ours.join() === migrations.join()) return;
  const theirs = migrations.at(-1);
  throw new NotRestorable(`The backup is of another version (${theirs}). Restore it with that one, then upgrade.`);
}

async function insert(runner: QueryRunner, target: { table: string; columns: string[] }, rows: Values[]) {
  const columns = quoted(runner, target.columns).join(', ');
  const one = `(${target.columns.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO ${target.table} (${columns}) VALUES ${rows.map(() => one).join(', ')}`;
  await runner.query(sql, rows.flat());
}

const quoted = ({ dataSource }: QueryRunner, columns: readonly string[]) =>
  columns.map((column) => (dataSource.options.type === 'mysql' ? `\`${column}\`` : `"${column}"`));
