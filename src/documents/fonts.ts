import { type Font, openSync } from 'fontkit';

/** Noto Sans has Latin, Greek, Cyrillic and more; Noto Sans JP ideographs and kana. Both may be embedded (OFL-1.1). */
const FILES = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  ideographic: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
};

export type FontName = keyof typeof FILES;

const opened = new Map<FontName, Font>();

/**
 * A font for one document. Reading one takes longer than setting a page, so it is read once. But it remembers the character it first saw
 * each glyph for, and that is written into the PDF: it has to forget that, or a document's bytes would depend on the ones before.
 */
export function fontFor(name: FontName): Font {
  const font = opened.get(name) ?? (openSync(require.resolve(FILES[name])) as Font);
  opened.set(name, font);
  (font as unknown as { _glyphs: object })._glyphs = {};
  return font;
}
