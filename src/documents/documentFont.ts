import type { Font } from 'fontkit';
import { type Composed, composite } from './compositeGlyph';
import type { Drawn, Shape } from './shaping';

const RTLA = 'rtla';

/** A feature of a font that only right-to-left text has, so that asking for it says the direction, for which PDFKit has no other way. */
export const RIGHT_TO_LEFT: (typeof RTLA)[] = [RTLA];

/** Fonts have fewer glyphs than this; the document's own come after them. */
const OWN = 0x10000;

/** What PDFKit embeds: the glyphs that are used, with the parts that they are made of. */
interface Subset extends Composed {
  _addGlyph(glyph: number): number;
}

/**
 * A font as one document uses it. In a PDF each glyph says which characters it stands for, but fonts draw several letters with one glyph
 * (Arabic letters that differ in dots only), one letter with several, and syllables in another order. So that every reader finds the text
 * as it was written, the document gets a glyph of its own for each letter or syllable that it draws.
 */
export function documentFont(font: Font, shape: Shape): Font {
  const numbers = new Map<string, number>();
  const own: Drawn[] = [];
  const numberOf = (drawn: Drawn) => {
    const key = JSON.stringify([drawn.text, drawn.parts, widthOf(drawn)]);
    if (!numbers.has(key)) numbers.set(key, OWN + own.push(drawn) - 1);
    return numbers.get(key)!;
  };
  const layout = (text: string, features: readonly string[] = []) => {
    const shaped = shape(text, features.includes(RTLA) ? 'rtl' : 'ltr');
    return laidOut(shaped, numberOf);
  };
  const createSubset = () => {
    const subset = font.createSubset() as unknown as Subset;
    const add = subset._addGlyph.bind(subset);
    const addOwn = (drawn: Drawn) =>
      isSimple(drawn) ? add(drawn.parts[0]!.glyph) : composite(font, subset, drawn.parts, drawn.advance);
    return Object.assign(subset, {
      _addGlyph: (number: number) => (number < OWN ? add(number) : addOwn(own[number - OWN]!)),
    });
  };
  return Object.create(font, { layout: { value: layout }, createSubset: { value: createSubset } });
}

const isSimple = ({ parts }: Drawn) => parts.length === 1 && parts[0]!.x === 0 && parts[0]!.y === 0;

/** A single glyph is as wide as the font has it, whatever is kerned. */
const widthOf = (drawn: Drawn) => (isSimple(drawn) ? drawn.width : drawn.advance);

/** In the form that PDFKit takes from a font. */
function laidOut(shaped: Drawn[], numberOf: (drawn: Drawn) => number) {
  const positions = shaped.map(({ advance }) => ({ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 }));
  return {
    glyphs: shaped.map((drawn) => {
      const codePoints = [...drawn.text].map((character) => character.codePointAt(0)!);
      return { id: numberOf(drawn), advanceWidth: widthOf(drawn), codePoints };
    }),
    positions,
    // PDFKit scales the positions before it asks.
    get advanceWidth() {
      return positions.reduce((width, { xAdvance }) => width + xAdvance, 0);
    },
  };
}
