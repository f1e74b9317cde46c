import { placeholders, type Reader, selectRows } from '../platform/database';
import type { Frequency, PlainDate } from '../rules';
import { SubscriptionRow } from './entities';

/** D10: the subscriptions that wait for the payment of an order. */
export function subscriptionsOfPendingOrder(reader: Reader, orderId: string): Promise<SubscriptionRow[]> {
  return selectRows(reader, SubscriptionRow, 'WHERE pending_order_id = ?', [orderId]);
}

/** F6: the subscriptions of accounts that are past due and wait for no payment, the one that is longest first. */
export function pastDueSubscriptions(reader: Reader, accountIds: readonly string[]): Promise<SubscriptionRow[]> {
  const unpaid = `WHERE account_id IN (${placeholders(accountIds)}) AND status = 'PAST_DUE' AND pending_order_id IS NULL
    ORDER BY past_due_since, id`;
  return selectRows(reader, SubscriptionRow, unpaid, [...accountIds]);
}

/** The subscriptions to a plan whose period ends on a day or later, by id: at most `limit`, of those after one of them. */
export function subscriptionsRunning(
  reader: Reader,
  { planId, frequency, until }: { planId: string; frequency: Frequency; until: PlainDate },
  { after, limit }: { after: string; limit: number },
): Promise<SubscriptionRow[]> {
  const running = `WHERE plan_id = ? AND frequency = ? AND period_end >= ? AND id > ? ORDER BY id LIMIT ${Math.trunc(limit)}`;
  return selectRows(reader, SubscriptionRow, running, [planId, frequency, until, after]);
}

/** The accounts that these subscriptions belong to. */
export async function ownersOf(reader: Reader, subscriptionIds: readonly string[]): Promise<string[]> {
  const owners = await reader.query(
    `SELECT DISTINCT account_id FROM subscriptions WHERE id IN (${placeholders(subscriptionIds)})`,
    [...subscriptionIds],
  );
  return owners.map((row) => String(row.account_id));
}

/** H4: the terms versions of an account's subscriptions as they are now, by id. */
export async function termsVersionsOf(reader: Reader, accountId: string): Promise<Map<string, number>> {
  const rows = await reader.query('SELECT id, terms_version FROM subscriptions WHERE account_id = ?', [accountId]);
  return new Map(rows.map((row) => [String(row.id), Number(row.terms_version)]));
}
