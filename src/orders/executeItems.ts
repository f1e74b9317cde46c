import type { AccountRow } from '../accounts';
import type { Tx } from '../platform/database';
import { freeSeats, isReminderToAssign, type OrderItem, seatsToRelease, subtract } from '../rules';
import {
  addSegments,
  changeSubscriptions,
  closeSegments,
  columnsOfTerms,
  mailContact,
  releaseSeatsIn,
  replaceSegments,
  type SubscriptionChange,
  SubscriptionRow,
  seatHolders,
  startSubscriptions,
} from '../subscriptions';
import type { OrderToExecute } from './orderToExecute';

/** One item with the order that it belongs to, and the subscription as it was; null: it begins. */
interface Executing {
  order: OrderToExecute;
  item: OrderItem;
  subscription: SubscriptionRow | null;
}

/**
 * Gives subscriptions what their orders say: new ones begin, others get their terms; what was charged is written down by segments (C4), and
 * whoever has to give up a seat loses it (D9).
 * @returns the subscriptions as they are then
 */
export async function executeItems(
  tx: Tx,
  orders: readonly OrderToExecute[],
  before: readonly SubscriptionRow[],
): Promise<SubscriptionRow[]> {
  const known = new Map(before.map((subscription) => [subscription.id, subscription]));
  const items = orders.flatMap((order) =>
    order.order.items.map((item): Executing => {
      const subscription = known.get(item.subscriptionId) ?? null;
      return { order, item, subscription };
    }),
  );
  const started = await startSubscriptions(tx, items.filter(begins).map(startOf));
  const others = items.filter((one) => !begins(one));
  const changed = await changeSubscriptions(tx, mergedBySubscription(others.map(changeOf)));
  await writeSegments(tx, orders, items);
  for (const one of others) await settleSeats(tx, one.order.account, one.subscription!, one.item);
  return [...started, ...changed];
}

/** One order may do two things to a subscription, such as change and cancel it: the later one comes on top. */
function mergedBySubscription(changes: readonly SubscriptionChange[]): SubscriptionChange[] {
  const merged = new Map<string, SubscriptionChange>();
  for (const { subscription, change } of changes) {
    merged.set(subscription.id, { subscription, change: { ...merged.get(subscription.id)?.change, ...change } });
  }
  return [...merged.values()];
}

/** Whether an item begins a subscription; the others are about one that is there. */
export const beginsSubscription = ({ kind }: Pick<OrderItem, 'kind'>) => kind === 'PURCHASE' || kind === 'TRIAL';

const begins = ({ item }: Executing) => beginsSubscription(item);

const startOf = ({ order, item }: Executing) => ({
  id: item.subscriptionId,
  accountId: order.account.id,
  terms: item.terms,
  trial: item.kind === 'TRIAL' ? { convertsTo: item.convertsTo } : null,
  purchaseOrderId: order.purchaseOrder?.purchaseOrderId ?? null,
});

function changeOf({ order, item, subscription }: Executing): SubscriptionChange {
  const drawn = order.purchaseOrder ? { purchaseOrderId: order.purchaseOrder.purchaseOrderId } : {};
  return { subscription: subscription!, change: { ...becoming(item), ...drawn, ...order.alsoChanges } };
}

/** D4, F1, F2, F5: what an item makes of a subscription that there is. */
function becoming({ kind, terms }: OrderItem): SubscriptionChange['change'] {
  switch (kind) {
    case 'CANCELLATION':
      return { status: 'PENDING_CANCELLATION', pendingOrderId: null };
    case 'WITHDRAWAL':
      return { status: 'ACTIVE', pendingOrderId: null };
    case 'RENEWAL':
      return { unitPrice: terms.unitPrice, periodStart: terms.period.start, periodEnd: terms.period.end };
    default:
      return {
        ...columnsOfTerms(terms),
        status: 'ACTIVE',
        expiryReason: null,
        convertsTo: null,
        pendingOrderId: null,
        announcedPrice: null,
        pastDueSince: null,
        retriedOn: null,
      };
  }
}

/** C4: what was charged is split, or closed by a renewal; what an order charges is open from now on, less what a price hold took (H6). */
async function writeSegments(tx: Tx, orders: readonly OrderToExecute[], items: readonly Executing[]): Promise<void> {
  const renewed = items.filter(({ item }) => item.kind === 'RENEWAL').map(({ item }) => item.subscriptionId);
  await closeSegments(tx, renewed);
  await replaceSegments(
    tx,
    items.flatMap(({ item }) => item.segments.map((segment) => ({ ...segment, subscriptionId: item.subscriptionId }))),
  );
  const charges = orders.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'CHARGE'));
  await addSegments(
    tx,
    charges.map((line) => ({ ...line, amount: subtract(line.amount, line.creditedAmount) })),
  );
}

/** D9: those named lose their seats, and the latest where that no longer suffices. K2: more seats are to be assigned. */
async function settleSeats(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  { kind, terms, releaseSeatsOf }: OrderItem,
): Promise<void> {
  if (kind === 'RENEWAL' || kind === 'CANCELLATION' || kind === 'WITHDRAWAL') return;
  const emails = await seatHolders(tx, subscription.id);
  const released = seatsToRelease(emails, terms.seats, releaseSeatsOf);
  await releaseSeatsIn(tx, account, subscription, released);
  const assigned = emails.length - released.length;
  if (isReminderToAssign({ before: subscription.seats, after: terms.seats, assigned })) {
    const free = freeSeats(terms.seats, assigned);
    await mailContact(tx, account, { ...subscription, ...terms }, 'assignYourSeats', { free });
  }
}
