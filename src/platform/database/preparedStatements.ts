import type { FieldPacket, PoolConnection, PrepareStatementInfo, QueryError, ResultSetHeader } from 'mysql2';
import { mysqlDriver } from './mysqlDriver';
import type { SqlValue } from './types';

/** How many statements one connection keeps prepared. A server has room for 16 382, of all connections of all processes, unless told otherwise. */
const PREPARED_PER_CONNECTION = 150;

/**
 * What the connections are opened with: prepared statements answer rows as their values. The driver's own store holds one more than is
 * prepared here, so that it never gives one up by itself.
 */
export const OF_CONNECTIONS = { rowsAsArray: true, maxPreparedStatements: PREPARED_PER_CONNECTION + 1 } as const;

/** A statement is prepared when it is sent for the third time: what is sent once would be sent twice, and take the room of others. */
const OFTEN = 3;
/** Statements with more values than this are lists of any length, each a statement of its own. */
const MOST_VALUES = 60;
/** How many statements are counted; then counting starts anew. */
const COUNTED = 2_000;

/** What the server says when it has no room for another prepared statement. */
const NO_ROOM = 1461;
/** What it says of a prepared statement that it does not know any more. */
const UNKNOWN = 1243;
/** How long none is prepared where there is no room: each would be sent twice. Milliseconds. */
const PAUSE = 60_000;

/** `rowsAsArray`: each row is answered as its values. */
export type Statement = Readonly<{ sql: string; rowsAsArray: boolean }>;

type Done = (error: QueryError | null, result: ResultSetHeader, fields: FieldPacket[]) => void;

/** Sends statements to the server, one way or the other. */
export type Statements = Pick<PreparedStatements, 'send'>;

/** A prepared statement of one connection. */
interface Prepared {
  info: PrepareStatementInfo;
  /** Makes a row with names of one that is only values; null: none was answered yet. */
  withNames: ((values: unknown[]) => object) | null;
}

/**
 * Sends statements that are sent again and again as prepared ones: the server then parses them once for each connection. They are kept here, and
 * not by the driver, which would look for each by a text that it puts together anew.
 */
export class PreparedStatements {
  private readonly sent = new Map<string, number>();
  /** Those of each connection by their text, the least recently used first. */
  private readonly prepared = new WeakMap<PoolConnection, Map<string, Prepared>>();
  /** The driver looks for it anew each time. */
  private readonly bigint = mysqlDriver().TypedParameter.BIGINT;
  private pauseEnds = 0;

  /** `isWanted`: whether a statement that had to be prepared first may still be sent; its transaction may have ended meanwhile. */
  send(
    connection: PoolConnection,
    statement: Statement,
    values: SqlValue[],
    done: Done,
    isWanted: () => boolean = () => true,
  ): void {
    const known = this.prepared.get(connection)?.get(statement.sql);
    if (!this.isSentOften(statement.sql, values)) sendAsText(connection, statement, values, done);
    else if (known) this.execute(connection, this.keep(connection, statement.sql, known), statement, values, done);
    else {
      connection.prepare(statement.sql, (error, info) => {
        const hasNoRoom = error?.errno === NO_ROOM;
        if (hasNoRoom) this.pauseEnds = performance.now() + PAUSE;
        // Whatever comes of it: the driver keeps it too, and only what is kept here is given up in time.
        const prepared = error ? null : this.keep(connection, statement.sql, { info, withNames: null });
        if (!isWanted()) done(error ?? endedMeanwhile(), undefined as never, []);
        else if (prepared) this.execute(connection, prepared, statement, values, done);
        else if (hasNoRoom) sendAsText(connection, statement, values, done);
        else done(error!, undefined as never, []);
      });
    }
  }

  /** Keeps a statement as the one that was used last. */
  private keep(connection: PoolConnection, sql: string, prepared: Prepared): Prepared {
    const kept = this.prepared.get(connection) ?? new Map<string, Prepared>();
    this.prepared.set(connection, kept);
    kept.delete(sql);
    kept.set(sql, prepared);
    if (kept.size > PREPARED_PER_CONNECTION) {
      const [oldest] = kept.keys();
      this.giveUp(connection, oldest!);
    }
    return prepared;
  }

  private giveUp(connection: PoolConnection, sql: string): void {
    this.prepared.get(connection)?.delete(sql);
    connection.unprepare(sql);
  }

  private execute(
    connection: PoolConnection,
    prepared: Prepared,
    { sql, rowsAsArray }: Statement,
    values: SqlValue[],
    done: Done,
  ): void {
    const parameters = values.map((value) => (Number.isInteger(value) ? this.bigint(value as number) : value));
    prepared.info.execute<ResultSetHeader>(parameters, (error, result, fields) => {
      if (error?.errno === UNKNOWN) this.giveUp(connection, sql);
      if (error || rowsAsArray || !Array.isArray(result)) return done(error, result, fields);
      prepared.withNames ??= naming(fields.map(({ name }) => name));
      done(null, result.map(prepared.withNames) as unknown as ResultSetHeader, fields);
    });
  }

  private isSentOften(sql: string, values: SqlValue[]): boolean {
    if (values.length === 0 || values.length > MOST_VALUES || performance.now() < this.pauseEnds) return false;
    const count = (this.sent.get(sql) ?? 0) + 1;
    if (count <= OFTEN) {
      if (this.sent.size >= COUNTED) this.sent.clear();
      this.sent.set(sql, count);
    }
    return count >= OFTEN;
  }
}

function sendAsText(connection: PoolConnection, statement: Statement, values: SqlValue[], done: Done): void {
  connection.query({ ...statement, values }, done);
}

/**
 * How the statements of units of work are sent on a Galera cluster. A node that gives a transaction up, because another node's came first, says so
 * in its answer to the next command; but where that is the preparing of a statement it does not (MariaDB 10.11): what follows is done outside of
 * the transaction, the COMMIT succeeds, and what came before is lost.
 */
export const SENT_AS_TEXT: Statements = { send: sendAsText };

const endedMeanwhile = () => Object.assign(new Error('The transaction has ended'), { code: 'ENDED' }) as QueryError;

/** Written out, so that all rows of a statement have one shape. */
function naming(names: readonly string[]): (values: unknown[]) => object {
  const properties = names.map((name, place) => `${JSON.stringify(name)}: values[${place}]`);
  return new Function('values', `return { ${properties.join(', ')} };`) as (values: unknown[]) => object;
}
