import type { DataSource } from 'typeorm';
import { isTurnOver, takeTurn } from '../turns';
import { accessorOf, withoutColumns } from './briefRows';
import { asItIs, followingColumnsOf, seldomColumnsOf } from './columns';
import type { Tuple } from './connections';
import type { EntityClass, SqlValue } from './types';
import type { Reader, Tx } from './unitOfWork';
import { changeWords, insertWords, type Words, wordsOf } from './words';

/**
 * Rows of an entity, read and written by plain SQL that is derived once from the entity's metadata. It costs a third of what
 * the ORM's own hydration and `save()` cost, and says exactly which statement runs.
 */

interface MappedColumn {
  /** What it is read into. */
  property: string;
  /** Whose value is written to it; null: the instant of the change. */
  source: string | null;
  name: string;
  to(value: unknown): SqlValue;
  from(value: unknown): unknown;
}

/** What is read of rows. */
export interface Shape {
  /** The columns, for a statement; the id comes first. */
  list: string;
  width: number;
  select: string;
  /** The row of a tuple that begins with these columns. */
  rowOf(tuple: Tuple): object;
}

interface Mapping extends Shape {
  table: string;
  columns: MappedColumn[];
  /** Those that are read with the row. */
  read: MappedColumn[];
  /** By which words its rows are found; null: by none. */
  words: Words<MappedColumn> | null;
  /** Without the columns that lists seldom show; the same where there are none. */
  brief: Shape;
}

const mappings = new WeakMap<DataSource, Map<unknown, Mapping>>();

function mappingOf<Row>(dataSource: DataSource, entity: EntityClass<Row>): Mapping {
  const known = mappings.get(dataSource) ?? new Map<unknown, Mapping>();
  const mapping = known.get(entity) ?? deriveMapping(dataSource, entity);
  mappings.set(dataSource, known.set(entity, mapping));
  return mapping;
}

function deriveMapping<Row>(dataSource: DataSource, entity: EntityClass<Row>): Mapping {
  const metadata = dataSource.getMetadata(entity);
  const following = followingColumnsOf(entity);
  const columns = metadata.columns.map(({ transformer, propertyName: property, databaseName: name }): MappedColumn => {
    if (!transformer || Array.isArray(transformer)) throw new Error(`${metadata.name}.${property}: no column kind`);
    const { to, from } = transformer;
    const follows = following.get(property);
    if (follows === undefined) return { property, source: property, name, to, from };
    if (follows === 'CHANGED_AT') return { property, source: null, name, to, from };
    const textOf = (value: unknown) => (value == null ? null : follows.textOf(value as never));
    return { property, source: follows.property, name, to: (value) => to(textOf(value)), from };
  });
  const read = columns.filter((_column, at) => metadata.columns[at]!.isSelect);
  const seldom = seldomColumnsOf(entity);
  const [usual, unread] = [read.filter(({ property }) => !seldom.has(property)), [...seldom]];
  const table = metadata.tableName;
  const shapeOf = (of: readonly MappedColumn[], without: readonly string[] = []): Shape => {
    const list = of.map((c) => `${table}.${quoted(c.name)}`).join(', ');
    const select = `SELECT ${list} FROM ${table}`;
    return { list, width: of.length, select, rowOf: rowMaker(entity, of, without) };
  };
  const whole = shapeOf(read);
  const brief = unread.length > 0 ? shapeOf(usual, unread) : whole;
  return { table, columns, read, words: wordsOf(entity, columns), ...whole, brief };
}

/**
 * Makes a row of what the database answers. It is written out as one assignment for each column, so that all rows of an entity have one
 * shape: what reads them is compiled for it, and the library of the API takes them as they are.
 */
