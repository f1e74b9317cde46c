import type { TaxRate } from '../data/taxRates';
import { add, type Minor, subtract, ZERO } from '../money/minor';
import type { Currency } from '../money/money';
import { settle } from '../money/settlement';
import { lineTax, type TaxTreatment } from '../money/tax';
import type { OrderTotals } from '../orders/order';
import type { AccountKind } from '../people/access';
import { type Frequency, nextPeriod, type Period, type PlainDate } from './calendar';
import { findPrice, type PriceRow, periodPrice, priceOn } from './pricing';
import type { PaidTerms, Terms } from './subscription';

/** The next period of a subscription, with its price per seat and its totals. Minor units. */
export interface Renewal {
  period: Period;
  unitPrice: Minor;
  totals: OrderTotals;
}

/** The facts that a renewal is priced with. The balance is in minor units. */
export interface RenewalFacts {
  currency: Currency;
  prices: readonly PriceRow[];
  tax: TaxTreatment;
  balance: Minor;
}

/**
 * F5, B2, C2, C8: the period after the running one, at the price of its first day. With tax, paid from the balance
 * first.
 */
export function renewalOf(terms: PaidTerms, facts: RenewalFacts): Renewal {
  const period = nextPeriod(terms.anchorOn, terms.frequency, terms.period.end);
  const unitPrice = priceOn(terms, period.start, facts);
  return { period, unitPrice, totals: costOf(unitPrice, terms.seats, facts) };
}

/**
 * F6, F7: whether a renewal is past due at once: an amount is due, and the online account has no payment method that it
 * can be charged to. A corporate invoice stays open until its due date.
 */
export function isPastDueAtOnce(of: { kind: AccountKind; due: Minor; hasMethod: boolean }): boolean {
  return of.kind === 'ONLINE' && of.due > 0 && !of.hasMethod;
}

/** B6: the announced price that a renewal at `unitPrice` has not reached yet, in minor units. Null: there is none. */
export function priceStillToCome({
  announcedPrice,
  unitPrice,
}: {
  announcedPrice: Minor | null;
  unitPrice: Minor;
}): Minor | null {
  return announcedPrice !== null && announcedPrice > unitPrice ? announcedPrice : null;
}

/**
 * What the next renewal will cost, as far as it is known today (F5). Minor units: subtotal + tax = total =
 * fromBalance + due.
 */
export interface RenewalForecast {
  on: PlainDate;
  seats: number;
  unitPrice: Minor;
  /** For all seats, without tax. */
  subtotal: Minor;
  tax: Minor;
  taxRate: TaxRate;
  total: Minor;
  fromBalance: Minor;
  due: Minor;
}

/**
 * B2, F5, C8: the next renewal at the price of its date, with the balance used first. For a trial: its conversion at
 * the list price of that date (E2). Null: the trial does not convert, or has no list price.
 */
export function forecastRenewal(
  terms: Terms,
  convertsTo: Frequency | null,
  facts: RenewalFacts,
): RenewalForecast | null {
  const { seats, period } = terms;
  const on = period.end;
  const conversion = { planId: terms.planId, frequency: convertsTo, on };
  const unitPrice = terms.frequency === null ? conversionPrice(conversion, facts) : priceOn(terms, on, facts);
  if (unitPrice === null) return null;
  const { subtotal, tax, total, fromBalance, due } = costOf(unitPrice, seats, facts);
  return { on, seats, unitPrice, subtotal, tax, taxRate: facts.tax.rate, total, fromBalance, due };
}

/**
 * F5, E2, C8: what renews, or converts, next of several subscriptions of an account, the earliest first: each pays from what the ones
 * before leave of the balance. What does not renew is left out.
 */
export function forecastRenewals<Coming extends { id: string; terms: Terms; convertsTo: Frequency | null }>(
  coming: readonly Coming[],
  facts: RenewalFacts,
): { of: Coming; forecast: RenewalForecast }[] {
  const sorted = [...coming].sort((one, other) => {
    const [first, second] = [one, other].map(({ id, terms }) => `${terms.period.end} ${id}`);
    return first! < second! ? -1 : 1;
  });
  let balance = facts.balance;
  return sorted.flatMap((of) => {
    const forecast = forecastRenewal(of.terms, of.convertsTo, { ...facts, balance });
    if (!forecast) return [];
    balance = subtract(balance, forecast.fromBalance);
    return [{ of, forecast }];
  });
}

/**
 * E2, B2: the price per seat and period, in minor units, at which a trial that ends on this day converts. Null: it does
 * not convert, or there is no list price.
 */
export function conversionPrice(
  { planId, frequency, on }: { planId: string; frequency: Frequency | null; on: PlainDate },
  { prices, currency }: Pick<RenewalFacts, 'prices' | 'currency'>,
): Minor | null {
  return frequency && (findPrice(prices, { planId, frequency, currency }, on)?.unitPrice ?? null);
}

function costOf(unitPrice: Minor, seats: number, { tax: { rate }, balance }: RenewalFacts): OrderTotals {
  const subtotal = periodPrice(unitPrice, seats);
  const tax = lineTax(subtotal, rate);
  return { subtotal, tax, ...settle({ total: add(subtotal, tax), credit: ZERO, balance }) };
}
