import { whileSeated } from '../src/platform/database/clusterSeat';
import type { Connections } from '../src/platform/database/connections';
import { Unavailable } from '../src/platform/unavailable';

test('a start on a cluster waits while no look is answered, as when a table is changed for long', async () => {
  const sent: string[] = [];
  let silent = 2;
  const connection = {
    run: async (sql: string) => {
      if (silent-- > 0) throw new Unavailable('The database did not answer a statement in time');
      sent.push(sql.split(' ')[0]!);
      return { records: [], affected: 1 };
    },
    release: () => undefined,
  };
  const connections = { isCluster: true, take: async () => connection } as unknown as Connections;
  expect(await whileSeated(connections, 'start', async () => 'done')).toBe('done');
  expect(sent).toEqual(['SHOW', 'CREATE', 'SELECT', 'INSERT', 'DELETE']);
}, 20_000);
