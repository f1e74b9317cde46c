import type { TaxRate } from '../data/taxRates';
import { type Minor, sum } from '../money/money';
import { applyCredit, settle, type Totals } from '../money/settlement';
import { type CreditableLine, creditTax, lineTax, type TaxTreatment } from '../money/tax';
import { addDays, type Frequency, firstPeriod, type Period, type PlainDate } from '../terms/calendar';
import { findPrice, periodPrice } from '../terms/pricing';
import {
  creditDecrease,
  creditUnused,
  directionOf,
  type Explanation,
  type ProratedCredit,
  type SegmentChange,
} from '../terms/proration';
import type { SubscriptionFacts, Terms } from '../terms/subscription';
import type { CartFacts, CartItem } from './cart';

/** What pricing an order needs besides the cart's facts. Amounts in minor units of the account's currency. */
export interface PricingFacts extends CartFacts {
  balance: Minor;
  /** B5: of new charges. */
  tax: TaxTreatment;
  /** The lines that open segments were charged by, and what is open of their invoices (C10, C11). */
  chargedLines: ReadonlyMap<string, CreditableLine & { invoiceId: string }>;
  openOfInvoices: ReadonlyMap<string, Minor>;
}

/** A line of an order: a charge, or (amount and tax negative) a credit of an invoice's line, or what a quote's price hold takes off. */
export interface PricedLine {
  kind: 'CHARGE' | 'CREDIT' | 'PRICE_HOLD';
  subscriptionId: string | null;
  productId: string;
  planId: string;
  seats: number;
  frequency: Frequency | null;
  unitPrice: Minor | null;
  period: Period;
  amount: Minor;
  taxRate: TaxRate;
  tax: Minor;
  creditedLineId: string | null;
  /** A price hold's charge, which stands in the same order (H6). */
  takesFrom?: PricedLine;
  explanation: Explanation | null;
}

/** What an item does when its order is completed, and what it costs. */
export interface PricedItem {
  item: CartItem;
  direction: 'INCREASE' | 'DECREASE' | null;
  terms: Terms;
  lines: PricedLine[];
  segments: SegmentChange[];
}

/** Totals with the part before tax: subtotal + tax = total. */
export interface OrderTotals extends Totals {
  subtotal: Minor;
  tax: Minor;
}

export interface PricedOrder {
  items: PricedItem[];
  lines: PricedLine[];
  totals: OrderTotals;
}

/** D2, C8, C10, C11: what an order costs today, with tax, and how credit and balance pay it. Its items must be orderable. */
export function priceOrder(items: readonly CartItem[], facts: PricingFacts): PricedOrder {
  const credited = new Map<string, CreditableLine>();
  const priced = items.map((item) => priceItem(item, facts, credited));
  const lines = priced.flatMap((item) => item.lines);
  return { items: priced, lines, totals: totalsOf(lines, facts) };
}

/** D3, E2: a payment method is needed when something is due, or will be when a trial converts. */
export function requiresPaymentMethod({ items, totals }: PricedOrder): boolean {
  return totals.due > 0 || items.some(({ item }) => item.convertsAtEnd);
}

/** What lines come to: charges (less a price hold) with tax, paid by their credits first, then by the balance. */
export function totalsOf(lines: readonly PricedLine[], facts: PricingFacts): OrderTotals {
  const charges = lines.filter((line) => line.kind !== 'CREDIT');
  const subtotal = sum(charges.map((line) => line.amount));
  const tax = sum(charges.map((line) => line.tax));
  const credit = sum([...creditByInvoice(lines, facts).values()].map(({ toBalance }) => toBalance));
  return { subtotal, tax, ...settle({ total: subtotal + tax, credit, balance: facts.balance }) };
}

/** C10, C11: the credit notes of an order, one per credited invoice, with tax: what each sets against its invoice and what is left. */
export function creditByInvoice(
  lines: readonly PricedLine[],
  facts: Pick<PricingFacts, 'chargedLines' | 'openOfInvoices'>,
): Map<string, { total: Minor; appliedToInvoice: Minor; toBalance: Minor }> {
  const totals = new Map<string, Minor>();
  for (const line of lines) {
    if (line.creditedLineId === null) continue;
    const { invoiceId } = facts.chargedLines.get(line.creditedLineId)!;
    totals.set(invoiceId, (totals.get(invoiceId) ?? 0) - line.amount - line.tax);
  }
  return new Map(
    [...totals].map(([invoiceId, total]) => [
      invoiceId,
      { total, ...applyCredit(total, facts.openOfInvoices.get(invoiceId) ?? 0) },
    ]),
  );
}

function priceItem(item: CartItem, facts: PricingFacts, credited: Map<string, CreditableLine>): PricedItem {
  const subscription = facts.subscriptions.find(({ id }) => id === item.subscriptionId) ?? null;
  if (item.kind === 'TRIAL') {
    const { trialDays } = facts.plans.get(item.planId)!;
    const period = { start: facts.today, end: addDays(facts.today, trialDays) };
    const terms = { ...termsOf(item, null, false), anchorOn: facts.today, period, frequency: null };
    return { item, direction: null, terms, lines: [], segments: [] };
  }
  if (item.kind === 'CHANGE') return priceChange(item, subscription!, facts, credited);
  return startTerm(item, null, listPrice(item.planId, item.frequency!, facts)!, false, facts);
}

function termsOf(item: CartItem, unitPrice: Minor | null, priceIsNegotiated: boolean) {
  const { productId, planId, seats, frequency } = item;
  return { productId, planId, seats, frequency, unitPrice, priceIsNegotiated };
}

function listPrice(planId: string, frequency: Frequency, facts: PricingFacts): Minor | null {
  return findPrice(facts.prices, { planId, frequency, currency: facts.currency }, facts.today)?.unitPrice ?? null;
}

