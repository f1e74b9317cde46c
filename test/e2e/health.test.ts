import { observeProcess } from '../../src/platform/processMetrics';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';

beforeAll(observeProcess);

describeOnEachEngine('health and metrics', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engine);
  });
  afterAll(() => app.stop());

  const get = (path: string) => fetch(`${app.url}${path}`);

  test('the process is live', async () => {
    const response = await get('/health/live');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('it is ready while it reaches the database', async () => {
    const response = await get('/health/ready');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('metrics count statements and time requests, in the format of Prometheus', async () => {
    await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ clock { now } }"}',
    });
    const response = await get('/metrics');
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch('text/plain');
    expect(text).toMatch(/^database_statements_total [1-9]/m);
    expect(text).toMatch(/^graphql_request_duration_seconds_count\{status="200"\} 1$/m);
    expect(text).toMatch(/^process_cpu_seconds_total /m);
  });

  test('it is not ready without the database', async () => {
    const broken = await startApp(engine);
    await broken.database.close();
    const response = await fetch(`${broken.url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([503, { status: 'database unreachable' }]);
    await broken.stop();
  });
});
