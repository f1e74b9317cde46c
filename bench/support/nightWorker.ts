import { startApplication } from '../../src/application';
import { SEND_EMAIL } from '../../src/notifications';
import { SETTLE_PAYMENT } from '../../src/payments';
import { readConfig } from '../../src/platform/config';
import { ADVANCE_SUBSCRIPTION } from '../../src/renewals';
import { noMailer, TimedGateway } from './timedGateway';

/** What a night does, each for all subscriptions. */
const KINDS = { renewed: ADVANCE_SUBSCRIPTION, charged: SETTLE_PAYMENT, mailed: SEND_EMAIL };
export type Stage = keyof typeof KINDS;
export const STAGES = Object.keys(KINDS) as Stage[];

/** How far the night is: how many were done of each stage, and what that took of statements and, in the worker itself, of the processor (milliseconds). */
export interface Progress {
  done: Record<Stage, number>;
  statements: number;
  ownCpu: number;
}

/** How often it is told how far the night is. Milliseconds. */
const TELLING = 250;

/**
 * A worker as `npm run worker` starts it, but that its gateway takes LATENCY milliseconds, and nobody is mailed: it begins when it is sent a message, and
 * tells how far it is.
 */
async function main(): Promise<void> {
  const { deps, jobs, stop } = await startApplication(readConfig(process.env), {
    gateway: (database) => new TimedGateway(database, Number(process.env.LATENCY)),
    mailer: noMailer,
    runsJobs: false,
  });
  const done = (stage: Stage) => jobs.ran.get(KINDS[stage])?.done ?? 0;
  process.once('message', () => {
    const [statements, cpu] = [deps.database.statements, process.cpuUsage()];
    jobs.start();
    setInterval(() => {
      const counts = { renewed: done('renewed'), charged: done('charged'), mailed: done('mailed') };
      const { user, system } = process.cpuUsage(cpu);
      const spent = { statements: deps.database.statements - statements, ownCpu: (user + system) / 1000 };
      process.send!({ done: counts, ...spent } satisfies Progress);
    }, TELLING);
  });
  process.once('disconnect', () => process.exit(1));
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
  process.send!('ready');
}

if (require.main === module) main();
