import { AccountRow } from '../accounts';
import type { Context } from '../graphql/context';
import { rememberSubscriptions } from '../subscriptions';
import { type AccountPricingFacts, pricingFactsOfAll } from './pricingFacts';

/** The facts of an account, read once per request; those of all accounts that it shows together. */
export function factsFor(context: Context, account: AccountRow): Promise<AccountPricingFacts> {
  const { loaders, deps } = context;
  return loaders.batch('orderingFacts', account.id, async (ids) => {
    const accounts = await Promise.all(ids.map((id) => loaders.get(AccountRow, id)));
    const facts = await pricingFactsOfAll(deps.database, accounts, await context.now());
    for (const { subscriptionRows } of facts) rememberSubscriptions(loaders, subscriptionRows);
    return facts;
  });
}
