import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from './engines';
import { findFreePort } from './freePort';
import { SEVERAL } from './product';

/** The product as several processes and a worker, as `npm start -- --processes N` starts it. */
export interface SeveralProcesses {
  /** What all processes answer that answer people. */
  url: string;
  /** Where one of them answers alone; the last one is the worker. */
  ownUrls: string[];
  /** The processes' ids, in the order in which they were started. */
  pids(): number[];
  /** Ends when all answer that they are ready. */
  ready(): Promise<void>;
  /** Everything that was printed so far. */
  output(): string;
  /** SIGTERM; answers the exit code once all have ended. */
  terminate(): Promise<number | null>;
  kill(): void;
}

export async function startSeveralProcesses(
  place: TestDatabase,
  count: number,
  settings: NodeJS.ProcessEnv,
): Promise<SeveralProcesses> {
  const port = await findFreePort();
  const usual = { SANDBOX: 'true', SANDBOX_HISTORY: 'false', LOG_LEVEL: 'error', DATA_DIR: place.dataDir };
  const env = { ...process.env, ...usual, PORT: String(port), DATABASE_URL: place.databaseUrl!, ...settings };
  const parent = spawn(process.execPath, [...SEVERAL, String(count)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [parent.stdout!, parent.stderr!])
    stream.on('data', (text) => {
      output += text;
    });
  const ownUrls = Array.from({ length: count + 1 }, (_, at) => `http://127.0.0.1:${port + 1 + at}`);
  return {
    url: `http://127.0.0.1:${port}`,
    ownUrls,
    pids: () => childrenOf(parent.pid!),
    ready: async () => {
      for (const url of ownUrls) await untilReady(parent, url, () => output);
    },
    output: () => output,
    terminate: async () => {
      parent.kill('SIGTERM');
      await once(parent, 'exit');
      return parent.exitCode;
    },
    kill: () => {
      for (const pid of parent.exitCode === null ? [parent.pid!, ...childrenOf(parent.pid!)] : [])
        process.kill(pid, 'SIGKILL');
    },
  };
}

const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child)
    .sort((one, other) => one - other);

async function untilReady(parent: ChildProcess, url: string, output: () => string): Promise<void> {
  const isReady = () =>
    fetch(`${url}/health/ready`, { headers: { connection: 'close' } }).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (parent.exitCode !== null) throw new Error(`It has ended:\n${output()}`);
    await wait(50);
  }
}
