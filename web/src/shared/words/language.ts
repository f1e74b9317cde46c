import { i18n } from '@lingui/core';

/** The languages that every page exists in. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Part of the pages whose words are one catalogue. */
export type Catalogue = 'shared' | 'security' | 'customer' | 'quoting' | 'billing' | 'corporate' | 'console';

/** How each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' };

const catalogues = import.meta.glob<{ messages: Record<string, string> }>('../../words/*/*.po');
const wanted = new Set<Catalogue>(['shared']);

/** The person's locale (BCP 47), `fr-CA`: how dates and amounts are written. Its language is that of the words. */
let current = '';
const listeners = new Set<() => void>();

export const currentLocale = () => current;

/** Calls the listener whenever another language or region is spoken; answers how to stop that. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language of a locale; English where it is none of ours. */
export function languageOf(locale: string): Language {
  return LANGUAGES.find((language) => locale.toLowerCase().split('-')[0] === language) ?? 'en';
}

/** Speaks a locale from now on: words, `lang` of the page, and the cookie by which the next page begins in it. */
export async function speak(locale: string): Promise<void> {
  if (locale === current) return;
  current = locale;
  await activate();
}

/** Adds the words of a face, in the language that is spoken. */
export async function addWords(name: Catalogue): Promise<void> {
  if (wanted.has(name)) return;
  wanted.add(name);
  await activate();
}

/** Loads what is wanted and shows it; where more or another language is wanted by then, that comes instead. */
async function activate(): Promise<void> {
  const [locale, names] = [current, [...wanted]];
  const language = languageOf(locale);
  const loaded = await Promise.all(names.map((name) => load(name, language)));
  if (locale !== current || names.length !== wanted.size) return activate();
  for (const messages of loaded) i18n.load(language, messages);
  i18n.activate(language);
  document.documentElement.lang = language;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`;
  for (const listener of listeners) listener();
}

/** The locale of a person whom we do not know yet: of their last visit, else what the browser wants first of what we speak. */
export function firstLocale(): string {
  const kept = /(?:^|; )locale=([\w-]+)/.exec(document.cookie)?.[1];
  const spoken = (locale: string) =>
    LANGUAGES.some((language) => languageOf(locale) === language && locale.startsWith(language));
  return kept ?? navigator.languages.find(spoken) ?? 'en';
}

/** A locale of a language, with the region that the browser has for it, if any. */
export function localeIn(language: Language): string {
  const fallback = { en: 'en-GB', fr: 'fr-FR' };
  return navigator.languages.find((locale) => locale.startsWith(`${language}-`)) ?? fallback[language];
}

async function load(name: Catalogue, language: Language): Promise<Record<string, string>> {
  const { messages } = await catalogues[`../../words/${name}/${language}.po`]!();
  return messages;
}
