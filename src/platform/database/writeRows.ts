import { hasId, type MappedColumn, type Mapping, mappingOf, placeholders, quoted } from './mapping';
import type { EntityClass, SqlValue } from './types';
import type { Tx } from './unitOfWork';
import { changeWords, insertWords } from './words';

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
