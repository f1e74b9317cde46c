import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { databaseSchema } from '../src/databaseSchema';
import { Database } from '../src/platform/database';
import { PROJECT_ROOT } from '../src/platform/root';
import { makeDueSubscriptions } from '../test/support/dueSubscriptions';
import { findFreePort } from '../test/support/freePort';
import { requests } from './account';
import { openServer } from './support/databases';
import { median } from './support/median';
import { numberFrom } from './support/numberFrom';
import { badOf, load, type Round, type Server, startServer } from './support/servers';
import { table } from './support/table';
import { productSettings } from './support/yardsticks';

const NOW = '2026-07-02T12:00:00Z';

/** What a round has, and how many jobs were done in a second of it. */
interface Measured extends Round {
  jobs: number;
}

/** The processes of each way to run the product; the first one answers people. */
const WAYS = {
  'no jobs are run': [{ RUNS_JOBS: 'false' }],
  'one process does both': [{}],
  'a worker beside it': [{ RUNS_JOBS: 'false' }, { ANSWERS_PEOPLE: 'false' }],
};

/**
 * `npm run bench -- worker [--subscriptions 9000] [--accounts 1000] [--connections 8] [--rounds 3] [--seconds 10]`: the page of an account while
 * subscriptions are renewed, charged and mailed by the same process, or by a worker beside it (`RUNS_JOBS=false` and `npm run worker`).
 * Everything is started anew for each round, on one database, and answers for as long before it is measured.
 */
export async function run(args: string[]): Promise<void> {
  const subscriptions = numberFrom(args, '--subscriptions', 9_000);
  const accounts = numberFrom(args, '--accounts', 1_000);
  const connections = numberFrom(args, '--connections', 8);
  const rounds = numberFrom(args, '--rounds', 3);
  const seconds = numberFrom(args, '--seconds', 10);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const server = await openServer();
  try {
    const url = await server.create('worker');
    const port = await findFreePort();
    const issuer = `http://127.0.0.1:${port}`;
    console.log(`Making ${accounts} accounts and ${subscriptions} due subscriptions…`);
    const file = join(folder, 'requests');
    const asked = await requests(url, issuer, accounts, accounts);
    writeFileSync(file, asked.map((one) => JSON.stringify(one)).join('\n'));
    await makeDue(url, subscriptions);
    const measured = new Map<string, Measured[]>(Object.keys(WAYS).map((way) => [way, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [way, processes] of Object.entries(WAYS))
        measured.get(way)!.push(await measure(url, { issuer, processes, file, connections, seconds }));
    }
    console.log(
      `\n${cpus().length} processors, ${connections} connections, ${rounds} rounds of ${seconds} s; medians\n`,
    );
    console.log(tableOf(measured));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function makeDue(databaseUrl: string, count: number): Promise<void> {
  const database = await Database.connect({ databaseUrl, dataDir: '' }, databaseSchema, async () => new Date(NOW));
  await makeDueSubscriptions(database, { count, startedOn: '2026-06-01', balance: 0 });
  await database.close();
}

async function measure(
  url: string,
  to: { issuer: string; processes: readonly object[]; file: string; connections: number; seconds: number },
): Promise<Measured> {
  const servers: Server[] = [];
  try {
    for (const [place, own] of to.processes.entries()) {
      const port = Number(new URL(to.issuer).port) + place;
      const sandbox = { SANDBOX: 'true', SANDBOX_HISTORY: 'false', SANDBOX_NOW: NOW, SMTP_URL: '', LOG_LEVEL: 'error' };
      const settings = { ...productSettings(url, to.issuer, port), ...sandbox, RUNS_JOBS: 'true', ...own };
      const program = ['--max-semi-space-size=64', join(PROJECT_ROOT, 'dist/src/main.js')];
      servers.push(await startServer(`process ${place + 1}`, program, settings, '/health/ready'));
    }
    await load(servers[0]!, to.file, to.connections, to.seconds);
    const before = await jobsDone(url);
    const round = await load(servers[0]!, to.file, to.connections, to.seconds);
    return { ...round, jobs: ((await jobsDone(url)) - before) / (round.milliseconds / 1000) };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** Renewals, charges and mails so far. */
async function jobsDone(url: string): Promise<number> {
  const connection = await createConnection(url);
  const [rows] = await connection.query(
    `SELECT (SELECT COUNT(*) FROM orders WHERE source = 'RENEWAL') + (SELECT COUNT(*) FROM payments WHERE status = 'SUCCEEDED')
       + (SELECT COUNT(*) FROM emails WHERE sent_at IS NOT NULL) AS n`,
  );
  await connection.end();
  return Number((rows as { n: number }[])[0]!.n);
}

function tableOf(measured: ReadonlyMap<string, Measured[]>): string {
  const rows = [...measured].map(([way, rounds]) => {
    const of = (value: (round: Measured) => number) => median(rounds.map(value));
    const rate = of(({ requests, milliseconds }) => (requests / milliseconds) * 1000).toFixed(0);
    const times = [of(({ p50 }) => p50), of(({ p99 }) => p99)].map((ms) => ms.toFixed(1));
    return [`${way}${badOf(rounds)}`, rate, ...times, of(({ jobs }) => jobs).toFixed(0)];
  });
  return table(['requests a second', 'p50, ms', 'p99, ms', 'jobs done a second'], rows);
}
