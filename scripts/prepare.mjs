/**
 * Brings node_modules and dist up to date, so that every script works on a fresh clone. Only Node's own modules may be
 * imported here: this runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program of node_modules/.bin with the terminal's output; answers whether it succeeded. */
export function runTool(name, args, cwd = root) {
  return spawnSync(join(root, 'node_modules', '.bin', name), args, { cwd, stdio: 'inherit' }).status === 0;
}

/**
 * Whether node_modules holds exactly what package-lock.json names. Contents are compared, not times: a checkout renews
 * the lock file's time without changing it. npm writes its own list last, so an interrupted installation has none.
 */
function isInstalled() {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedList);
  return (
    Object.keys(installed).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, optional }]) =>
      installed[path] ? installed[path].version === version : path === '' || optional,
    )
  );
}

function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Installs the dependencies where they are missing or outdated; ends the process with npm's output where that fails. */
export function prepare() {
  if (isInstalled()) return;
  console.log('Installing dependencies…');
  // With NODE_ENV=production npm would leave out the compiler.
  const npm = spawnSync('npm', ['ci', '--include=dev'], { cwd: root, encoding: 'utf8' });
  if (npm.status === 0) return;
  console.error(npm.stdout, npm.stderr, npm.error ?? '');
  console.error('npm ci failed.');
  process.exit(1);
}

/** Compiles the sources into dist; ends the process where that fails. Without sources dist is taken as it is. */
export function build() {
  if (!existsSync(join(root, 'src')) || runTool('tsc', ['-p', 'tsconfig.build.json'])) return;
  console.error('The build failed.');
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare();
