import { firstOfParts, tableOf } from './children';
import { type EntityClass, placeholders, type Reader, type SqlValue, toSqlInstant } from './database';
import type { Loaders } from './loaders';
import { readPages } from './slices';

/** Some rows of a longer list, newest first unless it has an order of its own. */
export interface Page<Row> {
  rows: Row[];
  /** The list's order, where it is not newest first. */
  order?: PageOrder<Row>;
  /** The id after which the page starts; null: from the start. */
  after: string | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** How many rows the whole list has; read only when asked for. */
  count(): Promise<number>;
  /** The sum of something over the whole list, by currency; read only when asked for. */
  sum?(): Promise<Sum[]>;
}

/** An amount that was summed up. */
export interface Sum {
  currency: string;
  /** Minor units. */
  amount: number;
}

export interface PageRequest {
  /** 1 to 100. */
  first: number;
  /** Id of the last row of the page before; null: from the start. */
  after: string | null;
  /** What that row was sorted by before its id when it was read; empty in lists that are newest first. */
  afterSortedBy: string[];
}

/**
 * An order other than newest first: by these columns, the least first, then by id. Cursors carry the values, so that a page goes on
 * where the one before ended, even when the row at its end has moved since.
 */
export interface PageOrder<Row> {
  /** Columns, or expressions of them, without nulls; never built from input. */
  columns: readonly string[];
  /** What the columns hold: a value of another kind is in no cursor of this order. */
  kind: 'TEXT' | 'DAY' | 'NUMBER' | 'INSTANT';
  /** The greatest, and the newest, first. */
  descending?: boolean;
  /** The row's values of the columns, as the database compares them. */
  valuesOf(row: Row): string[];
}

/** Conditions in column names with `?` for the values; never built from input. */
export interface Condition {
  sql: string;
  values: SqlValue[];
  /** The same, as conditions of which a row meets one at most: each can be a stretch of an index. */
  parts?: readonly Condition[];
}

export const EVERYTHING: Condition = { sql: '1 = 1', values: [] };
export const NOTHING: Condition = { sql: '1 = 0', values: [] };

/** A column that is compared byte by byte begins with a text. */
export const beginningWith = (column: string, text: string): Condition => ({
  sql: `${column} >= ? AND ${column} < ?`,
  values: [text, `${text}\u{10ffff}`],
});

/** How long a unit of work may have lasted that began before the instant and is seen after it. Milliseconds. */
const OVERLAP_MS = 60_000;

/**
 * Of the rows of a table that say when they were changed: since an instant, or not long before it, so that no change is ever missed. Their ids
 * are read from the index of changes: a page in the order of ids would otherwise be looked for through the whole table.
 * @param table never built from input
 */
export const changedIn = (table: string, since: Date): Condition => ({
  sql: `id IN (SELECT id FROM ${table} WHERE changed_at >= ?)`,
  values: [toSqlInstant(new Date(since.getTime() - OVERLAP_MS))],
});

/** One of the conditions, at least. */
export function any(...conditions: Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
    values: conditions.flatMap(({ values }) => values),
  };
}

/** One of the conditions, of which a row meets one at most. */
export const apart = (...conditions: Condition[]): Condition => ({
  ...any(...conditions),
  parts: conditions.flatMap((condition) => condition.parts ?? [condition]),
});

/** That a column has one of these values. */
export const oneOf = (column: string, values: readonly SqlValue[]): Condition => ({
  ...{ sql: `${column} IN (${placeholders(values)})`, values: [...values] },
  parts: [...new Set(values)].map((value) => ({ sql: `${column} = ?`, values: [value] })),
});

/** All conditions at once. */
export function all(...conditions: Condition[]): Condition {
  const parted = conditions.find(({ parts }) => parts);
  const withPart = (part: Condition) =>
    all(...conditions.map((one) => (one === parted ? part : { ...one, parts: undefined })));
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
    parts: parted?.parts?.map(withPart),
  };
}

/**
 * The opposite of a condition. It leaves few rows out, so that no index should be asked for the others: a database takes half of one for
 * a short list, and sorts it.
 */
export const not = ({ sql, values }: Condition): Condition => ({
  sql: `CASE WHEN ${sql} THEN 0 ELSE 1 END = 1`,
  values,
});

/**
 * A page of a whole table (staff's work lists), newest first unless an order is given.
 * @param summed the expression of columns that `sum` sums up; never built from input
 */
