import type { AccountRow } from '../accounts';
import type { Context } from '../graphql/context';
import { inTurn } from '../platform/turns';
import { findVisiblePurchaseOrder, loadPurchaseOrderFacts } from '../purchasing';
import { decidePurchaseOrderUse, onlyPurchaseOrder, type QuoteLine, ZERO } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { changedSubscriptions } from './purchaseOrder';
import { todayOf } from './visibility';

/** I7: of the purchase orders of the subscriptions that lines change the only one in force, if the caller may see it. */
export async function inheritedPurchaseOrder(
  context: Context,
  account: AccountRow,
  lines: readonly Pick<QuoteLine, 'kind' | 'subscriptionId'>[],
) {
  const ids = changedSubscriptions(lines);
  const changed = await inTurn(() => Promise.all(ids.map((one) => context.loaders.get(SubscriptionRow, one))));
  const kept = [...new Set(changed.flatMap(({ purchaseOrderId }) => purchaseOrderId ?? []))];
  const today = await todayOf(context, account);
  const facts = await Promise.all(kept.map((id) => loadPurchaseOrderFacts(context, id)));
  const asked = { total: ZERO, currency: account.currency, today };
  const inForce = facts.filter((of) => decidePurchaseOrderUse(of, asked).length === 0);
  const only = onlyPurchaseOrder(inForce.map(({ row }) => row.id));
  return only && findVisiblePurchaseOrder(context, only);
}
