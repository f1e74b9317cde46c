import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A process that has worked a lot, and then either rests or goes on; answers how much its engine holds before and after, MB. */
const PROGRAM = `
  const { giveMemoryBackWhenIdle, heldMemory } = require('${join(__dirname, '../src/platform/idleMemory')}');
  const kept = [];
  const work = () => {
    for (let at = 0; at < 200_000; at += 1) kept[at % 100_000] = { at, text: 'x' + at };
  };
  for (let round = 0; round < 20; round += 1) work();
  kept.length = 0;
  const before = heldMemory();
  giveMemoryBackWhenIdle(100);
  const working = process.argv[1] === 'works' ? setInterval(work, 1) : null;
  setTimeout(() => {
    clearInterval(working);
    console.log(JSON.stringify([before, heldMemory()].map((bytes) => bytes / 1024 ** 2)));
  }, 1_000);
`;

function heldBy(who: 'rests' | 'works'): [before: number, after: number] {
  const args = ['-r', join(__dirname, 'support/register.cjs'), '-e', PROGRAM, who];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

describe('memory that a burst of work has taken', () => {
  test('is given back by a process that rests', () => {
    const [before, after] = heldBy('rests');
    expect(before).toBeGreaterThan(30);
    expect(after).toBeLessThan(15);
  });

  test('is kept by one that works: nothing stands still for it', () => {
    const [before, after] = heldBy('works');
    expect(before).toBeGreaterThan(30);
    expect(after).toBeGreaterThan(20);
  });
});
