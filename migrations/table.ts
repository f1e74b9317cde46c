import { type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm';

/**
 * Column helpers for both engines. Texts are compared byte by byte; amounts are whole minor units; instants are UTC with
 * milliseconds; dates are dates.
 */
type ColumnHelper = (name: string, more?: Partial<TableColumnOptions>) => TableColumnOptions;

/**
 * Every letter, compared byte by byte, as the embedded engine does: whatever the server's default is. Ids are no narrower, because
 * comparing ascii with a text that no id can be would be an error instead of no match.
 */
const EXACT = { charset: 'utf8mb4', collation: 'utf8mb4_bin' };

export const id: ColumnHelper = (name, more) => ({ name, type: 'varchar', length: '40', ...EXACT, ...more });
export const code: ColumnHelper = (name, more) => ({ name, type: 'varchar', length: '64', ...EXACT, ...more });
/** By what another column is found: folded. */
export const found: ColumnHelper = (name, more) => ({ name, type: 'varchar', length: '255', ...EXACT, ...more });
export const text: ColumnHelper = (name, more) => ({ name, type: 'varchar', length: '255', ...EXACT, ...more });
export const longText: ColumnHelper = (name, more) => ({ name, type: 'text', ...EXACT, ...more });
export const json: ColumnHelper = (name, more) => ({ name, type: 'mediumtext', ...EXACT, ...more });
export const integer: ColumnHelper = (name, more) => ({ name, type: 'bigint', ...more });
export const flag: ColumnHelper = (name, more) => ({ name, type: 'tinyint', ...more });
export const date: ColumnHelper = (name, more) => ({ name, type: 'date', ...more });
export const instant: ColumnHelper = (name, more) => ({ name, type: 'datetime', precision: 3, ...more });

/** A column that may be empty. */
export const optional = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true });

export interface TableDefinition {
  name: string;
  columns: TableColumnOptions[];
  /** Names of the columns of the primary key; `id` unless given. */
  primaryKey?: string[];
  /** Constraint name → columns. Null values do not collide, so a nullable marker makes a conditional constraint. */
  unique?: Record<string, string[]>;
  /** Index name → columns. */
  indexes?: Record<string, string[]>;
  /** Constraint name → condition that every row meets. */
  checks?: Record<string, string>;
  /** Column → table whose `id` it names. */
  references?: Record<string, string>;
  /** On the embedded engine: the rows are kept in the order of the primary key, and nowhere else. */
  withoutRowid?: boolean;
}

const isMysql = (runner: QueryRunner) => runner.dataSource.options.type === 'mysql';

/** Creates a table with all its constraints on whichever engine runs. */
export async function createTable(runner: QueryRunner, definition: TableDefinition): Promise<void> {
  const mysql = isMysql(runner);
  const primaryKey = definition.primaryKey ?? ['id'];
  const columns = definition.columns.map((column) => ({
    ...(mysql ? column : sqliteColumn(column)),
    isPrimary: primaryKey.includes(column.name),
  }));
  const checks = Object.entries(definition.checks ?? {});
  const table = new Table({
    name: definition.name,
    columns,
    uniques: Object.entries(definition.unique ?? {}).map(([name, columnNames]) => ({ name, columnNames })),
    foreignKeys: Object.entries(definition.references ?? {}).map(([column, referencedTableName]) => ({
      name: `${definition.name}_${column}_exists`,
      columnNames: [column],
      referencedTableName,
      referencedColumnNames: ['id'],
    })),
    checks: mysql ? [] : checks.map(([name, expression]) => ({ name, expression })),
    withoutRowid: !mysql && definition.withoutRowid === true,
  });
  await runner.createTable(table);
  for (const [name, columnNames] of Object.entries(definition.indexes ?? {})) {
    await runner.createIndex(definition.name, new TableIndex({ name, columnNames }));
  }
  // The Table API ignores checks on MySQL, and knows no character set of a table.
  if (mysql) {
    await runner.query(
      `ALTER TABLE ${definition.name} DEFAULT CHARACTER SET ${EXACT.charset} COLLATE ${EXACT.collation}`,
    );
    for (const [name, expression] of checks) {
      await runner.query(`ALTER TABLE ${definition.name} ADD CONSTRAINT ${name} CHECK (${expression})`);
    }
  }
}

function sqliteColumn({ charset, collation, precision, length, ...column }: TableColumnOptions): TableColumnOptions {
  return column.type === 'mediumtext' ? { ...column, type: 'text' } : column;
}

export async function dropTables(runner: QueryRunner, names: string[]): Promise<void> {
  for (const name of names) await runner.query(`DROP TABLE ${name}`);
}

/** Adds columns to a table that has rows: each may be empty or has a default. SQL, because on SQLite the Table API copies the table. */
export async function addColumns(runner: QueryRunner, table: string, columns: TableColumnOptions[]): Promise<void> {
  for (const column of columns) {
    const { name, type, length, precision, charset, collation, isNullable } = column;
    const size = length ?? precision;
    const kind = isMysql(runner)
      ? [
          `${type}${size ? `(${size})` : ''}`,
          charset && `CHARACTER SET ${charset}`,
          collation && `COLLATE ${collation}`,
        ]
      : [sqliteColumn(column).type];
    const rest = isNullable ? ['NULL'] : ['NOT NULL', `DEFAULT ${column.default}`];
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${[name, ...kind, ...rest].filter(Boolean).join(' ')}`);
  }
}

export async function dropColumns(runner: QueryRunner, table: string, names: string[]): Promise<void> {
  for (const name of names) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
}
