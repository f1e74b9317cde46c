import { databaseSchema } from '../../src/databaseSchema';
import { Database } from '../../src/platform/database';
import { RateLimits } from '../../src/platform/rateLimits';
import { type App, startApp } from '../support/app';
import { describeOnMariadb } from '../support/engines';

const ROUNDS = 100;
const AT_ONCE = 30;

describeOnMariadb('units of work on connections to all nodes of a Galera cluster', (engine) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(engine);
  }, 60_000);
  afterAll(() => app?.stop());

  test('none is lost that was committed, also while connections are new and statements are sent for the first times', async () => {
    const limit = { points: 1_000_000, duration: 3_600 };
    const expected: number[][] = [];
    const counted: number[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const location = { databaseUrl: app.config.databaseUrl, dataDir: '' };
      const database = await Database.connect(location, databaseSchema, async () => new Date());
      const limits = new RateLimits(database);
      const keys = [`one ${round}`, `other ${round}`].map((key) => ({ key, limit }));
      await database.transaction((tx) => tx.execute('DELETE FROM rate_limits'));
      await Promise.all(Array.from({ length: AT_ONCE }, () => limits.count(...keys)));
      await database.close();
      const rows = await app.database.query('SELECT points FROM rate_limits');
      counted.push(rows.map(({ points }) => Number(points)));
      expected.push([AT_ONCE, AT_ONCE]);
    }
    expect(counted).toEqual(expected);
  }, 180_000);
});
