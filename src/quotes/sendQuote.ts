import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type Database, selectRow, type Tx, updateRow } from '../platform/database';
import { followQuote } from '../purchasing';
import {
  decideQuoteSending,
  enforce,
  isPriceNegotiated,
  listPriceOf,
  netByLine,
  type PlainDate,
  quoteStatusOn,
  quoteTotals,
  unitPriceOf,
} from '../rules';
import { changeQuote } from './changeQuote';
import { QuoteLineRow, QuoteRow } from './entities';
import { contentOf, linesOf, priceLines, type QuoteFacts, quoteFacts, toQuoteLine } from './facts';
import { inQuote } from './inQuote';
import { expireQuote } from './quoteClock';
import { issueQuoteDocumentIn } from './quoteDocument';
import { mailQuoteToContact } from './quoteMails';
import { readSentFacts } from './readSentFacts';

/**
 * H1, H6, H7, H9: sends a draft to the customer. Its prices and the net amounts of each line hold from now on; the revision that was sent
 * before is superseded.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, QUOTE_NOT_EDITABLE, QUOTE_OUTDATED, APPROVAL_REQUIRED, what lines are refused for
 */
export function sendQuote(
  deps: { database: Database },
  caller: Caller,
  input: { quoteId: string; expectedVersion: number },
): Promise<void> {
  return inQuote(deps, { caller, seen: input, action: 'QUOTE_SEND' }, async ({ tx, account, row: quote, today }) => {
    const facts = await quoteFacts(tx, account, tx.now);
    const drafted = await linesOf(tx, quote.id);
    enforce(decideQuoteSending(contentOf(quote, drafted), facts));

    await supersedeSent(tx, caller, account, quote, today);
    const lines = await holdPrices(tx, drafted, facts);
    const priced = priceLines(lines, facts);
    const sentTotals = quoteTotals(priced, facts, null).total;
    const sent = { status: 'SENT' as const, sentAt: tx.now, sentAmounts: netByLine(priced), sentTotals };
    const sentFacts = await readSentFacts(tx, account, quote, lines, priced, facts);
    const document = await issueQuoteDocumentIn(tx, quote, sentFacts);
    const changed = await changeQuote(tx, quote, { ...sent, ...document, remindedFor: today });
    await followQuote(tx, caller, account, quote, 'SENT');
    const after = { validUntil: quote.validUntil, total: sentTotals.total, currency: quote.currency };
    await recordAudit(tx, caller, {
      accountId: account.id,
      action: 'QUOTE_SEND',
      subjectId: quote.id,
      rule: 'H1',
      after,
    });
    await mailQuoteToContact(tx, account, changed, quote.revision === 1 ? 'quoteSent' : 'quoteRevised');
  });
}

/**
 * H7: sending revision n + 1 supersedes revision n; one that is over by its date has expired (C1). A purchase order that only n named is a
 * draft again (I2).
 */
async function supersedeSent(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  { number, purchaseOrderId }: QuoteRow,
  today: PlainDate,
): Promise<void> {
  const sent = await selectRow(tx, QuoteRow, 'WHERE sent_of = ?', [number]);
  if (!sent) return;
  if (quoteStatusOn(sent.status, sent.validUntil, today) === 'EXPIRED') return expireQuote(tx, account, sent);
  await changeQuote(tx, sent, { status: 'SUPERSEDED' });
  if (sent.purchaseOrderId !== purchaseOrderId) await followQuote(tx, caller, account, sent, 'WITHDRAWN');
  const record = { accountId: account.id, action: 'quote.supersede', subjectId: sent.id, rule: 'H7' };
  await recordAudit(tx, caller, { ...record, after: { status: 'SUPERSEDED' } });
}

/** H6, B2: from sending on a line carries the price that it was sent with, and whether that lasts. */
async function holdPrices(tx: Tx, lines: readonly QuoteLineRow[], facts: QuoteFacts): Promise<QuoteLineRow[]> {
  const held = lines.map((line) => {
    const unitPrice = unitPriceOf(toQuoteLine(line), facts)!;
    const priceIsNegotiated = isPriceNegotiated(toQuoteLine(line), facts);
    const listUnitPrice = listPriceOf(line, facts) ?? unitPrice;
    return { ...line, unitPrice, discountPercent: null, listUnitPrice, priceIsNegotiated };
  });
  for (const { id, unitPrice, discountPercent, listUnitPrice, priceIsNegotiated } of held) {
    await updateRow(tx, QuoteLineRow, id, { unitPrice, discountPercent, listUnitPrice, priceIsNegotiated });
  }
  return held;
}
