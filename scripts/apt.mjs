/** Installs Debian packages for the tests, where that can be done: as root on a Debian-like system. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Tries to install the packages; what apt-get says is shown where it fails. `what` is said beforehand. */
export function installPackages(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`Installing ${what} for the tests…`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const apt = spawnSync('apt-get', args, { encoding: 'utf8', env: environment });
    if (apt.status !== 0) console.error(`apt-get ${args.join(' ')} failed.\n${apt.stdout}${apt.stderr}`);
  }
}
