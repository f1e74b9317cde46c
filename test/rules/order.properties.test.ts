import fc from 'fast-check';
import type * as Rules from '../../src/rules';
import { type Plain, rules } from '../support/plain';

const { addDays, firstPeriod, lineTax, periodPrice, priceOrder } = rules;
type CartItem = Plain<Rules.CartItem>;
type Frequency = Plain<Rules.Frequency>;
type PlainDate = Plain<Rules.PlainDate>;
type PricedOrder = Plain<Rules.PricedOrder>;
type PricingFacts = Plain<Rules.PricingFacts>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;

const ANCHOR: PlainDate = '2026-01-31';
const RATES = { MONTHLY: [1999, 4400], ANNUAL: [19_190, 42_240] } as const;
const FREQUENCIES: readonly Frequency[] = ['MONTHLY', 'ANNUAL'];
const PLANS = ['plan 0', 'plan 1'];

/** A subscription as it was bought, and what it is changed to. */
interface Change {
  seats: number;
  frequency: Frequency;
  newSeats: number;
  newPlan: number;
  newFrequency: Frequency;
  openOfInvoice: number;
}

const changes: fc.Arbitrary<Change> = fc.record({
  seats: fc.integer({ min: 1, max: 20 }),
  frequency: fc.constantFrom(...FREQUENCIES),
  newSeats: fc.integer({ min: 1, max: 20 }),
  newPlan: fc.integer({ min: 0, max: 1 }),
  newFrequency: fc.constantFrom(...FREQUENCIES),
  openOfInvoice: fc.constantFrom(0, 0, 777),
});

const cases = fc.record({
  changes: fc.array(changes, { minLength: 2, maxLength: 5 }),
  day: fc.integer({ min: 0, max: 27 }),
  balance: fc.integer({ min: 0, max: 50_000 }),
  rate: fc.constantFrom('0', '20', '8.1'),
  seed: fc.integer(),
});

function subscriptionOf({ seats, frequency }: Change, index: number): SubscriptionFacts {
  const [period, unitPrice] = [firstPeriod(ANCHOR, frequency), RATES[frequency][0]];
  return {
    ...{ id: `subscription ${index}`, productId: 'product', planId: PLANS[0]!, seats, frequency, unitPrice, period },
    ...{ priceIsNegotiated: false, anchorOn: ANCHOR, status: 'ACTIVE', expiryReason: null, trialOf: null },
    ...{ isOrderPending: false, assignedTo: [] },
    openSegments: [{ id: `segment ${index}`, lineId: `line ${index}`, period, amount: periodPrice(unitPrice, seats) }],
  };
}

function itemOf({ newSeats: seats, newPlan, newFrequency: frequency }: Change, index: number): CartItem {
  const terms = { productId: 'product', planId: PLANS[newPlan]!, seats, frequency };
  const subscriptionId = `subscription ${index}`;
  return { id: `item ${index}`, kind: 'CHANGE', subscriptionId, ...terms, convertsAtEnd: false, releaseSeatsOf: [] };
}

type Case = { changes: Change[]; day: number; balance: number; rate: string };

/** Every two subscriptions were bought by one order, so that they share an invoice. */
function factsOf({ changes, day, balance, rate }: Case): PricingFacts {
  const subscriptions = changes.map(subscriptionOf);
  const prices = PLANS.flatMap((planId, plan) =>
    FREQUENCIES.map((frequency) => ({
      ...{ id: `${planId} ${frequency}`, planId, frequency, currency: 'EUR' as const },
      ...{ unitPrice: RATES[frequency][plan]!, validFrom: '2020-01-01' },
    })),
  );
  const charged = subscriptions.map(({ openSegments }, index) => {
    const [{ lineId, amount }] = openSegments as [SubscriptionFacts['openSegments'][number]];
    const line = { amount, tax: lineTax(amount, rate), taxRate: rate, creditedAmount: 0, creditedTax: 0 };
    return [lineId, { ...line, invoiceId: `invoice ${Math.trunc(index / 2)}` }] as const;
  });
  const opens = changes.map(({ openOfInvoice }, index) => [`invoice ${Math.trunc(index / 2)}`, openOfInvoice] as const);
  const plan = { productId: 'product', minSeats: 1, maxOnlineSeats: 100, trialDays: 14 };
  return {
    ...{ today: addDays(ANCHOR, day), currency: 'EUR', subscriptions, balance, prices },
    plans: new Map(PLANS.map((id, rank) => [id, { id, rank, ...plan }])),
    ...{ tax: { rate, note: 'STANDARD' as const }, chargedLines: new Map(charged), openOfInvoices: new Map(opens) },
  };
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const key = (index: number) => Math.imul(index + 1, seed | 1) >>> 0;
  return values
    .map((value, index) => ({ value, key: key(index) }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value);
}

const bySubscription = ({ items }: PricedOrder) => new Map(items.map(({ item, ...priced }) => [item.id, priced]));

test('changes to different subscriptions in one order commute: lines, terms, segments and totals', () => {
  fc.assert(
    fc.property(cases, ({ seed, ...given }) => {
      const facts = factsOf(given);
      const items = given.changes.map(itemOf);
      const [one, other] = [priceOrder(items, facts), priceOrder(shuffled(items, seed), facts)];
      expect(bySubscription(other)).toEqual(bySubscription(one));
      expect(other.totals).toEqual(one.totals);
    }),
  );
});

test('each change costs the same alone as beside the others', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const facts = factsOf(given);
      const items = given.changes.map(itemOf);
      const together = bySubscription(priceOrder(items, facts));
      for (const item of items) {
        expect(together.get(item.id)).toEqual(bySubscription(priceOrder([item], facts)).get(item.id));
      }
    }),
  );
});

test('an order adds up: total + toBalance = credit + fromBalance + due; no line is credited above what it charged (C4, C10)', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const facts = factsOf(given);
      const { lines, totals } = priceOrder(given.changes.map(itemOf), facts);
      expect(totals.total + totals.toBalance).toBe(totals.credit + totals.fromBalance + totals.due);
      expect(totals.fromBalance).toBeLessThanOrEqual(facts.balance);
      for (const { creditedLineId, amount, tax } of lines.filter(({ kind }) => kind === 'CREDIT')) {
        const charged = facts.chargedLines.get(creditedLineId!)!;
        expect(-amount).toBeLessThanOrEqual(charged.amount);
        expect(-tax).toBeLessThanOrEqual(charged.tax);
      }
    }),
  );
});
