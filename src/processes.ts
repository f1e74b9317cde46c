import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from './platform/config';

/** What one of several processes is given besides the settings of all. */
interface Place {
  name: string;
  env: Record<string, string>;
  /** Of Node, besides those of the parent. */
  flags?: string[];
}

/**
 * A worker has no people who wait for it, but large batches that it throws away again: Node would let their remains grow to three times what is in use before it
 * looks at them. `npm run worker` has these flags, too.
 */
export const WORKER_FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

/** The first pause before a process that has ended is started again, and the longest. Milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** One that has run for so long did start: its next pause is the first one again. Milliseconds. */
const HAS_STARTED = 60_000;
/** What has not ended so long after it was told to is killed: each ends by itself before that. Milliseconds. */
const LATEST_END = 15_000;

/** Whether this process was started by `Processes`. */
export const isOneOfSeveral = (): boolean => cluster.isWorker;

/** The pause before the next start of a process: twice the one before, unless it has run for long. Milliseconds. */
export function pauseAfter(pauseBefore: number, ran: number): number {
  if (pauseBefore === 0 || ran >= HAS_STARTED) return FIRST_PAUSE;
  return Math.min(pauseBefore * 2, LONGEST_PAUSE);
}

/** So many processes that answer people on one port and, where jobs are to be run, one that runs them, with a port each of their own. */
export function placesOf({ host, port, publicUrl, runsJobs }: Config, count: number): Place[] {
  const answering = Array.from({ length: count }, (_, at) => ({
    name: `process ${at + 1}`,
    env: { RUNS_JOBS: 'false', OWN_PORT: String(port + 1 + at) },
  }));
  if (!runsJobs) return answering;
  const reachedAt = publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const env = { ANSWERS_PEOPLE: 'false', PORT: String(port + 1 + count), PUBLIC_URL: reachedAt };
  return [...answering, { name: 'worker', env, flags: WORKER_FLAGS }];
}

/** Processes of one program, each of which is started again when it ends. */
export class Processes {
  private readonly running = new Set<Worker>();
  private hasStarted = false;
  private isStopping = false;

  /** `onReady` gets what the first process says once it is ready. */
  constructor(
    private readonly places: readonly Place[],
    private readonly onReady: (welcome: string) => void,
  ) {}

  /**
   * Starts the first process alone, so that what is wrong is said once, and ends everything; then the others. SIGTERM and SIGINT are passed
   * on, and this process ends when all have ended.
   */
  run(program: string): void {
    cluster.setupPrimary({ exec: program });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.stop());
    const [first, ...others] = this.places;
    void this.keep(first!, (welcome) => {
      if (this.hasStarted) return;
      this.hasStarted = true;
      this.onReady(welcome);
      for (const place of others) void this.keep(place);
    });
  }

  private async keep(place: Place, onReady = (_welcome: string) => {}): Promise<void> {
    let pause = 0;
    while (!this.isStopping) {
      const began = performance.now();
      const code = await this.runOnce(place, onReady);
      if (this.isStopping) return;
      if (!this.hasStarted) process.exit(1);
      pause = pauseAfter(pause, performance.now() - began);
      console.error(`The ${place.name} has ended (${code ?? 'killed'}). It starts again in ${pause / 1000} s.`);
      await wait(pause);
    }
  }

  /** Answers the exit code; null: it was killed. */
  private async runOnce({ env, flags = [] }: Place, onReady: (welcome: string) => void): Promise<number | null> {
    cluster.setupPrimary({ execArgv: [...process.execArgv, ...flags] });
    const worker = cluster.fork(env);
    this.running.add(worker);
    worker.once('message', onReady);
    const [code] = await once(worker, 'exit');
    this.running.delete(worker);
    if (this.isStopping && this.running.size === 0) process.exit(0);
    return code;
  }

  private stop(): void {
    if (this.isStopping) return;
    this.isStopping = true;
    if (this.running.size === 0) process.exit(0);
    for (const worker of this.running) worker.process.kill('SIGTERM');
    setTimeout(() => {
      for (const worker of this.running) worker.process.kill('SIGKILL');
      process.exit(1);
    }, LATEST_END).unref();
  }
}
