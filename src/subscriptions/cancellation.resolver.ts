import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import type { Context } from '../graphql/context';
import { PageArgs } from '../graphql/page';
import { payload, signedIn } from '../graphql/payload';
import { InvoiceConnection, invoicesOfSubscription, maySeeBilling } from '../invoicing';
import { cancelSubscription, withdrawCancellation } from './cancelSubscription';
import { SubscriptionRow } from './entities';
import { SubscriptionInput, SubscriptionPayload, SubscriptionTrialConversionInput } from './inputs';
import { setTrialConversion } from './setTrialConversion';
import { showSubscription } from './showSubscription';
import { Subscription } from './types';

@Resolver(() => Subscription)
export class CancellationResolver {
  @Mutation(() => SubscriptionPayload, {
    description:
      'Stops the renewal: usable until the period ends (`endsOn`), without refund (F1). One that is past due ends at once.',
  })
  subscriptionCancel(
    @Arg('input', () => SubscriptionInput, { description: 'Which one.' }) input: SubscriptionInput,
    @Ctx() context: Context,
  ) {
    const work = () => cancelSubscription(context.deps, signedIn(context), input);
    return payload(context, work, () => showSubscription(context, input));
  }

  @Mutation(() => SubscriptionPayload, { description: 'Takes a pending cancellation back; it renews as before (F2).' })
  subscriptionWithdrawCancellation(
    @Arg('input', () => SubscriptionInput, { description: 'Which one.' }) input: SubscriptionInput,
    @Ctx() context: Context,
  ) {
    const work = () => withdrawCancellation(context.deps, signedIn(context), input);
    return payload(context, work, () => showSubscription(context, input));
  }

  @Mutation(() => SubscriptionPayload, {
    description: 'Chooses whether a trial becomes a subscription by itself (E2).',
  })
  subscriptionSetTrialConversion(
    @Arg('input', () => SubscriptionTrialConversionInput, { description: 'The choice.' })
    input: SubscriptionTrialConversionInput,
    @Ctx() context: Context,
  ) {
    const work = () => setTrialConversion(context.deps, signedIn(context), input);
    return payload(context, work, () => showSubscription(context, input));
  }

  @FieldResolver(() => InvoiceConnection, { nullable: true, description: 'The invoices that charge it, newest first.' })
  async invoices(@Root() subscription: SubscriptionRow, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    const account = await accountOf(context, subscription);
    if (!maySeeBilling(context, account)) return null;
    return new InvoiceConnection(await invoicesOfSubscription(context, subscription, args));
  }
}
