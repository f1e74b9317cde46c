import { AccountRow } from '../accounts';
import type { Context } from '../graphql/context';
import { type AccountPricingFacts, pricingFactsOf } from './pricingFacts';

/** The facts of an account, read once per request. */
export function factsFor(context: Context, account: AccountRow): Promise<AccountPricingFacts> {
  return context.loaders.batch('orderingFacts', account.id, async (ids) => {
    const now = await context.now();
    const read = async (id: string) => {
      const fresh = await context.loaders.get(AccountRow, id);
      return pricingFactsOf(context.deps.database, fresh, now);
    };
    return Promise.all(ids.map(read));
  });
}