export async function pageOf<Row extends { id: string }>(
  reader: Reader,
  entity: EntityClass<Row>,
  condition: Condition,
  { first, after, afterSortedBy }: PageRequest,
  { order, summed }: { order?: PageOrder<Row>; summed?: string } = {},
): Promise<Page<Row>> {
  const columns = [...(order?.columns ?? []), 'id'];
  const isRising = order !== undefined && !order.descending;
  const [beyond, direction] = isRising ? (['>', 'ASC'] as const) : (['<', 'DESC'] as const);
  const from = after === null ? condition : all(condition, beyondPlace(columns, beyond, [...afterSortedBy, after]));
  const sorting = columns.map((column) => `${column} ${direction}`).join(', ');
  const rows = await firstOfParts(reader, entity, from.parts ?? [from], `ORDER BY ${sorting} LIMIT ${first + 1}`);
  const table = tableOf(reader, entity);
  return {
    rows: rows.slice(0, first),
    ...{ order, after },
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== null,
    count: async () => {
      const [row] = await reader.query(`SELECT COUNT(*) AS n FROM ${table} WHERE ${condition.sql}`, condition.values);
      return Number(row!.n);
    },
    sum: summed === undefined ? undefined : () => sumBy(reader, table, summed, condition),
  };
}

/** What lies beyond a place in a list. The first column is compared by itself too, so that an index leads there at once. */
function beyondPlace(columns: readonly string[], beyond: '<' | '>', values: string[]): Condition {
  const place = `(${columns.join(', ')}) ${beyond} (${placeholders(columns)})`;
  return { sql: `${columns[0]} ${beyond}= ? AND ${place}`, values: [values[0]!, ...values] };
}

/** The same page of the children of many parents, by one statement for all parents that one request shows. */
export async function pageOfChildren<Row extends { id: string }>(
  loaders: Loaders,
  entity: EntityClass<Row>,
  parent: { column: string; id: string },
  condition: Condition,
  { first, after }: PageRequest,
  summed?: string,
): Promise<Page<Row>> {
  const { reader } = loaders;
  const table = tableOf(reader, entity);
  const name = `${table}|${parent.column}|${JSON.stringify(condition)}`;
  const from = after === null ? condition : all(condition, { sql: 'id < ?', values: [after] });
  const rows = await loaders.batch(`${name}|${first}|${after}`, parent.id, async (parents) => {
    const of = { column: parent.column, parents };
    return readPages(loaders, entity, of, from, first);
  });
  return {
    rows: rows.slice(0, first),
    after,
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== null,
    count: () =>
      loaders.batch(`${name}|count`, parent.id, async (parents) => {
        const counted = await reader.query(
          `SELECT ${parent.column} AS parent, COUNT(*) AS n FROM ${table}
           WHERE ${parent.column} IN (${placeholders(parents)}) AND ${condition.sql} GROUP BY ${parent.column}`,
          [...parents, ...condition.values],
        );
        const counts = new Map(counted.map((row) => [row.parent, Number(row.n)]));
        return parents.map((id) => counts.get(id) ?? 0);
      }),
    sum:
      summed === undefined
        ? undefined
        : () =>
            loaders.batch(`${name}|sum`, parent.id, async (parents) => {
              const of: Condition = { sql: `${parent.column} IN (${placeholders(parents)})`, values: [...parents] };
              const sums = await sumsOf(reader, { table, summed, by: [parent.column, 'currency'] }, all(of, condition));
              return parents.map((id) => sums.filter((row) => row[parent.column] === id).map(toSum));
            }),
  };
}

/** What an expression of columns sums up to over the rows of a table that meet a condition, by `currency`; what is null counts as nothing. */
export async function sumBy(reader: Reader, table: string, summed: string, condition: Condition): Promise<Sum[]> {
  return (await sumsOf(reader, { table, summed, by: ['currency'] }, condition)).map(toSum);
}

function sumsOf(
  reader: Reader,
  { table, summed, by }: { table: string; summed: string; by: string[] },
  { sql, values }: Condition,
) {
  const groups = by.join(', ');
  const sums = `SELECT ${groups}, SUM(${summed}) AS amount FROM ${table} WHERE ${sql} GROUP BY ${groups}`;
  return reader.query(`${sums} ORDER BY currency`, values);
}

const toSum = ({ currency, amount }: Record<string, unknown>): Sum => ({
  currency: String(currency),
  amount: Number(amount ?? 0),
});
