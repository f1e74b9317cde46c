import type { DataSource } from 'typeorm';
import type { Deadline } from '../deadline';
import type { Engine, SqlValue } from './types';

export type Raw = Record<string, unknown>;

/** The values of a row, in the order of the columns. */
export type Tuple = readonly unknown[];

export interface StatementResult {
  records: Raw[];
  /** How many rows a writing statement touched. */
  affected: number;
  /** What a statement has given to LAST_INSERT_ID; 0 on the embedded engine, which has no such function. */
  insertId: number;
}

/** A connection that one unit of work has for itself. */
export interface Connection {
  /** @throws Unavailable when there is no answer in time; the connection is then of no use any more. */
  run(sql: string, values: SqlValue[], deadline: Deadline): Promise<StatementResult>;
  /** The rows that a statement selects, without the names of their columns: that costs less. @throws as `run` */
  tuples(sql: string, values: SqlValue[], deadline: Deadline): Promise<Tuple[]>;
  /** Undoes the open transaction, in bounded time and whatever state the connection is in. Never throws. */
  rollBack(): Promise<void>;
  /** Gives it back; one that is of no use any more is closed instead. */
  release(): void;
}

/** The connections to a database of one engine. Whatever waits for one waits for a bounded time. */
export interface Connections {
  readonly engine: Engine;
  /** Whether the server is a node of a Galera cluster. */
  readonly isCluster: boolean;
  /** Knows the tables of the entities. */
  readonly dataSource: DataSource;
  /** Runs migrations. */
  readonly migrations: DataSource;
  /** Reads outside any transaction. */
  read(sql: string, values: SqlValue[], deadline: Deadline): Promise<Raw[]>;
  /** The same without the names of the columns. */
  readTuples(sql: string, values: SqlValue[], deadline: Deadline): Promise<Tuple[]>;
  /** A connection for a unit of work. */
  take(deadline: Deadline): Promise<Connection>;
  close(): Promise<void>;
}
