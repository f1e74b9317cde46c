import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { decideChangeable, isAwaitingClock, isLive, statusOn } = rules;
type StoredStatus = Plain<Rules.StoredStatus>;
type SubscriptionStatus = Plain<Rules.SubscriptionStatus>;

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
    const stored = {
      status,
      expiryReason: null,
      periodEnd: '2026-06-15',
      converts,
      pastDueSince: '2026-06-15',
      isOrderPending: false,
    };
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

describe('the clock that is late (C1)', () => {
  const stored = (status: SubscriptionStatus, more: Partial<StoredStatus> = {}): StoredStatus => ({
    ...{
      status,
      expiryReason: null,
      periodEnd: '2026-06-15',
      converts: false,
      pastDueSince: null,
      isOrderPending: false,
    },
    ...more,
  });

  test.each<[string, StoredStatus, string, boolean]>([
    ['the period still runs', stored('ACTIVE'), '2026-06-14', false],
    ['the renewal is due', stored('ACTIVE'), '2026-06-15', true],
    ['a trial just ends', stored('TRIALING'), '2026-06-15', false],
    ['a trial is to convert', stored('TRIALING', { converts: true }), '2026-06-15', true],
    ['a cancelled one just ends', stored('PENDING_CANCELLATION'), '2026-06-15', false],
    ['unpaid for 13 days', stored('PAST_DUE', { pastDueSince: '2026-06-15' }), '2026-06-28', false],
    [
      'unpaid for 14 days, a payment under way',
      stored('PAST_DUE', { pastDueSince: '2026-06-15', isOrderPending: true }),
      '2026-06-29',
      false,
    ],
    ['unpaid for 14 days: to be closed', stored('PAST_DUE', { pastDueSince: '2026-06-15' }), '2026-06-29', true],
  ])('%s', (_why, subscription, today, expected) => {
    expect(isAwaitingClock(subscription, today)).toBe(expected);
  });

  test('an unpaid subscription is over after 14 days, whether or not a job has run (F6)', () => {
    const unpaid = stored('PAST_DUE', { pastDueSince: '2026-06-15', periodEnd: '2026-07-15' });
    expect(statusOn(unpaid, '2026-06-28').status).toBe('PAST_DUE');
    expect(statusOn(unpaid, '2026-06-29')).toEqual({ status: 'EXPIRED', expiryReason: 'NON_PAYMENT' });
  });
});
