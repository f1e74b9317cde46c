import { randomBytes } from 'node:crypto';
import { AccountRow } from '../../src/accounts';
import { databaseSchema } from '../../src/databaseSchema';
import { Database, lockRow, lockRows, type Tx } from '../../src/platform/database';
import { claimDue, scheduleAll } from '../../src/platform/jobs';
import { type App, startApp } from '../support/app';
import { describeOnMariadb } from '../support/engines';

const NODES = (process.env.TEST_MYSQL_NODES ?? '').split(' ');
const ROUNDS = 40;

/** `npm run test:galera` starts the cluster, whose nodes are in TEST_MYSQL_NODES. */
describeOnMariadb('units of work on two nodes of a Galera cluster', (engine) => {
  let app: App;
  let nodes: [Database, Database];
  let accountId: string;
  beforeAll(async () => {
    const place = await engine.createDatabase();
    app = await startApp(engine, { on: place });
    const { pathname } = new URL(place.databaseUrl!);
    const open = (node: string) =>
      Database.connect({ databaseUrl: `${node}${pathname}`, dataDir: '' }, databaseSchema, async () => new Date());
    nodes = [await open(NODES[0]!), await open(NODES[1]!)];
    accountId = String((await nodes[0].query('SELECT MIN(id) AS id FROM accounts'))[0]!.id);
  }, 60_000);
  afterAll(async () => {
    for (const node of nodes ?? []) await node.close();
    await app?.stop();
  });

  /** Writes a row unless there is one of the round: what only a lock makes safe. */
  const writeOnce = async (tx: Tx, round: number) => {
    const [row] = await tx.query('SELECT COUNT(*) AS n FROM rate_limits WHERE points = ?', [round]);
    if (Number(row!.n) > 0) return;
    const values = [randomBytes(32).toString('hex'), round];
    await tx.execute("INSERT INTO rate_limits (key_hash, points, expires_at) VALUES (?, ?, '2099-01-01')", values);
  };
  const written = async (from: number) => {
    const sql = 'SELECT points, COUNT(*) AS n FROM rate_limits WHERE points >= ? AND points < ? GROUP BY points';
    return (await nodes[0].query(sql, [from, from + ROUNDS])).map(({ n }) => Number(n));
  };

  test.each([
    ['one row', 1_000, (tx: Tx) => lockRow(tx, AccountRow, 'WHERE id = ?', [accountId])],
    ['several rows', 2_000, (tx: Tx) => lockRows(tx, AccountRow, [accountId])],
  ])(
    'a lock of %s holds on both',
    async (_what, from, lock) => {
      for (let round = from; round < from + ROUNDS; round += 1) {
        const work = async (tx: Tx) => {
          await lock(tx);
          await writeOnce(tx, round);
        };
        await Promise.all(nodes.map((node) => node.transaction(work)));
      }
      expect(await written(from)).toEqual(Array(ROUNDS).fill(1));
    },
    60_000,
  );

  test('what one has committed the other reads at once', async () => {
    for (let round = 3_000; round < 3_000 + ROUNDS * 5; round += 1) {
      await nodes[0].transaction((tx) => writeOnce(tx, round));
      const [row] = await nodes[1].query('SELECT COUNT(*) AS n FROM rate_limits WHERE points = ?', [round]);
      expect(Number(row!.n)).toBe(1);
    }
  }, 60_000);

  test('a job is claimed by one', async () => {
    const jobs = Array.from({ length: 50 }, (_, at) => ({ kind: 'test', subjectId: `job ${at}`, dueAt: new Date(0) }));
    await nodes[0].transaction((tx) => scheduleAll(tx, jobs));
    const claimed: string[] = [];
    const claimAll = async (node: Database) => {
      for (;;) {
        const own = await node.transaction((tx) => claimDue(tx, 'test', 3));
        if (own.length === 0) return;
        claimed.push(...own.map(({ subjectId }) => subjectId));
      }
    };
    await Promise.all(nodes.map(claimAll));
    expect(claimed.sort()).toEqual(jobs.map(({ subjectId }) => subjectId).sort());
  }, 60_000);
});
