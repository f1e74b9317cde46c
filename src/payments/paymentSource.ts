import type { Tx } from '../platform/database';
import { decidePaymentSource, enforce, type Minor } from '../rules';
import { getNamedMethod } from './methods';
import type { PaymentSource } from './startPayment';

/** A stored method, or a token that serves one payment only (G4): at most one of the two. */
export interface GivenSource {
  paymentMethodId?: string | null;
  oneTimeToken?: string | null;
}

/** G4: what is charged, in minor units: the stored method, or the token; null: nothing is named, nothing is charged. */
export async function paymentSource(
  tx: Tx,
  {
    accountId,
    given,
    gateway,
    charged,
  }: { accountId: string; given: GivenSource; gateway: 'sandbox' | 'stripe'; charged: Minor },
): Promise<PaymentSource | null> {
  enforce(decidePaymentSource(given, charged));
  const { paymentMethodId, oneTimeToken } = given;
  if (oneTimeToken) return { gateway, token: oneTimeToken };
  return paymentMethodId ? getNamedMethod(tx, accountId, paymentMethodId) : null;
}
