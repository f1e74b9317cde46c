import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const {
  coTermCharge,
  coTerminousDifference,
  creditCoTerminous,
  creditDecrease,
  creditTax,
  creditUnused,
  directionOf,
  lineTax,
  settle,
  splitSegment,
} = rules;
type Segment = Plain<Rules.Segment>;

/** A segment whose invoice line is its own. */
function charged(amount: number, start: string, end: string, id = 'charged'): Segment {
  return { id, lineId: `line of ${id}`, period: { start, end }, amount };
}

/** What stays open after a credit, as the segments of the next change. */
function openAfter(credit: ReturnType<typeof creditUnused>): Segment[] {
  return credit.segments.flatMap(({ lineId, parts }) =>
    parts
      .filter((part) => part.open)
      .map(({ period, amount }) => ({ id: `rest of ${lineId}`, lineId, period, amount })),
  );
}

describe('splitSegment (C3, C4)', () => {
  test.each([
    ['a middle day', 14500, '2026-06-01', '2026-07-01', '2026-06-11', 20, 9667, 4833],
    ['the first day: all unused', 14500, '2026-06-01', '2026-07-01', '2026-06-01', 30, 14500, 0],
    ['before the start: all unused', 14500, '2026-06-01', '2026-07-01', '2026-05-20', 30, 14500, 0],
    ['the last day belongs to the new terms', 14500, '2026-06-01', '2026-07-01', '2026-06-30', 1, 483, 14017],
    ['the end: all used', 14500, '2026-06-01', '2026-07-01', '2026-07-01', 0, 0, 14500],
    ['after the end: all used', 14500, '2026-06-01', '2026-07-01', '2026-08-01', 0, 0, 14500],
    ['half a cent goes to the customer', 1, '2026-06-01', '2026-06-03', '2026-06-02', 1, 1, 0],
    ['less than half does not', 1, '2026-06-01', '2026-07-01', '2026-06-17', 14, 0, 1],
    ['a third: the remainder is used', 100, '2026-06-01', '2026-06-04', '2026-06-02', 2, 67, 33],
    ['nothing was charged', 0, '2026-06-01', '2026-07-01', '2026-06-11', 20, 0, 0],
    ['a single day', 500, '2026-06-01', '2026-06-02', '2026-06-01', 1, 500, 0],
    ['a year with 29 February', 100000, '2024-02-18', '2025-02-18', '2024-04-19', 305, 83333, 16667],
    ['a year without', 36500, '2025-02-18', '2026-02-18', '2025-04-19', 305, 30500, 6000],
    ['on 29 February', 2900, '2024-02-01', '2024-03-01', '2024-02-29', 1, 100, 2800],
    ['28 February of another year', 2800, '2026-02-01', '2026-03-01', '2026-02-28', 1, 100, 2700],
    ['from 29 February, annual', 36500, '2024-02-29', '2025-02-28', '2025-02-27', 1, 100, 36400],
    ['to 29 February, annual', 36600, '2027-02-28', '2028-02-29', '2028-02-28', 1, 100, 36500],
    ['anchor 29 in January', 3000, '2026-01-29', '2026-02-28', '2026-02-27', 1, 100, 2900],
    ['anchor 30 in January', 2900, '2026-01-30', '2026-02-28', '2026-02-01', 27, 2700, 200],
    ['anchor 31 in January', 2800, '2026-01-31', '2026-02-28', '2026-02-14', 14, 1400, 1400],
    ['anchor 31 in February', 3100, '2026-02-28', '2026-03-31', '2026-03-30', 1, 100, 3000],
    ['New Year’s Eve', 3100, '2025-12-15', '2026-01-15', '2025-12-31', 15, 1500, 1600],
    ['New Year’s Day', 3100, '2025-12-15', '2026-01-15', '2026-01-01', 14, 1400, 1700],
    ['the clock change makes no day shorter', 3100, '2026-03-01', '2026-04-01', '2026-03-29', 3, 300, 2800],
    ['yen', 10000, '2026-06-01', '2026-07-01', '2026-06-20', 11, 3667, 6333],
    [
      'the largest exact amount',
      9_007_199_254_740_991,
      '2026-06-01',
      '2026-06-04',
      '2026-06-02',
      2,
      6_004_799_503_160_661,
      3_002_399_751_580_330,
    ],
  ])('%s', (_why, amount, start, end, on, unusedDays, unused, used) => {
    expect(splitSegment(charged(amount, start, end), on)).toMatchObject({ unusedDays, unused, used });
  });

  test('refuses a negative amount and a period without days', () => {
    expect(() => splitSegment(charged(-1, '2026-06-01', '2026-07-01'), '2026-06-11')).toThrow(RangeError);
    expect(() => splitSegment(charged(1, '2026-06-01', '2026-06-01'), '2026-06-01')).toThrow(RangeError);
  });
});

