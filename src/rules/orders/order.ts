import type { TaxRate } from '../data/taxRates';
import { add, type Minor, negate, subtract, sum, ZERO } from '../money/minor';
import { applyCredit, settle, type Totals } from '../money/settlement';
import { type CreditableLine, creditTax, lineTax, type TaxTreatment } from '../money/tax';
import { addDays, type Frequency, firstPeriod, type Period } from '../terms/calendar';
import { findPrice, periodPrice, priceOn } from '../terms/pricing';
import {
  creditDecrease,
  creditUnused,
  directionOf,
  type Explanation,
  type ProratedCredit,
  type SegmentChange,
} from '../terms/proration';
import { type PaidSubscription, paid, type SubscriptionFacts, type Terms } from '../terms/subscription';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import type { CartFacts, CartItem } from './cart';

/** The facts that an order is priced with. Amounts in minor units of the account's currency. */
export interface PricingFacts extends CartFacts {
  balance: Minor;
  /** B5: the tax of new charges. */
  tax: TaxTreatment;
  /** The invoice lines that charged the open segments (C10), and what is open of their invoices (C11). */
  chargedLines: ReadonlyMap<string, CreditableLine & { invoiceId: string }>;
  openOfInvoices: ReadonlyMap<string, Minor>;
}

/**
 * A line of an order: a charge; or, with negative amount and tax, a credit of an invoice line or what a price hold
 * takes off (H6).
 */
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
  /** Of a price hold: the charge of the same order that it takes from (H6). */
  takesFrom?: PricedLine;
  explanation: Explanation | null;
}

/** What a charge is for. */
export type Charged = Pick<
  PricedLine,
  'subscriptionId' | 'productId' | 'planId' | 'seats' | 'frequency' | 'unitPrice' | 'period'
>;

/** A charge of an amount without tax, in minor units. */
export function chargeLine(
  { subscriptionId, productId, planId, seats, frequency, unitPrice, period }: Charged,
  amount: Minor,
  taxRate: TaxRate,
  explanation: Explanation | null,
): PricedLine {
  return {
    kind: 'CHARGE',
    subscriptionId,
    productId,
    planId,
    seats,
    frequency,
    unitPrice,
    period,
    amount,
    taxRate,
    tax: lineTax(amount, taxRate),
    creditedLineId: null,
    explanation,
  };
}

/** What an item changes when its order is completed, and what it costs. */
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

/**
 * D2, C8, C10, C11: what an order costs today, with tax, and how credit and balance pay it. `decideCart` must have
 * allowed its items.
 */
export function priceOrder(items: readonly CartItem[], facts: PricingFacts): PricedOrder {
  const credited = new Map<string, CreditableLine>();
  const priced = items.map((item) => priceItem(item, facts, credited));
  const lines = priced.flatMap((item) => item.lines);
  return { items: priced, lines, totals: totalsOf(lines, facts) };
}

/** D3, E2: whether a payment method is needed: something is due now, or will be when a trial converts. */
export function requiresPaymentMethod({ items, totals }: PricedOrder): boolean {
  return totals.due > 0 || items.some(({ item }) => item.convertsAtEnd);
}

/** D3, E2: whether an order can be paid: it needs no payment method, or has one. Refuses PAYMENT_METHOD_REQUIRED. */
export function decidePaymentMethod(priced: PricedOrder, hasMethod: boolean): Verdict {
  const isMissing = requiresPaymentMethod(priced) && !hasMethod;
  return isMissing ? [refuse('PAYMENT_METHOD_REQUIRED', 'D3', ['paymentMethodId'])] : ALLOWED;
}

/** The totals of lines: charges less price holds, with tax; paid by their own credits first, then from the balance. */
export function totalsOf(lines: readonly PricedLine[], facts: PricingFacts): OrderTotals {
  const charges = lines.filter((line) => line.kind !== 'CREDIT');
  const subtotal = sum(charges.map((line) => line.amount));
  const tax = sum(charges.map((line) => line.tax));
  const credits = [...creditByInvoice(lines, facts).values()];
  const credit = sum(credits.map(({ toBalance }) => toBalance));
  const creditAgainstOpen = sum(credits.map(({ appliedToInvoice }) => appliedToInvoice));
  const { balance } = facts;
  return { subtotal, tax, ...settle({ total: add(subtotal, tax), credit, creditAgainstOpen, balance }) };
}

/**
 * C10, C11: the credit notes of an order, one for each credited invoice, with tax: what reduces the invoice, and what
 * goes to the balance.
 */
