import { renderPdf, stopTypesetter } from '../../src/documents/pdf';
import type { Sheet } from '../../src/documents/sheet';
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

/**
 * Names that are printed right, but that are not copied letter by letter: a PDF tells a reader what text a glyph stands for, and Typst tells
 * it twice of a syllable whose marks stand at several heights; and what is read from both sides is in the order in which it is seen.
 */
const INEXACT = [
  'Arabic around Latin and digits',
  'Arabic within Latin, with digits of its own',
  'Persian: further letters, digits and comma',
  'Arabic with vowel signs',
  'Hebrew with points',
  'Thai: marks above marks',
  'Lao',
  'Khmer',
  'Burmese: vowels before their consonant',
];

const sheetOf = (values: string[]): Sheet => ({
  ...{ language: 'en-US', title: 'Names', author: 'Billing Center', createdAt: new Date(0) },
  blocks: [{ kind: 'facts', facts: values.map((value, index) => ({ label: `(${index})`, value })) }],
});

/** The letters alone: a reader guesses spaces from distances. */
const letters = (text: string) => text.normalize('NFC').replace(/[\s\p{DI}]/gu, '');

afterAll(stopTypesetter);

describe('a name', () => {
  let pdf: Buffer;
  let read: string[];

  beforeAll(async () => {
    pdf = await renderPdf(sheetOf(NAMES.map(([, name]) => name)));
    const [page] = readPdf(pdf).pages;
    read = page!
      .replace(/^Names – page.*/mu, '')
      .split(/^\(\d+\)$/mu)
      .slice(1);
  });

  const readOf = (name: string) => letters(read[NAMES.findIndex(([, other]) => other === name)]!);

  test.each(NAMES.filter(([why]) => !INEXACT.includes(why)))('is read as it was written: %s', (_why, name) => {
    expect(readOf(name)).toBe(letters(name));
  });

  test.each(NAMES.filter(([why]) => INEXACT.includes(why)))('is read with all its letters: %s', (_why, name) => {
    const withoutPunctuation = (text: string) => new Set(text.replace(/\p{P}/gu, ''));
    expect(withoutPunctuation(readOf(name))).toEqual(withoutPunctuation(letters(name)));
  });

  test('has a glyph for each letter', () => {
    expect(fontsOf(pdf)).not.toContain('Box');
    expect(fontsOf(pdf)).toEqual(expect.arrayContaining(['NotoSansArabic', 'NotoSansCJKjp', 'NotoSansThai']));
  });

  test('in a script without a font has boxes, and is read all the same', async () => {
    const boxed = await renderPdf(sheetOf(['Bakery བོད \ue000']));
    expect(fontsOf(boxed)).toContain('Box');
    expect(readPdf(boxed)).toMatchObject({ isAccessible: true, pages: [expect.stringContaining('Bakery བ')] });
  });

  test('has its emoji', async () => {
    const emoji = await renderPdf(sheetOf(['Bakery 🍞 😀 👩‍👩‍👧']));
    expect(fontsOf(emoji)).toContain('NotoEmoji');
    expect(fontsOf(emoji)).not.toContain('Box');
  });

  test.each([
    ['en-US', '骨', 'NotoSansCJKjp'],
    ['en-CN', '骨', 'NotoSansCJKsc'],
    ['en-TW', '骨', 'NotoSansCJKtc'],
    ['en-KR', '骨', 'NotoSansCJKkr'],
    ['en-CN', '骨 ベーカリー', 'NotoSansCJKjp'],
    ['en-CN', '骨 제과', 'NotoSansCJKkr'],
  ])('has the ideographs of its country, or of its own other letters: %s %s', async (language, name, font) => {
    const fonts = fontsOf(await renderPdf({ ...sheetOf([name]), language }));
    expect(fonts.filter((other) => other.includes('CJK'))).toEqual([font]);
  });

  test.each(['\u0000\u0007', '\ud800', '\ufffe\u{1ffff}', '\u2028', '\u00ad\u200b\ufeff', '\u{e0001}\u{10ffff}'])(
    'of characters that print nothing fails no document: %j',
    async (name) => {
      expect(readPdf(await renderPdf(sheetOf([`a${name}b`]))).isAccessible).toBe(true);
    },
  );

  test('is no markup and no code', async () => {
    const name = '#panic("x") *b* _i_ $1$ `raw` <l> @ref // \\ {page} https://a.example -- "q"';
    expect(letters(readPdf(await renderPdf(sheetOf([name]))).pages[0]!)).toContain(letters(name));
  });

  test('cannot turn an amount round', async () => {
    const { pages } = readPdf(await renderPdf(sheetOf(['\u202e100.00 EUR\u202c'])));
    expect(pages[0]).toContain('100.00 EUR');
  });

  test('is the same bytes, whatever was rendered before', async () => {
    const sheet = sheetOf(['شركة بيت', 'हिन्दी लिमिटेड', '华为 株式会社']);
    const first = await renderPdf(sheet);
    await stopTypesetter();
    await renderPdf(sheetOf(['تين نبيت', 'कि ति', '技术']));
    expect((await renderPdf(sheet)).equals(first)).toBe(true);
  });
});

/** The fonts that a PDF has, by their PostScript names. */
const fontsOf = (pdf: Buffer): string[] => [
  ...new Set([...pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name!)),
];

describe('a line', () => {
  /** The lines of a value in a column of 155 points. */
  const wrap = async (text: string): Promise<string[]> => {
    const [page] = readPdf(await renderPdf(sheetOf([text]))).pages;
    const [, lines] = /^\(0\)$([\s\S]*?)^Names – page/mu.exec(page!)!;
    return lines!
      .trim()
      .split('\n')
      .map((line) => line.trim());
  };

  test.each([
    ['Thai, between words though there are no spaces', 'บริษัทสาธิตจำกัด'.repeat(3), /^(บริษัท|สาธิต|จำกัด)/],
    ['Arabic, in the order it is read', 'شركة النور للتجارة '.repeat(4), /^(شركة|النور|للتجارة)/],
    ['Chinese, between ideographs', '台灣積體電路製造'.repeat(4), /^[台灣積體電路製造]+$/],
    [
      'English, between words',
      'Al Noor Trading Limited Liability Company',
      /^(Al|Noor|Trading|Limited|Liability|Company)/,
    ],
    ['a long word by itself, not torn', `Alabama ${'W'.repeat(16)}`, /^(Alabama|W{16})$/],
  ])('is broken: %s', async (_why, text, begins) => {
    const lines = await wrap(text);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(begins);
    expect(letters(lines.join(''))).toBe(letters(text));
  });

  test.each([
    ['Latin', 'W'.repeat(60)],
    ['Devanagari, but never a letter from its marks', 'नि'.repeat(60)],
  ])('is broken within a word that fits none: %s', async (_why, text) => {
    const lines = await wrap(text);
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThan(70);
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
    expect(letters(lines.join(''))).toBe(letters(text));
  });
});
