import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import type { Database } from '../platform/database';
import { inQuote } from './inQuote';
import { mailApprovalWithdrawn } from './quoteMails';

/**
 * H18: a technician discards a draft, also one whose approval was asked for: the supervisors who were asked are told. The audit trail keeps that it was; a revision that was sent
 * before it stays as it is.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_NOT_EDITABLE, QUOTE_ALREADY_DECIDED
 */
export function discardQuote(
  deps: { database: Database },
  caller: Caller,
  input: { quoteId: string; expectedVersion: number },
): Promise<void> {
  const action = 'QUOTE_DISCARD';
  return inQuote(deps, { caller, seen: input, action }, async ({ tx, account, row: quote }) => {
    await tx.execute('DELETE FROM quote_lines WHERE quote_id = ?', [quote.id]);
    await tx.execute('DELETE FROM quotes WHERE id = ?', [quote.id]);
    const { status, number, revision, validUntil } = quote;
    const before = { status, number, revision, validUntil };
    await recordAudit(tx, caller, { accountId: account.id, action, subjectId: quote.id, rule: 'H18', before });
    if (status === 'PENDING_APPROVAL') await mailApprovalWithdrawn(tx, caller, account, quote);
  });
}
