import type { DataSource } from 'typeorm';
import { accessorOf, withoutColumns } from './briefRows';
import { asItIs, followingColumnsOf, seldomColumnsOf } from './columns';
import type { Tuple } from './connections';
import type { EntityClass, SqlValue } from './types';
import type { Reader } from './unitOfWork';
import { type Words, wordsOf } from './words';

/**
 * Rows of an entity, read and written by plain SQL that is derived once from the entity's metadata. It costs a third of what
 * the ORM's own hydration and `save()` cost, and says exactly which statement runs.
 */

export interface MappedColumn {
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

export interface Mapping extends Shape {
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

export function mappingOf<Row>(dataSource: DataSource, entity: EntityClass<Row>): Mapping {
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
  if (columns.some(({ name }, at) => name === 'id' && at > 0)) throw new Error(`${metadata.name}: the id comes first`);
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
export const quoted = (name: string) => `\`${name}\``;

/** As many placeholders as there are values, for `IN (…)`; for none NULL, which nothing equals: not every engine takes an empty list. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ') || 'NULL';
}

export const hasId = <Row extends object>(row: Row): row is Row & { id: string } => 'id' in row;
