import type { Consequence } from '../accounts';
import { findRows, getRow, placeholders, type Tx, updateRow } from '../platform/database';
import { scheduleAll } from '../platform/jobs';
import { DAY_ORDER, plainDate } from '../rules';
import { changeSubscriptions, SubscriptionRow } from '../subscriptions';
import { OrderRow, ScheduledChangeRow } from './entities';

/** Kind of job: a change that an accepted quote makes later falls due. The subject is the scheduled change. */
export const EXECUTE_SCHEDULED_CHANGE = 'order.effect';

/**
 * H13: what follows from a scheduled change that was made, carried out, failed or abandoned: its job, the state of its order, and on its
 * subscription the day of the first change that is still to come, which a renewal waits for.
 */
export const ordersFollowScheduledChanges: Consequence = {
  of: [ScheduledChangeRow],
  async settle(tx, touched) {
    const changes = await touched.rows(ScheduledChangeRow);
    const accounts = await touched.accountsOf(changes);
    const jobs = changes
      .filter(({ status }) => status === 'SCHEDULED')
      .map(({ id, accountId, dueOn }) => ({
        ...{ kind: EXECUTE_SCHEDULED_CHANGE, subjectId: id, priority: DAY_ORDER.DATED_CHANGE },
        dueAt: touched.days.startOf(dueOn, accounts.get(accountId)!.timeZone),
      }));
    await scheduleAll(tx, jobs);
    await storeNextChangeDates(tx, [...new Set(changes.flatMap(({ subscriptionId }) => subscriptionId ?? []))]);
    for (const orderId of new Set(changes.map((change) => change.orderId))) await settleOrder(tx, orderId);
  },
};

/** H13: has subscriptions know the day of the first change that is still to come. */
async function storeNextChangeDates(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.query(
    `SELECT subscription_id AS id, MIN(due_on) AS due_on FROM order_effects
     WHERE subscription_id IN (${placeholders(ids)}) AND status = 'SCHEDULED' GROUP BY subscription_id`,
    [...ids],
  );
  const dueOn = new Map(rows.map((row) => [String(row.id), plainDate(String(row.due_on))]));
  const subscriptions = await findRows(tx, SubscriptionRow, ids);
  const moved = subscriptions
    .map((subscription) => ({ subscription, change: { effectDueOn: dueOn.get(subscription.id) ?? null } }))
    .filter(({ subscription, change }) => subscription.effectDueOn !== change.effectDueOn);
  await changeSubscriptions(tx, moved);
}

/** H13: an order is done once none of its changes is still to come or waits for the technician. */
async function settleOrder(tx: Tx, orderId: string): Promise<void> {
  const [open] = await tx.query(
    "SELECT id FROM order_effects WHERE order_id = ? AND status IN ('SCHEDULED', 'FAILED') LIMIT 1",
    [orderId],
  );
  const { version } = await getRow(tx, OrderRow, orderId);
  await updateRow(tx, OrderRow, orderId, { status: open ? 'SCHEDULED' : 'COMPLETED', version: version + 1 });
}

/**
 * H4, H13: what was agreed later knew of a change that is carried out now, and stays bound to the terms that it leaves.
 * @param change with the terms version that it found
 */
export async function rebindLaterChanges(
  tx: Tx,
  { orderId, subscriptionId, termsVersion }: ScheduledChangeRow,
): Promise<void> {
  if (!subscriptionId) return;
  const subscription = await getRow(tx, SubscriptionRow, subscriptionId);
  await tx.execute(
    `UPDATE order_effects SET terms_version = ?
     WHERE subscription_id = ? AND status = 'SCHEDULED' AND terms_version = ? AND order_id > ?`,
    [subscription.termsVersion, subscriptionId, termsVersion, orderId],
  );
}
