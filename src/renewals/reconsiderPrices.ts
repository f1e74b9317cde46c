import { AccountRow } from '../accounts';
import { PriceRow } from '../catalog';
import type { Deps } from '../deps';
import { placeholders, selectRow, selectRows } from '../platform/database';
import type { JobRow } from '../platform/jobs';
import { addDays } from '../rules';
import { SubscriptionRow } from '../subscriptions';

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
  const price = await selectRow(database, PriceRow, 'WHERE id = ?', [subjectId]);
  if (!price) return;
  const { planId, frequency, validFrom, currency } = price;
  const concerned = `WHERE plan_id = ? AND frequency = ? AND period_end >= ? AND id > ? ORDER BY id LIMIT ${BATCH}`;
  for (let after: string | null = ''; after !== null; ) {
    const last: string = after;
    after = await database.transaction(async (tx) => {
      const values = [planId, frequency, addDays(validFrom, -31), last];
      const found = await selectRows(tx, SubscriptionRow, concerned, values);
      const owners = [...new Set(found.map(({ accountId }) => accountId))].sort();
      const locked = `WHERE id IN (${placeholders(owners)}) ORDER BY id ${tx.forUpdate}`;
      const accounts = await selectRows(tx, AccountRow, locked, owners);
      const inCurrency = new Set(accounts.filter((account) => account.currency === currency).map(({ id }) => id));
      const ids = found.filter(({ accountId }) => inCurrency.has(accountId)).map(({ id }) => id);
      tx.touched.addIds(SubscriptionRow, ids);
      return found.length < BATCH ? null : found.at(-1)!.id;
    });
  }
}
