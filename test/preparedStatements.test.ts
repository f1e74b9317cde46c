import type { PoolConnection } from 'mysql2';
import { PreparedStatements } from '../src/platform/database/preparedStatements';

const INSERT = { sql: 'INSERT INTO t VALUES (?)', rowsAsArray: false };

/** A server without room for another prepared statement. */
function fullServer() {
  const asked: string[] = [];
  const connection = {
    query: (_statement: object, done: (error: null, result: string) => void) => {
      asked.push('query');
      done(null, 'done');
    },
    execute: (_statement: object, done: (error: object) => void) => {
      asked.push('execute');
      done({ errno: 1461 });
    },
  } as unknown as PoolConnection;
  return { asked, connection };
}

describe('a server that has no room for another prepared statement', () => {
  const send = (statements: PreparedStatements, connection: PoolConnection, isWanted: boolean) =>
    new Promise((resolve) =>
      statements.send(
        connection,
        INSERT,
        [1],
        (error, result) => resolve(error ? error.errno : result),
        () => isWanted,
      ),
    );

  test('gets it as it is, and none is prepared for a while', async () => {
    const { asked, connection } = fullServer();
    const statements = new PreparedStatements();
    for (let time = 0; time < 5; time += 1) expect(await send(statements, connection, true)).toBe('done');
    expect(asked).toEqual(['query', 'query', 'execute', 'query', 'query', 'query']);
  });

  test('is not sent one whose transaction has ended meanwhile: it would be done outside of it, and stay', async () => {
    const { asked, connection } = fullServer();
    const statements = new PreparedStatements();
    for (let time = 0; time < 2; time += 1) await send(statements, connection, true);
    expect(await send(statements, connection, false)).toBe(1461);
    expect(asked).toEqual(['query', 'query', 'execute']);
  });
});
