import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LETTERS } from '../../web/src/routes/console/keys/letters';

const folder = join(__dirname, '../../web/src/routes/console');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const sources = files.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
/** What listens to a letter: a button or field beside it, or the rows of a list. */
const listened = sources.flatMap(([, text]) => [
  ...[...text.matchAll(/<Shortcut letter="(.)"/g)].map(([, letter]) => letter!),
  ...[...text.matchAll(/useKeys\(\{(.*)\}\);/g)].flatMap(([, keys]) =>
    [...keys!.matchAll(/(?<=^|,) *(\w):/g)].map(([, letter]) => letter!),
  ),
]);

test('the console’s help explains every single key that does something, and no other', () => {
  expect([...new Set(listened)].sort()).toEqual([...LETTERS].sort());
});

test('nothing listens to keys of the whole window besides these and the palette', () => {
  const listeners = sources.filter(([, text]) => /addEventListener\('key/.test(text)).map(([name]) => name);
  expect(listeners).toEqual(['keys/PaletteKey.tsx', 'keys/useKeys.ts']);
});
