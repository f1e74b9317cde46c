import { type AccountRow, openAccount } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { type OrderingFacts, orderingFacts } from '../orders';
import { type Database, insertRows, selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { newId, typeOfId } from '../platform/ids';
import {
  type Action,
  type CartItemKind,
  decideConflicts,
  decideItem,
  decideItemInCart,
  decideVersion,
  enforce,
  type Frequency,
  Refused,
  refuse,
} from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { accountOfCart, CartItemRow, CartRow, toCartItem, untouchedCart } from './entities';

/** What the customer may say of an item; what is absent stays as the subscription or the item has it. */
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

/** The item those choices make: where they are silent, the subscription's own terms. */
export function itemFrom(choices: NewItem, facts: OrderingFacts, id: string): Omit<CartItemRow, 'cartId' | 'orderId'> {
  const subscription = facts.subscriptions.find((candidate) => candidate.id === choices.subscriptionId);
  const planId = choices.planId ?? subscription?.planId ?? '';
  return {
    ...{ id, kind: choices.kind, planId, productId: facts.plans.get(planId)?.productId ?? '' },
    seats: choices.seats ?? subscription?.seats ?? 0,
    frequency: choices.frequency ?? subscription?.frequency ?? null,
    convertsAtEnd: choices.convertsAtEnd ?? false,
    subscriptionId: choices.subscriptionId ?? null,
    releaseSeatsOf: choices.releaseSeatsOf ?? [],
  };
}

/**
 * D1: puts an item into an account's cart; it is decided as if it were ordered now.
 * @returns id of the cart
 */
export function addCartItem(
  deps: { database: Database },
  caller: Caller,
  owner: { accountId: string } | { subscriptionId: string; expectedVersion?: number },
  choices: ItemChoices & { kind: CartItemKind },
): Promise<string> {
  return deps.database.transaction(async (tx) => {
    const subscription = 'subscriptionId' in owner ? await findSubscription(tx, owner.subscriptionId) : null;
    const accountId = subscription?.accountId ?? (owner as { accountId: string }).accountId;
    const { account } = await openAccount(tx, caller, accountId, ADD_ACTIONS[choices.kind]);
    if (subscription)
      await enforceVersion(tx, subscription.id, (owner as { expectedVersion?: number }).expectedVersion);

    const cart = await lockedCart(tx, account.id);
    const facts = await orderingFacts(tx, account, tx.now);
    const item = itemFrom({ ...choices, subscriptionId: subscription?.id }, facts, newId('CartItem'));
    await enforceItem(tx, cart, item, facts);
    await insertRows(tx, CartItemRow, [{ ...item, cartId: cart.id, orderId: null }]);
    await touch(tx, caller, account, cart, { action: ADD_ACTIONS[choices.kind], before: null, after: item });
    return cart.id;
  });
}

/** Changes what an item of the cart says; absent choices stay. */
export function updateCartItem(
  deps: { database: Database },
  caller: Caller,
  input: { cartId: string; itemId: string } & ItemChoices,
): Promise<string> {
  return deps.database.transaction(async (tx) => {
    const { account, cart, item } = await openItem(tx, caller, input, 'CART_UPDATE_ITEM');
    const facts = await orderingFacts(tx, account, tx.now);
    const kept = { ...toCartItem(item), releaseSeatsOf: item.releaseSeatsOf };
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
    const changed = itemFrom({ ...kept, ...given }, facts, item.id);
    await enforceItem(tx, cart, changed, facts);
    await updateRow(tx, CartItemRow, item.id, changed);
    await touch(tx, caller, account, cart, { action: 'CART_UPDATE_ITEM', before: kept, after: changed });
    return cart.id;
  });
}

/** Takes an item out of the cart. */
export function removeCartItem(
  deps: { database: Database },
  caller: Caller,
  input: { cartId: string; itemId: string },
): Promise<string> {
  return deps.database.transaction(async (tx) => {
    const { account, cart, item } = await openItem(tx, caller, input, 'CART_REMOVE_ITEM');
    await tx.execute('DELETE FROM cart_items WHERE id = ?', [item.id]);
    await touch(tx, caller, account, cart, { action: 'CART_REMOVE_ITEM', before: toCartItem(item), after: null });
    return cart.id;
  });
}

/** D1: the cart of a locked account, as it is now. */
async function lockedCart(tx: Tx, accountId: string): Promise<CartRow> {
  const cart = await selectRow(tx, CartRow, 'WHERE account_id = ?', [accountId]);
  if (cart) return cart;
  const first = untouchedCart(accountId);
  await insertRows(tx, CartRow, [first]);
  return first;
}

/** The account behind a cart, locked for what the caller wants to do, and the cart as it is now. */
export async function openCart(tx: Tx, caller: Caller, cartId: string, action: Action) {
  if (typeOfId(cartId) !== 'Cart') throw new Refused(refuse('NOT_FOUND', 'L1'));
  const { account } = await openAccount(tx, caller, accountOfCart(cartId), action);
  return { account, cart: await lockedCart(tx, account.id) };
}

async function openItem(
  tx: Tx,
  caller: Caller,
  { cartId, itemId }: { cartId: string; itemId: string },
  action: Action,
) {
  const { account, cart } = await openCart(tx, caller, cartId, action);
  const items = await selectRows(tx, CartItemRow, 'WHERE cart_id = ? AND order_id IS NULL', [cart.id]);
  enforce(decideItemInCart(items, itemId));
  return { account, cart, item: items.find(({ id }) => id === itemId)! };
}

async function findSubscription(tx: Tx, id: string): Promise<SubscriptionRow> {
  const subscription = await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [id]);
  if (!subscription) throw new Refused(refuse('NOT_FOUND', 'L1'));
  return subscription;
}

async function enforceVersion(tx: Tx, subscriptionId: string, expected: number | undefined): Promise<void> {
  if (expected === undefined) return;
  enforce(decideVersion((await findSubscription(tx, subscriptionId)).version, expected));
}

async function enforceItem(
  tx: Tx,
  cart: CartRow,
  item: Omit<CartItemRow, 'cartId' | 'orderId'>,
  facts: OrderingFacts,
): Promise<void> {
  const others = await selectRows(tx, CartItemRow, 'WHERE cart_id = ?', [cart.id]);
  enforce(decideItem(item, facts));
  const inCart = others.map((other) => ({ ...toCartItem(other), isOrderPending: other.orderId !== null }));
  enforce(decideConflicts(item, inCart));
}

async function touch(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  cart: CartRow,
  change: { action: Action; before: object | null; after: object | null },
): Promise<void> {
  await updateRow(tx, CartRow, cart.id, { version: cart.version + 1 });
  await recordAudit(tx, caller, { ...change, accountId: account.id, subjectId: cart.id, rule: 'D1' });
}