export function creditByInvoice(
  lines: readonly PricedLine[],
  facts: Pick<PricingFacts, 'chargedLines' | 'openOfInvoices'>,
): Map<string, { total: Minor; appliedToInvoice: Minor; toBalance: Minor }> {
  const totals = new Map<string, Minor>();
  for (const line of lines) {
    if (line.creditedLineId === null) continue;
    const { invoiceId } = facts.chargedLines.get(line.creditedLineId)!;
    totals.set(invoiceId, subtract(totals.get(invoiceId) ?? ZERO, line.amount, line.tax));
  }
  return new Map(
    [...totals].map(([invoiceId, total]) => {
      const open = facts.openOfInvoices.get(invoiceId) ?? ZERO;
      return [invoiceId, { total, ...applyCredit({ credit: total, open }) }];
    }),
  );
}

function priceItem(item: CartItem, facts: PricingFacts, credited: Map<string, CreditableLine>): PricedItem {
  const subscription = facts.subscriptions.find(({ id }) => id === item.subscriptionId) ?? null;
  if (item.kind === 'TRIAL') {
    const { trialDays } = facts.plans.get(item.planId)!;
    const period = { start: facts.today, end: addDays(facts.today, trialDays) };
    const { productId, planId, seats } = item;
    const free = { frequency: null, unitPrice: null, priceIsNegotiated: false } as const;
    const terms = { productId, planId, seats, ...free, anchorOn: facts.today, period };
    return { item, direction: null, terms, lines: [], segments: [] };
  }
  if (item.kind === 'CHANGE') return priceChange(item, paid(subscription!), facts, credited);
  return startTerm(item, null, listPrice(item.planId, item.frequency!, facts)!, false, facts);
}

function termsOf(item: CartItem, unitPrice: Minor, priceIsNegotiated: boolean) {
  const { productId, planId, seats, frequency } = item;
  return { productId, planId, seats, frequency: frequency!, unitPrice, priceIsNegotiated };
}

function listPrice(planId: string, frequency: Frequency, facts: PricingFacts): Minor | null {
  return findPrice(facts.prices, { planId, frequency, currency: facts.currency }, facts.today)?.unitPrice ?? null;
}

/** C2, C6: a full term from today, charged in advance at this price per seat. */
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
  const charged = { subscriptionId, productId, planId, seats, frequency, unitPrice, period };
  const line = chargeLine(charged, amount, facts.tax.rate, null);
  const terms = { ...termsOf(item, unitPrice, priceIsNegotiated), anchorOn: facts.today, period };
  return { item, direction, terms, lines: [line], segments: [] };
}

/**
 * C5 to C7: old and new terms are compared at today's price: list, or negotiated where that lasts (B2). If the price
 * rises or the frequency changes, all that is unused is credited and a new term starts. Otherwise the period stays, and
 * the difference is credited.
 */
function priceChange(
  item: CartItem,
  old: PaidSubscription,
  facts: PricingFacts,
  credited: Map<string, CreditableLine>,
): PricedItem {
  const frequencyChanges = item.frequency !== old.frequency;
  const keepsPlan = item.planId === old.planId && !frequencyChanges;
  const oldUnitPrice = priceOn(old, facts.today, facts);
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
  const priceChange = { from: oldPeriodPrice, to: newPeriodPrice };
  const credit = creditDecrease(old.openSegments, today, priceChange, currency);
  const unitPrice = keepsPlan ? old.unitPrice : newUnitPrice;
  const terms = { ...termsOf(item, unitPrice, isNegotiated), anchorOn: old.anchorOn, period: old.period };
  const seats = keepsPlan ? old.seats - item.seats : old.seats;
  return {
    item,
    direction,
    terms,
    segments: credit.segments,
    lines: creditLinesOf(credit, { ...old, seats }, facts, credited),
  };
}

/**
 * C10: each credit names the line that it credits and carries its tax.
 * @param old what is credited: `seats` are those that are given up, or all where the plan, price or frequency changes
 * @param credited what this order has credited of each line so far
 */
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
      creditedAmount: add(line.creditedAmount, amount),
      creditedTax: add(line.creditedTax, tax),
    });
    return {
      kind: 'CREDIT',
      subscriptionId: old.id,
      productId: old.productId,
      planId: old.planId,
      seats: old.seats,
      period,
      frequency: old.frequency,
      unitPrice: old.unitPrice,
      amount: negate(amount),
      tax: negate(tax),
      taxRate: line.taxRate,
      creditedLineId: lineId,
      explanation,
    };
  });
}

/** The number of an order: not gap-free like a document's, so it needs no counter. */
export const orderNumber = (id: string) => `O-${id.slice(-12).toUpperCase()}`;
