import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import type { Currency } from '../rules';
import { type PaymentMethodRow, PaymentRow } from './entities';

export interface NewPayment {
  accountId: string;
  orderId: string;
  /** The invoice it is towards; null: the order's, once that is completed. */
  invoiceId: string | null;
  /** Minor units, above zero. */
  amount: number;
  currency: Currency;
  /** A stored method, or a token that serves this payment only (G4). */
  method: PaymentMethodRow | { gateway: 'sandbox' | 'stripe'; token: string };
}

/** A payment that the gateway has not been asked for yet, as a row. */
export function draftPayment(at: Date, { method, ...payment }: NewPayment): PaymentRow {
  const stored = 'token' in method ? null : method;
  return {
    ...payment,
    ...{
      id: newId('Payment'),
      status: 'PENDING',
      methodType: stored?.type ?? 'CARD',
      paymentMethodId: stored?.id ?? null,
    },
    ...{ gateway: method.gateway, gatewaySource: 'token' in method ? method.token : null, gatewayReference: null },
    ...{ card: stored?.card ?? null, declineCode: null, clientSecret: null, reference: null, receivedOn: null },
    ...{ refundStatus: null, at, settledAt: null, returnedAt: null, restoredAt: null },
  };
}

/** Decides on a payment in the transaction of what is paid; the gateway is asked after the commit, with the payment's id as key. */
export async function startPayment(tx: Tx, payment: NewPayment): Promise<PaymentRow> {
  const row = draftPayment(tx.now, payment);
  await insertRows(tx, PaymentRow, [row]);
  return row;
}
