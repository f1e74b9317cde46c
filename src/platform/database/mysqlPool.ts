import { createPool, type Pool, type PoolConnection, type PoolOptions, type ResultSetHeader } from 'mysql2';
import { Deadline } from '../deadline';
import { Gate, type Leave } from '../gate';
import { Unavailable } from '../unavailable';
import type { Connection, Raw, StatementResult } from './connections';
import type { DatabaseLimits } from './limits';
import type { SqlValue } from './rows';

/** A statement that the database refused. It carries the statement, but none of its values: those are people's data. */
export class StatementFailed extends Error {
  readonly errno?: number;
  readonly code?: string;

  constructor(
    { message, errno, code }: { message: string; errno?: number; code?: string },
    readonly query: string,
  ) {
    super(message);
    this.errno = errno;
    this.code = code;
  }
}

/**
 * What the server says when it is about to go, has become read-only (a failover), or has stopped a statement that took too long; the
 * connection is worth nothing then.
 */
const UNAVAILABLE = new Set(
  Object.values({
    ER_SERVER_SHUTDOWN: 1053,
    ER_CONNECTION_KILLED: 1927,
    ER_OPTION_PREVENTS_STATEMENT: 1290,
    ER_READ_ONLY_MODE: 1836,
    ER_STATEMENT_TIMEOUT: 1969,
    ER_QUERY_TIMEOUT: 3024,
  }),
);

/** How long an idle connection is kept: shorter than servers and firewalls do. Milliseconds. */
const IDLE = 60_000;
/** How long the end of a transaction or of a connection may take. Milliseconds. */
const FAREWELL = 2_000;

type Row = Record<string, unknown>;

/**
 * Connections to a MySQL or MariaDB server. Every wait has an end. A connection that did not answer in time is closed, never used again:
 * what it was asked may still happen, and its answer would be taken for that of the next statement.
 */
export class MysqlPool {
  private readonly pool: Pool;
  private readonly gate: Gate;
  private readonly open = new Set<PoolConnection>();
  private readonly ready = new WeakSet<PoolConnection>();

  /** `session`: the statements that every new connection begins with. */
  constructor(
    options: PoolOptions,
    size: number,
    private readonly session: readonly string[],
    private readonly limits: DatabaseLimits,
  ) {
    this.gate = new Gate(size);
    this.pool = createPool({
      ...options,
      connectionLimit: size,
      // A new connection is given up before those who wait for it are.
      connectTimeout: limits.connection * 0.8,
      idleTimeout: IDLE,
      // Fewer than all, or idle connections would never be closed.
      maxIdle: size - 1,
    });
    this.pool.on('connection', (connection) => this.watch(connection));
  }

  async take(deadline: Deadline): Promise<Connection> {
    const soon = deadline.atMost(this.limits.connection);
    const leave = await this.gate.enter(soon, 'No connection to the database came free in time');
    const connection = new MysqlConnection(await this.connect(soon, leave), leave, this.limits);
    try {
      await this.prepare(connection, soon);
      return connection;
    } catch (error) {
      connection.destroy();
      connection.release();
      throw error;
    }
  }

  /** Ends all connections: those that do not end by themselves at once are cut. */
  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.pool.end(() => resolve()));
    await Deadline.after(FAREWELL)
      .wait(ended, 'The connections did not end in time')
      .catch(() => undefined);
    for (const connection of this.open) cut(connection);
  }

  private async connect(deadline: Deadline, leave: Leave): Promise<PoolConnection> {
    const connecting = new Promise<PoolConnection>((resolve, reject) =>
      this.pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection))),
    );
    try {
      return await deadline.wait(connecting, 'The database did not accept a connection in time');
    } catch (error) {
      // When it is ready after all, it is the next one's.
      connecting
        .then(
          (connection) => connection.release(),
          () => undefined,
        )
        .finally(leave);
      if (error instanceof Unavailable) throw error;
      throw new Unavailable(`The database cannot be reached: ${(error as Error).message}`, { cause: error });
    }
  }

  private async prepare(connection: MysqlConnection, deadline: Deadline): Promise<void> {
    if (this.ready.has(connection.raw)) return;
    for (const statement of this.session) await connection.run(statement, [], deadline);
    this.ready.add(connection.raw);
  }

  private watch(connection: PoolConnection): void {
    this.open.add(connection);
    const { stream } = connection as unknown as { stream: NodeJS.ReadableStream };
    stream.once('close', () => this.open.delete(connection));
    // Without a listener the loss of an idle connection would end the process.
    connection.on('error', () => undefined);
  }
}

/** Closes a connection without waiting for the other side, which may never answer. */
function cut(connection: PoolConnection): void {
  connection.destroy();
  (connection as unknown as { stream: { destroy(): void } }).stream.destroy();
}

class MysqlConnection implements Connection {
  private isBroken = false;

  constructor(
    readonly raw: PoolConnection,
    private readonly leave: Leave,
    private readonly limits: DatabaseLimits,
  ) {}

  async run(sql: string, values: SqlValue[], deadline: Deadline): Promise<StatementResult> {
    if (this.isBroken) throw new Unavailable('The connection to the database was lost');
    const answered = new Promise<Row[] | ResultSetHeader>((resolve, reject) =>
      this.raw.query<Row[] & never>(sql, values, (error, rows) => (error ? reject(error) : resolve(rows))),
    );
    try {
      const limit = deadline.atMost(this.limits.statement);
      const answer = await limit.wait(answered, 'The database did not answer a statement in time');
      if (Array.isArray(answer)) return { records: answer as Raw[], affected: 0 };
      return { records: [], affected: answer.affectedRows };
    } catch (error) {
      throw this.faultOf(error as DriverError, sql);
    }
  }

  async rollBack(): Promise<void> {
    if (this.isBroken) return;
    await this.run('ROLLBACK', [], Deadline.after(FAREWELL)).catch(() => this.destroy());
  }

  release(): void {
    if (!this.isBroken) this.raw.release();
    this.leave();
  }

  destroy(): void {
    this.isBroken = true;
    cut(this.raw);
  }

  private faultOf(error: DriverError, sql: string): Error {
    const isGone = error instanceof Unavailable || error.fatal || UNAVAILABLE.has(error.errno ?? 0);
    if (!isGone) return new StatementFailed(error, sql);
    this.destroy();
    return error instanceof Unavailable ? error : new Unavailable(`The database: ${error.message}`, { cause: error });
  }
}

type DriverError = Error & { fatal?: boolean; errno?: number; code?: string };
