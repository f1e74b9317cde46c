import { addDays, dateIn, daysBetween, type PlainDate } from '../terms/calendar';
import { add, type Minor, ZERO } from './minor';
import type { Currency } from './money';

/** G12: how long invoices are overdue, as staff see it: 0 to 30, 31 to 60, 61 to 90, and more than 90 days. */
export interface OverdueByAge {
  upTo30: Minor;
  upTo60: Minor;
  upTo90: Minor;
  over90: Minor;
}

/** What is open of an invoice, and since when it was due. Minor units. */
export interface OverdueInvoice {
  openAmount: Minor;
  dueOn: PlainDate;
}

/** G12: what is older than so many days is of one age. */
export const OVERDUE_AGES_END = 90;

/** G12, G6: what is overdue, by age, on a day. An invoice is overdue from the day after it was due. Minor units. */
export function overdueByAge(invoices: readonly OverdueInvoice[], today: PlainDate): OverdueByAge {
  const ages: OverdueByAge = { upTo30: ZERO, upTo60: ZERO, upTo90: ZERO, over90: ZERO };
  for (const { openAmount, dueOn } of invoices) {
    const days = daysBetween(dueOn, today);
    if (days <= 0) continue;
    const age = days <= 30 ? 'upTo30' : days <= 60 ? 'upTo60' : days <= OVERDUE_AGES_END ? 'upTo90' : 'over90';
    ages[age] = add(ages[age], openAmount);
  }
  return ages;
}

/** What is open of several accounts, and since when it was due, there. Minor units. */
export interface OverdueAmount extends OverdueInvoice {
  currency: Currency;
  timeZone: string;
}

/** G12: what is overdue of many accounts, by age, for each currency in the order of their codes: an account's days are those of its time zone. */
export function overdueTogether(
  amounts: readonly OverdueAmount[],
  now: Date,
): { currency: Currency; ages: OverdueByAge }[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) => {
    const ages: OverdueByAge = { upTo30: ZERO, upTo60: ZERO, upTo90: ZERO, over90: ZERO };
    const own = amounts.filter((amount) => amount.currency === currency);
    for (const timeZone of new Set(own.map((amount) => amount.timeZone))) {
      const there = own.filter((amount) => amount.timeZone === timeZone);
      const theirs = overdueByAge(there, dateIn(now, timeZone));
      for (const age of Object.keys(ages) as (keyof OverdueByAge)[]) ages[age] = add(ages[age], theirs[age]);
    }
    return Object.values(ages).some((amount) => amount > 0) ? [{ currency, ages }] : [];
  });
}

/** G12: after how many days the technician is told that a corporate invoice is overdue. */
export const TECHNICIAN_TOLD_AFTER = 14;

/**
 * G12: whether the technician is told today that an invoice is long overdue: once, and again where a payment of it
 * bounced since.
 * @param reopenedOn the day on which a payment of it bounced after its due date; null: none did
 */
export function isTechnicianTold(
  invoice: OverdueInvoice & { reopenedOn: PlainDate | null; technicianToldOn: PlainDate | null },
  today: PlainDate,
): boolean {
  const since = invoice.reopenedOn ?? invoice.dueOn;
  const isTold = invoice.technicianToldOn !== null && invoice.technicianToldOn > since;
  return invoice.openAmount > 0 && !isTold && today >= addDays(since, TECHNICIAN_TOLD_AFTER);
}
