import type { Deps } from '../deps';
import { claimDue, fail, type JobRow, nextDueKind } from '../platform/jobs';
import { handlers } from './handlers';
import { sweep } from './sweep';

/** How often a process looks for work. Milliseconds. */
const INTERVAL = 500;
/** How often it removes what has expired. System milliseconds. */
const SWEEPING = 60 * 60 * 1000;

/** Runs the jobs that are due, in this process and safely beside others: each is claimed by a lease in the database. */
export class JobRunner {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> | null = null;
  private sweeper: NodeJS.Timeout | null = null;
  private sweeping: Promise<unknown> | null = null;

  constructor(private readonly deps: Deps) {}

  /** Looks for work from now on, until `stop`. */
  start(): void {
    const isStopping = () => this.timer === null;
    this.timer = setInterval(() => {
      this.running ??= this.runDue(isStopping)
        .catch((error) => this.deps.log.error({ err: error }, 'The job runner failed'))
        .finally(() => {
          this.running = null;
        });
    }, INTERVAL);
    const startSweep = () => {
      this.sweeping ??= sweep(this.deps, isStopping).finally(() => {
        this.sweeping = null;
      });
    };
    startSweep();
    this.sweeper = setInterval(startSweep, SWEEPING);
  }

  /** Finishes what has begun and looks for no more. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    if (this.sweeper) clearInterval(this.sweeper);
    this.timer = null;
    await Promise.all([this.running, this.sweeping]);
  }

  /** Runs everything that is due now, also what that makes due, or until `isStopping`; answers how many jobs ran. */
  async runDue(isStopping = () => false): Promise<number> {
    let ran = 0;
    while (!isStopping()) {
      const jobs = await this.claim();
      if (jobs.length === 0) break;
      await this.run(jobs);
      ran += jobs.length;
    }
    return ran;
  }

  private async claim(): Promise<JobRow[]> {
    const { database, clock } = this.deps;
    const kind = await nextDueKind(database, await clock.now(database));
    if (kind === null) return [];
    return database.transaction((tx) => claimDue(tx, kind, handlers[kind]?.batch ?? 1));
  }

  private async run(jobs: readonly JobRow[]): Promise<void> {
    const [{ kind }] = jobs as [JobRow];
    try {
      const handler = handlers[kind];
      if (!handler) throw new Error(`No handler for jobs of kind ${kind}`);
      await handler.run(this.deps, jobs);
    } catch (error) {
      if (jobs.length === 1) return this.keepFault(jobs[0]!, error);
      for (const job of jobs) await this.run([job]);
    }
  }

  private async keepFault(job: JobRow, error: unknown): Promise<void> {
    const { id, kind, subjectId, attempts } = job;
    this.deps.log.warn({ job: id, kind, subject: subjectId, attempts, err: error }, 'A job failed');
    const message = error instanceof Error ? error.message : String(error);
    const { permanent, patient } = error as { permanent?: boolean; patient?: boolean };
    const prospect = permanent === true ? 'permanent' : patient === true ? 'patient' : null;
    await this.deps.database.transaction((tx) => fail(tx, job, message, prospect));
  }
}
