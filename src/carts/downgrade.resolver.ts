import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context';
import { payload, signedIn } from '../graphql/payload';
import type { PaymentsDeps } from '../payments';
import { Subscription, SubscriptionPayload, showSubscription } from '../subscriptions';
import { SubscriptionDowngradeInput } from './downgradeInput';
import { downgradeSubscription } from './downgradeSubscription';

@Resolver(() => Subscription)
export class SubscriptionDowngradeResolver {
  @Mutation(() => SubscriptionPayload, {
    description: 'Moves a subscription to a plan of lower rank, by a support agent on the contact’s behalf (D7).',
  })
  subscriptionDowngrade(
    @Arg('input', () => SubscriptionDowngradeInput, { description: 'Where to, and why.' })
    input: SubscriptionDowngradeInput,
    @Ctx() context: Context<PaymentsDeps>,
  ) {
    const work = () => downgradeSubscription(context.deps, signedIn(context), input);
    return payload(context, work, () => showSubscription(context, input));
  }
}
