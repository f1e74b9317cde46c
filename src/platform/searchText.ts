/**
 * A text as it is found by: case, accents and the kind of quotation mark do not matter; every other letter, sign and emoji does. Both engines
 * then compare byte by byte, so that they find the same.
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
