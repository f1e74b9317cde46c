import { type EntityClass, placeholders, type Reader, type SqlValue, selectRows } from './database';

/** The parents whose children are read, and the children's column that names them. */
export interface Parents {
  column: string;
  parents: readonly string[];
}

/** A condition as `pages.ts` has it. */
export interface Condition {
  sql: string;
  values: SqlValue[];
}

/** SQLite joins at most 500 parts in one statement. */
const PARENTS_AT_ONCE = 100;

/**
 * Of each parent the rows that a tail like `id DESC LIMIT 5` leaves, in its order, by a statement for each hundred parents: of a list, however long, no more is
 * read than that. The tail is in column names and never built from input.
 */
export async function firstOfEach<Row>(
  reader: Reader,
  entity: EntityClass<Row>,
  of: Parents,
  { sql, values }: Condition,
  tail: string,
): Promise<Row[][]> {
  if (of.parents.length > PARENTS_AT_ONCE) {
    const part = (from: number, to?: number) =>
      firstOfEach(reader, entity, { ...of, parents: of.parents.slice(from, to) }, { sql, values }, tail);
    return [...(await part(0, PARENTS_AT_ONCE)), ...(await part(PARENTS_AT_ONCE))];
  }
  const ofParent = `WHERE ${of.column} = ? AND (${sql}) ORDER BY ${tail}`;
  const [parent] = of.parents;
  if (of.parents.length === 1) return [await selectRows(reader, entity, ofParent, [parent!, ...values])];
  const table = tableOf(reader, entity);
  const ofEach = of.parents.map(
    (_parent, place) => `SELECT * FROM (SELECT id AS first_id FROM ${table} ${ofParent}) of_${place}`,
  );
  const first = `JOIN (${ofEach.join(' UNION ALL ')}) of_each ON first_id = ${table}.id`;
  const order = `ORDER BY ${tail.replace(/ LIMIT .*/, '')}`;
  const all = of.parents.flatMap((id) => [id, ...values]);
  return groupedBy(of, await selectRows(reader, entity, `${first} ${order}`, all));
}

/** The rows that meet one of the conditions, of which none meets two, as far as a tail like `ORDER BY id DESC LIMIT 5` goes: of each no more is read than that. */
export function firstOfParts<Row>(
  reader: Reader,
  entity: EntityClass<Row>,
  parts: readonly Condition[],
  tail: string,
): Promise<Row[]> {
  const [part] = parts;
  if (parts.length === 1) return selectRows(reader, entity, `WHERE ${part!.sql} ${tail}`, part!.values);
  const table = tableOf(reader, entity);
  const ofEach = parts.map(
    ({ sql }, place) => `SELECT * FROM (SELECT id AS first_id FROM ${table} WHERE ${sql} ${tail}) of_${place}`,
  );
  const values = parts.flatMap((one) => one.values);
  return selectRows(
    reader,
    entity,
    `JOIN (${ofEach.join(' UNION ALL ')}) of_each ON first_id = ${table}.id ${tail}`,
    values,
  );
}

/** Children of many parents that are read at once, in case these are all: most lists are short. */
const FEW = 500;

/** All rows of each parent, in their order; null where there is one parent only, or more than a few rows. */
export async function allIfFew<Row>(
  reader: Reader,
  entity: EntityClass<Row>,
  of: Parents,
  { sql, values }: Condition,
  order: string,
): Promise<Row[][] | null> {
  if (of.parents.length === 1) return null;
  const condition = `WHERE ${of.column} IN (${placeholders(of.parents)}) AND (${sql})`;
  const tail = `${condition} ORDER BY ${of.column}, ${order} LIMIT ${FEW + 1}`;
  const rows = await selectRows(reader, entity, tail, [...of.parents, ...values]);
  return rows.length > FEW ? null : groupedBy(of, rows);
}

export const tableOf = <Row>(reader: Reader, entity: EntityClass<Row>): string =>
  reader.dataSource.getMetadata(entity).tableName;

function groupedBy<Row>({ column, parents }: Parents, rows: readonly Row[]): Row[][] {
  const property = column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  const grouped = new Map<unknown, Row[]>(parents.map((id) => [id, []]));
  for (const row of rows) grouped.get((row as Record<string, unknown>)[property])?.push(row);
  return parents.map((id) => grouped.get(id)!);
}
