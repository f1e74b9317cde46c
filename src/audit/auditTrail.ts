import { type Reader, selectRow } from '../platform/database';
import type { Loaders } from '../platform/loaders';
import { type Condition, type Page, type PageRequest, pageOfChildren } from '../platform/pages';
import { AuditEntryRow } from './entities';

/** The row of that id, if it is among those that are shown; null otherwise. */
export function findAuditEntry(reader: Reader, id: string, { sql, values }: Condition): Promise<AuditEntryRow | null> {
  return selectRow(reader, AuditEntryRow, `WHERE id = ? AND ${sql}`, [id, ...values]);
}

/** A page of what was done to an account, newest first, of what is shown. */
export function auditTrailOf(
  loaders: Loaders,
  accountId: string,
  shown: Condition,
  page: PageRequest,
): Promise<Page<AuditEntryRow>> {
  const parent = { column: 'account_id', id: accountId };
  return pageOfChildren(loaders, AuditEntryRow, parent, shown, page);
}
