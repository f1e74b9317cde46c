import {
  decideDueLine,
  decideQuoteLine,
  decideQuoteLines,
  isOutdated,
  needsApproval,
  type QuoteLine,
  type SubscriptionFacts,
  unitPriceOf,
  type Verdict,
} from '../../src/rules';
import { pricingFacts, subscriptionFacts } from '../support/facts';

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
      ['SUBSCRIPTION_EXPIRED F4 subscriptionId'],
    ],
    [
      'a renewal of an expired one',
      touch('RENEW'),
      running({ status: 'EXPIRED' }),
      ['SUBSCRIPTION_EXPIRED F4 subscriptionId'],
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
      ['SUBSCRIPTION_EXPIRED F4 subscriptionId'],
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
