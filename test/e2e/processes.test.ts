import { setTimeout as wait } from 'node:timers/promises';
import { schedule } from '../../src/platform/jobs';
import { type App, startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';

const KIND = 'test.nobody-knows';

describeOnEachEngine('several processes on one database', (engine) => {
  if (engine.name === 'sqlite') {
    test('the embedded database has one, which has to run its jobs', async () => {
      const starting = startApp(engine, { settings: { RUNS_JOBS: 'false' } });
      await expect(starting).rejects.toThrow('RUNS_JOBS: false needs DATABASE_URL');
    });
    return;
  }

  test('one that runs no jobs leaves them to another', async () => {
    const place = await engine.createDatabase();
    const apps: App[] = [];
    const start = async (RUNS_JOBS: string) => {
      const app = await startApp(engine, { on: place, overrides: { runsJobs: undefined }, settings: { RUNS_JOBS } });
      apps.push(app);
      return app;
    };
    const { database } = await start('false');
    await database.transaction((tx) => schedule(tx, { kind: 'email.send', subjectId: KIND, dueAt: tx.now }));
    const attempts = async () =>
      Number((await database.query('SELECT attempts FROM jobs WHERE subject_id = ?', [KIND]))[0]!.attempts);
    await wait(1_500);
    expect(await attempts()).toBe(0);
    await start('true');
    while ((await attempts()) === 0) await wait(50);
    for (const app of apps) await app.halt();
    await place.drop();
  });

  test('four that start at once on an empty database all come up, and one of them fills it', async () => {
    const place = await engine.createEmptyDatabase();
    const options = { on: place, now: '2026-06-15T09:00:00Z', settings: { SANDBOX_HISTORY: 'true' } };
    const starts = await Promise.allSettled([1, 2, 3, 4].map(() => startApp(engine, options)));
    const apps = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    const rows = await Promise.all(apps.map(rowsOf));
    for (const app of apps) await app.halt();
    await place.drop();
    expect(rows).toEqual([1, 2, 3, 4].map(() => FURNISHED));
  }, 120_000);
});

/** How many rows the catalogue and the demo accounts have, as one process makes them. */
const FURNISHED = {
  ...{ products: 8, prices: 204, users: 10, accounts: 5 },
  ...{ orders: 37, invoices: 35, payments: 27, quotes: 10 },
};

async function rowsOf({ database }: App): Promise<Record<string, number>> {
  const counts = Object.keys(FURNISHED).map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
  const [row] = await database.query(`SELECT ${counts.join(', ')}`);
  return Object.fromEntries(Object.entries(row!).map(([table, count]) => [table, Number(count)]));
}
