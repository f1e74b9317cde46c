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
    prepare: (_sql: string, done: (error: object) => void) => {
      asked.push('prepare');
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
    expect(asked).toEqual(['query', 'query', 'prepare', 'query', 'query', 'query']);
  });

  test('is not sent one whose transaction has ended meanwhile: it would be done outside of it, and stay', async () => {
    const { asked, connection } = fullServer();
    const statements = new PreparedStatements();
    for (let time = 0; time < 2; time += 1) await send(statements, connection, true);
    expect(await send(statements, connection, false)).toBe(1461);
    expect(asked).toEqual(['query', 'query', 'prepare']);
  });
});

/** A server that prepares what it is asked to, and answers every statement by one row, or by a fault. */
function server(errno?: number) {
  const asked: string[] = [];
  const connection = {
    query: (_statement: object, done: (error: null, result: string) => void) => done(null, 'as text'),
    prepare: (sql: string, done: (error: null, info: object) => void) => {
      asked.push(`prepare ${sql}`);
      const fields = [{ name: 'a' }, { name: 'the "b"' }];
      done(null, {
        execute: (values: unknown[], answer: (error: object | null, rows: unknown[][], fields: object[]) => void) => {
          asked.push(`execute ${sql}`);
          answer(errno ? { errno } : null, [[values[0], 2]], fields);
        },
      });
    },
    unprepare: (sql: string) => asked.push(`unprepare ${sql}`),
  } as unknown as PoolConnection;
  return { asked, connection };
}

describe('statements that are sent often', () => {
  const ask = (statements: PreparedStatements, connection: PoolConnection, sql: string, rowsAsArray: boolean) =>
    new Promise((resolve) =>
      statements.send(connection, { sql, rowsAsArray }, ['one'], (error, result) => resolve(error ?? result)),
    );

  test('are prepared once for each connection, and answer rows with and without the names of their columns', async () => {
    const [first, second] = [server(), server()];
    const statements = new PreparedStatements();
    for (let time = 0; time < 2; time += 1) await ask(statements, first.connection, 'SELECT', true);
    expect(await ask(statements, first.connection, 'SELECT', true)).toEqual([['one', 2]]);
    expect(await ask(statements, first.connection, 'SELECT', false)).toEqual([{ a: 'one', 'the "b"': 2 }]);
    await ask(statements, second.connection, 'SELECT', true);
    expect(first.asked).toEqual(['prepare SELECT', 'execute SELECT', 'execute SELECT']);
    expect(second.asked).toEqual(['prepare SELECT', 'execute SELECT']);
  });

  test('give way to the 151st of a connection, the least recently used first', async () => {
    const { asked, connection } = server();
    const statements = new PreparedStatements();
    for (let place = 0; place < 150; place += 1)
      for (let time = 0; time < 3; time += 1) await ask(statements, connection, `S${place}`, true);
    await ask(statements, connection, 'S0', true);
    for (let time = 0; time < 3; time += 1) await ask(statements, connection, 'S150', true);
    expect(asked.filter((one) => one.startsWith('unprepare'))).toEqual(['unprepare S1']);
    expect(await ask(statements, connection, 'S0', true)).toEqual([['one', 2]]);
    expect(asked.filter((one) => one === 'prepare S0')).toHaveLength(1);
  });

  test('are kept in any case once they are prepared: the driver has no room for more than are kept here', async () => {
    const { asked, connection } = server();
    const statements = new PreparedStatements();
    for (let place = 0; place < 151; place += 1) {
      const statement = { sql: `S${place}`, rowsAsArray: true };
      for (let time = 0; time < 3; time += 1)
        await new Promise<void>((resolve) =>
          statements.send(
            connection,
            statement,
            ['one'],
            () => resolve(),
            () => false,
          ),
        );
    }
    expect(asked.filter((one) => one.startsWith('unprepare'))).toEqual(['unprepare S0']);
  });

  test('are prepared anew where the server does not know them any more', async () => {
    const { asked, connection } = server(1243);
    const statements = new PreparedStatements();
    for (let time = 0; time < 2; time += 1) await ask(statements, connection, 'SELECT', true);
    expect(await ask(statements, connection, 'SELECT', true)).toEqual({ errno: 1243 });
    expect(asked).toEqual(['prepare SELECT', 'execute SELECT', 'unprepare SELECT']);
    await ask(statements, connection, 'SELECT', true);
    expect(asked.slice(3)).toEqual(['prepare SELECT', 'execute SELECT', 'unprepare SELECT']);
  });

  test('are not executed once they are prepared where their transaction has ended meanwhile', async () => {
    const { asked, connection } = server();
    const statements = new PreparedStatements();
    for (let time = 0; time < 2; time += 1) await ask(statements, connection, 'INSERT', false);
    const ended = new Promise((resolve) => statements.send(connection, INSERT_OFTEN, ['one'], resolve, () => false));
    expect(await ended).toMatchObject({ message: 'The transaction has ended' });
    expect(asked).toEqual(['prepare INSERT']);
  });
});

const INSERT_OFTEN = { sql: 'INSERT', rowsAsArray: false };
