import type { Socket } from 'node:net';
import { createPool, type Pool, type PoolConnection, type PoolOptions, type ResultSetHeader } from 'mysql2';
import { Deadline } from '../deadline';
import { Gate, type Leave } from '../gate';
import { Unavailable } from '../unavailable';
import type { Connection, Raw, StatementResult } from './connections';
import type { DatabaseLimits } from './limits';
import { PREPARED_PER_CONNECTION, PreparedStatements } from './preparedStatements';
import type { SqlValue } from './types';

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

/** A connection that has been idle for longer than this is asked whether it still is one before it is used. Milliseconds. */
const TRUSTED = 1_000;
/** How long it may take to answer that. Milliseconds. */
const SIGN_OF_LIFE = 1_000;

type Row = Record<string, unknown>;

/** Of an open connection: whether its session is set up, and since when it has been idle; null while it is in use. */
interface State {
  isSetUp: boolean;
  idleSince: number | null;
}

/**
 * Connections to a MySQL or MariaDB server. Every wait has an end. A connection that did not answer in time is closed, never used again:
 * what it was asked may still happen, and its answer would be taken for that of the next statement.
 */
export class MysqlPool {
  private readonly pool: Pool;
  private readonly gate: Gate;
  private readonly open = new Map<PoolConnection, State>();
  private readonly statements = new PreparedStatements();

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
      maxPreparedStatements: PREPARED_PER_CONNECTION,
      // Whoever waits for a new connection has time for a second try.
      connectTimeout: limits.connection / 2,
      idleTimeout: IDLE,
      // Fewer than all, or idle connections would never be closed.
      maxIdle: size - 1,
    });
    this.pool.on('connection', (raw) => this.watch(raw));
  }

  async take(deadline: Deadline): Promise<Connection> {
    const soon = deadline.atMost(this.limits.connection);
    const leave = await this.gate.enter(soon, 'No connection to the database came free in time');
    let connection = await this.connect(soon, leave);
    while (!(await this.isAlive(connection, soon))) connection = await this.connect(soon, leave);
    await this.setUp(connection, soon);
    return connection;
  }

  /** Ends all connections: those that do not end by themselves at once are cut. */
  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.pool.end(() => resolve()));
    await Deadline.after(FAREWELL)
      .wait(ended, 'The connections did not end in time')
      .catch(() => undefined);
    for (const raw of this.open.keys()) cut(raw);
  }

  /** Takes a connection of the pool, or a new one. @throws Unavailable; the place at the gate is then given back */
  private async connect(deadline: Deadline, leave: Leave): Promise<MysqlConnection> {
    const connecting = this.nextConnection(deadline);
    try {
      const raw = await deadline.wait(connecting, 'The database did not accept a connection in time');
      return new MysqlConnection(raw, () => this.giveBack(raw, leave), this.limits, this.statements);
    } catch (error) {
      // When it is ready after all, it is the next one's.
      connecting.then((raw) => this.giveBack(raw, leave), leave);
      if (error instanceof Unavailable) throw error;
      throw new Unavailable(`The database cannot be reached: ${(error as Error).message}`, { cause: error });
    }
  }

  /** A new connection that is not ready in time is given up, and another one tried for as long as somebody waits for it. */
  private async nextConnection(deadline: Deadline): Promise<PoolConnection> {
    for (;;) {
      try {
        return await new Promise<PoolConnection>((resolve, reject) =>
          this.pool.getConnection((error, raw) => (error ? reject(error) : resolve(raw))),
        );
      } catch (error) {
        if ((error as DriverError).code !== 'ETIMEDOUT' || deadline.hasPassed) throw error;
      }
    }
  }

  /**
   * Whether a connection still is one: the network may have lost it while it was idle, and says nothing. Where one is lost, the other idle
   * ones are too, so all are closed.
   */
  private async isAlive(connection: MysqlConnection, deadline: Deadline): Promise<boolean> {
    const state = this.stateOf(connection.raw);
    const { idleSince } = state;
    state.idleSince = null;
    if (idleSince === null || performance.now() - idleSince < TRUSTED) return true;
    try {
      await connection.run('SELECT 1', [], deadline.atMost(SIGN_OF_LIFE));
      return true;
    } catch {
      connection.destroy();
      for (const [raw, { idleSince: isIdle }] of this.open) if (isIdle !== null) cut(raw);
      return false;
    }
  }

  private async setUp(connection: MysqlConnection, deadline: Deadline): Promise<void> {
    const state = this.stateOf(connection.raw);
    if (state.isSetUp) return;
    try {
      for (const statement of this.session) await connection.run(statement, [], deadline);
      state.isSetUp = true;
    } catch (error) {
      connection.destroy();
      connection.release();
      throw error;
    }
  }

  private giveBack(raw: PoolConnection, leave: Leave): void {
    this.stateOf(raw).idleSince = performance.now();
    raw.release();
    leave();
  }

  private watch(raw: PoolConnection): void {
    this.open.set(raw, { isSetUp: false, idleSince: null });
    streamOf(raw).once('close', () => this.open.delete(raw));
    // Without a listener the loss of an idle connection would end the process.
    raw.on('error', () => undefined);
  }

  /** Of one that has just been closed too: nobody looks at it again. */
  private stateOf(raw: PoolConnection): State {
    return this.open.get(raw) ?? { isSetUp: false, idleSince: null };
  }
}

const streamOf = (raw: PoolConnection) => (raw as unknown as { stream: Socket }).stream;

/** Closes a connection without waiting for the other side, which may never answer. */
function cut(raw: PoolConnection): void {
  raw.destroy();
  streamOf(raw).destroy();
}

class MysqlConnection implements Connection {
  private isBroken = false;

  constructor(
    readonly raw: PoolConnection,
    private readonly giveBack: () => void,
    private readonly limits: DatabaseLimits,
    private readonly statements: PreparedStatements,
  ) {}

  async run(sql: string, values: SqlValue[], deadline: Deadline): Promise<StatementResult> {
    if (this.isBroken) throw new Unavailable('The connection to the database was lost');
    const answered = new Promise<Row[] | ResultSetHeader>((resolve, reject) =>
      this.statements.send(this.raw, sql, values, (error, answer) => (error ? reject(error) : resolve(answer))),
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

  /** The pool takes no connection back that was closed. */
  release(): void {
    this.giveBack();
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
