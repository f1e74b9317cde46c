import { remembered } from '../rules';

/** The languages that every text of the product exists in; the first is the one for people whose language is not there. */
export const LANGUAGES = ['en', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

const LONGEST_LOCALE = 35;

/** A well-formed tag in its usual spelling (`fr-ca` is `fr-CA`); null for anything else. */
function canonical(locale: string): string | null {
  return locale.length > LONGEST_LOCALE ? null : canonicalOfShort(locale);
}

const canonicalOfShort = remembered((locale): string | null => {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
  }
});

function findLanguage(locale: string): Language | null {
  return locale.length > LONGEST_LOCALE ? null : languageOfShort(locale);
}

const languageOfShort = remembered((locale): Language | null => {
  const primary = canonicalOfShort(locale)?.split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
});

/** L5: the language that a person of this BCP 47 locale is written to in; English where there are no texts in theirs. */
export function languageOf(locale: string): Language {
  return findLanguage(locale) ?? LANGUAGES[0];
}

/**
 * L5: the locale dates and amounts are written in: the person's where the texts are in their language, else that of the texts, so
 * that one sentence never mixes two.
 */
export function formattingLocale(locale: string): string {
  return (findLanguage(locale) && canonical(locale)) ?? LANGUAGES[0];
}

/**
 * L5: the locale of a request that nobody is signed in on: of what its Accept-Language header names, the most wanted one whose
 * language the product speaks; English where there is none. Source: RFC 9110 12.5.4.
 */
export function pickLocale(acceptLanguage: string | null): string {
  const wanted = (acceptLanguage ?? '').split(',', 20).map((part) => {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const usable = wanted.filter(({ tag, quality }) => quality > 0 && findLanguage(tag) !== null);
  const best = usable.sort((a, b) => b.quality - a.quality)[0];
  return best ? canonical(best.tag)! : LANGUAGES[0];
}
