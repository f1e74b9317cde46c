import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { type Application, startApplication } from '../src/application';
import { readConfig } from '../src/platform/config';
import type { Database } from '../src/platform/database';
import { countJobs } from '../src/platform/jobsForOperators';
import { WORKER_FLAGS } from '../src/processes';
import { makeDueSubscriptions } from '../test/support/dueSubscriptions';
import { multiplyRows } from '../test/support/multiplyRows';
import { openKeptServer, openServer } from './support/databases';
import { type Progress, STAGES, type Stage } from './support/nightWorker';
import { numberFrom, textFrom } from './support/numberFrom';
import { childrenOf, cpuOf, memoryOf } from './support/servers';

const NOW = '2026-07-02T12:00:00Z';
/** So many due subscriptions are made one by one, all others are copies of them. */
const ORIGINALS = 1_000;
/** What of the originals has no part in a night. */
const NOT_COPIED = ['sessions', 'audit_entries', 'emails'];
/** When nothing has moved for so long it is looked whether the night is over. Milliseconds. */
const STILL = 3_000;

/** How far the night was, so many milliseconds after it began, and the memory then, MB: of the worker, and of the process that makes PDFs. */
interface Look extends Progress {
  at: number;
  worker: number;
  typesetter: number;
}

/**
 * `npm run bench -- night [--subscriptions 1000,5000,20000] [--latency 500] [--kept FOLDER]`: a night of each of these sizes. A worker renews
 * all subscriptions, charges them at a gateway that takes so many milliseconds, and mails to a sink. Tells for each stage how many it did in a second, in
 * the first half and in the second; what each subscription took of the processor, of the database's rows and in statements; and the memory. The data are in
 * memory, unless a folder is to keep them: a subscription takes some 60 kB, most of it the PDF of its invoice.
 */
export async function run(args: string[]): Promise<void> {
  const sizes = (textFrom(args, '--subscriptions') ?? '1000,5000,20000').split(',').map(Number);
  const folder = textFrom(args, '--kept');
  const server = folder === null ? await openServer() : await openKeptServer(folder);
  try {
    for (const size of sizes) await measure(await server.create(`night${size}`), size, args);
  } finally {
    await server.stop();
  }
}

