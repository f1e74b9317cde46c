import type { Engine } from '../support/engines';
import { playSeed, type Size } from './playSeed';

/**
 * Random histories of online and corporate accounts over HTTP, each step beside a model of the money that was written from
 * docs/rules.md alone. The first amount that differs fails the test, with the seed and all steps; so does an unsound ledger.
 */
export function testArithmetic(engine: Engine, seeds: readonly number[], size: Size): void {
  test.each(seeds)(
    'history %i',
    async (seed) => {
      const { amounts, facts } = await playSeed(engine, seed, size);
      expect(amounts.size).toBeGreaterThan(100);
      process.stdout.write(
        `history ${seed} on ${engine.name}: ${amounts.size} amounts, ${facts.size} other facts, 0 differ\n`,
      );
    },
    300_000,
  );
}
