import { add, larger, type Minor, smaller, subtract, ZERO } from './minor';

/**
 * G9: an amount that goes back, spread over the card payments of an invoice in their order, each as far as it has
 * something left. Minor units. Throws RangeError for more than they have.
 */
export function spreadRefund<Of extends { left: Minor }>(
  amount: Minor,
  payments: readonly Of[],
): { of: Of; amount: Minor }[] {
  let missing = amount;
  const parts = payments.flatMap((of) => {
    const part = smaller(missing, of.left);
    missing = subtract(missing, part);
    return part > 0 ? [{ of, amount: part }] : [];
  });
  if (missing > 0) throw new RangeError(`A refund of ${amount}, of which payments lack ${missing}`);
  return parts;
}

/**
 * G9: what a refund that was made at the gateway is taken from: first from the balance, as far as the payment's excess
 * and the credit notes of its invoice put something there; then it is credited on the invoice; where nothing is left to
 * credit, uses of the balance are undone, as when a payment bounces. The rest leaves the invoice open. Minor units.
 * @param facts `held`: what the balance got of the invoice; `left`: what is left to credit of it; `used`: what could be undone
 */
export function takeRefund(
  amount: Minor,
  { held, balance, left, used }: { held: Minor; balance: Minor; left: Minor; used: Minor },
): { fromBalance: Minor; credited: Minor; undone: Minor } {
  const fromBalance = smaller(amount, larger(smaller(held, balance), ZERO));
  const credited = smaller(subtract(amount, fromBalance), left);
  const undone = smaller(subtract(amount, fromBalance, credited), add(subtract(balance, fromBalance), used));
  return { fromBalance, credited, undone };
}

/** G9: what a gateway's refund changes, of which we may know already. Null: nothing. */
export function refundEffect(
  told: { status: 'DONE' | 'FAILED' },
  known: { status: 'DUE' | 'DONE' | 'FAILED' } | null,
): 'RECORD' | 'FINISH' | 'FAIL' | null {
  if (!known) return told.status === 'DONE' ? 'RECORD' : null;
  if (told.status === 'FAILED') return known.status === 'FAILED' ? null : 'FAIL';
  return known.status === 'DUE' ? 'FINISH' : null;
}

/** G9: a payment that counts and all of which goes back in parts is shown as refunded. Minor units. */
export function statusShown({ status, amount }: { status: string; amount: Minor }, refunded: Minor): string {
  return status === 'SUCCEEDED' && refunded >= amount ? 'REFUNDED' : status;
}
