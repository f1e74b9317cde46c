import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { accessEndsOn, accessLostSince, nextEvent, nextRetry, priceConcernsFrom, renewalNoticedEarly, statusOn } = rules;
type ExpiryReason = Plain<Rules.ExpiryReason>;
type LifecycleEvent = Plain<Rules.LifecycleEvent>;
type LifecycleFacts = Plain<Rules.LifecycleFacts>;
type SubscriptionStatus = Plain<Rules.SubscriptionStatus>;

/** A subscription to 1 July that renews at its price and has nothing to be told. */
const facts: LifecycleFacts = {
  ...{ status: 'ACTIVE', periodEnd: '2026-07-01', convertsTo: null, trialReminded: false, isOrderPending: false },
  ...{ frequency: 'MONTHLY', isCorporate: false, renewalNoticedFor: null, laterRenewal: null },
  ...{ unitPrice: 2600, renewalPrice: 2600, announcedPrice: null, pastDueSince: null, retriedOn: null },
  effectDueOn: null,
};
const TRIAL = { status: 'TRIALING', unitPrice: null, renewalPrice: null } as const;
const CORPORATE = { isCorporate: true, frequency: 'ANNUAL' } as const;
const UNPAID = { status: 'PAST_DUE', pastDueSince: '2026-06-01' } as const;

