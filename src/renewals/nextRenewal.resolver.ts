import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { giveWay } from '../graphql/turns';
import { maySeeBilling } from '../invoicing';
import { factsFor, RenewalForecast, toForecast } from '../orders';
import { forecastRenewal } from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';
import { isEnding, termsToRenew } from './termsToRenew';

@Resolver(() => Subscription)
export class NextRenewalResolver {
  @Costs(POINTS.forecast)
  @FieldResolver(() => RenewalForecast, {
    nullable: true,
    description:
      'What the next renewal will cost, or a trial’s conversion; null when nothing renews, and where prices are hidden.',
  })
  async nextRenewal(@Root() subscription: SubscriptionRow, @Ctx() context: Context) {
    const account = await accountOf(context, subscription);
    if (!maySeeBilling(context, account)) return null;
    const facts = await factsFor(context, account);
    // Many subscriptions of one account wait for the same facts, and would all go on at once.
    await giveWay(context);
    const known = facts.subscriptions.find(({ id }) => id === subscription.id)!;
    if (isEnding(known)) return null;
    const { terms, convertsTo } = await termsToRenew(context, known);
    return toForecast(forecastRenewal(terms, convertsTo, facts), account.currency);
  }
}
