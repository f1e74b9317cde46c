import type { Pool, PoolConnection, PoolOptions } from 'mysql2';
import { Deadline } from '../deadline';
import { Gate, type Leave } from '../gate';
import { Unavailable } from '../unavailable';
import type { Connection } from './connections';
import { type DatabaseLimits, FAREWELL } from './limits';
import { cut, type DriverError, isCut, MysqlConnection, streamOf } from './mysqlConnection';
import { mysqlDriver } from './mysqlDriver';
import { OF_CONNECTIONS, PreparedStatements, type Statements } from './preparedStatements';
import { WarmConnections } from './warmConnections';

/** How long an idle connection is kept: shorter than servers and firewalls do. Milliseconds. */
const IDLE = 60_000;

/** A connection that has been idle for longer than this is asked whether it still is one before it is used. Milliseconds. */
const TRUSTED = 1_000;
/** How long it may take to answer that. Milliseconds. */
const SIGN_OF_LIFE = 1_000;

/** Of an open connection. */
interface State {
  isSetUp: boolean;
  /** Null while it is in use. */
  idleSince: number | null;
  /** Whether it ends when it is given back. */
  isOutdated: boolean;
}

/**
 * Connections to a MySQL or MariaDB server. Every wait has an end. A connection that did not answer in time is closed, never used again:
 * what it was asked may still happen, and its answer would be taken for that of the next statement.
 */
export class MysqlPool {
  private readonly pool: Pool;
  private readonly gate: Gate;
  private readonly open = new Map<PoolConnection, State>();
  private readonly warm = new WarmConnections(TRUSTED);

  /**
   * `session`: the statements that every new connection begins with. `onFailover` is called when the server says that another one has
   * taken over.
   */
  constructor(
    options: PoolOptions,
    size: number,
    private readonly session: readonly string[],
    private readonly limits: DatabaseLimits,
    private readonly onFailover: () => void,
    private readonly statements: Statements = new PreparedStatements(),
  ) {
    this.gate = new Gate(size);
    this.pool = mysqlDriver().createPool({
      ...options,
      ...OF_CONNECTIONS,
      connectionLimit: size,
      // Whoever waits for a new connection has time for a second try.
      connectTimeout: limits.connection / 2,
      idleTimeout: IDLE,
      // Fewer than all, or idle connections would never be closed.
      maxIdle: size - 1,
    });
    this.pool.on('connection', (raw) => this.watch(raw));
  }

  async take(deadline: Deadline): Promise<Connection> {
    return this.takeWarm() ?? this.takeAny(deadline);
  }

  /** Does work that needs a connection. */
  async use<T>(deadline: Deadline, work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = this.takeWarm() ?? (await this.takeAny(deadline));
    try {
      return await work(connection);
    } finally {
      connection.release();
    }
  }

  private async takeAny(deadline: Deadline): Promise<Connection> {
    const soon = deadline.atMost(this.limits.connection);
    const leave = await this.gate.enter(soon, 'No connection to the database came free in time');
    const warm = this.warm.take();
    if (warm) return this.warmConnection(warm, leave);
    let connection = await this.connect(soon, leave);
    while (!(await this.isAlive(connection, soon))) connection = await this.connect(soon, leave);
    await this.setUp(connection, soon);
    return connection;
  }

  /** A connection that was used a moment ago, if nobody waits for one. */
  private takeWarm(): MysqlConnection | null {
    const leave = this.warm.isEmpty ? null : this.gate.tryEnter();
    const raw = leave && this.warm.take();
    if (raw) return this.warmConnection(raw, leave);
    leave?.();
    return null;
  }

  private warmConnection(raw: PoolConnection, leave: Leave): MysqlConnection {
    this.stateOf(raw).idleSince = null;
    return this.connectionOf(raw, leave);
  }

  private connectionOf(raw: PoolConnection, leave: Leave): MysqlConnection {
    return new MysqlConnection(raw, () => this.giveBack(raw, leave), this.limits, this.statements, this.onFailover);
  }

  /** Has all connections made anew: idle ones end at once, those in use when they are given back. */
  renew(): void {
    for (const [raw, state] of this.open) {
      if (state.idleSince === null) state.isOutdated = true;
      else this.giveUp(raw);
    }
  }

  /** Ends all connections: those that do not end by themselves at once are cut. */
  async close(): Promise<void> {
    this.warm.close();
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
      return this.connectionOf(raw, leave);
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
    // One that is being closed may be handed out before the pool has heard of it.
    if (isCut(connection.raw)) return false;
    if (idleSince === null || performance.now() - idleSince < TRUSTED) return true;
    try {
      await connection.run('SELECT 1', [], deadline.atMost(SIGN_OF_LIFE));
      return true;
    } catch {
      connection.destroy();
      for (const [raw, { idleSince: isIdle }] of this.open) if (isIdle !== null) this.giveUp(raw);
      return false;
    }
  }

  private giveUp(raw: PoolConnection): void {
    this.warm.remove(raw);
    cut(raw);
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
    const state = this.stateOf(raw);
    state.idleSince = performance.now();
    if (state.isOutdated) cut(raw);
    if (state.isSetUp && !isCut(raw)) this.warm.add(raw);
    else raw.release();
    leave();
  }

  private watch(raw: PoolConnection): void {
    this.open.set(raw, { isSetUp: false, idleSince: null, isOutdated: false });
    streamOf(raw).once('close', () => {
      this.open.delete(raw);
      this.warm.remove(raw);
    });
    // Without a listener the loss of an idle connection would end the process.
    raw.on('error', () => undefined);
  }

  /** Of one that has just been closed too: nobody looks at it again. */
  private stateOf(raw: PoolConnection): State {
    return this.open.get(raw) ?? { isSetUp: false, idleSince: null, isOutdated: false };
  }
}
