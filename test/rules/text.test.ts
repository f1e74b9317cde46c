import { containsCardNumber, decideName, decideText } from '../../src/rules';
import { seededRandom } from '../support/random';

test.each([
  ['a card number', '4242424242424242', true],
  ['with spaces', 'pay with 4242 4242 4242 4242 please', true],
  ['with dashes', '5555-5555-5555-4444', true],
  ['fifteen digits', '378282246310005', true],
  ['a wrong check digit', '4242424242424241', false],
  ['too short', '424242424242', false],
  ['a phone number', '+33 1 23 45 67 89', false],
  ['an invoice number', 'IE-2026-000001', false],
  ['with its expiry', 'pay with 4111 1111 1111 1111 12/27', true],
  ['with its expiry, without spaces', '4111111111111111 0927', true],
  ['with its check value', 'Visa 4111111111111111 123', true],
  ['with all of it in one', '4111111111111111123', true],
  ['after a number', 'Room 12 4111 1111 1111 1111', true],
  ['after a longer one', 'order 100234 4111 1111 1111 1111', true],
  ['with dots', '4111.1111.1111.1111', true],
  ['with underscores and slashes', '4111_1111/1111_1111', true],
  ['with two spaces', '4111  1111  1111  1111', true],
  ['with no-break spaces', '4111\u00a01111\u00a01111\u00a01111', true],
  ['with en dashes', '4111–1111–1111–1111', true],
  ['over two lines', '4111 1111\n1111 1111', true],
  ['with invisible characters', '4111\u200b1111\u200b1111\u200b1111', true],
  ['in full width', '４１１１１１１１１１１１１１１１', true],
  ['as American Express shows it', '3782.822463.10005', true],
  ['an IBAN', 'IE29 AIBK 9311 5212 3456 78', false],
  ['a longer IBAN', 'FR14 2004 1010 0505 0001 3M02 606', false],
  ['another IBAN', 'DE89370400440532013000', false],
  ['dates and amounts', '2026-06-11: 4 x 278.40, 2026-07-11: 12 x 1 392.00', false],
  ['each digit by itself', '4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2', true],
  ['an order number that passes the Luhn check', '2026060100000005', false],
  ['another, that begins as no issuer’s', '7000000000000003', false],
  ['as long as no card of its issuer', '37828224631000500', false],
  ['two phone numbers', '+1 617 555 0199, +1 617 555 0123', false],
])('containsCardNumber (G7): %s', (_why, text, expected) => {
  expect(containsCardNumber(text)).toBe(expected);
});

test('containsCardNumber (G7): no number of an order that begins with the year, and few others', () => {
  const random = seededRandom(11);
  const digits = (count: number) => Array.from({ length: count }, () => random(10)).join('');
  const refused = (make: () => string) => Array.from({ length: 10_000 }, make).filter(containsCardNumber).length;
  expect(refused(() => `20${digits(14)}`)).toBe(0);
  expect(refused(() => digits(16)) / 10_000).toBeLessThan(0.03);
});

test.each<[string, string, { max?: number; lines?: boolean }, string[]]>([
  ['a sentence', 'Bonjour, ça va ?', {}, []],
  ['nothing', '', {}, ['INVALID_INPUT L7']],
  ['only blanks', ' \u00a0 ', {}, ['INVALID_INPUT L7']],
  ['only what cannot be seen', '\u200b\u202e', {}, ['INVALID_INPUT L7']],
  ['a name that is read backwards', 'Ada \u202eecalevoL', {}, ['INVALID_INPUT L7']],
  ['a name with an isolate', 'Ada\u2066 Lovelace', {}, ['INVALID_INPUT L7']],
  ['a name with a right-to-left mark', 'Ada\u200f', {}, ['INVALID_INPUT L7']],
  ['a message in two directions', 'one \u200fשלום\u200e two', { lines: true }, []],
  ['a name that is written from right to left', 'שרה כהן', {}, []],
  ['half of a character', '\ud800 lone', {}, ['INVALID_INPUT L7']],
  ['as long as may be', 'x'.repeat(200), {}, []],
  ['one longer', 'x'.repeat(201), {}, ['INVALID_INPUT L7']],
  ['a limit of its own', 'xxx', { max: 2 }, ['INVALID_INPUT L7']],
  ['a line break where one line is asked for', 'one\ntwo', {}, ['INVALID_INPUT L7']],
  ['a line break where several are', 'one\r\n\ttwo', { lines: true }, []],
  ['a control character anywhere', 'bell\u0007', { lines: true }, ['INVALID_INPUT L7']],
  ['a card number', '4242 4242 4242 4242', {}, ['CARD_NUMBER_REFUSED G7']],
])('decideText (L7, G7): %s', (_why, text, options, expected) => {
  const verdict = decideText(['note'], text, options);
  expect(verdict.map(({ code, rule }) => `${code} ${rule}`)).toEqual(expected);
  for (const { field } of verdict) expect(field).toEqual(['note']);
});

describe('names without links (L7)', () => {
  test.each([
    'https://evil',
    'Win at evil.example',
    'Acme.com',
    'ACME.COM',
    'Acme.Com',
    'www.acme',
    'Write to ada@evil.example now',
    'ada@evil。example',
    'evil．example',
    'ev\u200bil.exam\u00adple',
    't.co',
    'bit.ly/x',
    'Müller.de',
  ])('%s is refused', (name) => {
    expect(decideName('name', name)).toEqual([
      expect.objectContaining({ code: 'LINK_REFUSED', rule: 'L7', field: ['name'] }),
    ]);
  });

  test.each([
    'Renée Dubois',
    'J.R.R. Tolkien',
    'St.John Smythe',
    'Dr.No',
    'Ph.D. Ada',
    'Foo S.p.A.',
    'Bar S.A.R.L',
    'Shenzhen Foo Co.,Ltd.',
    'Foo Co.Ltd',
    'AT&T @ Home',
    'Yahoo!',
    '3.14 Pi GmbH',
    'Nr. 5',
    'O’Neill-Müller',
  ])('%s is a name', (name) => {
    expect(decideName('name', name)).toEqual([]);
  });

  test('what no text may be is said first', () => {
    expect(decideName('companyName', ' ')).toEqual([expect.objectContaining({ code: 'INVALID_INPUT' })]);
    expect(decideName('companyName', 'evil.example 4242 4242 4242 4242')).toEqual([
      expect.objectContaining({ code: 'CARD_NUMBER_REFUSED' }),
    ]);
  });
});
