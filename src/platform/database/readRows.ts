import { isBreakDue, takeTurn } from '../turns';
import { hasId, type Mapping, mappingOf, placeholders, quoted, type Shape } from './mapping';
import type { EntityClass, SqlValue } from './types';
import type { Reader, Tx } from './unitOfWork';

/**
 * Reads rows. `tail` is everything after `FROM table` (joins, where, order, limit), in column names, with `?` for the values;
 * it is never built from input. Others get their turn while many, or large, rows are read.
 */
export async function selectRows<Row>(
  reader: Reader,
  entity: EntityClass<Row>,
  tail = '',
  values: SqlValue[] = [],
): Promise<Row[]> {
  const mapping = mappingOf(reader.dataSource, entity);
  const { select, rowOf } = shapeFor(reader, entity);
  const before = isTx(reader) ? reader.known.changes : 0;
  const tuples = await reader.tuples(`${select} ${tail}`, values);
  const rows: Row[] = [];
  for (const tuple of tuples) {
    if (isBreakDue(rows.length)) await takeTurn();
    rows.push(rowOf(tuple) as Row);
  }
  // A lock forgets what was known before it, so what it answers is known from here on.
  const after = tail.includes('FOR UPDATE') ? before + 1 : before;
  if (isTx(reader) && reader.known.changes === after) know(reader, mapping, rows);
  return rows;
}

/** What a reader reads of the rows of an entity at this moment: whoever has made a statement of it makes rows by the same one. */
export function shapeFor<Row>(reader: Reader, entity: EntityClass<Row>): Shape {
  const mapping = mappingOf(reader.dataSource, entity);
  return reader.brief?.areEnough(entity) ? mapping.brief : mapping;
}

export const isTx = (reader: Reader): reader is Tx => 'known' in reader;

/** Keeps rows for whoever asks for them by their ids in the same unit of work. */
function know<Row>({ known }: Tx, { table }: Mapping, rows: readonly Row[]): void {
  for (const row of rows as readonly object[]) if (hasId(row)) known.set(table, row.id, { ...row });
}

/** Rows by id: those that are known, and the others by one statement. */
async function rowsById<Row extends { id: string }>(
  reader: Reader,
  entity: EntityClass<Row>,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const { table } = mappingOf(reader.dataSource, entity);
  const found = new Map<string, Row>();
  const unknown: string[] = [];
  for (const id of new Set(ids)) {
    const row = isTx(reader) ? reader.known.get(table, id) : undefined;
    if (row) found.set(id, { ...row } as unknown as Row);
    else unknown.push(id);
  }
  if (unknown.length === 0) return found;
  const rows = await selectRows(reader, entity, `WHERE id IN (${placeholders(unknown)})`, unknown);
  for (const row of rows) found.set(row.id, row);
  return found;
}

/** The first row of `selectRows`, or null. */
export async function selectRow<Row>(
  reader: Reader,
  entity: EntityClass<Row>,
  tail: string,
  values: SqlValue[] = [],
): Promise<Row | null> {
  return (await selectRows(reader, entity, tail, values))[0] ?? null;
}

/** The rows of these ids that there are, in the order of their ids. */
export async function findRows<Row extends { id: string }>(
  reader: Reader,
  entity: EntityClass<Row>,
  ids: readonly string[],
): Promise<Row[]> {
  const found = await rowsById(reader, entity, ids);
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Rows by id, in the order asked for; null where there is none. For loaders. */
export async function selectByIds<Row extends { id: string }>(
  reader: Reader,
  entity: EntityClass<Row>,
  ids: readonly string[],
): Promise<(Row | null)[]> {
  const found = await rowsById(reader, entity, ids);
  return ids.map((id) => found.get(id) ?? null);
}

/** The row of that id, or null. */
export function findRow<Row extends { id: string }>(
  reader: Reader,
  entity: EntityClass<Row>,
  id: string,
): Promise<Row | null> {
  const known = isTx(reader) ? reader.known.get(mappingOf(reader.dataSource, entity).table, id) : undefined;
  if (known) return Promise.resolve({ ...known } as unknown as Row);
  return selectRow(reader, entity, 'WHERE id = ?', [id]);
}

/** One value of the row of that id, without the rest of it, which may be large; undefined: there is no such row. */
export async function readValue<Row extends { id: string }, Name extends keyof Row & string>(
  reader: Reader,
  entity: EntityClass<Row>,
  id: string,
  property: Name,
): Promise<Row[Name] | undefined> {
  const { table, columns } = mappingOf(reader.dataSource, entity);
  const found = columns.find((column) => column.property === property);
  if (!found) throw new Error(`${table}: no column of ${property}`);
  const { name, from } = found;
  const [tuple] = await reader.tuples(`SELECT ${quoted(name)} FROM ${table} WHERE id = ?`, [id]);
  return tuple && (from(tuple[0]) as Row[Name]);
}

/**
 * A row that must be there: one that a foreign key names, or that its owner has locked.
 * @throws Error naming the table and the id where it is not, which is a programming error
 */
export async function getRow<Row extends { id: string }>(
  reader: Reader,
  entity: EntityClass<Row>,
  id: string,
): Promise<Row> {
  const row = await findRow(reader, entity, id);
  if (!row) throw new Error(`${mappingOf(reader.dataSource, entity).table}: no row ${id}`);
  return row;
}
