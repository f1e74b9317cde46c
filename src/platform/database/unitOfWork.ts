import type { DataSource, QueryRunner } from 'typeorm';
import { connectDataSources, type DatabaseLocation, type DatabaseSchema, type Engine } from './dataSource';
import type { SqlValue } from './rows';

type Raw = Record<string, unknown>;

/** Something statements can be read with: the database outside a transaction, or an open transaction. */
export interface Reader {
  readonly dataSource: DataSource;
  query(sql: string, values?: SqlValue[]): Promise<Raw[]>;
}

/** An open transaction. Passed as a parameter wherever something is written; never kept, never ambient. */
export interface Tx extends Reader {
  readonly engine: Engine;
  /** The business instant at which this unit of work happens: one for all that it writes. */
  readonly now: Date;
  /** Appended to a SELECT that must lock its rows; empty on the embedded engine, where writers are serial. */
  readonly forUpdate: string;
  /** Runs a writing statement and answers how many rows it touched. */
  execute(sql: string, values?: SqlValue[]): Promise<number>;
}

/** Thrown inside a unit of work to have it rolled back and run again from BEGIN. */
export class RunAgain extends Error {}

/** Deadlock, lock wait time-out, snapshot conflict (also Galera's certification failure, which comes as 1213). */
const RETRYABLE_ERRNOS = new Set([1213, 1205, 1020]);
const MAX_ATTEMPTS = 12;

interface DriverFault {
  errno?: number;
  code?: string;
}

function faultOf(error: unknown): DriverFault {
  const { driverError } = error as { driverError?: DriverFault };
  return driverError ?? (error as DriverFault);
}

function isRetryable(error: unknown): boolean {
  if (error instanceof RunAgain) return true;
  const fault = faultOf(error);
  return RETRYABLE_ERRNOS.has(fault.errno ?? 0) || (fault.code ?? '').startsWith('SQLITE_BUSY');
}

/** Whether a statement failed because a row with the same unique key exists. */
export function isDuplicate(error: unknown): boolean {
  const fault = faultOf(error);
  return fault.errno === 1062 || /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(fault.code ?? '');
}

/**
 * The database of the product. Reads outside transactions go through `read`; everything that is written goes through
 * `transaction`, which is the unit of work: it commits as a whole, or leaves nothing.
 */
export class Database implements Reader {
  /** Statements sent so far, for metrics and for tests that bound a page's cost. */
  statements = 0;
  private tail: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly engine: Engine,
    private readonly writer: DataSource,
    readonly dataSource: DataSource,
    private readonly businessNow: (reader: Reader) => Promise<Date>,
  ) {}

  /**
   * Connects. `businessNow` answers the business instant of a unit of work that begins.
   * @throws the driver's error when the database cannot be reached.
   */
  static async connect(
    location: DatabaseLocation,
    schema: DatabaseSchema,
    businessNow: (reader: Reader) => Promise<Date>,
  ): Promise<Database> {
    const { engine, writer, reader } = await connectDataSources(location, schema);
    return new Database(engine, writer, reader, businessNow);
  }

  async query(sql: string, values: SqlValue[] = []): Promise<Raw[]> {
    this.statements += 1;
    return this.dataSource.query(sql, values);
  }

  /**
   * Runs `work` in one transaction and answers what it answers. A deadlock, a lock time-out or a snapshot conflict runs the
   * whole of it again from BEGIN, so `work` must do nothing that a rollback does not undo.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (this.engine === 'sqlite' ? this.inTurn(() => this.attempt(work)) : this.attempt(work));
      } catch (error) {
        if (!isRetryable(error) || attempt >= MAX_ATTEMPTS) throw error;
        await new Promise((done) => setTimeout(done, Math.random() * 2 ** Math.min(attempt, 7)));
      }
    }
  }

  /** Runs migrations that have not run yet, one process at a time. */
  async migrate(): Promise<void> {
    await this.writer.runMigrations({ transaction: 'each' });
  }

  /** Lets the units of work under way finish, then ends the connections; once they are ended it does nothing. */
  async close(): Promise<void> {
    await this.tail.catch(() => undefined);
    for (const source of [this.writer, this.dataSource]) if (source.isInitialized) await source.destroy();
  }

  /** The embedded engine has one writing connection: overlapping units of work would become one transaction. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work, work);
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  /** BEGIN and COMMIT are ours, because the ORM takes a transaction that a deadlock has ended for one that is still open. */
  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    const run = (sql: string, values: SqlValue[] = []) => {
      this.statements += 1;
      return runner.query(sql, values, true);
    };
    try {
      await run(this.engine === 'sqlite' ? 'BEGIN IMMEDIATE' : 'START TRANSACTION');
      try {
        const result = await work(await this.open(run));
        await run('COMMIT');
        return result;
      } catch (error) {
        await run('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      if (this.engine === 'mysql') await runner.release();
    }
  }

  private async open(run: (sql: string, values?: SqlValue[]) => ReturnType<QueryRunner['query']>): Promise<Tx> {
    const reader: Reader = {
      dataSource: this.writer,
      query: async (sql, values) => (await run(sql, values)).records,
    };
    return {
      ...reader,
      engine: this.engine,
      now: await this.businessNow(reader),
      forUpdate: this.engine === 'sqlite' ? '' : 'FOR UPDATE',
      execute: async (sql, values) => Number((await run(sql, values)).affected ?? 0),
    };
  }
}
