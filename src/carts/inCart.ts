import { type AccountRequest, AccountRow, inAccount, type Opened } from '../accounts';
import { insertRows, selectRow, type Tx } from '../platform/database';
import type { Deps } from '../platform/deps';
import { decideVersion, enforce } from '../rules';
import { accountOfCart, CartRow, untouchedCart } from './entities';

type CartRequest<Result> = Omit<AccountRequest<AccountRow, Result>, 'of' | 'isVisible' | 'alreadyDone'> & {
  cartId: string;
};

/** A cart that is being changed or ordered, as it is while its account is locked. */
export type OpenedCart = Pick<Opened<AccountRow>, 'tx' | 'caller' | 'account'> & { cart: CartRow };

/** L1: a unit of work on the cart of an account, which is always there (D1). See `inAccount`. */
export function inCart<Result>(
  deps: Pick<Deps, 'database'>,
  { cartId, expectedVersion, ...request }: CartRequest<Result>,
  work: (opened: OpenedCart) => Promise<Result>,
): Promise<Result> {
  return inAccount(deps, { ...request, of: [AccountRow, accountOfCart(cartId)] }, async ({ tx, caller, account }) => {
    const cart = await cartIn(tx, account.id);
    if (expectedVersion !== undefined) enforce(decideVersion(cart.version, expectedVersion));
    return work({ tx, caller, account, cart });
  });
}

/** D1: the cart of a locked account, as it is now. */
export async function cartIn(tx: Tx, accountId: string): Promise<CartRow> {
  const cart = await selectRow(tx, CartRow, 'WHERE account_id = ?', [accountId]);
  if (cart) return cart;
  const first = untouchedCart(accountId);
  await insertRows(tx, CartRow, [first]);
  return first;
}
