/**
 * `npm test`: installs what the tests need, then lint, types and all tests. With arguments only Jest runs, with them
 * (`npm test -- test/rules`). `npm test -- --changed` is for while one works: lint, types, and the tests that uncommitted
 * changes concern, on the embedded engine and without the fault tests. The last line counts the tests; the exit code is a
 * failure when any step failed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureServer } from './mariadb.mjs';
import { prepare, root, runTool } from './prepare.mjs';
import { buildWeb } from './web.mjs';

const failures = [];

function step(name, tool, args, folder = root) {
  if (!runTool(tool, args, folder)) failures.push(name);
}

/** Runs Jest with its normal output; answers how many tests passed, failed, and were skipped. A test file that could not run is a failure. */
function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'jest-results-'));
  const file = join(folder, 'results.json');
  step('tests', 'jest', ['--json', '--outputFile', file, ...args]);
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    return [results.numPassedTests, failed, results.numPendingTests];
  } catch {
    return [0, 1, 0];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const notWhileWorking = ['/node_modules/', '\\.(long|alone|galera)\\.test\\.ts$', '/test/faults/'];
const onlyChanged = ['--onlyChanged', ...notWhileWorking.map((pattern) => `--testPathIgnorePatterns=${pattern}`)];

const isChanged = process.argv[2] === '--changed';
const jestArguments = isChanged ? [...onlyChanged, ...process.argv.slice(3)] : process.argv.slice(2);
if (isChanged) process.env.TEST_MYSQL_URL = '';
prepare();
const hasMariadb = process.env.TEST_MYSQL_URL ?? ensureServer();
const hasChromium = ensureChromium();
// Also what the types of the pages are made from.
buildWeb();
if (isChanged || jestArguments.length === 0) {
  step('lint', 'biome', ['check', '.']);
  step('types', 'tsc', ['--noEmit']);
  for (const project of ['web', 'test/web']) step(`types of ${project}`, 'tsc', ['-p', project]);
}
const runs = [runJest(jestArguments)];
if (jestArguments.length === 0) runs.push(runJest(['--config', 'jest.alone.config.js']));
const [passed, failed, skipped] = [0, 1, 2].map((place) => runs.reduce((sum, counts) => sum + counts[place], 0));
if (!hasMariadb) console.error('\nNO MARIADB: the tests on MariaDB were SKIPPED.');
if (!hasChromium) console.error('\nNO BROWSER: the tests of the pages were SKIPPED.');
if (failures.length > 0) console.error(`\nFAILED: ${failures.join(', ')}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failures.length > 0 ? 1 : 0;
