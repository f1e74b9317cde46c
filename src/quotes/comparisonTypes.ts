import { Field, Int, ObjectType } from 'type-graphql';
import { Frequency, Plan, Product } from '../catalog';
import { AtMost } from '../graphql/lists';
import { Money } from '../graphql/money';
import { PlainDateScalar } from '../graphql/scalars';
import { COMPARED_MONTHS, type PlainDate, QUOTES, type QuoteLineKind } from '../rules';
import { Subscription } from '../subscriptions';
import { QuoteLineKinds } from './types';

@ObjectType({ description: 'A subscription beside what a quote makes of it (H5).' })
export class QuoteComparisonRow {
  @Field(() => QuoteLineKinds, { description: 'What the line does.' })
  kind!: QuoteLineKind;

  @Field(() => Subscription, { nullable: true, description: 'The subscription; null where one is added.' })
  subscription!: Subscription | null;

  @Field(() => Product, { description: 'The product.' })
  product!: Product;

  @Field(() => Plan, { nullable: true, description: 'The plan today.' })
  planBefore!: Plan | null;

  @Field(() => Plan, { nullable: true, description: 'The plan afterwards; null: it ends.' })
  planAfter!: Plan | null;

  @Field(() => Int, { description: 'The seats today.' })
  seatsBefore!: number;

  @Field(() => Int, { description: 'The seats afterwards.' })
  seatsAfter!: number;

  @Field(() => Frequency, { nullable: true, description: 'The frequency today.' })
  frequencyBefore!: keyof typeof Frequency | null;

  @Field(() => Frequency, { nullable: true, description: 'The frequency afterwards.' })
  frequencyAfter!: keyof typeof Frequency | null;

  @Field(() => Money, { description: 'What a period costs today, without tax.' })
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

  @Field(() => Money, { description: 'Twelve months on today’s terms, without tax and proration.' })
  twelveMonthsBefore!: Money;

  @Field(() => Money, { description: 'Twelve months on the quote’s terms.' })
  twelveMonthsAfter!: Money;

  @AtMost(COMPARED_MONTHS)
  @Field(() => [ComparedMonth], { description: 'What falls due in each of the twelve calendar months after this one.' })
  months!: ComparedMonth[];
}
