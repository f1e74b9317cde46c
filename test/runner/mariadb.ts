import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createTemporaryFolder } from './temporaryFolder';

/** A private database server; `stop` ends it and deletes its data. */
export interface MariadbServer {
  /** `mysql://root@127.0.0.1:PORT`, without a database. */
  url: string;
  stop(): Promise<void>;
}

/** Nothing here outlives the tests, so the server need not wait for the disk. */
const serverOptions = [
  '--character-set-server=utf8mb4',
  '--max-connections=300',
  '--skip-log-bin',
  '--innodb-buffer-pool-size=256M',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
  '--loose-innodb-flush-method=nosync',
  '--loose-innodb-snapshot-isolation=ON',
];

/**
 * Kills the server and deletes its data as soon as standard input ends. That happens in `stop`, and by itself when the
 * process that started the server dies, however it dies. The shell lets go of standard error, so that its end tells that
 * the server has ended.
 */
const watchdog = 'folder=$1; shift; "$@" </dev/null & exec 2>/dev/null; read -r _; kill -9 $!; wait; rm -rf "$folder"';

/** The path of the server program, or an empty string where there is none. */
export function findMariadb(): string {
  return execFileSync(process.execPath, [join(__dirname, '../../scripts/mariadb.mjs')], { encoding: 'utf8' }).trim();
}

/** Starts a server of its own on a new data directory and a free port; `options` come last, and so count. Throws the server's log where it does not start. */
export function startMariadb(options: readonly string[] = []): Promise<MariadbServer> {
  return startOn(createDataFolder(), options);
}

/** Puts the data of a server that has never run into a new folder, as the user that the server runs as can use it; answers the folder. */
export function createDataFolder(folder = createTemporaryFolder('mariadb-')): string {
  const program = findMariadb();
  if (!program) throw new Error('There is no MariaDB server program; MYSQLD may name one.');
  // The server must then be able to enter it.
  if (asNobody.length > 0) chmodSync(folder, 0o777);
  initialise(program, folder, [`--datadir=${join(folder, 'data')}`, ...asNobody]);
  return folder;
}

/** The server refuses to run as root. */
const asNobody = process.getuid?.() === 0 ? ['--user=nobody'] : [];

/** Starts a server on a folder, which it deletes at its end unless it is told to keep it. */
export async function startOn(folder: string, options: readonly string[], isKept = false): Promise<MariadbServer> {
  const port = await findFreePort();
  const address = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${join(folder, 'socket')}`];
  // Whichever server starts deletes the temporary tables that it finds in its folder, also those of another that runs.
  const folders = [`--datadir=${join(folder, 'data')}`, `--tmpdir=${folder}`];
  const command = [findMariadb(), '--no-defaults', ...folders, ...asNobody, ...address, ...serverOptions, ...options];
  const server = spawn('sh', ['-c', watchdog, 'sh', isKept ? '' : folder, ...command], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // Ctrl-C in a terminal must reach the watchdog as the end of its input, not as a signal.
    detached: true,
  });
  await untilReady(server);
  return { url: `mysql://root@127.0.0.1:${port}`, stop: () => stop(server) };
}

function initialise(program: string, folder: string, options: string[]): void {
  const installer = join(dirname(dirname(program)), 'bin', 'mariadb-install-db');
  const flags = ['--auth-root-authentication-method=normal', '--skip-test-db'];
  const { status, stdout, stderr, error } = spawnSync(installer, ['--no-defaults', ...options, ...flags]);
  if (status === 0) return;
  rmSync(folder, { recursive: true });
  throw new Error(`${installer} failed.\n${stdout}${stderr}`, { cause: error });
}

export async function findFreePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk) => {
      log += chunk;
      if (log.includes('ready for connections')) resolve();
    });
    server.stderr?.once('end', () => {
      server.stdin?.end();
      reject(new Error(`The database server has ended:\n${log}`));
    });
    server.once('error', reject);
  });
}

async function stop(server: ChildProcess): Promise<void> {
  server.stdin?.end();
  if (server.exitCode === null) await once(server, 'exit');
}
