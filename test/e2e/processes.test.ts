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
});
