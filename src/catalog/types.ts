import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { connectionOf } from '../graphql/page';
import { PlainDateScalar } from '../graphql/scalars';
import type { Currency, Frequency as FrequencyValue, PlainDate } from '../rules';
import type { SeatNounValue } from './entities';

export const SeatNoun = { ORGANIZER: 'ORGANIZER', AGENT: 'AGENT', EXPERT: 'EXPERT', COMPUTER: 'COMPUTER' } as const;
registerEnumType(SeatNoun, {
  name: 'SeatNoun',
  description: 'What a seat of a product is called.',
  valuesConfig: {
    ORGANIZER: { description: 'A person who holds meetings, webinars, trainings or conferences.' },
    AGENT: { description: 'A person who gives support.' },
    EXPERT: { description: 'A person who sees through a customer’s camera.' },
    COMPUTER: { description: 'A computer that is reached from afar.' },
  },
});

export const Frequency = { MONTHLY: 'MONTHLY', ANNUAL: 'ANNUAL' } as const;
registerEnumType(Frequency, {
  name: 'Frequency',
  description: 'How often a subscription is billed.',
  valuesConfig: { MONTHLY: { description: 'Every month.' }, ANNUAL: { description: 'Every year.' } },
});

@ObjectType({ implements: Node, description: 'Something that is sold, in one or more ranked plans.' })
export class Product extends Node {
  @Field(() => String, { description: 'The product’s stable name for programs, `gotomeeting`.' })
  key!: string;

  @Field(() => String, { description: 'The product’s name.' })
  name!: string;

  @Field(() => SeatNoun, { description: 'What a seat is called.' })
  seatNoun!: SeatNounValue;
}

export const ProductConnection = connectionOf('Product', () => Product);

@ObjectType({
  implements: Node,
  description: 'A tier of a product. Plans are compared by their features and ordered by rank (B1).',
})
export class Plan extends Node {
  @Field(() => String, { description: 'The plan’s stable name within its product, `pro`.' })
  key!: string;

  @Field(() => String, { description: 'The plan’s name.' })
  name!: string;

  productId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people can take part at once with one seat; null for products without participants.',
  })
  capacity!: number | null;

  @Field(() => Int, { description: 'The fewest seats it is sold with.' })
  minSeats!: number;

  @Field(() => Int, { description: 'The most seats that can be bought online; for more, contact sales.' })
  maxOnlineSeats!: number;

  @Field(() => Int, { description: 'How many days a trial lasts.' })
  trialDays!: number;
}

@ObjectType({ description: 'A feature that tells a product’s plans apart.' })
export class PlanFeature {
  @Field(() => String, { description: 'The feature’s stable name.' })
  key!: string;

  @Field(() => String, { description: 'The feature’s name.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether the plan has it.' })
  included!: boolean;
}

@ObjectType({
  implements: Node,
  description: 'An amount per seat and period, for a plan, a frequency and a currency (B2).',
})
export class Price extends Node {
  planId!: string;

  @Field(() => Frequency, { description: 'How often it is charged.' })
  frequency!: FrequencyValue;

  currency!: Currency;

  @Field(() => PlainDateScalar, { description: 'The first day it is valid.' })
  validFrom!: PlainDate;
}
