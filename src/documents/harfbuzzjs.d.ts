/** The part of HarfBuzz that shaping uses; the package has no types of its own. */
declare module 'harfbuzzjs' {
  interface Owned {
    destroy(): void;
  }

  interface Buffer extends Owned {
    addText(text: string): void;
    guessSegmentProperties(): void;
    setDirection(direction: 'ltr' | 'rtl'): void;
    setLanguage(language: string): void;
    setClusterLevel(level: number): void;
    /** In the order they stand in, from left to right. `codepoint` is the glyph's number; `cluster` where its text begins, in UTF-16 units. */
    getGlyphInfosAndPositions(): {
      codepoint: number;
      cluster: number;
      x_advance: number;
      y_advance: number;
      x_offset: number;
      y_offset: number;
    }[];
  }

  interface Font extends Owned {
    glyphHAdvance(glyph: number): number;
  }

  interface Harfbuzz {
    createBlob(bytes: Uint8Array): Owned;
    createFace(blob: Owned, index: number): Owned;
    createFont(face: Owned): Font;
    createBuffer(): Buffer;
    shape(font: Font, buffer: Buffer): void;
  }

  const loading: Promise<Harfbuzz>;

  export type { Harfbuzz };
  export default loading;
}