describe('directionOf (C6, C7)', () => {
  test.each([
    ['more seats', 14500, 23200, false, 'INCREASE'],
    ['fewer seats', 14500, 8700, false, 'DECREASE'],
    ['the same price', 14500, 14500, false, 'DECREASE'],
    ['another frequency at a higher price', 10000, 100000, true, 'INCREASE'],
    ['another frequency at a lower price restarts too', 100000, 10000, true, 'INCREASE'],
    ['another frequency at the same price', 100, 100, true, 'INCREASE'],
    ['a plan of higher rank that costs less, with fewer seats', 14500, 12000, false, 'DECREASE'],
  ] as const)('%s', (_why, oldPeriodPrice, newPeriodPrice, frequencyChanges, expected) => {
    expect(directionOf({ oldPeriodPrice, newPeriodPrice, frequencyChanges })).toBe(expected);
  });
});

describe('creditDecrease (C7)', () => {
  test.each([
    ['fewer seats', 14500, '2026-06-01', '2026-07-01', '2026-06-11', 14500, 8700, 3867, 5800],
    ['the first day', 14500, '2026-06-01', '2026-07-01', '2026-06-01', 14500, 8700, 5800, 8700],
    ['the last day', 14500, '2026-06-01', '2026-07-01', '2026-06-30', 14500, 8700, 193, 290],
    [
      'a plan of higher rank that costs less',
      14500,
      '2026-06-01',
      '2026-07-01',
      '2026-06-11',
      14500,
      12000,
      1667,
      8000,
    ],
    ['the same price credits nothing', 14500, '2026-06-01', '2026-07-01', '2026-06-11', 14500, 14500, 0, 9667],
    ['to a price of zero', 14500, '2026-06-01', '2026-07-01', '2026-06-11', 14500, 0, 9667, 0],
    ['from a price of zero', 0, '2026-06-01', '2026-07-01', '2026-06-11', 0, 0, 0, 0],
    [
      'list prices that rose since the charge',
      14500,
      '2026-06-01',
      '2026-07-01',
      '2026-06-11',
      15000,
      9000,
      3867,
      5800,
    ],
    ['after a decrease', 5800, '2026-06-11', '2026-07-01', '2026-06-21', 8700, 2900, 1933, 967],
    ['after a decrease, the same day', 5800, '2026-06-11', '2026-07-01', '2026-06-11', 8700, 2900, 3867, 1933],
    ['a quarter of a cent is rounded once', 1, '2026-06-01', '2026-06-03', '2026-06-02', 2, 1, 0, 1],
    ['a year with 29 February', 100000, '2024-02-18', '2025-02-18', '2024-04-19', 200, 100, 41667, 41666],
    ['anchor 31', 2800, '2026-01-31', '2026-02-28', '2026-02-14', 200, 100, 700, 700],
    ['over a year end', 3100, '2025-12-15', '2026-01-15', '2026-01-01', 400, 300, 350, 1050],
    ['yen', 10000, '2026-06-01', '2026-07-01', '2026-06-20', 10000, 3000, 2567, 1100],
    ['half a cent to the customer', 30, '2026-06-01', '2026-07-01', '2026-06-26', 10, 9, 1, 4],
  ])('%s', (_why, amount, start, end, on, oldPrice, newPrice, credit, open) => {
    const result = creditDecrease([charged(amount, start, end)], on, { from: oldPrice, to: newPrice }, 'EUR');
    expect(result.total).toBe(credit);
    expect(openAfter(result).reduce((all, segment) => all + segment.amount, 0)).toBe(open);
  });

  test('says what is credited, what replaces the segment, and why', () => {
    const result = creditDecrease(
      [charged(14500, '2026-06-01', '2026-07-01')],
      '2026-06-11',
      { from: 14500, to: 8700 },
      'EUR',
    );
    const rest = { start: '2026-06-11', end: '2026-07-01' };
    const names = { segmentId: 'charged', lineId: 'line of charged' };
    const explanation = {
      rule: 'C7',
      base: 14500,
      unusedDays: 20,
      periodDays: 30,
      exact: '38.666667',
      priceChange: { from: 14500, to: 8700 },
    };
    expect(result).toEqual({
      lines: [{ ...names, period: rest, amount: 3867, explanation }],
      total: 3867,
      segments: [
        {
          ...names,
          parts: [
            { period: { start: '2026-06-01', end: '2026-06-11' }, amount: 4833, open: false },
            { period: rest, amount: 5800, open: true },
          ],
        },
      ],
    });
  });

  test('refuses a price that rises', () => {
    expect(() => creditDecrease([], '2026-06-11', { from: 8700, to: 14500 }, 'EUR')).toThrow(RangeError);
    expect(() => creditDecrease([], '2026-06-11', { from: 8700, to: -1 }, 'EUR')).toThrow(RangeError);
  });
});

