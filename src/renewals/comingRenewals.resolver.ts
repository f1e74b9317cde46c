import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Account, AccountRow } from '../accounts';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { slice, WholeListArgs } from '../graphql/lists';
import { maySeeBilling } from '../invoicing';
import { factsFor, RenewalForecast, toForecast } from '../orders';
import { inTurn } from '../platform/turns';
import { forecastRenewals } from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { isEnding, termsToRenew } from './termsToRenew';

@ObjectType({ description: 'The next renewal of a subscription, or the conversion of a trial.' })
export class ComingRenewal {
  @Field(() => Subscription, { description: 'The subscription.' })
  subscription!: SubscriptionRow;

  @Field(() => RenewalForecast, {
    description: 'What it will cost, with what the renewals before leave of the balance.',
  })
  forecast!: RenewalForecast;
}

@Resolver(() => Account)
export class ComingRenewalsResolver {
  @Costs(POINTS.summary)
  @FieldResolver(() => [ComingRenewal], {
    nullable: true,
    description:
      'The next renewal of each subscription, or the conversion of a trial, the earliest first, as far as it is known today. Contact and staff.',
  })
  async comingRenewals(
    @Root() account: AccountRow,
    @Args(() => WholeListArgs) args: WholeListArgs,
    @Ctx() context: Context,
  ) {
    if (!maySeeBilling(context, account)) return null;
    const facts = await factsFor(context, account);
    const renewing = facts.subscriptions.filter((known) => !isEnding(known));
    const coming = await Promise.all(renewing.map((known) => termsToRenew(context, known)));
    const renewals = slice(await inTurn(() => forecastRenewals(coming, facts)), args);
    return Promise.all(
      renewals.map(async ({ of, forecast }) => ({
        subscription: await context.loaders.get(SubscriptionRow, of.id),
        forecast: toForecast(forecast, account.currency),
      })),
    );
  }
}
