import type * as Rules from '../../src/rules';
import { pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const { isPriceNegotiated, netByLine, priceQuoteLine, quoteTotals, replacesAgreedOn, sentNetOf, withPriceHold } = rules;
type NetByLine = Plain<Rules.NetByLine>;
type PricedQuoteLine = Plain<Rules.PricedQuoteLine>;
type PricingFacts = Plain<Rules.PricingFacts>;
type QuoteLine = Plain<Rules.QuoteLine>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;

const year = { start: '2026-01-01', end: '2027-01-01' };
/** Pro, 10 seats at 278.40 a year, 1 January 2026 to 1 January 2027, paid. */
const running = (more: Partial<SubscriptionFacts> = {}) =>
  subscriptionFacts({
    ...{ seats: 10, frequency: 'ANNUAL', unitPrice: 27_840, anchorOn: year.start, period: year },
    openSegments: [{ id: 'segment', lineId: 'line', period: year, amount: 278_400 }],
    ...more,
  });
const charged = (taxRate: string, tax: number) => ({
  ...{ amount: 278_400, tax, taxRate, creditedAmount: 0, creditedTax: 0, invoiceId: 'invoice' },
});
const facts = (more: Partial<PricingFacts> = {}): PricingFacts => {
  const price = { id: 'p', planId: 'pro', currency: 'USD' as const, validFrom: '2020-01-01' };
  return pricingFacts({
    ...{ today: '2026-07-01', subscriptions: [running()], chargedLines: new Map([['line', charged('0', 0)]]) },
    prices: [
      { ...price, frequency: 'ANNUAL', unitPrice: 27_840 },
      { ...price, id: 'plus', planId: 'plus', frequency: 'ANNUAL', unitPrice: 47_040 },
      { ...price, id: 'monthly', frequency: 'MONTHLY', unitPrice: 2_900 },
    ],
    ...more,
  });
};
const line = (kind: QuoteLine['kind'], more: Partial<QuoteLine> = {}): QuoteLine => ({
  ...{ id: 'quoted', kind, subscriptionId: kind === 'ADD' ? null : 'sub', termsVersion: 1, productId: 'meeting' },
  ...{ planId: 'pro', seats: 10, frequency: 'ANNUAL', effectiveWhen: 'ON_ACCEPTANCE', effectiveOn: null },
  ...{ coTermWith: null, unitPrice: null, discountPercent: null, priceIsNegotiated: false },
  ...more,
});
const onDate = (effectiveOn: string) => ({ effectiveWhen: 'ON_DATE' as const, effectiveOn });
const atEnd = { effectiveWhen: 'AT_PERIOD_END' as const };

/** `2026-07-01 pro 15 ANNUAL 2026-01-01..2027-01-01: CHARGE 2026-07-01..2027-01-01 70172 + 0` */
function written({ on, terms, lines }: PricedQuoteLine): string {
  const after = terms
    ? `${terms.planId} ${terms.seats} ${terms.frequency} ${terms.period.start}..${terms.period.end}`
    : 'ends';
  const charges = lines.map(
    ({ kind, period, amount, tax }) => `${kind} ${period.start}..${period.end} ${amount} + ${tax}`,
  );
  return `${on} ${[after, ...charges].join(': ')}`;
}

describe('what a line does and costs (H3, H14)', () => {
  const monthly = { frequency: 'MONTHLY' as const };
  test.each<[string, QuoteLine, string]>([
    [
      'example 7',
      line('CHANGE', { seats: 15 }),
      '2026-07-01 pro 15 ANNUAL 2026-01-01..2027-01-01: CHARGE 2026-07-01..2027-01-01 70172 + 0',
    ],
    [
      'fewer seats',
      line('CHANGE', { seats: 5 }),
      '2026-07-01 pro 5 ANNUAL 2026-01-01..2027-01-01: CREDIT 2026-07-01..2027-01-01 -70172 + 0',
    ],
    ['the same', line('CHANGE'), '2026-07-01 pro 10 ANNUAL 2026-01-01..2027-01-01'],
    [
      'a higher plan',
      line('CHANGE', { planId: 'plus' }),
      '2026-07-01 plus 10 ANNUAL 2026-01-01..2027-01-01: CHARGE 2026-07-01..2027-01-01 96789 + 0',
    ],
    [
      'a higher plan for fewer',
      line('CHANGE', { planId: 'plus', seats: 5 }),
      '2026-07-01 plus 5 ANNUAL 2026-01-01..2027-01-01: CREDIT 2026-07-01..2027-01-01 -21778 + 0',
    ],
    [
      'a change on a date',
      line('CHANGE', { seats: 15, ...onDate('2026-10-01') }),
      '2026-10-01 pro 15 ANNUAL 2026-01-01..2027-01-01: CHARGE 2026-10-01..2027-01-01 35086 + 0',
    ],
    [
      'a change at the end',
      line('CHANGE', { seats: 15, ...atEnd }),
      '2027-01-01 pro 15 ANNUAL 2027-01-01..2028-01-01: CHARGE 2027-01-01..2028-01-01 417600 + 0',
    ],
    [
      'an addition',
      line('ADD', { seats: 3 }),
      '2026-07-01 pro 3 ANNUAL 2026-07-01..2027-07-01: CHARGE 2026-07-01..2027-07-01 83520 + 0',
    ],
    [
      'a discounted addition',
      line('ADD', { seats: 3, discountPercent: '25' }),
      '2026-07-01 pro 3 ANNUAL 2026-07-01..2027-07-01: CHARGE 2026-07-01..2027-07-01 62640 + 0',
    ],
    [
      'an addition on a date',
      line('ADD', onDate('2026-08-31')),
      '2026-08-31 pro 10 ANNUAL 2026-08-31..2027-08-31: CHARGE 2026-08-31..2027-08-31 278400 + 0',
    ],
    [
      'an addition to another one’s end',
      line('ADD', { seats: 5, coTermWith: 'sub' }),
      '2026-07-01 pro 5 ANNUAL 2026-07-01..2027-01-01: CHARGE 2026-07-01..2027-01-01 70172 + 0',
    ],
    [
      'the same on a date',
      line('ADD', { seats: 5, coTermWith: 'sub', ...onDate('2026-12-31') }),
      '2026-12-31 pro 5 ANNUAL 2026-12-31..2027-01-01: CHARGE 2026-12-31..2027-01-01 381 + 0',
    ],
    [
      'a renewal now',
      line('RENEW', { unitPrice: 25_000 }),
      '2026-07-01 pro 10 ANNUAL 2026-07-01..2027-07-01: CREDIT 2026-07-01..2027-01-01 -140344 + 0: CHARGE 2026-07-01..2027-07-01 250000 + 0',
    ],
    [
      'a renewal by the month now',
      line('RENEW', monthly),
      '2026-07-01 pro 10 MONTHLY 2026-07-01..2026-08-01: CREDIT 2026-07-01..2027-01-01 -140344 + 0: CHARGE 2026-07-01..2026-08-01 29000 + 0',
    ],
    [
      'a renewal at the end',
      line('RENEW', { seats: 12, ...atEnd }),
      '2027-01-01 pro 12 ANNUAL 2027-01-01..2028-01-01: CHARGE 2027-01-01..2028-01-01 334080 + 0',
    ],
    [
      'a renewal by the month at the end',
      line('RENEW', { ...monthly, ...atEnd }),
      '2027-01-01 pro 10 MONTHLY 2027-01-01..2027-02-01: CHARGE 2027-01-01..2027-02-01 29000 + 0',
    ],
    ['a cancellation', line('CANCEL', atEnd), '2026-07-01 ends'],
  ])('%s', (_what, quoted, expected) => {
    expect(written(priceQuoteLine(quoted, facts()))).toBe(expected);
  });

  test('a change that costs more splits what was charged too: the used part is closed for good (C4)', () => {
    const { segments } = priceQuoteLine(line('CHANGE', { seats: 15 }), facts());
    const used = { period: { start: '2026-01-01', end: '2026-07-01' }, amount: 138_056, open: false };
    const unused = { period: { start: '2026-07-01', end: '2027-01-01' }, amount: 140_344, open: true };
    expect(segments).toEqual([{ segmentId: 'segment', lineId: 'line', parts: [used, unused] }]);
  });

  test('so the next change credits what is unused of the unused part, rounded twice (C4)', () => {
    // 4 435.20 for 365 days: 187 days are 2 272.28, and 134 of these 187 are 1 628.26; of 365 they would be 1 628.27.
    const term = { start: '2029-04-21', end: '2030-04-21' };
    const first = { id: 'segment', lineId: 'line', period: term, amount: 443_520 };
    const changed = (openSegments: SubscriptionFacts['openSegments'], today: string, kind: 'CHANGE' | 'RENEW') => {
      const subscriptions = [running({ period: term, anchorOn: term.start, openSegments })];
      return priceQuoteLine(line(kind, { seats: 15 }), facts({ today, subscriptions }));
    };
    const { period, amount } = changed([first], '2029-10-16', 'CHANGE').segments[0]!.parts[1]!;
    expect(amount).toBe(227_228);
    expect(changed([{ ...first, period, amount }], '2029-12-08', 'RENEW').lines[0]!.amount).toBe(-162_826);
  });

  test('example 7 explains itself (C9)', () => {
    const [charge] = priceQuoteLine(line('CHANGE', { seats: 15 }), facts()).lines;
    expect(charge!.explanation).toEqual({
      rule: 'H14',
      base: 139_200,
      unusedDays: 184,
      periodDays: 365,
      exact: '701.720548',
      priceChange: { from: 278_400, to: 417_600 },
      seatChange: { from: 10, to: 15, unitPrice: 27_840 },
    });
    expect(charge!.explanation!.seatChange).toEqual({ from: 10, to: 15, unitPrice: 27_840 });
    expect(charge!.explanation!.exact).toMatch(/^701\.720/);
  });

  test('a charge carries today’s rate, a credit that of the line it credits (B5, C10)', () => {
    const taxed = facts({
      tax: { rate: '20', note: 'STANDARD' },
      chargedLines: new Map([['line', charged('19', 52_896)]]),
    });
    const renewed = priceQuoteLine(line('RENEW'), taxed);
    expect(renewed.lines.map(({ amount, tax, taxRate }) => [amount, tax, taxRate])).toEqual([
      [-140_344, -26_665, '19'],
      [278_400, 55_680, '20'],
    ]);
    expect(quoteTotals([renewed], taxed, null).total).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      ...{ subtotal: 278_400, tax: 55_680, total: 334_080, credit: 167_009, due: 167_071 },
      fromBalance: 0,
      toBalance: 0,
    });
  });

  test('yen have no minor unit (B4)', () => {
    const yen = facts({ currency: 'JPY', subscriptions: [running({ unitPrice: 30_720, seats: 1 })] });
    const changed = priceQuoteLine(line('CHANGE', { seats: 2, unitPrice: 30_720 }), yen);
    expect(changed.lines.map(({ amount }) => amount)).toEqual([15_486]);
    expect(changed.lines[0]!.explanation!.seatChange).toEqual({ from: 1, to: 2, unitPrice: 30_720 });
    expect(changed.lines[0]!.explanation!.exact).toMatch(/^15486\.2/);
  });

  test.each<[string, Partial<QuoteLine>, Partial<SubscriptionFacts>, boolean]>([
    ['nothing is named', {}, {}, false],
    ['the list price is named', { unitPrice: 27_840 }, {}, false],
    ['another price is named', { unitPrice: 27_841 }, {}, true],
    ['a discount', { discountPercent: '1' }, {}, true],
    ['no discount', { discountPercent: '0' }, {}, false],
    ['kept from before', {}, { priceIsNegotiated: true, unitPrice: 20_000 }, true],
    [
      'kept from before, and the list price has come down to it',
      {},
      { priceIsNegotiated: true, unitPrice: 27_840 },
      true,
    ],
    ['another plan drops it', { planId: 'plus' }, { priceIsNegotiated: true, unitPrice: 20_000 }, false],
  ])('whether a price is negotiated (B2): %s', (_why, more, old, expected) => {
    expect(isPriceNegotiated(line('CHANGE', more), facts({ subscriptions: [running(old)] }))).toBe(expected);
  });

  test('what was held at sending says whether the price lasts, whatever the list price is now (B2, H6)', () => {
    const held = (priceIsNegotiated: boolean) =>
      priceQuoteLine(line('ADD', { unitPrice: 27_840, priceIsNegotiated }), facts()).terms!.priceIsNegotiated;
    expect([held(true), held(false)]).toEqual([true, false]);
  });

  test.each<[string, QuoteLine, string | null]>([
    ['a change now: nothing', line('CHANGE', { seats: 15 }), null],
    ['a change on a date: that day', line('CHANGE', { seats: 15, ...onDate('2026-10-01') }), '2026-10-01'],
    ['a renewal at the end: the end', line('RENEW', atEnd), '2027-01-01'],
    ['a renewal now: the end that will not come', line('RENEW'), '2027-01-01'],
    ['a cancellation: the end', line('CANCEL', atEnd), '2027-01-01'],
  ])('what an accepted line replaces of earlier agreements (H13): %s', (_what, quoted, expected) => {
    expect(replacesAgreedOn(priceQuoteLine(quoted, facts()), running())).toBe(expected);
  });

  describe('a subscription that shares another one’s period: prices are for a full term (H14)', () => {
    const period = { start: '2026-10-01', end: '2027-01-01' };
    const shared = running({ period, openSegments: [{ id: 'segment', lineId: 'line', period, amount: 70_172 }] });
    const today = '2026-10-01';
    test.each<[string, QuoteLine, string]>([
      ['five seats more for 92 of 365 days', line('CHANGE', { seats: 15 }), 'CHARGE 35086 of 92/365'],
      ['five seats fewer', line('CHANGE', { seats: 5 }), 'CREDIT -35086 of 92/365'],
      ['ten seats beside it', line('ADD', { coTermWith: 'sub' }), 'CHARGE 70172 of 92/365'],
    ])('%s', (_why, quoted, expected) => {
      const { lines } = priceQuoteLine(quoted, facts({ today, subscriptions: [shared] }));
      const shown = lines.map(({ kind, amount, explanation }) => {
        return `${kind} ${amount} of ${explanation!.unusedDays}/${explanation!.periodDays}`;
      });
      expect(shown).toEqual([expected]);
    });
  });

  test('an addition to another one’s end takes its anchor and renews with it', () => {
    const other = running({ anchorOn: '2025-01-31', period: { start: '2026-01-31', end: '2027-01-31' } });
    const { terms } = priceQuoteLine(line('ADD', { coTermWith: 'sub' }), facts({ subscriptions: [other] }));
    expect(terms).toEqual({
      anchorOn: '2025-01-31',
      period: { start: '2026-07-01', end: '2027-01-31' },
      productId: 'meeting',
      planId: 'pro',
      seats: 10,
      frequency: 'ANNUAL',
      unitPrice: 27_840,
      priceIsNegotiated: false,
    });
  });
});

