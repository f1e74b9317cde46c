import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { MoneyInput } from '../graphql/money';
import { Payload, payload, signedIn } from '../graphql/payload';
import { PlainDateScalar } from '../graphql/scalars';
import type { PlainDate } from '../rules';
import { PriceRow } from './entities';
import { schedulePrice } from './schedulePrice';
import { Frequency, Price } from './types';

@InputType({ description: 'A price to come.' })
export class PriceScheduleInput {
  @Field(() => ID, { description: 'The plan that the price is for.' })
  planId!: string;

  @Field(() => Frequency, { description: 'How often it is charged.' })
  frequency!: keyof typeof Frequency;

  @Field(() => MoneyInput, { description: 'The amount per seat and period, without tax.' })
  unitPrice!: MoneyInput;

  @Field(() => PlainDateScalar, { description: 'The first day it is valid: tomorrow or later.' })
  validFrom!: PlainDate;
}

@ObjectType({ description: 'A price after a mutation.' })
export class PricePayload extends Payload {
  @Field(() => Price, { nullable: true, description: 'The price; null when it was refused.' })
  price!: Price | null;
}

@Resolver()
export class PricesResolver {
  @Mutation(() => PricePayload, {
    description:
      'Sets a price from a day on; customers whose renewal it raises are told 30 days before (B6). Supervisors.',
  })
  priceSchedule(
    @Arg('input', () => PriceScheduleInput, { description: 'The price.' }) input: PriceScheduleInput,
    @Ctx() context: Context,
  ) {
    const work = async () => schedulePrice(context.deps, signedIn(context), input);
    return payload(context, work, async (id) => ({ price: id && (await context.loaders.row(PriceRow, id)) }));
  }
}