describe('creditUnused (C6)', () => {
  test('credits all unused time of each open segment and leaves nothing open', () => {
    const past = charged(9900, '2026-05-01', '2026-06-01', 'past');
    const free = charged(0, '2026-06-01', '2026-07-01', 'free');
    const paid = charged(14500, '2026-06-01', '2026-07-01', 'paid');
    const ahead = charged(5000, '2026-06-20', '2026-07-01', 'ahead');
    const result = creditUnused([past, free, paid, ahead], '2026-06-11', 'EUR');
    expect(result.lines.map(({ segmentId, amount }) => [segmentId, amount])).toEqual([
      ['paid', 9667],
      ['ahead', 5000],
    ]);
    expect(result.total).toBe(14667);
    expect(openAfter(result)).toEqual([]);
    const used = { start: '2026-06-01', end: '2026-06-11' };
    expect(result.segments.map(({ segmentId, parts }) => [segmentId, parts])).toEqual([
      ['free', [{ period: used, amount: 0, open: false }]],
      ['paid', [{ period: used, amount: 4833, open: false }]],
      ['ahead', []],
    ]);
  });

  test('explains itself in the decimals of the currency', () => {
    const segments = [charged(10000, '2026-06-01', '2026-07-01')];
    const explanation = { rule: 'C6', base: 10000, unusedDays: 11, periodDays: 30 };
    const yen = creditUnused(segments, '2026-06-20', 'JPY').lines[0]!;
    expect(yen.explanation).toEqual({ ...explanation, exact: '3666.666667' });
    const renewed = creditUnused(segments, '2026-06-20', 'EUR', 'H14').lines[0]!;
    expect(renewed.explanation).toEqual({ ...explanation, rule: 'H14', exact: '36.666667' });
  });
});

