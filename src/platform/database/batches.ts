import type { Engine } from './types';

/** A table, and the columns of its primary key. Their names are quoted and never come from input. */
export interface KeyedTable {
  name: string;
  key: readonly string[];
}

/**
 * The statement that reads the next rows of a table, in the order of its key, and its values. It reads no other rows, however many come before.
 * @param last the key of the row after which they come; null for the first ones
 */
export function nextRows(
  engine: Engine,
  { name, key }: KeyedTable,
  last: readonly unknown[] | null,
  limit: number,
): { sql: string; values: unknown[] } {
  const { sql, values } = last === null ? { sql: '', values: [] } : after(engine, key, last);
  return { sql: `SELECT * FROM ${name} ${sql} ORDER BY ${key.join(', ')} LIMIT ${Math.trunc(limit)}`, values };
}

/**
 * That a key comes after another one. SQLite finds the place by comparing whole keys. A server would read its index from the start for that; it finds
 * the place where the comparison is written out: `a > ? OR (a = ? AND b > ?)`.
 */
function after(engine: Engine, key: readonly string[], last: readonly unknown[]) {
  if (engine === 'sqlite') {
    return { sql: `WHERE (${key.join(', ')}) > (${key.map(() => '?').join(', ')})`, values: [...last] };
  }
  const ways = key.map((column, place) => {
    const same = key.slice(0, place).map((earlier) => `${earlier} = ?`);
    return `(${[...same, `${column} > ?`].join(' AND ')})`;
  });
  return { sql: `WHERE ${ways.join(' OR ')}`, values: key.flatMap((_column, place) => last.slice(0, place + 1)) };
}