function rowMaker<Row>(
  entity: EntityClass<Row>,
  columns: readonly MappedColumn[],
  unread: readonly string[] = [],
): (tuple: Tuple) => object {
  const assignments = columns.map(({ property, from }, place) => {
    const value = `tuple[${place}]`;
    return `this[${JSON.stringify(property)}] = ${from === asItIs ? value : `from[${place}](${value})`};`;
  });
  const [oneUnread] = unread;
  if (oneUnread) assignments.push(`Object.defineProperty(this, ${JSON.stringify(oneUnread)}, unread);`);
  const Maker = new Function('from', 'unread', `return function (tuple) { ${assignments.join(' ')} }`)(
    columns.map(({ from }) => from),
    oneUnread && accessorOf(entity, oneUnread),
  );
  Maker.prototype = oneUnread ? withoutColumns(entity, unread) : entity.prototype;
  return (tuple) => new Maker(tuple);
}

/** The name of an entity's table. */
export const tableOf = (reader: Reader, entity: EntityClass<unknown>): string =>
  mappingOf(reader.dataSource, entity).table;

/** Backticks quote on both engines; a column may be called `key`. */
const quoted = (name: string) => `\`${name}\``;

/** As many placeholders as there are values, for `IN (…)`; for none NULL, which nothing equals: not every engine takes an empty list. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ') || 'NULL';
}

/** After so many rows others get their turn. */
const ROWS_WITHOUT_BREAK = 25;

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
    if (rows.length % ROWS_WITHOUT_BREAK === ROWS_WITHOUT_BREAK - 1 && isTurnOver()) await takeTurn();
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

const isTx = (reader: Reader): reader is Tx => 'known' in reader;

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

/** Inserts rows with one statement. */
export async function insertRows<Row extends object>(
  tx: Tx,
  entity: EntityClass<Row>,
  rows: readonly NoInfer<Row>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { sql, values } = insertStatement(tx, entity, rows);
  await tx.write(sql, values);
  touch(tx, entity, rows);
  const { table, columns, words, read, rowOf } = mappingOf(tx.dataSource, entity);
  if (words) await insertWords(tx, words, rows.filter(hasId));
  for (const [place, row] of rows.entries()) {
    const first = place * columns.length;
    const tuple = () => read.map((column) => values[first + columns.indexOf(column)]);
    if (hasId(row)) tx.known.set(table, row.id, () => rowOf(tuple()) as Record<string, unknown>);
  }
}

/** Rows without an id are nobody's to settle. */
function touch<Row extends object>(tx: Tx, entity: EntityClass<Row>, rows: readonly Row[]): void {
  for (const row of rows) if (hasId(row)) tx.touched.addRow(entity as EntityClass<Row & { id: string }>, row);
}

const hasId = <Row extends object>(row: Row): row is Row & { id: string } => 'id' in row;

function insertStatement<Row extends object>(tx: Tx, entity: EntityClass<Row>, rows: readonly Row[]) {
  const mapping = mappingOf(tx.dataSource, entity);
  const group = `(${placeholders(mapping.columns)})`;
  const names = mapping.columns.map((column) => quoted(column.name)).join(', ');
  const values: SqlValue[] = [];
  // One list for all rows: a batch of renewals writes a hundred thousand values.
  for (const row of rows as readonly Record<string, unknown>[])
    for (const { to, source } of mapping.columns) values.push(to(source === null ? tx.now : row[source]));
  return { sql: `INSERT INTO ${mapping.table} (${names}) VALUES ${rows.map(() => group).join(', ')}`, values };
}

/**
 * Inserts rows with one statement; where a row with the same `key` columns exists, its `changed` columns take the new values.
 * The key is the table's only unique one that can collide.
 * @throws Error where a changed column has words by which rows are found, which is a programming error: they would stay as they were
 */
