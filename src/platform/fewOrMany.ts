import { placeholders, type Reader, type SqlValue } from './database';
import type { Condition } from './pages';

/**
 * More than this are many: of a list that is read in its order, some of the next rows are among them. So lists are
 * found by the ids of what is rare (`fewIds`), and read in passing for what is common.
 */
export const MANY = 500;

/** The ids that a statement selects, some perhaps twice; null where they are many. */
export async function fewIds(reader: Reader, { sql, values }: Condition): Promise<string[] | null> {
  const rows = await reader.query(`${sql} LIMIT ${MANY + 1}`, values);
  return rows.length > MANY ? null : [...new Set(rows.map(({ id }) => String(id)))];
}

/** That a column has one of some ids; of none, nothing. */
export const isAmong = (column: string, ids: readonly SqlValue[]): Condition => ({
  sql: `${column} IN (${placeholders(ids)})`,
  values: [...ids],
});

/** The same condition, which no index is asked for: the list is read in its order until the page is full. */
export const inPassing = ({ sql, values }: Condition): Condition => ({
  sql: `CASE WHEN ${sql} THEN 1 ELSE 0 END = 1`,
  values,
});
