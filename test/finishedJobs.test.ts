import { databaseSchema } from '../src/databaseSchema';
import { Database, insertRows, selectRows } from '../src/platform/database';
import { finish, JobRow } from '../src/platform/jobs';
import { describeOnEachEngine } from './support/engines';

const job = (id: string, status: JobRow['status'], leasedUntil: string): JobRow => ({
  id,
  kind: 'payment.settle',
  subjectId: `pay_${id}`,
  status,
  dueAt: new Date('2026-06-01T09:00:00Z'),
  priority: 0,
  attempts: 1,
  leasedUntil: new Date(leasedUntil),
  lastError: null,
  createdAt: new Date('2026-06-01T09:00:00Z'),
});

describeOnEachEngine('jobs that are finished together', (engine) => {
  it('are each finished by their own lease only: another run may hold one by the lease of another', async () => {
    const { databaseUrl, dataDir, drop } = await engine.createDatabase();
    const location = { databaseUrl: databaseUrl ?? null, dataDir };
    const database = await Database.connect(location, databaseSchema, async () => new Date());
    const [early, late] = ['2026-06-01T09:01:00Z', '2026-06-01T09:01:30Z'];
    const ran = [job('job_a', 'RUNNING', early), job('job_b', 'RUNNING', late)];
    const claimedAnew = { ...ran[0]!, leasedUntil: new Date(late) };
    await database.transaction((tx) => insertRows(tx, JobRow, [claimedAnew, ran[1]!]));
    await database.transaction((tx) => finish(tx, ran));
    const left = await selectRows(database, JobRow, 'ORDER BY id');
    expect(left.map(({ id, status }) => [id, status])).toEqual([
      ['job_a', 'RUNNING'],
      ['job_b', 'DONE'],
    ]);
    await database.close();
    await drop();
  });
});