describe('nextEvent (B6, E2, F1, F5, F6, F7)', () => {
  test.each<[string, Partial<LifecycleFacts>, LifecycleEvent | null, string | null]>([
    ['a trial is first reminded of its end', TRIAL, 'TRIAL_REMINDER', '2026-06-28'],
    ['once', { ...TRIAL, trialReminded: true }, 'TRIAL_END', '2026-07-01'],
    [
      'one that converts as well: the mail names the amount',
      { ...TRIAL, convertsTo: 'ANNUAL' },
      'TRIAL_REMINDER',
      '2026-06-28',
    ],
    ['and it ends like another', { ...TRIAL, convertsTo: 'ANNUAL', trialReminded: true }, 'TRIAL_END', '2026-07-01'],
    [
      'across the end of February of a leap year',
      { ...TRIAL, periodEnd: '2028-03-02' },
      'TRIAL_REMINDER',
      '2028-02-28',
    ],
    ['a subscription renews on the first day after its period', {}, 'RENEWAL', '2026-07-01'],
    ['a price that rises is announced first', { renewalPrice: 2700 }, 'PRICE_NOTICE', '2026-06-01'],
    ['once', { renewalPrice: 2700, announcedPrice: 2700 }, 'RENEWAL', '2026-07-01'],
    ['and again when it rises further', { renewalPrice: 2800, announcedPrice: 2700 }, 'PRICE_NOTICE', '2026-06-01'],
    [
      'also when it is less than announced, but more than now',
      { renewalPrice: 2650, announcedPrice: 2700 },
      'PRICE_NOTICE',
      '2026-06-01',
    ],
    ['not one that falls', { renewalPrice: 2500 }, 'RENEWAL', '2026-07-01'],
    ['not one that is back where it was', { announcedPrice: 2700 }, 'RENEWAL', '2026-07-01'],
    ['not one that is not known', { renewalPrice: null }, 'RENEWAL', '2026-07-01'],
    [
      'a rise in the shortest month is due before the period',
      { periodEnd: '2026-03-01', renewalPrice: 2700 },
      'PRICE_NOTICE',
      '2026-01-30',
    ],
    [
      'so it is planned before the renewal that comes first',
      { periodEnd: '2026-02-01', laterRenewal: { on: '2026-03-01', price: 2700 } },
      'PRICE_NOTICE',
      '2026-01-30',
    ],
    [
      'once',
      { periodEnd: '2026-02-01', laterRenewal: { on: '2026-03-01', price: 2700 }, announcedPrice: 2700 },
      'RENEWAL',
      '2026-02-01',
    ],
    [
      'not before a rise at the next renewal is announced',
      { periodEnd: '2026-02-01', renewalPrice: 2650, laterRenewal: { on: '2026-03-01', price: 2700 } },
      'PRICE_NOTICE',
      '2026-01-02',
    ],
    [
      'and then in time, before the next renewal',
      {
        ...{ periodEnd: '2026-02-01', renewalPrice: 2650, announcedPrice: 2650 },
        laterRenewal: { on: '2026-03-01', price: 2700 },
      },
      'PRICE_NOTICE',
      '2026-01-30',
    ],
    [
      'each of the two once',
      {
        ...{ periodEnd: '2026-02-01', renewalPrice: 2650, announcedPrice: 2700 },
        laterRenewal: { on: '2026-03-01', price: 2700 },
      },
      'RENEWAL',
      '2026-02-01',
    ],
    [
      'not a renewal that is cheaper than the one before it',
      {
        ...{ periodEnd: '2026-02-01', renewalPrice: 2800, announcedPrice: 2800 },
        laterRenewal: { on: '2026-03-01', price: 2700 },
      },
      'RENEWAL',
      '2026-02-01',
    ],
    ['an annual corporate renewal is announced 60 days before', CORPORATE, 'RENEWAL_NOTICE', '2026-05-02'],
    ['an annual online one 30 days before', { frequency: 'ANNUAL' }, 'RENEWAL_NOTICE', '2026-06-01'],
    ['once as well', { frequency: 'ANNUAL', renewalNoticedFor: '2026-07-01' }, 'RENEWAL', '2026-07-01'],
    ['once per period', { ...CORPORATE, renewalNoticedFor: '2026-07-01' }, 'RENEWAL', '2026-07-01'],
    ['and again for the next one', { ...CORPORATE, renewalNoticedFor: '2025-07-01' }, 'RENEWAL_NOTICE', '2026-05-02'],
    ['not a monthly one', { isCorporate: true, frequency: 'MONTHLY' }, 'RENEWAL', '2026-07-01'],
    ['not one that is cancelled', { ...CORPORATE, status: 'PENDING_CANCELLATION' }, 'CANCELLATION', '2026-07-01'],
    ['a cancelled one ends', { status: 'PENDING_CANCELLATION' }, 'CANCELLATION', '2026-07-01'],
    ['and is told no price', { status: 'PENDING_CANCELLATION', renewalPrice: 2700 }, 'CANCELLATION', '2026-07-01'],
    ['an unpaid one is tried again the next day', { ...UNPAID, retriedOn: '2026-06-01' }, 'RETRY', '2026-06-02'],
    ['also where nothing was tried yet', UNPAID, 'RETRY', '2026-06-02'],
    ['after the first retry', { ...UNPAID, retriedOn: '2026-06-02' }, 'RETRY', '2026-06-04'],
    ['after the second', { ...UNPAID, retriedOn: '2026-06-04' }, 'RETRY', '2026-06-06'],
    ['after the third', { ...UNPAID, retriedOn: '2026-06-06' }, 'RETRY', '2026-06-08'],
    ['after the last one it only ends', { ...UNPAID, retriedOn: '2026-06-08' }, 'NON_PAYMENT', '2026-06-15'],
    [
      'a retry that came late takes the place of those before',
      { ...UNPAID, retriedOn: '2026-06-05' },
      'RETRY',
      '2026-06-06',
    ],
    ['one that came months late was the last', { ...UNPAID, retriedOn: '2026-09-01' }, 'NON_PAYMENT', '2026-06-15'],
    [
      'the period’s end does not move it',
      { ...UNPAID, periodEnd: '2026-06-03', retriedOn: '2026-06-08' },
      'NON_PAYMENT',
      '2026-06-15',
    ],
    [
      'over a year’s end',
      { status: 'PAST_DUE', pastDueSince: '2026-12-31', retriedOn: '2026-12-31' },
      'RETRY',
      '2027-01-01',
    ],
    ['nothing happens to an expired one', { status: 'EXPIRED' }, null, null],
    ['whatever it was told', { status: 'EXPIRED', renewalPrice: 2700 }, null, null],
  ])('%s', (_why, given, event, on) => {
    expect(nextEvent({ ...facts, ...given })).toEqual(event && { event, on });
  });

  const states: [SubscriptionStatus, Partial<LifecycleFacts>][] = [
    ['TRIALING', TRIAL],
    ['ACTIVE', {}],
    ['PAST_DUE', UNPAID],
    ['PENDING_CANCELLATION', { status: 'PENDING_CANCELLATION' }],
    ['EXPIRED', { status: 'EXPIRED' }],
  ];
  test.each(states)('an order that is being paid holds everything up: %s (D10)', (_status, given) => {
    expect(nextEvent({ ...facts, ...given, isOrderPending: true })).toBeNull();
  });

  test('played to its end after any pause, an unpaid renewal is tried four times and then ends', () => {
    const played: string[] = [];
    let retriedOn: string | null = UNPAID.pastDueSince;
    for (let next = nextEvent({ ...facts, ...UNPAID, retriedOn }); next?.event === 'RETRY'; ) {
      played.push(next.on);
      retriedOn = next.on;
      next = nextEvent({ ...facts, ...UNPAID, retriedOn });
    }
    expect(played).toEqual(['2026-06-02', '2026-06-04', '2026-06-06', '2026-06-08']);
    expect(nextRetry(UNPAID.pastDueSince, retriedOn)).toBeNull();
  });
});

