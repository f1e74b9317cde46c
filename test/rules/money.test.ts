import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const {
  CURRENCY_DECIMALS,
  decimalOf,
  formatMoney,
  isCurrency,
  multiply,
  parseDecimal,
  percentOf,
  roundHalfUp,
  sum,
  toDecimal,
} = rules;
type Currency = Plain<Rules.Currency>;

describe('roundHalfUp (C4)', () => {
  test.each([
    ['an exact value stays', 100, 1, 1, 100],
    ['below half goes down', 100, 1, 3, 33],
    ['above half goes up', 100, 2, 3, 67],
    ['half goes up', 1, 1, 2, 1],
    ['half of a credit goes away from zero', -1, 1, 2, -1],
    ['one and a half', 3, 1, 2, 2],
    ['a credit of one and a half', -3, 1, 2, -2],
    ['just below half', 4_999_999, 1, 10_000_000, 0],
    ['a negative denominator', 100, 2, -3, -67],
    ['two negatives', -100, 2, -3, 67],
    ['zero has no sign', 0, -1, 3, 0],
    ['a value whose product leaves the safe integers', 9_007_199_254_740_991, 2, 3, 6_004_799_503_160_661],
  ])('%s', (_why, amount, numerator, denominator, expected) => {
    expect(roundHalfUp(multiply(amount, numerator, denominator))).toBe(expected);
  });

  test('refuses what no integer can hold exactly, and a division by zero', () => {
    expect(() => roundHalfUp(multiply(9_007_199_254_740_991, 2, 1))).toThrow(RangeError);
    expect(() => multiply(100, 1, 0)).toThrow(RangeError);
    expect(() => multiply(0.5, 1, 1)).toThrow(RangeError);
  });
});

describe('percentOf', () => {
  test.each([
    ['a whole percentage', 14500, '20', 2900],
    ['a fraction', 1000, '5.5', 55],
    ['a rate of three decimals: 8.875 % of 100.00', 10000, '8.875', 888],
    ['trailing zeros', 1000, '20.00', 200],
    ['nothing', 14500, '0', 0],
  ])('%s', (_why, amount, percent, expected) => {
    expect(roundHalfUp(percentOf(amount, percent))).toBe(expected);
  });

  test.each(['', '-5', '5,5', '1e1', '.5', '5.', ' 5'])('refuses %j', (percent) => {
    expect(() => percentOf(100, percent)).toThrow(RangeError);
  });
});

describe('decimalOf (C9)', () => {
  test.each([
    ['two thirds of 145.00', 14500, 2, 3, 2, '96.666667'],
    ['an exact amount keeps the currency decimals', 14500, 1, 1, 2, '145.00'],
    ['half a cent', 1, 1, 2, 2, '0.005'],
    ['trailing zeros go down to the decimals of the currency', 11, 10, 1, 2, '1.10'],
    ['a credit', -14500, 2, 3, 2, '-96.666667'],
    ['yen', 100, 2, 3, 0, '66.666667'],
    ['whole yen have no point', 100, 1, 1, 0, '100'],
    ['nothing', 0, 1, 3, 2, '0.00'],
  ])('%s', (_why, amount, numerator, denominator, decimals, expected) => {
    expect(decimalOf(multiply(amount, numerator, denominator), decimals)).toBe(expected);
  });
});

describe('toDecimal and parseDecimal (B4)', () => {
  test.each<[string, number, Currency, string]>([
    ['cents', 13533, 'EUR', '135.33'],
    ['less than one unit', 5, 'USD', '0.05'],
    ['nothing', 0, 'GBP', '0.00'],
    ['a credit', -9667, 'CAD', '-96.67'],
    ['a credit of less than one unit', -5, 'AUD', '-0.05'],
    ['yen have no decimals', 100, 'JPY', '100'],
    ['the largest amount', 1_000_000_000_000, 'EUR', '10000000000.00'],
  ])('%s, there and back', (_why, minor, currency, text) => {
    expect(toDecimal(minor, currency)).toBe(text);
    expect(parseDecimal(text, currency)).toBe(minor);
  });

  test.each<[string, string, Currency, number | null]>([
    ['fewer decimals than the currency', '135.3', 'EUR', 13530],
    ['no decimals', '135', 'EUR', 13500],
    ['minus zero is zero', '-0.00', 'EUR', 0],
    ['too many decimals', '135.333', 'EUR', null],
    ['too many decimals, though zero', '135.330', 'EUR', null],
    ['decimals of yen', '100.0', 'JPY', null],
    ['above the largest amount', '10000000000.01', 'EUR', null],
    ['too large to be exact', '90071992547409.92', 'EUR', null],
    ['a comma', '135,33', 'EUR', null],
    ['an exponent', '1e3', 'EUR', null],
    ['white space', ' 1', 'EUR', null],
    ['no digits before the point', '.50', 'EUR', null],
    ['no digits after the point', '1.', 'EUR', null],
    ['a plus sign', '+1', 'EUR', null],
    ['nothing', '', 'EUR', null],
  ])('%s', (_why, text, currency, expected) => {
    expect(parseDecimal(text, currency)).toBe(expected);
  });
});

describe('formatMoney (L5)', () => {
  test.each<[string, number, Currency, string, string]>([
    ['English', 123456, 'USD', 'en-US', '$1,234.56'],
    ['French', 123456, 'EUR', 'fr-FR', '1 234,56 €'],
    ['yen', 1234, 'JPY', 'en-US', '¥1,234'],
    ['a credit', -500, 'GBP', 'en-GB', '−£5.00'],
    ['more digits than a float holds', 9_007_199_254_740_991, 'USD', 'en-US', '$90,071,992,547,409.91'],
  ])('%s', (_why, minor, currency, locale, expected) => {
    expect(formatMoney(minor, currency, locale).replace(/\s/gu, ' ')).toBe(expected);
  });

  test('goes on when more locales are asked for than formatters are kept', () => {
    const asked = Array.from({ length: 450 }, (_, index) => `en-x-p${index}`);
    expect(new Set(asked.map((locale) => formatMoney(100, 'USD', locale)))).toEqual(new Set(['$1.00']));
  });
});

describe('currencies and sums', () => {
  test('knows the currencies that are sold in, and nothing that an object happens to have', () => {
    expect(Object.keys(CURRENCY_DECIMALS).every(isCurrency)).toBe(true);
    expect(['CHF', 'eur', 'toString', ''].some(isCurrency)).toBe(false);
  });

  test('adds up, and refuses a sum that is no longer exact', () => {
    expect(sum([])).toBe(0);
    expect(sum([9667, -4833, 1])).toBe(4835);
    expect(() => sum([9_007_199_254_740_991, 1])).toThrow(RangeError);
  });
});
