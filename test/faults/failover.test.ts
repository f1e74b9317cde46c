import { createConnection } from 'mysql2/promise';
import { type MariadbServer, startMariadb } from '../runner/mariadb';
import { createTemporaryFolder } from '../runner/temporaryFolder';
import { type App, startApp } from '../support/app';
import { describeOnMariadb } from '../support/engines';

const SIGN_IN = `mutation { signIn(input: { email: "support@demo.example", password: "demo-password" }) {
  session { accessToken } userErrors { code } } }`;

/** As after a failover of Aurora: the server that wrote is there, and only reads. */
describeOnMariadb('a server that has become read-only', (engine) => {
  let server: MariadbServer;
  let app: App;
  const administer = async (sql: string) => {
    const connection = await createConnection(server.url);
    const [rows] = await connection.query(sql);
    await connection.end();
    return rows as Record<string, unknown>[];
  };
  const connections = async () =>
    (await administer("SELECT id FROM information_schema.processlist WHERE user = 'billing'")).map(({ id }) => id);

  beforeAll(async () => {
    server = await startMariadb();
    await administer('CREATE DATABASE billing CHARACTER SET utf8mb4');
    // Root may write all the same.
    await administer("CREATE USER billing@'127.0.0.1' IDENTIFIED BY 'billing'");
    await administer("GRANT ALL ON billing.* TO billing@'127.0.0.1'");
    const databaseUrl = server.url.replace('root@', 'billing:billing@').concat('/billing');
    const dataDir = createTemporaryFolder('billing-');
    app = await startApp(engine, { on: { databaseUrl, dataDir, drop: async () => {} } });
  });
  afterAll(async () => {
    await app?.halt();
    await server?.stop();
  });

  test('is left by all connections, and writes go on at the server that takes over', async () => {
    expect((await app.as(null).run(SIGN_IN)).data.signIn.userErrors).toEqual([]);
    await administer('SET GLOBAL read_only = 1');
    const before = await connections();
    const { errors } = await app.as(null).run(SIGN_IN);
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect((await app.as(null).run('{ clock { now } }')).errors).toBeUndefined();
    await administer('SET GLOBAL read_only = 0');
    expect((await app.as(null).run(SIGN_IN)).data.signIn.session.accessToken).toMatch(/^ey/);
    const left = await connections();
    // The ORM keeps the connection that it came with; it serves nobody.
    expect(before.filter((id) => left.includes(id))).toHaveLength(1);
  });
});
