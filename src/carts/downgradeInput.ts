import { Field, ID, InputType } from 'type-graphql';
import { SubscriptionInput } from '../subscriptions';

@InputType({ description: 'A move to a plan of lower rank, by support on the customer’s behalf (D7).' })
export class SubscriptionDowngradeInput extends SubscriptionInput {
  @Field(() => ID, { description: 'The plan of lower rank, of the same product.' })
  planId!: string;

  @Field(() => String, { description: 'Why; kept in the audit trail.' })
  reason!: string;

  @Field(() => String, { description: 'Any text of the client’s; the same key and input does it once (L2).' })
  idempotencyKey!: string;
}
