import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Frequency } from '../catalog';
import { Money, MoneyInput, Period } from '../graphql/money';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { Payload } from '../graphql/payload';
import { DateTimeScalar, EmailScalar, PlainDateScalar } from '../graphql/scalars';
import { UserError } from '../graphql/userError';
import { BillingLine, Totals } from '../invoicing';
import type { CartItemKind as Kind, PlainDate } from '../rules';

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

export const ChangeDirection = { INCREASE: 'INCREASE', DECREASE: 'DECREASE' } as const;
registerEnumType(ChangeDirection, {
  name: 'ChangeDirection',
  description: 'Which way the price per period goes.',
  valuesConfig: {
    INCREASE: { description: 'It rises, or the frequency changes: a new period starts today (C6).' },
    DECREASE: { description: 'It does not rise: the period stays and the difference is credited (C7).' },
  },
});

export const OrderSource = {
  CART: 'CART',
  QUOTE: 'QUOTE',
  RENEWAL: 'RENEWAL',
  TRIAL_CONVERSION: 'TRIAL_CONVERSION',
  SUPPORT: 'SUPPORT',
} as const;
registerEnumType(OrderSource, {
  name: 'OrderSource',
  description: 'Where an order came from.',
  valuesConfig: {
    CART: { description: 'The billing contact’s cart.' },
    QUOTE: { description: 'An accepted quote.' },
    RENEWAL: { description: 'The clock: a period ended.' },
    TRIAL_CONVERSION: { description: 'The clock: a trial converted (E2).' },
    SUPPORT: { description: 'A support agent, on the contact’s behalf.' },
  },
});

export const OrderStatus = {
  PENDING_PAYMENT: 'PENDING_PAYMENT',
  SCHEDULED: 'SCHEDULED',
  COMPLETED: 'COMPLETED',
  FAILED: 'FAILED',
} as const;
registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'How far an order is.',
  valuesConfig: {
    PENDING_PAYMENT: { description: 'The payment is not known yet, or needs the customer (D5).' },
    SCHEDULED: { description: 'Accepted; effects are still to come (H13).' },
    COMPLETED: { description: 'Done.' },
    FAILED: { description: 'The payment failed; nothing was changed (D4).' },
  },
});

@ObjectType({ description: 'What the next renewal will cost, as far as it is known today. With tax.' })
export class RenewalForecast {
  @Field(() => PlainDateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => Int, { description: 'For how many seats.' })
  seats!: number;

  @Field(() => Money, { description: 'Per seat and period, without tax.' })
  unitPrice!: Money;

  @Field(() => Money, { description: 'For all seats, with tax.' })
  total!: Money;

  @Field(() => Money, { description: 'What today’s balance would pay of it.' })
  fromBalance!: Money;

  @Field(() => Money, { description: 'What would be charged.' })
  due!: Money;
}

@ObjectType({
  description: 'What an item would do and cost today. Everything but refusals is null when a rule refuses it.',
})
export class ItemPreview {
  @Field(() => ChangeDirection, {
    nullable: true,
    description: 'Which way the price goes; null unless a subscription changes.',
  })
  direction!: keyof typeof ChangeDirection | null;

  @Field(() => PlainDateScalar, { nullable: true, description: 'The day it takes effect: today.' })
  effectiveOn!: PlainDate | null;

  @Field(() => Period, { nullable: true, description: 'The period afterwards.' })
  period!: Period | null;

  @Field(() => [BillingLine], { nullable: true, description: 'The charges and credits.' })
  lines!: BillingLine[] | null;

  @Field(() => Totals, { nullable: true, description: 'What they come to, if the item were ordered alone.' })
  totals!: Totals | null;

  @Field(() => RenewalForecast, { nullable: true, description: 'The next renewal afterwards.' })
  nextRenewal!: RenewalForecast | null;

  @Field(() => [UserError], { description: 'Why it cannot be ordered; empty when it can.' })
  refusals!: UserError[];
}

@ObjectType({
  description:
    'What ordering the cart would cost today (D2). `lines` is empty and `totals` null while a rule refuses it.',
})
export class OrderSummary {
  @Field(() => [BillingLine], { description: 'The charges and credits of all items.' })
  lines!: BillingLine[];

  @Field(() => Totals, { nullable: true, description: 'What they come to; `due` is what orderPlace asks to be named.' })
  totals!: Totals | null;

  @Field(() => Boolean, { description: 'Whether a payment method is needed (D3, E2).' })
  paymentMethodRequired!: boolean;

  @Field(() => [UserError], { description: 'Why it cannot be ordered; empty when it can.' })
  refusals!: UserError[];
}

@ObjectType({
  implements: Node,
  description: 'What an online account is about to order. Every account has one, always (D1).',
})
export class Cart extends Node {
  @Field(() => Int, { description: 'Raised by every change; orderPlace names it.' })
  version!: number;
}

@ObjectType({ implements: Node, description: 'One thing in the cart.' })
export class CartItem extends Node {
  @Field(() => CartItemKind, { description: 'What it does.' })
  kind!: Kind;

  @Field(() => Int, { description: 'For how many seats.' })
  seats!: number;

  @Field(() => Frequency, {
    nullable: true,
    description: 'How often it is billed; null for a trial that does not convert.',
  })
  frequency!: keyof typeof Frequency | null;
}

@ObjectType({ implements: Node, description: 'What was ordered. It is executed whole or not at all.' })
export class Order extends Node {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => Int, { description: 'Raised by every change.' })
  version!: number;

  @Field(() => OrderSource, { description: 'Where it came from.' })
  source!: keyof typeof OrderSource;

  @Field(() => OrderStatus, { description: 'How far it is.' })
  status!: keyof typeof OrderStatus;

  @Field(() => DateTimeScalar, { description: 'When it was placed (business clock).' })
  placedAt!: Date;
}

