import { containsCardNumber, decideText } from '../../src/rules';

test.each([
  ['a card number', '4242424242424242', true],
  ['with spaces', 'pay with 4242 4242 4242 4242 please', true],
  ['with dashes', '5555-5555-5555-4444', true],
  ['fifteen digits', '378282246310005', true],
  ['a wrong check digit', '4242424242424241', false],
  ['too short', '424242424242', false],
  ['a phone number', '+33 1 23 45 67 89', false],
  ['an invoice number', 'IE-2026-000001', false],
])('containsCardNumber (G7): %s', (_why, text, expected) => {
  expect(containsCardNumber(text)).toBe(expected);
});

test.each<[string, string, { max?: number; lines?: boolean }, string[]]>([
  ['a sentence', 'Bonjour, ça va ?', {}, []],
  ['nothing', '', {}, ['INVALID_INPUT']],
  ['only blanks', ' \u00a0 ', {}, ['INVALID_INPUT']],
  ['as long as may be', 'x'.repeat(200), {}, []],
  ['one longer', 'x'.repeat(201), {}, ['INVALID_INPUT']],
  ['a limit of its own', 'xxx', { max: 2 }, ['INVALID_INPUT']],
  ['a line break where one line is asked for', 'one\ntwo', {}, ['INVALID_INPUT']],
  ['a line break where several are', 'one\r\n\ttwo', { lines: true }, []],
  ['a control character anywhere', 'bell\u0007', { lines: true }, ['INVALID_INPUT']],
  ['a card number', '4242 4242 4242 4242', {}, ['CARD_NUMBER_REFUSED']],
])('decideText: %s', (_why, text, options, expected) => {
  const verdict = decideText(['note'], text, options);
  expect(verdict.map(({ code }) => code)).toEqual(expected);
  for (const { field } of verdict) expect(field).toEqual(['note']);
});
