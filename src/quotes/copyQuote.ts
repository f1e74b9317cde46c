import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { takeNumbers } from '../invoicing';
import { type Database, insertRows } from '../platform/database';
import { defaultValidity } from '../rules';
import { QuoteLineRow, QuoteRow } from './entities';
import { linesOf, quoteFacts, toQuoteLine } from './facts';
import { inQuote } from './inQuote';
import { newDraft } from './newDraft';
import { rebound } from './reboundLines';

/**
 * H19: a technician copies a quote, whatever became of it, as a draft with a number of its own: its lines, bound to the terms of today,
 * with note and terms.
 * @returns id of the copy
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION
 */
export function copyQuote(
  deps: { database: Database },
  caller: Caller,
  input: { quoteId: string; expectedVersion: number },
): Promise<string> {
  const action = 'QUOTE_COPY';
  return inQuote(deps, { caller, seen: input, action }, async ({ tx, account, row: quote, today }) => {
    const facts = await quoteFacts(tx, account, tx.now);
    const lines = await linesOf(tx, quote.id);
    const validUntil = defaultValidity(lines.map(toQuoteLine), facts);
    const [number] = await takeNumbers(tx, 'Q', Number(today.slice(0, 4)), 1);
    const { note, terms } = quote;
    const copy = newDraft(tx, caller, account, { number: number!, validUntil, note, terms });
    await insertRows(tx, QuoteRow, [copy]);
    await insertRows(tx, QuoteLineRow, rebound(lines, copy.id, facts));
    const after = { number: copy.number, copyOf: quote.number, revision: quote.revision };
    await recordAudit(tx, caller, { accountId: account.id, action, subjectId: copy.id, rule: 'H19', after });
    return copy.id;
  });
}