describe('co-terminous terms (H14)', () => {
  const year = { start: '2026-01-01', end: '2027-01-01' };
  const leapYear = { start: '2028-01-01', end: '2029-01-01' };

  test.each([
    ['more seats', 278400, 417600, year, '2026-07-01', 70172],
    ['the same way back is a credit', 417600, 278400, year, '2026-07-01', -70172],
    ['the first day costs the whole difference', 278400, 417600, year, '2026-01-01', 139200],
    ['the last day', 278400, 417600, year, '2026-12-31', 381],
    ['the end costs nothing', 278400, 417600, year, '2027-01-01', 0],
    ['a leap year', 278400, 417600, leapYear, '2028-07-01', 69980],
    ['on 29 February', 278400, 417600, leapYear, '2028-02-29', 116761],
    ['the same price', 278400, 278400, year, '2026-07-01', 0],
    [
      'half a cent of a credit goes away from zero',
      73,
      0,
      { start: '2026-06-01', end: '2026-06-03' },
      '2026-06-02',
      -37,
    ],
    ['half a cent of a charge too', 0, 73, { start: '2026-06-01', end: '2026-06-03' }, '2026-06-02', 37],
  ])('coTerminousDifference: %s', (_why, oldPrice, newPrice, period, on, expected) => {
    expect(coTerminousDifference({ from: oldPrice, to: newPrice }, period, on, 'USD').amount).toBe(expected);
  });

  test.each([
    ['to the end of another period', 36500, 100, 365, 10000],
    ['rounded', 12000, 100, 365, 3288],
    ['all of it', 12000, 366, 366, 12000],
  ])('coTermCharge: %s', (_why, price, unusedDays, periodDays, expected) => {
    expect(coTermCharge(price, { unusedDays, periodDays }, 'JPY').amount).toBe(expected);
  });

  const bought = charged(278400, '2026-01-01', '2027-01-01', 'bought');
  const added = charged(70172, '2026-07-01', '2027-01-01', 'added');

  test('a credit is spread over the lines that charged the time, to the cent, and each explains its share', () => {
    // 15 → 8 seats at 278.40 on 1 October: 7 × 278.40 × 92 ÷ 365 = 491.2044; unused are 701.72 and 350.86, so two to one.
    const difference = coTerminousDifference({ from: 417600, to: 222720 }, year, '2026-10-01', 'USD');
    expect(difference.amount).toBe(-49120);
    const result = creditCoTerminous([bought, added], '2026-10-01', difference, 'USD');
    const days = { rule: 'H14', unusedDays: 92, periodDays: 365, priceChange: { from: 417600, to: 222720 } };
    expect(result.lines.map(({ amount, explanation }) => ({ amount, explanation }))).toEqual([
      { amount: 32747, explanation: { ...days, base: 129920, exact: '327.469589' } },
      { amount: 16373, explanation: { ...days, base: 64960, exact: '163.734795' } },
    ]);
    expect(result.total).toBe(49120);
    expect(openAfter(result).map(({ amount }) => amount)).toEqual([37425, 18713]);
  });

  test('one line explains the whole difference', () => {
    const difference = coTerminousDifference({ from: 278400, to: 139200 }, year, '2026-07-01', 'USD');
    const [line] = creditCoTerminous([bought], '2026-07-01', difference, 'USD').lines;
    expect(line).toEqual({
      amount: 70172,
      explanation: {
        base: 139200,
        unusedDays: 184,
        exact: '701.720548',
        rule: 'H14',
        periodDays: 365,
        priceChange: { from: 278_400, to: 139_200 },
      },
      segmentId: 'bought',
      lineId: 'line of bought',
      period: { start: '2026-07-01', end: '2027-01-01' },
    });
  });

  test('never more than was charged, even if the terms were negotiated upwards since', () => {
    const difference = coTerminousDifference({ from: 417600, to: 222720 }, year, '2026-10-01', 'USD');
    const cheap = charged(10000, '2026-01-01', '2027-01-01');
    expect(creditCoTerminous([cheap], '2026-10-01', difference, 'USD')).toMatchObject({ total: 2521 });
    expect(creditCoTerminous([], '2026-10-01', difference, 'USD').total).toBe(0);
    expect(creditCoTerminous([charged(0, '2026-01-01', '2027-01-01')], '2026-10-01', difference, 'USD').total).toBe(0);
  });

  test('refuses a charge', () => {
    const difference = coTerminousDifference({ from: 278400, to: 417600 }, year, '2026-10-01', 'USD');
    expect(() => creditCoTerminous([bought], '2026-10-01', difference, 'USD')).toThrow(RangeError);
  });
});

