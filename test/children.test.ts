import 'reflect-metadata';
import { firstOfEach } from '../src/platform/children';
import { JobRow, scheduleAll } from '../src/platform/jobs';
import { type App, startApp } from './support/app';
import { describeOnEachEngine } from './support/engines';

describeOnEachEngine('the first children of each parent', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engine);
  });
  afterAll(() => app.stop());

  test('are read of more parents than one statement takes, in the parents’ order', async () => {
    const parents = Array.from({ length: 601 }, (_none, place) => `parent-${place}`);
    const dueAt = new Date('2100-01-01T00:00:00Z');
    const wanted = ['parent-0', 'parent-100', 'parent-600'].flatMap((subjectId) =>
      ['a', 'b', 'c'].map((kind) => ({ kind, subjectId, dueAt })),
    );
    await app.database.transaction((tx) => scheduleAll(tx, wanted));
    const of = { column: 'subject_id', parents };
    const found = await firstOfEach(app.database, JobRow, of, { sql: 'kind <> ?', values: ['b'] }, 'kind DESC LIMIT 1');
    expect(found.flatMap((jobs, place) => jobs.map(({ kind }) => `${place} ${kind}`))).toEqual([
      '0 c',
      '100 c',
      '600 c',
    ]);
    expect(found).toHaveLength(parents.length);
  });
});
