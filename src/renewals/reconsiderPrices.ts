import { lockAccounts } from '../accounts';
import { PriceRow } from '../catalog';
import { findRow } from '../platform/database';
import type { Deps } from '../platform/deps';
import type { JobRow } from '../platform/jobs';
import { priceConcernsFrom } from '../rules';
import { SubscriptionRow, subscriptionsRunning } from '../subscriptions';

/** How many subscriptions one transaction looks at. */
const BATCH = 500;

/**
 * B6: has the clock look again at the subscriptions whose next renewal may take a price that was set, or the one after it, a month later:
 * what comes next for them may be a notice. Running it twice does it once.
 */
export async function reconsiderPrices(
  { database }: Pick<Deps, 'database'>,
  { subjectId }: Pick<JobRow, 'subjectId'>,
): Promise<void> {
  const price = await findRow(database, PriceRow, subjectId);
  if (!price) return;
  const { planId, frequency, validFrom, currency } = price;
  for (let after: string | null = ''; after !== null; ) {
    const last: string = after;
    after = await database.transaction(async (tx) => {
      const running = { planId, frequency, until: priceConcernsFrom(validFrom) };
      const found = await subscriptionsRunning(tx, running, { after: last, limit: BATCH });
      const accounts = await lockAccounts(tx, [...new Set(found.map(({ accountId }) => accountId))]);
      const ids = found.filter(({ accountId }) => accounts.get(accountId)!.currency === currency).map(({ id }) => id);
      tx.touched.addIds(SubscriptionRow, ids);
      return found.length < BATCH ? null : found.at(-1)!.id;
    });
  }
}
