import { peopleFoundBy } from '../identity';
import type { Reader, SqlValue } from '../platform/database';
import { any, type Condition } from '../platform/pages';
import { containing, folded } from '../platform/searchText';

/** Of accounts: that part of their name, address, VAT number, or of their billing contact's name or e-mail address, is this text. */
export function foundBy(search: string): Condition {
  const people = peopleFoundBy(search);
  return any(
    contains('search_name', search),
    contains('search_address', search),
    contains('search_vat_number', search.replace(/[\s.-]/g, '')),
    { sql: `billing_contact_id IN (${people.sql})`, values: people.values },
  );
}

function contains(column: string, text: string): Condition {
  if (folded(text) === '') return { sql: '1 = 0', values: [] };
  return { sql: `${column} LIKE ? ESCAPE '!'`, values: [containing(text)] };
}

/** Of what has an `account_id`: that its account is found by this text. */
export function ofAccountsFoundBy(search: string): Condition {
  const { sql, values } = foundBy(search);
  return { sql: `account_id IN (SELECT id FROM accounts WHERE ${sql})`, values };
}

/** A document that has a number which people call it by. */
export interface NumberedDocument {
  id: string;
  accountId: string;
}

/** Ours: numbers of customers' own can be many accounts'. */
export const MOST_NUMBERED = 100;

/** What a statement finds that selects `id` and `account_id`. */
export async function numberedDocuments(reader: Reader, sql: string, values: SqlValue[]): Promise<NumberedDocument[]> {
  const rows = await reader.query(`${sql} LIMIT ${MOST_NUMBERED}`, values);
  return rows.map((row) => ({ id: String(row.id), accountId: String(row.account_id) }));
}
