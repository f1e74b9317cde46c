import type { Socket } from 'node:net';
import type { PoolConnection, ResultSetHeader } from 'mysql2';
import { Deadline } from '../deadline';
import { Unavailable } from '../unavailable';
import type { Connection, Raw, StatementResult, Tuple } from './connections';
import { type DatabaseLimits, FAREWELL } from './limits';
import type { Statement, Statements } from './preparedStatements';
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

/** What a server says that has become read-only: after a failover, as of Aurora, another one writes. */
const READ_ONLY = new Set(
  Object.values({
    ER_OPTION_PREVENTS_STATEMENT: 1290,
    ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION: 1792,
    ER_READ_ONLY_MODE: 1836,
  }),
);

/** What it says when it is about to go, has lost its cluster, or has stopped a statement that took too long. */
const GONE = new Set(
  Object.values({
    /** A node of Galera says so while it is not part of its cluster. */
    ER_UNKNOWN_COM_ERROR: 1047,
    ER_SERVER_SHUTDOWN: 1053,
    ER_CONNECTION_KILLED: 1927,
    ER_STATEMENT_TIMEOUT: 1969,
    ER_QUERY_TIMEOUT: 3024,
  }),
);

type Row = Record<string, unknown>;

export const streamOf = (raw: PoolConnection) => (raw as unknown as { stream: Socket }).stream;

/** Closes a connection without waiting for the other side, which may never answer. */
export function cut(raw: PoolConnection): void {
  raw.destroy();
  streamOf(raw).destroy();
}

export const isCut = (raw: PoolConnection): boolean => streamOf(raw).destroyed;

export class MysqlConnection implements Connection {
  private isBroken = false;
  private isEnding = false;

  constructor(
    readonly raw: PoolConnection,
    private readonly giveBack: () => void,
    private readonly limits: DatabaseLimits,
    private readonly statements: Statements,
    private readonly onFailover: () => void,
  ) {}

  async run(sql: string, values: SqlValue[], deadline: Deadline): Promise<StatementResult> {
    const answer = await this.send({ sql, rowsAsArray: false }, values, deadline);
    if (Array.isArray(answer)) return { records: answer as Raw[], affected: 0, insertId: 0 };
    return { records: [], affected: answer.affectedRows, insertId: answer.insertId };
  }

  tuples(sql: string, values: SqlValue[], deadline: Deadline): Promise<Tuple[]> {
    return this.send({ sql, rowsAsArray: true }, values, deadline) as Promise<unknown> as Promise<Tuple[]>;
  }

  private send(statement: Statement, values: SqlValue[], deadline: Deadline): Promise<Row[] | ResultSetHeader> {
    if (this.isBroken) return Promise.reject(new Unavailable('The connection to the database was lost'));
    return deadline.atMost(this.limits.statement).waitFor(
      (done: (error: DriverError | null, answer: Row[] | ResultSetHeader) => void) =>
        this.statements.send(this.raw, statement, values, done, () => !this.isEnding),
      'The database did not answer a statement in time',
      (error) => this.faultOf(error, statement.sql),
    );
  }

  async rollBack(): Promise<void> {
    this.isEnding = true;
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

  /** After some faults the connection is worth nothing any more. */
  private faultOf(error: DriverError, sql: string): Error {
    const hasFailedOver = READ_ONLY.has(error.errno ?? 0);
    const isGone = error instanceof Unavailable || error.fatal || hasFailedOver || GONE.has(error.errno ?? 0);
    if (!isGone) return new StatementFailed(error, sql);
    this.destroy();
    if (hasFailedOver) this.onFailover();
    return error instanceof Unavailable ? error : new Unavailable(`The database: ${error.message}`, { cause: error });
  }
}

export type DriverError = Error & { fatal?: boolean; errno?: number; code?: string };
