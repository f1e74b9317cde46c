import type { DataSource } from 'typeorm';
import { Deadline } from '../deadline';
import type { Leave } from '../gate';
import type { BriefRows } from './briefRows';
import { whileSeated } from './clusterSeat';
import type { Connection, Connections, Raw, StatementResult, Tuple } from './connections';
import { connect, type DatabaseLocation, type DatabaseSchema } from './dataSource';
import { Gathered } from './gathered';
import { KnownRows } from './known';
import { DATABASE_LIMITS, type DatabaseLimits } from './limits';
import { migrate } from './migrate';
import { OneAfterAnother } from './oneAfterAnother';
import { endsTransaction, isDuplicate, pauseBeforeNext } from './retries';
import { underServerLock } from './serverLock';
import { TouchedRows } from './touched';
import { Turns, TurnTaken } from './turns';
import type { Engine, SqlValue } from './types';

/** Something statements can be read with: the database outside a transaction, or an open transaction. */
export interface Reader {
  readonly dataSource: DataSource;
  /** Which rows are read without the columns that lists seldom show; none where it is not given. */
  readonly brief?: BriefRows;
  query(sql: string, values?: SqlValue[]): Promise<Raw[]>;
  /** The same without the names of the columns: each row as its values. */
  tuples(sql: string, values?: SqlValue[]): Promise<Tuple[]>;
}

/** An open transaction. Passed as a parameter wherever something is written; never kept, never ambient. */
export interface Tx extends Reader {
  readonly engine: Engine;
  readonly isCluster: boolean;
  /** The business instant at which this unit of work happens: one for all that it writes. */
  readonly now: Date;
  /** Appended to a SELECT that must lock its rows; empty on the embedded engine, where writers are serial. */
  readonly forUpdate: string;
  /** What this unit of work has written so far. */
  readonly touched: TouchedRows;
  /** What it has read and written, for `rows.ts`. */
  readonly known: KnownRows;
  /** Runs a writing statement and answers how many rows it touched. */
  execute(sql: string, values?: SqlValue[]): Promise<number>;
  /**
   * Adds to a number in a row that `where` finds, and answers what it comes to; null where there is none. The row stays locked until the
   * transaction ends. Names are never built from input.
   */
  increase(table: string, column: string, by: number, where: string, values: SqlValue[]): Promise<number | null>;
  /** `execute` for the statements of `rows.ts`, which tell `known` what they change. */
  write(sql: string, values: SqlValue[]): Promise<number>;
  /** Keeps a row, under a name, until the work is done and all that follows is settled: then all rows of the name are written at once. */
  gather<Row>(name: string, row: Row, write: (rows: Row[]) => Promise<void>): void;
  /**
   * Takes the turn, until the transaction ends, at something that many units of work may want at once; called before its row is locked or
   * inserted. Where it is another one's turn, this unit of work gives its connection back, waits, and runs again from BEGIN.
   */
  takeTurn(key: string): void;
}

/**
 * The database of the product. Reads outside transactions go through `query`; everything that is written goes through `transaction`,
 * which is the unit of work: it commits as a whole, or leaves nothing. Neither waits for ever: see `DatabaseLimits`.
 */
export class Database implements Reader {
  /** Statements sent so far, for metrics and for tests that bound a page's cost. */
  statements = 0;
  /** Gets every statement that is sent. Its values are people's data: no log shows them. */
  onStatement: (sql: string, values: readonly SqlValue[]) => void = () => {};
  readonly engine: Engine;
  readonly dataSource: DataSource;
  private readonly turns = new Turns();
  /** Settles what follows from what a unit of work has written, before it commits; whoever wires the product says how. */
  beforeCommit: (tx: Tx) => Promise<void> = async () => {};

  private constructor(
    private readonly connections: Connections,
    private readonly businessNow: (reader: Reader) => Promise<Date>,
    private readonly limits: DatabaseLimits,
  ) {
    this.engine = connections.engine;
    this.dataSource = connections.dataSource;
  }

