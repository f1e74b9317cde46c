import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import type { Author } from './caller';
import { AuditEntryRow } from './entities';

export interface AuditRecord {
  accountId: string | null;
  /** The mutation, or what the clock or a gateway did: `order.complete`. */
  action: string;
  subjectId: string | null;
  /** The rule that allowed it. */
  rule?: string;
  /** The customer staff acted for. */
  onBehalfOfId?: string;
  /** Plain values that changed; never secrets. */
  before?: object | null;
  after?: object | null;
}

/**
 * L4: writes down what happened, in the transaction in which it happens, by one statement for all of it. `caller` is null where nobody acts
 * but the clock or a gateway.
 */
export async function recordAudit(tx: Tx, caller: Author | null, record: AuditRecord): Promise<void> {
  await recordAudits(tx, [draftAudit(tx.now, caller, record)]);
}

/** The same for drafted rows. */
export async function recordAudits(tx: Tx, rows: readonly AuditEntryRow[]): Promise<void> {
  for (const row of rows) tx.gather<AuditEntryRow>('audit', row, (all) => writeAudits(tx, all));
}

/** Rows written by one statement. */
const AT_ONCE = 500;

async function writeAudits(tx: Tx, rows: readonly AuditEntryRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await insertRows(tx, AuditEntryRow, rows.slice(from, from + AT_ONCE));
}

/** The row that `recordAudit` writes. */
export function draftAudit(at: Date, caller: Author | null, record: AuditRecord): AuditEntryRow {
  return {
    id: newId('AuditEntry'),
    accountId: record.accountId,
    at,
    actorId: caller?.actor?.userId ?? null,
    onBehalfOfId: record.onBehalfOfId ?? null,
    action: record.action,
    subjectId: record.subjectId,
    rule: record.rule ?? null,
    beforeState: record.before ?? null,
    afterState: record.after ?? null,
    requestId: caller?.requestId ?? null,
    ipAddress: caller?.ipAddress ?? null,
  };
}
