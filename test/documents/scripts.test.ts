import { readFileSync } from 'node:fs';
import harfbuzz from 'harfbuzzjs';
import PDFDocument from 'pdfkit';
import { clustersOf } from '../../src/documents/clusters';
import { fontsOfDocument } from '../../src/documents/fonts';
import { renderPdf } from '../../src/documents/pdf';
import { runsOf, visually } from '../../src/documents/runs';
import { shapeOf } from '../../src/documents/shaping';
import type { Sheet } from '../../src/documents/sheet';
import { Typesetter } from '../../src/documents/typesetter';
import { readPdf } from './pdfOf';

const NAMES: [why: string, name: string][] = [
  ['Greek', 'Ελληνικά Αρτοποιεία Α.Ε. «Ήλιος»'],
  ['Cyrillic', 'ТОВ «Київські пекарні» №5'],
  ['Polish and Turkish', 'Łódź Żółć İstanbul Şirketi'],
  ['Vietnamese, its accents as marks of their own', 'Công ty Bánh mì Đà Nẵng'.normalize('NFD')],
  ['Japanese beside Latin', '株式会社サンプル Tokyo ベーカリー'],
  ['simplified Chinese: ideographs that Japanese has not', '华为技术有限公司（北京）'],
  ['traditional Chinese', '台灣積體電路製造股份有限公司'],
  ['Hangul', '주식회사 한국 제과 (서울) 42'],
  ['Arabic: letters that differ in dots only', 'شركة النور للتجارة بيت تين'],
  ['Arabic around Latin and digits', 'شركة النور (Al Noor) 42'],
  ['Arabic within Latin, with digits of its own', 'Al Noor شركة النور Ltd. ٤٢ (دبي)'],
  ['Persian: further letters, digits and comma', 'شرکت پخش گیلان، تهران ۱۲۳'],
  ['Urdu', 'پاکستان ٹیلی کمیونیکیشن لمیٹڈ'],
  ['Arabic with vowel signs', 'مُحَمَّد بن عَبْدِ الله'],
  ['Hebrew', 'מאפיית הדגמה בע"מ, רחוב הרצל 12'],
  ['Hebrew with points', 'שָׁלוֹם עֲלֵיכֶם'],
  ['Thai: marks above marks', 'บริษัท เบเกอรี่สาธิต น้ำปั่น จำกัด'],
  ['Lao', 'ບໍລິສັດຂົນສົ່ງລາວ'],
  ['Khmer', 'ក្រុមហ៊ុននំប៉័ងកម្ពុជា ភ្នំពេញ'],
  ['Burmese: vowels before their consonant', 'မြန်မာနိုင်ငံကုမ္ပဏီ ရေကြောင်း'],
  ['Devanagari: conjuncts', 'हिन्दी बेकरी प्राइवेट लिमिटेड क्षेत्र कर्ता (Delhi)'],
  ['Bengali', 'বাংলাদেশ বেকারি প্রাইভেট লিমিটেড'],
  ['Gujarati', 'ગુજરાતી બેકરી શ્રી ક્ષેત્ર'],
  ['Gurmukhi', 'ਪੰਜਾਬੀ ਬੇਕਰੀ ਪ੍ਰਾਈਵੇਟ ਸ੍ਰੀ'],
  ['Kannada', 'ಕನ್ನಡ ಬೇಕರಿ ಪ್ರೈವೇಟ್'],
  ['Malayalam', 'മലയാളം ബേക്കറി പ്രൈവറ്റ്'],
  ['Oriya', 'ଓଡ଼ିଆ ବେକେରୀ ପ୍ରାଇଭେଟ'],
  ['Sinhala, with joiners', 'සිංහල බේකරි ශ්‍රී ලංකා'],
  ['Tamil: vowels around their consonant', 'தமிழ்நாடு பேக்கரி ஸ்ரீ கொழும்பு'],
  ['Telugu', 'తెలుగు బేకరీ ప్రైవేట్ శ్రీ'],
  ['Ethiopic', 'የኢትዮጵያ አየር መንገድ'],
  ['Armenian', 'Հայաստան ՍՊԸ'],
  ['Georgian', 'საქართველოს პური'],
  ['seven scripts in one name', 'Łódź 한국 שלום 日本 हिन्दी ไทย نور'],
];

const sheetOf = (values: string[]): Sheet => ({
  ...{ language: 'en-US', title: 'Names', author: 'Billing Center', createdAt: new Date(0), footer: () => '' },
  blocks: [{ kind: 'facts', facts: values.map((value) => ({ label: '', value })) }],
});

/** The letters alone: the reader guesses spaces from distances, and takes a syllable with marks to have no width. */
const letters = (text: string) => text.normalize('NFC').replace(/[\s\u200d]/gu, '');