describe('the worked examples', () => {
  const june = charged(14500, '2026-06-01', '2026-07-01');
  const invoiced = { taxRate: '20', creditedAmount: 0, creditedTax: 0 };
  const gross = (net: number) => net + lineTax(net, '20');

  test('1 (C6): 5 to 8 seats on 11 June', () => {
    const credit = creditUnused([june], '2026-06-11', 'EUR').total;
    expect(credit).toBe(9667);
    expect(settle({ total: 23200, credit, balance: 0 }).due).toBe(13533);
    const withTax = credit + creditTax({ ...invoiced, amount: 14500, tax: 2900 }, credit);
    expect([withTax, gross(23200)]).toEqual([11600, 27840]);
    expect(settle({ total: 27840, credit: 11600, balance: 0 }).due).toBe(16240);
  });

  test('2 (C7): 5 to 3 seats on 11 June, the next invoice on 1 July', () => {
    const credit = creditDecrease([june], '2026-06-11', { from: 14500, to: 8700 }, 'EUR').total;
    expect(settle({ total: 0, credit, balance: 0 })).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      toBalance: 3867,
      due: 0,
      total: 0,
      credit: 3867,
      fromBalance: 0,
    });
    expect(settle({ total: 8700, credit: 0, balance: 3867 })).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      fromBalance: 3867,
      due: 4833,
      total: 8700,
      credit: 0,
      toBalance: 0,
    });
    const withTax = credit + creditTax({ ...invoiced, amount: 14500, tax: 2900 }, credit);
    expect([withTax, gross(8700)]).toEqual([4640, 10440]);
    expect(settle({ total: 10440, credit: 0, balance: 4640 }).due).toBe(5800);
  });

  test('3 (C6): monthly to annual', () => {
    const credit = creditUnused([charged(10000, '2026-06-01', '2026-07-01')], '2026-06-11', 'EUR').total;
    expect(credit).toBe(6667);
    expect(settle({ total: 100000, credit, balance: 0 }).due).toBe(93333);
    // With 20 %: 66.67 + 13.33 = 80.00 against 1 200.00.
    const withTax = credit + creditTax({ ...invoiced, amount: 10000, tax: 2000 }, credit);
    expect(withTax).toBe(8000);
    expect(settle({ total: gross(100000), credit: withTax, balance: 0 }).due).toBe(112000);
  });

  test('4 (C6): annual to monthly in a year with 29 February', () => {
    const credit = creditUnused([charged(100000, '2024-02-18', '2025-02-18')], '2024-04-19', 'EUR').total;
    expect(credit).toBe(83333);
    expect(settle({ total: 10000, credit, balance: 0 })).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      due: 0,
      toBalance: 73333,
      total: 10_000,
      credit: 83_333,
      fromBalance: 0,
    });
    // With 20 %: 833.33 + 166.67 = 1 000.00 against 120.00.
    const withTax = credit + creditTax({ ...invoiced, amount: 100000, tax: 20000 }, credit);
    expect(withTax).toBe(100000);
    expect(settle({ total: gross(10000), credit: withTax, balance: 0 })).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      due: 0,
      toBalance: 88000,
      total: 12_000,
      credit: 100_000,
      fromBalance: 0,
    });
  });

  test('5 (C4): after example 1, the same day to 9 seats', () => {
    const credit = creditUnused([charged(23200, '2026-06-11', '2026-07-11')], '2026-06-11', 'EUR').total;
    expect(credit).toBe(23200);
    expect(settle({ total: 26100, credit, balance: 0 }).due).toBe(2900);
    // With 20 %: 278.40 against 313.20.
    const withTax = credit + creditTax({ ...invoiced, amount: 23200, tax: 4640 }, credit);
    expect(settle({ total: gross(26100), credit: withTax, balance: 0 }).due).toBe(3480);
  });

  test('6 (C4): after example 2, on 21 June to 8 seats', () => {
    const decreased = creditDecrease([june], '2026-06-11', { from: 14500, to: 8700 }, 'EUR');
    const open = openAfter(decreased);
    expect(open).toEqual([
      {
        amount: 5800,
        period: { start: '2026-06-11', end: '2026-07-01' },
        id: 'rest of line of charged',
        lineId: 'line of charged',
      },
    ]);
    const credit = creditUnused(open, '2026-06-21', 'EUR').total;
    expect(credit).toBe(2900);
    const paid = settle({ total: 23200, credit, balance: decreased.total });
    expect([paid.credit + paid.fromBalance, paid.due]).toEqual([6767, 16433]);
    // With 20 %: the line has 38.67 and 7.73 of tax credited; 29.00 + 5.80 = 34.80, the balance 46.40, the charge 278.40.
    const withTax =
      credit + creditTax({ amount: 14500, tax: 2900, taxRate: '20', creditedAmount: 3867, creditedTax: 773 }, credit);
    expect(withTax).toBe(3480);
    expect(settle({ total: gross(23200), credit: withTax, balance: 4640 }).due).toBe(19720);
  });

  test('7 (H14): 10 to 15 corporate seats on 1 July', () => {
    const period = { start: '2026-01-01', end: '2027-01-01' };
    expect(coTerminousDifference({ from: 10 * 27840, to: 15 * 27840 }, period, '2026-07-01', 'USD')).toEqual({
      amount: 70172,
      explanation: {
        ...{ rule: 'H14', base: 139200, unusedDays: 184, periodDays: 365, exact: '701.720548' },
        priceChange: { from: 278400, to: 417600 },
      },
    });
  });
});
