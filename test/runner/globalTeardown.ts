import { createConnection } from 'mysql2/promise';

/** Stops the server that globalSetup started; on a server that was there before, deletes the databases of this run. */
export default async function globalTeardown(): Promise<void> {
  if (globalThis.mariadbServer) await globalThis.mariadbServer.stop();
  else if (process.env.TEST_MYSQL_URL) await dropSchemas(process.env.TEST_MYSQL_URL);
}

async function dropSchemas(serverUrl: string): Promise<void> {
  const connection = await createConnection(serverUrl);
  const sql = 'SELECT schema_name AS name FROM information_schema.schemata WHERE LEFT(schema_name, ?) = ?';
  const { TEST_SCHEMAS: start = '' } = process.env;
  const [schemas] = await connection.query(sql, [start.length, start]);
  for (const { name } of schemas as { name: string }[]) await connection.query(`DROP DATABASE ${name}`);
  await connection.end();
}
