import { type NumberedDocument, numberedDocuments, numberedOrFound } from '../accounts';
import { FAILED_LINES } from '../orders';
import type { Reader } from '../platform/database';
import {
  all,
  any,
  apart,
  beginningWith,
  type Condition,
  changedIn,
  EVERYTHING,
  not,
  type PageOrder,
} from '../platform/pages';
import type { PlainDate, QuoteStatus } from '../rules';
import type { QuoteRow } from './entities';
import type { QuoteFilter } from './inputs';

/** C1: the quotes that are in a state on a day, as `quoteStatusOn` tells it. */
function inState(status: QuoteStatus, today: PlainDate): Condition {
  const stored: Condition = { sql: 'status = ?', values: [status] };
  if (status === 'SENT') return all(stored, { sql: 'valid_until >= ?', values: [today] });
  if (status === 'EXPIRED') return apart(stored, { sql: "status = 'SENT' AND valid_until < ?", values: [today] });
  return stored;
}

/** H13: that a line of theirs could not be carried out. */
const FAILED: Condition = { sql: `id IN (SELECT quote_id FROM quote_lines WHERE id IN (${FAILED_LINES}))`, values: [] };

/**
 * All conditions of a filter apply at once.
 * @param reader null: the list is one account's
 */
export async function conditionOf(reader: Reader | null, filter: QuoteFilter, today: PlainDate): Promise<Condition> {
  const { status, accountId, authorId, expiringBefore, hasFailedEffects, changedSince, search } = filter;
  const conditions: Condition[] = [];
  if (status?.length) conditions.push(apart(...[...new Set(status)].map((one) => inState(one, today))));
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  if (authorId) conditions.push({ sql: 'author_id = ?', values: [authorId] });
  if (expiringBefore) conditions.push({ sql: "status = 'SENT' AND valid_until < ?", values: [expiringBefore] });
  if (hasFailedEffects != null) conditions.push(hasFailedEffects ? FAILED : not(FAILED));
  if (changedSince) conditions.push(changedIn('quotes', changedSince));
  if (search?.trim()) conditions.push(await numberedOrFound(reader, numbered(search), search));
  return all(EVERYTHING, ...conditions);
}

/** The number begins so, or is that of this revision: `Q-2026-000123-2`. */
function numbered(search: string): Condition {
  const text = search.trim().toUpperCase();
  const [, number, revision] = /^(.+)-(\d{1,9})$/.exec(text) ?? [];
  const begins = beginningWith('number', text);
  return number ? any(begins, { sql: 'number = ? AND revision = ?', values: [number, Number(revision)] }) : begins;
}

/** Those whose last valid day comes first. */
export const EXPIRING_FIRST: PageOrder<QuoteRow> = {
  columns: ['valid_until'],
  kind: 'DAY',
  valuesOf: ({ validUntil }) => [validUntil],
};

/** What a quote came to when it was sent, with tax, as SQL; null of a draft. */
export const SENT_TOTAL = "JSON_EXTRACT(sent_totals, '$.total')";

/** The quotes of that number, in all revisions unless it names one, whatever its case. */
export function quotesOfNumber(reader: Reader, number: string): Promise<NumberedDocument[]> {
  const text = number.toUpperCase();
  const [, base = '', revision = 0] = /^(.+)-(\d{1,9})$/.exec(text) ?? [];
  const sql = 'SELECT id, account_id FROM quotes WHERE number = ? OR (number = ? AND revision = ?) ORDER BY id DESC';
  return numberedDocuments(reader, sql, [text, base, Number(revision)]);
}
