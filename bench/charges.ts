import { setTimeout as wait } from 'node:timers/promises';
import { type Application, startApplication } from '../src/application';
import { readConfig } from '../src/platform/config';
import { makeDueSubscriptions } from '../test/support/dueSubscriptions';
import { openServer } from './support/databases';
import { numberFrom } from './support/numberFrom';
import { noMailer, TimedGateway } from './support/timedGateway';

const NOW = '2026-07-02T12:00:00Z';

/**
 * `npm run bench -- charges [--count 3000] [--latency 500]`: renews due subscriptions, charges them at a gateway that takes so many
 * milliseconds, and mails to a sink, all by the product's own runner in one process. Tells how many charges were settled in a second, and what each cost.
 */
export async function run(args: string[]): Promise<void> {
  const count = numberFrom(args, '--count', 3_000);
  const latency = numberFrom(args, '--latency', 500);
  const server = await openServer();
  const databaseUrl = await server.create('charges');
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    SANDBOX: 'true',
    SANDBOX_HISTORY: 'false',
    SANDBOX_NOW: NOW,
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  const application = await startApplication(config, {
    gateway: (database) => new TimedGateway(database, latency),
    mailer: noMailer,
    runsJobs: false,
  });
  try {
    await makeDueSubscriptions(application.deps.database, { count, startedOn: '2026-06-01', balance: 0 });
    await measure(application);
  } finally {
    await application.stop();
    await server.stop();
  }
}

async function measure({ deps: { database }, jobs }: Application): Promise<void> {
  const payments = async () => {
    const [row] = await database.query(
      `SELECT (SELECT COUNT(*) FROM jobs WHERE kind = 'subscription.advance' AND status <> 'DONE' AND due_at < '2026-07-03') AS due,
         (SELECT COUNT(*) FROM payments WHERE status = 'PENDING') AS pending,
         (SELECT COUNT(*) FROM payments WHERE status = 'SUCCEEDED') AS settled`,
    );
    return { due: Number(row!.due), pending: Number(row!.pending), settled: Number(row!.settled) };
  };
  const began = performance.now();
  jobs.start();
  while ((await payments()).due > 0) await wait(200);
  const [renewedAt, before, statements, cpu] = [
    performance.now(),
    await payments(),
    database.statements,
    process.cpuUsage(),
  ];
  console.log(`Renewed in ${Math.round(renewedAt - began)} ms; ${before.settled} charges were settled meanwhile`);
  while ((await payments()).pending > 0) await wait(200);
  const spent = process.cpuUsage(cpu);
  const settled = (await payments()).settled - before.settled;
  const seconds = (performance.now() - renewedAt) / 1000;
  const each = (amount: number) => (amount / settled).toFixed(1);
  console.log(`${settled} charges in ${seconds.toFixed(1)} s: ${(settled / seconds).toFixed(1)} a second`);
  console.log(
    `each: ${each((spent.user + spent.system) / 1000)} ms of CPU, ${each(database.statements - statements)} statements (mails included)`,
  );
}
