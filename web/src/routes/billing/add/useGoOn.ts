import { useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useIdempotencyKey } from '../../../shared/api/idempotencyKey';
import { useSend } from '../../../shared/api/useSend';
import type { Money } from '../../../shared/format/money';
import type { CartContentsFragment } from '../ordering/PutInCart.generated';
import { type Choices, isAlone, usePutInCart } from '../ordering/usePutInCart';
import { StartTrialDocument } from './Add.generated';
import type { AddSearch } from './choices';

interface Options {
  account: string;
  cart: CartContentsFragment;
  kind: 'PURCHASE' | 'TRIAL';
  choices: Choices;
  /** The item of the cart that is being changed. */
  itemId: string | null;
  /** The address says which item it is from now on, so that coming back changes it instead of adding another one. */
  remember(change: Partial<AddSearch>): Promise<void>;
}

/**
 * The way on from what is chosen: into the cart and to the order, or, for a trial that is alone, at once to its order for the total that was
 * shown, which is nothing. Until the next page is there, what stood in the cart before decides what the button says.
 */
export function useGoOn({ account, cart, kind, choices, itemId, remember }: Options) {
  const navigate = useNavigate();
  const router = useRouter();
  const putting = usePutInCart({ kind, accountId: account }, cart.id, itemId);
  const ordering = useSend(StartTrialDocument);
  const intent = `trial ${account} ${choices.planId} ${choices.seats}`;
  const { key, done } = useIdempotencyKey(intent);
  /** A cart that was filled for a trial whose order got no answer: the same order is sent again. */
  const unanswered = useRef<{ intent: string; cart: CartContentsFragment } | null>(null);
  const [before, setBefore] = useState<CartContentsFragment['items'] | null>(null);
  const items = before ?? cart.items;

  const put = async (): Promise<CartContentsFragment | null> => {
    const filled = await putting.put(choices);
    const added = filled?.items.find(({ id }) => cart.items.every((item) => item.id !== id));
    if (added) await remember({ item: added.id });
    return filled;
  };
  const refusals = useMemo(() => [...putting.refusals, ...ordering.refusals], [putting.refusals, ordering.refusals]);
  const stay = () => {
    setBefore(null);
    void router.invalidate();
  };
  const goOn = async () => {
    setBefore(cart.items);
    if (!(await put())) return stay();
    void navigate({ to: isAlone(cart.items, itemId) ? '/billing/checkout' : '/billing/cart' });
  };
  const startTrial = async ({ amount, currency }: Money) => {
    setBefore(cart.items);
    const isSame = unanswered.current?.intent === intent && ordering.refusals.length === 0;
    const known = isSame ? unanswered.current!.cart : null;
    const filled = known ?? (await put());
    if (!filled) return stay();
    // Somebody has put something else there meanwhile: the order is read first.
    if (filled.items.length > 1) return void navigate({ to: '/billing/cart' });
    unanswered.current = { intent, cart: filled };
    const expected = { expectedVersion: filled.version, expectedTotal: { amount, currency } };
    const payload = await ordering.send({ input: { cartId: filled.id, ...expected, idempotencyKey: key } });
    if (!payload?.order) return setBefore(null);
    done();
    void navigate({ to: '/billing/orders/$id', params: { id: payload.order.id }, replace: true });
  };
  return {
    ...{ goOn, startTrial, items, refusals, isSending: before !== null },
    failure: putting.failure ?? ordering.failure,
  };
}