describe('a name', () => {
  let read: string;

  beforeAll(async () => {
    read = letters(readPdf(await renderPdf(sheetOf(NAMES.map(([, name]) => name)))).pages.join(''));
  });

  test.each(NAMES)('is read as it was written: %s', (_why, name) => {
    expect(read).toContain(letters(name));
  });

  test.each(NAMES)('has a glyph for each letter: %s', async (_why, name) => {
    const fonts = await fontsOfDocument();
    const missing = clustersOf(name, fonts).filter(({ text, font }) =>
      [...text.replace(/\p{DI}/gu, '')].some((letter) => !fonts(font).hasGlyphForCodePoint(letter.codePointAt(0)!)),
    );
    expect(missing).toEqual([]);
  });

  test('in a script without a font has boxes', async () => {
    expect(readPdf(await renderPdf(sheetOf(['Bakery 🍞 བོད'])))).toMatchObject({
      pages: [expect.stringMatching(/^Names\s+Bakery /)],
    });
  });

  test('is the same bytes, whatever was rendered before', async () => {
    const sheet = sheetOf(['شركة بيت', 'हिन्दी लिमिटेड', '华为 株式会社']);
    const first = await renderPdf(sheet);
    // The same shapes for other letters.
    await renderPdf(sheetOf(['تين نبيت', 'कि ति', '技术']));
    expect((await renderPdf(sheet)).equals(first)).toBe(true);
  });
});

describe('glyphs', () => {
  const FAMILY = '@expo-google-fonts/noto-sans';
  const shape = async (file: string, text: string, direction: 'ltr' | 'rtl') =>
    shapeOf(await harfbuzz, readFileSync(require.resolve(`${FAMILY}${file}.ttf`)))(text, direction);
  const ARABIC = '-arabic/400Regular/NotoSansArabic_400Regular';
  const DEVANAGARI = '/400Regular/NotoSans_400Regular';
  const glyphsOf = (drawn: Awaited<ReturnType<typeof shape>>) =>
    drawn.map(({ parts }) => parts.map(({ glyph }) => glyph));

  test('of Arabic letters are joined: one has four forms, by what is beside it', async () => {
    const alone = glyphsOf(await shape(ARABIC, 'ه', 'rtl'));
    const joined = glyphsOf(await shape(ARABIC, 'ههه', 'rtl'));
    expect(new Set([...alone, ...joined].flat()).size).toBe(4);
  });

  test('of Arabic stand from the right', async () => {
    expect((await shape(ARABIC, 'نور', 'rtl')).map(({ text }) => text)).toEqual(['ر', 'و', 'ن']);
  });

  test('of brackets are mirrored from right to left', async () => {
    expect(glyphsOf(await shape(ARABIC, '(', 'rtl'))).toEqual(glyphsOf(await shape(ARABIC, ')', 'ltr')));
  });

  test('of a Devanagari syllable are one, with the vowel before its consonant', async () => {
    const [syllable, ...more] = await shape(DEVANAGARI, 'कि', 'ltr');
    const [consonant] = await shape(DEVANAGARI, 'क', 'ltr');
    expect(more).toEqual([]);
    expect(syllable!.parts).toHaveLength(2);
    expect(syllable!.parts[1]!.glyph).toBe(consonant!.parts[0]!.glyph);
  });

  test('are found where anchors of marks are left out in the font, which other libraries throw on', async () => {
    for (const name of ['శ్రీ', 'ਸ੍ਰੀ', 'ភ្នំពេញ']) await expect(renderPdf(sheetOf([name]))).resolves.toBeInstanceOf(Buffer);
  });
});

describe('a line', () => {
  test.each([
    [
      'a name from the right, in it one from the left',
      'شركة النور (Al Noor) 42',
      ['42', ') ', 'Al Noor', 'شركة النور ('],
    ],
    ['a name from the left, in it one from the right', 'Al Noor نور Ltd.', ['Al Noor ', 'نور', ' ', 'Ltd.']],
    ['two scripts from the right', 'שלום نور', ['نور', 'שלום ']],
    ['numbers keep their direction', 'الرياض 12345', ['12345', 'الرياض ']],
    ['an override of direction changes nothing', '\u202e100.00 EUR\u202c', ['100.00 EUR\u202c']],
  ])('stands in the order of its directions: %s', async (_why, text, expected) => {
    const fonts = await fontsOfDocument();
    expect(visually(runsOf(clustersOf(text, fonts))).map((run) => run.text)).toEqual(expected);
  });

  const wrap = async (text: string, width: number) => {
    const type = new Typesetter(new PDFDocument(), await fontsOfDocument());
    return type.wrap(text, width, { size: 10 }).map((line) => line.map((cluster) => cluster.text).join(''));
  };

  test.each([
    ['Thai, between words though there are no spaces', 'บริษัทสาธิตจำกัด', 40, ['บริษัท', 'สาธิต', 'จำกัด']],
    ['Arabic, in the order it is read', 'شركة النور للتجارة', 45, ['شركة النور', 'للتجارة']],
    ['a word that is too long, but never a letter from its marks', 'नि'.repeat(4), 22, ['निनि', 'निनि']],
    ['Chinese, between ideographs', '台灣積體', 20, ['台灣', '積體']],
    ['English, between words', 'Al Noor Ltd.', 45, ['Al Noor', 'Ltd.']],
  ])('is broken: %s', async (_why, text, width, expected) => {
    expect(await wrap(text, width)).toEqual(expected);
  });
});
