import type { Connection, RowDataPacket } from 'mysql2/promise';
import { FIXED_TABLES } from './multiplyRows';
import type { RecordedStatement } from './statementRecord';

/** How a statement reads a table, where it reads more of it the more customers there are. */
export interface GrowingRead {
  statement: string;
  table: string;
  /** `whole table`, `whole index invoices_number`, `sorts` */
  how: string;
  /** As the database estimates them. */
  rows: number;
}

interface Step extends RowDataPacket {
  table: string | null;
  type: string | null;
  key: string | null;
  rows: number | string | null;
  Extra: string | null;
}

/**
 * What statements read that grows with the database: whole tables and whole indexes, and what they sort. A database in which there are
 * so many `copies` of all rows is asked how it would carry them out: of what belongs to one customer it reads fewer rows than that.
 */
export async function growingReads(
  connection: Connection,
  statements: Iterable<[string, RecordedStatement]>,
  copies: number,
): Promise<GrowingRead[]> {
  const found: GrowingRead[] = [];
  for (const [statement, { sql, values }] of statements) {
    const [steps] = await connection.query<Step[]>(`EXPLAIN ${sql}`, [...values]);
    const names = namesIn(sql);
    for (const step of steps) {
      const table = names.get(step.table ?? '') ?? step.table ?? '';
      const rows = Number(step.rows ?? 0);
      const how = howItGrows(step);
      if (how && rows >= copies && !FIXED_TABLES.has(table) && !table.startsWith('<'))
        found.push({ statement, table, how, rows });
    }
  }
  return found;
}

function howItGrows({ type, key, Extra }: Step): string | null {
  if (type === 'ALL') return 'whole table';
  if (type === 'index') return `whole index ${key}`;
  return /filesort|temporary/.test(Extra ?? '') ? 'sorts' : null;
}

/** The tables of a statement by the names that it gives them. */
function namesIn(sql: string): Map<string, string> {
  const given = [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE)\s+(\w+)\s+(?:AS\s+)?(\w+)/gi)];
  return new Map(given.map(([, table, name]) => [name!, table!]));
}
