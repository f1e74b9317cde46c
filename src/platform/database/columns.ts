import { Column, type ColumnOptions, PrimaryColumn, type ValueTransformer } from 'typeorm';
import { foundBy } from '../searchText';

/**
 * The column kinds of the system. Each says how a value is written to and read from either engine; the tables
 * themselves are made by the migrations with the helpers of the same names.
 */

const integer: ValueTransformer = {
  to: (value: number | null | undefined) => value ?? null,
  from: (value: unknown) => {
    if (Number.isSafeInteger(value)) return value;
    if (value === null || value === undefined) return null;
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`Not a safe integer in the database: ${String(value)}`);
    return number;
  },
};

const bool: ValueTransformer = {
  to: (value: boolean | null | undefined) => (value === null || value === undefined ? null : value ? 1 : 0),
  from: (value: unknown) => (value === null ? null : Number(value) === 1),
};

/** `2026-11-21T10:00:00.123Z` ↔ `2026-11-21 10:00:00.123`, which both engines store, sort and compare alike. */
export function toSqlInstant(value: Date): string {
  return value.toISOString().replace('T', ' ').replace('Z', '');
}

const instant: ValueTransformer = {
  to: (value: Date | null | undefined) => (value ? toSqlInstant(value) : null),
  from: (value: string | null) => (value === null ? null : new Date(`${value.replace(' ', 'T')}Z`)),
};

const json: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value),
};

/** For columns whose values are read as they are. */
export const asItIs = (value: unknown) => value;
const plain: ValueTransformer = { to: (value) => value ?? null, from: asItIs };

/** A text that is compared byte by byte: MySQL gives such a column as bytes. */
const bytes: ValueTransformer = {
  to: (value: string | null | undefined) => value ?? null,
  from: (value: unknown) => (value === null ? null : String(value)),
};

const column = (type: ColumnOptions['type'], transformer: ValueTransformer) => () => Column({ type, transformer });

export const Id = () => PrimaryColumn({ type: 'varchar', transformer: plain });
export const Text = column('varchar', plain);
export const Bytes = column('varchar', bytes);
/** An amount in minor units, or any other whole number. */
export const Integer = column('bigint', integer);
export const Flag = column('tinyint', bool);
/** A calendar date as `YYYY-MM-DD`. */
export const PlainDateColumn = column('date', plain);
export const Instant = column('datetime', instant);
export const Json = column('text', json);

/** A text in a JSON column, as SQL: MySQL quotes what it extracts, SQLite does not. The names never come from input. */
export const textIn = (column: string, property: string) =>
  `REPLACE(JSON_EXTRACT(${column}, '$.${property}'), '"', '')`;

/** What is written to a column that no use case writes: what follows from another property of the row, or the instant of the change. */
export type Following = { property: string; textOf(value: never): string | null } | 'CHANGED_AT';

const seldomColumns = new Map<unknown, Set<string>>();

/** The properties of an entity that lists seldom show: see `BriefRows`. */
export const seldomColumnsOf = (entity: unknown): ReadonlySet<string> => seldomColumns.get(entity) ?? new Set();

/** Of a column that lists seldom show: rows can be read without it. */
export const Seldom =
  () =>
  ({ constructor: entity }: object, name: string): void => {
    seldomColumns.set(entity, new Set(seldomColumns.get(entity)).add(name));
  };

const followingColumns = new Map<unknown, Map<string, Following>>();

/** The columns of an entity that follow, by the name of their property. */
export const followingColumnsOf = (entity: unknown): ReadonlyMap<string, Following> =>
  followingColumns.get(entity) ?? new Map();

function follow(prototype: object, name: string, following: Following): void {
  const known = followingColumns.get(prototype.constructor) ?? new Map<string, Following>();
  followingColumns.set(prototype.constructor, known.set(name, following));
}

/**
 * A column that says by what another one is found (`foundBy`): written whenever that is, and not read with the row. `textOf` makes a text of
 * a value that is none.
 */
export const FoundBy =
  (property: string, textOf: (value: never) => string | null = (value) => value) =>
  (prototype: object, name: string): void => {
    follow(prototype, name, { property, textOf });
    const to = (value: string | null) => (value === null ? null : foundBy(value));
    Column({ type: 'varchar', select: false, transformer: { ...plain, to } })(prototype, name);
  };

/** Where there is no last day. */
export const NO_LAST_DAY = '9999-12-31';

/** A date for lists in the order of last days: written whenever that day is, and not read with the row; what has no last day comes last. */
export const LastDayOf = (property: string) => (prototype: object, name: string) => {
  follow(prototype, name, { property, textOf: (day: string) => day });
  const to = (day: string | null) => day ?? NO_LAST_DAY;
  Column({ type: 'date', select: false, transformer: { ...plain, to } })(prototype, name);
};

/** When the row was written last (business clock): for those who look again and again for what has changed. */
export const ChangedAt = () => (prototype: object, name: string) => {
  follow(prototype, name, 'CHANGED_AT');
  Instant()(prototype, name);
};
