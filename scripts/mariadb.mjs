/** Finds the MariaDB server program that the tests start. Run directly it prints the program's path, if any. */
import { fileURLToPath } from 'node:url';
import { installPackages } from './apt.mjs';
import { findProgram, isExecutable } from './findProgram.mjs';

const usualFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/usr/libexec', '/opt/homebrew/bin'];

/** The path of the server program: MYSQLD where set, else the first one in PATH and the usual folders. */
export function findServer() {
  const { MYSQLD } = process.env;
  return MYSQLD ? [MYSQLD].find(isExecutable) : findProgram(['mariadbd'], usualFolders);
}

/**
 * Finds the server program, and installs it where it is missing and can be installed. The core packages are the bare
 * programs: no system service and no system user come with them. The client's has a helper of mariadb-install-db.
 */
export function ensureServer() {
  if (!findServer()) installPackages('MariaDB', ['mariadb-server-core', 'mariadb-client-core']);
  return findServer();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findServer() ?? '');
