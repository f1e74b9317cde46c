import { decideChangeable, isLive, type SubscriptionStatus, statusOn } from '../../src/rules';

describe('statusOn: a status follows from the dates (C1)', () => {
  test.each<[string, SubscriptionStatus, boolean, string, SubscriptionStatus, string | null]>([
    ['a trial on its last day', 'TRIALING', false, '2026-06-14', 'TRIALING', null],
    ['a trial on the day it ends', 'TRIALING', false, '2026-06-15', 'EXPIRED', 'TRIAL_ENDED'],
    ['one that converts waits for its payment', 'TRIALING', true, '2026-06-15', 'TRIALING', null],
    ['cancelled, on the last day', 'PENDING_CANCELLATION', false, '2026-06-14', 'PENDING_CANCELLATION', null],
    ['cancelled, the day after', 'PENDING_CANCELLATION', false, '2026-06-15', 'EXPIRED', 'CANCELLED'],
    ['active, not renewed yet', 'ACTIVE', false, '2026-06-20', 'ACTIVE', null],
    ['past due', 'PAST_DUE', false, '2026-06-20', 'PAST_DUE', null],
  ])('%s', (_why, status, converts, today, expected, reason) => {
    const stored = { status, expiryReason: null, periodEnd: '2026-06-15', converts };
    expect(statusOn(stored, today)).toEqual({ status: expected, expiryReason: reason });
  });
});

test.each<[SubscriptionStatus, string[]]>([
  ['ACTIVE', []],
  ['TRIALING', ['TRIAL_CAN_ONLY_CONVERT E4']],
  ['PENDING_CANCELLATION', ['CANCELLATION_PENDING F3']],
  ['EXPIRED', ['SUBSCRIPTION_EXPIRED F4']],
  ['PAST_DUE', ['PAYMENT_OVERDUE F6']],
])('decideChangeable: %s', (status, expected) => {
  const codes = (isOrderPending: boolean) =>
    decideChangeable({ status, isOrderPending }).map(({ code, rule }) => `${code} ${rule}`);
  expect(codes(false)).toEqual(expected);
  expect(codes(true)).toEqual(['ORDER_PENDING D10']);
  expect(isLive(status)).toBe(status !== 'EXPIRED');
});
