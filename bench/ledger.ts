import { type Connection, createConnection } from 'mysql2/promise';
import { startApplication } from '../src/application';
import { checkLedger } from '../src/checkLedger';
import { readConfig } from '../src/platform/config';
import { COMMAND_LIMITS } from '../src/platform/database';
import { multiplyRows } from '../test/support/multiplyRows';
import { openServer } from './support/databases';
import { numberFrom } from './support/numberFrom';

const TODAY = '2026-06-15';
/** What the check does not read. */
const NOT_READ = [
  ...['sandbox_mailbox', 'sandbox_gateway_payments', 'sandbox_gateway_methods', 'sandbox_gateway_refunds', 'emails'],
  ...['document_sheets', 'issued_documents', 'idempotency_keys', 'sessions', 'audit_entries', 'jobs'],
];
const MILLION = 1_000_000;

/**
 * `npm run bench -- ledger [--subscriptions 10000]`: how long `check-ledger` takes with so many subscriptions and with four times as many, which are copies of
 * the demo accounts with two years of invoices; and how long it would take with a million, if it goes on like that.
 */
export async function run(args: string[]): Promise<void> {
  const wanted = numberFrom(args, '--subscriptions', 10_000);
  const server = await openServer();
  try {
    const small = await check(await server.create('ledger1'), wanted);
    const large = await check(await server.create('ledger4'), 4 * wanted);
    const growth = Math.log(large.seconds / small.seconds) / Math.log(large.subscriptions / small.subscriptions);
    const million = large.seconds * (MILLION / large.subscriptions) ** Math.max(1, growth);
    console.log(
      `grows with the power ${growth.toFixed(2)} of the size: a million in ${(million / 60).toFixed(0)} minutes`,
    );
  } finally {
    await server.stop();
  }
}

async function check(databaseUrl: string, wanted: number): Promise<{ subscriptions: number; seconds: number }> {
  const config = readConfig({
    ...{ DATABASE_URL: databaseUrl, SANDBOX: 'true', SANDBOX_HISTORY: 'true', SANDBOX_NOW: `${TODAY}T09:00:00Z` },
    ...{ PORT: '0', LOG_LEVEL: 'silent', RUNS_JOBS: 'false' },
  });
  const application = await startApplication(config, { databaseLimits: COMMAND_LIMITS });
  const { database } = application.deps;
  const count = async (table: string) => Number((await database.query(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);
  try {
    const connection = await createConnection(databaseUrl);
    await multiplyRows(connection, Math.round(wanted / (await count('subscriptions'))), { without: NOT_READ });
    for (const table of ['invoices', 'credit_notes']) await numberAnew(connection, table);
    await connection.end();
    const began = performance.now();
    const violations = await checkLedger(database);
    const seconds = (performance.now() - began) / 1000;
    if (violations.length > 0) throw new Error(`Not sound: ${JSON.stringify(violations.slice(0, 3))}`);
    const [subscriptions, invoices, lines] = [
      await count('subscriptions'),
      await count('invoices'),
      await count('billing_lines'),
    ];
    console.log(`${subscriptions} subscriptions, ${invoices} invoices, ${lines} lines: ${seconds.toFixed(1)} s`);
    return { subscriptions, seconds };
  } finally {
    await application.stop();
  }
}

/** G1: copies have their original's number with something behind it; each series and year gets numbers without gaps. */
async function numberAnew(connection: Connection, table: string): Promise<void> {
  const series = "REGEXP_REPLACE(number, '-[0-9.]+$', '')";
  const place = `ROW_NUMBER() OVER (PARTITION BY ${series} ORDER BY id)`;
  await connection.query(
    `CREATE TEMPORARY TABLE numbered (id VARCHAR(40) PRIMARY KEY) SELECT id, ${series} AS series, ${place} AS place FROM ${table}`,
  );
  await connection.query(`UPDATE ${table} SET number = id`);
  await connection.query(
    `UPDATE ${table} JOIN numbered ON numbered.id = ${table}.id SET number = CONCAT(series, '-', LPAD(place, GREATEST(6, LENGTH(place)), '0'))`,
  );
  await connection.query(
    `UPDATE number_counters JOIN (SELECT series, MAX(place) AS place FROM numbered GROUP BY series) counted
     ON counted.series = CONCAT(number_counters.series, '-', year) SET last_number = place`,
  );
  await connection.query('DROP TEMPORARY TABLE numbered');
}
