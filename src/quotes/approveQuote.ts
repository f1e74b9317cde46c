import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type Database } from '../platform/database';
import { decideApprover, decideReason, enforce } from '../rules';
import { changeQuote } from './changeQuote';
import { linesHash, linesOf } from './facts';
import { inQuote } from './inQuote';
import { mailApprovalDecided, mailApprovalRequested } from './quoteMails';

interface Input {
  quoteId: string;
  expectedVersion: number;
}

/**
 * H9: asks a supervisor to approve exactly these lines.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_NOT_EDITABLE
 */
export function requestApproval(deps: { database: Database }, caller: Caller, input: Input): Promise<void> {
  const action = 'QUOTE_REQUEST_APPROVAL';
  return inQuote(deps, { caller, seen: input, action }, async ({ tx, account, row: quote }) => {
    const asked = { requestedById: caller.actor.userId, decidedById: null, approved: null, comment: null };
    const approval = { ...asked, at: tx.now.toISOString() };
    const changed = await changeQuote(tx, quote, { status: 'PENDING_APPROVAL', approval, approvedLinesHash: null });
    await recordAudit(tx, caller, { accountId: account.id, action, subjectId: quote.id, rule: 'H9' });
    await mailApprovalRequested(tx, account, changed);
  });
}

/**
 * H9: a supervisor who wrote neither the quote nor its lines approves exactly these lines, or not; either way the quote is a draft again.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_NOT_EDITABLE, SELF_APPROVAL
 */
export function decideApproval(
  deps: { database: Database },
  caller: Caller,
  input: Input & { approved: boolean; comment?: string | null },
): Promise<void> {
  const action = 'QUOTE_DECIDE_APPROVAL';
  return inQuote(deps, { caller, seen: input, action }, async ({ tx, account, row: quote }) => {
    enforce(decideApprover([quote.authorId, quote.linesAuthorId], caller.actor.userId));
    if (input.comment) enforce(decideReason('comment', input.comment));
    const { approved } = input;
    const decided = {
      decidedById: caller.actor.userId,
      approved,
      comment: input.comment ?? null,
      at: tx.now.toISOString(),
    };
    const changed = await changeQuote(tx, quote, {
      status: 'DRAFT',
      approval: { ...quote.approval!, ...decided },
      approvedLinesHash: approved ? linesHash(await linesOf(tx, quote.id)) : null,
    });
    const record = { accountId: account.id, action, subjectId: quote.id, rule: 'H9' };
    await recordAudit(tx, caller, { ...record, after: { approved, comment: input.comment ?? null } });
    await mailApprovalDecided(tx, account, changed);
  });
}
