import type { Connection, RowDataPacket } from 'mysql2/promise';

/** Tables that do not grow with the number of customers, or not by themselves. */
export const FIXED_TABLES: ReadonlySet<string> = new Set([
  ...['products', 'plans', 'plan_features', 'prices', 'catalogue_version', 'number_counters'],
  ...['signing_keys', 'link_secrets', 'business_clock', 'migrations', 'migration_steps', 'rate_limits'],
]);

interface Column {
  table: string;
  name: string;
  type: string;
  length: number | null;
}

/** Ids have this type, and nothing else has. */
const ID = 'varchar(40)';
/**
 * Of an id: its prefix, and when it was made to a quarter of an hour. Copies come one customer after the other, so that what is newest is as
 * varied as the whole.
 */
const QUARTER_OF_AN_HOUR = 10;
/** Digits of the number of a copy. */
const DIGITS = 7;
const REST = 26 + 4 - QUARTER_OF_AN_HOUR - DIGITS;
/** What people search for differs between copies; in the order of names they lie among each other. */
const NAMES = new Set(['accounts.name', 'accounts.search_name', 'users.name', 'users.search_name']);
/** Where words are kept by which rows are found: table, its owner, and the table whose rows these are. */
const WORDS = [
  ['account_words', 'account_id', 'accounts'],
  ['user_words', 'user_id', 'users'],
] as const;
/** In the order of what has waited longest too. */
const WAITED = new Set(['service_requests.last_customer_message_at']);
const FIXED_IDS = "('prd_', 'pln_', 'prc_')";

/** By which of its columns a row belongs to an account, and where that is to be looked up. */
const OWNERS: readonly (readonly [column: string, of: string])[] = [
  ['account_id', '?'],
  ['order_id', 'SELECT id FROM orders WHERE account_id = ?'],
  ['subscription_id', 'SELECT id FROM subscriptions WHERE account_id = ?'],
  ['quote_id', 'SELECT id FROM quotes WHERE account_id = ?'],
];

/**
 * Makes so many copies of every customer that a database has, with all that belongs to them, by one INSERT … SELECT for each table: the copies are
 * related to each other as the originals are. Staff and what is sold stay as they are. Copies are not numbered without gaps.
 * @param without tables that stay as they are
 * @param account where given, only what belongs to this account is copied, and the copies belong to it too
 */
