import type { FieldPacket, PoolConnection, QueryError, ResultSetHeader } from 'mysql2';
import { mysqlDriver } from './mysqlDriver';
import type { SqlValue } from './types';

/** How many statements one connection keeps prepared. A server has room for 16 382, of all connections of all processes, unless told otherwise. */
export const PREPARED_PER_CONNECTION = 150;

/** A statement is prepared when it is sent for the third time: what is sent once would be sent twice, and take the room of others. */
const OFTEN = 3;
/** Statements with more values than this are lists of any length, each a statement of its own. */
const MOST_VALUES = 60;
/** How many statements are counted; then counting starts anew. */
const COUNTED = 2_000;

/** What the server says when it has no room for another prepared statement. */
const NO_ROOM = 1461;
/** How long none is prepared then: each would be sent twice. Milliseconds. */
const PAUSE = 60_000;

/** `rowsAsArray`: each row is answered as its values. */
export type Statement = Readonly<{ sql: string; rowsAsArray: boolean }>;

type Done = (error: QueryError | null, result: ResultSetHeader, fields: FieldPacket[]) => void;

/** Sends statements that are sent again and again as prepared ones: the server then parses them once for each connection. */
export class PreparedStatements {
  private readonly sent = new Map<string, number>();
  /** The driver looks for it anew each time. */
  private readonly bigint = mysqlDriver().TypedParameter.BIGINT;
  private pauseEnds = 0;

  /** `isWanted`: whether a statement that could not be prepared may still be sent; its transaction may have ended meanwhile. */
  send(
    connection: PoolConnection,
    statement: Statement,
    values: SqlValue[],
    done: Done,
    isWanted: () => boolean = () => true,
  ): void {
    if (!this.isSentOften(statement.sql, values)) return void connection.query({ ...statement, values }, done);
    const prepared = { ...statement, values: values.map((value) => this.asParameter(value)) };
    connection.execute<ResultSetHeader>(prepared, (error, result, fields) => {
      if (error?.errno === NO_ROOM) this.pauseEnds = performance.now() + PAUSE;
      if (error?.errno === NO_ROOM && isWanted()) connection.query({ ...statement, values }, done);
      else done(error, result, fields);
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

  /** A number would be sent as a floating-point one, and compared as such. */
  private asParameter(value: SqlValue) {
    return Number.isInteger(value) ? this.bigint(value) : value;
  }
}
