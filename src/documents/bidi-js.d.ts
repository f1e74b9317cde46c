/** The part of the Unicode bidirectional algorithm that typesetting uses; the package has no types of its own. */
declare module 'bidi-js' {
  interface Bidi {
    /** For each UTF-16 unit how deep it is embedded: odd is right-to-left. The paragraph's direction is that of its first letter. */
    getEmbeddingLevels(text: string): { levels: Uint8Array };
  }

  export default function bidiFactory(): Bidi;
}
