/**
 * `npm run test:galera -- TESTS`: the tests that are named, or else those that have much happen at once, on a Galera cluster of three nodes
 * on this machine, whose nodes all write: each connection goes to the next node. It needs Galera's library (Debian: galera-4), which GALERA
 * may name. `--one-node` has all connections go to one node.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installPackages } from './apt.mjs';
import { ensureServer } from './mariadb.mjs';
import { prepare, root } from './prepare.mjs';

const CONCURRENT = [
  'test/faults/(quoteRaces|doubleSubmit|overlapping|payments|killed(Order|Acceptance|Corrections|Renewals)|lockedAccount)\\.test',
  'test/e2e/(rateLimits|processes|rulesIdempotency|orderPlace|seatAssign|jobs)\\.test',
];

prepare();
ensureServer();
const require = createRequire(import.meta.url);
require('../test/support/register.cjs');
const { findGalera, startGalera } = require('../test/runner/galera.ts');
if (!findGalera()) installPackages('Galera', ['galera-4']);
const given = process.argv.slice(2);
const isOneNode = given.includes('--one-node');
const tests = given.filter((argument) => argument !== '--one-node');
const cluster = await startGalera();
process.env.TEST_MYSQL_URL = isOneNode ? cluster.nodes[0] : cluster.url;
process.env.TEST_MYSQL_NODES = cluster.nodes.join(' ');
const onServer = ['--maxWorkers=1', '--testNamePattern', '\\(mariadb\\)'];
const runs = tests.length > 0 ? [tests] : [['--config', 'jest.galera.config.js'], CONCURRENT];
for (const run of runs) process.exitCode ||= await jest([...onServer, ...run]);
await cluster.stop();

/** Not synchronously: the connections to the nodes go through this process. Answers the exit code. */
async function jest(args) {
  const child = spawn(join(root, 'node_modules/.bin/jest'), args, { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
