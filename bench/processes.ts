import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/platform/root';
import { findFreePort } from '../test/support/freePort';
import { expectSame, measure, requests } from './account';
import { openServer } from './support/databases';
import { numberFrom } from './support/numberFrom';
import { type Server, startServer } from './support/servers';
import { CPU, P50, P99, RATIO, REQUESTS, tableOfServers } from './support/table';
import { productSettings } from './support/yardsticks';

/**
 * `npm run bench -- processes [--processes 2] [--accounts 500] [--connections 16] [--rounds 5] [--seconds 8]`: the page of an account as one
 * process answers it, and as several do on one port (`npm start -- --processes N`), on one database, round by round. The database and what
 * asks use the same processors, so that N processes are never N times as fast on so many.
 */
export async function run(args: string[]): Promise<void> {
  const count = numberFrom(args, '--processes', 2);
  const accounts = numberFrom(args, '--accounts', 500);
  const connections = numberFrom(args, '--connections', 16);
  const rounds = numberFrom(args, '--rounds', 5);
  const seconds = numberFrom(args, '--seconds', 8);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const database = await openServer();
  const servers: Server[] = [];
  try {
    const url = await database.create('processes');
    const ports = [await findFreePort(), await findFreePort()] as const;
    const issuer = `http://127.0.0.1:${ports[0]}`;
    const file = join(folder, 'requests');
    writeFileSync(file, (await requests(url, issuer, accounts)).map((one) => JSON.stringify(one)).join('\n'));
    const program = (name: string) => ['--max-semi-space-size=64', join(PROJECT_ROOT, `dist/src/${name}.js`)];
    const several = [...program('several'), '--processes', String(count)];
    for (const [name, what, port] of [
      ['1 process', program('main'), ports[0]],
      [`${count} processes`, several, ports[1]],
    ] as const)
      servers.push(await startServer(name, what, productSettings(url, issuer, port), '/health/ready'));
    for (let at = 0; at < count; at += 1) await untilReady(ports[1] + 1 + at);
    await expectSame(servers, file);
    const measured = await measure(servers, file, { connections, rounds, seconds });
    console.log(
      `\n${cpus().length} processors, ${connections} connections, ${rounds} rounds of ${seconds} s; medians\n`,
    );
    const columns = {
      'of one process': RATIO,
      'requests a second': REQUESTS,
      'CPU of a request, ms': CPU,
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
