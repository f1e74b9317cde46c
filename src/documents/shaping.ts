import type { Harfbuzz } from 'harfbuzzjs';

/** A letter with its marks, or a syllable, as it is drawn. Font units. */
export interface Drawn {
  text: string;
  /** Glyphs by their numbers in the font, and where each stands. */
  parts: { glyph: number; x: number; y: number }[];
  /** From its beginning to that of the next. */
  advance: number;
  /** The same, as the font has it for a single glyph: without kerning. */
  width: number;
}

export type Direction = 'ltr' | 'rtl';

/**
 * HarfBuzz's levels of what is drawn as one. Readers of a PDF turn round what stands from right to left, a letter and its marks too, so that
 * there the marks have to be glyphs of their own.
 */
const TOLD_APART: Readonly<Record<Direction, number>> = { ltr: 0, rtl: 1 };

/** What is drawn for a text, from left to right. */
export type Shape = (text: string, direction: Direction) => Drawn[];

/**
 * How a font sets text: letters joined, marks placed, syllables ordered as the script wants. By HarfBuzz, since the font library itself
 * throws on some Indic and Khmer names, and orders Burmese wrongly. What it answers depends on the text alone, never on what was set before.
 */
export function shapeOf(harfbuzz: Harfbuzz, bytes: Uint8Array): Shape {
  const font = harfbuzz.createFont(harfbuzz.createFace(harfbuzz.createBlob(bytes), 0));
  return (text, direction) => {
    const buffer = harfbuzz.createBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(direction);
    // Else it would be that of the machine.
    buffer.setLanguage('und');
    buffer.setClusterLevel(TOLD_APART[direction]);
    harfbuzz.shape(font, buffer);
    const glyphs = buffer.getGlyphInfosAndPositions();
    buffer.destroy();
    const starts = [...new Set(glyphs.map(({ cluster }) => cluster))];
    const ends = starts.map((start) => Math.min(text.length, ...starts.filter((other) => other > start)));
    return starts.map((start, index) => {
      const own = glyphs.filter(({ cluster }) => cluster === start);
      const width = own.reduce((sum, { codepoint }) => sum + font.glyphHAdvance(codepoint), 0);
      return { text: text.slice(start, ends[index]), width, ...placed(own) };
    });
  };
}

function placed(glyphs: ReturnType<ReturnType<Harfbuzz['createBuffer']>['getGlyphInfosAndPositions']>) {
  let advance = 0;
  const parts = glyphs.map((glyph) => {
    const part = { glyph: glyph.codepoint, x: advance + glyph.x_offset, y: glyph.y_offset };
    advance += glyph.x_advance;
    return part;
  });
  return { parts, advance };
}
