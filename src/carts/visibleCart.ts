import { accountOf, findVisibleAccount } from '../accounts';
import type { Context } from '../graphql/context';
import { maySeeBilling } from '../invoicing';
import { factsFor } from '../orders';
import { type CartItem, itemOf } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { accountOfCart, CartItemRow, CartRow, choicesOf, untouchedCart } from './entities';

/** The items of a cart as they are kept, without those of orders that are being paid. */
export const rowsOf = (context: Context, cartId: string): Promise<CartItemRow[]> =>
  context.loaders.rows(CartItemRow, cartId, { column: 'cart_id', tail: 'AND order_id IS NULL ORDER BY id' });

/** The cart, if it exists for the caller and billing is their business. */
export function findVisibleCart(context: Context, id: string): Promise<CartRow | null> {
  return cartOfAccount(context, accountOfCart(id));
}

export async function cartOfAccount(context: Context, accountId: string): Promise<CartRow | null> {
  const account = await findVisibleAccount(context, accountId);
  if (account?.kind !== 'ONLINE' || !maySeeBilling(context, account)) return null;
  const [cart] = await context.loaders.rows(CartRow, accountId, { column: 'account_id' });
  return cart ?? untouchedCart(accountId);
}

export async function cartOfSubscription(context: Context, subscriptionId: string): Promise<CartRow | null> {
  const subscription = await context.loaders.row(SubscriptionRow, subscriptionId);
  return subscription && cartOfAccount(context, subscription.accountId);
}

/** D1: an item of a cart on its subscription as it is now. */
export async function resolvedItem(context: Context, row: CartItemRow): Promise<CartItem> {
  const account = await accountOf(context, { accountId: accountOfCart(row.cartId) });
  return itemOf(choicesOf(row), await factsFor(context, account));
}

/** D1: the items of a cart on their subscriptions as they are now. */
export async function itemsOf(context: Context, cartId: string): Promise<CartItem[]> {
  return Promise.all((await rowsOf(context, cartId)).map((row) => resolvedItem(context, row)));
}
