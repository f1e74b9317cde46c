import { ALLOWED, refuse, type Verdict } from '../verdict';
import { add, type Minor, negate, smaller, subtract, sum, ZERO } from './minor';
import { type Currency, type NamedAmount, parseShownTotal, toDecimal } from './money';

/** How an order is paid, with tax, in minor units: total + toBalance = credit + fromBalance + due (C10). */
export interface Totals {
  total: Minor;
  /** What its credits leave once they have lowered open invoices (C11): it pays the order, or goes to the balance. */
  credit: Minor;
  /** C11: what of its credits lowers open invoices. */
  creditAgainstOpen: Minor;
  fromBalance: Minor;
  toBalance: Minor;
  due: Minor;
  /** C11: the part of `due` that stays open once an order that waited for its payment is executed: more is due than was. */
  leftOpen: Minor;
}

/**
 * C8, C10: an order's charges are paid by its own credit, then from the balance; the rest is due. Credit that is left
 * goes to the balance. All amounts with tax, in minor units. Throws RangeError for negative amounts: a balance is never
 * negative, and credits never stand on an invoice.
 */
export function settle({
  total,
  credit,
  creditAgainstOpen = ZERO,
  balance,
}: {
  total: Minor;
  credit: Minor;
  creditAgainstOpen?: Minor;
  balance: Minor;
}): Totals {
  requireNotNegative(total, credit, creditAgainstOpen, balance);
  const fromCredit = smaller(credit, total);
  const fromBalance = smaller(balance, subtract(total, fromCredit));
  const [toBalance, due] = [subtract(credit, fromCredit), subtract(total, fromCredit, fromBalance)];
  return { total, credit, creditAgainstOpen, fromBalance, toBalance, due, leftOpen: ZERO };
}

/**
 * C11: how an order that has waited for its payment is settled on the facts of the moment. What it charges stays. Its
 * payment pays first, then what is still reserved of the balance, then its credit as it is now, then the balance; the
 * rest stays open. All amounts with tax, in minor units.
 * @param paid what its payment was
 * @param balance what is there besides what the order has reserved
 */
export function settleAfterWaiting({
  total,
  paid,
  reserved,
  ...facts
}: Pick<Totals, 'total' | 'credit' | 'creditAgainstOpen'> & { paid: Minor; reserved: Minor; balance: Minor }): Totals {
  const rest = settle({ ...facts, total: subtract(total, paid, reserved) });
  const [fromBalance, due] = [add(reserved, rest.fromBalance), add(paid, rest.due)];
  return { ...rest, total, fromBalance, due, leftOpen: rest.due };
}

/**
 * C11: a credit first reduces what is open of the invoice that charged the credited time; only the rest reaches the
 * balance. With tax, in minor units. Throws RangeError for negative amounts.
 */
export function applyCredit({ credit, open }: { credit: Minor; open: Minor }): {
  appliedToInvoice: Minor;
  toBalance: Minor;
} {
  requireNotNegative(credit, open);
  const appliedToInvoice = smaller(credit, open);
  return { appliedToInvoice, toBalance: subtract(credit, appliedToInvoice) };
}

/**
 * D2, H10: what was reviewed is what is charged: the total that the caller saw must be the current one, in minor units
 * of `currency`. Refuses INVALID_INPUT (not an amount of that currency), TOTAL_CHANGED (with the current total).
 * @param of whose total was shown: an order's (D2), a quote's (H10) or that of invoices (G11)
 */
export function decideExpectedTotal(
  expected: NamedAmount,
  { total, currency, of }: { total: Minor; currency: Currency; of: 'ORDER' | 'QUOTE' | 'INVOICES' },
): Verdict {
  const seen = parseShownTotal(expected, currency);
  if (seen === null) return [refuse('INVALID_INPUT', 'B4', ['expectedTotal'])];
  if (seen === total) return ALLOWED;
  const due = `${toDecimal(total, currency)} ${currency}`;
  return [refuse('TOTAL_CHANGED', of === 'ORDER' ? 'D2' : of === 'QUOTE' ? 'H10' : 'G11', ['expectedTotal'], { due })];
}

/**
 * D2, H10: what is credited must not be less than the caller saw, even where nothing is due. Refuses INVALID_INPUT (not
 * an amount of that currency), TOTAL_CHANGED.
 * @param expected null or undefined: the caller names none
 */
export function decideExpectedCredit(
  expected: NamedAmount | null | undefined,
  { credit, creditAgainstOpen }: Pick<Totals, 'credit' | 'creditAgainstOpen'>,
  { currency, of }: { currency: Currency; of: 'ORDER' | 'QUOTE' },
): Verdict {
  if (expected == null) return ALLOWED;
  const seen = parseShownTotal(expected, currency);
  if (seen === null) return [refuse('INVALID_INPUT', 'B4', ['expectedCredit'])];
  const isLess = add(credit, creditAgainstOpen) < seen;
  return isLess ? [refuse('TOTAL_CHANGED', of === 'ORDER' ? 'D2' : 'H10', ['expectedCredit'])] : ALLOWED;
}

/** C10: the credit of lines whose amounts and tax are negative: with tax, positive in the customer's favour. */
export function creditOfLines(lines: readonly { amount: Minor; tax: Minor }[]): Minor {
  return negate(sum(lines.flatMap(({ amount, tax }) => [amount, tax])));
}

function requireNotNegative(...amounts: Minor[]): void {
  for (const amount of amounts) {
    if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`Not an amount to settle: ${amount}`);
  }
}
