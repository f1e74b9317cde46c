import { AccountRow, inAccount, type Subject } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type AccountPricingFacts, pricingFactsOf } from '../orders';
import { type Database, insertRows, selectRows, updateRow } from '../platform/database';
import type { KeyedCall } from '../platform/idempotency';
import { newId } from '../platform/ids';
import {
  type Action,
  type CartChoices,
  type CartItemKind,
  decideConflicts,
  decideItem,
  decideItemInCart,
  enforce,
  type Frequency,
  itemOf,
} from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { CartItemRow, CartRow, choicesOf } from './entities';
import { cartIn, inCart, type OpenedCart } from './inCart';

/** What the customer may say of an item; what is absent stays what the item says, or is what the subscription has. */
export interface ItemChoices {
  planId?: string | null;
  seats?: number | null;
  frequency?: Frequency | null;
  convertsAtEnd?: boolean;
  releaseSeatsOf?: string[] | null;
}

export interface NewItem extends ItemChoices {
  kind: CartItemKind;
  subscriptionId?: string | null;
}

const ADD_ACTIONS = {
  PURCHASE: 'CART_ADD_PURCHASE',
  TRIAL: 'CART_ADD_TRIAL',
  CHANGE: 'CART_ADD_CHANGE',
  SUBSCRIBE_NOW: 'CART_ADD_SUBSCRIBE_NOW',
  REACTIVATION: 'CART_ADD_REACTIVATION',
} as const satisfies Record<CartItemKind, Action>;

/** What is chosen of an item, as it is kept. */
export function chosenOf(choices: NewItem, id: string): CartChoices {
  const { kind, subscriptionId = null, planId = null, seats = null, frequency = null } = choices;
  const { convertsAtEnd = false, releaseSeatsOf } = choices;
  return { id, kind, subscriptionId, planId, seats, frequency, convertsAtEnd, releaseSeatsOf: releaseSeatsOf ?? [] };
}

/**
 * D1, L2: puts an item into an account's cart; it is decided as if it were ordered now.
 * @param key the same one again puts nothing in; none: each call puts in an item
 * @returns id of the cart
 */
export async function addCartItem(
  deps: { database: Database },
  caller: Caller,
  owner: { accountId: string } | { subscriptionId: string; expectedVersion?: number },
  choices: ItemChoices & { kind: CartItemKind },
  key?: Omit<KeyedCall, 'callerId'>,
): Promise<string> {
  const action = ADD_ACTIONS[choices.kind];
  const subject = 'subscriptionId' in owner ? owner : null;
  const of: Subject<AccountRow | SubscriptionRow> =
    'subscriptionId' in owner ? [SubscriptionRow, owner.subscriptionId] : [AccountRow, owner.accountId];
  const request = { caller, of, action, expectedVersion: subject?.expectedVersion, key };
  const { cartId } = await inAccount(deps, request, async ({ tx, account }) => {
    const opened = { tx, caller, account, cart: await cartIn(tx, account.id) };
    const facts = await pricingFactsOf(tx, account, tx.now);
    const chosen = chosenOf({ ...choices, subscriptionId: subject?.subscriptionId }, newId('CartItem'));
    await enforceItem(opened, chosen, facts);
    await insertRows(tx, CartItemRow, [toRow(chosen, opened.cart.id)]);
    await touch(opened, { action, before: null, after: chosen });
    return { cartId: opened.cart.id };
  });
  return cartId;
}

/** Changes what an item of the cart says; absent choices stay. */
export function updateCartItem(
  deps: { database: Database },
  caller: Caller,
  input: { cartId: string; itemId: string } & ItemChoices,
): Promise<string> {
  const action = 'CART_UPDATE_ITEM';
  return inCart(deps, { caller, cartId: input.cartId, action }, async (opened) => {
    const { tx, account, cart } = opened;
    const item = await requireItem(opened, input.itemId);
    const facts = await pricingFactsOf(tx, account, tx.now);
    const kept = choicesOf(item);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
    const changed = chosenOf({ ...toRow(kept, cart.id), ...given }, item.id);
    await enforceItem(opened, changed, facts);
    await updateRow(tx, CartItemRow, item.id, toRow(changed, cart.id));
    await touch(opened, { action, before: kept, after: changed });
    return cart.id;
  });
}

/** Takes an item out of the cart. */
export function removeCartItem(
  deps: { database: Database },
  caller: Caller,
  input: { cartId: string; itemId: string },
): Promise<string> {
  const action = 'CART_REMOVE_ITEM';
  return inCart(deps, { caller, cartId: input.cartId, action }, async (opened) => {
    const item = await requireItem(opened, input.itemId);
    await opened.tx.execute('DELETE FROM cart_items WHERE id = ?', [item.id]);
    await touch(opened, { action, before: choicesOf(item), after: null });
    return opened.cart.id;
  });
}

/** The item of that id in a cart that is being changed. */
async function requireItem({ tx, cart }: OpenedCart, itemId: string): Promise<CartItemRow> {
  const items = await selectRows(tx, CartItemRow, 'WHERE cart_id = ? AND order_id IS NULL', [cart.id]);
  enforce(decideItemInCart(items, itemId));
  return items.find(({ id }) => id === itemId)!;
}

const toRow = (chosen: CartChoices, cartId: string): CartItemRow => {
  return { ...chosen, cartId, orderId: null, releaseSeatsOf: [...chosen.releaseSeatsOf] };
};

async function enforceItem({ tx, cart }: OpenedCart, chosen: CartChoices, facts: AccountPricingFacts): Promise<void> {
  const others = await selectRows(tx, CartItemRow, 'WHERE cart_id = ?', [cart.id]);
  const item = itemOf(chosen, facts);
  enforce(decideItem(item, facts));
  const items = others.map((other) => ({ ...itemOf(choicesOf(other), facts), isOrderPending: other.orderId !== null }));
  enforce(decideConflicts(item, items));
}

async function touch(
  { tx, caller, account, cart }: OpenedCart,
  change: { action: Action; before: object | null; after: object | null },
): Promise<void> {
  await updateRow(tx, CartRow, cart.id, { version: cart.version + 1 });
  await recordAudit(tx, caller, { ...change, accountId: account.id, subjectId: cart.id, rule: 'D1' });
}
