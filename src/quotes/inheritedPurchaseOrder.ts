import type { Context } from '../graphql/context';
import { inTurn } from '../platform/turns';
import { findVisiblePurchaseOrder } from '../purchasing';
import { type QuoteLine, sharedPurchaseOrder } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { changedSubscriptions } from './purchaseOrder';

/** I7: the purchase order that the subscriptions which lines change have, if they have one and the same, and the caller may see it. */
export async function inheritedPurchaseOrder(
  context: Context,
  lines: readonly Pick<QuoteLine, 'kind' | 'subscriptionId'>[],
) {
  const ids = changedSubscriptions(lines);
  const changed = await inTurn(() => Promise.all(ids.map((one) => context.loaders.get(SubscriptionRow, one))));
  const purchaseOrderId = sharedPurchaseOrder(changed.map((subscription) => subscription.purchaseOrderId));
  return purchaseOrderId && findVisiblePurchaseOrder(context, purchaseOrderId);
}
