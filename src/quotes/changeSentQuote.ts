import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type Database, insertRows, selectRow, type Tx } from '../platform/database';
import { followQuote } from '../purchasing';
import {
  decideExtension,
  decideQuoteRevision,
  decideReason,
  defaultValidity,
  enforce,
  lastDayToAccept,
  type PlainDate,
  quoteStatusOn,
} from '../rules';
import { answerRequest } from './answerRequest';
import { changeQuote } from './changeQuote';
import { QuoteLineRow, QuoteRow, type RejectionReason } from './entities';
import { contentOf, linesOf, quoteFacts, toQuoteLine } from './facts';
import { inQuote } from './inQuote';
import { newDraft } from './newDraft';
import { issueQuoteDocumentIn } from './quoteDocument';
import { mailDecisionToTechnician, mailQuoteToContact } from './quoteMails';
import { rebound } from './reboundLines';

interface Input {
  quoteId: string;
  expectedVersion: number;
}

/**
 * H8: a technician extends a sent quote: a new last valid day, a new version and document, the same amounts.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_ALREADY_DECIDED, QUOTE_EXPIRED, INVALID_INPUT (not a later day),
 *   VALIDITY_TOO_LONG, QUOTE_OUTDATED and what else its lines could not be accepted for
 */
export function extendQuote(
  deps: { database: Database },
  caller: Caller,
  input: Input & { validUntil: PlainDate },
): Promise<void> {
  return inQuote(deps, { caller, seen: input, action: 'QUOTE_EXTEND' }, async ({ tx, account, row: quote, today }) => {
    const { validUntil } = input;
    const lines = await linesOf(tx, quote.id);
    const facts = await quoteFacts(tx, account, tx.now);
    enforce(decideExtension(contentOf(quote, lines), validUntil, facts));
    const sentFacts = { ...quote.sentFacts!, lastDay: lastDayToAccept(lines.map(toQuoteLine), facts) };
    const document = await issueQuoteDocumentIn(tx, { ...quote, validUntil }, sentFacts);
    const changed = await changeQuote(tx, quote, { ...document, validUntil, remindedFor: today });
    const states = { before: { validUntil: quote.validUntil }, after: { validUntil } };
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'QUOTE_EXTEND',
      subjectId: quote.id,
      rule: 'H8',
      ...states,
    });
    await mailQuoteToContact(tx, account, changed, 'quoteExtended');
  });
}

/**
 * H2: a technician takes a sent quote back.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_ALREADY_DECIDED, QUOTE_EXPIRED
 */
export function withdrawQuote(deps: { database: Database }, caller: Caller, input: Input): Promise<void> {
  return inQuote(deps, { caller, seen: input, action: 'QUOTE_WITHDRAW' }, async ({ tx, account, row: quote }) => {
    const changed = await changeQuote(tx, quote, { status: 'WITHDRAWN' });
    await supersedeDraft(tx, quote);
    await followQuote(tx, caller, account, quote, 'WITHDRAWN');
    await recordAudit(tx, caller, { accountId: account.id, action: 'QUOTE_WITHDRAW', subjectId: quote.id, rule: 'H2' });
    await mailQuoteToContact(tx, account, changed, 'quoteWithdrawn');
  });
}

/**
 * H12: the billing contact rejects a quote, with a reason; the technician is told.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_ALREADY_DECIDED, QUOTE_EXPIRED
 */
export function rejectQuote(
  deps: { database: Database },
  caller: Caller,
  input: Input & { reason: RejectionReason; comment?: string | null },
): Promise<void> {
  return inQuote(deps, { caller, seen: input, action: 'QUOTE_REJECT' }, async ({ tx, account, row: quote }) => {
    if (input.comment) enforce(decideReason('comment', input.comment));
    const { reason, comment = null } = input;
    const decision = {
      ...{ byId: caller.actor.userId, at: tx.now.toISOString(), ipAddress: caller.ipAddress, accepted: false },
      ...{ total: quote.sentTotals!.total, documentSha256: quote.documentSha256!, reason, comment },
    };
    const changed = await changeQuote(tx, quote, { status: 'REJECTED', decision });
    await supersedeDraft(tx, quote);
    await followQuote(tx, caller, account, quote, 'REJECTED');
    const after = { status: 'REJECTED', reason, comment };
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'QUOTE_REJECT',
      subjectId: quote.id,
      rule: 'H12',
      after,
    });
    await mailDecisionToTechnician(tx, account, changed);
    await mailQuoteToContact(tx, account, changed, 'quoteRejected');
    await answerRequest(tx, caller, changed);
  });
}

/** H7: deciding revision n supersedes the draft of revision n + 1. */
export async function supersedeDraft(tx: Tx, { number }: QuoteRow): Promise<void> {
  const draft = await selectRow(tx, QuoteRow, 'WHERE draft_of = ?', [number]);
  if (draft) await changeQuote(tx, draft, { status: 'SUPERSEDED' });
}

/**
 * H7: makes revision n + 1 of a sent or expired quote as a draft, an object of its own, bound to the terms of today (H4). Revision n stays
 * acceptable until n + 1 is sent.
 * @returns id of the new revision
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_ALREADY_DECIDED, QUOTE_NOT_EDITABLE (a draft, or not the last revision)
 */
export function reviseQuote(deps: { database: Database }, caller: Caller, input: Input): Promise<string> {
  return inQuote(deps, { caller, seen: input, action: 'QUOTE_REVISE' }, async ({ tx, account, row: quote, today }) => {
    const last = (await selectRow(tx, QuoteRow, 'WHERE number = ? ORDER BY revision DESC LIMIT 1', [quote.number]))!;
    const latest = last.id === quote.id ? null : quoteStatusOn(last.status, last.validUntil, today);
    enforce(decideQuoteRevision(latest));
    const facts = await quoteFacts(tx, account, tx.now);
    const lines = await linesOf(tx, quote.id);
    const validUntil = defaultValidity(lines.map(toQuoteLine), facts);
    const { number, requestId, purchaseOrderId, note, terms, internalNote } = quote;
    const draft = newDraft(tx, caller, account, {
      ...{ number, revision: last.revision + 1, supersedesId: quote.id, validUntil },
      ...{ requestId, purchaseOrderId, note, terms, internalNote },
    });
    await insertRows(tx, QuoteRow, [draft]);
    await insertRows(tx, QuoteLineRow, rebound(lines, draft.id, facts));
    const after = { number: draft.number, revision: draft.revision };
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'QUOTE_REVISE',
      subjectId: draft.id,
      rule: 'H7',
      after,
    });
    return draft.id;
  });
}
