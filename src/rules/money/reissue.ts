import { ALLOWED, refuse, type Verdict } from '../verdict';
import { add, type Minor, negate, subtract, sum } from './minor';
import { type CreditableLine } from './tax';

/** The facts about an invoice that decide whether it can be issued again. Minor units, with tax. */
export interface ReissueFacts {
  isReissued: boolean;
  isOrderPending: boolean;
  /** What is left to credit of it. */
  left: Minor;
  /** What its credit notes put on the balance. */
  toBalance: Minor;
}

/**
 * G10: an invoice is issued again once; the new one can be, too. Not where credit notes have put something of it on the
 * balance: its payments could not move over as they are.
 */
export function decideReissue({ isReissued, isOrderPending, left, toBalance }: ReissueFacts): Verdict {
  if (isReissued) return [refuse('INVOICE_REISSUED', 'G10')];
  if (left <= 0) return [refuse('NOTHING_TO_CREDIT', 'G10')];
  if (toBalance > 0) return [refuse('INVOICE_NOT_REISSUABLE', 'G10')];
  return isOrderPending ? [refuse('ORDER_PENDING', 'D10')] : ALLOWED;
}

/** What a line of an invoice that is issued again charges, or takes off as a price hold (H6). Minor units. */
type Amounts = Pick<CreditableLine, 'amount' | 'tax' | 'creditedAmount' | 'creditedTax'>;

/**
 * G10: a charge as it is issued again: what credit notes have left of it. Its price holds stay as they are (H6).
 * @param holds of this charge, negative
 */
export function reissuedCharge(charge: Amounts, holds: readonly Pick<Amounts, 'amount' | 'tax'>[]): Amounts {
  const creditedAmount = negate(sum(holds.map(({ amount }) => amount)));
  const creditedTax = negate(sum(holds.map(({ tax }) => tax)));
  return {
    ...{ creditedAmount, creditedTax },
    amount: add(subtract(charge.amount, charge.creditedAmount), creditedAmount),
    tax: add(subtract(charge.tax, charge.creditedTax), creditedTax),
  };
}
