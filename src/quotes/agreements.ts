import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { OrderEffectRow, OrderRow } from '../orders';
import { placeholders, selectRow, selectRows, type Tx, updateRow } from '../platform/database';
import { planNext } from '../renewals';
import { type PricedQuoteLine, replacesAgreedOn } from '../rules';
import { SubscriptionRow, setEffectDue } from '../subscriptions';
import type { QuoteRow } from './entities';
import type { QuoteFacts } from './facts';

/**
 * H13: has subscriptions know the first change that is still to come of what their account has accepted, and plans what the clock does next: a
 * renewal waits for it. To be called wherever an effect is kept, done, failed or given up.
 */
export async function noteAgreed(tx: Tx, account: AccountRow, subscriptionIds: readonly string[]): Promise<void> {
  const ids = [...new Set(subscriptionIds)];
  if (ids.length === 0) return;
  const rows = await tx.query(
    `SELECT subscription_id AS id, MIN(due_on) AS due_on FROM order_effects
     WHERE subscription_id IN (${placeholders(ids)}) AND status = 'SCHEDULED' GROUP BY subscription_id`,
    ids,
  );
  const dueOn = new Map(rows.map((row) => [String(row.id), String(row.due_on)]));
  for (const id of ids) await setEffectDue(tx, id, dueOn.get(id) ?? null);
  await planNext(tx, account, ids);
}

/**
 * H13, H15: of two agreements about what becomes of a subscription on one day, the later one holds (see `replacesAgreedOn`). What is replaced is
 * given up, and says by which quote; its purchase order has that much left again.
 */
export async function replaceAgreed(
  tx: Tx,
  caller: Caller,
  account: AccountRow,
  { number, revision }: QuoteRow,
  priced: readonly PricedQuoteLine[],
  { subscriptions }: QuoteFacts,
): Promise<void> {
  for (const one of priced) {
    const subscription = subscriptions.find(({ id }) => id === one.line.subscriptionId);
    const on = subscription && replacesAgreedOn(one, subscription);
    if (!subscription || !on) continue;
    const replaced = await selectRows(
      tx,
      OrderEffectRow,
      "WHERE subscription_id = ? AND due_on = ? AND status = 'SCHEDULED'",
      [subscription.id, on],
    );
    for (const effect of replaced) await giveUp(tx, caller, account, effect, `${number} rev. ${revision}`);
  }
}

async function giveUp(tx: Tx, caller: Caller, account: AccountRow, effect: OrderEffectRow, by: string): Promise<void> {
  await updateRow(tx, OrderEffectRow, effect.id, { status: 'ABANDONED', abandonedBecause: by });
  const record = { accountId: account.id, action: 'order.effect', subjectId: effect.orderId, rule: 'H13' };
  await recordAudit(tx, caller, { ...record, after: { status: 'ABANDONED', dueOn: effect.dueOn, replacedBy: by } });
  await settleOrder(tx, effect.orderId);
}

/**
 * H4, H13: what was agreed later knew of a change that is carried out now, and stays bound to the terms that it leaves.
 * @param effect with the terms version that it found
 */
export async function rebindLater(tx: Tx, { orderId, subscriptionId, termsVersion }: OrderEffectRow): Promise<void> {
  const subscription = subscriptionId && (await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [subscriptionId]));
  if (!subscription) return;
  await tx.execute(
    `UPDATE order_effects SET terms_version = ?
     WHERE subscription_id = ? AND status = 'SCHEDULED' AND terms_version = ? AND order_id > ?`,
    [subscription.termsVersion, subscription.id, termsVersion, orderId],
  );
}

/** H13: an order is done once none of its effects is still to come or waits for the technician. */
export async function settleOrder(tx: Tx, orderId: string): Promise<void> {
  const [open] = await tx.query(
    "SELECT id FROM order_effects WHERE order_id = ? AND status IN ('SCHEDULED', 'FAILED') LIMIT 1",
    [orderId],
  );
  const { version } = (await selectRow(tx, OrderRow, 'WHERE id = ?', [orderId]))!;
  await updateRow(tx, OrderRow, orderId, { status: open ? 'SCHEDULED' : 'COMPLETED', version: version + 1 });
}
