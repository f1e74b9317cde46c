import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { TICK } from './machine';

/** A server that is measured. */
export interface Server {
  name: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a Node program and waits until it answers on its port. */
export async function startServer(
  name: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  ready: string,
): Promise<Server> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const port = Number(env.PORT);
  while (!(await answers(`http://127.0.0.1:${port}${ready}`))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    await wait(50);
  }
  return { name, port, pid: child.pid!, stop: () => stop(child) };
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** What `load.mjs` has measured, and what a server spent meanwhile. */
export interface Round {
  requests: number;
  bad: number;
  /** The first bad answer: its status, and how it begins. */
  firstBad: string | null;
  milliseconds: number;
  p50: number;
  p99: number;
  /** Milliseconds of the processor that each request took of the server's process. */
  cpu: number;
  /** And in all of the process that asks. */
  asking: number;
}

/** Puts a load on a server, for so many seconds; null: until each request was sent once. */
export async function load(server: Server, file: string, connections: number, seconds: number | null): Promise<Round> {
  const before = cpuOf(server.pid);
  const args = [`${__dirname}/load.mjs`, server.port, connections, seconds ?? 'once', file].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const measured = JSON.parse(stdout) as Omit<Round, 'cpu'>;
  return { ...measured, cpu: (cpuOf(server.pid) - before) / measured.requests };
}

/** How many answers of some rounds were bad, and what the first of them was; nothing where none was. */
export function badOf(rounds: readonly Round[]): string {
  const bad = rounds.reduce((sum, round) => sum + round.bad, 0);
  const first = rounds.find(({ firstBad }) => firstBad !== null)?.firstBad;
  return bad === 0 ? '' : ` (${bad} answers are bad; the first: ${first})`;
}

/** The processor time that a process and its children have used, those included that have ended, in milliseconds, as Linux tells it. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK, 0);
  return childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), own);
}

/** The processes that a process has started and that still run. */
export const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** The memory a process has in use, in MB; 0 where it is just ending. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