describe('statusOn (C1)', () => {
  test.each<[string, SubscriptionStatus, { converts?: boolean }, string, SubscriptionStatus, ExpiryReason | null]>([
    ['a trial on its last day', 'TRIALING', {}, '2026-06-30', 'TRIALING', null],
    ['a trial on the day it ends', 'TRIALING', {}, '2026-07-01', 'EXPIRED', 'TRIAL_ENDED'],
    [
      'a trial that converts is one until that is decided',
      'TRIALING',
      { converts: true },
      '2026-07-01',
      'TRIALING',
      null,
    ],
    ['a cancelled one on its last day', 'PENDING_CANCELLATION', {}, '2026-06-30', 'PENDING_CANCELLATION', null],
    ['a cancelled one on the day after', 'PENDING_CANCELLATION', {}, '2026-07-01', 'EXPIRED', 'CANCELLED'],
    ['months later', 'PENDING_CANCELLATION', {}, '2027-01-01', 'EXPIRED', 'CANCELLED'],
    ['one that renews late keeps its access', 'ACTIVE', {}, '2026-07-02', 'ACTIVE', null],
    ['one that is not paid as well', 'PAST_DUE', {}, '2026-07-02', 'PAST_DUE', null],
  ])('%s', (_why, status, { converts = false }, today, expected, reason) => {
    const stored = {
      status,
      expiryReason: null,
      periodEnd: '2026-07-01',
      converts,
      pastDueSince: '2026-07-01',
      isOrderPending: false,
    };
    expect(statusOn(stored, today)).toEqual({ status: expected, expiryReason: reason });
  });

  test.each<ExpiryReason>(['TRIAL_ENDED', 'CANCELLED', 'NON_PAYMENT'])('what expired stays so: %s', (expiryReason) => {
    const stored = {
      status: 'EXPIRED',
      expiryReason,
      periodEnd: '2026-07-01',
      converts: false,
      pastDueSince: null,
      isOrderPending: false,
    } as const;
    for (const today of ['2026-06-01', '2026-07-01', '2027-01-01']) {
      expect(statusOn(stored, today)).toEqual({ status: 'EXPIRED', expiryReason });
    }
  });
});

test.each([
  ['28 days', '2026-01-15', 'MONTHLY', '2026-02-15', '2026-03-15'],
  ['29 days, in a leap year', '2027-12-15', 'MONTHLY', '2028-02-15', '2028-03-15'],
  ['28 days, from the last of January', '2026-01-31', 'MONTHLY', '2026-02-28', null],
  ['to the last of February', '2025-12-31', 'MONTHLY', '2026-01-31', '2026-02-28'],
  ['30 days', '2026-03-15', 'MONTHLY', '2026-04-15', null],
  ['31 days', '2026-03-15', 'MONTHLY', '2026-05-15', null],
  ['a year', '2026-01-15', 'ANNUAL', '2027-01-15', null],
] as const)('renewalNoticedEarly (B6): a period of %s', (_why, anchorOn, frequency, periodEnd, expected) => {
  expect(renewalNoticedEarly({ status: 'ACTIVE', anchorOn, frequency, periodEnd })).toBe(expected);
  expect(renewalNoticedEarly({ status: 'EXPIRED', anchorOn, frequency, periodEnd })).toBeNull();
});

test('F6: access to what is past due lasts 14 days, however it is asked', () => {
  expect(accessEndsOn('2026-06-01')).toBe('2026-06-15');
  expect(accessLostSince(accessEndsOn('2026-06-01'))).toBe('2026-06-01');
});

test('B6: a price that is set concerns periods that end up to a month before it is valid', () => {
  expect(priceConcernsFrom('2026-04-01')).toBe('2026-03-01');
});
