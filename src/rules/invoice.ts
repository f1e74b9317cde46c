import type { PlainDate } from './calendar';
import type { Minor } from './money';

export type InvoiceStatus = 'OPEN' | 'PARTIALLY_PAID' | 'PAID' | 'CREDITED';

/** What an invoice is settled with, in minor units (G8): open = total − fromBalance − credited − paid. */
export interface InvoiceAmounts {
  total: Minor;
  fromBalance: Minor;
  credited: Minor;
  paid: Minor;
}

/** G8: what of an invoice is still open. */
export function openAmount({ total, fromBalance, credited, paid }: InvoiceAmounts): Minor {
  return total - fromBalance - credited - paid;
}

/** G1, G3: an invoice is PAID once nothing is open, CREDITED when credit notes alone have closed it, else open in full or in part. */
export function invoiceStatus(amounts: InvoiceAmounts): InvoiceStatus {
  const settled = amounts.fromBalance + amounts.paid;
  if (openAmount(amounts) === 0) return amounts.credited > 0 && settled === 0 ? 'CREDITED' : 'PAID';
  return settled + amounts.credited > 0 ? 'PARTIALLY_PAID' : 'OPEN';
}

/** G6: an open invoice is overdue from the day after it was due. */
export function isOverdue(open: Minor, dueOn: PlainDate, today: PlainDate): boolean {
  return open > 0 && dueOn < today;
}

/** G1: the number of a document: series of the seller and kind, year, and place in the year. */
export function documentNumber(series: string, year: number, place: number): string {
  return `${series}-${year}-${String(place).padStart(6, '0')}`;
}
