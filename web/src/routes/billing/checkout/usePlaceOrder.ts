import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useIdempotencyKey } from '../../../shared/api/idempotencyKey';
import { type Sending, useSend } from '../../../shared/api/useSend';
import type { Money } from '../../../shared/format/money';
import { PlaceOrderDocument, type PlaceOrderMutation, type PlaceOrderMutationVariables } from './Checkout.generated';

/** The order as it is drawn: what is sent is exactly this. */
export interface Drawn {
  cartId: string;
  version: number;
  due: Money;
  /** The method that is charged. Null where none is needed, or while none is chosen: then nothing is sent. */
  methodId: string | null;
  needsMethod: boolean;
  /** It is invoiced, and the account has no address yet: then nothing is sent. */
  lacksAddress: boolean;
  vatNumber: string | null;
}

const STALE = ['STALE_VERSION', 'TOTAL_CHANGED'];

export interface OrderSending extends Sending<PlaceOrderMutation, PlaceOrderMutationVariables> {
  /** The order is no longer what was shown: nothing was done, and the page shows it as it is now. */
  isStale: boolean;
}

/** Belongs to the page and not to its button: the button may be gone when the answer comes, with what was in the cart. */
export function useOrderSending(): OrderSending {
  const router = useRouter();
  const sending = useSend(PlaceOrderDocument);
  const isStale = sending.refusals.some(({ code }) => STALE.includes(code));
  useEffect(() => {
    if (isStale) void router.invalidate();
  }, [isStale, router]);
  return { ...sending, isStale };
}

/**
 * D2: places the order that is shown. `sentTotal` is what was shown when it was pressed last.
 * @param keep holds what is shown while it is sent: the cart is empty before the order's page is there
 */
export function usePlaceOrder(
  { cartId, version, due, methodId, vatNumber }: Drawn,
  { send }: OrderSending,
  keep: (isKept: boolean) => void,
) {
  const navigate = useNavigate();
  const sentTotal = useRef(due);
  const intent = ['order', cartId, version, due.amount, due.currency, methodId, vatNumber].join(' ');
  const { key, done } = useIdempotencyKey(intent);
  const place = async (placed: () => void) => {
    sentTotal.current = due;
    keep(true);
    const expectedTotal = { amount: due.amount, currency: due.currency };
    const how = { paymentMethodId: methodId, vatNumber, idempotencyKey: key };
    const payload = await send({ input: { cartId, expectedVersion: version, expectedTotal, ...how }, vatNumber });
    if (!payload?.order) return keep(false);
    done();
    placed();
    void navigate({ to: '/billing/orders/$id', params: { id: payload.order.id }, replace: true });
  };
  return { place, sentTotal };
}
