import type { PlainDate } from '../terms/calendar';
import { add, larger, type Minor, negate, smaller, subtract, ZERO } from './minor';

/** Why the balance of an account moved (C8). */
export type BalanceReason =
  | 'CREDIT_NOTE'
  | 'INVOICE'
  | 'ORDER_RESERVED'
  | 'ORDER_RELEASED'
  | 'EXCESS_PAYMENT'
  | 'PAYMENT_REVERSED'
  | 'REFUNDED';

/** A movement of the balance, minor units, positive in the customer's favour. */
export interface BalanceMovementFacts {
  amount: Minor;
  reason: BalanceReason;
  orderId: string | null;
  invoiceId: string | null;
}

/** What an invoice, or an order that waits for its payment (`invoiceId` null), uses of the balance. Minor units. */
export interface BalanceUse {
  orderId: string | null;
  invoiceId: string | null;
  amount: Minor;
}

const USES: readonly BalanceReason[] = ['INVOICE', 'ORDER_RESERVED'];
const RETURNS: readonly BalanceReason[] = ['CREDIT_NOTE', 'ORDER_RELEASED', 'PAYMENT_REVERSED'];

/**
 * G5, D10: what invoices and waiting orders still use of the balance, the latest use first. What came back to the
 * balance from an invoice or order is taken off its own latest uses.
 * @param movements of one account, the latest first
 */
export function balanceUses(movements: readonly BalanceMovementFacts[]): BalanceUse[] {
  const returned = new Map<string, Minor>();
  return movements.flatMap(({ amount, reason, orderId, invoiceId }) => {
    const user = invoiceId ?? orderId;
    if (user === null) return [];
    if (amount > 0 && RETURNS.includes(reason)) returned.set(user, add(returned.get(user) ?? ZERO, amount));
    if (amount > 0 || !USES.includes(reason)) return [];
    const back = returned.get(user) ?? ZERO;
    const taken = smaller(negate(amount), back);
    returned.set(user, subtract(back, taken));
    const used = subtract(negate(amount), taken);
    return used > 0 ? [{ orderId, invoiceId, amount: used }] : [];
  });
}

/**
 * G5: which uses of the balance are undone so that an excess can be taken back from it: the latest first, each only as
 * far as needed. One entry for each invoice or order, in minor units.
 * @param uses the latest first
 */
export function usesToUndo(
  uses: readonly BalanceUse[],
  { excess, balance }: { excess: Minor; balance: Minor },
): BalanceUse[] {
  let missing = larger(subtract(excess, balance), ZERO);
  const undone = new Map<string, BalanceUse>();
  for (const use of uses) {
    const amount = smaller(missing, use.amount);
    if (amount === 0) break;
    missing = subtract(missing, amount);
    const user = (use.invoiceId ?? use.orderId)!;
    undone.set(user, { ...use, amount: add(amount, undone.get(user)?.amount ?? ZERO) });
  }
  return [...undone.values()];
}

/** An invoice on which something is open, and what of it is going on. Minor units. */
export interface OpenInvoice {
  id: string;
  openAmount: Minor;
  dueOn: PlainDate;
  isPaymentUnderWay: boolean;
  /** G5: the customer's bank has taken a payment of it back, and may still return it. */
  isDisputed: boolean;
}

/**
 * C12: which open invoices of an account its balance pays at once, and how much of each: the earliest due first, not
 * while a payment of the invoice is under way or disputed. Minor units.
 */
export function paidFromBalance<Invoice extends OpenInvoice>(
  balance: Minor,
  invoices: readonly Invoice[],
): { invoice: Invoice; amount: Minor }[] {
  const keyOf = ({ dueOn, id }: OpenInvoice) => `${dueOn} ${id}`;
  const payable = invoices.filter(({ isPaymentUnderWay, isDisputed }) => !isPaymentUnderWay && !isDisputed);
  let left = balance;
  return payable
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .flatMap((invoice) => {
      const amount = smaller(left, invoice.openAmount);
      left = subtract(left, amount);
      return amount > 0 ? [{ invoice, amount }] : [];
    });
}

/** C12: how much of a payment that is asked for the balance pays; the rest is charged. Minor units. */
export function splitPayment(amount: Minor, balance: Minor): { fromBalance: Minor; charged: Minor } {
  const fromBalance = smaller(amount, balance);
  return { fromBalance, charged: subtract(amount, fromBalance) };
}
