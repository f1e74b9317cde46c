import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, SqlValue } from '../../src/platform/database';
import { typeOfId } from '../../src/platform/ids';

/** A statement that was sent, and values it was sent with. */
export interface RecordedStatement {
  sql: string;
  values: readonly SqlValue[];
}

/** Statements that are alike, whatever the lengths of their lists. */
export const shapeOf = (sql: string): string =>
  sql
    .replace(/\s+/g, ' ')
    .replace(/SELECT (\w+\.`\w+`, )+\w+\.`\w+`/g, 'SELECT …')
    .replace(/\(\?(, \?)+\)/g, '(?)')
    .replace(/(\(\?\), )+\(\?\)/g, '(?)')
    .replace(/( UNION ALL SELECT \* FROM \((?:(?! UNION ALL ).)*?\) of_?\d+(_\d+)?)+/g, ' UNION ALL …')
    .trim();

const IS_EXPLAINED = /^\(?(SELECT|UPDATE|DELETE)\b/i;

/** Keeps one of each statement that is sent and can be explained. */
export class StatementRecord {
  readonly statements = new Map<string, RecordedStatement>();
  /** The id of one object of each type that there was at the end. */
  ids: ReadonlyMap<string, string> = new Map();

  readonly note: Database['onStatement'] = (sql, values) => {
    this.add({ sql, values: [...values] });
  };

  /** Answers whether it is the first of its shape. */
  add(statement: RecordedStatement): boolean {
    if (!IS_EXPLAINED.test(statement.sql.trim())) return false;
    const shape = shapeOf(statement.sql);
    if (this.statements.has(shape)) return false;
    this.statements.set(shape, statement);
    return true;
  }

  /** Adds what `keepStatements` has kept in a folder, about objects that there are: one id of each type in place of those it was sent with. */
  addKept(folder: string, ids: ReadonlyMap<string, string>): void {
    const known = (value: SqlValue) => (typeof value === 'string' && ids.get(typeOfId(value) ?? '')) || value;
    for (const name of readdirSync(folder)) {
      for (const line of readFileSync(join(folder, name), 'utf8').trim().split('\n')) {
        const { sql, values } = JSON.parse(line) as RecordedStatement;
        this.add({ sql, values: values.map(known) });
      }
    }
  }
}

/** Keeps one of each statement that the product sends, not a test by itself, in a file of this process. */
export function keepStatements(folder: string): Database['onStatement'] {
  const record = new StatementRecord();
  return (sql, values) => {
    const statement = { sql, values: [...values] };
    if (isOfProduct() && record.add(statement)) {
      appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(statement)}\n`);
    }
  };
}

/** Who called the functions that send statements. */
function isOfProduct(): boolean {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  const caller = frames.find((frame) => !/platform\/database|statementRecord|<anonymous>|node:internal/.test(frame));
  return !caller?.includes('/test/');
}
