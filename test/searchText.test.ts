import { containing, folded, foundBy } from '../src/platform/searchText';

describe('what texts are found by', () => {
  test.each([
    ['case', 'ACME', 'acme'],
    ['accents', 'Café Crème', 'cafe creme'],
    ['accents that stand by themselves', 'Cafe\u0301', 'cafe'],
    ['the last sigma', 'ΟΔΟΣ οδος', 'οδοσ οδοσ'],
    ['the Turkish i', 'İstanbul', 'istanbul'],
    ['other letters', 'Łoś, Straße, Ørsted', 'łos, straße, ørsted'],
    ['emoji', 'Tacos 🌮', 'tacos 🌮'],
    ['their plain and their coloured form', '❤️', '❤'],
    ['apostrophes', 'L’Oréal', "l'oreal"],
    ['spaces', '  a\u00a0 b ', 'a b'],
    ['wide letters', 'ＡＢＣ', 'abc'],
    ['marks that are letters of their script', 'กำ', 'กํา'],
    ['Korean', '한국', '한국'],
  ])('%s', (_what, text, expected) => {
    expect(folded(text)).toBe(expected);
    expect(folded(folded(text))).toBe(expected);
  });

  test('wildcards are letters', () => {
    expect(containing('50%_off!')).toBe('%50!%!_off!!%');
  });

  test('a long text is cut between characters', () => {
    expect(foundBy('🌮'.repeat(300))).toBe('🌮'.repeat(250));
  });
});
