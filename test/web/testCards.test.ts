import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testCardOf } from '../../src/payments/sandbox/tokens';

const file = readFileSync(join(__dirname, '../../web/src/shared/payments/testCards.tsx'), 'utf8');
const offered = [...file.matchAll(/token: '(\w+)', card: '([^']+)'/g)].map(
  ([, token, card]) => [token!, card!] as const,
);

describe('the test cards that the pages offer', () => {
  test('are those of the README', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const named = new Set([...readme.matchAll(/`(tok_\w+)`/g)].map(([, token]) => token));
    expect(new Set(offered.map(([token]) => token))).toEqual(named);
  });

  test.each(offered)('%s is the gateway’s %s', (token, card) => {
    const { brand, last4 } = testCardOf(token)!.card;
    expect(card.toLowerCase()).toBe(`${brand} ${last4}`);
  });
});
