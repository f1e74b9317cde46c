import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectTo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { createDataFolder, findFreePort, type MariadbServer, startOn } from './mariadb';
import { createTemporaryFolder } from './temporaryFolder';

/** Nodes of a cluster on this machine, and an address that leads each new connection to the next of them. */
export interface GaleraCluster {
  nodes: string[];
  url: string;
  stop(): Promise<void>;
}

const NODES = 3;

/** Where packages put the library; GALERA names another place. */
const LIBRARIES = [
  '/usr/lib/galera/libgalera_smm.so',
  '/usr/lib/libgalera_smm.so',
  '/usr/lib64/galera-4/libgalera_smm.so',
];

/** The path of Galera's library, or undefined where there is none. */
export const findGalera = (): string | undefined =>
  (process.env.GALERA ? [process.env.GALERA] : LIBRARIES).find((path) => existsSync(path));

/**
 * How a node gets the data it lacks: nodes ask a program of this name. All begin with a copy of the same data, so that the program only has
 * to say which, and what happened since is sent by Galera itself. Real ones send everything, and come with a whole installation.
 */
const TRANSFER = `#!/bin/sh
while [ $# -gt 0 ]; do
  case $1 in --role) role=$2 ;; --gtid) gtid=$2 ;; esac
  shift
done
if [ "$role" = donor ]; then echo "done $gtid"; else echo "ready 127.0.0.1"; echo "$GALERA_STATE"; fi
`;

/** Starts a cluster of three nodes on this machine. */
export async function startGalera(): Promise<GaleraCluster> {
  const library = findGalera();
  if (!library) throw new Error('There is no libgalera_smm.so; GALERA may name one.');
  const ports: number[] = [];
  // One for the cluster, one for what a node has missed.
  while (ports.length < NODES * 2) ports.push(await findFreePort());
  const optionsOf = (place: number) => nodeOptions(library, ports, place);
  const folder = createDataFolder();
  const first = await startOn(folder, [...optionsOf(0), '--wsrep-new-cluster'], true);
  process.env.GALERA_STATE = await shutDown(first, folder);
  const programs = createTransferProgram();
  process.env.PATH = `${programs}:${process.env.PATH}`;
  const copies = Array.from({ length: NODES }, () => copyOf(folder));
  rmSync(folder, { recursive: true });
  const nodes: MariadbServer[] = [];
  for (const [place, copy] of copies.entries())
    nodes.push(await startOn(copy, [...optionsOf(place), ...(place === 0 ? ['--wsrep-new-cluster'] : [])]));
  const urls = nodes.map(({ url }) => url);
  for (const url of urls) await untilJoined(url);
  const proxy = await startProxy(urls);
  const stop = async () => {
    await proxy.stop();
    for (const node of nodes) await node.stop();
    rmSync(programs, { recursive: true });
  };
  return { nodes: urls, url: proxy.url, stop };
}

function nodeOptions(library: string, ports: readonly number[], place: number): string[] {
  const at = `127.0.0.1:${ports[place]}`;
  const provider = [
    `gmcast.listen_addr=tcp://${at}`,
    `ist.recv_addr=127.0.0.1:${ports[NODES + place]}`,
    'socket.checksum=0',
    'gcache.size=64M',
  ];
  return [
    ...['--wsrep-on=ON', `--wsrep-provider=${library}`, '--wsrep-cluster-name=tests'],
    `--wsrep-cluster-address=gcomm://${ports
      .slice(0, NODES)
      .map((port) => `127.0.0.1:${port}`)
      .join(',')}`,
    ...[`--wsrep-node-address=${at}`, `--wsrep-node-name=node${place + 1}`],
    `--wsrep-provider-options=${provider.join(';')}`,
    ...['--wsrep-sst-method=copy', '--binlog-format=ROW', '--innodb-autoinc-lock-mode=2', '--wsrep-slave-threads=2'],
  ];
}

/** A folder with the program that nodes ask, which they can enter. */
function createTransferProgram(): string {
  const folder = createTemporaryFolder('galera-');
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'wsrep_sst_copy'), TRANSFER, { mode: 0o755 });
  return folder;
}

/** Ends a node so that its folder says which data it has; answers that. */
async function shutDown(node: MariadbServer, folder: string): Promise<string> {
  const connection = await createConnection(node.url);
  await connection.query('SHUTDOWN').catch(() => undefined);
  connection.destroy();
  const state = join(folder, 'data', 'grastate.dat');
  const saved = () => /uuid:\s+(\S+)\nseqno:\s+(\d+)/.exec(existsSync(state) ? readFileSync(state, 'utf8') : '');
  for (let left = 300; !saved(); left -= 1) {
    if (left === 0) throw new Error('The first node did not end');
    await new Promise((done) => setTimeout(done, 100));
  }
  await node.stop();
  const [, uuid, seqno] = saved()!;
  return `${uuid}:${seqno}`;
}

function copyOf(folder: string): string {
  const copy = createTemporaryFolder('mariadb-');
  // With its owner and its rights.
  execFileSync('cp', ['-a', `${folder}/.`, copy]);
  return copy;
}

async function untilJoined(url: string): Promise<void> {
  const connection = await createConnection(url);
  for (;;) {
    const [rows] = await connection.query("SHOW STATUS LIKE 'wsrep_cluster_size'");
    const [size] = rows as { Value: string }[];
    if (Number(size?.Value) === NODES) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  await connection.end();
}

async function startProxy(urls: readonly string[]): Promise<{ url: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  let next = 0;
  const server = createServer((client) => {
    next = (next + 1) % urls.length;
    const target = connectTo(Number(new URL(urls[next]!).port), '127.0.0.1');
    for (const [one, other] of [
      [client, target],
      [target, client],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true).pipe(other);
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one));
    }
  });
  const port = await findFreePort();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return { url: `mysql://root@127.0.0.1:${port}`, stop };
}
