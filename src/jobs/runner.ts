import type { Deps } from '../deps';
import { claimDue, fail, finish, hasDue, type JobRow } from '../platform/jobs';
import { handlers } from './handlers';

/** How often a process looks for work. Milliseconds. */
const INTERVAL = 500;
const BATCH = 20;

/** Runs the jobs that are due, in this process and safely beside others: each is claimed by a lease in the database. */
export class JobRunner {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly deps: Deps) {}

  /** Looks for work from now on, until `stop`. */
  start(): void {
    this.timer = setInterval(() => {
      this.running = this.running
        .then(() => this.runDue())
        .catch((error) => this.deps.log.error({ err: error }, 'The job runner failed'));
    }, INTERVAL);
  }

  /** Finishes what has begun and looks for no more. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.running;
  }

  /** Runs everything that is due now, also what that makes due; answers how many jobs ran. */
  async runDue(): Promise<number> {
    let ran = 0;
    for (;;) {
      const jobs = await this.claim();
      if (jobs.length === 0) return ran;
      for (const job of jobs) await this.run(job);
      ran += jobs.length;
    }
  }

  private async claim(): Promise<JobRow[]> {
    const { database, clock } = this.deps;
    if (!(await hasDue(database, await clock.now(database)))) return [];
    return database.transaction((tx) => claimDue(tx, BATCH));
  }

  private async run(job: JobRow): Promise<void> {
    const { database, log } = this.deps;
    try {
      const handler = handlers[job.kind];
      if (!handler) throw new Error(`No handler for jobs of kind ${job.kind}`);
      await handler(this.deps, job);
      await database.transaction((tx) => finish(tx, job));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      log.warn(
        { job: job.id, kind: job.kind, subject: job.subjectId, attempts: job.attempts, err: error },
        'A job failed',
      );
      const isPermanent = (error as { permanent?: boolean }).permanent === true;
      await database.transaction((tx) => fail(tx, job, message, isPermanent));
    }
  }
}
