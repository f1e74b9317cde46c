import { rules } from '../support/plain';

const { decideFile, decideFileCount, fileKindOf, fileNameOf } = rules;

const PDF = [...'%PDF-1.7'].map((sign) => sign.charCodeAt(0));

describe('files that people add (J5)', () => {
  test.each<[string, number[], string | null]>([
    ['a PDF', PDF, 'PDF'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00], 'PNG'],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'JPEG'],
    ['a page', [...'<html>'].map((sign) => sign.charCodeAt(0)), null],
    ['a page before a PDF', [0x3c, ...PDF], null],
    ['the first half of a beginning', [0x89, 0x50], null],
    ['nothing', [], null],
  ])('%s is told by its bytes', (_what, content, kind) => {
    expect(fileKindOf(content)).toBe(kind);
  });

  test.each<[string, string, 'PDF' | 'PNG' | 'JPEG', string]>([
    ['as it was given', 'Bon de commande n° 7.pdf', 'PDF', 'Bon de commande n° 7.pdf'],
    ['with the other ending of its kind', 'photo.JPEG', 'JPEG', 'photo.JPEG'],
    ['with the ending of what it is', 'invoice.exe', 'PDF', 'invoice.exe.pdf'],
    ['without folders', '../../etc/scan.png', 'PNG', 'scan.png'],
    ['without folders of Windows', 'C:\\scans\\scan.png', 'PNG', 'scan.png'],
    ['without signs that turn it round', 'cod\u202efdp.exe', 'PDF', 'cod-fdp.exe.pdf'],
    ['without line breaks and quotes', 'a\r\n"b".pdf', 'PDF', 'a-b-.pdf'],
    ['not too long', `${'x'.repeat(300)}.pdf`, 'PDF', `${'x'.repeat(150)}.pdf`],
  ])('a name is kept %s', (_how, given, kind, kept) => {
    expect(fileNameOf(given, kind)).toBe(kept);
  });

  test.each<[string, object, string[]]>([
    ['a PDF of exactly 10 MiB', { size: 10_485_760 }, []],
    ['one byte more', { size: 10_485_761 }, ['INVALID_INPUT content']],
    ['another kind of file', { kind: null }, ['INVALID_INPUT content']],
    ['a card number as name', { name: '4111 1111 1111 1111' }, ['CARD_NUMBER_REFUSED name']],
  ])('%s', (_why, change, expected) => {
    const verdict = decideFile({ name: 'order.pdf', size: 8, kind: 'PDF', ...change });
    expect(verdict.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  test('ten go with one thing, and no eleventh', () => {
    expect(decideFileCount(10)).toEqual([]);
    expect(decideFileCount(11)).toMatchObject([{ code: 'INVALID_INPUT', rule: 'J5', field: ['fileIds'] }]);
  });
});
