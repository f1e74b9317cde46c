import { DataSource } from 'typeorm';
import { databaseSchema } from '../src/databaseSchema';
import { dataSourceOptions, migrate } from '../src/platform/database';
import { startApp } from './support/app';
import { migrateWithCuts } from './support/cutMigrations';
import { describeOnEachEngine, type TestDatabase } from './support/engines';
import { given } from './support/given';
import { disputeAtBank } from './support/invoices';
import { addChange, buy, change } from './support/lifecycle';
import { seededRandom } from './support/random';

jest.setTimeout(120_000);

/** Tables that no entity describes: what they keep is read and written by hand. */
const WITHOUT_ENTITY = [
  'account_words',
  'business_clock',
  'catalogue_version',
  'cluster_turns',
  'idempotency_keys',
  'migrations',
  'number_counters',
  'rate_limits',
  'sandbox_gateway_refunds',
  'stripe_customers',
  'user_words',
];

/** Every table and column that is there, as `t` and `c`. */
const COLUMNS = {
  sqlite: `SELECT tables.name AS t, columns.name AS c FROM sqlite_master tables, pragma_table_info(tables.name) columns
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`,
  mariadb: 'SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()',
};

describeOnEachEngine('migrations', (engine) => {
  let place: TestDatabase;
  let source: DataSource;
  beforeEach(async () => {
    place = await engine.createEmptyDatabase();
    const location = { databaseUrl: place.databaseUrl ?? null, dataDir: place.dataDir };
    source = await new DataSource(dataSourceOptions(location, databaseSchema)).initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await place.drop();
  });

  const up = () => migrate(source);

  async function down(): Promise<void> {
    for (const _ of databaseSchema.migrations) await source.undoLastMigration({ transaction: 'each' });
  }

  /** Name of each table → names of its columns. */
  async function tables(): Promise<Record<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const { t, c } of await source.query(COLUMNS[engine.name])) found.set(t, [...(found.get(t) ?? []), c]);
    return Object.fromEntries([...found].map(([table, columns]) => [table, columns.sort()]));
  }

  test('run up, down to nothing, and up again to the same tables', async () => {
    await up();
    const first = await tables();
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['accounts', 'invoices', 'orders', 'users']));
    await down();
    expect(Object.keys(await tables())).toEqual(['migrations']);
    await up();
    expect(await tables()).toEqual(first);
  });

  test('run once: a second run finds nothing to do', async () => {
    await up();
    const done = await source.query('SELECT id, name FROM migrations ORDER BY id');
    expect(done.map(({ name }: { name: string }) => name)).toEqual(
      databaseSchema.migrations
        .map(({ name }) => name)
        .sort((one, other) => one.slice(-13).localeCompare(other.slice(-13))),
    );
    await up();
    expect(await source.query('SELECT id, name FROM migrations ORDER BY id')).toEqual(done);
  });

  test('count as proven (A13) whoever once followed a mailed link; everybody else’s sessions end', async () => {
    await up();
    while ((await tables()).users!.includes('email_proven_at')) await source.undoLastMigration({ transaction: 'each' });
    const [made, later] = ['2026-05-01 08:00:00.000', '2026-06-01 08:00:00.000'];
    const addPerson = async (id: string, email: string, subject: string | null = null) => {
      await source.query(
        'INSERT INTO users (id, email, name, locale, password_hash, external_subject, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [id, email, 'Ada', 'en', 'x', subject, made],
      );
      await source.query(
        'INSERT INTO sessions (id, user_id, refresh_token_hash, created_at, refreshed_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
        [`session of ${id}`, id, 'x', made, made, later],
      );
    };
    await addPerson('signed up', 'ada@customer.example');
    await addPerson('reset', 'bob@customer.example');
    await addPerson('vouched for', 'cy@customer.example', 'subject');
    await addPerson('of the demo', 'online@demo.example');
    for (const at of [later, '2026-07-01 08:00:00.000']) {
      await source.query(
        "INSERT INTO audit_entries (id, at, action, subject_id) VALUES (?, ?, 'PASSWORD_RESET', 'reset')",
        [at, at],
      );
    }
    await up();
    const sql =
      'SELECT users.id AS id, email_proven_at, ended_at FROM users JOIN sessions ON user_id = users.id ORDER BY id';
    const people = await source.query(sql);
    expect(people).toEqual([
      { id: 'of the demo', email_proven_at: made, ended_at: null },
      { id: 'reset', email_proven_at: later, ended_at: null },
      { id: 'signed up', email_proven_at: null, ended_at: made },
      { id: 'vouched for', email_proven_at: made, ended_at: null },
    ]);
  });

  test('keep the words of everybody who is there, whatever an attempt before has left', async () => {
    await up();
    while ((await tables()).user_words) await source.undoLastMigration({ transaction: 'each' });
    const add = (id: string, name: string) =>
      source.query(
        "INSERT INTO users (id, email, name, search_name, locale, created_at) VALUES (?, ?, 'x', ?, 'en', '2026-06-01')",
        [id, `${id}@b.example`, name],
      );
    await add('ada', 'ada');
    await add('bo', 'bo');
    // What was cut off: a table without an index, with the words of a name from before.
    await source.query('CREATE TABLE user_words (user_id VARCHAR(40) NOT NULL, word VARCHAR(16) NOT NULL)');
    await source.query("INSERT INTO user_words VALUES ('ada', 'eve')");
    await up();
    const kept = await source.query("SELECT user_id, word FROM user_words WHERE word < 'c' ORDER BY word, user_id");
    const words = kept.map(({ user_id, word }: Record<string, string>) => `${user_id} ${word}`);
    expect(words).toEqual(['ada ada', 'ada ample', 'bo ample', 'bo bo']);
  });

  test('make exactly the columns that the entities read and write', async () => {
    await up();
    const made = await tables();
    for (const name of WITHOUT_ENTITY) delete made[name];
    const described = source.entityMetadatas.map(
      ({ tableName, columns }) => [tableName, columns.map(({ databaseName }) => databaseName).sort()] as const,
    );
    expect(made).toEqual(Object.fromEntries(described));
  });
});

