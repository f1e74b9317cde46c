/**
 * A text as it is found by: case, accents and the kind of quotation mark do not matter; every other letter, sign and
 * emoji does. Both engines then compare byte by byte, so that they find the same.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Combining diacritical marks, and what asks for the coloured or the plain form of a sign. */
const ACCENTS = /[\u0300-\u036f\ufe0e\ufe0f]/g;

/** The pattern of a text that contains another one, for `LIKE ? ESCAPE '!'` on a folded column. */
export const containing = (text: string): string => `%${folded(text).replace(/[!%_]/g, '!$&')}%`;

/** What a column that says by what a text is found holds: as much as fits, without half a character at its end. */
export const foundBy = (text: string): string => [...folded(text)].slice(0, 250).join('');

/** What lies between words. */
const BETWEEN_WORDS = /[\s.,;:'"()&/@+-]+/;

/** Of a word no more is kept, in characters: so much says enough of which texts it is in. */
const LONGEST_WORD = 16;

/** A letter or digit that most texts end a word with says nothing. */
const isTelling = (word: string) => !/^[a-z0-9]?$/.test(word);

const start = (word: readonly string[]) => word.slice(0, LONGEST_WORD).join('');

/**
 * The words of a folded text that say something of which texts contain it: each begins with one of their `endingsIn`.
 */
export const wordsIn = (text: string): string[] =>
  [...new Set(text.split(BETWEEN_WORDS).map((word) => start([...word])))].filter(isTelling);

/** All endings of the words of a folded text: a word that it contains is the beginning of one. */
export function endingsIn(text: string): Set<string> {
  const words = text.split(BETWEEN_WORDS).map((word) => [...word]);
  return new Set(words.flatMap((word) => word.map((_letter, from) => start(word.slice(from)))).filter(isTelling));
}
