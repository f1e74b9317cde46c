import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { giveWay } from '../graphql/turns';
import { maySeeBilling } from '../invoicing';
import { factsFor, RenewalForecast, toForecast } from '../orders';
import { agreedRenewals } from '../quotes';
import { forecastRenewal } from '../rules';
import { Subscription, SubscriptionRow } from '../subscriptions';

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
    if (known.status === 'EXPIRED' || known.status === 'PENDING_CANCELLATION') return null;
    const read = (ids: readonly string[]) => agreedRenewals(context.deps.database, ids);
    const agreed = subscription.effectDueOn && (await context.loaders.batch('agreedRenewals', subscription.id, read));
    const terms = agreed ? { ...known, ...agreed, priceIsNegotiated: true } : known;
    return toForecast(forecastRenewal(terms, subscription.convertsTo, facts), account.currency);
  }
}
