import type * as Rules from '../../src/rules';
import { pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const {
  cancellableUntil,
  carriedOutOn,
  decideDueLine,
  decideExtension,
  decideQuoteLine,
  decideQuoteLines,
  decideScheduledChange,
  decideStuckEffect,
  decideValidity,
  defaultValidity,
  dueQuoteEvent,
  hasEffect,
  isOutdated,
  isToCome,
  lineOnDay,
  needsApproval,
  nextQuoteEvent,
  unitPriceOf,
} = rules;
type QuoteLine = Plain<Rules.QuoteLine>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;
type Verdict = Plain<Rules.Verdict>;

const VALID_UNTIL = '2026-07-11';
const year = { start: '2026-01-01', end: '2027-01-01' };
/** Pro, 10 seats at a list price of 1 000.00 a year. */
const running = (more: Partial<SubscriptionFacts> = {}) =>
  subscriptionFacts({
    ...{ seats: 10, frequency: 'ANNUAL', unitPrice: 100_000, anchorOn: year.start, period: year },
    openSegments: [{ id: 'segment', lineId: 'line', period: year, amount: 1_000_000 }],
    ...more,
  });
const facts = (...subscriptions: SubscriptionFacts[]) => {
  const base = pricingFacts();
  const plusAnnual = {
    ...base.prices[0]!,
    id: 'plus ANNUAL',
    planId: 'plus',
    frequency: 'ANNUAL' as const,
    unitPrice: 200_000,
  };
  return pricingFacts({ prices: [...base.prices, plusAnnual], subscriptions });
};
const add = (more: Partial<QuoteLine> = {}): QuoteLine => ({
  ...{
    id: 'line',
    priceIsNegotiated: false,
    kind: 'ADD',
    subscriptionId: null,
    termsVersion: null,
    productId: 'meeting',
    planId: 'pro',
    seats: 10,
  },
  ...{ frequency: 'ANNUAL', effectiveWhen: 'ON_ACCEPTANCE', effectiveOn: null, coTermWith: null },
  ...{ unitPrice: null, discountPercent: null },
  ...more,
});
const touch = (kind: QuoteLine['kind'], more: Partial<QuoteLine> = {}) =>
  add({ kind, subscriptionId: 'sub', termsVersion: 1, ...more });
const cancel = (more: Partial<QuoteLine> = {}) => touch('CANCEL', { effectiveWhen: 'AT_PERIOD_END', ...more });
const onDate = (effectiveOn: string | null) => ({ effectiveWhen: 'ON_DATE' as const, effectiveOn });
const atEnd = { effectiveWhen: 'AT_PERIOD_END' as const };
const codes = (verdict: Verdict) => verdict.map(({ code, rule, field }) => [code, rule, ...field].join(' '));

describe('a line by itself (H3, H14, H15, F7, B3)', () => {
  test.each<[string, QuoteLine, SubscriptionFacts, string[]]>([
    ['an addition', add(), running(), []],
    ['a change', touch('CHANGE', { seats: 15 }), running(), []],
    ['a change of plan upwards', touch('CHANGE', { planId: 'plus' }), running(), []],
    ['a cancellation', cancel(), running(), []],
    ['a renewal now', touch('RENEW'), running(), []],
    ['a renewal at the end', touch('RENEW', atEnd), running(), []],
    ['an unknown plan', add({ planId: 'none' }), running(), ['NOT_FOUND B1 planId']],
    ['no seats', add({ seats: 0 }), running(), ['SEATS_BELOW_MINIMUM B1 seats']],
    [
      'both price and discount',
      add({ unitPrice: 1, discountPercent: '1' }),
      running(),
      ['INVALID_INPUT H3 discountPercent'],
    ],
    ['a discount of 101 %', add({ discountPercent: '101' }), running(), ['INVALID_INPUT H3 discountPercent']],
    [
      'a discount with three decimals',
      add({ discountPercent: '1.001' }),
      running(),
      ['INVALID_INPUT H3 discountPercent'],
    ],
    ['a discount of 100 %', add({ discountPercent: '100' }), running(), []],
    ['a negative price', add({ unitPrice: -1 }), running(), ['INVALID_INPUT H3 unitPrice']],
    ['a price of zero', add({ unitPrice: 0 }), running(), []],
    ['no list price', add({ planId: 'starter' }), running(), ['PRICE_NOT_AVAILABLE B2 frequency']],
    ['no list price, but a named one', add({ planId: 'starter', unitPrice: 5 }), running(), []],
    [
      'an addition that names a subscription',
      add({ subscriptionId: 'sub' }),
      running(),
      ['INVALID_INPUT H3 subscriptionId'],
    ],
    ['an addition at a period’s end', add(atEnd), running(), ['INVALID_INPUT H15 effectiveWhen']],
    ['an addition on the last valid day', add(onDate(VALID_UNTIL)), running(), ['INVALID_INPUT H15 effectiveOn']],
    ['an addition after the last valid day', add(onDate('2026-07-12')), running(), []],
    ['an addition on no date', add(onDate(null)), running(), ['INVALID_INPUT H15 effectiveOn']],
    [
      'a date with something that happens at acceptance',
      add({ effectiveOn: '2026-08-01' }),
      running(),
      ['INVALID_INPUT H15 effectiveOn'],
    ],
    ['an addition that shares a period', add({ coTermWith: 'sub' }), running(), []],
    ['one that shares nobody’s', add({ coTermWith: 'other' }), running(), ['INVALID_INPUT H14 coTermWith']],
    [
      'one that shares a cancelled one’s',
      add({ coTermWith: 'sub' }),
      running({ status: 'PENDING_CANCELLATION' }),
      ['INVALID_INPUT H14 coTermWith'],
    ],
    [
      'one that shares a period of another length',
      add({ coTermWith: 'sub', frequency: 'MONTHLY' }),
      running(),
      ['INVALID_INPUT H14 frequency'],
    ],
    [
      'one that shares a period that is over by then',
      add({ coTermWith: 'sub', ...onDate('2027-01-01') }),
      running(),
      ['INVALID_INPUT H14 effectiveOn'],
    ],
    [
      'a change of nothing known',
      touch('CHANGE', { subscriptionId: 'other' }),
      running(),
      ['NOT_FOUND L1 subscriptionId'],
    ],
    [
      'another product',
      touch('CHANGE', { productId: 'webinar', planId: 'webinar', unitPrice: 1 }),
      running(),
      ['PRODUCT_CANNOT_CHANGE D8 planId'],
    ],
    [
      'a change that shares a period',
      touch('CHANGE', { coTermWith: 'sub' }),
      running(),
      ['INVALID_INPUT H14 coTermWith'],
    ],
    [
      'a change of an expired one',
      touch('CHANGE'),
      running({ status: 'EXPIRED' }),
      ['SUBSCRIPTION_EXPIRED F8 subscriptionId'],
    ],
    [
      'a renewal of an expired one at its period’s end',
      touch('RENEW', atEnd),
      running({ status: 'EXPIRED' }),
      ['SUBSCRIPTION_EXPIRED F8 subscriptionId'],
    ],
    [
      'a renewal of an expired one on a date',
      touch('RENEW', onDate('2026-08-01')),
      running({ status: 'EXPIRED' }),
      ['SUBSCRIPTION_EXPIRED F8 subscriptionId'],
    ],
    ['a renewal of an expired one on acceptance', touch('RENEW'), running({ status: 'EXPIRED' }), []],
    [
      'a renewal of one that is past due',
      touch('RENEW'),
      running({ status: 'PAST_DUE' }),
      ['SUBSCRIPTION_EXPIRED F8 subscriptionId'],
    ],
    [
      'a change of a cancelled one',
      touch('CHANGE'),
      running({ status: 'PENDING_CANCELLATION' }),
      ['CANCELLATION_PENDING F3 subscriptionId'],
    ],
    [
      'a cancellation of a cancelled one',
      cancel(),
      running({ status: 'PENDING_CANCELLATION' }),
      ['CANCELLATION_PENDING F3 subscriptionId'],
    ],
    ['a renewal of a cancelled one', touch('RENEW', atEnd), running({ status: 'PENDING_CANCELLATION' }), []],
    ['a change of frequency', touch('CHANGE', { frequency: 'MONTHLY' }), running(), ['INVALID_INPUT H14 frequency']],
    ['a renewal at another frequency', touch('RENEW', { frequency: 'MONTHLY' }), running(), []],
    [
      'a change on the last valid day',
      touch('CHANGE', onDate(VALID_UNTIL)),
      running(),
      ['INVALID_INPUT H15 effectiveOn'],
    ],
    ['a change on the period’s last day', touch('CHANGE', onDate('2026-12-31')), running(), []],
    [
      'a change on the day after it',
      touch('CHANGE', onDate('2027-01-01')),
      running(),
      ['INVALID_INPUT H15 effectiveOn'],
    ],
    ['a cancellation now', touch('CANCEL'), running(), ['INVALID_INPUT H15 effectiveWhen']],
    ['a cancellation on a date', touch('CANCEL', onDate('2026-08-01')), running(), ['INVALID_INPUT H15 effectiveWhen']],
    [
      'a cancellation 30 days before the end',
      cancel(),
      running({ period: { start: '2025-07-11', end: '2026-07-11' } }),
      [],
    ],
    [
      'one 29 days before it',
      cancel(),
      running({ period: { start: '2025-07-10', end: '2026-07-10' } }),
      ['CANCELLATION_TOO_LATE F7 subscriptionId'],
    ],
    [
      'one of a month on its last day',
      cancel({ frequency: 'MONTHLY' }),
      running({ frequency: 'MONTHLY', period: { start: '2026-05-12', end: '2026-06-12' } }),
      [],
    ],
    [
      'one of a month that is over',
      cancel({ frequency: 'MONTHLY' }),
      running({ frequency: 'MONTHLY', period: { start: '2026-05-11', end: '2026-06-11' } }),
      ['CANCELLATION_TOO_LATE F7 subscriptionId'],
    ],
  ])('%s', (_what, line, subscription, expected) => {
    expect(codes(decideQuoteLine(line, facts(subscription), VALID_UNTIL))).toEqual(expected);
  });
});

describe('lines together (H15)', () => {
  const now = touch('CHANGE', { seats: 15 });
  const clash = ['INVALID_INPUT H15 lines 0 subscriptionId', 'INVALID_INPUT H15 lines 1 subscriptionId'];
  test.each<[string, QuoteLine[], string[]]>([
    ['none', [], ['INVALID_INPUT H3 lines']],
    ['two additions', [add(), add()], []],
    ['a change now and a renewal at the end', [now, touch('RENEW', atEnd)], []],
    ['a renewal at the end and a change now', [touch('RENEW', atEnd), now], []],
    ['a change now and a cancellation', [now, cancel()], []],
    ['two changes now', [now, touch('CHANGE', { seats: 20 })], clash],
    ['a change on a date and a cancellation', [touch('CHANGE', onDate('2026-08-01')), cancel()], clash],
    ['a renewal now and one at the end', [touch('RENEW'), touch('RENEW', atEnd)], clash],
    ['a renewal and a cancellation', [touch('RENEW', atEnd), cancel()], clash],
    ['three', [now, touch('RENEW', atEnd), cancel()], [...clash, 'INVALID_INPUT H15 lines 2 subscriptionId']],
    ['a line’s own refusal names its place', [add(), add({ seats: 0 })], ['SEATS_BELOW_MINIMUM B1 lines 1 seats']],
  ])('%s', (_what, lines, expected) => {
    expect(codes(decideQuoteLines(lines, facts(running()), VALID_UNTIL))).toEqual(expected);
  });
});

describe('the price of a seat (H3)', () => {
  const negotiated = running({ unitPrice: 90_000, priceIsNegotiated: true });
  test.each<[string, QuoteLine, number | null]>([
    ['the one named', touch('CHANGE', { unitPrice: 5 }), 5],
    ['the discounted list price, rounded first', touch('CHANGE', { discountPercent: '33.33' }), 66_670],
    ['the negotiated one where the terms stay', touch('CHANGE', { seats: 3 }), 90_000],
    ['list where the plan changes', touch('CHANGE', { planId: 'plus' }), 200_000],
    ['list where the frequency changes', touch('RENEW', { frequency: 'MONTHLY' }), 2900],
    ['list of an addition', add(), 100_000],
    ['none', add({ planId: 'starter' }), null],
    ['none to take a discount from', add({ planId: 'starter', discountPercent: '5' }), null],
  ])('%s', (_what, line, expected) => {
    expect(unitPriceOf(line, facts(negotiated))).toBe(expected);
  });
});

test.each<[string, QuoteLine[], boolean]>([
  ['20 %', [add({ discountPercent: '20' })], false],
  ['20.01 %', [add({ discountPercent: '20.01' })], true],
  ['a price 20 % below list', [add({ unitPrice: 80_000 })], false],
  ['a price one cent lower', [add({ unitPrice: 79_999 })], true],
  ['a price above list', [add({ unitPrice: 120_000 })], false],
  ['one line of several', [add(), add({ discountPercent: '25' })], true],
  ['a month', [add({ frequency: 'MONTHLY' })], true],
  ['a cancellation of a month', [cancel({ frequency: 'MONTHLY' })], false],
])('approval is needed for %s: %j (H9, B3)', (_what, lines, expected) => {
  expect(needsApproval(lines, facts(running()))).toBe(expected);
});

test('a line is outdated once the terms that it was drafted against have moved (H4)', () => {
  const of = (version: number) => new Map([['sub', version]]);
  expect(isOutdated(touch('CHANGE'), of(1))).toBe(false);
  expect(isOutdated(touch('CHANGE'), of(2))).toBe(true);
  expect(isOutdated(touch('CHANGE'), new Map())).toBe(true);
  expect(isOutdated(add(), of(2))).toBe(false);
});

describe('a line on its date (H13)', () => {
  const today = (on: string, subscription: SubscriptionFacts) => ({ ...facts(subscription), today: on });
  const next = { start: year.end, end: '2028-01-01' };
  const held = { unitPrice: 90_000 };
  test.each<[string, QuoteLine, string, SubscriptionFacts, string[]]>([
    ['a change', touch('CHANGE', { ...held, ...onDate('2026-08-01') }), '2026-08-01', running(), []],
    [
      'a change tried again in the same period',
      touch('CHANGE', { ...held, ...onDate('2026-08-01') }),
      '2026-09-01',
      running(),
      [],
    ],
    [
      'a change of a period that is over',
      touch('CHANGE', { ...held, ...onDate('2026-08-01') }),
      '2027-02-01',
      running({ period: next }),
      ['QUOTE_OUTDATED H13'],
    ],
    [
      'a change of an expired one',
      touch('CHANGE', { ...held, ...onDate('2026-08-01') }),
      '2026-08-01',
      running({ status: 'EXPIRED' }),
      ['SUBSCRIPTION_EXPIRED F8 subscriptionId'],
    ],
    ['a renewal at the end', touch('RENEW', { ...held, ...atEnd }), year.end, running(), []],
    [
      'a renewal after it renewed by itself',
      touch('RENEW', { ...held, ...atEnd }),
      '2027-01-02',
      running({ period: next }),
      ['QUOTE_OUTDATED H13'],
    ],
    ['an addition', add({ ...held, ...onDate('2026-08-01') }), '2026-08-01', running(), []],
  ])('%s', (_what, line, on, subscription, expected) => {
    const dueOn = line.effectiveOn ?? year.end;
    expect(codes(decideDueLine(line, today(on, subscription), dueOn))).toEqual(expected);
  });
});

test.each([
  ['annual, in time', 'ANNUAL', '2026-12-02', '2026-12-02'],
  ['annual, a day late', 'ANNUAL', '2026-12-03', null],
  ['monthly, on the last day', 'MONTHLY', '2026-12-31', '2026-12-31'],
  ['monthly, on the renewal’s day', 'MONTHLY', '2027-01-01', null],
] as const)('F7: until when a renewal on 1 January can be avoided: %s', (_why, frequency, today, expected) => {
  expect(cancellableUntil(frequency, '2027-01-01', today)).toBe(expected);
});

describe('how long a quote is valid (H8, H15)', () => {
  test('30 days unless said otherwise, never until a day that is over', () => {
    expect(defaultValidity([add()], { ...facts(), today: '2026-06-01', nextChanges: new Map() })).toBe('2026-07-01');
    expect(decideValidity('2026-06-01', '2026-06-01')).toEqual([]);
    expect(codes(decideValidity('2026-05-31', '2026-06-01'))).toEqual(['INVALID_INPUT H8 validUntil']);
  });

  const dated = add({ effectiveWhen: 'ON_DATE', effectiveOn: '2026-08-01' });
  test.each([
    ['by a day', [add()], '2026-07-12', []],
    ['to the day it has', [add()], VALID_UNTIL, ['INVALID_INPUT H8 validUntil']],
    ['up to the day before a line’s date', [dated], '2026-07-31', []],
    ['to a line’s date', [add(), dated], '2026-08-01', ['INVALID_INPUT H15 validUntil']],
  ])('is extended %s', (_why, lines, until, expected) => {
    const known = { ...facts(), termsVersions: new Map(), nextChanges: new Map() };
    expect(codes(decideExtension({ validUntil: VALID_UNTIL, lines }, until, known))).toEqual(expected);
  });

  test.each<[string, string | null, string, object, string | null]>([
    ['before the first reminder', null, '2026-07-03', { event: 'REMINDER', on: '2026-07-04' }, null],
    ['on its day', null, '2026-07-04', { event: 'REMINDER', on: '2026-07-04' }, 'REMINDER'],
    ['the second is next', '2026-07-04', '2026-07-04', { event: 'REMINDER', on: '2026-07-10' }, null],
    ['sent in between', '2026-07-08', '2026-07-10', { event: 'REMINDER', on: '2026-07-10' }, 'REMINDER'],
    ['on the last valid day', '2026-07-10', VALID_UNTIL, { event: 'EXPIRY', on: '2026-07-12' }, null],
    ['the day after', '2026-07-10', '2026-07-12', { event: 'EXPIRY', on: '2026-07-12' }, 'EXPIRY'],
    [
      'a late clock reminds of nothing that is over',
      null,
      '2026-08-01',
      { event: 'REMINDER', on: '2026-07-04' },
      'EXPIRY',
    ],
  ])('the clock’s turn: %s', (_why, remindedFor, today, next, due) => {
    expect(nextQuoteEvent({ validUntil: VALID_UNTIL, remindedFor })).toEqual(next);
    expect(dueQuoteEvent({ validUntil: VALID_UNTIL, remindedFor }, today)).toBe(due);
  });
});

describe('later changes (H4, H13)', () => {
  const dated = touch('CHANGE', { seats: 15, effectiveWhen: 'ON_DATE', effectiveOn: '2026-08-01' });
  const atEnd = touch('RENEW', { effectiveWhen: 'AT_PERIOD_END' });

  test.each([
    ['a date to come', dated, '2026-08-01', '2026-06-11', '2026-08-01'],
    ['a date that is over: today', dated, '2026-08-01', '2026-09-01', '2026-09-01'],
    ['a period’s end that is over stays', atEnd, '2027-01-01', '2027-02-01', '2027-01-01'],
  ])('carried out on %s', (_why, line, dueOn, today, expected) => {
    expect(carriedOutOn(line, dueOn, today)).toBe(expected);
  });

  test('only what names a date takes the change’s', () => {
    expect(lineOnDay(dated, '2026-09-01').effectiveOn).toBe('2026-09-01');
    expect(lineOnDay(atEnd, '2027-01-01').effectiveOn).toBeNull();
  });

  test.each([
    ['as it was agreed', 1, '2026-08-01', []],
    ['the terms have moved', 2, '2026-08-01', ['QUOTE_OUTDATED H13']],
    ['the period has ended', 1, '2027-02-01', ['INVALID_INPUT H15 effectiveOn']],
  ])('can still be carried out: %s', (_why, version, on, expected) => {
    const bindings = { termsVersions: new Map([['sub', version]]), nextChanges: new Map() };
    const known = { ...facts(running()), today: on, ...bindings };
    expect(codes(decideScheduledChange({ ...dated, effectiveOn: on }, on, known))).toEqual(expected);
  });

  test.each([
    ['SCHEDULED', true, ['EFFECT_NOT_FAILED H13'], []],
    ['FAILED', true, [], []],
    ['DONE', false, ['EFFECT_NOT_FAILED H13'], ['EFFECT_NOT_FAILED H13']],
    ['ABANDONED', false, ['EFFECT_NOT_FAILED H13'], ['EFFECT_NOT_FAILED H13']],
  ] as const)('%s: is to come %s; retried on its day %j, later %j', (status, toCome, onItsDay, later) => {
    expect(isToCome(status)).toBe(toCome);
    const change = { status, dueOn: '2026-08-01' };
    expect(codes(decideStuckEffect(change, '2026-08-01'))).toEqual(onItsDay);
    expect(codes(decideStuckEffect(change, '2026-08-02'))).toEqual(later);
  });

  test.each<[string, QuoteLine, SubscriptionFacts[], boolean]>([
    ['an addition of its own', add(), [], true],
    ['a subscription that runs', touch('CHANGE'), [running()], true],
    ['one that is over', touch('CHANGE'), [running({ status: 'EXPIRED' })], false],
    ['one that there is not', touch('CHANGE'), [], false],
    ['a shared period with time left', add({ coTermWith: 'sub' }), [running()], true],
    [
      'a shared period that has ended',
      add({ coTermWith: 'sub' }),
      [running({ period: { ...year, end: '2026-06-11' } })],
      false,
    ],
  ])('a line has an effect: %s', (_why, line, subscriptions, expected) => {
    expect(hasEffect(line, facts(...subscriptions))).toBe(expected);
  });
});
