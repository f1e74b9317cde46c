import { createInstance } from 'i18next';
import { en } from './en';
import { fr } from './fr';
import { LANGUAGES, languageOf } from './locale';

/** Every path to a text of a catalogue: `refusals.NOT_FOUND`. */
type PathsOf<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? Key : `${Key}.${PathsOf<Node[Key]>}`;
}[keyof Node & string];

export type MessageKey = PathsOf<typeof en>;

export const CATALOGUES = { en, fr };

const texts = createInstance();
void texts.init({
  initAsync: false,
  resources: { en: { translation: en }, fr: { translation: fr } },
  supportedLngs: LANGUAGES,
  fallbackLng: false,
  nsSeparator: false,
  // Whoever shows a text escapes it for where it stands.
  interpolation: { escapeValue: false },
});

/** A text in the language of a locale, filled with values that are formatted already. */
export function translate(key: MessageKey, locale: string, params: Record<string, string | number> = {}): string {
  return texts.t(key, { lng: languageOf(locale), replace: params, nest: false });
}

/** The names of the values that a text is filled with. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]!);
}
