import { placeholders, type Reader, selectRows } from '../platform/database';
import { type Frequency, type PlainDate, plainDate } from '../rules';
import { SubscriptionRow } from './entities';

/** D10: the subscriptions that wait for the payment of an order. */
export function subscriptionsOfPendingOrder(reader: Reader, orderId: string): Promise<SubscriptionRow[]> {
  return selectRows(reader, SubscriptionRow, 'WHERE pending_order_id = ?', [orderId]);
}

/** D10: those of the subscriptions that wait for the payment of an order. */
export async function subscriptionsWaiting(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const waiting = `SELECT id FROM subscriptions WHERE id IN (${placeholders(ids)}) AND pending_order_id IS NOT NULL`;
  return new Set((await reader.query(waiting, [...ids])).map(({ id }) => String(id)));
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

/**
 * What binds an account's subscriptions now, by id: the terms version (H4), and the day of the next change that is agreed (H13; no entry:
 * none is).
 */
export function bindingsIn(rows: readonly SubscriptionRow[]): {
  termsVersions: Map<string, number>;
  nextChanges: Map<string, PlainDate>;
} {
  return {
    termsVersions: new Map(rows.map(({ id, termsVersion }) => [id, termsVersion])),
    nextChanges: new Map(rows.flatMap(({ id, effectDueOn }) => (effectDueOn ? [[id, effectDueOn] as const] : []))),
  };
}

/** H4: the terms versions of an account's subscriptions as they are now, by id. */
export const termsVersionsOf = async (reader: Reader, accountId: string): Promise<Map<string, number>> =>
  bindingsIn(await selectRows(reader, SubscriptionRow, 'WHERE account_id = ?', [accountId])).termsVersions;

/** F9, E2: the day of the next renewal, or conversion of a trial, of each account that has one. */
export async function nextRenewalsOf(
  reader: Reader,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> {
  if (accountIds.length === 0) return new Map();
  const rows = await reader.query(
    `SELECT account_id, MIN(period_end) AS renews_on FROM subscriptions WHERE account_id IN (${placeholders(accountIds)})
     AND (status = 'ACTIVE' OR (status = 'TRIALING' AND converts_to IS NOT NULL)) GROUP BY account_id`,
    [...accountIds],
  );
  return new Map(rows.map(({ account_id: id, renews_on: on }) => [String(id), plainDate(String(on))]));
}
