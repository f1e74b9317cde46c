import type { DataSource } from 'typeorm';
import { Deadline } from '../deadline';
import { Gate } from '../gate';
import type { Connection, Connections, StatementResult, Tuple } from './connections';
import { FAREWELL } from './limits';
import type { SqlValue } from './types';

/**
 * The two connections of the embedded engine, on the same WAL file: one that writes, and a read-only one, so that a read never sees what
 * an open unit of work has not committed. Overlapping units of work would become one transaction, so there is one at a time. Statements
 * run within this process, and are done when they are asked for: only the turn is waited for.
 */
export function embeddedConnections(writer: DataSource, reader: DataSource): Connections {
  const turn = new Gate(1);
  return {
    engine: 'sqlite',
    isCluster: false,
    dataSource: reader,
    migrations: writer,
    read: (sql, values) => reader.query(sql, values),
    readTuples: async (sql, values) => tuplesOn(reader, sql, values),
    async take(deadline) {
      const leave = await turn.enter(deadline, 'The units of work ahead did not end in time');
      const run = (sql: string, values: SqlValue[] = []) => runOn(writer, sql, values);
      const connection: Connection = {
        run,
        tuples: async (sql, values) => tuplesOn(writer, sql, values),
        rollBack: async () => void (await run('ROLLBACK').catch(() => undefined)),
        release: leave,
      };
      return connection;
    },
    async close() {
      await turn.enter(Deadline.after(FAREWELL), 'A unit of work did not end in time').catch(() => undefined);
      for (const source of [writer, reader]) if (source.isInitialized) await source.destroy();
    },
  };
}

/** What the engine's library has for statements whose rows are values: of two columns of one name a record would have one. */
interface Plain {
  prepare(sql: string): { raw(): { all(...values: SqlValue[]): Tuple[] } };
}

function tuplesOn({ driver }: DataSource, sql: string, values: SqlValue[]): Tuple[] {
  const { databaseConnection } = driver as unknown as { databaseConnection: Plain };
  return databaseConnection
    .prepare(sql)
    .raw()
    .all(...values);
}

async function runOn(writer: DataSource, sql: string, values: SqlValue[]): Promise<StatementResult> {
  const { records = [], affected = 0 } = await writer.createQueryRunner().query(sql, values, true);
  return { records, affected: Number(affected), insertId: 0 };
}
