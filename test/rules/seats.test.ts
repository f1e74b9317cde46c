import fc from 'fast-check';
import {
  decideSeatAssignment,
  decideSeatRelease,
  decideSeatReleasing,
  freeSeats,
  isReminderToAssign,
  releasedBeforeLater,
  type SeatFacts,
  type SubscriptionStatus,
  seatsToRelease,
  type Verdict,
} from '../../src/rules';

const seats = (facts: Partial<SeatFacts> = {}): SeatFacts => ({
  ...{ status: 'ACTIVE', isOrderPending: false, seats: 3, assignedTo: ['a@x.co', 'b@x.co'] },
  ...facts,
});
const codes = (verdict: Verdict) => verdict.map(({ code, rule }) => `${code} ${rule}`);

describe('decideSeatAssignment (K1)', () => {
  test.each<[string, Partial<SeatFacts>, string[], string[]]>([
    ['the last free seat', {}, ['c@x.co'], []],
    ['one more than is free', {}, ['c@x.co', 'd@x.co'], ['NO_SEAT_FREE K1']],
    ['several at once', { seats: 4 }, ['c@x.co', 'd@x.co'], []],
    ['somebody who has one', {}, ['a@x.co'], ['SEAT_ALREADY_ASSIGNED K1']],
    ['somebody who has one, though none is free', { seats: 2 }, ['a@x.co'], ['SEAT_ALREADY_ASSIGNED K1']],
    ['one who has one among others', {}, ['c@x.co', 'b@x.co'], ['SEAT_ALREADY_ASSIGNED K1']],
    ['more are assigned than there are', { seats: 1 }, ['c@x.co'], ['NO_SEAT_FREE K1']],
    ['somebody twice', { seats: 9 }, ['c@x.co', 'c@x.co'], ['INVALID_INPUT K1']],
    ['nobody', {}, [], ['INVALID_INPUT K1']],
    ['an order is being paid', { isOrderPending: true }, ['c@x.co'], ['ORDER_PENDING D10']],
    ['the state comes before the input', { status: 'EXPIRED' }, [], ['SUBSCRIPTION_EXPIRED K3']],
  ])('%s', (_why, facts, emails, expected) => {
    expect(codes(decideSeatAssignment(seats(facts), emails))).toEqual(expected);
  });

  test.each<[SubscriptionStatus, string[]]>([
    ['TRIALING', []],
    ['ACTIVE', []],
    ['PENDING_CANCELLATION', []],
    ['PAST_DUE', ['PAYMENT_OVERDUE F6']],
    ['EXPIRED', ['SUBSCRIPTION_EXPIRED K3']],
  ])('%s', (status, expected) => {
    expect(codes(decideSeatAssignment(seats({ status }), ['c@x.co']))).toEqual(expected);
  });

  test('says who and how many', () => {
    expect(decideSeatAssignment(seats(), ['b@x.co', 'c@x.co', 'd@x.co'])).toEqual([
      { code: 'SEAT_ALREADY_ASSIGNED', rule: 'K1', field: ['emails'], params: { email: 'b@x.co' } },
      { code: 'NO_SEAT_FREE', rule: 'K1', field: ['emails'], params: { free: 1 } },
    ]);
  });

  const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

  test('what is allowed never exceeds the seats, and nobody holds two', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(person),
        fc.array(person),
        fc.integer({ min: 1, max: 7 }),
        (assignedTo, emails, bought) => {
          fc.pre(assignedTo.length <= bought);
          const verdict = decideSeatAssignment(seats({ seats: bought, assignedTo }), emails);
          const after = [...assignedTo, ...emails];
          const fits = emails.length > 0 && after.length <= bought && new Set(after).size === after.length;
          expect(verdict.length === 0).toBe(fits);
        },
      ),
    );
  });
});

describe('decideSeatReturn (K1)', () => {
  test.each<[string, Partial<SeatFacts>, string[], string[]]>([
    ['one', {}, ['b@x.co'], []],
    ['all', {}, ['b@x.co', 'a@x.co'], []],
    ['of an expired subscription (K3)', { status: 'EXPIRED' }, ['a@x.co'], []],
    ['while a renewal is unpaid (F6)', { status: 'PAST_DUE' }, ['a@x.co'], []],
    ['somebody without a seat', {}, ['a@x.co', 'c@x.co'], ['INVALID_INPUT K1']],
    ['somebody twice', {}, ['a@x.co', 'a@x.co'], ['INVALID_INPUT K1']],
    ['nobody', {}, [], ['INVALID_INPUT K1']],
    ['an order is being paid', { isOrderPending: true }, ['a@x.co'], ['ORDER_PENDING D10']],
  ])('%s', (_why, facts, emails, expected) => {
    expect(codes(decideSeatReleasing(seats(facts), emails))).toEqual(expected);
  });
});

test('there is nothing to take back where nobody has a seat (K1)', () => {
  expect(codes(decideSeatReleasing(seats({ assignedTo: [] }), ['a@x.co']))).toEqual(['NO_SEAT_ASSIGNED K1']);
  expect(codes(decideSeatReleasing(seats({ assignedTo: [] }), []))).toEqual(['NO_SEAT_ASSIGNED K1']);
});

describe('fewer seats than are assigned (D9)', () => {
  const held = ['a@x.co', 'b@x.co', 'c@x.co'];

  test.each<[string, number, string[], string[]]>([
    ['enough remain', 3, [], []],
    ['nobody is named', 2, [], ['SEATS_STILL_ASSIGNED D9']],
    ['enough are named', 2, ['a@x.co'], []],
    ['too few are named', 1, ['a@x.co'], ['SEATS_STILL_ASSIGNED D9']],
    ['somebody is named who holds none', 3, ['d@x.co'], ['INVALID_INPUT D9']],
  ])('%s', (_why, remain, named, expected) => {
    expect(codes(decideSeatRelease(held, remain, named))).toEqual(expected);
  });

  test.each<[string, number, string[], string[]]>([
    ['those named lose theirs', 2, ['a@x.co'], ['a@x.co']],
    ['and then the latest', 1, ['a@x.co'], ['a@x.co', 'c@x.co']],
    ['the latest where nobody is named', 1, [], ['b@x.co', 'c@x.co']],
    ['who has none any more is passed over', 3, ['d@x.co'], []],
    ['all', 0, [], held],
  ])('%s', (_why, remain, named, expected) => {
    expect(seatsToRelease(held, remain, named)).toEqual(expected);
  });
});

test.each([
  [3, 2, 1],
  [3, 3, 0],
  [2, 3, 0],
])('of %i seats of which %i are assigned %i are free (K1)', (seats, assigned, free) => {
  expect(freeSeats(seats, assigned)).toBe(free);
});

test.each([
  ['more seats, some free', { before: 3, after: 5, assigned: 3 }, true],
  ['more seats, all assigned', { before: 3, after: 5, assigned: 5 }, false],
  ['as many', { before: 5, after: 5, assigned: 3 }, false],
  ['fewer', { before: 5, after: 4, assigned: 3 }, false],
])('K2: whoever bought them is reminded to assign them: %s: %j', (_why, facts, expected) => {
  expect(isReminderToAssign(facts)).toBe(expected);
});

test.each([
  ['today takes none', 3, []],
  ['today takes one', 2, ['a@x.co']],
  ['today takes more than are named', 0, ['a@x.co', 'b@x.co']],
])('D9: a later change follows: %s', (_why, seatsToday, expected) => {
  expect(releasedBeforeLater(['a@x.co', 'b@x.co'], 3, seatsToday)).toEqual(expected);
});
