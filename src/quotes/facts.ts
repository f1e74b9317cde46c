import { createHash } from 'node:crypto';
import type { AccountRow } from '../accounts';
import { type AccountPricingFacts, pricingFactsOf } from '../orders';
import { type Reader, selectRows } from '../platform/database';
import {
  hasEffect,
  type PricedQuoteLine,
  priceQuoteLine,
  type QuoteContent,
  type QuoteLine,
  type QuotingFacts,
} from '../rules';
import { bindingsIn } from '../subscriptions';
import { QuoteLineRow, type QuoteRow } from './entities';

/** The lines of a quote, in their order. */
export function linesOf(reader: Reader, quoteId: string): Promise<QuoteLineRow[]> {
  return selectRows(reader, QuoteLineRow, 'WHERE quote_id = ? ORDER BY position', [quoteId]);
}

/** A stored line as rules see it. */
export function toQuoteLine({
  quoteId: _quote,
  position: _position,
  listUnitPrice: _list,
  ...line
}: QuoteLineRow): QuoteLine {
  return line;
}

/** Facts to decide and price an account's quotes with: the terms versions of its subscriptions (H4), and what is agreed for them (H16). */
export type QuoteFacts = AccountPricingFacts & Pick<QuotingFacts, 'termsVersions' | 'nextChanges'>;

export async function quoteFacts(reader: Reader, account: AccountRow, now: Date): Promise<QuoteFacts> {
  return withBindings(await pricingFactsOf(reader, account, now));
}

export const withBindings = (facts: AccountPricingFacts): QuoteFacts => ({
  ...facts,
  ...bindingsIn(facts.subscriptionRows),
});

/**
 * What the lines do and cost if the quote is accepted today. Lines whose subscription, or the one whose period they are to share, is
 * over by then do and cost nothing.
 */
export function priceLines(rows: readonly QuoteLineRow[], facts: QuoteFacts): PricedQuoteLine[] {
  const lines = rows.map(toQuoteLine).filter((line) => hasEffect(line, facts));
  return lines.map((line) => priceQuoteLine(line, facts));
}

/** What of a quote decides whether it can be sent or accepted. */
export function contentOf(quote: QuoteRow, rows: readonly QuoteLineRow[]): QuoteContent & { isApproved: boolean } {
  const isApproved = quote.approvedLinesHash !== null && quote.approvedLinesHash === linesHash(rows);
  return { validUntil: quote.validUntil, lines: rows.map(toQuoteLine), isApproved };
}

/** H9: a mark of exactly these lines; any edit changes it. */
export function linesHash(rows: readonly QuoteLineRow[]): string {
  const terms = rows.map(
    ({ id: _id, quoteId: _quote, listUnitPrice: _list, termsVersion: _version, priceIsNegotiated: _kept, ...line }) =>
      line,
  );
  return createHash('sha256').update(JSON.stringify(terms)).digest('hex');
}
