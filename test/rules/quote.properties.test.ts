import fc from 'fast-check';
import type * as Rules from '../../src/rules';
import { pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const { addDays, firstPeriod, netByLine, periodPrice, priceQuoteLine, quoteTotals, sentNetOf, sum, withPriceHold } =
  rules;
type PricedLine = Plain<Rules.PricedLine>;
type PricingFacts = Plain<Rules.PricingFacts>;
type QuoteLine = Plain<Rules.QuoteLine>;

const START = '2026-01-31';
const YEAR = firstPeriod(START, 'ANNUAL');

const cases = fc.record({
  seats: fc.integer({ min: 1, max: 50 }),
  unitPrice: fc.integer({ min: 1, max: 99_999 }),
  sentOn: fc.integer({ min: 0, max: 300 }),
  wait: fc.integer({ min: 0, max: 60 }),
  rate: fc.constantFrom('0', '19', '8.1'),
  lines: fc.array(
    fc.record({
      kind: fc.constantFrom('ADD', 'CHANGE', 'RENEW'),
      seats: fc.integer({ min: 1, max: 50 }),
      unitPrice: fc.integer({ min: 0, max: 99_999 }),
      sharesPeriod: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

/** Each line touches a subscription of its own: paid in full, a year from 31 January 2026. */
function factsOf({ seats, unitPrice, lines, rate }: Case, today: string): PricingFacts {
  const amount = periodPrice(unitPrice, seats);
  const subscriptions = lines.map((_line, index) => {
    const segment = { id: `segment ${index}`, lineId: `line ${index}`, period: YEAR, amount };
    const of = { id: `sub ${index}`, seats, unitPrice, frequency: 'ANNUAL' as const, anchorOn: START, period: YEAR };
    return subscriptionFacts({ ...of, openSegments: [segment] });
  });
  const charged = { amount, tax: 0, taxRate: '0', creditedAmount: 0, creditedTax: 0, invoiceId: 'invoice' };
  const chargedLines = new Map(lines.map((_line, index) => [`line ${index}`, charged]));
  return pricingFacts({ today, subscriptions, chargedLines, tax: { rate, note: 'STANDARD' } });
}

const toLine = ({ kind, seats, unitPrice, sharesPeriod }: Case['lines'][number], index: number): QuoteLine => ({
  ...{ id: `quoted ${index}`, kind, subscriptionId: kind === 'ADD' ? null : `sub ${index}` },
  ...{ termsVersion: 1, productId: 'meeting', planId: 'pro', seats, frequency: 'ANNUAL', unitPrice },
  ...{ effectiveWhen: 'ON_ACCEPTANCE', effectiveOn: null, discountPercent: null },
  priceIsNegotiated: false,
  coTermWith: kind === 'ADD' && sharesPeriod ? `sub ${index}` : null,
});

const price = (given: Case, today: string) =>
  given.lines.map(toLine).map((line) => priceQuoteLine(line, factsOf(given, today)));
const net = (lines: readonly PricedLine[]) => sum(lines.map(({ amount }) => amount));

test('accepting later never costs more than was sent, as far as there are charges to take it from (H6)', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const sentOn = addDays(START, given.sentOn);
      const sent = netByLine(price(given, sentOn));
      const priced = price(given, addDays(sentOn, given.wait));
      const later = priced.flatMap(({ lines }) => lines);
      const sentNet = sentNetOf(priced, sent)!;
      const held = withPriceHold(later, sentNet);
      const credits = net(later.filter(({ kind }) => kind === 'CREDIT'));
      expect(net(held)).toBeLessThanOrEqual(Math.max(sentNet, credits));
      expect(net(held)).toBeLessThanOrEqual(net(later));
      const invoiced = held.filter(({ kind }) => kind !== 'CREDIT');
      expect(net(invoiced)).toBeGreaterThanOrEqual(0);
      expect(net(invoiced) + sum(invoiced.map(({ tax }) => tax))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('what was sent is what acceptance on the same day costs', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const sentOn = addDays(START, given.sentOn);
      const priced = price(given, sentOn);
      const facts = factsOf(given, sentOn);
      expect(quoteTotals(priced, facts, netByLine(priced))).toEqual(quoteTotals(priced, facts, null));
      expect(withPriceHold(priced[0]!.lines, sentNetOf([priced[0]!], netByLine(priced)))).toEqual(priced[0]!.lines);
    }),
  );
});

test('there and back on one day costs nothing (H14)', () => {
  const change = fc.record({
    seats: fc.integer({ min: 1, max: 500 }),
    others: fc.integer({ min: 1, max: 500 }),
    unitPrice: fc.integer({ min: 1, max: 99_999 }),
    day: fc.integer({ min: 0, max: 364 }),
  });
  fc.assert(
    fc.property(change, ({ seats, others, unitPrice, day }) => {
      const thereLine = { kind: 'CHANGE' as const, seats: others, unitPrice, sharesPeriod: false };
      const given: Case = { seats, unitPrice, rate: '0', sentOn: 0, wait: 0, lines: [thereLine] };
      const today = addDays(START, day);
      const there = price(given, today)[0]!;
      const subscription = {
        ...subscriptionFacts({
          id: 'sub 0',
          seats: others,
          unitPrice,
          frequency: 'ANNUAL',
          anchorOn: START,
          period: YEAR,
        }),
        openSegments: segmentsAfter(there, periodPrice(unitPrice, seats)),
      };
      const charged = { amount: 10 ** 12, tax: 0, taxRate: '0', creditedAmount: 0, creditedTax: 0, invoiceId: 'i' };
      const chargedLines = new Map([
        ['line 0', charged],
        ['line 1', charged],
      ]);
      const backLine = toLine({ ...thereLine, seats }, 0);
      const back = priceQuoteLine(backLine, pricingFacts({ today, subscriptions: [subscription], chargedLines }));
      expect(net(there.lines) + net(back.lines)).toBe(0);
    }),
  );
});

/** The open segments once a change is carried out: what is left of the year's, and what the change charged. */
function segmentsAfter({ lines, segments }: ReturnType<typeof priceQuoteLine>, amount: number) {
  const year = { id: 'segment 0', lineId: 'line 0', period: YEAR, amount };
  const left = segments.flatMap(({ lineId, parts }) =>
    parts.filter(({ open }) => open).map((part, index) => ({ ...part, id: `left ${index}`, lineId })),
  );
  const charges = lines.filter(({ kind }) => kind === 'CHARGE');
  return [
    ...(segments.length > 0 ? left : [year]),
    ...charges.map((line) => ({ id: 'charged', lineId: 'line 1', period: line.period, amount: line.amount })),
  ];
}