describeOnEachEngine('migrations of a database in use', (engine) => {
  test('keep what is chosen in carts (D1), and find what orders have credited against open invoices (C11)', async () => {
    const place = await engine.createDatabase();
    const app = await startApp(engine, { on: place, now: '2026-06-01T09:00:00Z' });
    const buyer = await given.onlineAccount(app);
    const id = await buy(app, buyer, { plan: 'gotowebinar plus', seats: 4 });
    const [payment] = await app.database.query('SELECT id FROM payments');
    await disputeAtBank(app, String(payment!.id), 'fraudulent');
    await change(app, buyer, id, { seats: 3 });
    await addChange(app, buyer, id, { seats: 6 });
    await app.halt();

    const location = { databaseUrl: place.databaseUrl ?? null, dataDir: place.dataDir };
    const source = await new DataSource(dataSourceOptions(location, databaseSchema)).initialize();
    const credited = 'SELECT id, credit, credit_against_open FROM orders ORDER BY id';
    const chosen = 'SELECT plan_id, seats, frequency FROM cart_items';
    const before = [await source.query(credited), await source.query(chosen)];
    expect(before[1]).toMatchObject([{ plan_id: null, frequency: null }]);
    expect(before[0].map((order: { credit_against_open: unknown }) => Number(order.credit_against_open) > 0)).toEqual([
      ...[false, true],
    ]);
    const isUndone = async () => (await source.query('SELECT * FROM orders'))[0].credit_against_open === undefined;
    while (!(await isUndone())) await source.undoLastMigration({ transaction: 'each' });
    const [item] = await source.query('SELECT plan_id, product_id, seats, frequency FROM cart_items');
    expect(item).toMatchObject({ plan_id: expect.any(String), product_id: expect.any(String), frequency: 'MONTHLY' });
    expect(Number(item.seats)).toBe(6);
    expect(await migrateWithCuts(place, seededRandom(7))).toBeGreaterThan(0);
    expect([await source.query(credited), await source.query(chosen)]).toEqual(before);
    await source.destroy();
    await place.drop();
  });
});
