import { Field, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../graphql/payload';
import { DateTimeScalar } from '../graphql/scalars';
@ObjectType({ description: 'The business clock: what the product takes for now.' })
export class Clock {
  @Field(() => DateTimeScalar, { description: 'The business instant.' })
  now!: Date;

  @Field(() => Boolean, { description: 'Whether this is a sandbox, where the clock may differ from the wall clock.' })
  sandbox!: boolean;
}

@InputType({ description: 'Where to move the clock.' })
export class ClockAdvanceInput {
  @Field(() => DateTimeScalar, { description: 'The business instant to move it to; not in the past.' })
  to!: Date;
}

@ObjectType({ description: 'The clock after it was moved.' })
export class ClockPayload extends Payload {
  @Field(() => Clock, { nullable: true, description: 'The clock as it is now.' })
  clock!: Clock | null;
}
