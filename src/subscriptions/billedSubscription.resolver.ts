import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context } from '../graphql/context';
import { BillingLine, BillingLineRow } from '../invoicing';
import { SubscriptionRow } from './entities';
import { Subscription } from './types';
@Resolver(() => BillingLine)
export class BilledSubscriptionResolver {
  @FieldResolver(() => Subscription, {
    nullable: true,
    description: 'The subscription it is about; null while that does not exist.',
  })
  subscription(@Root() { subscriptionId }: BillingLineRow, @Ctx() { loaders }: Context) {
    return subscriptionId && loaders.row(SubscriptionRow, subscriptionId);
  }
}
