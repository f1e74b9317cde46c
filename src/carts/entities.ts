import { Entity } from 'typeorm';
import { Flag, Id, Integer, Json, Text } from '../platform/database';
import { ID_PREFIXES, typeOfId } from '../platform/ids';
import type { CartChoices, CartItemKind, Frequency } from '../rules';

@Entity('carts')
export class CartRow {
  @Id() id!: string;
  @Text() accountId!: string;
  @Integer() version!: number;
}

/**
 * D1: every account has its cart from the beginning: its id is made from the account's, and its row is written with the first
 * change.
 */
export function untouchedCart(accountId: string): CartRow {
  return { id: accountId.replace(ID_PREFIXES.Account, ID_PREFIXES.Cart), accountId, version: 1 };
}

/** Id of the account whose cart has that id; nobody's for what is no cart's id. */
export function accountOfCart(cartId: string): string {
  return typeOfId(cartId) === 'Cart' ? cartId.replace(ID_PREFIXES.Cart, ID_PREFIXES.Account) : '';
}

/** What somebody chose; null where the subscription's own terms apply when the item is priced. */
@Entity('cart_items')
export class CartItemRow {
  @Id() id!: string;
  @Text() cartId!: string;
  @Text() kind!: CartItemKind;
  @Text() planId!: string | null;
  @Integer() seats!: number | null;
  @Text() frequency!: Frequency | null;
  @Flag() convertsAtEnd!: boolean;
  @Text() subscriptionId!: string | null;
  @Json() releaseSeatsOf!: string[];
  /** The order that is being paid and took the item out of the cart; its failure gives the item back (D10). */
  @Text() orderId!: string | null;
}

/** What a stored cart item says, without where it is kept. */
export function choicesOf({ cartId: _cart, orderId: _order, ...choices }: CartItemRow): CartChoices {
  return choices;
}
