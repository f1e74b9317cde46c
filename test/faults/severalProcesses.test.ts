import { setTimeout as wait } from 'node:timers/promises';
import { checkLedger } from '../../src/checkLedger';
import { type App, startApp } from '../support/app';
import { makeDueSubscriptions } from '../support/dueSubscriptions';
import { describeOnMariadb, type TestDatabase } from '../support/engines';
import { chargesOf, countDue, lapseLeases, renewalsOf } from '../support/renewed';
import { type SeveralProcesses, startSeveralProcesses } from '../support/severalProcesses';

const NOW = '2026-07-02T12:00:00Z';
const DUE = 60;
/** Clients that ask one after the other, each time on a connection of its own. */
const CLIENTS = 4;

describeOnMariadb('several processes on one port, and a worker', (engine) => {
  let place: TestDatabase;
  let app: App;
  let product: SeveralProcesses;
  beforeAll(async () => {
    place = await engine.createDatabase();
    app = await startApp(engine, { on: place, now: NOW });
    product = await startSeveralProcesses(place, 2, { SANDBOX_NOW: NOW });
    await product.ready();
  }, 60_000);
  afterAll(async () => {
    product?.kill();
    await app?.stop();
  });

  const ask = (url: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ query: '{ clock { now } }' }),
      signal: AbortSignal.timeout(5_000),
    });

  test('the first one says where everything is, and which ports are its own', () => {
    const ports = product.ownUrls.map((url) => new URL(url).port);
    expect(product.output()).toContain(`API and GraphiQL  ${product.url}/graphql`);
    expect(product.output()).toContain(
      `process 1         ${ports[0]}\n  process 2         ${ports[1]}\n  worker            ${ports[2]}`,
    );
    expect(product.pids()).toHaveLength(3);
  });

  test('the worker answers how it is, and nothing else', async () => {
    const worker = product.ownUrls[2]!;
    const metrics = await (await fetch(`${worker}/metrics`)).text();
    expect(metrics.match(/^# TYPE jobs_\w+ \w+$/gm)).toEqual([
      '# TYPE jobs_run_total counter',
      '# TYPE jobs_not_done gauge',
    ]);
    expect((await ask(worker)).status).toBe(404);
  });

  test('what stands behind no proxy answers how it is, and nothing that is limited by network', async () => {
    const [own] = product.ownUrls;
    expect((await fetch(`${own}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${own}/metrics`)).text()).toContain('graphql_request_duration_seconds');
    for (const path of ['/', '/webhooks/payments', '/sign-in']) expect((await fetch(`${own}${path}`)).status).toBe(404);
    expect((await ask(own!)).status).toBe(404);
  });

  test('while one is killed the others answer, and it comes back', async () => {
    let isOver = false;
    let answered = 0;
    const lost: unknown[] = [];
    const client = async () => {
      while (!isOver) {
        // What was on its way to the one that was killed is lost, and asked again.
        const response = await ask(product.url).catch((error) => {
          lost.push(error);
          return ask(product.url);
        });
        expect(response.status).toBe(200);
        answered += 1;
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    const [killed, ...others] = product.pids();
    await wait(200);
    process.kill(killed!, 'SIGKILL');
    const before = answered;
    while (product.pids().includes(killed!) || product.pids().length < 3) await wait(20);
    await product.ready();
    isOver = true;
    await Promise.all(clients);
    expect(answered - before).toBeGreaterThan(20);
    expect(lost.length).toBeLessThanOrEqual(CLIENTS);
    expect(product.pids()).toEqual([...others, expect.any(Number)]);
    expect(product.output()).toContain('The process 1 has ended (killed). It starts again in 1 s.');
  });

  test('jobs are done once, although the worker is killed meanwhile', async () => {
    const worker = product.pids()[1]!;
    await makeDueSubscriptions(app.database, { count: DUE, startedOn: '2026-06-01', balance: 0 });
    while ((await countDue(app)) === 0) await wait(20);
    process.kill(worker, 'SIGKILL');
    // What it had sent last may still happen; the next worker comes a second later.
    await wait(500);
    await lapseLeases(app);
    await product.ready();
    while ((await countDue(app)) > 0) await wait(50);
    expect(await renewalsOf(app)).toEqual({ orders: DUE, periods: DUE });
    expect(await chargesOf(app)).toEqual({ several: 0, missing: 0, open: 0 });
    expect(await checkLedger(app.database)).toEqual([]);
  }, 120_000);

  test('SIGTERM ends all of them', async () => {
    expect(await product.terminate()).toBe(0);
    for (const url of [product.url, ...product.ownUrls]) await expect(ask(url)).rejects.toThrow('fetch failed');
  });
});
