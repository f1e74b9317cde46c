import { setTimeout as wait } from 'node:timers/promises';
import { type Application, startApplication } from '../src/application';
import { SEND_EMAIL } from '../src/notifications';
import { SETTLE_PAYMENT } from '../src/payments';
import { readConfig } from '../src/platform/config';
import { countJobs } from '../src/platform/jobsForOperators';
import { ADVANCE_SUBSCRIPTION } from '../src/renewals';
import { makeDueSubscriptions } from '../test/support/dueSubscriptions';
import { openServer } from './support/databases';
import { numberFrom } from './support/numberFrom';
import { noMailer, TimedGateway } from './support/timedGateway';

const NOW = '2026-07-02T12:00:00Z';
/** How often it is looked how far the night is. Milliseconds. */
const LOOKING = 250;

/** What a night does, each for all subscriptions. */
const STAGES = { renewed: ADVANCE_SUBSCRIPTION, charged: SETTLE_PAYMENT, mailed: SEND_EMAIL };
type Stage = keyof typeof STAGES;

/** How many were done of each stage, so many milliseconds after the night began, and the memory in use, MB. */
interface Look {
  at: number;
  done: Record<Stage, number>;
  memory: number;
}

/**
 * `npm run bench -- night [--subscriptions 20000] [--latency 500]`: renews due subscriptions, charges them at a gateway that takes so many
 * milliseconds, and mails to a sink, all by the product's own runner in one process. Tells for each how many it did in a second, in the first half and in
 * the second, and how much memory it took.
 */
export async function run(args: string[]): Promise<void> {
  const count = numberFrom(args, '--subscriptions', 20_000);
  const latency = numberFrom(args, '--latency', 500);
  const server = await openServer();
  const config = readConfig({
    ...{ DATABASE_URL: await server.create('night'), SANDBOX: 'true', SANDBOX_HISTORY: 'false', SANDBOX_NOW: NOW },
    ...{ PORT: '0', LOG_LEVEL: 'silent' },
  });
  const application = await startApplication(config, {
    gateway: (database) => new TimedGateway(database, latency),
    mailer: noMailer,
    runsJobs: false,
  });
  try {
    console.log(`Making ${count} due subscriptions…`);
    await makeDueSubscriptions(application.deps.database, { count, startedOn: '2026-06-01', balance: 0 });
    global.gc?.();
    const statements = application.deps.database.statements;
    const cpu = process.cpuUsage();
    const looks = await watch(application);
    report(looks, application.deps.database.statements - statements, process.cpuUsage(cpu));
    await expectDone(application, count, looks.at(-1)!);
  } finally {
    await application.stop();
    await server.stop();
  }
}

/** Lets the night happen, and looks at it until nothing is left to do. */
async function watch({ jobs, deps }: Application): Promise<Look[]> {
  const began = performance.now();
  const look = (): Look => {
    const done = (kind: string) => jobs.ran.get(kind)?.done ?? 0;
    return {
      at: performance.now() - began,
      done: { renewed: done(STAGES.renewed), charged: done(STAGES.charged), mailed: done(STAGES.mailed) },
      memory: process.memoryUsage().rss / 1024 ** 2,
    };
  };
  const looks = [look()];
  jobs.start();
  for (;;) {
    await wait(LOOKING);
    looks.push(look());
    const [before, now] = looks.slice(-2) as [Look, Look];
    const stands = (Object.keys(STAGES) as Stage[]).every((stage) => before.done[stage] === now.done[stage]);
    if (stands && now.at > 5_000 && (await countJobs(deps.database, await deps.clock.now(deps.database))).length === 0)
      return looks;
  }
}

function report(looks: readonly Look[], statements: number, { user, system }: NodeJS.CpuUsage): void {
  const last = looks.at(-1)!;
  for (const stage of Object.keys(STAGES) as Stage[]) {
    const all = last.done[stage];
    /** When so many were done. Seconds. */
    const reached = (part: number) => looks.find(({ done }) => done[stage] >= part)!.at / 1000;
    const [first, half, end] = [reached(1), reached(all / 2), reached(all)];
    const rate = (part: number, seconds: number) => (part / seconds).toFixed(0);
    console.log(
      `${stage} ${all} in ${(end - first).toFixed(1)} s: ${rate(all, end - first)} a second, first half ${rate(all / 2, half - first)}, second half ${rate(all / 2, end - half)}`,
    );
  }
  const { renewed } = last.done;
  console.log(
    `the whole night: ${(last.at / 1000).toFixed(1)} s, ${((renewed * 1000) / last.at).toFixed(0)} subscriptions a second`,
  );
  console.log(
    `each subscription: ${((user + system) / 1000 / renewed).toFixed(2)} ms of CPU, ${(statements / renewed).toFixed(1)} statements`,
  );
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((part) =>
    looks[Math.round((looks.length - 1) * part)]!.memory.toFixed(0),
  );
  console.log(
    `memory: ${quarters.join(', ')} MB, at most ${Math.max(...looks.map(({ memory }) => memory)).toFixed(0)} MB`,
  );
}

/** What was measured must also be right: each was renewed once, and every payment that an order waited for was made. */
async function expectDone({ deps: { database } }: Application, count: number, { done }: Look): Promise<void> {
  const [found] = await database.query(
    `SELECT (SELECT COUNT(DISTINCT renewal_key) FROM orders) AS renewed, (SELECT COUNT(*) FROM invoices) AS invoices,
       (SELECT COUNT(*) FROM payments WHERE status <> 'SUCCEEDED') AS unpaid, (SELECT COUNT(*) FROM emails WHERE sent_at IS NULL) AS unsent`,
  );
  const expected = { renewed: count, invoices: count, unpaid: 0, unsent: 0 };
  const wrong = Object.entries(expected).filter(([name, value]) => Number(found![name]) !== value);
  if (wrong.length > 0) throw new Error(`Not as it should be: ${JSON.stringify({ ...found, done })}`);
  console.log('Each was renewed once, charged and mailed.');
}
