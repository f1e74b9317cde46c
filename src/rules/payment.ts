import { decideText } from './text';
import { ALLOWED, refuse, type Verdict } from './verdict';

/** Payments whose end is not known yet: the gateway or the customer still has to act (D5). */
export const UNSETTLED_PAYMENT = ['PENDING', 'ACTION_REQUIRED'] as const;

/** G7: a gateway's token is taken as it is, unless it is none: empty, too long, or a card number. */
export function decideGatewayToken(field: string[], token: string): Verdict {
  return decideText(field, token, { max: 255 });
}

/** G4: a method that a pending payment uses cannot be removed. */
export function decidePaymentMethodRemoval(facts: { usedByUnsettledPayment: boolean }): Verdict {
  return facts.usedByUnsettledPayment ? [refuse('PAYMENT_METHOD_IN_USE', 'G4')] : ALLOWED;
}

/** Whether a new method becomes the default: when that is asked, and when the account has no other. Source: ours. */
export function becomesDefault(facts: { asked: boolean; hasDefault: boolean }): boolean {
  return facts.asked || !facts.hasDefault;
}
