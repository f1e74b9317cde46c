import type { FontName, Fonts } from './fonts';

/** Noto Sans itself has Latin, Greek, Cyrillic and Devanagari. */
const FONTS: Readonly<Record<string, FontName>> = {
  Arabic: 'arabic',
  Armenian: 'armenian',
  Bengali: 'bengali',
  Bopomofo: 'chinese',
  Devanagari: 'regular',
  Ethiopic: 'ethiopic',
  Georgian: 'georgian',
  Gujarati: 'gujarati',
  Gurmukhi: 'gurmukhi',
  Hangul: 'korean',
  Hebrew: 'hebrew',
  Hiragana: 'japanese',
  Kannada: 'kannada',
  Katakana: 'japanese',
  Khmer: 'khmer',
  Lao: 'lao',
  Malayalam: 'malayalam',
  Myanmar: 'myanmar',
  Oriya: 'oriya',
  Sinhala: 'sinhala',
  Tamil: 'tamil',
  Telugu: 'telugu',
  Thai: 'thai',
};

/** Digits, spaces, punctuation and lone marks. */
export const COMMON = 'Common';
/** And all that is set like it. */
export const LATIN = 'Latin';
const HAN = 'Han';

const SCRIPTS = [...Object.keys(FONTS), HAN];
const LETTERS = SCRIPTS.map((script) => ({ script, test: new RegExp(`^\\p{Script=${script}}`, 'u') }));
const USED_WITH = SCRIPTS.map((script) => ({ script, test: new RegExp(`^\\p{Script_Extensions=${script}}`, 'u') }));
const IS_COMMON = /^[\p{Script=Common}\p{Script=Inherited}]/u;

export function scriptOf(text: string): string {
  if (IS_COMMON.test(text)) return COMMON;
  return LETTERS.find(({ test }) => test.test(text))?.script ?? LATIN;
}

/** The fonts that may have it, the one to be preferred first. */
export function fontsFor(text: string, ideographs: FontName): FontName[] {
  const scripts = USED_WITH.filter(({ test }) => test.test(text)).map(({ script }) => script);
  const own = scripts.map((script) => (script === HAN ? ideographs : FONTS[script]!));
  const first: FontName[] = IS_COMMON.test(text) ? ['regular', ...own] : [...own, 'regular'];
  return [...first, ...IDEOGRAPHIC_FONTS];
}

const IDEOGRAPHIC_FONTS: readonly FontName[] = ['japanese', 'chinese', 'korean'];

/** One font for all ideographs of a text: the first that has them all. A name set in the shapes of two countries would look wrong. */
export function ideographicFont(text: string, fonts: Fonts): FontName {
  const ideographs = (text.match(/\p{Script=Han}/gu) ?? []).map((one) => one.codePointAt(0)!);
  const hasAll = (name: FontName) => ideographs.every((one) => fonts(name).hasGlyphForCodePoint(one));
  return (ideographs.length > 0 ? IDEOGRAPHIC_FONTS.find(hasAll) : null) ?? 'japanese';
}

const IDEOGRAPHIC = /^[\p{Script=Han}\u3000-\u30ff\u31f0-\u31ff\uff00-\uffef]/u;

/** Whether lines may be broken before and after it: ideographs, kana and their punctuation. */
export const isIdeographic = (text: string): boolean => IDEOGRAPHIC.test(text);

const WORDS = new Intl.Segmenter('th', { granularity: 'word' });
const UNSPACED = String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const UNSPACED_TEXT = new RegExp(`${UNSPACED}+`, 'gu');

/** Where words begin within text of the scripts that put no spaces between them, from a dictionary. UTF-16 units. */
export function startsOfWords(text: string): Set<number> {
  const starts = new Set<number>();
  for (const { 0: stretch, index: at } of text.matchAll(UNSPACED_TEXT))
    for (const { index } of WORDS.segment(stretch)) if (index > 0) starts.add(at + index);
  return starts;
}
