import type * as Rules from '../../src/rules';
import { cartItem, pricingFacts, subscriptionFacts } from '../support/facts';
import { type Plain, rules } from '../support/plain';

const { decidePaymentMethod, priceOrder, requiresPaymentMethod } = rules;
type CartItem = Plain<Rules.CartItem>;
type PricingFacts = Plain<Rules.PricingFacts>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;

const line = (amount: number, tax = 0, taxRate = '0') => ({
  ...{ amount, tax, taxRate, creditedAmount: 0, creditedTax: 0, invoiceId: 'invoice' },
});

function priced(item: Partial<CartItem>, subscription: SubscriptionFacts, more: Partial<PricingFacts> = {}) {
  const facts = pricingFacts({
    subscriptions: [subscription],
    chargedLines: new Map([['line', line(14500)]]),
    ...more,
  });
  return priceOrder([cartItem({ kind: 'CHANGE', subscriptionId: 'sub', ...item })], facts);
}

const VAT: Partial<PricingFacts> = {
  tax: { rate: '20', note: 'STANDARD' },
  chargedLines: new Map([['line', line(14500, 2900, '20')]]),
};

describe('priceOrder', () => {
  test.each<[string, Partial<CartItem>, Partial<PricingFacts>, Record<string, number>]>([
    [
      'example 1: 5 to 8 seats',
      { seats: 8 },
      {},
      { total: 23200, credit: 9667, fromBalance: 0, toBalance: 0, due: 13533 },
    ],
    [
      'example 1 with VAT',
      { seats: 8 },
      VAT,
      { total: 27840, credit: 11600, fromBalance: 0, toBalance: 0, due: 16240 },
    ],
    [
      'example 1, partly by the balance',
      { seats: 8 },
      { balance: 10000 },
      { total: 23200, credit: 9667, fromBalance: 10000, toBalance: 0, due: 3533 },
    ],
    ['example 2: 5 to 3 seats', { seats: 3 }, {}, { total: 0, credit: 3867, fromBalance: 0, toBalance: 3867, due: 0 }],
    ['example 2 with VAT', { seats: 3 }, VAT, { total: 0, credit: 4640, fromBalance: 0, toBalance: 4640, due: 0 }],
    [
      'a credit of an open invoice reduces that first (C11)',
      { seats: 3 },
      { openOfInvoices: new Map([['invoice', 2867]]) },
      { total: 0, credit: 1000, fromBalance: 0, toBalance: 1000, due: 0 },
    ],
  ])('%s', (_why, item, more, totals) => {
    const order = priced(item, subscriptionFacts(), more);
    expect(order.totals).toMatchObject(totals);
    const { total, toBalance, credit, fromBalance, due, subtotal, tax } = order.totals;
    expect(total + toBalance).toBe(credit + fromBalance + due);
    expect(subtotal + tax).toBe(total);
  });

  test('example 3: monthly 100.00 to annual 1 000.00', () => {
    const subscription = subscriptionFacts({
      ...{ seats: 1, unitPrice: 10000 },
      openSegments: [{ id: 'segment', lineId: 'line', period: subscriptionFacts().period, amount: 10000 }],
    });
    const chargedLines = new Map([['line', line(10000)]]);
    const order = priced({ frequency: 'ANNUAL' }, subscription, { chargedLines });
    expect(order.totals).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      total: 100000,
      credit: 6667,
      due: 93333,
      subtotal: 100_000,
      tax: 0,
      fromBalance: 0,
      toBalance: 0,
    });
    expect(order.items[0]!.terms).toEqual({
      anchorOn: '2026-06-11',
      period: { start: '2026-06-11', end: '2027-06-11' },
      productId: 'meeting',
      planId: 'pro',
      seats: 1,
      frequency: 'ANNUAL',
      unitPrice: 100_000,
      priceIsNegotiated: false,
    });
  });

  test('example 5: upgraded twice on one day, all of the first upgrade comes back', () => {
    const period = { start: '2026-06-11', end: '2026-07-11' };
    const openSegments = [{ id: 'segment', lineId: 'line', period, amount: 23200 }];
    const subscription = subscriptionFacts({ seats: 8, anchorOn: period.start, period, openSegments });
    const order = priced({ seats: 9 }, subscription, { chargedLines: new Map([['line', line(23200)]]) });
    expect(order.totals).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      total: 26100,
      credit: 23200,
      due: 2900,
      subtotal: 26_100,
      tax: 0,
      fromBalance: 0,
      toBalance: 0,
    });
  });

  test('example 6: after example 2, on 21 June to 8 seats', () => {
    const openSegments = [
      { id: 'segment', lineId: 'line', period: { start: '2026-06-11', end: '2026-07-01' }, amount: 5800 },
    ];
    const chargedLines = new Map([['line', { ...line(14500), creditedAmount: 3867 }]]);
    const facts = { today: '2026-06-21', balance: 3867, chargedLines };
    const order = priced({ seats: 8 }, subscriptionFacts({ seats: 3, openSegments }), facts);
    expect(order.totals).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      total: 23200,
      credit: 2900,
      fromBalance: 3867,
      due: 16433,
      subtotal: 23_200,
      tax: 0,
      toBalance: 0,
    });
  });

  test('an increase starts a period, a decrease keeps it, and both say so', () => {
    expect(priced({ seats: 8 }, subscriptionFacts()).items[0]).toMatchObject({
      direction: 'INCREASE',
      terms: { seats: 8, period: { start: '2026-06-11', end: '2026-07-11' } },
      lines: [
        { kind: 'CREDIT', amount: -9667 },
        { kind: 'CHARGE', amount: 23200 },
      ],
    });
    expect(priced({ seats: 3 }, subscriptionFacts()).items[0]).toMatchObject({
      direction: 'DECREASE',
      terms: { seats: 3, period: { start: '2026-06-01', end: '2026-07-01' } },
      lines: [{ kind: 'CREDIT', amount: -3867 }],
    });
  });

  test('a purchase and a trial together; tax is per line, half up', () => {
    const items = [
      cartItem({ id: 'a', seats: 3 }),
      cartItem({ id: 'b' }),
      cartItem({ id: 'c', kind: 'TRIAL', planId: 'webinar', productId: 'webinar', frequency: null }),
    ];
    const order = priceOrder(items, pricingFacts({ tax: { rate: '8.1', note: 'STANDARD' } }));
    expect(order.lines.map(({ amount, tax }) => [amount, tax])).toEqual([
      [8700, 705],
      [2900, 235],
    ]);
    expect(order.totals).toEqual({
      creditAgainstOpen: 0,
      leftOpen: 0,
      subtotal: 11600,
      tax: 940,
      total: 12540,
      due: 12540,
      credit: 0,
      fromBalance: 0,
      toBalance: 0,
    });
    expect(order.items[2]).toEqual({
      lines: [],
      terms: {
        frequency: null,
        unitPrice: null,
        period: { start: '2026-06-11', end: '2026-06-25' },
        productId: 'webinar',
        planId: 'webinar',
        seats: 1,
        priceIsNegotiated: false,
        anchorOn: '2026-06-11',
      },
      item: {
        id: 'c',
        kind: 'TRIAL',
        productId: 'webinar',
        planId: 'webinar',
        seats: 1,
        frequency: null,
        convertsAtEnd: false,
        subscriptionId: null,
        releaseSeatsOf: [],
      },
      direction: null,
      segments: [],
    });
  });
});

test.each<[string, Partial<CartItem>, number, boolean]>([
  ['something is due', {}, 0, true],
  ['the balance pays all', {}, 2900, false],
  ['a trial', { kind: 'TRIAL', frequency: null }, 0, false],
  ['a trial that converts', { kind: 'TRIAL', convertsAtEnd: true }, 0, true],
])('requiresPaymentMethod: %s', (_why, item, balance, required) => {
  const priced = priceOrder([cartItem(item)], pricingFacts({ balance }));
  expect(requiresPaymentMethod(priced)).toBe(required);
  const refused = [{ code: 'PAYMENT_METHOD_REQUIRED', rule: 'D3', field: ['paymentMethodId'] }];
  expect(decidePaymentMethod(priced, false)).toEqual(required ? refused : []);
  expect(decidePaymentMethod(priced, true)).toEqual([]);
});