  /**
   * Connects. `businessNow` answers the business instant of a unit of work that begins.
   * @throws the driver's error when the database cannot be reached.
   */
  static async connect(
    location: DatabaseLocation,
    schema: DatabaseSchema,
    businessNow: (reader: Reader) => Promise<Date>,
    limits = DATABASE_LIMITS,
  ): Promise<Database> {
    return new Database(await connect(location, schema, limits), businessNow, limits);
  }

  /** @throws Unavailable when the database does not answer in time */
  async query(sql: string, values: SqlValue[] = []): Promise<Raw[]> {
    this.count(sql, values);
    const { connection, statement } = this.limits;
    return this.connections.read(sql, values, Deadline.after(connection + statement));
  }

  /** @throws Unavailable when the database does not answer in time */
  tuples(sql: string, values: SqlValue[] = []): Promise<Tuple[]> {
    this.count(sql, values);
    const { connection, statement } = this.limits;
    return this.connections.readTuples(sql, values, Deadline.after(connection + statement));
  }

  /** Whether the database answers; known within `limits.reachable`. */
  async isReachable(): Promise<boolean> {
    const deadline = Deadline.after(this.limits.reachable);
    try {
      await deadline.wait(this.connections.read('SELECT 1', [], deadline), 'The database did not answer in time');
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Runs `work` in one transaction and answers what it answers. A deadlock, a lock time-out or a snapshot conflict runs the
   * whole of it again from BEGIN, so `work` must do nothing that a rollback does not undo.
   * @throws Unavailable when it could not be done in time, or the database was lost meanwhile. If that was at the COMMIT, it may have
   * happened all the same; only what the transaction itself wrote, such as an idempotency key, can tell.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const deadline = Deadline.after(this.limits.unitOfWork);
    const turns = new Map<string, Leave>();
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.attempt(work, deadline, turns);
        } catch (error) {
          // Whoever waits keeps no turn, so that no two wait for each other.
          leaveAll(turns);
          if (error instanceof TurnTaken) turns.set(error.key, await this.turns.take(error.key, deadline));
          else await pauseBeforeNext(error, attempt, deadline);
        }
      }
    } finally {
      leaveAll(turns);
    }
  }

  /** Runs migrations that have not run yet, one process at a time. */
  async migrate(): Promise<void> {
    await whileSeated(this.connections, 'migrations', () => migrate(this.connections.migrations));
  }

  /**
   * Writes what a new database begins with, in a transaction. `work` looks first what is there: of two processes that start at once, the
   * second finds everything.
   */
  async furnish(work: (tx: Tx) => Promise<void>): Promise<void> {
    try {
      await this.transaction(work);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.transaction(work);
    }
  }

  /**
   * Does what a start does besides, one process at a time: of several that start at once each finds what the ones before have done. The
   * embedded database has one process anyway.
   */
  async alone(work: () => Promise<void>): Promise<void> {
    if (this.engine === 'sqlite') return work();
    const { migrations } = this.connections;
    await whileSeated(this.connections, 'start', () => underServerLock(migrations, 'start on', work));
  }

  /** Ends the connections, in bounded time: what is still under way then is cut, and rolled back by the engine. */
  async close(): Promise<void> {
    await this.connections.close();
  }

  /** BEGIN and COMMIT are ours, because the ORM takes a transaction that a deadlock has ended for one that is still open. */
  private async attempt<T>(work: (tx: Tx) => Promise<T>, deadline: Deadline, turns: Map<string, Leave>): Promise<T> {
    const connection = await this.connections.take(deadline);
    let isOpen = true;
    const requireOpen = () => {
      if (!isOpen) throw new Error('This unit of work has ended');
    };
    const statements = new OneAfterAnother(endsTransaction);
    const begin = (sql: string, values: readonly SqlValue[]) => {
      requireOpen();
      this.count(sql, values);
    };
    const run: Run = (sql, values = []) =>
      statements.send(async () => {
        begin(sql, values);
        return connection.run(sql, values, deadline);
      });
    const tuples: Reader['tuples'] = (sql, values = []) =>
      statements.send(async () => {
        begin(sql, values);
        return connection.tuples(sql, values, deadline);
      });
    const takeTurn = (key: string) => {
      requireOpen();
      this.takeTurn(key, turns);
    };
    try {
      await run(this.engine === 'sqlite' ? 'BEGIN IMMEDIATE' : 'START TRANSACTION');
      const result = await deadline.wait(
        this.perform(work, { run, tuples, takeTurn }),
        'The unit of work did not end in time',
      );
      isOpen = false;
      await this.commit(connection);
      return result;
    } catch (error) {
      // Work that was given up may go on; it finds the transaction ended.
      isOpen = false;
      await connection.rollBack();
      throw error;
    } finally {
      connection.release();
    }
  }

  /** It gets its whole time, however late it is, because nobody knows what became of a COMMIT that was given up. */
  private async commit(connection: Connection): Promise<void> {
    this.count('COMMIT');
    await connection.run('COMMIT', [], Deadline.after(this.limits.statement));
  }

  private count(sql: string, values: readonly SqlValue[] = []): void {
    this.statements += 1;
    this.onStatement(sql, values);
  }

  private takeTurn(key: string, turns: Map<string, Leave>): void {
    if (turns.has(key)) return;
    const leave = this.turns.tryTake(key);
    if (!leave) throw new TurnTaken(key);
    turns.set(key, leave);
  }

  /** The work of one attempt, and whatever follows from what it has written. */
  private async perform<T>(work: (tx: Tx) => Promise<T>, session: Session): Promise<T> {
    const gathered = new Gathered();
    const tx = await this.open(session, gathered);
    const result = await work(tx);
    await this.beforeCommit(tx);
    await gathered.write();
    return result;
  }

  private async open({ run, tuples, takeTurn }: Session, gathered: Gathered): Promise<Tx> {
    const known = new KnownRows();
    const observed: Run = async (sql, values) => {
      const result = await run(sql, values);
      known.afterStatement(sql);
      return result;
    };
    const reader: Reader = {
      dataSource: this.dataSource,
      query: async (sql, values) => (await observed(sql, values)).records,
      async tuples(sql, values) {
        const found = await tuples(sql, values);
        known.afterStatement(sql);
        return found;
      },
    };
    return {
      ...reader,
      known,
      engine: this.engine,
      isCluster: this.connections.isCluster,
      now: await this.businessNow(reader),
      forUpdate: this.engine === 'sqlite' ? '' : 'FOR UPDATE',
      touched: new TouchedRows(),
      execute: async (sql, values) => (await observed(sql, values)).affected,
      increase: async (table, column, by, where, values) => {
        const [sum, ending] = this.engine === 'sqlite' ? ['', ` RETURNING ${column}`] : ['LAST_INSERT_ID', ''];
        const sql = `UPDATE ${table} SET ${column} = ${sum}(${column} + ?) ${where}${ending}`;
        const { records, affected, insertId } = await observed(sql, [by, ...values]);
        if (this.engine !== 'sqlite') return affected === 0 ? null : insertId;
        return records.length === 0 ? null : Number(records[0]![column]);
      },
      write: async (sql, values) => (await run(sql, values)).affected,
      takeTurn,
      gather: (name, row, write) => gathered.add(name, row, write),
    };
  }
}

type Run = (sql: string, values?: SqlValue[]) => Promise<StatementResult>;

/** What an attempt does on its connection, until the transaction ends. */
interface Session extends Pick<Tx, 'tuples' | 'takeTurn'> {
  run: Run;
}

function leaveAll(turns: Map<string, Leave>): void {
  for (const leave of turns.values()) leave();
  turns.clear();
}
