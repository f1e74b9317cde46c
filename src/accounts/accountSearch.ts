import { findPeople, isPersonFoundBy } from '../identity';
import type { Reader, SqlValue } from '../platform/database';
import { fewIds, inPassing, isAmong } from '../platform/fewOrMany';
import { all, any, apart, type Condition, not } from '../platform/pages';
import { containing, folded } from '../platform/searchText';
import { ownersOfWords } from '../platform/wordSearch';

/** Of accounts: that part of their name, address or VAT number is this text. */
function contain(search: string): Condition {
  return any(
    contains('search_name', search),
    contains('search_address', search),
    contains('search_vat_number', vatNumberIn(search)),
  );
}

function contains(column: string, text: string): Condition {
  if (folded(text) === '') return { sql: '1 = 0', values: [] };
  return { sql: `${column} LIKE ? ESCAPE '!'`, values: [containing(text)] };
}

const vatNumberIn = (search: string) => search.replace(/[\s.-]/g, '');

const ENTRIES = 'SELECT account_id AS id FROM account_words WHERE';

/**
 * The ids of accounts part of whose name, address, VAT number, or of whose billing contact's name or e-mail address,
 * is a text; null where they are many. They are looked up by its words, or where these are common looked for in all
 * accounts, until there are many.
 */
async function accountsFoundBy(reader: Reader, search: string): Promise<string[] | null> {
  const one = isFoundBy('accounts', search);
  const found = await foundByWords(reader, search);
  return fewIds(reader, found ?? { sql: `SELECT id FROM accounts WHERE ${one.sql}`, values: one.values });
}

/** A statement that selects them by the words of the text; null where these are common, or say nothing. */
async function foundByWords(reader: Reader, search: string): Promise<Condition | null> {
  const [text, vatNumber] = [folded(search), folded(vatNumberIn(search))];
  const people = await findPeople(reader, search);
  const byText = people && (await ownersOfWords(reader, ENTRIES, text));
  if (!byText) return null;
  const byVatNumber = vatNumber === text || vatNumber === '' ? [] : await ownersOfWords(reader, ENTRIES, vatNumber);
  if (!byVatNumber) return null;
  const have = all(isAmong('id', [...new Set([...byText, ...byVatNumber])]), contain(search));
  const are = isAmong('billing_contact_id', people);
  return {
    sql: `SELECT id FROM accounts WHERE ${have.sql} UNION SELECT id FROM accounts WHERE ${are.sql}`,
    values: [...have.values, ...are.values],
  };
}

/** Of accounts, under that name: the same, told of each by itself. */
function isFoundBy(name: string, search: string): Condition {
  const person = isPersonFoundBy(`${name}.billing_contact_id`, search);
  return any(contain(search), person);
}

/** Of accounts: that they are found by this text (`accountsFoundBy`), or are these. */
export async function foundBy(reader: Reader, search: string, others: readonly string[]): Promise<Condition> {
  const ids = await accountsFoundBy(reader, search);
  if (ids) return isAmong('id', [...new Set([...ids, ...others])]);
  return inPassing(any(isFoundBy('accounts', search), isAmong('id', others)));
}

/** Of what has an `account_id`: that its account is found by this text. */
export async function ofAccountsFoundBy(reader: Reader, search: string): Promise<Condition> {
  const ids = await accountsFoundBy(reader, search);
  return ids ? isAmong('account_id', ids) : inAccountFoundBy(search);
}

function inAccountFoundBy(search: string): Condition {
  const { sql, values } = isFoundBy('found', search);
  return inPassing({ sql: `EXISTS (SELECT 1 FROM accounts found WHERE found.id = account_id AND (${sql}))`, values });
}

/**
 * Of what has a number and an `account_id`: that the number is meant by this text, or its account is found by it;
 * each by an index.
 * @param reader null: the list is one account's, and is read as a whole
 */
export async function numberedOrFound(reader: Reader | null, numbered: Condition, search: string): Promise<Condition> {
  if (!reader) return any(numbered, inAccountFoundBy(search));
  return apart(numbered, all(await ofAccountsFoundBy(reader, search), not(numbered)));
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
