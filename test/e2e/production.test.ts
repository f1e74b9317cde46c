import { startSessionIn } from '../../src/identity';
import { type App, startApp } from '../support/app';
import { describeOnMariadb } from '../support/engines';
import { customer, type SignedIn, staff } from '../support/people';
import { SECRETS_KEY } from '../support/secondFactors';

const METRICS_TOKEN = 'metrics-token-of-the-tests';
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describeOnMariadb('outside a sandbox', (engine) => {
  let app: App;
  beforeAll(async () => {
    const production = {
      ...{ SANDBOX: 'false', PUBLIC_URL: 'https://billing.example', SMTP_URL: 'smtp://127.0.0.1:9' },
      ...{ STRIPE_SECRET_KEY: 'sk', STRIPE_WEBHOOK_SECRET: 'whsec', METRICS_TOKEN, SECRETS_KEY },
    };
    app = await startApp(engine, { settings: production });
  });
  afterAll(() => app.stop());

  const statusOf = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${app.url}${path}`, { headers })).status;
  const page = async ({ cookie }: { cookie: string }) =>
    (await fetch(`${app.url}/graphql`, { headers: { ...HTML, cookie } })).text();

  /** A14: outside a sandbox the role counts with a second factor only. */
  const supervisorWithFactor = async () => {
    const supervisor = await staff(app, 'SUPERVISOR');
    const sql = 'INSERT INTO second_factors (user_id, secret, enabled_at, last_step) VALUES (?, ?, ?, 0)';
    await app.database.transaction((tx) => tx.execute(sql, [supervisor.userId, 'x', '2026-06-01 00:00:00.000']));
    return supervisor;
  };

  test('metrics are for who knows the token', async () => {
    expect(await statusOf('/metrics')).toBe(404);
    expect(await statusOf('/metrics', { authorization: 'Bearer metrics-token-of-the-test' })).toBe(404);
    expect(await statusOf('/metrics', { authorization: `Bearer ${METRICS_TOKEN}` })).toBe(200);
  });

  test('nothing of the sandbox is there', async () => {
    const paths = ['/sandbox/mailbox', '/sandbox/clock', '/sandbox/authenticate/x', '/sandbox/dispute/x'];
    expect(await Promise.all(paths.map((path) => statusOf(path)))).toEqual(paths.map(() => 404));
    expect(await app.database.query('SELECT id FROM users')).toEqual([]);
  });

  test('the schema is shown to staff only, also where it is hidden in a fragment', async () => {
    const query = '{ ...F } fragment F on Query { s: __typename __schema { queryType { name } } }';
    const { contact } = await customer(app);
    const supervisor = await supervisorWithFactor();
    const refused = [
      { message: 'Only staff may see the schema here.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ];
    for (const token of [null, contact.token]) {
      expect((await app.as(token).run(query)).errors).toMatchObject(refused);
      expect((await app.as(token).run('{ __type(name: "Query") { name } }')).errors).toMatchObject(refused);
    }
    expect((await app.as(supervisor.token).run(query)).data.__schema).toEqual({ queryType: { name: 'Query' } });
    expect((await app.as(contact.token).run('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  test('GraphiQL is shown to browsers in which staff are signed in', async () => {
    const cookieOf = async ({ userId }: SignedIn) => {
      const { refreshToken } = await app.database.transaction((tx) => startSessionIn(tx, userId, null));
      return { cookie: `refresh_token=${refreshToken!.token}` };
    };
    const supervisor = await cookieOf(await supervisorWithFactor());
    expect(await page(supervisor)).toContain('GraphiQL');
    expect(await page(await cookieOf((await customer(app)).contact))).not.toContain('GraphiQL');
    expect(await page({ cookie: '' })).not.toContain('GraphiQL');
    await app.database.transaction((tx) => tx.execute('UPDATE sessions SET ended_at = created_at'));
    expect(await page(supervisor)).not.toContain('GraphiQL');
  });
});
