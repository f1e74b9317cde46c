import type { SqlValue } from './types';
import type { Tx } from './unitOfWork';

/** A text as it stands in rows, and what comes in its place. */
export type Replacement = readonly [from: string, to: string];

/** Replaces texts wherever they stand as values in JSON columns of the rows. All but the values in names of ours; never built from input. */
export async function replaceInJson(
  tx: Tx,
  { table, columns, where, values }: { table: string; columns: readonly string[]; where: string; values: SqlValue[] },
  replacements: readonly Replacement[],
): Promise<void> {
  for (const column of columns) {
    for (const [from, to] of replacements.map((pair) => pair.map((text) => JSON.stringify(text)))) {
      const sql = `UPDATE ${table} SET ${column} = REPLACE(${column}, ?, ?) WHERE ${column} IS NOT NULL AND (${where})`;
      await tx.execute(sql, [from!, to!, ...values]);
    }
  }
}
