import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node';
import { Payload } from '../graphql/payload';
import { PlainDateScalar } from '../graphql/scalars';
import { Order } from '../orders';
import type { PlainDate, ScheduledChangeStatus } from '../rules';

export const EffectStatuses: Record<ScheduledChangeStatus, ScheduledChangeStatus> = {
  SCHEDULED: 'SCHEDULED',
  DONE: 'DONE',
  FAILED: 'FAILED',
  ABANDONED: 'ABANDONED',
};
registerEnumType(EffectStatuses, {
  name: 'EffectStatus',
  description: 'How far a scheduled change of an accepted quote is (H13).',
  valuesConfig: {
    SCHEDULED: { description: 'The clock carries it out on its date.' },
    DONE: { description: 'Carried out and invoiced.' },
    FAILED: { description: 'It could not be carried out; the technician retries or abandons it.' },
    ABANDONED: { description: 'Given up.' },
  },
});

@ObjectType({ implements: Node, description: 'A scheduled change: what an accepted quote does on a later day (H13).' })
export class OrderEffect extends Node {
  @Field(() => PlainDateScalar, { description: 'The date.' })
  dueOn!: PlainDate;
}

@InputType({ description: 'A scheduled change of an accepted quote.' })
export class OrderEffectInput {
  @Field(() => ID, { description: 'The effect.' })
  effectId!: string;
}

@InputType({ description: 'A scheduled change to give up.' })
export class OrderEffectAbandonInput extends OrderEffectInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({ description: 'An order after a mutation.' })
export class OrderPayload extends Payload {
  @Field(() => Order, { nullable: true, description: 'The order as it is now.' })
  order!: Order | null;
}
