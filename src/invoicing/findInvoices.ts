import { type NumberedDocument, numberedDocuments, ofAccountsFoundBy } from '../accounts';
import type { Reader } from '../platform/database';
import {
  all,
  beginningWith,
  type Condition,
  changedIn,
  EVERYTHING,
  not,
  oneOf,
  type PageOrder,
  type Sum,
  sumBy,
} from '../platform/pages';
import type { InvoiceStatus, PlainDate } from '../rules';
import type { InvoiceRow } from './entities';
import { IS_OPEN, OPEN_STATUSES } from './openInvoices';
import type { InvoiceFilter, InvoiceOrders } from './types';

type InvoiceOrder = keyof typeof InvoiceOrders;

/** All conditions of a filter apply at once. What is overdue is so today. The order says by which index they are found. */
export async function conditionOf(
  reader: Reader,
  filter: InvoiceFilter,
  today: PlainDate,
  order: InvoiceOrder = 'NEWEST',
): Promise<Condition> {
  const { status, overdue, issuedFrom, issuedUntil, accountId, changedSince, search } = filter;
  const conditions: Condition[] = [];
  if (status?.length) conditions.push(oneOf('status', status));
  const isOpen = order === 'DUE_FIRST' ? oneOf('status', OPEN_STATUSES) : { sql: IS_OPEN, values: [] };
  const isOverdue = all(isOpen, { sql: 'due_on < ?', values: [today] });
  if (overdue != null) conditions.push(overdue ? isOverdue : not(isOverdue));
  if (issuedFrom) conditions.push({ sql: 'issued_on >= ?', values: [issuedFrom] });
  if (issuedUntil) conditions.push({ sql: 'issued_on <= ?', values: [issuedUntil] });
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  if (changedSince) conditions.push(changedIn('invoices', changedSince));
  if (search?.trim()) conditions.push(await foundBy(reader, search));
  return all(EVERYTHING, ...conditions);
}

/** By number where any begins so, else by customer: one index or the other serves it, but none serves both. */
async function foundBy(reader: Reader, search: string): Promise<Condition> {
  const numbered = beginningWith('number', search.trim().toUpperCase());
  const [known] = await reader.query(`SELECT id FROM invoices WHERE ${numbered.sql} LIMIT 1`, numbered.values);
  return known ? numbered : ofAccountsFoundBy(reader, search);
}

/** Orders other than newest first. */
const ORDERS: Partial<Record<InvoiceOrder, PageOrder<InvoiceRow>>> = {
  DUE_FIRST: { columns: ['due_on'], kind: 'DAY', valuesOf: ({ dueOn }) => [dueOn] },
  MOST_OPEN: {
    ...{ columns: ['open_amount'], kind: 'NUMBER', descending: true },
    valuesOf: ({ openAmount }) => [String(openAmount)],
  },
};

const isOpen = (status: InvoiceStatus) => (OPEN_STATUSES as readonly InvoiceStatus[]).includes(status);

/** The order of a list of invoices; undefined: newest first. Where nothing is open, all are alike in the order of what is open. */
export function orderOf(order: InvoiceOrder, { status }: InvoiceFilter): PageOrder<InvoiceRow> | undefined {
  const isNothingOpen = status?.length && !status.some(isOpen);
  return order === 'MOST_OPEN' && isNothingOpen ? undefined : ORDERS[order];
}

/** What is open of an invoice, as SQL. */
export const OPEN_AMOUNT = 'open_amount';

/** What is open of the invoices of accounts, whose ids a statement selects, by currency. */
export const amountsOpenOf = (reader: Reader, { sql, values }: Condition): Promise<Sum[]> =>
  sumBy(reader, 'invoices', OPEN_AMOUNT, { sql: `${IS_OPEN} AND account_id IN (${sql})`, values });

/** The invoices and credit notes of that number, whatever its case. */
export function documentsOfNumber(reader: Reader, number: string): Promise<NumberedDocument[]> {
  const sql = `SELECT id, account_id FROM invoices WHERE number = ?
    UNION ALL SELECT id, account_id FROM credit_notes WHERE number = ?`;
  return numberedDocuments(reader, sql, [number.toUpperCase(), number.toUpperCase()]);
}
