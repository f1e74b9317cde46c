import { SEND_EMAIL } from '../notifications';
import { claimDue, fail, type JobRow, kindsOfJobs, nextDueKind } from '../platform/jobs';
import type { Deps } from './deps';
import { faultKindOf } from './faultKind';
import { handlers } from './handlers';
import { LANES, type Lane } from './lanes';
import { Pace } from './pace';
import { sweep } from './sweep';
import { Together } from './together';

/** How often a process looks for work. Milliseconds. */
const INTERVAL = 500;
/** How often it removes what has expired. System milliseconds. */
const SWEEPING = 60 * 60 * 1000;

/** Where a lane has no bound on how many jobs begin in a second. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * When a job has ended, its lane is filled where this part of it is free: claiming one job costs as much as claiming fifty. Every `INTERVAL` it is
 * filled in any case.
 */
const PARTS_OF_LANE = 4;

/** Jobs that end within so long are finished by one transaction. Until then a process that dies leaves them to be run again. Milliseconds. */
const FINISHING = 50;

/** How often it looks for jobs of kinds that it does not know, so that they show as failed. Milliseconds. */
const UNKNOWN = 60_000;

/** Runs the jobs that are due, in this process and safely beside others: each is claimed by a lease in the database. */
export class JobRunner {
  /** How many jobs of each kind this process did, and how many of its tries failed. */
  readonly ran = new Map<string, { done: number; failed: number }>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<Lane, Set<Promise<unknown>>>(LANES.map((lane) => [lane, new Set()]));
  private readonly filling = new Map<Lane, Promise<unknown>>();
  private readonly paces: ReadonlyMap<Lane, Pace>;
  /** A lane whose jobs cannot be finished keeps no other waiting. */
  private readonly finishing = new Map<Lane, Together<JobRow[]>>(
    LANES.map((lane) => [lane, new Together<JobRow[]>((runs) => this.finishNow(runs.flat()), FINISHING)]),
  );
  private isStopping = false;
  private sweeping: Promise<unknown> | null = null;

  constructor(private readonly deps: Deps) {
    this.paces = new Map(LANES.map((lane) => [lane, new Pace(lane.perSecond?.(deps) ?? NO_LIMIT)]));
  }

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
    await Promise.all(this.filling.values());
    await Promise.all([...[...this.running.values()].flatMap((runs) => [...runs]), this.sweeping]);
  }

  /**
   * Runs everything that is due now, also what that makes due, one after the other, e-mails when nothing else is; answers how many
   * jobs ran.
   */
  async runDue(): Promise<number> {
    const all = [...LANES.flatMap(({ kinds }) => kinds), ...(await this.unknownKinds())];
    const others = all.filter((kind) => kind !== SEND_EMAIL);
    return this.work(async () => (await this.claim(others, 1)) ?? this.claim([SEND_EMAIL], 1));
  }

  /** Fills a lane where so much of it is free, unless that is being done. */
  private look(lane: Lane, leastRoom = 1): void {
    if (this.isStopping || this.filling.has(lane)) return;
    const filling = this.fill(lane, leastRoom)
      .catch((error) => this.deps.log.error({ err: error }, 'The job runner failed'))
      .finally(() => this.filling.delete(lane));
    this.filling.set(lane, filling);
  }

  /** Claims as many jobs at once as the lane has room for, until nothing is due or there is no more room. */
  private async fill(lane: Lane, leastRoom: number): Promise<void> {
    const runs = this.running.get(lane)!;
    const pace = this.paces.get(lane)!;
    while (!this.isStopping) {
      const room = lane.atOnce - runs.size;
      if (room < leastRoom) return;
      const allowed = pace.allows();
      if (allowed < 1) {
        await pace.rest();
        continue;
      }
      const jobs = await this.claim(lane.kinds, Math.min(room, allowed));
      if (!jobs) return;
      pace.begun(jobs.length);
      for (const together of runsOf(jobs)) this.begin(lane, together);
    }
  }

  private begin(lane: Lane, jobs: readonly JobRow[]): void {
    const runs = this.running.get(lane)!;
    const finish = lane.atOnce > 1 ? (done: JobRow[]) => this.finishing.get(lane)!.add(done) : undefined;
    const run = this.run(jobs, finish)
      .catch((error) => this.deps.log.error({ err: error }, 'The job runner failed'))
      .finally(() => {
        runs.delete(run);
        this.look(lane, Math.ceil(lane.atOnce / PARTS_OF_LANE));
      });
    runs.add(run);
  }

  private lookForUnknown(): void {
    const runs = this.running.get(LANES[0]!)!;
    const run = this.unknownKinds()
      .then((kinds) => this.work(() => this.claim(kinds, 1)))
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

  /** What is due next of these kinds, at most `limit` runs of it; null: nothing. Another process may have been faster: then as well. */
  private async claim(kinds: readonly string[], limit: number): Promise<JobRow[] | null> {
    const { database, clock } = this.deps;
    const kind = kinds.length > 0 ? await nextDueKind(database, await clock.now(database), kinds) : null;
    if (kind === null) return null;
    const jobs = await database.transaction((tx) => claimDue(tx, kind, limit * batchOf(kind)));
    return jobs.length > 0 ? jobs : null;
  }

  private async run(jobs: readonly JobRow[], finish = (done: JobRow[]) => this.finishNow(done)): Promise<void> {
    const [{ kind }] = jobs as [JobRow];
    try {
      const handler = handlers[kind];
      if (!handler) throw new Error(`No handler for jobs of kind ${kind}`);
      await handler.run(this.deps, jobs);
      if (handler.finish) await finish([...jobs]);
      this.countOf(kind).done += jobs.length;
    } catch (error) {
      if (jobs.length === 1) return this.keepFault(jobs[0]!, error);
      for (const job of jobs) await this.run([job], finish);
    }
  }

  private finishNow(jobs: readonly JobRow[]): Promise<void> {
    const kinds = [...new Set(jobs.map(({ kind }) => kind))];
    return this.deps.database.transaction(async (tx) => {
      for (const one of kinds)
        await handlers[one]!.finish!(
          tx,
          jobs.filter(({ kind }) => kind === one),
        );
    });
  }

  private countOf(kind: string): { done: number; failed: number } {
    const count = this.ran.get(kind) ?? { done: 0, failed: 0 };
    this.ran.set(kind, count);
    return count;
  }

  private async keepFault(job: JobRow, error: unknown): Promise<void> {
    const { id, kind, subjectId, attempts } = job;
    this.countOf(kind).failed += 1;
    this.deps.log.warn({ job: id, kind, subject: subjectId, attempts, err: error }, 'A job failed');
    const message = error instanceof Error ? error.message : String(error);
    await this.deps.database.transaction((tx) => fail(tx, job, message, faultKindOf(error)));
  }
}

/** How many jobs of a kind are done together. */
const batchOf = (kind: string) => handlers[kind]?.batch ?? 1;

/** Jobs of one kind, by those that are done together. */
function runsOf(jobs: readonly JobRow[]): JobRow[][] {
  const size = batchOf(jobs[0]!.kind);
  const runs = Math.ceil(jobs.length / size);
  return Array.from({ length: runs }, (_, place) => jobs.slice(place * size, (place + 1) * size));
}
