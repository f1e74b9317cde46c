import type { AccountKind } from '../people/access';
import type { PlainDate } from '../terms/calendar';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { CURRENCY_DECIMALS, type Currency, type Minor, toDecimal } from './money';

export type InvoiceStatus = 'OPEN' | 'PARTIALLY_PAID' | 'PAID' | 'CREDITED';

/** What an invoice is settled with, in minor units (G8): open = total − fromBalance − credited − paid. */
export interface InvoiceAmounts {
  total: Minor;
  fromBalance: Minor;
  credited: Minor;
  paid: Minor;
}

/** F7, G6: a corporate invoice is due that many days after its issue. */
export const INVOICE_DUE_AFTER = 30;

/** G8: what of an invoice is still open. */
export function openAmount({ total, fromBalance, credited, paid }: InvoiceAmounts): Minor {
  return total - fromBalance - credited - paid;
}

/**
 * G1, G3, F6: an invoice is PAID once nothing is open, CREDITED when credit notes have closed it and no payment was made, else open in
 * full or in part. `isCreditedInFull`: they come to its whole total, so what the balance had paid has gone back to it.
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
 * G3: whether an amount of an invoice can be paid now: something is open, an ONLINE account pays all of it, a CORPORATE one any part
 * from one unit of currency on, never more than is open. Minor units; `amount` null: not an amount in the invoice's currency (B4).
 */
export function decideInvoicePayment(
  { open, currency, kind }: { open: Minor; currency: Currency; kind: AccountKind },
  amount: Minor | null,
): Verdict {
  if (open <= 0) return [refuse('INVOICE_NOT_OPEN', 'G3')];
  if (amount === null) return [refuse('INVALID_INPUT', 'B4', ['amount'])];
  const oneUnit = 10 ** CURRENCY_DECIMALS[currency];
  const least = kind === 'ONLINE' ? open : Math.min(open, oneUnit);
  if (amount > open) return [refuse('AMOUNT_ABOVE_OPEN', 'G3', ['amount'], { open: toDecimal(open, currency) })];
  if (amount < least) return [refuse('AMOUNT_TOO_SMALL', 'G3', ['amount'], { least: toDecimal(least, currency) })];
  return ALLOWED;
}

/** G1: the number of a document: series of the seller and kind, year, and place in the year. */
export function documentNumber(series: string, year: number, place: number): string {
  return `${series}-${year}-${String(place).padStart(6, '0')}`;
}
