import { Field, ID, InputType, Int } from 'type-graphql';
import { Frequency } from '../catalog';
import { AtMost } from '../graphql/lists';
import { MoneyInput } from '../graphql/money';
import { EmailScalar } from '../graphql/scalars';
import { MAX_NAMED_SEATS } from '../rules';
import { SubscriptionChangeInput } from './previewTypes';

@InputType({ description: 'What every addition to the cart may say.' })
abstract class AddToCartInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Makes it safe to send this again after a lost answer: the same key never puts the item in twice (L2).',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A subscription to buy.' })
export class CartAddPurchaseInput extends AddToCartInput {
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
export class CartAddTrialInput extends AddToCartInput {
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
export class CartAddChangeInput extends AddToCartInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => Int, { description: 'The subscription’s version as it was seen.' })
  expectedVersion!: number;

  @Field(() => SubscriptionChangeInput, { description: 'What to change.' })
  change!: SubscriptionChangeInput;
}

@InputType({ description: 'A trial to subscribe to.' })
export class CartAddSubscribeNowInput extends AddToCartInput {
  @Field(() => ID, { description: 'The trial.' })
  subscriptionId!: string;

  @Field(() => ID, { nullable: true, description: 'The plan; default: the trial’s.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The seats; default: the trial’s.' })
  seats?: number | null;

  @Field(() => Frequency, { description: 'How often it is to be billed.' })
  frequency!: keyof typeof Frequency;

  @AtMost(MAX_NAMED_SEATS)
  @Field(() => [EmailScalar], { nullable: true, description: 'Whose seats are released (D9).' })
  releaseSeatsOf?: string[] | null;
}

@InputType({ description: 'An expired subscription to bring back.' })
export class CartAddReactivationInput extends AddToCartInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => ID, { nullable: true, description: 'The plan; default: the one it had.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The seats; default: as many as it had.' })
  seats?: number | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency; default: the one it had.' })
  frequency?: keyof typeof Frequency | null;

  @AtMost(MAX_NAMED_SEATS)
  @Field(() => [EmailScalar], { nullable: true, description: 'Whose seats are released (D9).' })
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

  @Field(() => Boolean, { nullable: true, description: 'Whether a trial becomes a subscription at its end (E2).' })
  convertAtEnd?: boolean | null;

  @AtMost(MAX_NAMED_SEATS)
  @Field(() => [EmailScalar], { nullable: true, description: 'Whose seats are released (D9).' })
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

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'The credit that was shown: `summary.totals.credit`. The order is refused if it is less by now, even where nothing is due (D2).',
  })
  expectedCredit?: MoneyInput | null;

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
