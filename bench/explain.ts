import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Engine } from '../test/support/engines';
import { isKnown } from '../test/support/knownReads';
import { fillSmallTables, multiplyRows } from '../test/support/multiplyRows';
import { growingReads } from '../test/support/plans';
import { recordRun } from '../test/support/recordedRun';
import { openServer } from './support/databases';
import { numberFrom } from './support/numberFrom';

/** There is a server already, and one database on it. */
const NO_ENGINE = {} as Engine;

/**
 * `npm run bench -- explain [--copies 20000] [--statements FOLDER]`: the long form of `test/statementPlans.test.ts`: how the database would carry out every statement,
 * where the demo accounts are there that many times: 100 000 accounts. The folder has statements that tests have sent: `KEPT_STATEMENTS=FOLDER npm run jest -- test/e2e`.
 */
export async function run(args: string[]): Promise<void> {
  const copies = numberFrom(args, '--copies', 20_000);
  const folder = args.includes('--statements') ? args[args.indexOf('--statements') + 1] : undefined;
  const server = await openServer();
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const databaseUrl = await server.create('explain');
    const record = await recordRun(NO_ENGINE, { databaseUrl, dataDir, drop: async () => undefined });
    if (folder) record.addKept(folder, record.ids);
    console.log(`${record.statements.size} statements; making ${copies} copies of every customer…`);
    const connection = await createConnection(databaseUrl);
    await multiplyRows(connection, copies);
    await fillSmallTables(connection, 5 * copies);
    const reads = await growingReads(connection, record.statements, copies);
    await connection.end();
    const unknown = reads.filter((read) => !isKnown(read));
    for (const { how, table, rows, statement } of unknown)
      console.log(`${how} of ${table}, ${rows} rows: ${statement}\n`);
    console.log(
      `${reads.length} read or sort a growing table, ${unknown.length} of them are not among those that are known to.`,
    );
    if (unknown.length > 0) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
}
