import bidiFactory from 'bidi-js';
import type { FontName, Fonts } from './fonts';
import { COMMON, fontsFor, ideographicFont, isIdeographic, LATIN, scriptOf, startsOfWords } from './scripts';

const { getEmbeddingLevels } = bidiFactory();

/** What is never torn apart: a letter with its marks. */
export interface Cluster {
  text: string;
  script: string;
  font: FontName;
  /** How deep it is embedded in text of the other direction: odd is right-to-left. */
  level: number;
  /** Whether a line may begin with it. */
  mayBegin: boolean;
}

/** What needs no analysis, as most text: letters of Western languages, one after the other. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u202f-\u203a\u20ac]*$/;

const isPlain = (text: string): boolean => PLAIN.test(text);

/** Control characters print nothing; an override of direction would print an amount backwards. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\u202d\u202e]/g, '');

/** A paragraph in its logical order, with how each of its letters is to be set. */
export function clustersOf(paragraph: string, fonts: Fonts): Cluster[] {
  const text = printable(paragraph);
  const clusters: Cluster[] = [];
  if (isPlain(text)) {
    for (const one of text) clusters.push(plainCluster(one, clusters.at(-1)));
    return clusters;
  }
  const { levels } = getEmbeddingLevels(text);
  const words = startsOfWords(text);
  const ideographs = ideographicFont(text, fonts);
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    const previous = clusters.at(-1);
    const { script, font } = placeOf(segment, previous, ideographs, fonts);
    const mayBegin = begins(segment, previous) || words.has(index);
    clusters.push({ text: segment, script, font, level: levels[index]!, mayBegin });
  }
  return clusters;
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

const plainCluster = (text: string, previous: Cluster | undefined): Cluster => ({
  ...{ text, script: LATIN, font: 'regular', level: 0, mayBegin: begins(text, previous) },
});

/** Lines begin with words and with single ideographs; spaces stay on the line before, and no-break spaces bind. */
function begins(text: string, previous: Cluster | undefined): boolean {
  if (!previous || text === ' ') return false;
  return previous.text === ' ' || isIdeographic(text) || isIdeographic(previous.text);
}

/** Letters are set in the font of their script; digits, spaces and punctuation in that of what is before them, if it has them. */
function placeOf(
  text: string,
  previous: Cluster | undefined,
  ideographs: FontName,
  fonts: Fonts,
): Pick<Cluster, 'script' | 'font'> {
  const covers = (name: FontName) =>
    [...text].every((one) => /\p{DI}/u.test(one) || fonts(name).hasGlyphForCodePoint(one.codePointAt(0)!));
  const script = scriptOf(text);
  if (script === COMMON && previous && covers(previous.font)) return { script: previous.script, font: previous.font };
  const font = fontsFor(text, ideographs).find(covers);
  // What no font has is a visible box.
  return { script: script === COMMON ? LATIN : script, font: font ?? 'regular' };
}
