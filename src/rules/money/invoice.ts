import type { AccountKind } from '../people/access';
import { addDays, type PlainDate } from '../terms/calendar';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { type Minor, smaller, subtract } from './minor';
import { type Currency, oneUnitOf, toDecimal } from './money';

export type InvoiceStatus = 'OPEN' | 'PARTIALLY_PAID' | 'PAID' | 'CREDITED';

/** What settles an invoice, in minor units (G8): open = total − fromBalance − credited − paid. */
export interface InvoiceAmounts {
  total: Minor;
  fromBalance: Minor;
  credited: Minor;
  paid: Minor;
}

/** F7, G6: how many days after its issue a corporate invoice is due. */
export const INVOICE_DUE_AFTER = 30;

/**
 * G6, F7, I4: the day on which an invoice is due: 30 days after its issue for a corporate account, the day of its issue
 * for an online one.
 * @param isDueAtOnce whether a corporate invoice is due on the day of its issue too (see `isDueAtOnce`)
 */
export function invoiceDueOn(kind: AccountKind, issuedOn: PlainDate, isDueAtOnce: boolean): PlainDate {
  return kind === 'CORPORATE' && !isDueAtOnce ? addDays(issuedOn, INVOICE_DUE_AFTER) : issuedOn;
}

/** G8: the open amount of an invoice. Minor units. */
export function openAmount({ total, fromBalance, credited, paid }: InvoiceAmounts): Minor {
  return subtract(total, fromBalance, credited, paid);
}

/**
 * G1, G3, F6: an invoice is PAID once nothing is open; CREDITED if credit notes have closed it and nobody has paid;
 * else open in full or in part. `isCreditedInFull`: the credit notes come to its whole total, so that what the balance
 * had paid is back on the balance.
 */
export function invoiceStatus(amounts: InvoiceAmounts, isCreditedInFull = false): InvoiceStatus {
  const settled = amounts.paid + (isCreditedInFull ? 0 : amounts.fromBalance);
  if (openAmount(amounts) === 0) return amounts.credited > 0 && settled === 0 ? 'CREDITED' : 'PAID';
  return settled + amounts.credited > 0 ? 'PARTIALLY_PAID' : 'OPEN';
}

/** G6: an open invoice is overdue from the day after it was due. */
export function isOverdue(open: Minor, dueOn: PlainDate, today: PlainDate): boolean {
  return open > 0 && dueOn < today;
}

/**
 * G3: whether this amount of an invoice can be paid now. An ONLINE account pays all that is open, a CORPORATE one any
 * part of it that is at least one unit of the currency. Minor units; `amount` null: not an amount in the invoice's
 * currency (B4).
 */
export function decideInvoicePayment(
  { open, currency, kind }: { open: Minor; currency: Currency; kind: AccountKind },
  amount: Minor | null,
): Verdict {
  if (open <= 0) return [refuse('INVOICE_NOT_OPEN', 'G3')];
  if (amount === null) return [refuse('INVALID_INPUT', 'B4', ['amount'])];
  const least = kind === 'ONLINE' ? open : smaller(open, oneUnitOf(currency));
  if (amount > open) return [refuse('AMOUNT_ABOVE_OPEN', 'G3', ['amount'], { open: toDecimal(open, currency) })];
  if (amount < least) return [refuse('AMOUNT_TOO_SMALL', 'G3', ['amount'], { least: toDecimal(least, currency) })];
  return ALLOWED;
}

/** G1: the number of a document: series (seller and kind of document), year, place in the year. US-2026-000001. */
export function documentNumber(series: string, year: number, place: number): string {
  return `${series}-${year}-${String(place).padStart(6, '0')}`;
}
