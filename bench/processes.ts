import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/platform/root';
import { findFreePort } from '../test/support/freePort';
import { expectSame, requests } from './account';
import { openServer } from './support/databases';
import { idleTime, pidOfDatabase } from './support/machine';
import { numberFrom } from './support/numberFrom';
import { cpuOf, load, type Round, type Server, startServer } from './support/servers';
import { type Column, CPU, P50, P99, RATIO, REQUESTS, tableOfServers } from './support/table';
import { productSettings } from './support/yardsticks';

/** What a round took besides: milliseconds of the processor for each request, and the share of the processors that was not idle. */
interface Measured extends Round {
  database: number;
  busy: number;
}

const DATABASE: Column<Measured> = ({ of }) => of(({ database }) => database).toFixed(2);
const ASKING: Column<Measured> = ({ of }) => of(({ asking, requests }) => asking / requests).toFixed(2);
const BUSY: Column<Measured> = ({ of }) => `${(of(({ busy }) => busy) * 100).toFixed(0)} %`;

/** Rounds' worth of time that each gets before it is measured. */
const WARM_UP = 4;

/**
 * `npm run bench -- processes [--processes 2] [--accounts 2000] [--connections 32] [--rounds 5] [--seconds 8]`: the page of an account as one
 * process answers it, and as several do on one port (`npm start -- --processes N`), on one database, round by round. The database and what
 * asks use the same processors, so that N processes are never N times as fast on so many: the table says what each takes of them. Everybody
 * asks for their own account, and may do so some 70 times a minute: fewer accounts than a server answers in a second would be refused.
 */
export async function run(args: string[]): Promise<void> {
  const count = numberFrom(args, '--processes', 2);
  const accounts = numberFrom(args, '--accounts', 2_000);
  const connections = numberFrom(args, '--connections', 32);
  const rounds = numberFrom(args, '--rounds', 5);
  const seconds = numberFrom(args, '--seconds', 8);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const database = await openServer();
  const servers: Server[] = [];
  try {
    const url = await database.create('processes');
    const ports = [await findFreePort(), await findFreePort()] as const;
    const issuer = `http://127.0.0.1:${ports[0]}`;
    console.log(`Making ${accounts} accounts…`);
    const file = join(folder, 'requests');
    const asked = await requests(url, issuer, accounts, accounts);
    writeFileSync(file, asked.map((one) => JSON.stringify(one)).join('\n'));
    const program = (name: string) => ['--max-semi-space-size=64', join(PROJECT_ROOT, `dist/src/${name}.js`)];
    const several = [...program('several'), '--processes', String(count)];
    for (const [name, what, port] of [
      ['1 process', program('main'), ports[0]],
      [`${count} processes`, several, ports[1]],
    ] as const)
      servers.push(await startServer(name, what, productSettings(url, issuer, port), '/health/ready'));
    for (let at = 0; at < count; at += 1) await untilReady(ports[1] + 1 + at);
    await expectSame(servers, file);
    const measured = await measure(servers, await pidOfDatabase(url), { file, connections, rounds, seconds });
    console.log(
      `\n${cpus().length} processors, ${connections} connections, ${rounds} rounds of ${seconds} s; medians\n`,
    );
    const columns = {
      'requests a second, of one process': RATIO,
      'requests a second': REQUESTS,
      'CPU of a request, ms': CPU,
      'of the database, ms': DATABASE,
      'of what asks, ms': ASKING,
      'processors busy': BUSY,
      'p50, ms': P50,
      'p99, ms': P99,
    };
    console.log(tableOfServers(measured, servers[0]!, columns));
  } finally {
    for (const server of servers) await server.stop();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

async function untilReady(port: number): Promise<void> {
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await new Promise((done) => setTimeout(done, 50));
}

async function measure(
  servers: readonly Server[],
  databasePid: number,
  { file, connections, rounds, seconds }: { file: string; connections: number; rounds: number; seconds: number },
): Promise<Map<Server, Measured[]>> {
  const measured = new Map<Server, Measured[]>(servers.map((server) => [server, []]));
  for (const server of servers) await load(server, file, connections, WARM_UP * seconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const server of servers) {
      const [database, idle, began] = [cpuOf(databasePid), idleTime(), performance.now()];
      const loaded = await load(server, file, connections, seconds);
      const passed = (performance.now() - began) * cpus().length;
      measured.get(server)!.push({
        ...loaded,
        database: (cpuOf(databasePid) - database) / loaded.requests,
        busy: 1 - (idleTime() - idle) / passed,
      });
    }
  }
  return measured;
}
