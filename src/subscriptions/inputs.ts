import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Frequency } from '../catalog';
import { Payload } from '../graphql/payload';
import { Subscription } from './types';

@InputType({ description: 'A subscription as it was seen.' })
export class SubscriptionInput {
  @Field(() => ID, { description: 'The subscription.' })
  subscriptionId!: string;

  @Field(() => Int, { description: 'Its version as it was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'Whether a trial becomes a subscription by itself at its end.' })
export class SubscriptionTrialConversionInput extends SubscriptionInput {
  @Field(() => Boolean, { description: 'Whether it does.' })
  convertAtEnd!: boolean;

  @Field(() => Frequency, { nullable: true, description: 'How often it is billed then; needed with convertAtEnd.' })
  frequency?: keyof typeof Frequency | null;
}

@ObjectType({ description: 'A subscription after a mutation.' })
export class SubscriptionPayload extends Payload {
  @Field(() => Subscription, { nullable: true, description: 'The subscription as it is now.' })
  subscription!: Subscription | null;
}
