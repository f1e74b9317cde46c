import { type App, startApp } from '../support/app';
import { describeOnMariadb, type TestDatabase } from '../support/engines';
import { type HangingProxy, startHangingProxy } from '../support/hangingProxy';

/** Nobody waits for a connection that is refused. Milliseconds. */
const AT_ONCE = 2_000;

describeOnMariadb('a database that is away', (engine) => {
  let place: TestDatabase;
  let proxy: HangingProxy;
  let app: App;
  beforeAll(async () => {
    place = await engine.createDatabase();
    proxy = await startHangingProxy(place.databaseUrl!);
    app = await startApp(engine, { on: { ...place, databaseUrl: proxy.url } });
    await proxy.stop();
  });
  afterAll(async () => {
    await app?.halt();
    await place?.drop();
  });

  const ask = (query: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'fr' },
    body: JSON.stringify({ query }),
  });
  const refusal = {
    message: 'Le service ne répond pas pour le moment. Réessayez dans quelques secondes.',
    extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: 5 },
  };

  test.each([
    ['an operation', '/graphql', ask('{ clock { now } }'), { errors: [refusal] }],
    ['a page outside GraphQL', '/sandbox/mailbox', { headers: { 'accept-language': 'fr' } }, { errors: [refusal] }],
    ['the question whether it is ready', '/health/ready', {}, { status: 'database unreachable' }],
  ])('%s is answered 503 at once', async (_title, path, request, body) => {
    const asked = performance.now();
    const response = await fetch(`${app.url}${path}`, request);
    expect([response.status, await response.json()]).toMatchObject([503, body]);
    expect(response.headers.get('retry-after')).toBe(path === '/health/ready' ? null : '5');
    expect(performance.now() - asked).toBeLessThan(AT_ONCE);
  });
});
