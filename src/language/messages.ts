import { createInstance } from 'i18next';
import type { Refusal } from '../rules';
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

/**
 * L5: the sentence of a refusal in the language of a locale: the most particular one whose values the refusal carries, so that a
 * sentence never has a gap.
 */
export function messageOf(refusal: Refusal, locale: string): string {
  const params = refusal.params ?? {};
  const { code, rule, field } = refusal;
  const detailed = [`${code}_${rule}_${field.at(-1)}`, `${code}_${rule}`, code].find((name) => {
    const sentence = DETAILED[name];
    return sentence !== undefined && variablesOf(sentence).every((variable) => Object.hasOwn(params, variable));
  });
  return translate((detailed ? `detailedRefusals.${detailed}` : `refusals.${code}`) as MessageKey, locale, params);
}

const DETAILED: Readonly<Record<string, string>> = en.detailedRefusals;

/** The names of the values that a text is filled with. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]!);
}
