import type { TypedDocumentNode } from '@apollo/client';
import type { Frequency } from '../../../schema.generated';
import { forgetKey, keyOfIntent } from '../../../shared/api/idempotencyKey';
import { useSend } from '../../../shared/api/useSend';
import type { Refusal } from '../../../shared/session/session';
import {
  CartAddChangeDocument,
  CartAddPurchaseDocument,
  CartAddReactivationDocument,
  CartAddSubscribeNowDocument,
  CartAddTrialDocument,
  type CartContentsFragment,
  CartUpdateItemDocument,
} from './PutInCart.generated';

/** What an item is about. */
export type Wanted =
  | { kind: 'PURCHASE' | 'TRIAL'; accountId: string }
  | { kind: 'CHANGE'; subscriptionId: string; expectedVersion: number }
  | { kind: 'SUBSCRIBE_NOW' | 'REACTIVATION'; subscriptionId: string };

/** What is chosen of it. */
export interface Choices {
  planId: string;
  seats: number;
  /** None for a trial that ends by itself. */
  frequency?: Frequency;
  /** E2: of a trial alone. */
  convertAtEnd?: boolean;
  releaseSeatsOf?: string[];
}

/** All of these mutations answer the cart. */
type CartMutation = TypedDocumentNode<
  Record<string, { cart: CartContentsFragment | null; userErrors: Refusal[] }>,
  { input: object }
>;

const ADD = {
  PURCHASE: CartAddPurchaseDocument,
  TRIAL: CartAddTrialDocument,
  CHANGE: CartAddChangeDocument,
  SUBSCRIBE_NOW: CartAddSubscribeNowDocument,
  REACTIVATION: CartAddReactivationDocument,
};

/** Puts something into the cart, or changes what is in it already. `put` answers the cart, or null where it was refused. */
export function usePutInCart(wanted: Wanted, cartId: string, itemId: string | null) {
  const document = (itemId ? CartUpdateItemDocument : ADD[wanted.kind]) as unknown as CartMutation;
  const { send, ...sending } = useSend(document);
  const put = async (choices: Choices): Promise<CartContentsFragment | null> => {
    const input = itemId ? { cartId, itemId, ...choices } : inputFor(wanted, choices);
    // L2: a lost answer must not leave it in the cart twice.
    const intent = itemId ? null : `cart ${cartId} ${JSON.stringify(input)}`;
    const keyed = intent ? { ...input, idempotencyKey: keyOfIntent(intent) } : input;
    const payload = (await send({ input: keyed })) as { cart: CartContentsFragment | null } | null;
    if (payload && intent) forgetKey(intent);
    return payload?.cart ?? null;
  };
  return { put, ...sending };
}

function inputFor(wanted: Wanted, choices: Choices): object {
  const { kind, ...owner } = wanted;
  return kind === 'CHANGE' ? { ...owner, change: choices } : { ...owner, ...choices };
}

/**
 * The rule of the help articles: with nothing else in the cart one goes on to the order, otherwise what was chosen goes to the rest in
 * the cart.
 */
export const isAlone = (items: readonly { id: string }[], itemId: string | null) =>
  items.every(({ id }) => id === itemId);