export async function multiplyRows(
  connection: Connection,
  copies: number,
  { account, without = [] }: { account?: string; without?: readonly string[] } = {},
): Promise<void> {
  const columns = await columnsOf(connection);
  const unique = await uniqueTexts(connection, columns);
  const staff = (await rows(connection, 'SELECT id FROM users WHERE staff_role IS NOT NULL')).map(
    ({ id }) => `'${id}'`,
  );
  const fixed = [...staff, ...(account ? [`'${account}'`] : [])];
  const isFixed = (column: string) => `LEFT(${column}, 4) IN ${FIXED_IDS} OR ${column} IN (${fixed})`;
  const copied = ({ table, name, type, length }: Column) => {
    const column = `original.\`${name}\``;
    const number = `LPAD(seq, ${DIGITS}, '0')`;
    if (type === ID) {
      return `IF(${isFixed(column)}, ${column}, CONCAT(LEFT(${column}, ${QUARTER_OF_AN_HOUR}), ${number}, SUBSTRING(${column}, ${QUARTER_OF_AN_HOUR + 1}, ${REST})))`;
    }
    if (name === 'email') return `CONCAT(${number}, '.', RIGHT(${column}, ${length! - DIGITS - 1}))`;
    if (NAMES.has(`${table}.${name}`)) return `CONCAT(${number}, ' ', LEFT(${column}, ${length! - DIGITS - 1}))`;
    if (WAITED.has(`${table}.${name}`)) return `${column} + INTERVAL seq * 7919 % 100000 SECOND`;
    if (unique.has(`${table}.${name}`)) return `CONCAT(LEFT(${column}, ${length! - DIGITS - 1}), '.', ${number})`;
    return column;
  };
  await connection.query('SET foreign_key_checks = 0, unique_checks = 0');
  for (const table of new Set(columns.map((column) => column.table))) {
    if (without.includes(table)) continue;
    const own = columns.filter((column) => column.table === table);
    const [owner, of] = OWNERS.find(([column]) => own.some(({ name }) => name === column)) ?? [];
    if (account && !owner) continue;
    const which = account ? `WHERE ${owner} IN (${of})` : '';
    await connection.query(`CREATE TEMPORARY TABLE originals ENGINE = InnoDB SELECT * FROM ${table} ${which}`, [
      account,
    ]);
    // Customer by customer, so that copies are appended.
    await connection.query(
      `INSERT IGNORE INTO ${table} (${own.map(({ name }) => `\`${name}\``).join(', ')})
       SELECT ${own.map(copied).join(', ')} FROM seq_1_to_${copies} STRAIGHT_JOIN originals original`,
    );
    await connection.query('DROP TEMPORARY TABLE originals');
    await connection.query(`ANALYZE TABLE ${table}`);
  }
  if (!account) await addNumbers(connection, copies);
  await connection.query('SET foreign_key_checks = 1, unique_checks = 1');
}

/** The number of a copy, by which its name differs, is a word of its own. */
async function addNumbers(connection: Connection, copies: number): Promise<void> {
  for (const [words, owner, table] of WORDS) {
    for (let from = 1; from < DIGITS; from += 1) {
      const ending = `SUBSTRING(LEFT(search_name, ${DIGITS}), ${from})`;
      const isCopy = `search_name REGEXP '^[0-9]{${DIGITS}} ' AND LEFT(search_name, ${DIGITS}) <= ${copies}`;
      await connection.query(
        `INSERT IGNORE INTO ${words} (${owner}, word) SELECT id, ${ending} FROM ${table} WHERE ${isCopy}`,
      );
    }
    await connection.query(`ANALYZE TABLE ${words}`);
  }
}

/** Adds to tables that have fewer rows so many of which only the number counts, and that no two have the same ids. */
export async function fillSmallTables(connection: Connection, count: number): Promise<void> {
  const columns = await columnsOf(connection);
  await connection.query('SET foreign_key_checks = 0, unique_checks = 0, check_constraint_checks = 0');
  for (const table of new Set(columns.map((column) => column.table))) {
    const [present] = await rows(connection, `SELECT COUNT(*) AS n FROM ${table}`);
    if (Number(present!.n) >= count) continue;
    const own = columns.filter((column) => column.table === table);
    const names = own.map(({ name }) => `\`${name}\``).join(', ');
    await connection.query(
      `INSERT IGNORE INTO ${table} (${names}) SELECT ${own.map(filler).join(', ')} FROM seq_1_to_${count}`,
    );
    await connection.query(`ANALYZE TABLE ${table}`);
  }
  await connection.query('SET foreign_key_checks = 1, unique_checks = 1, check_constraint_checks = 1');
}

function filler({ type, length }: Column): string {
  if (length !== null) return `LEFT(CONCAT('any_', LPAD(seq, 26, '0')), ${length})`;
  if (type.startsWith('tinyint')) return 'seq % 2';
  return type.startsWith('date') ? "'2026-01-01' + INTERVAL seq HOUR" : 'seq';
}

async function rows(connection: Connection, sql: string): Promise<RowDataPacket[]> {
  return (await connection.query<RowDataPacket[]>(sql))[0];
}

async function columnsOf(connection: Connection): Promise<Column[]> {
  const found = await rows(
    connection,
    `SELECT table_name AS name_of_table, column_name AS name, column_type AS type, character_maximum_length AS length
     FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
  );
  return found
    .map(({ name_of_table, name, type, length }) => ({
      table: name_of_table,
      name,
      type,
      length: length && Number(length),
    }))
    .filter(({ table }) => !FIXED_TABLES.has(table));
}

/** `table.column` of the texts that must differ in copies: the first one of each unique index that has no id. */
async function uniqueTexts(connection: Connection, columns: readonly Column[]): Promise<Set<string>> {
  const found = await rows(
    connection,
    `SELECT table_name AS name_of_table, index_name AS of, column_name AS name FROM information_schema.statistics
     WHERE table_schema = DATABASE() AND non_unique = 0 ORDER BY table_name, index_name, seq_in_index`,
  );
  const indexes = new Map<string, Column[]>();
  for (const { name_of_table: table, of, name } of found) {
    const column = columns.find((one) => one.table === table && one.name === name);
    if (column) indexes.set(`${table} ${of}`, [...(indexes.get(`${table} ${of}`) ?? []), column]);
  }
  const texts = [...indexes.values()].flatMap((index) => {
    if (index.some(({ type }) => type === ID)) return [];
    const text = index.find(({ length }) => length !== null);
    return text ? [`${text.table}.${text.name}`] : [];
  });
  return new Set(texts);
}
