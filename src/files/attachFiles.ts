import type { Caller } from '../identity';
import { placeholders, selectRows, type Tx, toSqlInstant } from '../platform/database';
import { decideFileCount, enforce, Refused, refuse } from '../rules';
import { FileRow } from './entities';

interface Attaching {
  accountId: string;
  /** Whose files. */
  fileIds: readonly string[];
  /** What they go with from now on. */
  subjectId: string;
  /** The input that names them. */
  field: string;
}

/**
 * J5: has files that the caller added to an account, which is locked, go with something of it. Each goes with one thing.
 * @throws Refused NOT_FOUND (no such file, not the caller's, or it goes with something already), INVALID_INPUT (too many)
 */
export async function attachFilesIn(
  tx: Tx,
  caller: Caller,
  { accountId, fileIds, subjectId, field }: Attaching,
): Promise<void> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  const there = await selectRows(tx, FileRow, 'WHERE subject_id = ?', [subjectId]);
  enforce(decideFileCount(there.length + ids.length));
  // By the database's own count: the sweep may remove one that nothing took for a day.
  const attached = await tx.execute(
    `UPDATE files SET subject_id = ? WHERE id IN (${placeholders(ids)}) AND account_id = ? AND added_by_id = ?
     AND subject_id IS NULL`,
    [subjectId, ...ids, accountId, caller.actor.userId],
  );
  if (attached !== ids.length) throw new Refused(refuse('NOT_FOUND', 'J5', [field]));
}

/** Ours: how long a file is kept that goes with nothing. Milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Ours: how many files one transaction removes: they can be large. */
const MOST_REMOVED = 20;

/** Removes files, at most so many, that have gone with nothing for a day; answers how many. */
export async function removeLostFiles(tx: Tx, limit: number): Promise<number> {
  const before = new Date(tx.now.getTime() - KEPT_MS);
  const lost = await selectRows(
    tx,
    FileRow,
    `WHERE subject_id IS NULL AND added_at < ? ORDER BY added_at LIMIT ${Math.min(Math.trunc(limit), MOST_REMOVED)} ${tx.forUpdate}`,
    [toSqlInstant(before)],
  );
  if (lost.length === 0) return 0;
  const ids = lost.map(({ id }) => id);
  await tx.execute(`DELETE FROM file_pieces WHERE file_id IN (${placeholders(ids)})`, ids);
  return tx.execute(`DELETE FROM files WHERE id IN (${placeholders(ids)})`, ids);
}
