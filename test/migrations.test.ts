import { DataSource } from 'typeorm';
import { databaseSchema } from '../src/databaseSchema';
import { dataSourceOptions } from '../src/platform/database';
import { describeOnEachEngine, type TestDatabase } from './support/engines';

/** Tables that no entity describes: what they keep is read and written by hand. */
const WITHOUT_ENTITY = [
  'business_clock',
  'idempotency_keys',
  'migrations',
  'number_counters',
  'sandbox_gateway_refunds',
  'stripe_customers',
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
    place = await engine.createDatabase();
    const location = { databaseUrl: place.databaseUrl ?? null, dataDir: place.dataDir };
    source = await new DataSource(dataSourceOptions(location, databaseSchema)).initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await place.drop();
  });

  const up = () => source.runMigrations({ transaction: 'each' });

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
    expect(await up()).toHaveLength(databaseSchema.migrations.length);
    expect(await up()).toEqual([]);
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
