import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { migrate } from '../../src/platform/database';
import { migrateWithCuts, schemaOf, withSource } from '../support/cutMigrations';
import type { Engine, TestDatabase } from '../support/engines';
import { seededRandom } from '../support/random';

const ROOT = join(__dirname, '../..');
const COMMAND = ['--require', join(ROOT, 'test/support/register.cjs'), join(ROOT, 'src/cli.ts'), 'migrate'];

/** A process is killed at a moment of so long: while it starts, migrates or loads the catalogue. Milliseconds. */
const KILLED_WITHIN = 5_000;

/** How often a database is migrated by processes that are cut off, and by processes that are killed, two at once. */
export interface Rounds {
  cut: number;
  killed: number;
}

/** Declares the test that whoever migrates can be cut off anywhere, and that several can migrate at once. */
export function testKilledMigrations(engine: Engine, rounds: Rounds): void {
  let expected: unknown;

  beforeAll(async () => {
    const place = await engine.createEmptyDatabase();
    await withSource(place, migrate);
    expected = await schemaOf(place);
    await place.drop();
  });

  test('cut off at any statement: the next one goes on, to the same tables', async () => {
    let cuts = 0;
    for (let round = 0; round < rounds.cut; round += 1) {
      const place = await engine.createEmptyDatabase();
      cuts += await migrateWithCuts(place, seededRandom(round));
      expect(await schemaOf(place)).toEqual(expected);
      await place.drop();
    }
    expect(cuts).toBeGreaterThan(rounds.cut);
    if (process.env.SHOW_FAULTS) process.stdout.write(`${engine.name}: ${rounds.cut} rounds, ${cuts} cuts\n`);
  }, 600_000);

  test('by two processes at once, killed at any moment: the next two end well', async () => {
    const place = await engine.createEmptyDatabase();
    for (let round = 0; round < rounds.killed; round += 1) {
      const pair = [start(place), start(place)];
      await wait(Math.random() * KILLED_WITHIN);
      for (const child of pair) child.kill('SIGKILL');
      await Promise.all(pair.map(ended));
    }
    const pair = [start(place), start(place)];
    expect(await Promise.all(pair.map(ended))).toEqual([0, 0]);
    expect(await schemaOf(place)).toEqual(expected);
    await place.drop();
  }, 600_000);
}

function start({ databaseUrl = '', dataDir }: TestDatabase): ChildProcess {
  const env = { ...process.env, SANDBOX: 'true', DATABASE_URL: databaseUrl, DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  return spawn(process.execPath, COMMAND, { cwd: ROOT, env, stdio: 'ignore' });
}

/** The exit code of a process; null where it was killed. */
async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
