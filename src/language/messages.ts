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
  return text.replace(/{{(\w+)}}(\.(?!\S))?/g, (_all, name: string, stop = '') => {
    const value = String(params[name] ?? '');
    return value.endsWith('.') ? value : `${value}${stop}`;
  });
}

/** The names of the values that a text is filled with. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]!);
}
