import fc from 'fast-check';
import type * as Rules from '../../src/rules';
import { pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const {
  addDays,
  decideExpectedTotal,
  decideQuoteAcceptance,
  decideQuoteSending,
  firstPeriod,
  nextPeriod,
  priceQuoteLine,
  quoteTotals,
  toDecimal,
  unitPriceOf,
} = rules;
type QuoteLine = Plain<Rules.QuoteLine>;
type QuotingFacts = Plain<Rules.QuotingFacts>;

const TODAY = '2026-06-11';
const day = fc.integer({ min: 0, max: 45 });

/** A subscription that began so many days ago, and a change of it that was agreed for a later day. */
const subscribed = fc.record({
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'PENDING_CANCELLATION', 'EXPIRED', 'PAST_DUE'),
  frequency: fc.constantFrom('ANNUAL', 'MONTHLY'),
  begunBefore: fc.integer({ min: 0, max: 364 }),
  changesIn: fc.option(day, { freq: 5 }),
  seats: fc.integer({ min: 1, max: 50 }),
});
const wanted = fc.record({
  kind: fc.constantFrom('ADD', 'CHANGE', 'CANCEL', 'RENEW'),
  of: fc.nat({ max: 2 }),
  sharesPeriod: fc.boolean(),
  seats: fc.constantFrom(1, 12, 1_000_000),
  frequency: fc.constantFrom('ANNUAL', 'ANNUAL', 'MONTHLY'),
  when: fc.constantFrom('ON_ACCEPTANCE', 'ON_ACCEPTANCE', 'AT_PERIOD_END', 'ON_DATE'),
  on: day,
  price: fc.constantFrom({ unitPrice: null }, { unitPrice: 0 }, { unitPrice: 999_999 }, { discountPercent: '15' }),
});
const quotes = fc.record({
  subscriptions: fc.array(subscribed, { minLength: 3, maxLength: 3 }),
  lines: fc.array(wanted, { minLength: 1, maxLength: 4 }),
  validFor: day,
});
type Given = typeof quotes extends fc.Arbitrary<infer Value> ? Value : never;

/** What the clock has made of the subscriptions by a day: each renews, or ends, with its period. */
function factsOn({ subscriptions }: Given, today: string): QuotingFacts {
  const known = subscriptions.map((given, index) => subscriptionOn(given, `sub ${index}`, today));
  // Nothing is agreed any more for what has expired.
  const changes = subscriptions.flatMap(({ changesIn, status }, index) =>
    changesIn === null || status === 'EXPIRED' ? [] : [[`sub ${index}`, addDays(TODAY, changesIn)] as const],
  );
  const passed = (id: string) => changes.filter(([of, on]) => of === id && on > TODAY && on <= today).length;
  return {
    ...pricingFacts({ today, subscriptions: known.map(({ facts }) => facts), tax: { rate: '20', note: 'STANDARD' } }),
    termsVersions: new Map(known.map(({ facts, version }) => [facts.id, version + passed(facts.id)])),
    nextChanges: new Map(changes.filter(([, on]) => on >= today)),
  };
}

function subscriptionOn(given: Given['subscriptions'][number], id: string, today: string) {
  const { frequency, seats } = given;
  const anchorOn = addDays(TODAY, -given.begunBefore);
  let period = firstPeriod(anchorOn, frequency);
  while (period.end <= TODAY) period = nextPeriod(anchorOn, frequency, period.end);
  let { status } = given;
  let version = 1;
  while (status !== 'EXPIRED' && period.end <= today) {
    if (status === 'PENDING_CANCELLATION') status = 'EXPIRED';
    else period = nextPeriod(anchorOn, frequency, period.end);
    version += 1;
  }
  const ended = { start: addDays(TODAY, -400), end: addDays(TODAY, -35) };
  const of = { id, status, frequency, seats, anchorOn, period: given.status === 'EXPIRED' ? ended : period };
  return { version, facts: subscriptionFacts({ ...of, unitPrice: 100_000, openSegments: [] }) };
}

function linesOf({ lines, subscriptions }: Given): QuoteLine[] {
  return lines.map(({ kind, of, when, on, price, sharesPeriod, ...line }, index) => {
    const isAddition = kind === 'ADD';
    const kept = subscriptions[of]!;
    return {
      ...{ id: `line ${index}`, kind, productId: 'meeting', planId: 'pro', ...line },
      // What a cancellation and a change cannot alter is as the subscription has it.
      ...(kind === 'CANCEL' ? { seats: kept.seats } : {}),
      ...(kind === 'CANCEL' || kind === 'CHANGE' ? { frequency: kept.frequency } : {}),
      ...{ subscriptionId: isAddition ? null : `sub ${of}`, termsVersion: isAddition && !sharesPeriod ? null : 1 },
      coTermWith: isAddition && sharesPeriod ? `sub ${of}` : null,
      ...{ effectiveWhen: when, effectiveOn: when === 'ON_DATE' ? addDays(TODAY, on) : null },
      ...{ unitPrice: null, discountPercent: null, priceIsNegotiated: false },
      ...(kind === 'CANCEL' ? {} : price),
    };
  });
}

test('what can be sent can be accepted, on each day that it is valid, and at the total that is shown then (H16, A9, B4)', () => {
  let sent = 0;
  fc.assert(
    fc.property(quotes, (given) => {
      const facts = factsOn(given, TODAY);
      const lines = linesOf(given);
      const validUntil = addDays(TODAY, given.validFor);
      fc.pre(decideQuoteSending({ lines, validUntil, isApproved: true }, facts).length === 0);
      sent += 1;
      const held = lines.map((line) => ({ ...line, unitPrice: unitPriceOf(line, facts), discountPercent: null }));
      for (let on = TODAY; on <= validUntil; on = addDays(on, 1)) {
        // The prices are held: what becomes of the list does not matter.
        const then = { ...factsOn(given, on), prices: [] };
        expect(decideQuoteAcceptance({ lines: held, validUntil }, then)).toEqual([]);
        const { total } = quoteTotals(
          held.map((line) => priceQuoteLine(line, then)),
          then,
          null,
        ).total;
        const shown = { amount: toDecimal(total, 'USD'), currency: 'USD' as const };
        expect(decideExpectedTotal(shown, { total, currency: 'USD', of: 'QUOTE' })).toEqual([]);
      }
    }),
    { numRuns: 150, maxSkipsPerRun: 1000 },
  );
  expect(sent).toBe(150);
});
