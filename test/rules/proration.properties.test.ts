import fc from 'fast-check';
import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { addDays, coTerminousDifference, creditCoTerminous, creditDecrease, creditUnused, splitSegment, sum } = rules;
type PlainDate = Plain<Rules.PlainDate>;
type ProratedCredit = Plain<Rules.ProratedCredit>;
type Segment = Plain<Rules.Segment>;

const amounts = fc.integer({ min: 0, max: 10_000_000 });
const dates = fc.integer({ min: 0, max: 4 * 366 }).map((days) => addDays('2023-01-01', days));
const segments = fc.record({ amount: amounts, start: dates, days: fc.integer({ min: 1, max: 366 }) }).map(
  ({ amount, start, days }): Segment => ({
    id: 'segment',
    lineId: 'line',
    period: { start, end: addDays(start, days) },
    amount,
  }),
);
const severalSegments = fc
  .array(segments, { minLength: 1, maxLength: 4 })
  .map((found) => found.map((segment, index) => ({ ...segment, id: `segment ${index}`, lineId: `line ${index}` })));

function partsOf(credit: ProratedCredit, open: boolean): Segment[] {
  const parts = credit.segments.flatMap(({ lineId, parts }) => parts.map((part) => ({ id: lineId, lineId, ...part })));
  return parts.filter((part) => part.open === open);
}

function total(parts: readonly { amount: number }[]): number {
  return sum(parts.map((part) => part.amount));
}

test('splitting a segment on any days in any order loses no cent', () => {
  fc.assert(
    fc.property(segments, fc.array(dates, { maxLength: 6 }), (segment, days) => {
      let parts = [segment];
      for (const on of days) {
        parts = parts.flatMap((part): Segment[] => {
          const { used, unused } = splitSegment(part, on);
          const halves = [
            { ...part, period: { start: part.period.start, end: on }, amount: used },
            { ...part, period: { start: on, end: part.period.end }, amount: unused },
          ];
          return on <= part.period.start || on >= part.period.end ? [part] : halves;
        });
      }
      expect(total(parts)).toBe(segment.amount);
    }),
  );
});

test('the parts and the credit of each segment are what was charged for it', () => {
  fc.assert(
    fc.property(severalSegments, dates, amounts, amounts, (charged, on, one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      const fall = { from: high, to: low };
      const credits = [
        creditUnused(charged, on, 'EUR'),
        creditDecrease(charged, on, fall, 'EUR'),
        creditCoTerminous(charged, on, coTerminousDifference(fall, charged[0]!.period, on, 'EUR'), 'EUR'),
      ];
      for (const credit of credits) {
        expect(credit.total).toBe(total(credit.lines));
        expect(credit.lines.every((line) => line.amount > 0)).toBe(true);
        for (const { segmentId, parts } of credit.segments) {
          const credited = total(credit.lines.filter((line) => line.segmentId === segmentId));
          expect(total(parts) + credited).toBe(charged.find(({ id }) => id === segmentId)!.amount);
          expect(parts.every((part) => part.amount >= 0 && part.period.start < part.period.end)).toBe(true);
        }
      }
    }),
  );
});

type Change = { days: number; price: number; restarts: boolean };

/** A subscription's months of changes: a charge, then decreases and restarts; what each line charged and was credited. */
function live(price: number, changes: Change[]) {
  const charged = new Map<string, number>();
  const credited = new Map<string, number>();
  let used = 0;
  let current = price;
  let on: PlainDate = '2024-01-31';
  const charge = (amount: number): Segment[] => {
    const lineId = `line ${charged.size}`;
    charged.set(lineId, amount);
    return [{ id: lineId, lineId, period: { start: on, end: addDays(on, 30) }, amount }];
  };
  let open = charge(price);
  for (const change of changes) {
    on = addDays(on, change.days);
    const next = change.restarts ? change.price : Math.min(change.price, current);
    const credit = change.restarts
      ? creditUnused(open, on, 'EUR')
      : creditDecrease(open, on, { from: current, to: next }, 'EUR');
    for (const { lineId, amount } of credit.lines) credited.set(lineId, (credited.get(lineId) ?? 0) + amount);
    const untouched = open.filter(({ id }) => !credit.segments.some(({ segmentId }) => segmentId === id));
    used += total(partsOf(credit, false)) + total(untouched);
    open = [...partsOf(credit, true), ...(change.restarts ? charge(next) : [])];
    current = next;
  }
  return { charged, credited, used, open: total(open) };
}

test('credits never exceed what was charged, however often the terms change', () => {
  const changes = fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 12 }),
      price: fc.integer({ min: 1, max: 100_000 }),
      restarts: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), changes, (price, found) => {
      const { charged, credited, used, open } = live(price, found);
      for (const [lineId, amount] of credited) expect(amount).toBeLessThanOrEqual(charged.get(lineId)!);
      expect(sum([...credited.values()]) + used + open).toBe(sum([...charged.values()]));
    }),
  );
});

test('there and back on one day is zero: a new period that is not begun is credited in full', () => {
  fc.assert(
    fc.property(amounts, dates, (amount, on) => {
      const fresh: Segment = { id: 'fresh', lineId: 'line', period: { start: on, end: addDays(on, 30) }, amount };
      const credit = creditUnused([fresh], on, 'EUR');
      expect(credit.total).toBe(amount);
      expect(credit.segments[0]!.parts).toEqual([]);
    }),
  );
});

test('there and back on one day is zero: a co-terminous change is credited with exactly what it cost', () => {
  fc.assert(
    fc.property(segments, amounts, dates, (segment, more, date) => {
      const { period, amount } = segment;
      const on = date < period.start || date >= period.end ? period.start : date;
      const there = coTerminousDifference({ from: amount, to: amount + more }, period, on, 'EUR');
      const back = coTerminousDifference({ from: amount + more, to: amount }, period, on, 'EUR');
      expect(there.amount + back.amount).toBe(0);
      const added: Segment = {
        id: 'added',
        lineId: 'added',
        period: { start: on, end: period.end },
        amount: there.amount,
      };
      expect(creditCoTerminous([segment, added], on, back, 'EUR').total).toBe(there.amount);
    }),
  );
});

test('a credit is in proportion: what stays open is the new price of the unused time, within a cent', () => {
  fc.assert(
    fc.property(
      segments,
      fc.integer({ min: 1, max: 10_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (segment, base, less) => {
        const newPrice = Math.max(0, base - less);
        const credit = creditDecrease([segment], segment.period.start, { from: base, to: newPrice }, 'EUR');
        const stays = (segment.amount * newPrice) / base;
        expect(Math.abs(total(partsOf(credit, true)) - stays)).toBeLessThan(1);
      },
    ),
  );
});
