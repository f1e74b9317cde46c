import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { type Application, startApplication } from '../../src/application';
import { readConfig } from '../../src/platform/config';
import { idsOfEachType } from '../../test/support/everyQuery';
import { multiplyRows } from '../../test/support/multiplyRows';
import type { BenchServer } from './databases';

export const TODAY = '2026-06-15';
/** The demo account whose rows become those of the huge one. */
const HUGE = 'history@demo.example';
const HUGE_INVOICES = 50_000;
/** What no list reads. */
const NOT_LISTED = [
  ...['sandbox_mailbox', 'sandbox_gateway_payments', 'sandbox_gateway_methods', 'sandbox_gateway_refunds', 'emails'],
  ...['document_sheets', 'issued_documents', 'idempotency_keys', 'sessions'],
];

/** A database with copies of the demo accounts, and what lists of it are asked about. */
export interface GrownDatabase {
  database: string;
  accounts: number;
  /** The id of one object of each type. */
  ids: [type: string, id: string][];
  technicianId: string;
  usualId: string;
  /** The account with 50 000 invoices; null: there is none. */
  hugeId: string | null;
}

/** Databases that earlier runs have made in a folder; none without one. */
export function keptDatabases(folder: string | null): GrownDatabase[] {
  const file = folder && join(folder, 'databases.json');
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

export function keepDatabase(folder: string, made: GrownDatabase): void {
  writeFileSync(join(folder, 'databases.json'), JSON.stringify([...keptDatabases(folder), made], null, 2));
}

/** The product on a database of copies, which is brought up to date. Does no jobs. */
export function startOnCopies(databaseUrl: string): Promise<Application> {
  return startApplication(
    readConfig({
      ...{ DATABASE_URL: databaseUrl, SANDBOX: 'true', SANDBOX_HISTORY: 'true', SANDBOX_NOW: `${TODAY}T09:00:00Z` },
      ...{ PORT: '0', LOG_LEVEL: 'silent', RUNS_JOBS: 'false' },
    }),
  );
}

/** Makes a database with so many accounts, and one more that is huge; says how long it takes, and how large it is. */
export async function growDatabase(server: BenchServer, accounts: number, withHuge: boolean): Promise<GrownDatabase> {
  const began = performance.now();
  const databaseUrl = await server.create(`growth${accounts}`);
  const application = await startOnCopies(databaseUrl);
  const { database } = application.deps;
  const idOf = async (sql: string) => String((await database.query(sql))[0]!.id);
  try {
    const ids = await idsOfEachType({ database });
    const [demo] = await database.query('SELECT COUNT(*) AS accounts FROM accounts');
    const hugeId = await idOf(
      `SELECT accounts.id FROM accounts JOIN users ON users.id = billing_contact_id WHERE email = '${HUGE}'`,
    );
    const [invoices] = await database.query('SELECT COUNT(*) AS n FROM invoices WHERE account_id = ?', [hugeId]);
    const technicianId = await idOf("SELECT id FROM users WHERE email = 'technician@demo.example'");
    const connection = await createConnection(databaseUrl);
    await multiplyRows(connection, Math.max(1, Math.round(accounts / Number(demo!.accounts))), { without: NOT_LISTED });
    if (withHuge) {
      await multiplyRows(connection, Math.ceil(HUGE_INVOICES / Number(invoices!.n)), { account: hugeId });
    }
    const usualId = await idOf("SELECT id FROM accounts WHERE search_name LIKE '0000007 atelier lumi%'");
    const [[size]] = await connection.query<RowDataPacket[]>(
      'SELECT SUM(data_length + index_length) / 1e9 AS gb FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    const [subscriptions] = await database.query('SELECT COUNT(*) AS n FROM subscriptions');
    await connection.end();
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    const gigabytes = Number(size!.gb).toFixed(1);
    console.log(
      `${accounts} accounts, ${subscriptions!.n} subscriptions: made in ${minutes} minutes, ${gigabytes} GB on the disk`,
    );
    const name = new URL(databaseUrl).pathname.slice(1);
    return {
      ...{ database: name, accounts, ids: [...ids], technicianId, usualId, hugeId: withHuge ? hugeId : null },
    };
  } finally {
    await application.stop();
  }
}
