import type * as Rules from '../../src/rules';
import type { Plain } from './plain';

type CartItem = Plain<Rules.CartItem>;
type PricingFacts = Plain<Rules.PricingFacts>;
type SubscriptionFacts = Plain<Rules.SubscriptionFacts>;

/** Terms of either kind, as a test may change a part of them. */
type GivenTerms = Plain<
  Omit<Rules.PaidTerms, 'frequency' | 'unitPrice'> & Pick<Rules.PricedLine, 'frequency' | 'unitPrice'>
>;
export type GivenSubscription = Partial<GivenTerms & Plain<Rules.SubscriptionState>>;
type TaxedAccount = Plain<Rules.TaxedAccount>;

/** GoToMeeting at 29.00 (Pro) and 49.00 (Plus) a month, 1 000.00 (Pro) a year; GoToWebinar Pro at 100.00 a month. No tax, no balance. */
export function pricingFacts(more: Partial<PricingFacts> = {}): PricingFacts {
  const plan = (id: string, productId: string, rank: number) => ({
    ...{ id, productId, rank, minSeats: 1, maxOnlineSeats: 100, trialDays: 14 },
  });
  const price = (planId: string, frequency: 'MONTHLY' | 'ANNUAL', unitPrice: number) => ({
    ...{
      id: `${planId} ${frequency}`,
      planId,
      frequency,
      unitPrice,
      currency: 'USD' as const,
      validFrom: '2020-01-01',
    },
  });
  const plans = [
    plan('starter', 'meeting', 1),
    plan('pro', 'meeting', 2),
    plan('plus', 'meeting', 3),
    plan('webinar', 'webinar', 1),
  ];
  return {
    plans: new Map(plans.map((each) => [each.id, each])),
    prices: [
      ...[price('starter', 'MONTHLY', 1900), price('pro', 'MONTHLY', 2900), price('plus', 'MONTHLY', 4900)],
      ...[price('pro', 'ANNUAL', 100000), price('webinar', 'MONTHLY', 10000)],
    ],
    ...{ today: '2026-06-11', currency: 'USD', subscriptions: [], balance: 0, tax: { rate: '0', note: 'NONE' } },
    ...{ chargedLines: new Map(), openOfInvoices: new Map() },
    ...more,
  };
}

/** GoToMeeting Pro, 5 seats, monthly at 29.00, charged 145.00 for 1 June to 1 July. */
export function subscriptionFacts(more: GivenSubscription = {}): SubscriptionFacts {
  const period = { start: '2026-06-01', end: '2026-07-01' };
  return {
    ...{ id: 'sub', productId: 'meeting', planId: 'pro', seats: 5, frequency: 'MONTHLY', unitPrice: 2900 },
    ...{
      priceIsNegotiated: false,
      anchorOn: period.start,
      period,
      status: 'ACTIVE',
      expiryReason: null,
      trialOf: null,
    },
    ...{ isOrderPending: false, assignedTo: [] },
    openSegments: [{ id: 'segment', lineId: 'line', period, amount: 14500 }],
    ...more,
  } as SubscriptionFacts;
}

/** An account of that country of which nothing else is known that decides its tax. */
export function taxedAccount(country: string, more: Partial<TaxedAccount> = {}): TaxedAccount {
  const nothing = {
    address: null,
    vatNumber: null,
    vatNumberValid: false,
    taxServiceAnswer: null,
    vatRegistryAnswer: null,
  };
  return { country, ...nothing, ...more };
}

/** A purchase of one seat of GoToMeeting Pro a month. */
export function cartItem(more: Partial<CartItem> = {}): CartItem {
  return {
    ...{ id: 'item', kind: 'PURCHASE', productId: 'meeting', planId: 'pro', seats: 1, frequency: 'MONTHLY' },
    ...{ convertsAtEnd: false, subscriptionId: null, releaseSeatsOf: [] },
    ...more,
  };
}
