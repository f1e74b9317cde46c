import { Field, Int, ObjectType } from 'type-graphql';
import { Frequency, Plan, Product } from '../catalog';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { PlainDateScalar } from '../graphql/scalars';
import { COMPARED_MONTHS, type PlainDate, QUOTES, type QuoteLineKind } from '../rules';
import { Subscription } from '../subscriptions';
import { QuoteLineKinds } from './types';

@ObjectType({
  description:
    'A subscription before and after a line of a quote; lines of one subscription are compared in turn (H5).',
})
export class QuoteComparisonRow {
  @Field(() => QuoteLineKinds, { description: 'What the line does.' })
  kind!: QuoteLineKind;

  @Field(() => Subscription, { nullable: true, description: 'The subscription; null where one is added.' })
  subscription!: Subscription | null;

  @Field(() => Product, { description: 'The product.' })
  product!: Product;

  @Field(() => Plan, {
    nullable: true,
    description: 'The plan before this line; null: there is no subscription yet, or it has expired.',
  })
  planBefore!: Plan | null;

  @Field(() => Plan, { nullable: true, description: 'The plan afterwards; null: it ends.' })
  planAfter!: Plan | null;

  @Field(() => Int, {
    description: 'The seats before this line: today’s, or those that an earlier line of the quote leaves.',
  })
  seatsBefore!: number;

  @Field(() => Int, { description: 'The seats afterwards.' })
  seatsAfter!: number;

  @Field(() => Frequency, { nullable: true, description: 'The frequency before this line.' })
  frequencyBefore!: keyof typeof Frequency | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency afterwards.' })
  frequencyAfter!: keyof typeof Frequency | null;

  @Field(() => Money, { description: 'What a period costs before this line, without tax.' })
  periodPriceBefore!: Money;

  @Field(() => Money, { description: 'What a period costs afterwards, without tax.' })
  periodPriceAfter!: Money;
}

@ObjectType({ description: 'What falls due in a month, before and after, without tax and proration.' })
export class ComparedMonth {
  @Field(() => PlainDateScalar, { description: 'The first day of the month.' })
  month!: PlainDate;

  @Field(() => Money, { description: 'On today’s terms.' })
  before!: Money;

  @Field(() => Money, { description: 'On the quote’s terms.' })
  after!: Money;
}

@ObjectType({ description: 'A quote beside today’s subscriptions (H5).' })
export class QuoteComparison {
  @AtMost(QUOTES.maxLines)
  @Field(() => [QuoteComparisonRow], { description: 'Each line’s difference.' })
  rows!: QuoteComparisonRow[];

  @Field(() => Int, { description: 'All seats of the account today.' })
  seatsBefore!: number;

  @Field(() => Int, { description: 'All seats of the account afterwards.' })
  seatsAfter!: number;

  @Field(() => Money, { description: 'The twelve months after this one on today’s terms, without tax and proration.' })
  twelveMonthsBefore!: Money;

  @Field(() => Money, { description: 'The twelve months after this one on the quote’s terms.' })
  twelveMonthsAfter!: Money;

  @AtMost(COMPARED_MONTHS + 1)
  @Field(() => [ComparedMonth], {
    description:
      'What falls due in this calendar month from today on, with what acceptance invoices, and in each of the twelve after it.',
  })
  months!: ComparedMonth[];
}
