import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Frequency } from '../catalog';
import { AtMost } from '../graphql/lists';
import { Period } from '../graphql/money';
import { EmailScalar, PlainDateScalar } from '../graphql/scalars';
import { UserError } from '../graphql/userError';
import { BillingLine, Totals } from '../invoicing';
import { RenewalForecast } from '../orders';
import { CART, type CartItemKind as Kind, MAX_NAMED_SEATS, type PlainDate } from '../rules';
import { CartItemKind } from './types';

/** An item charges one period, and credits the lines that charged what is left of the old one: usually a single one. */
const LINES_PER_ITEM = 10;

/** How many refusals a preview shows. */
export const MOST_PREVIEW_REFUSALS = 20;

export const ChangeDirection = { INCREASE: 'INCREASE', DECREASE: 'DECREASE' } as const;
registerEnumType(ChangeDirection, {
  name: 'ChangeDirection',
  description: 'Which way the price per period goes.',
  valuesConfig: {
    INCREASE: { description: 'It rises, or the frequency changes: a new period starts today (C6).' },
    DECREASE: { description: 'It does not rise: the period stays and the difference is credited (C7).' },
  },
});

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

  @AtMost(LINES_PER_ITEM)
  @Field(() => [BillingLine], { nullable: true, description: 'The charges and credits.' })
  lines!: BillingLine[] | null;

  @Field(() => Totals, { nullable: true, description: 'What they come to, if the item were ordered alone.' })
  totals!: Totals | null;

  @Field(() => RenewalForecast, { nullable: true, description: 'The next renewal afterwards.' })
  nextRenewal!: RenewalForecast | null;

  @AtMost(MOST_PREVIEW_REFUSALS)
  @Field(() => [UserError], { description: 'Why it cannot be ordered; empty when it can.' })
  refusals!: UserError[];
}

@ObjectType({
  description:
    'What ordering the cart would cost today (D2). `lines` is empty and `totals` null while a rule refuses it.',
})
export class OrderSummary {
  @AtMost(CART.maxItems * LINES_PER_ITEM)
  @Field(() => [BillingLine], { description: 'The charges and credits of all items.' })
  lines!: BillingLine[];

  @Field(() => Totals, { nullable: true, description: 'What they come to; `due` is what orderPlace asks to be named.' })
  totals!: Totals | null;

  @Field(() => Boolean, { description: 'Whether a payment method is needed (D3, E2).' })
  paymentMethodRequired!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is invoiced, now or later, so that the account needs an address (D3).',
  })
  addressRequired!: boolean;

  @AtMost(MOST_PREVIEW_REFUSALS)
  @Field(() => [UserError], { description: 'Why it cannot be ordered; empty when it can.' })
  refusals!: UserError[];
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
  @Field(() => [EmailScalar], { nullable: true, description: 'Whose seats are released (D9).' })
  releaseSeatsOf?: string[] | null;
}

@InputType({ description: 'What to change of a subscription; what is absent stays.' })
export class SubscriptionChangeInput {
  @Field(() => ID, { nullable: true, description: 'The new plan.' })
  planId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The new number of seats.' })
  seats?: number | null;

  @Field(() => Frequency, { nullable: true, description: 'The new frequency.' })
  frequency?: keyof typeof Frequency | null;

  @AtMost(MAX_NAMED_SEATS)
  @Field(() => [EmailScalar], {
    nullable: true,
    description: 'Whose seats are released, where fewer seats remain than are assigned (D9).',
  })
  releaseSeatsOf?: string[] | null;
}
