import { sweep } from '../../src/jobs/sweep';
import { networkOf } from '../../src/platform/network';
import { PointBudget } from '../../src/platform/pointBudget';
import { countIn, RateLimits } from '../../src/platform/rateLimits';
import { TooManyAttempts } from '../../src/platform/tooManyAttempts';
import { Unavailable } from '../../src/platform/unavailable';
import { describeWithApp } from '../support/suites';

const MINUTE = { points: 10, duration: 60 };

describeWithApp('limits in the database', {}, (app) => {
  /** Two processes that share the database. */
  const processes = () => [new RateLimits(app.database), new RateLimits(app.database)] as const;
  const rows = () => app.database.query('SELECT points FROM rate_limits ORDER BY points');
  const expire = () =>
    app.database.transaction((tx) =>
      tx.execute("UPDATE rate_limits SET expires_at = '2020-01-01 00:00:00.000', held_until = NULL"),
    );
  beforeEach(async () => {
    await app.database.transaction((tx) => tx.execute('DELETE FROM rate_limits'));
  });

  const outcomeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'counted',
      (error) => (error instanceof TooManyAttempts ? 'refused' : 'failed'),
    );

  test('of forty at once in two processes exactly ten count', async () => {
    const [one, other] = processes();
    const all = Array.from({ length: 40 }, (_, n) =>
      outcomeOf((n % 2 ? one : other).count({ key: 'a', limit: MINUTE })),
    );
    const outcomes = await Promise.all(all);
    expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(30);
    expect((await rows()).map(({ points }) => Number(points))).toEqual([10]);
  });

  test('all of several, or none', async () => {
    const [limits] = processes();
    await limits.count({ key: 'a', limit: MINUTE, points: 4 }, { key: 'b', limit: MINUTE, points: 9 });
    expect(
      await outcomeOf(limits.count({ key: 'a', limit: MINUTE, points: 2 }, { key: 'b', limit: MINUTE, points: 2 })),
    ).toBe('refused');
    expect((await rows()).map(({ points }) => Number(points))).toEqual([4, 9]);
  });

  test('more at once than there are take all there are; then nothing is left', async () => {
    const [limits] = processes();
    await limits.count({ key: 'a', limit: MINUTE, points: 500 });
    await expect(limits.count({ key: 'a', limit: MINUTE })).rejects.toMatchObject({ retryAfter: expect.any(Number) });
  });

  test('whoever has reached a limit costs one read and no transaction', async () => {
    const [limits] = processes();
    await limits.count({ key: 'a', limit: MINUTE, points: 10 });
    const before = app.database.statements;
    expect(await outcomeOf(limits.count({ key: 'a', limit: MINUTE }))).toBe('refused');
    expect(app.database.statements - before).toBe(1);
  });

  test('when its time is over a key begins anew; the sweep removes it', async () => {
    const [limits] = processes();
    await limits.count({ key: 'a', limit: MINUTE, points: 10 });
    await expire();
    await limits.count({ key: 'a', limit: MINUTE, points: 3 });
    expect((await rows()).map(({ points }) => Number(points))).toEqual([3]);
    await limits.count({ key: 'b', limit: MINUTE });
    await expire();
    await limits.count({ key: 'c', limit: MINUTE, points: 2 });
    await sweep(app.deps);
    expect((await rows()).map(({ points }) => Number(points))).toEqual([2]);
  });

  test('what a unit of work counts is undone with it', async () => {
    const failing = app.database.transaction(async (tx) => {
      await countIn(tx, { key: 'a', limit: MINUTE });
      throw new Error('refused later');
    });
    await expect(failing).rejects.toThrow('refused later');
    expect(await rows()).toEqual([]);
  });

  test('two that count the same keys in another order never block each other', async () => {
    const [one, other] = processes();
    const many = { points: 1_000, duration: 60 };
    const [a, b] = [
      { key: 'a', limit: many },
      { key: 'b', limit: many },
    ];
    const work = Array.from({ length: 30 }, (_, n) => outcomeOf(n % 2 ? one.count(a, b) : other.count(b, a)));
    expect(new Set(await Promise.all(work))).toEqual(new Set(['counted']));
    expect((await rows()).map(({ points }) => Number(points))).toEqual([30, 30]);
  });

  test('nothing of a key can be read', async () => {
    const [limits] = processes();
    await limits.count({ key: 'tries ada@customer.example', limit: MINUTE });
    const [row] = await app.database.query('SELECT key_hash FROM rate_limits');
    expect(row!.key_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('while the database is away what needs a limit is not available, rather than unlimited', async () => {
    const away = () => Promise.reject(new Unavailable('The database is away'));
    const limits = new RateLimits({ ...app.database, query: away, transaction: away } as never);
    await expect(limits.count({ key: 'a', limit: MINUTE })).rejects.toThrow(Unavailable);
  });
});

describeWithApp('a budget that processes share', {}, (app) => {
  const LIMIT = { points: 1_000, duration: 3_600 };
  const budget = (name: string, pause = 0) => new PointBudget(name, LIMIT, new RateLimits(app.database), pause);
  /** Until what was told has arrived. */
  const settled = async (name: string, points: number) => {
    for (let wait = 0; wait < 200; wait += 1) {
      const [row] = await app.database.query('SELECT SUM(points) AS points FROM rate_limits');
      if (Number(row!.points) >= points) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`${name} was not told`);
  };
  beforeEach(async () => {
    await app.database.transaction((tx) => tx.execute('DELETE FROM rate_limits'));
  });

  test('a request costs no statement; a fiftieth of the budget costs one short transaction, which nobody waits for', async () => {
    const one = budget('quiet');
    const before = app.database.statements;
    for (let n = 0; n < 19; n += 1) one.count('ada', 1);
    expect(app.database.statements).toBe(before);
    expect(one.count('ada', 1)).toEqual({ remaining: 980, resetsIn: expect.any(Number) });
    await settled('quiet', 20);
  });

  test('a process learns what others have counted, and refuses at most a fiftieth late', async () => {
    const [one, other] = [budget('shared'), budget('shared')];
    one.count('ada', 900);
    await settled('shared', 900);
    expect(other.count('ada', 20).remaining).toBe(980);
    await settled('shared', 920);
    await new Promise((done) => setTimeout(done, 50));
    expect(() => other.count('ada', 100)).toThrow(TooManyAttempts);
    expect(other.count('ada', 80).remaining).toBe(0);
    expect(other.count('bob', 100).remaining).toBe(900);
  });

  test('what many keys have spent is told at once, and then not again for a while', async () => {
    const [one, other] = [budget('many', 100), budget('many')];
    const told: number[] = [];
    app.database.onStatement = (sql) => {
      if (sql.startsWith('INSERT INTO rate_limits')) told.push(sql.split('(?, ?, ?)').length - 1);
    };
    for (let n = 0; n < 40; n += 1) one.count(`person ${n}`, 30);
    await settled('many', 40 * 30);
    app.database.onStatement = () => undefined;
    // The first went alone.
    expect(told.filter((keys) => keys > 1)).toEqual([39]);
    other.count('person 7', 30);
    await settled('many', 41 * 30);
    await new Promise((done) => setTimeout(done, 50));
    expect(other.count('person 7', 10).remaining).toBe(1_000 - 30 - 30 - 10);
  });

  test('while the database is away each process counts alone', () => {
    const alone = new PointBudget('alone', LIMIT, { add: () => Promise.reject(new Unavailable('away')) });
    expect(alone.count('ada', 1_000).remaining).toBe(0);
    expect(() => alone.count('ada', 1)).toThrow(TooManyAttempts);
  });
});

describe('the network of a client', () => {
  test.each<[string | null, string]>([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0000:0000:ffff::1', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [null, 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
