import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkLedger } from '../../src/checkLedger';
import { type App, startApp } from '../support/app';
import { makeDueSubscriptions } from '../support/dueSubscriptions';
import type { Engine, TestDatabase } from '../support/engines';
import { chargesOf, countDue, lapseLeases, renewalsOf } from '../support/renewed';

/** Processes at work at once. */
const PAIR = 2;
/** Subscriptions that become due before each kill, so that there is always something to renew. */
const PER_KILL = 10;
/** Killed at a random moment of so long: while it renews, charges or mails. Milliseconds. */
const KILLED_WITHIN = 300;

export function testKilledRenewals(engine: Engine, totalKills: number): void {
  const subscriptions = totalKills * PER_KILL;
  let place: TestDatabase;
  let app: App;
  const workers = new Set<ChildProcess>();

  beforeAll(async () => {
    place = await engine.createDatabase();
    app = await startApp(engine, { on: place, now: '2026-07-02T12:00:00Z' });
  });

  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await app.stop();
  });

  test('beside another one: one invoice and one charge per subscription and period', async () => {
    let pair = startPair();
    for (let kills = 0; kills < totalKills; kills += PAIR) {
      const running = await pair;
      pair = startPair();
      for (const worker of running) worker.send('begin');
      for (const worker of running) {
        await makeDueSubscriptions(app.database, { count: PER_KILL, startedOn: '2026-06-01', balance: 0 });
        await wait(Math.random() * KILLED_WITHIN);
        await kill(worker);
        await lapseLeases(app);
      }
    }
    await finish(await pair);

    expect(await renewalsOf(app)).toEqual({ orders: subscriptions, periods: subscriptions });
    expect(await chargesOf(app)).toEqual({ several: 0, missing: 0, open: 0 });
    expect(await statesOf(app)).toEqual(['ACTIVE 2026-08-01']);
    expect(await checkLedger(app.database)).toEqual([]);
  }, 180_000);

  /** Two processes that are ready to begin. */
  function startPair(): Promise<ChildProcess[]> {
    const start = async () => {
      const worker = fork(join(__dirname, '../support/renewalWorker.ts'), {
        execArgv: ['--require', join(__dirname, '../support/register.cjs')],
        env: {
          ...process.env,
          SANDBOX: 'true',
          LOG_LEVEL: 'error',
          DATA_DIR: place.dataDir,
          DATABASE_URL: place.databaseUrl ?? '',
        },
      });
      workers.add(worker);
      const [message] = await once(worker, 'message');
      if (message !== 'ready') throw new Error(String(message));
      return worker;
    };
    return Promise.all(Array.from({ length: PAIR }, start));
  }

  /** What still runs must be running: a process that has ended by itself has met a fault. */
  async function kill(worker: ChildProcess): Promise<void> {
    expect(worker.exitCode).toBeNull();
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    workers.delete(worker);
  }

  async function finish(running: ChildProcess[]): Promise<void> {
    for (const worker of running) worker.send('begin');
    while ((await countDue(app)) > 0) await wait(50);
    for (const worker of running) await kill(worker);
  }
}

async function statesOf({ database }: App): Promise<string[]> {
  const rows = await database.query('SELECT DISTINCT status, period_end FROM subscriptions');
  return rows.map(({ status, period_end }) => `${status} ${period_end}`);
}
