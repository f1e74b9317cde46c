import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const {
  addDays,
  dateIn,
  daysBetween,
  daysOf,
  firstPeriod,
  isDate,
  isTimeZone,
  lastDayOf,
  nextPeriod,
  periodContaining,
  startOfDay,
} = rules;
type Frequency = Plain<Rules.Frequency>;

describe('dates', () => {
  test.each([
    ['a date', '2026-11-21', true],
    ['29 February of a leap year', '2024-02-29', true],
    ['29 February of another year', '2026-02-29', false],
    ['29 February of a century that is no leap year', '2100-02-29', false],
    ['31 April', '2026-04-31', false],
    ['month 13', '2026-13-01', false],
    ['day 0', '2026-01-00', false],
    ['an instant', '2026-11-21T00:00:00Z', false],
    ['no leading zeros', '2026-1-1', false],
    ['nothing', '', false],
  ])('isDate: %s', (_why, text, expected) => {
    expect(isDate(text)).toBe(expected);
  });

  test.each([
    ['the next day', '2026-11-21', 1, '2026-11-22'],
    ['over a year end', '2025-12-31', 1, '2026-01-01'],
    ['over 29 February', '2024-02-28', 2, '2024-03-01'],
    ['over a 28 February', '2026-02-28', 1, '2026-03-01'],
    ['back', '2026-03-01', -1, '2026-02-28'],
    ['no days', '2026-03-01', 0, '2026-03-01'],
    ['a leap year', '2024-02-18', 366, '2025-02-18'],
  ])('addDays and daysBetween: %s', (_why, from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test('a period counts actual days and prints its last one', () => {
    expect(daysOf({ start: '2026-03-01', end: '2026-04-01' })).toBe(31);
    expect(lastDayOf({ start: '2026-03-01', end: '2026-04-01' })).toBe('2026-03-31');
  });
});

describe('time zones (C1)', () => {
  test.each([
    ['a zone', 'Europe/Paris', true],
    ['UTC', 'UTC', true],
    ['an offset is no zone', '+01:00', false],
    ['unknown', 'Europe/Atlantis', false],
    ['nothing', '', false],
  ])('isTimeZone: %s', (_why, text, expected) => {
    expect(isTimeZone(text)).toBe(expected);
  });

  test.each([
    ['already tomorrow in the east', '2026-06-30T15:00:00Z', 'Asia/Tokyo', '2026-07-01'],
    ['a moment earlier it is not', '2026-06-30T14:59:59.999Z', 'Asia/Tokyo', '2026-06-30'],
    ['still yesterday in the west', '2026-07-01T06:59:59Z', 'America/Los_Angeles', '2026-06-30'],
    ['UTC', '2026-07-01T00:00:00Z', 'UTC', '2026-07-01'],
    ['over a year end', '2025-12-31T23:30:00Z', 'Europe/Paris', '2026-01-01'],
  ])('dateIn: %s', (_why, instant, timeZone, expected) => {
    expect(dateIn(new Date(instant), timeZone)).toBe(expected);
  });

  test.each([
    ['winter', '2026-01-15', 'Europe/Paris', '2026-01-14T23:00:00.000Z'],
    ['summer', '2026-07-15', 'Europe/Paris', '2026-07-14T22:00:00.000Z'],
    ['the day on which the clock goes forward', '2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
    ['the day after it', '2026-03-30', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
    ['the day on which the clock goes back', '2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00.000Z'],
    ['midnight does not exist: the day begins at 01:00', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['midnight comes twice: the earlier one', '2025-11-02', 'America/Havana', '2025-11-02T04:00:00.000Z'],
    ['the clock goes back from midnight to 23:00', '2026-04-05', 'America/Santiago', '2026-04-05T04:00:00.000Z'],
    ['the day does not exist: the next one begins', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['a quarter of an hour', '2026-07-15', 'Asia/Kathmandu', '2026-07-14T18:15:00.000Z'],
  ])('startOfDay: %s', (_why, date, timeZone, expected) => {
    expect(startOfDay(date, timeZone).toISOString()).toBe(expected);
  });

  test.each([
    ['a day of 23 hours', '2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['a day of 25 hours', '2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('the end of %s', (_why, date, expected) => {
    expect(startOfDay(addDays(date, 1), 'Europe/Paris').toISOString()).toBe(expected);
  });
});

describe('periods (C2)', () => {
  test.each<[string, string, Frequency, string[]]>([
    ['a middle day', '2026-06-11', 'MONTHLY', ['2026-07-11', '2026-08-11', '2026-09-11']],
    ['31 January', '2026-01-31', 'MONTHLY', ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
    ['31 January of a leap year', '2024-01-31', 'MONTHLY', ['2024-02-29', '2024-03-31', '2024-04-30']],
    ['30 January', '2026-01-30', 'MONTHLY', ['2026-02-28', '2026-03-30', '2026-04-30']],
    ['29 January', '2026-01-29', 'MONTHLY', ['2026-02-28', '2026-03-29', '2026-04-29']],
    ['28 February stays the 28th', '2026-02-28', 'MONTHLY', ['2026-03-28', '2026-04-28']],
    ['over a year end', '2025-11-30', 'MONTHLY', ['2025-12-30', '2026-01-30', '2026-02-28', '2026-03-30']],
    [
      '29 February, annual',
      '2024-02-29',
      'ANNUAL',
      ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'],
    ],
    ['28 February, annual, stays the 28th', '2027-02-28', 'ANNUAL', ['2028-02-28', '2029-02-28']],
    ['a year end, annual', '2025-12-31', 'ANNUAL', ['2026-12-31', '2027-12-31']],
  ])('%s', (_why, anchor, frequency, ends) => {
    let period = firstPeriod(anchor, frequency);
    const found = [period.end];
    while (found.length < ends.length) {
      period = nextPeriod(anchor, frequency, period.end);
      found.push(period.end);
    }
    expect(found).toEqual(ends);
  });

  test('a period that began inside the grid has a successor all the same (H14)', () => {
    expect(nextPeriod('2026-01-01', 'ANNUAL', '2027-01-01')).toEqual({ start: '2027-01-01', end: '2028-01-01' });
  });

  test.each<[string, string, Frequency, string, string, string]>([
    ['the anchor', '2026-01-31', 'MONTHLY', '2026-01-31', '2026-01-31', '2026-02-28'],
    ['the last day of a clamped period', '2026-01-31', 'MONTHLY', '2026-03-30', '2026-02-28', '2026-03-31'],
    ['the first day of the next', '2026-01-31', 'MONTHLY', '2026-03-31', '2026-03-31', '2026-04-30'],
    ['a day of the same month before the boundary', '2026-01-15', 'MONTHLY', '2026-03-14', '2026-02-15', '2026-03-15'],
    ['annual, the day before', '2024-02-29', 'ANNUAL', '2028-02-28', '2027-02-28', '2028-02-29'],
    ['annual, years later', '2020-06-11', 'ANNUAL', '2026-05-01', '2025-06-11', '2026-06-11'],
  ])('periodContaining: %s', (_why, anchor, frequency, on, start, end) => {
    expect(periodContaining(anchor, frequency, on)).toEqual({ start, end });
  });

  test('refuses an end that is no boundary, and a date before the anchor', () => {
    expect(() => nextPeriod('2026-01-31', 'MONTHLY', '2026-03-28')).toThrow(RangeError);
    expect(() => nextPeriod('2026-01-31', 'MONTHLY', '2025-12-31')).toThrow(RangeError);
    expect(() => periodContaining('2026-01-31', 'ANNUAL', '2026-01-30')).toThrow(RangeError);
  });
});
