import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { accountOf } from '../accounts';
import { Frequency } from '../catalog';
import type { Context } from '../graphql/context';
import { Costs, POINTS } from '../graphql/cost';
import { giveWay } from '../graphql/turns';
import { maySeeBilling } from '../invoicing';
import { factsFor, RenewalForecast, toForecast } from '../orders';
import { type Frequency as FrequencyValue, forecastRenewal } from '../rules';
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

  @FieldResolver(() => Frequency, {
    nullable: true,
    description: 'How often it is billed once it has converted; null where it does not convert at its end (E2).',
  })
  conversionFrequency(@Root() { convertsTo }: SubscriptionRow): FrequencyValue | null {
    return convertsTo;
  }

  @Costs(POINTS.forecast)
  @FieldResolver(() => RenewalForecast, {
    nullable: true,
    description:
      'What a running trial would cost at its end if it converted (E2), chosen or not; null for anything else, where the plan has no such price, and where prices are hidden.',
  })
  async conversion(
    @Root() subscription: SubscriptionRow,
    @Ctx() context: Context,
    @Arg('frequency', () => Frequency, { description: 'How often it would be billed.' }) frequency: FrequencyValue,
  ) {
    const account = await accountOf(context, subscription);
    if (!maySeeBilling(context, account)) return null;
    const facts = await factsFor(context, account);
    const known = facts.subscriptions.find(({ id }) => id === subscription.id)!;
    if (known.status !== 'TRIALING') return null;
    return toForecast(forecastRenewal(known, frequency, facts), account.currency);
  }
}
