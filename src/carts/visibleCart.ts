import { findVisibleAccount } from '../accounts';
import type { Context } from '../graphql/context';
import { maySeeBilling } from '../invoicing';
import { SubscriptionRow } from '../subscriptions';
import { accountOfCart, CartItemRow, CartRow, untouchedCart } from './entities';

export const itemsOf = (context: Context, cartId: string): Promise<CartItemRow[]> =>
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
