import { catalogueChanges } from '../../src/catalog/keptCatalogue';
import type { Database, SqlValue } from '../../src/platform/database';

/** Changes the catalogue by SQL, as no use case does: what was never in the shipped one. */
export function changeCatalogue(
  { database }: { database: Database },
  ...statements: [sql: string, values?: SqlValue[]][]
): Promise<void> {
  return database.transaction(async (tx) => {
    for (const [sql, values] of statements) await tx.execute(sql, values);
    await catalogueChanges(tx);
  });
}
