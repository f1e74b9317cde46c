import { SessionRow } from '../../src/identity';
import { OneTimeTokenRow, SignUpRow } from '../../src/identity/entities';
import { sweep } from '../../src/jobs/sweep';
import { insertRows, selectRows, toSqlInstant } from '../../src/platform/database';
import { newId } from '../../src/platform/ids';
import { JobRow, type JobStatus, schedule } from '../../src/platform/jobs';
import { startApp } from '../support/app';
import { describeOnEachEngine } from '../support/engines';
import { browse, countOf, person, signIn } from '../support/people';
import { describeWithApp } from '../support/suites';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const REFRESH = 'mutation { sessionRefresh { session { accessToken } userErrors { code } } }';

describeWithApp('what has expired is removed', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let userId: string;
  beforeAll(async () => {
    userId = (await person(app)).id;
  });

  const inTime = (milliseconds: number) => new Date(Date.now() + milliseconds);
  const execute = (sql: string, values: (string | number)[] = []) =>
    app.database.transaction((tx) => tx.execute(sql, values));
  const sessionsLeft = async (ids: string[]) => {
    const rows = await selectRows(app.database, SessionRow, 'WHERE user_id = ?', [userId]);
    return ids.map((id) => rows.some((row) => row.id === id));
  };

  async function addSessions(expiries: Date[]): Promise<string[]> {
    const rows = expiries.map((expiresAt): SessionRow => {
      const at = { createdAt: inTime(-31 * DAY), refreshedAt: inTime(-31 * DAY), expiresAt, endedAt: null };
      return { id: newId('Session'), userId, refreshTokenHash: 'x', replacedTokenHash: null, ...at, network: null };
    });
    await app.database.transaction((tx) => insertRows(tx, SessionRow, rows));
    return rows.map(({ id }) => id);
  }

  test('sessions, by the system clock', async () => {
    const ids = await addSessions([inTime(-31 * DAY), inTime(-MINUTE), inTime(MINUTE), inTime(30 * DAY)]);
    await sweep(app.deps);
    expect(await sessionsLeft(ids)).toEqual([false, false, true, true]);
  });

  test('a session that is in use goes on', async () => {
    const { cookie } = await signIn(app, (await person(app)).email);
    await sweep(app.deps);
    const { data } = await browse(app, cookie, REFRESH);
    expect(data.sessionRefresh).toEqual({ session: { accessToken: expect.any(String) }, userErrors: [] });
  });

  test('one-time tokens; one that was used goes when it would have expired', async () => {
    const row = (tokenHash: string, expiresAt: Date, usedAt: Date | null): OneTimeTokenRow => {
      return { tokenHash, userId, purpose: 'INVITATION', expiresAt, usedAt };
    };
    const rows = [
      row('expired', inTime(-MINUTE), null),
      row('used, expired', inTime(-MINUTE), inTime(-DAY)),
      row('used', inTime(DAY), inTime(-DAY)),
      row('open', inTime(MINUTE), null),
    ];
    await app.database.transaction((tx) => insertRows(tx, OneTimeTokenRow, rows));
    await sweep(app.deps);
    const left = await selectRows(app.database, OneTimeTokenRow, 'WHERE user_id = ? ORDER BY token_hash', [userId]);
    expect(left.map(({ tokenHash }) => tokenHash)).toEqual(['open', 'used']);
  });

  test('sign-ups that were not confirmed in time', async () => {
    const facts = { passwordHash: 'x', name: 'Ada', companyName: 'Ada’s', country: 'FR', timeZone: 'Europe/Paris' };
    const row = (email: string, expiresAt: Date): SignUpRow => {
      return { ...facts, tokenHash: email, email, currency: 'EUR', locale: 'fr-FR', expiresAt };
    };
    const rows = [row('expired', inTime(-MINUTE)), row('open', inTime(MINUTE))];
    await app.database.transaction((tx) => insertRows(tx, SignUpRow, rows));
    await sweep(app.deps);
    expect(await selectRows(app.database, SignUpRow)).toMatchObject([{ email: 'open' }]);
  });

  test('idempotency keys that no longer answer (L2)', async () => {
    const add = (key: string, age: number) =>
      execute('INSERT INTO idempotency_keys VALUES (?, ?, ?, ?, ?, ?)', [
        ...[userId, 'orderPlace', key, 'input', '{}', toSqlInstant(inTime(-age))],
      ]);
    await add('old', DAY + MINUTE);
    await add('young', DAY - MINUTE);
    await sweep(app.deps);
    const left = await app.database.query('SELECT key_hash AS k FROM idempotency_keys WHERE caller_id = ?', [userId]);
    expect(left.map(({ k }) => k)).toEqual(['young']);
  });

  test('jobs done long ago, by the clock they were due by; what is not done never', async () => {
    const kind = 'test.sweep';
    const add = async (subjectId: string, dueAt: string, status: JobStatus) => {
      await app.database.transaction((tx) => schedule(tx, { kind, subjectId, dueAt: new Date(dueAt) }));
      await execute('UPDATE jobs SET status = ? WHERE kind = ? AND subject_id = ?', [status, kind, subjectId]);
    };
    await add('done 31 days ago', '2026-05-01T08:00:00Z', 'DONE');
    await add('done 29 days ago', '2026-05-03T10:00:00Z', 'DONE');
    for (const status of ['DUE', 'FAILED', 'PARKED', 'RUNNING'] as const) {
      await add(`long ${status}`, '2025-01-01T09:00:00Z', status);
    }
    await sweep(app.deps);
    const left = await selectRows(app.database, JobRow, 'WHERE kind = ? ORDER BY subject_id', [kind]);
    const expected = ['done 29 days ago', 'long DUE', 'long FAILED', 'long PARKED', 'long RUNNING'];
    expect(left.map(({ subjectId }) => subjectId)).toEqual(expected);
    await execute('DELETE FROM jobs WHERE kind = ?', [kind]);
  });

  test('batch by batch, until nothing is left; several processes may sweep at once', async () => {
    const ids = await addSessions(Array.from({ length: 25 }, (_, place) => inTime(-DAY - place)));
    await Promise.all([1, 2, 3].map(() => sweep(app.deps, () => false, 4)));
    expect(await sessionsLeft(ids)).toEqual(ids.map(() => false));
  });

  test('it stops between batches when the process stops; the next sweep goes on', async () => {
    const ids = await addSessions(Array.from({ length: 9 }, () => inTime(-DAY)));
    let looks = 0;
    await sweep(app.deps, () => ++looks > 1, 4);
    expect((await sessionsLeft(ids)).filter((isLeft) => isLeft)).toHaveLength(5);
    await sweep(app.deps);
    expect(await sessionsLeft(ids)).toEqual(ids.map(() => false));
  });

  test('is no job: a clock that moves by years does not wait for it', async () => {
    const before = await countOf(app, 'jobs');
    await sweep(app.deps);
    expect(await countOf(app, 'jobs')).toBe(before);
  });
});

describeOnEachEngine('a process that runs jobs', (engine) => {
  test('removes what has expired when it starts', async () => {
    const place = await engine.createDatabase();
    const first = await startApp(engine, { on: place });
    const { id: userId } = await person(first);
    const at = new Date(Date.now() - DAY);
    const dates = { createdAt: at, refreshedAt: at, expiresAt: at, endedAt: null };
    const row = {
      id: newId('Session'),
      userId,
      refreshTokenHash: 'x',
      replacedTokenHash: null,
      ...dates,
      network: null,
    };
    await first.database.transaction((tx) => insertRows(tx, SessionRow, [row]));
    await first.halt();
    const second = await startApp(engine, { on: place, overrides: { runsJobs: true } });
    await second.halt();
    const third = await startApp(engine, { on: place });
    expect(await selectRows(third.database, SessionRow, 'WHERE id = ?', [row.id])).toEqual([]);
    await third.stop();
  });
});
