import { type Reader, type Replacement, replaceInJson, selectRows, type Tx } from '../platform/database';
import { AuditEntryRow } from './entities';

/** L8: what a person did, and what was done to them. */
export const actionsKept = (reader: Reader, userId: string) =>
  selectRows(reader, AuditEntryRow, 'WHERE actor_id = ? OR subject_id = ? ORDER BY id', [userId, userId]);

/** L8: entries about the person, and those of the accounts, do not name them any more. What happened, and by whose id, stays. */
export async function eraseFromTrailIn(
  tx: Tx,
  userId: string,
  accountIds: readonly string[],
  replacements: readonly Replacement[],
): Promise<void> {
  const columns = ['before_state', 'after_state'];
  const replace = (where: string, value: string) =>
    replaceInJson(tx, { table: 'audit_entries', columns, where, values: [value] }, replacements);
  await replace('subject_id = ?', userId);
  for (const accountId of accountIds) await replace('account_id = ?', accountId);
}
