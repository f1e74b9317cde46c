import { remembered } from '../rules';
import { en } from './en';
import { fr } from './fr';
import { type Language, languageOf } from './locale';

/** Every path to a text of a catalogue: `refusals.NOT_FOUND`. */
type PathsOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${PathsOf<Node[Key]>}`;
}[keyof Node & string];

export type MessageKey = PathsOf<typeof en>;

export const CATALOGUES = { en, fr };

/** A text in the language of a locale, filled with values that are formatted already. */
export function translate(key: MessageKey, locale: string, params: Record<string, string | number> = {}): string {
  const text = texts[languageOf(locale)](key);
  return text.includes('{{') ? fill(text, params) : text;
}

/** More than there are. */
const MOST_KEYS = 10_000;

/** The text of a key, found once. */
const textsOf = (language: Language) =>
  remembered((key): string => {
    let node: unknown = CATALOGUES[language];
    for (const part of key.split('.')) node = (node as Record<string, unknown>)[part];
    return node as string;
  }, MOST_KEYS);
const texts = { en: textsOf('en'), fr: textsOf('fr') };

/**
 * Values stand in the text as they are, whatever they look like: nothing is done to a text once they are in it. Where a
 * value brings its own full stop (Inc.), that of the text is left out.
 */
function fill(text: string, params: Record<string, string | number>): string {
  let filled = '';
  for (const { before, name, stop } of piecesOf(text)) {
    const value = name === null ? '' : String(params[name] ?? '');
    filled += value.endsWith('.') ? before + value : before + value + stop;
  }
  return filled;
}

/** A piece of a text: what stands before a value, its name, and the full stop behind it; null: no value is left. */
interface Piece {
  before: string;
  name: string | null;
  stop: string;
}

const piecesOf = remembered((text): Piece[] => {
  let from = 0;
  const pieces = [...text.matchAll(/{{(\w+)}}(\.(?!\S))?/g)].map((match): Piece => {
    const before = text.slice(from, match.index);
    from = match.index + match[0].length;
    return { before, name: match[1]!, stop: match[2] ?? '' };
  });
  return [...pieces, { before: text.slice(from), name: null, stop: '' }];
}, MOST_KEYS);

/** The names of the values that a text is filled with. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]!);
}
