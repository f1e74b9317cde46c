import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import harfbuzz, { type Harfbuzz } from 'harfbuzzjs';
import { documentFont } from './documentFont';
import { type Shape, shapeOf } from './shaping';

/** One family for all scripts, so that they look alike beside each other. All may be embedded (OFL-1.1). */
const FILES = {
  regular: 'noto-sans/400Regular/NotoSans_400Regular',
  bold: 'noto-sans/700Bold/NotoSans_700Bold',
  japanese: 'noto-sans-jp/400Regular/NotoSansJP_400Regular',
  chinese: 'noto-sans-sc/400Regular/NotoSansSC_400Regular',
  korean: 'noto-sans-kr/400Regular/NotoSansKR_400Regular',
  arabic: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular',
  armenian: 'noto-sans-armenian/400Regular/NotoSansArmenian_400Regular',
  bengali: 'noto-sans-bengali/400Regular/NotoSansBengali_400Regular',
  ethiopic: 'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular',
  georgian: 'noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular',
  gujarati: 'noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular',
  gurmukhi: 'noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular',
  hebrew: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular',
  kannada: 'noto-sans-kannada/400Regular/NotoSansKannada_400Regular',
  khmer: 'noto-sans-khmer/400Regular/NotoSansKhmer_400Regular',
  lao: 'noto-sans-lao/400Regular/NotoSansLao_400Regular',
  malayalam: 'noto-sans-malayalam/400Regular/NotoSansMalayalam_400Regular',
  myanmar: 'noto-sans-myanmar/400Regular/NotoSansMyanmar_400Regular',
  oriya: 'noto-sans-oriya/400Regular/NotoSansOriya_400Regular',
  sinhala: 'noto-sans-sinhala/400Regular/NotoSansSinhala_400Regular',
  tamil: 'noto-sans-tamil/400Regular/NotoSansTamil_400Regular',
  telugu: 'noto-sans-telugu/400Regular/NotoSansTelugu_400Regular',
  thai: 'noto-sans-thai/400Regular/NotoSansThai_400Regular',
};

export type FontName = keyof typeof FILES;

/** The fonts of one document by their names. */
export type Fonts = (name: FontName) => Font;

interface Opened {
  font: Font;
  shape: Shape;
}

const opened = new Map<FontName, Opened>();

/** Fonts for a document. Each is read when the first document needs it, and kept: reading one takes longer than setting a page. */
export async function fontsOfDocument(): Promise<Fonts> {
  const loaded = await harfbuzz;
  const used = new Map<FontName, Font>();
  return (name) => {
    const known = used.get(name);
    if (known) return known;
    const file = opened.get(name) ?? open(loaded, name);
    opened.set(name, file);
    const font = documentFont(file.font, file.shape);
    used.set(name, font);
    return font;
  };
}

function open(loaded: Harfbuzz, name: FontName): Opened {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/${FILES[name]}.ttf`));
  return { font: create(bytes) as Font, shape: shapeOf(loaded, bytes) };
}
