import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { addColumns, dropColumns, found, instant, optional } from './table';

const CHANGED = ['accounts', 'quotes', 'service_requests'];

/** Table → index → columns. */
const INDEXES: Record<string, Record<string, string[]>> = {
  accounts: {
    accounts_by_search_name: ['search_name', 'id'],
    accounts_by_change: ['changed_at', 'id'],
  },
  quotes: { quotes_by_change: ['changed_at', 'id'], quotes_by_validity: ['valid_until', 'id'] },
  service_requests: { service_requests_by_change: ['changed_at', 'id'] },
  invoices: { invoices_by_due_day: ['due_on', 'id'] },
  purchase_orders: {
    purchase_orders_by_search_number: ['search_number'],
    purchase_orders_by_expiry: ['status', 'expires_on'],
  },
  order_effects: { order_effects_by_status: ['status', 'account_id'] },
};

/**
 * What people are found by: names, addresses and numbers without case and accents, compared byte by byte, so that both engines find the
 * same. What staff look at again and again says when it was changed last. Lists are read in the order of an index.
 */
export class Search1760000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const began = "'2026-01-01 00:00:00.000'";
    for (const table of CHANGED) await addColumns(runner, table, [instant('changed_at', { default: began })]);
    await runner.query('UPDATE accounts SET changed_at = created_at');
    await runner.query('UPDATE quotes SET changed_at = created_at');
    await runner.query('UPDATE service_requests SET changed_at = last_message_at');
    await addFound(runner, 'users', 'search_name', 'name');
    await addFound(runner, 'accounts', 'search_name', 'name');
    await addFound(runner, 'accounts', 'search_address', 'address', addressText);
    await addFound(runner, 'accounts', 'search_vat_number', 'vat_number');
    await addFound(runner, 'purchase_orders', 'search_number', 'number');
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const [name, columnNames] of Object.entries(indexes)) {
        await runner.createIndex(table, new TableIndex({ name, columnNames }));
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, indexes] of Object.entries(INDEXES)) {
      for (const name of Object.keys(indexes)) await runner.dropIndex(table, name);
    }
    await dropColumns(runner, 'purchase_orders', ['search_number']);
    await dropColumns(runner, 'accounts', ['search_vat_number', 'search_address', 'search_name']);
    await dropColumns(runner, 'users', ['search_name']);
    for (const table of CHANGED) await dropColumns(runner, table, ['changed_at']);
  }
}

/** How many rows one statement fills. */
const BATCH = 500;

/** Adds a column that says by what another one is found, and fills it. */
async function addFound(
  runner: QueryRunner,
  table: string,
  column: string,
  source: string,
  textOf = (value: string) => value,
): Promise<void> {
  await addColumns(runner, table, [optional(found(column))]);
  for (let after = ''; ; ) {
    const sql = `SELECT id, ${source} AS value FROM ${table} WHERE id > ? ORDER BY id LIMIT ${BATCH}`;
    const rows: { id: string; value: string | null }[] = await runner.query(sql, [after]);
    if (rows.length === 0) return;
    const cases = rows.map(() => 'WHEN ? THEN ?').join(' ');
    const ids = rows.map(({ id }) => id);
    await runner.query(
      `UPDATE ${table} SET ${column} = CASE id ${cases} END WHERE id IN (${ids.map(() => '?').join(', ')})`,
      [...rows.flatMap(({ id, value }) => [id, value === null ? null : folded(textOf(value))]), ...ids],
    );
    after = ids.at(-1)!;
  }
}

function addressText(json: string): string {
  const { line1, line2, postalCode, city, region } = typeof json === 'string' ? JSON.parse(json) : json;
  return [line1, line2, postalCode, city, region].filter(Boolean).join(' ');
}

/** As the product folded texts when this was written. */
function folded(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufe0e\ufe0f]/g, '')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  return [...plain].slice(0, 250).join('');
}
