import { placeholders } from '../platform/database';
import { all, type Condition, EVERYTHING } from '../platform/pages';
import type { PlainDate } from '../rules';
import { IS_OPEN } from './openInvoices';
import type { InvoiceFilter } from './types';

/** All conditions of a filter apply at once. What is overdue is so today. */
export function conditionOf(filter: InvoiceFilter, today: PlainDate): Condition {
  const { status, overdue, issuedFrom, issuedUntil, accountId } = filter;
  const conditions: Condition[] = [];
  if (status?.length) conditions.push({ sql: `status IN (${placeholders(status)})`, values: status });
  if (overdue != null) {
    conditions.push({ sql: `${overdue ? '' : 'NOT '}(${IS_OPEN} AND due_on < ?)`, values: [today] });
  }
  if (issuedFrom) conditions.push({ sql: 'issued_on >= ?', values: [issuedFrom] });
  if (issuedUntil) conditions.push({ sql: 'issued_on <= ?', values: [issuedUntil] });
  if (accountId) conditions.push({ sql: 'account_id = ?', values: [accountId] });
  return all(EVERYTHING, ...conditions);
}