/** C2, C6: a full term from today at the given price per seat, charged in advance. */
function startTerm(
  item: CartItem,
  direction: PricedItem['direction'],
  unitPrice: Minor,
  priceIsNegotiated: boolean,
  facts: PricingFacts,
): PricedItem {
  const frequency = item.frequency!;
  const period = firstPeriod(facts.today, frequency);
  const { productId, planId, seats, subscriptionId } = item;
  const amount = periodPrice(unitPrice, seats);
  const tax = lineTax(amount, facts.tax.rate);
  const line: PricedLine = {
    ...{ kind: 'CHARGE', subscriptionId, productId, planId, seats, frequency, unitPrice, period, amount, tax },
    ...{ taxRate: facts.tax.rate, creditedLineId: null, explanation: null },
  };
  const terms = { ...termsOf(item, unitPrice, priceIsNegotiated), anchorOn: facts.today, period };
  return { item, direction, terms, lines: [line], segments: [] };
}

/**
 * C5 to C7: the old and the new terms are compared at today's price, list or negotiated where it lasts (B2). A rise or another
 * frequency credits all that is unused and starts a new term; otherwise the period stays and the difference is credited.
 */
function priceChange(
  item: CartItem,
  old: SubscriptionFacts,
  facts: PricingFacts,
  credited: Map<string, CreditableLine>,
): PricedItem {
  const frequencyChanges = item.frequency !== old.frequency;
  const keepsPlan = item.planId === old.planId && !frequencyChanges;
  const negotiated = old.priceIsNegotiated ? old.unitPrice : null;
  const oldUnitPrice = negotiated ?? listPrice(old.planId, old.frequency!, facts) ?? old.unitPrice!;
  const newUnitPrice = keepsPlan ? oldUnitPrice : listPrice(item.planId, item.frequency!, facts)!;
  const isNegotiated = keepsPlan && old.priceIsNegotiated;
  const oldPeriodPrice = periodPrice(oldUnitPrice, old.seats);
  const newPeriodPrice = periodPrice(newUnitPrice, item.seats);
  const direction = directionOf({ oldPeriodPrice, newPeriodPrice, frequencyChanges });
  const { today, currency } = facts;

  if (direction === 'INCREASE') {
    const credit = creditUnused(old.openSegments, today, currency);
    const started = startTerm(item, direction, newUnitPrice, isNegotiated, facts);
    const lines = [...creditLinesOf(credit, old, facts, credited), ...started.lines];
    return { ...started, lines, segments: credit.segments };
  }
  const credit = creditDecrease(old.openSegments, today, oldPeriodPrice, newPeriodPrice, currency);
  const unitPrice = keepsPlan ? old.unitPrice : newUnitPrice;
  const terms = { ...termsOf(item, unitPrice, isNegotiated), anchorOn: old.anchorOn, period: old.period };
  return { item, direction, terms, lines: creditLinesOf(credit, old, facts, credited), segments: credit.segments };
}

/** C10: each credit names the line it credits and carries that line's tax rate and tax. `credited` keeps what this order took of it. */
export function creditLinesOf(
  credit: ProratedCredit,
  old: SubscriptionFacts,
  facts: PricingFacts,
  credited: Map<string, CreditableLine>,
): PricedLine[] {
  return credit.lines.map(({ lineId, amount, period, explanation }) => {
    const line = credited.get(lineId) ?? facts.chargedLines.get(lineId)!;
    const tax = creditTax(line, amount);
    credited.set(lineId, {
      ...line,
      creditedAmount: line.creditedAmount + amount,
      creditedTax: line.creditedTax + tax,
    });
    return {
      ...{
        kind: 'CREDIT',
        subscriptionId: old.id,
        productId: old.productId,
        planId: old.planId,
        seats: old.seats,
        period,
      },
      ...{ frequency: old.frequency, unitPrice: old.unitPrice, amount: negated(amount), tax: negated(tax) },
      ...{ taxRate: line.taxRate, creditedLineId: lineId, explanation },
    };
  });
}

/** −0 is not 0 to everything that compares amounts. */
const negated = (amount: Minor) => (amount === 0 ? 0 : -amount);

/** What the next renewal will cost, as far as it is known today (F5): with tax, in minor units. */
export interface RenewalForecast {
  on: PlainDate;
  seats: number;
  unitPrice: Minor;
  total: Minor;
  fromBalance: Minor;
  due: Minor;
}

/**
 * B2, F5, C8: the next renewal at the price valid on its date (a negotiated one lasts), the balance used first. A trial's is its
 * conversion (E2). Null when nothing renews or no price is known.
 */
export function forecastRenewal(
  terms: Terms,
  convertsTo: Frequency | null,
  facts: Pick<PricingFacts, 'prices' | 'currency' | 'tax' | 'balance'>,
): RenewalForecast | null {
  const frequency = terms.frequency ?? convertsTo;
  if (frequency === null) return null;
  const on = terms.period.end;
  const key = { planId: terms.planId, frequency, currency: facts.currency };
  const unitPrice = terms.priceIsNegotiated ? terms.unitPrice : (findPrice(facts.prices, key, on)?.unitPrice ?? null);
  if (unitPrice === null) return null;
  const amount = periodPrice(unitPrice, terms.seats);
  const { total, fromBalance, due } = settle({
    total: amount + lineTax(amount, facts.tax.rate),
    credit: 0,
    balance: facts.balance,
  });
  return { on, seats: terms.seats, unitPrice, total, fromBalance, due };
}

/** The number of an order: not gap-free like a document's, so it needs no counter. */
export const orderNumber = (id: string) => `O-${id.slice(-12).toUpperCase()}`;
