import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { forecastRenewal, forecastRenewals, isPastDueAtOnce, priceOn, priceStillToCome, renewalOf } = rules;
type Frequency = Plain<Rules.Frequency>;
type PriceRow = Plain<Rules.PriceRow>;

const key = { planId: 'pro', frequency: 'MONTHLY', currency: 'EUR' } as const;
const price = (unitPrice: number, validFrom: string, of: Partial<PriceRow> = {}): PriceRow => ({
  ...{ ...key, id: `${validFrom}`, unitPrice, validFrom, ...of },
});

/** Five seats at 29.00 a month, from 1 June to 1 July. */
const terms = {
  ...{ productId: 'meeting', planId: 'pro', seats: 5, frequency: 'MONTHLY' as Frequency, unitPrice: 2900 },
  ...{ priceIsNegotiated: false, anchorOn: '2026-06-01', period: { start: '2026-06-01', end: '2026-07-01' } },
};
const facts = {
  ...{ currency: 'EUR' as const, prices: [price(2900, '2025-01-01')], balance: 0 },
  tax: { rate: '20', note: 'STANDARD' as const },
};

describe('the period (C2)', () => {
  test.each<[string, Frequency, string, string, string, string]>([
    ['the first of the month', 'MONTHLY', '2026-06-01', '2026-06-01', '2026-07-01', '2026-08-01'],
    ['the 31st: into February', 'MONTHLY', '2026-01-31', '2026-01-31', '2026-02-28', '2026-03-31'],
    ['the 31st: out of February', 'MONTHLY', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ['the 31st: in a leap year', 'MONTHLY', '2026-01-31', '2028-01-31', '2028-02-29', '2028-03-31'],
    ['the 30th: clamped in February only', 'MONTHLY', '2026-01-30', '2026-01-30', '2026-02-28', '2026-03-30'],
    ['the 30th: in a leap year', 'MONTHLY', '2027-12-30', '2028-01-30', '2028-02-29', '2028-03-30'],
    ['the 29th: out of February', 'MONTHLY', '2026-01-29', '2026-02-28', '2026-03-29', '2026-04-29'],
    ['the 29th: February has one in a leap year', 'MONTHLY', '2028-01-29', '2028-01-29', '2028-02-29', '2028-03-29'],
    ['a year’s end', 'MONTHLY', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31'],
    ['29 February, annual', 'ANNUAL', '2028-02-29', '2028-02-29', '2029-02-28', '2030-02-28'],
    ['29 February, annual, to the next leap year', 'ANNUAL', '2028-02-29', '2031-02-28', '2032-02-29', '2033-02-28'],
    ['31 December, annual', 'ANNUAL', '2026-12-31', '2026-12-31', '2027-12-31', '2028-12-31'],
  ])('%s', (_why, frequency, anchorOn, start, end, next) => {
    const { period } = renewalOf({ ...terms, frequency, anchorOn, period: { start, end } }, facts);
    expect(period).toEqual({ start: end, end: next });
  });
});

describe('the price (B2)', () => {
  const negotiated = { priceIsNegotiated: true, unitPrice: 2500 };
  test.each<[string, Partial<typeof terms>, PriceRow[], number]>([
    ['list', {}, [price(2900, '2025-01-01')], 2900],
    ['a rise on the day itself', {}, [price(2900, '2025-01-01'), price(3100, '2026-07-01')], 3100],
    [
      'a rise of the day after is not for this period',
      {},
      [price(2900, '2025-01-01'), price(3100, '2026-07-02')],
      2900,
    ],
    ['a rise within the running period', {}, [price(2900, '2025-01-01'), price(3100, '2026-06-02')], 3100],
    ['a price that falls', {}, [price(2900, '2025-01-01'), price(2700, '2026-06-15')], 2700],
    ['a negotiated price lasts', negotiated, [price(2900, '2025-01-01'), price(3100, '2026-07-01')], 2500],
    ['also where it is above list', { ...negotiated, unitPrice: 3300 }, [price(2900, '2025-01-01')], 3300],
    ['also without a list price', negotiated, [], 2500],
    ['the running price where there is no list price', {}, [], 2900],
    ['where there is none yet', {}, [price(3100, '2026-07-02')], 2900],
    ['that of another frequency is none', {}, [price(29_000, '2025-01-01', { frequency: 'ANNUAL' })], 2900],
    ['that of another plan is none', {}, [price(100, '2025-01-01', { planId: 'plus' })], 2900],
    ['that of another currency is none', {}, [price(100, '2025-01-01', { currency: 'USD' })], 2900],
    ['nothing costs nothing', { unitPrice: 0 }, [price(0, '2025-01-01')], 0],
  ])('%s', (_why, given, prices, unitPrice) => {
    const renewal = renewalOf({ ...terms, ...given }, { ...facts, prices });
    expect(renewal.unitPrice).toBe(unitPrice);
    expect(renewal.totals.subtotal).toBe(5 * unitPrice);
    const forecast = forecastRenewal({ ...terms, ...given }, null, { ...facts, prices });
    const { subtotal, tax, total, due } = renewal.totals;
    const amounts = { subtotal, tax, taxRate: '20', total, fromBalance: 0, due };
    expect(forecast).toEqual({ on: '2026-07-01', seats: 5, unitPrice, ...amounts });
    expect(priceOn({ ...terms, ...given }, '2026-07-01', { ...facts, prices })).toBe(unitPrice);
  });
});

describe('the forecast of a trial’s conversion (E2)', () => {
  const trial = { ...terms, frequency: null, unitPrice: null, priceIsNegotiated: false as const };
  const yearly = price(29_000, '2025-01-01', { frequency: 'ANNUAL' });
  test.each<[string, Frequency | null, PriceRow[], number | null]>([
    ['it does not convert', null, [price(2900, '2025-01-01')], null],
    ['at the list price of the day it ends', 'MONTHLY', [price(2900, '2025-01-01'), price(3100, '2026-07-01')], 3100],
    ['at that of the chosen frequency', 'ANNUAL', [price(2900, '2025-01-01'), yearly], 29_000],
    ['there is no price to convert at', 'MONTHLY', [yearly], null],
  ])('%s', (_why, convertsTo, prices, unitPrice) => {
    const forecast = forecastRenewal(trial, convertsTo, { ...facts, prices, balance: 5000 });
    if (unitPrice === null) return expect(forecast).toBeNull();
    const total = 6 * unitPrice;
    const amounts = { subtotal: 5 * unitPrice, tax: unitPrice, taxRate: '20', total, fromBalance: 5000 };
    expect(forecast).toEqual({ on: '2026-07-01', seats: 5, unitPrice, ...amounts, due: total - 5000 });
  });
});

test('of several renewals the earliest comes first, and the balance is spent once (C8)', () => {
  const ending = (id: string, end: string) => {
    return { id, convertsTo: null, terms: { ...terms, period: { start: '2026-06-01', end } } };
  };
  const trial = {
    ...ending('e', '2026-06-15'),
    terms: { ...terms, frequency: null, unitPrice: null, priceIsNegotiated: false as const },
  };
  const coming = [ending('d', '2026-07-05'), ending('c', '2026-07-01'), ending('b', '2026-07-01'), trial];
  // Each is 5 × 29.00 and 20 %: 174.00.
  const renewals = forecastRenewals(coming, { ...facts, balance: 20_000 });
  expect(renewals.map(({ of, forecast }) => [of.id, forecast.on, forecast.fromBalance, forecast.due])).toEqual([
    ['b', '2026-07-01', 17_400, 0],
    ['c', '2026-07-01', 2600, 14_800],
    ['d', '2026-07-05', 0, 17_400],
  ]);
});

describe('what it costs and what pays it (C8, B5)', () => {
  test.each([
    ['no balance', 0, 0, 17_400],
    ['a balance that pays a part', 5000, 5000, 12_400],
    ['a balance that pays it all', 17_400, 17_400, 0],
    ['a larger balance: the rest stays where it is', 20_000, 17_400, 0],
  ])('%s', (_why, balance, fromBalance, due) => {
    expect(renewalOf(terms, { ...facts, balance }).totals).toEqual({
      ...{ subtotal: 14_500, tax: 2900, total: 17_400, credit: 0, toBalance: 0, fromBalance, due },
      ...{ creditAgainstOpen: 0, leftOpen: 0 },
    });
  });

  test('yen have no minor unit, and their tax is rounded to whole ones', () => {
    const yen = { ...facts, currency: 'JPY' as const, tax: { rate: '10', note: 'STANDARD' as const }, balance: 1000 };
    const prices = [price(3105, '2025-01-01', { currency: 'JPY' })];
    const { unitPrice, totals } = renewalOf({ ...terms, seats: 1, unitPrice: 3105 }, { ...yen, prices });
    expect(unitPrice).toBe(3105);
    expect(totals).toEqual({
      ...{ subtotal: 3105, tax: 311, total: 3416, credit: 0, toBalance: 0, fromBalance: 1000, due: 2416 },
      ...{ creditAgainstOpen: 0, leftOpen: 0 },
    });
  });

  test('reverse charge has no tax', () => {
    const { totals } = renewalOf(terms, { ...facts, tax: { rate: '0', note: 'REVERSE_CHARGE' } });
    expect(totals).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      subtotal: 14_500,
      tax: 0,
      total: 14_500,
      due: 14_500,
      credit: 0,
      fromBalance: 0,
      toBalance: 0,
    });
  });

  test('worked example 2: the renewal after a decrease is paid from its credit first', () => {
    const { totals } = renewalOf({ ...terms, seats: 3 }, { ...facts, balance: 4640 });
    expect(totals).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      subtotal: 8700,
      total: 10_440,
      fromBalance: 4640,
      due: 5800,
      tax: 1740,
      credit: 0,
      toBalance: 0,
    });
  });
});

test.each([
  ['online, with nothing to charge it to', 'ONLINE', 100, false, true],
  ['online, and charged', 'ONLINE', 100, true, false],
  ['online, paid by the balance', 'ONLINE', 0, false, false],
  ['corporate: its invoice stays open', 'CORPORATE', 100, false, false],
] as const)('F6, F7: a renewal that is past due at once: %s', (_why, kind, due, hasMethod, expected) => {
  expect(isPastDueAtOnce({ kind, due, hasMethod })).toBe(expected);
});

test.each([
  ['none was announced', null, null],
  ['it is still higher', 3200, 3200],
  ['it has come', 3100, null],
  ['the price is higher still', 3000, null],
])('B6: the announced price after a renewal at 31.00: %s', (_why, announcedPrice, expected) => {
  expect(priceStillToCome({ announcedPrice, unitPrice: 3100 })).toBe(expected);
});
