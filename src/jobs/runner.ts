import { SEND_EMAIL } from '../notifications';
import { claimDue, type FaultKind, fail, type JobRow, kindsOfJobs, nextDueKind } from '../platform/jobs';
import type { Deps } from './deps';
import { handlers } from './handlers';
import { LANES, type Lane } from './lanes';
import { sweep } from './sweep';

/** How often a process looks for work. Milliseconds. */
const INTERVAL = 500;
/** How often it removes what has expired. System milliseconds. */
const SWEEPING = 60 * 60 * 1000;

/** How often it looks for jobs of kinds that it does not know, so that they show as failed. Milliseconds. */
const UNKNOWN = 60_000;

/** Runs the jobs that are due, in this process and safely beside others: each is claimed by a lease in the database. */
export class JobRunner {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<Lane, Set<Promise<unknown>>>(LANES.map((lane) => [lane, new Set()]));
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
    for (const lane of LANES) this.timers.push(setInterval(() => this.look(lane), INTERVAL));
    this.timers.push(setInterval(() => this.lookForUnknown(), UNKNOWN));
  }

  /** Finishes what has begun and looks for no more. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    await Promise.all([...[...this.running.values()].flatMap((runs) => [...runs]), this.sweeping]);
  }

  /**
   * Runs everything that is due now, also what that makes due, one after the other, e-mails when nothing else is; answers how many
   * jobs ran.
   */
  async runDue(): Promise<number> {
    const all = [...LANES.flatMap(({ kinds }) => kinds), ...(await this.unknownKinds())];
    const others = all.filter((kind) => kind !== SEND_EMAIL);
    return this.work(async () => (await this.claim(others)) ?? this.claim([SEND_EMAIL]));
  }

  private look(lane: Lane): void {
    if (this.running.get(lane)!.size === 0) this.begin(lane);
  }

  /** Works in a lane, with another one as long as there is more and the lane has room. */
  private begin(lane: Lane): void {
    const runs = this.running.get(lane)!;
    if (runs.size >= lane.atOnce || this.isStopping) return;
    const claim = async () => {
      const jobs = await this.claim(lane.kinds);
      if (jobs) this.begin(lane);
      return jobs;
    };
    const run = this.work(claim)
      .catch((error) => this.deps.log.error({ err: error }, 'The job runner failed'))
      .finally(() => runs.delete(run));
    runs.add(run);
  }

  private lookForUnknown(): void {
    const runs = this.running.get(LANES[0]!)!;
    const run = this.unknownKinds()
      .then((kinds) => this.work(() => this.claim(kinds)))
      .catch((error) => this.deps.log.error({ err: error }, 'The job runner failed'))
      .finally(() => runs.delete(run));
    runs.add(run);
  }

  private async unknownKinds(): Promise<string[]> {
    return (await kindsOfJobs(this.deps.database)).filter((kind) => !handlers[kind]);
  }

  /** Does what is claimed until there is nothing, or it is to stop. Answers how many jobs ran. */
  private async work(claim: () => Promise<JobRow[] | null>): Promise<number> {
    let ran = 0;
    while (!this.isStopping) {
      const jobs = await claim();
      if (!jobs) break;
      await this.run(jobs);
      ran += jobs.length;
    }
    return ran;
  }

  /** What is due next of these kinds; null: nothing. Another process may have been faster: then as well. */
  private async claim(kinds: readonly string[]): Promise<JobRow[] | null> {
    const { database, clock } = this.deps;
    const kind = kinds.length > 0 ? await nextDueKind(database, await clock.now(database), kinds) : null;
    if (kind === null) return null;
    const jobs = await database.transaction((tx) => claimDue(tx, kind, handlers[kind]?.batch ?? 1));
    return jobs.length > 0 ? jobs : null;
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
