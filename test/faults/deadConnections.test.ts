import { DATABASE_LIMITS, type DatabaseLimits } from '../../src/platform/database/limits';
import { MysqlPool } from '../../src/platform/database/mysqlPool';
import { Deadline } from '../../src/platform/deadline';
import { Unavailable } from '../../src/platform/unavailable';
import { describeOnMariadb, type TestDatabase } from '../support/engines';
import { type HangingProxy, startHangingProxy } from '../support/hangingProxy';

const WAITERS = 20;
/** Longer than any limit of these tests: it ends only when it is cut. */
const HANGING = 'SELECT SLEEP(60)';
/** What a busy machine adds to a limit. Milliseconds. */
const SLACK = 1_500;

/** How a wait ended, and after how long. */
interface End {
  id: number | null;
  error: Error | null;
  took: number;
}

/** A pool of one connection, so that whoever waits depends on it. */
describeOnMariadb('one connection that many wait for', (engine) => {
  let place: TestDatabase;
  let proxy: HangingProxy;
  let pool: MysqlPool;
  beforeAll(async () => {
    place = await engine.createDatabase();
    proxy = await startHangingProxy(place.databaseUrl!);
  });
  afterEach(async () => {
    proxy.resume();
    await pool.close();
  });
  afterAll(async () => {
    await proxy?.stop();
    await place?.drop();
  });

  const open = (limits: Partial<DatabaseLimits>) => {
    // The server gives up too: what hangs is not to stay there after the test.
    const session = ['SET max_statement_time = 5'];
    pool = new MysqlPool({ uri: proxy.url }, 1, session, { ...DATABASE_LIMITS, ...limits }, () => undefined);
  };
  const run = (sql: string) => {
    const deadline = Deadline.after(20_000);
    return pool.use(deadline, async (connection) => (await connection.run(sql, [], deadline)).records);
  };
  const idOfConnection = async () => Number((await run('SELECT CONNECTION_ID() AS id'))[0]!.id);
  const ended = async (asked: Promise<number>): Promise<End> => {
    const began = performance.now();
    const [id, error] = await asked.then(
      (found) => [found, null] as const,
      (failed: Error) => [null, failed] as const,
    );
    return { id, error, took: performance.now() - began };
  };
  const all = () => Promise.all(Array.from({ length: WAITERS }, () => ended(idOfConnection())));

  test('a statement that hangs is cut at its limit, and the others are answered by a new connection', async () => {
    open({ statement: 300 });
    const first = await idOfConnection();
    const hanging = expect(run(HANGING)).rejects.toEqual(
      new Unavailable('The database did not answer a statement in time'),
    );
    const waiters = await all();
    await hanging;
    expect(waiters.map(({ error }) => error)).toEqual(Array(WAITERS).fill(null));
    const ids = new Set(waiters.map(({ id }) => id));
    expect([ids.size, ids.has(first)]).toEqual([1, false]);
    expect(Math.max(...waiters.map(({ took }) => took))).toBeLessThan(300 + SLACK);
  });

  test('whoever would wait for longer than the limit is refused then, and the next one is answered', async () => {
    open({ statement: 1_000, connection: 300 });
    const first = await idOfConnection();
    const hanging = expect(run(HANGING)).rejects.toBeInstanceOf(Unavailable);
    const waiters = await all();
    const inVain = new Unavailable('No connection to the database came free in time');
    expect(waiters.map(({ error }) => error)).toEqual(Array(WAITERS).fill(inVain));
    expect(Math.max(...waiters.map(({ took }) => took))).toBeLessThan(300 + SLACK);
    await hanging;
    expect(await idOfConnection()).not.toBe(first);
  });

  test('one that the server ends is not used again', async () => {
    open({});
    const first = await idOfConnection();
    const killed = expect(run(`KILL ${first}`)).rejects.toBeInstanceOf(Unavailable);
    const waiters = await all();
    await killed;
    expect(waiters.map(({ error }) => error)).toEqual(Array(WAITERS).fill(null));
    expect(waiters.map(({ id }) => id)).not.toContain(first);
  });

  test('nobody waits without end for a new one that the network swallows', async () => {
    open({ statement: 300, connection: 600 });
    const first = await idOfConnection();
    proxy.hang('SWALLOWED');
    const hanging = expect(run(HANGING)).rejects.toBeInstanceOf(Unavailable);
    const waiters = await all();
    await hanging;
    expect(waiters.map(({ error }) => error)).toEqual(Array(WAITERS).fill(expect.any(Unavailable)));
    expect(Math.max(...waiters.map(({ took }) => took))).toBeLessThan(600 + SLACK);
    proxy.resume();
    expect(await idOfConnection()).not.toBe(first);
  });
});