describe('amounts hold as sent (H6)', () => {
  const price = (today: string, ...lines: QuoteLine[]) => lines.map((one) => priceQuoteLine(one, facts({ today })));
  const renewal = line('RENEW', { unitPrice: 25_000 });

  test('accepting later bills no more: what the credit has lost is taken off', () => {
    const sent = netByLine(price('2026-07-01', renewal));
    expect(sent).toEqual({ [renewal.id]: 250_000 - 140_344 });
    const later = price('2026-07-11', renewal);
    const held = withPriceHold(later[0]!.lines, sentNetOf(later, sent));
    expect(held.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['CREDIT', -132_717],
      ['CHARGE', 250_000],
      ['PRICE_HOLD', -7_627],
    ]);
    expect(quoteTotals(later, facts({ today: '2026-07-11' }), sent).dueNow).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      ...{ total: 242_373, credit: 132_717, due: 109_656 },
      subtotal: 242_373,
      tax: 0,
      fromBalance: 0,
      toBalance: 0,
    });
  });

  test('accepting later bills less where that comes to less', () => {
    const change = line('CHANGE', { seats: 15 });
    const sent = netByLine(price('2026-07-01', change));
    expect(sent).toEqual({ [change.id]: 70_172 });
    const later = price('2026-07-11', change);
    const held = withPriceHold(later[0]!.lines, sentNetOf(later, sent));
    expect(held.map(({ kind, amount }) => [kind, amount])).toEqual([['CHARGE', 66_358]]);
  });

  describe('each date holds by itself', () => {
    const lines = [
      line('CHANGE', { id: 'now', seats: 15 }),
      line('ADD', { id: 'ten', ...onDate('2026-09-01') }),
      line('ADD', { id: 'one', seats: 1, ...onDate('2026-09-01') }),
    ];
    const priced = price('2026-07-01', ...lines);
    const subtotal = (sent: NetByLine) => quoteTotals(priced, facts(), sent).total.subtotal;

    test('each line is kept as it was sent', () => {
      expect(netByLine(priced)).toEqual({ now: 70_172, ten: 278_400, one: 27_840 });
    });

    test.each([
      ['the later date was cheaper: 6 240 are taken off it', { now: 70_172, ten: 278_400, one: 21_600 }, 370_172],
      [
        'what a line rose by is covered by what another of its date fell by',
        { now: 70_172, ten: 270_000, one: 36_240 },
        376_412,
      ],
      ['what today’s sum fell by is no other date’s', { now: 80_172, ten: 268_400, one: 27_840 }, 366_412],
    ])('%s', (_why, sent, expected) => {
      expect(subtotal(sent)).toBe(expected);
    });

    test('where one of a date is carried out without the others, it holds by itself', () => {
      const alone = priced.filter(({ line: { id } }) => id === 'one');
      const held = withPriceHold(alone[0]!.lines, sentNetOf(alone, { now: 70_172, ten: 278_400, one: 21_600 }));
      expect(held.map(({ kind, amount }) => [kind, amount])).toEqual([
        ['CHARGE', 27_840],
        ['PRICE_HOLD', -6_240],
      ]);
    });
  });

  test('a hold takes from each charge at its rate, and never makes an invoice negative', () => {
    const taxed = facts({ tax: { rate: '20', note: 'STANDARD' } });
    const lines = [line('ADD', { seats: 1 }), line('ADD', { seats: 2 })].flatMap(
      (one) => priceQuoteLine(one, taxed).lines,
    );
    const holds = withPriceHold(lines, 40_000).slice(2);
    expect(holds.map(({ amount, tax, takesFrom }) => [amount, tax, lines.indexOf(takesFrom!)])).toEqual([
      [-27_840, -5_568, 0],
      [-15_680, -3_136, 1],
    ]);
    const all = withPriceHold(lines, -5);
    expect(all.reduce((total, { amount, tax }) => total + amount + tax, 0)).toBe(0);
  });

  test('nothing was sent, nothing is held', () => {
    const { lines } = price('2026-07-01', renewal)[0]!;
    expect(withPriceHold(lines, undefined)).toEqual(lines);
  });
});
