import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, found, id } from './table';

/**
 * By which parts of words accounts and people are found: every ending of every word, so that what somebody types is
 * the beginning of one. All that one ending is in are found together, so that a search reads what it finds and not
 * all names.
 */
export class Words1760000000069 implements MigrationInterface {
  /** What was begun is made anew, since names may have changed meanwhile. */
  readonly isRepeatable = true;

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['account_words', 'user_words']) await runner.query(`DROP TABLE IF EXISTS ${table}`);
    const word = found('word', { length: '16' });
    await createTable(runner, {
      name: 'account_words',
      columns: [id('account_id'), word],
      primaryKey: ['account_id', 'word'],
      indexes: { account_words_by_word: ['word', 'account_id'] },
      withoutRowid: true,
    });
    await createTable(runner, {
      name: 'user_words',
      columns: [id('user_id'), word],
      primaryKey: ['user_id', 'word'],
      indexes: { user_words_by_word: ['word', 'user_id'] },
      withoutRowid: true,
    });
    await fill(runner, 'account_words (account_id, word)', 'accounts', [
      ...['search_name', 'search_address', 'search_vat_number'],
    ]);
    await fill(runner, 'user_words (user_id, word)', 'users', ['search_name', 'email']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['user_words', 'account_words']);
  }
}

/** How many rows one statement reads, and how many words another one writes. */
const ROWS = 1_000;
const WORDS = 10_000;

async function fill(runner: QueryRunner, into: string, of: string, columns: string[]): Promise<void> {
  for (let after = ''; ; ) {
    const sql = `SELECT id, ${columns.join(', ')} FROM ${of} WHERE id > ? ORDER BY id LIMIT ${ROWS}`;
    const rows: Record<string, string | null>[] = await runner.query(sql, [after]);
    if (rows.length === 0) return;
    const entries = rows.flatMap((row) => {
      const words = new Set(columns.flatMap((column) => [...endingsIn(row[column] ?? '')]));
      return [...words].sort().map((word) => [row.id!, word]);
    });
    for (let from = 0; from < entries.length; from += WORDS) {
      const some = entries.slice(from, from + WORDS);
      const groups = some.map(() => '(?, ?)').join(', ');
      await runner.query(`INSERT INTO ${into} VALUES ${groups}`, some.flat());
    }
    after = rows.at(-1)!.id!;
  }
}

/** All endings of a text's words, as the product took them when this was written. */
function endingsIn(text: string): Set<string> {
  const words = text.split(/[\s.,;:'"()&/@+-]+/).map((word) => [...word]);
  const endings = words.flatMap((word) => word.map((_letter, from) => word.slice(from, from + 16).join('')));
  return new Set(endings.filter((ending) => !/^[a-z0-9]?$/.test(ending)));
}
