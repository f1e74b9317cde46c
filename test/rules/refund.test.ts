import fc from 'fast-check';
import { rules } from '../support/plain';

const { refundEffect, spreadRefund, statusShown, takeRefund } = rules;

describe('spreadRefund (G9)', () => {
  test.each([
    ['the first has enough', 300, [400, 500], [300]],
    ['then the next', 700, [400, 500], [400, 300]],
    ['all that they have', 900, [400, 500], [400, 500]],
    ['nothing', 0, [400], []],
  ])('%s', (_why, amount, lefts, expected) => {
    const payments = lefts.map((left) => ({ left }));
    expect(spreadRefund(amount, payments).map((part) => part.amount)).toEqual(expected);
  });

  test('more than they have is a mistake', () => {
    expect(() => spreadRefund(901, [{ left: 400 }, { left: 500 }])).toThrow(RangeError);
  });
});

describe('takeRefund (G9)', () => {
  test.each([
    ['nothing on the balance: all is credited', 500, { held: 0, balance: 0, left: 1000, used: 0 }, [0, 500, 0]],
    [
      'what the invoice put on the balance goes first',
      500,
      { held: 300, balance: 300, left: 1000, used: 0 },
      [300, 200, 0],
    ],
    ['only what is still there', 500, { held: 300, balance: 100, left: 1000, used: 200 }, [100, 400, 0]],
    ['another payment’s balance is not touched', 500, { held: 0, balance: 900, left: 1000, used: 0 }, [0, 500, 0]],
    ['credited and spent before: uses are undone', 500, { held: 500, balance: 0, left: 0, used: 500 }, [0, 0, 500]],
    ['nothing can be taken: the invoice is open', 500, { held: 0, balance: 0, left: 0, used: 0 }, [0, 0, 0]],
    ['more was taken from the balance than it got', 500, { held: -100, balance: 50, left: 450, used: 0 }, [0, 450, 50]],
  ])('%s', (_why, amount, facts, expected) => {
    const { fromBalance, credited, undone } = takeRefund(amount, facts);
    expect([fromBalance, credited, undone]).toEqual(expected);
  });

  test('never takes more than the refund, nor more than there is', () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, (refund, held, balance, left, used) => {
        const { fromBalance, credited, undone } = takeRefund(refund, { held, balance, left, used });
        expect(Math.min(fromBalance, credited, undone)).toBeGreaterThanOrEqual(0);
        expect(fromBalance + credited + undone).toBeLessThanOrEqual(refund);
        expect(credited).toBeLessThanOrEqual(left);
        expect(fromBalance + undone).toBeLessThanOrEqual(balance + used);
      }),
    );
  });
});

describe('refundEffect (G9)', () => {
  test.each([
    ['one that nobody knows', 'DONE', null, 'RECORD'],
    ['one that came back before anybody knew', 'FAILED', null, null],
    ['ours is done', 'DONE', 'DUE', 'FINISH'],
    ['told twice', 'DONE', 'DONE', null],
    ['it came back', 'FAILED', 'DONE', 'FAIL'],
    ['ours came back before we knew that it was done', 'FAILED', 'DUE', 'FAIL'],
    ['it came back, told twice', 'FAILED', 'FAILED', null],
    ['an old message after it came back', 'DONE', 'FAILED', null],
  ] as const)('%s', (_why, told, known, expected) => {
    expect(refundEffect({ status: told }, known && { status: known })).toBe(expected);
  });

  test.each([
    ['all of it', 'SUCCEEDED', 100, 'REFUNDED'],
    ['a part', 'SUCCEEDED', 99, 'SUCCEEDED'],
    ['disputed then', 'REVERSED', 100, 'REVERSED'],
  ])('a payment of which went back: %s', (_why, status, refunded, expected) => {
    expect(statusShown({ status, amount: 100 }, refunded)).toBe(expected);
  });
});
