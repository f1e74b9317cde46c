import type { PlainDate } from '../terms/calendar';
import { ALLOWED, refuse, type Verdict } from '../verdict';
import { type Minor, smaller, subtract, sum } from './minor';
import type { Currency, NamedAmount } from './money';
import { decideExpectedTotal } from './settlement';

/** G11, ours: how many invoices one payment pays at most. */
export const MOST_PAID_TOGETHER = 50;

/** An invoice that is paid together with others; `open`: what is open of it, payments under way counting as paid. Minor units. */
export interface PaidTogether {
  id: string;
  dueOn: PlainDate;
  open: Minor;
}

/** G11: whether these can be the invoices of one payment: at least one, each once, and not too many. */
export function decideInvoiceIds(ids: readonly string[]): Verdict {
  const isUsable = ids.length > 0 && ids.length <= MOST_PAID_TOGETHER && new Set(ids).size === ids.length;
  return isUsable ? ALLOWED : [refuse('INVALID_INPUT', 'G11', ['invoiceIds'])];
}

/**
 * G11: invoices are paid together in full, or not at all: something is open of each, and the total is the one that the
 * contact saw. Refuses INVOICE_NOT_OPEN, INVALID_INPUT, TOTAL_CHANGED (with the current total).
 */
export function decidePayTogether(
  invoices: readonly PaidTogether[],
  expected: NamedAmount,
  currency: Currency,
): Verdict {
  if (invoices.some(({ open }) => open <= 0)) return [refuse('INVOICE_NOT_OPEN', 'G11', ['invoiceIds'])];
  const total = sum(invoices.map(({ open }) => open));
  return decideExpectedTotal(expected, { total, currency, of: 'INVOICES' });
}

/** G11, C12: what the balance pays of each invoice, the earliest due first, and what is charged. Minor units. */
export function splitTogether<Invoice extends PaidTogether>(
  invoices: readonly Invoice[],
  balance: Minor,
): { invoice: Invoice; fromBalance: Minor; charged: Minor }[] {
  const keyOf = ({ dueOn, id }: PaidTogether) => `${dueOn} ${id}`;
  let left = balance;
  return [...invoices]
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .map((invoice) => {
      const fromBalance = smaller(left, invoice.open);
      left = subtract(left, fromBalance);
      return { invoice, fromBalance, charged: subtract(invoice.open, fromBalance) };
    });
}
