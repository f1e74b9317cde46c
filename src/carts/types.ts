import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { Payload } from '../graphql/payload';
import { Order } from '../orders';
import type { CartItemKind as Kind } from '../rules';

export const CartItemKind = {
  PURCHASE: 'PURCHASE',
  TRIAL: 'TRIAL',
  CHANGE: 'CHANGE',
  SUBSCRIBE_NOW: 'SUBSCRIBE_NOW',
  REACTIVATION: 'REACTIVATION',
} as const;
registerEnumType(CartItemKind, {
  name: 'CartItemKind',
  description: 'What an item does.',
  valuesConfig: {
    PURCHASE: { description: 'Buys a new subscription.' },
    TRIAL: { description: 'Starts a trial (E1).' },
    CHANGE: { description: 'Changes plan, seats or frequency of a subscription (C5).' },
    SUBSCRIBE_NOW: { description: 'Turns a trial into a subscription (E3).' },
    REACTIVATION: { description: 'Brings an expired subscription back (F4).' },
  },
});

@ObjectType({
  implements: Node,
  description: 'What an online account is about to order. Every online account has one, always (D1).',
})
export class Cart extends Node {
  @Field(() => Int, { description: 'Raised by every change; orderPlace names it.' })
  version!: number;
}

@ObjectType({ implements: Node, description: 'One thing in the cart.' })
export class CartItem extends Node {
  @Field(() => CartItemKind, { description: 'What it does.' })
  kind!: Kind;
}

@ObjectType({ description: 'The cart after a change.' })
export class CartPayload extends Payload {
  @Field(() => Cart, { nullable: true, description: 'The cart as it is now.' })
  cart!: Cart | null;
}

@ObjectType({
  description: 'What became of an order. A declined card is an outcome: the order is FAILED, `failure` says why.',
})
export class OrderPlacePayload extends Payload {
  @Field(() => Order, { nullable: true, description: 'The order; null when it was refused.' })
  order!: Order | null;

  @Field(() => Cart, { nullable: true, description: 'The cart as it is now.' })
  cart!: Cart | null;
}
