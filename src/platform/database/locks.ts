import { createHash } from 'node:crypto';
import { placeholders, tableOf } from './mapping';
import { selectRow, selectRows } from './readRows';
import type { EntityClass, SqlValue } from './types';
import type { Tx } from './unitOfWork';

/**
 * Locks a row until the transaction ends, and answers it as it is now; null where there is none. Units of work of this process that want
 * the same row take turns.
 */
export async function lockRow<Row>(
  tx: Tx,
  entity: EntityClass<Row>,
  where: string,
  values: SqlValue[],
): Promise<Row | null> {
  const table = tableOf(tx, entity);
  tx.takeTurn(`${table} ${where} ${values.join(' ')}`);
  const row = await selectRow(tx, entity, `${where} ${tx.forUpdate}`, values);
  if (row) await markOnCluster(tx, [`${table} ${(row as { id?: string }).id ?? values.join(' ')}`]);
  return row;
}

/** Locks the rows of these ids that there are until the transaction ends, in the order of their ids, and answers them as they are now. */
export async function lockRows<Row extends { id: string }>(
  tx: Tx,
  entity: EntityClass<Row>,
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const sorted = `WHERE id IN (${placeholders(ids)}) ORDER BY id ${tx.forUpdate}`;
  const rows = await selectRows(tx, entity, sorted, [...ids]);
  await markOnCluster(
    tx,
    rows.map(({ id }) => `${tableOf(tx, entity)} ${id}`),
  );
  return rows;
}

/** So many that two of those that are wanted at once seldom share one, which would only have a unit of work run again in vain. */
const SLOTS = 65_536;

/**
 * Makes locks hold across the nodes of a Galera cluster. There `FOR UPDATE` locks on its own node only, but of two units of work that have
 * written the same row, the second to commit is told of a deadlock, and runs again. So whoever has locked a row writes one that stands for
 * it. Elsewhere nothing is written.
 */
async function markOnCluster(tx: Tx, locked: readonly string[]): Promise<void> {
  if (!tx.isCluster || locked.length === 0) return;
  const slots = [...new Set(locked.map(slotOf))].sort((one, other) => one - other);
  const rows = slots.map(() => '(?, 1)').join(', ');
  const sql = `INSERT INTO cluster_turns (slot, taken) VALUES ${rows} ON DUPLICATE KEY UPDATE taken = taken + 1`;
  await tx.execute(sql, slots);
}

const slotOf = (key: string) => createHash('sha256').update(key).digest().readUInt32BE(0) % SLOTS;
