import { setTimeout as wait } from 'node:timers/promises';
import { databaseSchema } from '../../src/databaseSchema';
import { DATABASE_LIMITS, Database } from '../../src/platform/database';
import { ClusterSeat } from '../../src/platform/database/clusterSeat';
import type { Connections } from '../../src/platform/database/connections';
import { connect } from '../../src/platform/database/dataSource';
import { startApp } from '../support/app';
import { describeOnMariadb, type TestDatabase } from '../support/engines';

const NODES = (process.env.TEST_MYSQL_NODES ?? '').split(' ');

describeOnMariadb('what one process of a Galera cluster does at a time', (engine) => {
  let place: TestDatabase;
  let nodes: Database[];
  let connections: Connections[];
  const urlOn = (node: string) => `${node}${new URL(place.databaseUrl!).pathname}`;
  beforeAll(async () => {
    place = await engine.createEmptyDatabase();
    const open = (node: string) =>
      Database.connect({ databaseUrl: urlOn(node), dataDir: '' }, databaseSchema, async () => new Date());
    nodes = await Promise.all(NODES.map(open));
    const location = (node: string) => ({ databaseUrl: urlOn(node), dataDir: '' });
    connections = await Promise.all(NODES.map((node) => connect(location(node), databaseSchema, DATABASE_LIMITS)));
  }, 60_000);
  afterAll(async () => {
    for (const one of [...(nodes ?? []), ...(connections ?? [])]) await one.close();
    await place?.drop();
  });

  test('three that start at once on three nodes all come up, and one of them fills the empty database', async () => {
    const start = (node: string) =>
      startApp(engine, { on: place, now: '2026-06-15T09:00:00Z', settings: { DATABASE_URL: urlOn(node) } });
    const starts = await Promise.allSettled(NODES.map(start));
    const apps = starts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const counts: unknown[] = [];
    for (const { database } of apps) counts.push(await rowsOf(database));
    for (const app of apps) await app.halt();
    expect(counts).toEqual(Array(3).fill({ products: 8, prices: 204, users: 8 }));
  }, 180_000);

  test('what a start does alone it does alone on all nodes', async () => {
    const log: string[] = [];
    const work = (place: number) => async () => {
      log.push(`${place} begins`);
      await wait(300);
      log.push(`${place} ends`);
    };
    await Promise.all(nodes.map((node, place) => node.alone(work(place))));
    const order = log.filter((line) => line.endsWith('begins')).map((line) => line[0]);
    expect([...order].sort()).toEqual(['0', '1', '2']);
    expect(log).toEqual(order.flatMap((place) => [`${place} begins`, `${place} ends`]));
  }, 60_000);

  test('a seat is kept by whoever shows that they live', async () => {
    const [one, other] = [new ClusterSeat(connections[0]!, 'test'), new ClusterSeat(connections[1]!, 'test')];
    expect(await one.holds()).toBe(true);
    for (let look = 0; look < 40; look += 1) expect([await other.holds(), await one.holds()]).toEqual([false, true]);
    await one.leave();
    expect([await one.holds(), await other.holds()]).toEqual([false, true]);
    await other.leave();
  }, 60_000);

  test('of one who has died another takes it after thirty looks', async () => {
    const [dead, other] = [new ClusterSeat(connections[0]!, 'test'), new ClusterSeat(connections[1]!, 'test')];
    expect(await dead.holds()).toBe(true);
    const looks: boolean[] = [];
    for (let look = 0; look <= 30; look += 1) looks.push(await other.holds());
    expect(looks).toEqual([...Array(30).fill(false), true]);
    expect(await dead.holds()).toBe(false);
    await other.leave();
  }, 60_000);

  test('of those who ask at once one gets it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const seats = connections.map((one) => new ClusterSeat(one, 'test'));
      const answers = await Promise.all(seats.map((seat) => seat.holds()));
      expect(answers.filter(Boolean)).toHaveLength(1);
      for (const seat of seats) await seat.leave();
    }
  }, 60_000);

  test('every session reads what other nodes have committed: the product sets it', async () => {
    const sql = 'SELECT @@session.wsrep_sync_wait AS waits';
    for (const node of nodes) {
      const found = [
        await node.query(sql),
        await node.transaction((tx) => tx.query(sql)),
        await node.dataSource.query(sql),
      ];
      expect(found.map(([row]) => Number(row.waits))).toEqual([1, 1, 1]);
    }
  });
});

async function rowsOf(database: Database): Promise<Record<string, number>> {
  const [row] = await database.query(
    'SELECT (SELECT COUNT(*) FROM products) AS products, (SELECT COUNT(*) FROM prices) AS prices, (SELECT COUNT(*) FROM users) AS users',
  );
  return Object.fromEntries(Object.entries(row!).map(([table, count]) => [table, Number(count)]));
}