export async function upsertRows<Row extends object>(
  tx: Tx,
  entity: EntityClass<Row>,
  rows: readonly NoInfer<Row>[],
  key: readonly string[],
  changed: readonly string[],
): Promise<void> {
  const mapping = mappingOf(tx.dataSource, entity);
  requireNoWords(mapping, changed);
  if (rows.length === 0) return;
  const { sql, values } = insertStatement(tx, entity, rows);
  const assign = (source: (column: string) => string) =>
    changed.map((column) => `${quoted(column)} = ${source(quoted(column))}`);
  const onCollision =
    tx.engine === 'sqlite'
      ? `ON CONFLICT (${key.map(quoted).join(', ')}) DO UPDATE SET ${assign((column) => `excluded.${column}`).join(', ')}`
      : `ON DUPLICATE KEY UPDATE ${assign((column) => `VALUES(${column})`).join(', ')}`;
  await tx.write(`${sql} ${onCollision}`, values);
  touch(tx, entity, rows);
  knowUpserted(tx, mapping, rows, key, changed);
}

function requireNoWords({ table, columns, words }: Mapping, changed: readonly string[]): void {
  const sources = new Set(words?.columns.map(({ source }) => source));
  const withWords = columns.filter(({ name, source }) => changed.includes(name) && sources.has(source));
  if (withWords.length > 0) throw new Error(`${table}.${withWords[0]!.name}: its words would not be written`);
}

/** Of rows that are known only some columns have changed. */
function knowUpserted(
  { known, now }: Tx,
  { table, read }: Mapping,
  rows: readonly object[],
  key: readonly string[],
  changed: readonly string[],
): void {
  if (key.join() !== 'id') known.forget(table);
  known.changes += 1;
  const columns = read.filter(({ name }) => changed.includes(name));
  for (const row of rows as readonly (Record<string, unknown> & { id: string })[]) {
    const before = known.get(table, row.id);
    if (!before) continue;
    const after: Record<string, unknown> = { ...before };
    for (const { property, source, to, from } of columns)
      after[property] = from(to(source === null ? now : row[source]));
    known.set(table, row.id, after);
  }
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
  const { name, from } = columns.find((column) => column.property === property)!;
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

/**
 * Changes the row of that id, unless it is known to be so already. A row that is not there is a programming error: rows are locked and read
 * before they are changed.
 */
export async function updateRow<Row extends { id: string }>(
  tx: Tx,
  entity: EntityClass<Row>,
  id: string,
  change: Partial<NoInfer<Row>>,
): Promise<void> {
  const { table, columns, words } = mappingOf(tx.dataSource, entity);
  if (words) await changeWords(tx, words, table, id, change);
  const changed = columns.filter(({ source }) => source === null || source in change);
  const valueIn = (row: object, { to, source }: MappedColumn) =>
    to(source === null ? tx.now : (row as Record<string, unknown>)[source]);
  const values = changed.map((column) => valueIn(change, column));
  const known = tx.known.get(table, id);
  const isSo = known && changed.every((column, at) => column.source === null || valueIn(known, column) === values[at]);
  tx.touched.addChange(entity, id, change);
  if (isSo) return;
  const assignments = changed.map((column) => `${quoted(column.name)} = ?`).join(', ');
  const affected = await tx.write(`UPDATE ${table} SET ${assignments} WHERE id = ?`, [...values, id]);
  if (affected !== 1) throw new Error(`${table}: no row ${id} to update`);
  tx.known.changes += 1;
  if (!known) return;
  const after: Record<string, unknown> = { ...known };
  for (const [at, { property, from }] of changed.entries()) after[property] = from(values[at]);
  tx.known.set(table, id, after);
}

/**
 * Deletes rows whose `column` is before a value, the oldest first and at most `limit` of them, so that no lock is held for long;
 * answers how many. `where` narrows them down; it and the names are never built from input.
 */
export async function deleteBefore(
  tx: Tx,
  { table, column, where = '' }: { table: string; column: string; where?: string },
  before: SqlValue,
  limit: number,
): Promise<number> {
  const oldest = `WHERE ${where && `${where} AND `}${column} < ? ORDER BY ${column} LIMIT ${Math.trunc(limit)}`;
  // SQLite knows no limit of its own here, MySQL none in a subquery.
  const tail = tx.engine === 'sqlite' ? `WHERE rowid IN (SELECT rowid FROM ${table} ${oldest})` : oldest;
  return tx.execute(`DELETE FROM ${table} ${tail}`, [before]);
}
