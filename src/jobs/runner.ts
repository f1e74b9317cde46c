import { SEND_EMAIL } from '../notifications';
import { claimDue, type FaultKind, fail, type JobRow, nextDueKind } from '../platform/jobs';
import type { Deps } from './deps';
import { handlers } from './handlers';
import { sweep } from './sweep';

/** How often a process looks for work. Milliseconds. */
const INTERVAL = 500;
/** How often it removes what has expired. System milliseconds. */
const SWEEPING = 60 * 60 * 1000;

/** Jobs that wait for each other, and for no others: e-mails have a lane of their own, so that a mail server that hangs delays nothing else. */
type Lane = 'BUSINESS' | 'MAIL';

/** Runs the jobs that are due, in this process and safely beside others: each is claimed by a lease in the database. */
export class JobRunner {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<Lane, Promise<unknown>>();
  private isStopping = false;
  private sweeping: Promise<unknown> | null = null;

  constructor(private readonly deps: Deps) {}

  /** Looks for work from now on, until `stop`; each lane by itself. */
  start(): void {
    const startSweep = () => {
      this.sweeping ??= sweep(this.deps, () => this.isStopping).finally(() => {
        this.sweeping = null;
      });
    };
    startSweep();
    this.timers.push(setInterval(startSweep, SWEEPING));
    for (const lane of ['BUSINESS', 'MAIL'] as const) this.timers.push(setInterval(() => this.look(lane), INTERVAL));
  }

  /** Finishes what has begun and looks for no more. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    await Promise.all([...this.running.values(), this.sweeping]);
  }

  /**
   * Runs everything that is due now, also what that makes due, one after the other, e-mails when nothing else is; answers how many
   * jobs ran.
   */
  async runDue(): Promise<number> {
    return this.runLanes(['BUSINESS', 'MAIL']);
  }

  private look(lane: Lane): void {
    if (this.running.has(lane)) return;
    const run = this.runLanes([lane])
      .catch((error) => this.deps.log.error({ err: error }, 'The job runner failed'))
      .finally(() => this.running.delete(lane));
    this.running.set(lane, run);
  }

  /** What is due in the first of these lanes that has anything, until none has or it is to stop. */
  private async runLanes(lanes: readonly Lane[]): Promise<number> {
    let ran = 0;
    while (!this.isStopping) {
      const jobs = await this.claim(lanes);
      if (jobs.length === 0) break;
      await this.run(jobs);
      ran += jobs.length;
    }
    return ran;
  }

  private async claim(lanes: readonly Lane[]): Promise<JobRow[]> {
    const { database, clock } = this.deps;
    const now = await clock.now(database);
    for (const lane of lanes) {
      const kind = await nextDueKind(database, now, lane === 'MAIL' ? { only: SEND_EMAIL } : { except: SEND_EMAIL });
      if (kind !== null) return database.transaction((tx) => claimDue(tx, kind, handlers[kind]?.batch ?? 1));
    }
    return [];
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
    await this.deps.database.transaction((tx) => fail(tx, job, message, faultKindOf(error)));
  }
}

/** A fault of a port says whether trying again can help, and for how long it is worth it; any other says nothing. */
function faultKindOf(error: unknown): FaultKind {
  const { permanent, patient } = error as { permanent?: boolean; patient?: boolean };
  if (patient) return 'PATIENT';
  if (permanent === undefined) return 'UNFORESEEN';
  return permanent ? 'PERMANENT' : 'TRANSIENT';
}
