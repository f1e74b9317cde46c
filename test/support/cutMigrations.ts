import { DataSource, type QueryRunner } from 'typeorm';
import { databaseSchema } from '../../src/databaseSchema';
import { type DatabaseLocation, dataSourceOptions, migrate } from '../../src/platform/database';
import type { TestDatabase } from './engines';

/** The connection of a process is cut before or after one of so many statements that change something. */
const LONGEST_LIFE = 40;

export const locationOf = ({ databaseUrl, dataDir }: TestDatabase): DatabaseLocation => ({
  databaseUrl: databaseUrl ?? null,
  dataDir,
});

export async function withSource<T>(place: TestDatabase, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource(dataSourceOptions(locationOf(place), databaseSchema)).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/**
 * Migrates by one process after the other, each of which is cut off at a moment that `random` chooses, until one comes through; answers how
 * many were cut off.
 */
export async function migrateWithCuts(place: TestDatabase, random: (below: number) => number): Promise<number> {
  for (let cuts = 0; ; cuts += 1) {
    const isDone = await withSource(place, async (source) => {
      const end = endAfter(source, 1 + random(LONGEST_LIFE + cuts), random(2) === 0);
      try {
        await migrate(source);
        return true;
      } catch (error) {
        if (!end.isOver) throw error;
        return false;
      }
    });
    if (isDone) return cuts;
  }
}

/** Has the source's connections end at a statement, before it is done or after; nothing is heard of them from then on. */
function endAfter(source: DataSource, statements: number, isBefore: boolean): { isOver: boolean } {
  const state = { isOver: false };
  let sent = 0;
  const make = source.createQueryRunner.bind(source);
  source.createQueryRunner = (...mode) => {
    const runner = make(...mode);
    const query = async (sql: string, ...values: [unknown[]?]) => {
      if (!/^\s*(SELECT|SHOW|PRAGMA)\b/i.test(sql)) sent += 1;
      if (state.isOver || (sent >= statements && isBefore)) return cut(state);
      const answer = await runner.query(sql, ...values);
      return sent >= statements ? cut(state) : answer;
    };
    return new Proxy(runner, {
      get: (target, name, receiver) => {
        if (name === 'query') return query;
        return name === 'release' ? () => release(target, state.isOver) : Reflect.get(target, name, receiver);
      },
    });
  };
  return state;
}

function cut(state: { isOver: boolean }): never {
  state.isOver = true;
  throw new Error('cut off');
}

/** A connection that was cut off is not given back but ended, as when its process is killed; what it had begun is rolled back. */
async function release(runner: QueryRunner, isOver: boolean): Promise<void> {
  if (isOver && runner.dataSource.options.type === 'mysql')
    await runner.query('KILL CONNECTION_ID()').catch(() => undefined);
  else if (isOver) await runner.query('ROLLBACK').catch(() => undefined);
  await runner.release();
}

/** All tables with their columns, constraints and indexes, and which migrations were done. */
export function schemaOf(place: TestDatabase): Promise<unknown> {
  return withSource(place, async (source) => {
    const done = await source.query('SELECT name FROM migrations ORDER BY name');
    if (source.options.type !== 'mysql') {
      return [done, await source.query('SELECT type, name, sql FROM sqlite_master ORDER BY type, name')];
    }
    const tables: Record<string, string>[] = await source.query('SHOW TABLES');
    const made: unknown[] = [];
    for (const table of tables.flatMap((row) => Object.values(row)).sort()) {
      const [row] = await source.query(`SHOW CREATE TABLE ${table}`);
      made.push(String(row['Create Table']).replace(/ AUTO_INCREMENT=\d+/, ''));
    }
    return [done, made];
  });
}