async function measure(databaseUrl: string, size: number, args: string[]): Promise<void> {
  const env = {
    ...{ DATABASE_URL: databaseUrl, SANDBOX: 'true', SANDBOX_HISTORY: 'false', SANDBOX_NOW: NOW, PORT: '0' },
    LOG_LEVEL: 'error',
  };
  const application = await startApplication(readConfig(env), { runsJobs: false });
  const { database } = application.deps;
  try {
    const began = performance.now();
    const count = await seed(database, databaseUrl, size);
    console.log(`\n${count} due subscriptions, made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const worker = await startWorker(env, args);
    try {
      const [cpu, rows] = [cpuOf(worker.pid!), await rowsRead(database)];
      const looks = await watch(worker, application.deps);
      report(looks, { cpu: cpuOf(worker.pid!) - cpu, rows: (await rowsRead(database)) - rows });
      await expectDone(database, count, looks.at(-1)!);
    } finally {
      worker.kill('SIGTERM');
      await once(worker, 'exit');
    }
  } finally {
    await application.stop();
  }
}

/** Makes about so many due subscriptions, most of them as copies; answers how many. */
async function seed(database: Database, databaseUrl: string, size: number): Promise<number> {
  const count = Math.min(size, ORIGINALS);
  await makeDueSubscriptions(database, { count, startedOn: '2026-06-01', balance: 0 });
  const copies = Math.round(size / count) - 1;
  if (copies > 0) {
    const connection = await createConnection(databaseUrl);
    await multiplyRows(connection, copies, { without: NOT_COPIED });
    await connection.end();
  }
  return count * (copies + 1);
}

async function startWorker(env: Record<string, string>, args: string[]): Promise<ChildProcess> {
  const worker = fork(join(__dirname, 'support/nightWorker.ts'), {
    env: {
      ...process.env,
      ...env,
      ...{ ANSWERS_PEOPLE: 'false', PUBLIC_URL: 'http://127.0.0.1' },
      LATENCY: String(numberFrom(args, '--latency', 500)),
    },
    execArgv: [...WORKER_FLAGS, ...['--require', join(__dirname, '../test/support/register.cjs')]],
  });
  await once(worker, 'message');
  return worker;
}

/** How many rows the server has read so far, by an index or one after the other. */
async function rowsRead(database: Database): Promise<number> {
  const [row] = await database.query(
    "SELECT SUM(variable_value) AS n FROM information_schema.global_status WHERE variable_name LIKE 'Handler_read%'",
  );
  return Number(row!.n);
}

/** Lets the night happen, and looks at it until nothing moves and nothing is left to do. */
async function watch(worker: ChildProcess, { database, clock }: Application['deps']): Promise<Look[]> {
  const began = performance.now();
  const looks: Look[] = [];
  worker.send('begin');
  for (;;) {
    const [progress] = (await once(worker, 'message')) as [Progress];
    const now = { ...progress, at: performance.now() - began, ...memoryWithTypesetter(worker.pid!) };
    const before = looks.findLast(({ at }) => at <= now.at - STILL);
    looks.push(now);
    if (!before || STAGES.some((stage) => before.done[stage] !== now.done[stage])) continue;
    if ((await countJobs(database, await clock.now(database))).length === 0) return looks;
  }
}

/** Of a process, and of those that it has started. MB. */
function memoryWithTypesetter(pid: number): Pick<Look, 'worker' | 'typesetter'> {
  const sum = childrenOf(pid).reduce((memory, child) => memory + memoryOf(child), 0);
  return { worker: memoryOf(pid), typesetter: sum };
}

function report(looks: readonly Look[], { cpu, rows }: { cpu: number; rows: number }): void {
  const last = looks.at(-1)!;
  for (const stage of STAGES) console.log(`  ${stage} ${stageOf(looks, stage)}`);
  const { renewed } = last.done;
  const ended = Math.max(...STAGES.map((stage) => reached(looks, stage, last.done[stage])));
  console.log(`  the whole night: ${ended.toFixed(1)} s, ${(renewed / ended).toFixed(1)} subscriptions a second`);
  const each = (amount: number) => (amount / renewed).toFixed(1);
  console.log(
    `  each subscription: ${each(cpu)} ms of CPU, of which ${each(cpu - last.ownCpu)} make PDFs; ${each(last.statements)} statements; ${each(rows)} rows read`,
  );
  console.log(`  memory, MB: worker ${memory(looks, 'worker')}; PDFs ${memory(looks, 'typesetter')}`);
}

/** When so many were done. Seconds. */
const reached = (looks: readonly Look[], stage: Stage, part: number): number =>
  looks.find(({ done }) => done[stage] >= part)!.at / 1000;

function stageOf(looks: readonly Look[], stage: Stage): string {
  const all = looks.at(-1)!.done[stage];
  const [first, half, end] = [1, all / 2, all].map((part) => reached(looks, stage, part)) as [number, number, number];
  const rate = (part: number, seconds: number) => (part / seconds).toFixed(0);
  return `${all} by ${end.toFixed(1)} s: ${rate(all, end - first)} a second, first half ${rate(all / 2, half - first)}, second half ${rate(all / 2, end - half)}`;
}

/** At each quarter of the night, and the most. */
function memory(looks: readonly Look[], of: 'worker' | 'typesetter'): string {
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((part) => looks[Math.round((looks.length - 1) * part)]![of]);
  return `${quarters.join(', ')}, at most ${Math.max(...looks.map((look) => look[of]))}`;
}

/** What was measured must also be right: each was renewed once, and every payment that an order waited for was made. */
async function expectDone(database: Database, count: number, { done }: Look): Promise<void> {
  const [found] = await database.query(
    `SELECT (SELECT COUNT(DISTINCT renewal_key) FROM orders) AS renewed, (SELECT COUNT(*) FROM invoices) AS invoices,
       (SELECT COUNT(*) FROM payments WHERE status <> 'SUCCEEDED') AS unpaid, (SELECT COUNT(*) FROM emails WHERE sent_at IS NULL) AS unsent`,
  );
  const expected = { renewed: count, invoices: count, unpaid: 0, unsent: 0 };
  const wrong = Object.entries(expected).filter(([name, value]) => Number(found![name]) !== value);
  if (wrong.length > 0) throw new Error(`Not as it should be: ${JSON.stringify({ ...found, done })}`);
  console.log('  Each was renewed once, charged and mailed.');
}
