import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../graphql/money';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { DateTimeScalar, DecimalScalar, PlainDateScalar } from '../graphql/scalars';
import type { PlainDate } from '../rules';

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
    SCHEDULED: { description: 'Accepted; scheduled changes are still to come (H13).' },
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

  @Field(() => Money, { description: 'For all seats, without tax.' })
  subtotal!: Money;

  @Field(() => Money, { description: 'The tax on it.' })
  tax!: Money;

  @Field(() => DecimalScalar, { description: 'The rate of the tax in per cent, `"20"`.' })
  taxRate!: string;

  @Field(() => Money, { description: 'For all seats, with tax.' })
  total!: Money;

  @Field(() => Money, { description: 'What today’s balance would pay of it.' })
  fromBalance!: Money;

  @Field(() => Money, { description: 'What would be charged.' })
  due!: Money;
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
