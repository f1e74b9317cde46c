import { rules } from '../support/plain';

const { awaitsGateway, cameThroughLate, isAsAsked, isPaymentAbandoned, nextPollAt, reopenedOn } = rules;

const STARTED = new Date('2026-06-01T10:00:00Z');
const later = (seconds: number) => new Date(STARTED.getTime() + seconds * 1000);
const [MINUTE, HOUR, DAY] = [60, 3600, 24 * 3600];

describe('when the gateway is asked again (D5, D10)', () => {
  test.each([
    ['just started: the request that started it asks first', 0, 15],
    ['after ten seconds', 10, 25],
    ['twice as late as before', 10 * MINUTE, 20 * MINUTE],
    ['at most an hour later', 3 * HOUR, 4 * HOUR],
    ['when it is abandoned', DAY - 10 * MINUTE, DAY],
    ['abandoned, and nobody answered', DAY, DAY + HOUR],
  ])('%s', (_why, now, next) => {
    expect(nextPollAt({ at: STARTED }, later(now))).toEqual(later(next));
  });

  test('a payment is abandoned 24 hours after it was started', () => {
    expect([DAY - 1, DAY, DAY + 1].map((now) => isPaymentAbandoned(STARTED, later(now)))).toEqual([false, true, true]);
  });
});

describe('what the gateway took (D5)', () => {
  const payment = { amount: 2120, currency: 'EUR' };
  test.each([
    ['what was asked for', { amount: 2120, currency: 'EUR' }, true],
    ['less', { amount: 2119, currency: 'EUR' }, false],
    ['more', { amount: 2121, currency: 'EUR' }, false],
    ['as much of another currency', { amount: 2120, currency: 'USD' }, false],
    ['nothing', { amount: 0, currency: 'EUR' }, false],
  ])('%s', (_why, taken, expected) => {
    expect(isAsAsked(payment, taken)).toBe(expected);
  });
});

describe('what the gateway’s word can still change (D5, D10)', () => {
  const payment = { purpose: 'ORDER' as const, status: 'PENDING', refundStatus: null };
  test.each([
    ['a payment under way', {}, true],
    ['one that failed may come through late', { status: 'DECLINED' }, true],
    ['one that succeeded', { status: 'SUCCEEDED' }, false],
    ['money that goes back', { status: 'CANCELLED', refundStatus: 'DUE' }, false],
    ['money that staff recorded', { purpose: 'RECORDED' as const }, false],
  ])('%s: %j', (_why, more, expected) => {
    expect(awaitsGateway({ ...payment, ...more })).toBe(expected);
  });

  test.each([
    ['SUCCEEDED', 'CANCELLED', true],
    ['SUCCEEDED', 'DECLINED', true],
    ['SUCCEEDED', 'REVERSED', false],
    ['DECLINED', 'DECLINED', false],
  ])('told %s of a payment that is %s: late %s', (told, status, expected) => {
    expect(cameThroughLate(told, status)).toBe(expected);
  });
});

test.each([
  ['it was settled and due: from today on', { openAmount: 0 }, '2026-06-10'],
  ['it was settled, due today', { openAmount: 0, dueOn: '2026-06-10' }, null],
  ['it was open anyway', { openAmount: 1 }, null],
  ['it was opened again before', { openAmount: 1, reopenedOn: '2026-06-05' }, '2026-06-05'],
])('G5: money comes back off an invoice: %s', (_why, more, expected) => {
  const invoice = { dueOn: '2026-06-01', reopenedOn: null, ...more };
  expect(reopenedOn(invoice, '2026-06-10')).toBe(expected);
});
