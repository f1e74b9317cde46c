import type { Violation } from './checkLedger';
import type { Reader } from './platform/database';
import { endingsIn } from './platform/searchText';

/** The tables of words, and in which columns of which rows the words are. */
const KEPT = [
  {
    sql: `SELECT id, search_name, search_address, search_vat_number,
        (SELECT COUNT(*) FROM account_words WHERE account_id = accounts.id) AS words,
        (SELECT SUM(LENGTH(HEX(word))) FROM account_words WHERE account_id = accounts.id) AS size
      FROM accounts WHERE id > ? ORDER BY id LIMIT`,
    columns: ['search_name', 'search_address', 'search_vat_number'],
    ofNobody: `SELECT DISTINCT account_id AS id FROM account_words
      WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE accounts.id = account_id) LIMIT 100`,
  },
  {
    sql: `SELECT id, search_name, email, (SELECT COUNT(*) FROM user_words WHERE user_id = users.id) AS words,
        (SELECT SUM(LENGTH(HEX(word))) FROM user_words WHERE user_id = users.id) AS size
      FROM users WHERE id > ? ORDER BY id LIMIT`,
    columns: ['search_name', 'email'],
    ofNobody: `SELECT DISTINCT user_id AS id FROM user_words
      WHERE NOT EXISTS (SELECT 1 FROM users WHERE users.id = user_id) LIMIT 100`,
  },
] as const;

const INVARIANT = 'Whoever is searched for is found: the words of a row are those of its texts';

/** So many rows are looked at by one statement, with their words, so that what is written meanwhile breaks nothing. */
const STRETCH = 2_000;

/**
 * The accounts and people whose words, by which they are found, are not those of their names, addresses and numbers: as many, and
 * as long together. Told is how many they should be, and how many there are.
 */
export async function checkWords(reader: Reader): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { sql, columns, ofNobody } of KEPT) {
    for (let after = ''; ; ) {
      const rows = await reader.query(`${sql} ${STRETCH}`, [after]);
      if (rows.length === 0) break;
      violations.push(...rows.flatMap((row) => wrongWords(row, columns)));
      after = String(rows.at(-1)!.id);
    }
    for (const { id } of await reader.query(ofNobody)) {
      violations.push({ invariant: INVARIANT, subject: String(id), expected: 0, found: 'words of nobody' });
    }
  }
  return violations;
}

function wrongWords(row: Record<string, unknown>, columns: readonly string[]): Violation[] {
  const texts = columns.flatMap((column) => (row[column] === null ? [] : String(row[column])));
  const endings = new Set(texts.flatMap((text) => [...endingsIn(text)]));
  const size = [...endings].reduce((sum, word) => sum + 2 * Buffer.byteLength(word), 0);
  const found = Number(row.words);
  if (found === endings.size && Number(row.size ?? 0) === size) return [];
  return [{ invariant: INVARIANT, subject: String(row.id), expected: endings.size, found }];
}