export const OrderConnection = connectionOf('Order', () => Order);

@InputType({ description: 'Which orders to list.' })
export class OrderFilter {
  @Field(() => [OrderStatus], { nullable: true, description: 'Only those in one of these states.' })
  status?: (keyof typeof OrderStatus)[] | null;

  @Field(() => OrderSource, { nullable: true, description: 'Only those that came from there.' })
  source?: keyof typeof OrderSource | null;

  @Field(() => ID, { nullable: true, description: 'Only this account’s.' })
  accountId?: string | null;
}

@InputType({ description: 'An item to preview before it is in the cart (D2).' })
export class PreviewItemInput {
  @Field(() => CartItemKind, { description: 'What the item does.' })
  kind!: Kind;

  @Field(() => ID, { nullable: true, description: 'The subscription it is about; none for a purchase or a trial.' })
  subscriptionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan; default: the subscription’s.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The seats; default: the subscription’s.' })
  seats?: number | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency; default: the subscription’s.' })
  frequency?: keyof typeof Frequency | null;
}

@InputType({ description: 'What to change of a subscription; what is absent stays.' })
export class SubscriptionChangeInput {
  @Field(() => ID, { nullable: true, description: 'The new plan.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The new number of seats.' })
  seats?: number | null;

  @Field(() => Frequency, { nullable: true, description: 'The new frequency.' })
  frequency?: keyof typeof Frequency | null;

  @Field(() => [EmailScalar], {
    nullable: true,
    description: 'Whose seats are given up, where fewer remain than are assigned (D9).',
  })
  releaseSeatsOf?: string[] | null;
}

@InputType({ description: 'A subscription to buy.' })
export class CartAddPurchaseInput {
  @Field(() => ID, { description: 'The account that buys.' })
  accountId!: string;

  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'How many seats.' })
  seats!: number;

  @Field(() => Frequency, { description: 'How often it is to be billed.' })
  frequency!: keyof typeof Frequency;
}

@InputType({ description: 'A trial to start.' })
export class CartAddTrialInput {
  @Field(() => ID, { description: 'The account that tries.' })
  accountId!: string;

  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'How many seats.' })
  seats!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it becomes a subscription by itself at its end (E2).',
  })
  convertAtEnd!: boolean;

  @Field(() => Frequency, { nullable: true, description: 'How often it is billed then; needed with convertAtEnd.' })
  frequency?: keyof typeof Frequency | null;
}

@InputType({ description: 'A change of a subscription.' })
export class CartAddChangeInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => Int, { description: 'The subscription’s version as it was seen.' })
  expectedVersion!: number;

  @Field(() => SubscriptionChangeInput, { description: 'What to change.' })
  change!: SubscriptionChangeInput;
}

@InputType({ description: 'A trial to subscribe to.' })
export class CartAddSubscribeNowInput {
  @Field(() => ID, { description: 'The trial.' })
  subscriptionId!: string;

  @Field(() => ID, { nullable: true, description: 'The plan; default: the trial’s.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The seats; default: the trial’s.' })
  seats?: number | null;

  @Field(() => Frequency, { description: 'How often it is to be billed.' })
  frequency!: keyof typeof Frequency;

  @Field(() => [EmailScalar], { nullable: true, description: 'Whose seats are given up (D9).' })
  releaseSeatsOf?: string[] | null;
}

@InputType({ description: 'An expired subscription to bring back.' })
export class CartAddReactivationInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => ID, { nullable: true, description: 'The plan; default: the one it had.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The seats; default: as many as it had.' })
  seats?: number | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency; default: the one it had.' })
  frequency?: keyof typeof Frequency | null;

  @Field(() => [EmailScalar], { nullable: true, description: 'Whose seats are given up (D9).' })
  releaseSeatsOf?: string[] | null;
}

@InputType({ description: 'What to change of an item; what is absent stays.' })
export class CartUpdateItemInput {
  @Field(() => ID, { description: 'The cart.' })
  cartId!: string;

  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ID, { nullable: true, description: 'The plan.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The seats.' })
  seats?: number | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency.' })
  frequency?: keyof typeof Frequency | null;

  @Field(() => [EmailScalar], { nullable: true, description: 'Whose seats are given up (D9).' })
  releaseSeatsOf?: string[] | null;
}

@InputType({ description: 'An item to take out of the cart.' })
export class CartRemoveItemInput {
  @Field(() => ID, { description: 'The cart.' })
  cartId!: string;

  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
}

@InputType({ description: 'An order of what is in the cart.' })
export class OrderPlaceInput {
  @Field(() => ID, { description: 'The cart.' })
  cartId!: string;

  @Field(() => Int, { description: 'The cart’s version as it was seen.' })
  expectedVersion!: number;

  @Field(() => MoneyInput, { description: 'The total due that was shown: `summary.totals.due` (D2).' })
  expectedTotal!: MoneyInput;

  @Field(() => ID, {
    nullable: true,
    description: 'The payment method; default: the account’s default one. It becomes the default.',
  })
  paymentMethodId?: string | null;

  @Field(() => String, { nullable: true, description: 'The VAT number to tax with; it becomes the account’s.' })
  vatNumber?: string | null;

  @Field(() => String, {
    description: 'Any text of the client’s; the same key and input answers the same order for 24 hours (L2).',
  })
  idempotencyKey!: string;
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
