import fc from 'fast-check';
import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { addDays, dateIn, daysOf, firstPeriod, nextPeriod, periodContaining, startOfDay } = rules;
type Frequency = Plain<Rules.Frequency>;
type Period = Plain<Rules.Period>;

const anchors = fc.integer({ min: 0, max: 60 * 365 }).map((days) => addDays('2000-01-01', days));
const frequencies = fc.constantFrom<Frequency>('MONTHLY', 'ANNUAL');

function tiles(anchor: string, frequency: Frequency, count: number): Period[] {
  const periods = [firstPeriod(anchor, frequency)];
  while (periods.length < count) periods.push(nextPeriod(anchor, frequency, periods.at(-1)!.end));
  return periods;
}

test('periods tile the calendar without gap or overlap, whatever the anchor', () => {
  fc.assert(
    fc.property(anchors, frequencies, (anchor, frequency) => {
      let end: string = anchor;
      for (const period of tiles(anchor, frequency, 30)) {
        expect(period.start).toBe(end);
        const [shortest, longest] = frequency === 'MONTHLY' ? [28, 31] : [365, 366];
        expect(daysOf(period)).toBeGreaterThanOrEqual(shortest!);
        expect(daysOf(period)).toBeLessThanOrEqual(longest!);
        end = period.end;
      }
    }),
  );
});

test('a period ends on the anchor day, or on the last day of a month that has no such day', () => {
  fc.assert(
    fc.property(anchors, frequencies, (anchor, frequency) => {
      for (const { end } of tiles(anchor, frequency, 30)) {
        const isLastOfMonth = addDays(end, 1).endsWith('-01');
        expect(end.slice(8) === anchor.slice(8) || (isLastOfMonth && end.slice(8) < anchor.slice(8))).toBe(true);
      }
    }),
  );
});

test('every day falls in exactly the period that tiling finds', () => {
  fc.assert(
    fc.property(anchors, frequencies, fc.integer({ min: 0, max: 800 }), (anchor, frequency, days) => {
      const on = addDays(anchor, days);
      const containing = tiles(anchor, frequency, 30).filter((period) => period.start <= on && on < period.end);
      expect(containing).toEqual([periodContaining(anchor, frequency, on)]);
    }),
  );
});

test('a day begins at the first instant that has its date', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Paris',
    'America/New_York',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'Asia/Beirut',
  );
  fc.assert(
    fc.property(anchors, zones, (date, zone) => {
      const start = startOfDay(date, zone);
      expect(dateIn(start, zone)).toBe(date);
      expect(dateIn(new Date(start.getTime() - 1), zone)).toBe(addDays(date, -1));
    }),
  );
});
