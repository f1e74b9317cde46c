import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PROJECT_ROOT } from '../src/platform/root';
import { findFreePort } from '../test/support/freePort';
import { openServer } from './support/databases';
import { median } from './support/median';
import { numberFrom } from './support/numberFrom';
import { cpuOf, memoryOf } from './support/servers';
import { table } from './support/table';

const MAIN = join(PROJECT_ROOT, 'dist/src/main.js');
const FIRST_QUERY = JSON.stringify({ query: '{ products(first: 1) { nodes { key } } }' });
/** How often it is asked whether it answers. Milliseconds. */
const PAUSE = 5;

/** What one start took. */
interface Start {
  /** Milliseconds until the first answer: as a clock shows, and of the processor. */
  wall: number;
  cpu: number;
  /** MB, once it has been idle for a while. */
  idle: number;
}

/**
 * `npm run bench -- start [--rounds 5] [--seconds 30]`: starts the built product on a database that is up to date, until it answers a first
 * query, and looks at its memory after so many idle seconds; embedded and on MariaDB.
 */
export async function run(args: string[]): Promise<void> {
  const rounds = numberFrom(args, '--rounds', 5);
  const idleSeconds = numberFrom(args, '--seconds', 30);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const server = await openServer();
  const rows: string[][] = [];
  try {
    const databases = [
      ['embedded', { DATA_DIR: folder, DATABASE_URL: undefined }],
      ['MariaDB', { DATABASE_URL: await server.create('start') }],
    ] as const;
    for (const [name, location] of databases) {
      const starts: Start[] = [];
      // The first start makes the tables.
      for (let round = 0; round <= rounds; round += 1) starts.push(await start(location, round && idleSeconds));
      const of = (what: keyof Start) => median(starts.slice(1).map((one) => one[what])).toFixed(0);
      rows.push([name, of('wall'), of('cpu'), of('idle')]);
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
  console.log(`\nNode ${process.version}, ${rounds} starts; medians\n`);
  const heads = ['first answer, ms', 'of the processor, ms', `memory after ${idleSeconds} idle s, MB`];
  console.log(table(heads, rows));
}

async function start(location: Record<string, string | undefined>, idleSeconds: number): Promise<Start> {
  const port = await findFreePort();
  const settings = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, SANDBOX: 'true', LOG_LEVEL: 'warn' };
  const env = { ...process.env, ...settings, ...location };
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode}`);
      await wait(PAUSE);
    }
    const [wall, cpu] = [performance.now() - began, cpuOf(child.pid!)];
    await wait(idleSeconds * 1000);
    return { wall, cpu, idle: memoryOf(child.pid!) };
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: FIRST_QUERY,
  }).then(
    async (response) => response.ok && (await response.text()).includes('"key"'),
    () => false,
  );
