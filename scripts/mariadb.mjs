/** Finds the MariaDB server program that the tests start. Run directly it prints the program's path, if any. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const usualFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/usr/libexec', '/opt/homebrew/bin'];

/** The path of the server program: MYSQLD where set, else the first one in PATH and the usual folders. */
export function findServer() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders];
  const candidates = folders.map((folder) => join(folder, 'mariadbd'));
  return (process.env.MYSQLD ? [process.env.MYSQLD] : candidates).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the server program and, as root on a Debian-like system, installs it where it is missing. The core packages are
 * the bare programs: no system service and no system user come with them. The client's has a helper of mariadb-install-db.
 */
export function ensureServer() {
  const found = findServer();
  if (found || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return found;
  console.log('Installing MariaDB for the tests…');
  const packages = ['mariadb-server-core', 'mariadb-client-core'];
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const apt = spawnSync('apt-get', args, { encoding: 'utf8', env: environment });
    if (apt.status !== 0) console.error(`apt-get ${args.join(' ')} failed.\n${apt.stdout}${apt.stderr}`);
  }
  return findServer();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findServer() ?? '');
