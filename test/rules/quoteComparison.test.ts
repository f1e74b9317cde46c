import type * as Rules from '../../src/rules';
import { pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const { compareQuote, priceQuoteLine, sum } = rules;
type PricingFacts = Plain<Rules.PricingFacts>;
type QuoteLine = Plain<Rules.QuoteLine>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;

/** Pro, 10 seats at 278.40 a year or 26.00 a month, from 11 June 2026; today is 20 June. */
const TODAY = '2026-06-20';
const YEAR = { start: '2026-06-11', end: '2027-06-11' };
const MONTH = { start: '2026-06-11', end: '2026-07-11' };
const running = (more: Partial<SubscriptionFacts> = {}) =>
  subscriptionFacts({
    ...{ seats: 10, frequency: 'ANNUAL', unitPrice: 27_840, anchorOn: YEAR.start, period: YEAR },
    openSegments: [],
    ...more,
  });
const monthly = { frequency: 'MONTHLY' as const, unitPrice: 2_600, period: MONTH };

const facts = (...subscriptions: SubscriptionFacts[]): PricingFacts => {
  const price = { id: 'p', planId: 'pro', currency: 'USD' as const, validFrom: '2020-01-01' };
  return pricingFacts({
    ...{ today: TODAY, subscriptions },
    prices: [
      { ...price, frequency: 'ANNUAL', unitPrice: 27_840 },
      { ...price, id: 'm', frequency: 'MONTHLY', unitPrice: 2_600 },
    ],
  });
};

const line = (kind: QuoteLine['kind'], more: Partial<QuoteLine> = {}): QuoteLine => ({
  ...{ id: kind, kind, subscriptionId: kind === 'ADD' ? null : 'sub', termsVersion: 1, productId: 'meeting' },
  ...{ planId: 'pro', seats: 10, frequency: 'ANNUAL', effectiveWhen: 'ON_ACCEPTANCE', effectiveOn: null },
  ...{ coTermWith: null, unitPrice: null, discountPercent: null, priceIsNegotiated: false },
  ...more,
});
const atEnd = { effectiveWhen: 'AT_PERIOD_END' as const };
const onDate = (effectiveOn: string) => ({ effectiveWhen: 'ON_DATE' as const, effectiveOn });

function compared(lines: readonly QuoteLine[], ...subscriptions: SubscriptionFacts[]) {
  const known = facts(...subscriptions);
  return compareQuote(
    lines.map((one) => priceQuoteLine(one, known)),
    known,
    null,
  );
}

/** `10 seats 278400 → 15 seats 417600`: seats in use, and what falls due in twelve months. */
function inShort(lines: readonly QuoteLine[], ...subscriptions: SubscriptionFacts[]): string {
  const { seatsBefore, seatsAfter, months, twelveMonthsBefore, twelveMonthsAfter } = compared(lines, ...subscriptions);
  const [, ...toCome] = months;
  expect(sum(toCome.map((month) => month.before))).toBe(twelveMonthsBefore);
  expect(sum(toCome.map((month) => month.after))).toBe(twelveMonthsAfter);
  return `${seatsBefore} seats ${twelveMonthsBefore} → ${seatsAfter} seats ${twelveMonthsAfter}`;
}

describe('a quote beside today’s subscriptions (H5)', () => {
  test.each<[string, QuoteLine[], SubscriptionFacts[], string]>([
    ['nothing changes', [line('CHANGE')], [running()], '10 seats 278400 → 10 seats 278400'],
    ['more seats', [line('CHANGE', { seats: 15 })], [running()], '10 seats 278400 → 15 seats 417600'],
    [
      'more seats on a date',
      [line('CHANGE', { seats: 15, ...onDate('2026-08-01') })],
      [running()],
      '10 seats 278400 → 15 seats 417600',
    ],
    [
      'more seats at the period’s end',
      [line('CHANGE', { seats: 15, ...atEnd })],
      [running()],
      '10 seats 278400 → 15 seats 417600',
    ],
    ['an addition', [line('ADD', { seats: 5 })], [running()], '10 seats 278400 → 15 seats 417600'],
    [
      'an addition on a date',
      [line('ADD', { seats: 5, ...onDate('2026-08-01') })],
      [running()],
      '10 seats 278400 → 15 seats 417600',
    ],
    [
      'an addition that shares its period',
      [line('ADD', { seats: 5, coTermWith: 'sub' })],
      [running()],
      '10 seats 278400 → 15 seats 417600',
    ],
    ['a renewal now on the same terms', [line('RENEW')], [running()], '10 seats 278400 → 10 seats 278400'],
    [
      'a renewal at the end',
      [line('RENEW', { seats: 12, ...atEnd })],
      [running()],
      '10 seats 278400 → 12 seats 334080',
    ],
    [
      'by the month from now on',
      [line('RENEW', { frequency: 'MONTHLY' })],
      [running()],
      '10 seats 278400 → 10 seats 312000',
    ],
    [
      'by the month, renewed now on the same terms',
      [line('RENEW', { frequency: 'MONTHLY' })],
      [running(monthly)],
      '10 seats 312000 → 10 seats 312000',
    ],
    ['by the month, then by the year', [line('RENEW', atEnd)], [running(monthly)], '10 seats 312000 → 10 seats 278400'],
    ['a cancellation', [line('CANCEL', atEnd)], [running()], '10 seats 278400 → 0 seats 0'],
    [
      'a change now and a renewal at the end',
      [line('CHANGE', { seats: 15 }), line('RENEW', { seats: 12, ...atEnd })],
      [running()],
      '10 seats 278400 → 12 seats 334080',
    ],
    [
      'the same two the other way round',
      [line('RENEW', { seats: 12, ...atEnd }), line('CHANGE', { seats: 15 })],
      [running()],
      '10 seats 278400 → 12 seats 334080',
    ],
    [
      'a change now and a cancellation',
      [line('CANCEL', atEnd), line('CHANGE', { seats: 15 })],
      [running()],
      '10 seats 278400 → 0 seats 0',
    ],
    [
      'one that is cancelled is in use until it ends',
      [line('ADD', { seats: 5 })],
      [running({ status: 'PENDING_CANCELLATION' })],
      '10 seats 0 → 15 seats 139200',
    ],
    [
      'and is renewed after all',
      [line('RENEW', atEnd)],
      [running({ status: 'PENDING_CANCELLATION' })],
      '10 seats 0 → 10 seats 278400',
    ],
    [
      'one that is over counts for nothing',
      [line('ADD', { seats: 5 })],
      [running({ status: 'EXPIRED' })],
      '0 seats 0 → 5 seats 139200',
    ],
    [
      'one that is over and is brought back (F8)',
      [line('RENEW', { seats: 5 })],
      [running({ status: 'EXPIRED' })],
      '0 seats 0 → 5 seats 139200',
    ],
  ])('%s', (_what, lines, subscriptions, expected) => {
    expect(inShort(lines, ...subscriptions)).toBe(expected);
  });

  test('months are today’s and those after it, and each has what falls due in it from today on', () => {
    const { months } = compared([line('ADD', { seats: 1, ...onDate('2026-08-31') })], running());
    expect(months.map(({ month }) => month)).toEqual([
      '2026-06-01',
      ...['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'],
      ...['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01', '2027-05-01', '2027-06-01'],
    ]);
    expect(months.map(({ before }) => before)).toEqual([...Array(12).fill(0), 278_400]);
    expect(months.map(({ after }) => after)).toEqual([0, 0, 27_840, ...Array(9).fill(0), 278_400]);
  });

  test('a month that begins on the 31st falls due every month', () => {
    const period = { start: '2026-05-31', end: '2026-06-30' };
    const { months } = compared([line('ADD')], running({ ...monthly, seats: 1, anchorOn: '2026-01-31', period }));
    expect(months.map(({ before }) => before)).toEqual(Array(13).fill(2_600));
  });

  test('what is charged now is in today’s month', () => {
    const { months, twelveMonthsAfter } = compared([line('ADD', { seats: 1 })]);
    expect(months[0]).toEqual({ month: '2026-06-01', before: 0, after: 27_840 });
    expect(twelveMonthsAfter).toBe(27_840);
  });

  test.each<[string, QuoteLine[], number]>([
    // 5 × 278.40 for 356 of 365 days: 1392.00 × 356 ÷ 365 = 1357.68.
    ['a change is prorated', [line('CHANGE', { seats: 15 })], 135_768],
    ['a decrease invoices nothing', [line('CHANGE', { seats: 5 })], 0],
    ['a renewal at once is a full term; its credit is no invoice', [line('RENEW', { seats: 4 })], 111_360],
    ['a renewal at the end is in the month of the end', [line('RENEW', { seats: 4, ...atEnd })], 0],
    ['a cancellation invoices nothing', [line('CANCEL', atEnd)], 0],
  ])('this month has what acceptance invoices: %s', (_what, lines, after) => {
    expect(compared(lines, running()).months[0]).toEqual({ month: '2026-06-01', before: 0, after });
  });

  test('this month has what falls due beside it, and never more than was sent (H6)', () => {
    const other = running({ ...monthly, id: 'other', seats: 2, period: { start: '2026-05-25', end: '2026-06-25' } });
    const known = facts(running(), { ...other, anchorOn: '2026-05-25' });
    const priced = [priceQuoteLine(line('CHANGE', { seats: 15 }), known)];
    const [june] = compareQuote(priced, known, { CHANGE: 130_000 as never }).months;
    expect(june).toEqual({ month: '2026-06-01', before: 5_200, after: 135_200 });
  });

  test('lines of one subscription are compared in turn, whatever their order', () => {
    const change = line('CHANGE', { seats: 15 });
    const inTurn = (...lines: QuoteLine[]) =>
      compared(lines, running()).rows.map(({ kind, before, after }) => [
        kind,
        before?.seats ?? null,
        after?.seats ?? null,
      ]);
    const renewal = line('RENEW', { seats: 12, ...atEnd });
    expect(inTurn(change, renewal)).toEqual([
      ['CHANGE', 10, 15],
      ['RENEW', 15, 12],
    ]);
    expect(inTurn(renewal, change)).toEqual([
      ['RENEW', 15, 12],
      ['CHANGE', 10, 15],
    ]);
    expect(inTurn(change, line('CANCEL', atEnd))).toEqual([
      ['CHANGE', 10, 15],
      ['CANCEL', 15, null],
    ]);
  });

  test('renewals count at the list price of their day, where it is known; a negotiated price lasts (B2)', () => {
    const known = facts(running(monthly));
    const rise = { ...known.prices[1]!, id: 'later', unitPrice: 3_000, validFrom: '2027-01-01' };
    const rising = { ...known, prices: [...known.prices, rise] };
    const twelveMonths = (more: Partial<QuoteLine>) => {
      const change = priceQuoteLine(line('CHANGE', { seats: 15, frequency: 'MONTHLY', ...more }), rising);
      const { twelveMonthsBefore, twelveMonthsAfter } = compareQuote([change], rising, null);
      return [twelveMonthsBefore, twelveMonthsAfter];
    };
    expect(twelveMonths({})).toEqual([6 * 26_000 + 6 * 30_000, 6 * 39_000 + 6 * 45_000]);
    expect(twelveMonths({ unitPrice: 2_500, priceIsNegotiated: true })).toEqual([336_000, 12 * 37_500]);
  });

  test('what has expired is nothing before it is brought back (F8)', () => {
    const { rows, months } = compared([line('RENEW', { seats: 5 })], running({ status: 'EXPIRED' }));
    expect(rows).toMatchObject([{ kind: 'RENEW', before: null, after: { seats: 5 } }]);
    expect(months[0]).toMatchObject({ before: 0, after: 139_200 });
  });

  test('each line says what it makes of its subscription', () => {
    const { rows } = compared(
      [line('CHANGE', { seats: 15 }), line('ADD', { seats: 1 }), line('CANCEL', { ...atEnd, subscriptionId: 'other' })],
      running(),
      running({ id: 'other' }),
    );
    expect(rows.map(({ kind, before, after }) => [kind, before?.seats ?? null, after?.seats ?? null])).toEqual([
      ['CHANGE', 10, 15],
      ['ADD', null, 1],
      ['CANCEL', 10, null],
    ]);
  });
});
