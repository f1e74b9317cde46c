import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { databaseSchema } from '../../src/databaseSchema';
import { dataSourceOptions } from '../../src/platform/database';
import { type MariadbServer, startMariadb } from '../runner/mariadb';
import { createTemporaryFolder } from '../runner/temporaryFolder';
import { type App, startApp } from '../support/app';
import { describeOnMariadb, type Engine, type TestDatabase } from '../support/engines';
import { ask, customer, person, staff } from '../support/people';
import { openRequest, REQUEST_OPEN } from '../support/requests';

const WRITTEN = 'Łoś & Zoë, 東京 🦌';
const ODD = `SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()
  AND table_name <> 'migrations' AND collation_name <> 'utf8mb4_bin'`;

describeOnMariadb('a server whose default is latin1', (engine) => {
  let server: MariadbServer;
  beforeAll(async () => {
    server = await startMariadb(['--character-set-server=latin1', '--collation-server=latin1_swedish_ci']);
  });
  afterAll(() => server.stop());

  /** A new database of that server, as `CREATE DATABASE` makes it. */
  async function place(name: string): Promise<TestDatabase> {
    const connection = await createConnection({ uri: server.url });
    await connection.query(`CREATE DATABASE ${name}`);
    await connection.end();
    return { databaseUrl: `${server.url}/${name}`, dataDir: createTemporaryFolder('latin1-'), drop: async () => {} };
  }

  const started = (on: TestDatabase): Promise<App> => startApp(engine as Engine, { on });
  const execute = async (on: TestDatabase, sql: string): Promise<unknown[]> => {
    const connection = await createConnection({ uri: on.databaseUrl!, charset: 'utf8mb4' });
    const [rows] = await connection.query(sql);
    await connection.end();
    return rows as unknown[];
  };

  test('keeps what people write, as the tables say themselves', async () => {
    const on = await place('fresh');
    const app = await started(on);
    const given = await customer(app);
    const input = { accountId: given.accountId, topic: 'OTHER', subject: WRITTEN, body: WRITTEN };
    const { serviceRequest, userErrors } = (await ask(app, given.contact.token, REQUEST_OPEN, { input }))
      .serviceRequestOpen;
    expect(userErrors).toEqual([]);
    expect(serviceRequest).toMatchObject({ subject: WRITTEN, messages: { nodes: [{ body: WRITTEN }] } });
    const { name } = await person(app, WRITTEN);
    expect(name).toBe(WRITTEN);
    const agent = await staff(app, 'SUPERVISOR');
    const document = 'query ($search: String) { accounts(search: $search) { nodes { id } } }' as const;
    expect((await ask(app, agent.token, document, { search: WRITTEN })).accounts.nodes).toEqual([]);
    expect(await execute(on, ODD)).toEqual([]);
    await app.halt();
  });

  test('a database of an earlier version, made in latin1, is changed when it is upgraded, and keeps its rows', async () => {
    const on = await place('earlier');
    const app = await started(on);
    const request = await openRequest(app, await customer(app));
    await app.halt();
    const source = await new DataSource(
      dataSourceOptions({ databaseUrl: on.databaseUrl!, dataDir: '' }, databaseSchema),
    ).initialize();
    const isUndone = async () =>
      !(await source.query('SELECT name FROM migrations')).some(({ name }: { name: string }) =>
        /^ExactTexts/.test(name),
      );
    while (!(await isUndone())) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    const before = 'MODIFY subject VARCHAR(255) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL';
    await execute(on, `ALTER TABLE service_requests ${before}`);
    const again = await started(on);
    expect(await execute(on, ODD)).toEqual([]);
    expect(await again.database.query('SELECT subject FROM service_requests')).toEqual([{ subject: request.subject }]);
    await again.halt();
  });

  test('a start refuses a database that could not keep them', async () => {
    const on = await place('narrow');
    const app = await started(on);
    await app.halt();
    await execute(
      on,
      'ALTER TABLE accounts MODIFY name VARCHAR(255) CHARACTER SET latin1 COLLATE latin1_swedish_ci NOT NULL',
    );
    await expect(started(on)).rejects.toThrow(
      'DATABASE_URL: cannot keep what people write: accounts.name is latin1_swedish_ci, not utf8mb4_bin',
    );
  });
});
