import { DataSource, type QueryRunner } from 'typeorm';
import { dataSourceOptions } from '../src/platform/database';
import { nextRows } from '../src/platform/database/batches';
import { locationOf } from './support/cutMigrations';
import { describeOnEachEngine, type TestDatabase } from './support/engines';

/** So many rows have each value of all columns of the key but the last one. */
const SAME = 1_200;
const BATCH = 500;

describeOnEachEngine('rows that are read batch by batch', (engine) => {
  let place: TestDatabase;
  let source: DataSource;
  let runner: QueryRunner;

  beforeAll(async () => {
    place = await engine.createEmptyDatabase();
    source = await new DataSource(dataSourceOptions(locationOf(place), { migrations: [], entities: [] })).initialize();
    runner = source.createQueryRunner();
  });
  afterAll(async () => {
    await runner.release();
    await source.destroy();
    await place.drop();
  });

  /** Each batch, and how many entries of an index were read for it, as far as the engine says. */
  async function batches(name: string, key: string[]): Promise<{ rows: object[]; reads: number }[]> {
    const found: { rows: object[]; reads: number }[] = [];
    let last: unknown[] | null = null;
    for (;;) {
      const { sql, values } = nextRows(engine.name === 'sqlite' ? 'sqlite' : 'mysql', { name, key }, last, BATCH);
      const before = await entriesRead();
      const rows: Record<string, unknown>[] = await runner.query(sql, values);
      found.push({ rows, reads: (await entriesRead()) - before });
      if (rows.length < BATCH) return found;
      last = key.map((column) => rows.at(-1)![column]);
    }
  }

  async function entriesRead(): Promise<number> {
    if (engine.name === 'sqlite') return 0;
    const counts: { Value: string }[] = await runner.query("SHOW SESSION STATUS LIKE 'Handler_read_%'");
    return counts.reduce((sum, { Value }) => sum + Number(Value), 0);
  }

  async function planOf(name: string, key: string[]): Promise<string> {
    const { sql, values } = nextRows('sqlite', { name, key }, Array(key.length).fill(0), BATCH);
    const [{ detail }] = await runner.query(`EXPLAIN QUERY PLAN ${sql}`, values);
    return detail;
  }

  test.each([
    ['one column', ['a'], [4 * SAME]],
    ['two columns', ['a', 'b'], [4, SAME]],
    ['three columns', ['a', 'b', 'c'], [2, 2, SAME]],
  ])(
    'by a key of %s come once, in order, and the last batch reads no more than the first',
    async (_what, key, counts) => {
      const name = `of_${key.length}`;
      const columns = key.map((column) => `${column} INT NOT NULL`).join(', ');
      await runner.query(`CREATE TABLE ${name} (${columns}, PRIMARY KEY (${key.join(', ')}))`);
      const expected = counts.reduce<number[][]>(
        (rows, count) => rows.flatMap((row) => Array.from({ length: count }, (_none, value) => [...row, value])),
        [[]],
      );
      const values = expected.toReversed().map((row) => `(${row.join()})`);
      await runner.query(`INSERT INTO ${name} VALUES ${values.join()}`);

      const found = await batches(name, key);
      expect(found.flatMap(({ rows }) => rows.map((row) => Object.values(row)))).toEqual(expected);
      expect(found).toHaveLength(10);
      for (const { reads } of found) expect(reads).toBeLessThanOrEqual(BATCH + 10);

      if (engine.name === 'sqlite') expect(await planOf(name, key)).toContain(key[1] ? `(${key.join()})>` : 'a>?');
    },
  );
});
