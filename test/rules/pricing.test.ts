import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const {
  decidePriceSchedule,
  discounted,
  discountOf,
  findPrice,
  isDiscountAbove,
  isDiscountPercent,
  periodPrice,
  validUntil,
} = rules;
type PriceRow = Plain<Rules.PriceRow>;

const key = { planId: 'pro', frequency: 'MONTHLY', currency: 'EUR' } as const;
const first: PriceRow = { ...key, id: 'first', unitPrice: 2900, validFrom: '2025-01-01' };
const second: PriceRow = { ...key, id: 'second', unitPrice: 3200, validFrom: '2026-03-01' };
const third: PriceRow = { ...key, id: 'third', unitPrice: 3500, validFrom: '2027-01-01' };
const others: PriceRow[] = [
  { ...key, id: 'another plan', planId: 'business', unitPrice: 1, validFrom: '2025-06-01' },
  { ...key, id: 'another frequency', frequency: 'ANNUAL', unitPrice: 2, validFrom: '2025-06-01' },
  { ...key, id: 'another currency', currency: 'USD', unitPrice: 3, validFrom: '2025-06-01' },
];
const prices = [third, ...others, first, second];

describe('findPrice (B2)', () => {
  test.each([
    ['before the first price', '2024-12-31', undefined],
    ['the first day of a price', '2025-01-01', 'first'],
    ['the last day of a price', '2026-02-28', 'first'],
    ['the first day of its successor', '2026-03-01', 'second'],
    ['long after', '2030-01-01', 'third'],
  ])('%s', (_why, on, expected) => {
    expect(findPrice(prices, key, on)?.id).toBe(expected);
  });

  test('there is no price for what is not sold', () => {
    expect(findPrice(prices, { ...key, currency: 'JPY' }, '2026-01-01')).toBeNull();
    expect(findPrice([], key, '2026-01-01')).toBeNull();
  });

  test.each([
    ['the day before the next successor', first, '2026-02-28'],
    ['over a year end', second, '2026-12-31'],
    ['no successor', third, null],
    ['prices of other keys are no successors', others[0]!, null],
  ])('validUntil: %s', (_why, price, expected) => {
    expect(validUntil(prices, price)).toBe(expected);
  });
});

describe('discounts (H3, H9)', () => {
  test.each([
    ['a whole percentage', 2900, '20', 2320],
    ['rounded down: 29.99 less 33.33 %', 2999, '33.33', 1999],
    ['half a cent up: 0.05 less 50 %', 5, '50', 3],
    ['nothing', 2900, '0', 2900],
    ['everything', 2900, '100', 0],
    ['yen: 1 999 less 15 %', 1999, '15', 1699],
  ])('discounted: %s', (_why, list, percent, expected) => {
    expect(discounted(list, percent)).toBe(expected);
  });

  test('the unit price is rounded before it is multiplied: 10 seats at 19.99 are 199.90, not 199.94', () => {
    expect(periodPrice(discounted(2999, '33.33'), 10)).toBe(19990);
  });

  test.each(['', '-1', '100.01', '101', '5.555', 'ten', '1e1'])('refuses a discount of %j', (percent) => {
    expect(isDiscountPercent(percent)).toBe(false);
    expect(() => discounted(2900, percent)).toThrow(RangeError);
  });

  test.each([
    ['a whole percentage', 2900, 2320, '20'],
    ['two decimals', 3000, 2000, '33.33'],
    ['one decimal', 1000, 875, '12.5'],
    ['none', 2900, 2900, '0'],
    ['free', 2900, 0, '100'],
    ['above list', 1000, 1100, '-10'],
    ['a list price of zero', 0, 0, '0'],
  ])('discountOf: %s', (_why, listUnitPrice, unitPrice, expected) => {
    expect(discountOf({ listUnitPrice, unitPrice })).toBe(expected);
  });

  test.each([
    ['exactly at the limit', 2900, 2320, '20', false],
    ['one cent beyond', 2900, 2319, '20', true],
    ['shown as 20 % but beyond', 10_000_000, 7_999_999, '20', true],
    ['above list', 1000, 1100, '20', false],
    ['no discount is allowed', 1000, 999, '0', true],
  ])('isDiscountAbove: %s', (_why, listUnitPrice, unitPrice, limit, expected) => {
    expect(isDiscountAbove({ listUnitPrice, unitPrice }, limit)).toBe(expected);
  });
});

test.each<[string, number | null, string, string[]]>([
  ['from a day that has begun nowhere', 2900, '2026-06-02', []],
  ['free of charge', 0, '2026-06-02', []],
  ['from a day that has begun far in the east', 2900, '2026-06-01', ['INVALID_INPUT B2 validFrom']],
  ['below zero', -1, '2026-06-02', ['INVALID_INPUT B4 unitPrice']],
  ['no amount of the currency', null, '2026-06-02', ['INVALID_INPUT B4 unitPrice']],
])('B2: a price can be set: %s', (_why, unitPrice, validFrom, expected) => {
  const verdict = decidePriceSchedule({ unitPrice, validFrom }, new Date('2026-05-31T10:00:00Z'));
  expect(verdict.map(({ code, rule, field }) => `${code} ${rule} ${field}`)).toEqual(expected);
});
