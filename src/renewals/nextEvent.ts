import type { AccountRow } from '../accounts';
import { PriceRow } from '../catalog';
import { placeholders, type Reader, selectRows, type Tx } from '../platform/database';
import { scheduleAll, unschedule } from '../platform/jobs';
import {
  Days,
  type DueEvent,
  EVENT_ORDER,
  findPrice,
  type LifecycleFacts,
  nextEvent,
  type PlainDate,
  type PriceRow as Price,
  priceRise,
  renewalNoticedEarly,
} from '../rules';
import { SubscriptionRow } from '../subscriptions';

/** Kind of job: what the clock does to a subscription next. The subject is the subscription. */
export const ADVANCE_SUBSCRIPTION = 'subscription.advance';

/** What the clock does to a subscription next, given the prices of its plan. */
export function nextEventOf(
  subscription: SubscriptionRow,
  account: AccountRow,
  prices: readonly Price[],
): DueEvent | null {
  return nextEvent(lifecycleFacts(subscription, account, prices));
}

/** B6: the rise of its price that is to be announced; null: none. Minor units. */
export function priceRiseOf(subscription: SubscriptionRow, account: AccountRow, prices: readonly Price[]) {
  return priceRise(lifecycleFacts(subscription, account, prices));
}

function lifecycleFacts(subscription: SubscriptionRow, account: AccountRow, prices: readonly Price[]): LifecycleFacts {
  const { planId, frequency, priceIsNegotiated, unitPrice, periodEnd, pendingOrderId, effectDueOn } = subscription;
  const key = frequency && { planId, frequency, currency: account.currency };
  const priceOn = (date: PlainDate) =>
    priceIsNegotiated ? unitPrice : ((key && findPrice(prices, key, date)?.unitPrice) ?? null);
  const later = renewalNoticedEarly(subscription);
  return {
    ...subscription,
    ...{ isCorporate: account.kind === 'CORPORATE', isOrderPending: pendingOrderId !== null },
    ...{
      renewalPrice: effectDueOn === periodEnd ? null : priceOn(periodEnd),
      laterRenewal: later === null ? null : { on: later, price: priceOn(later) },
    },
  };
}

/** The prices of these subscriptions' plans, in all currencies and from all dates. */
export async function pricesOf(reader: Reader, subscriptions: readonly SubscriptionRow[]): Promise<Price[]> {
  const plans = [...new Set(subscriptions.map(({ planId }) => planId))];
  return plans.length === 0 ? [] : selectRows(reader, PriceRow, `WHERE plan_id IN (${placeholders(plans)})`, plans);
}

/** The job for what comes next; null: nothing does. It is due at 00:00 of the account's day (C1). */
export function plannedJob(subscription: SubscriptionRow, account: AccountRow, prices: readonly Price[], days: Days) {
  const next = nextEventOf(subscription, account, prices);
  if (!next) return null;
  const dueAt = days.startOf(next.on, account.timeZone);
  return { kind: ADVANCE_SUBSCRIPTION, subjectId: subscription.id, dueAt, priority: EVENT_ORDER[next.event] };
}

/** Plans what the clock does next to these subscriptions of an account, as they are now; to be called after each of their changes. */
export async function planNext(tx: Tx, account: AccountRow, subscriptionIds: readonly string[]): Promise<void> {
  if (subscriptionIds.length === 0) return;
  const rows = await selectRows(tx, SubscriptionRow, `WHERE id IN (${placeholders(subscriptionIds)})`, [
    ...subscriptionIds,
  ]);
  const prices = await pricesOf(tx, rows);
  const days = new Days(tx.now);
  const jobs = rows.map((row) => plannedJob(row, account, prices, days));
  await scheduleAll(
    tx,
    jobs.filter((job) => job !== null),
  );
  for (const [index, job] of jobs.entries()) {
    if (!job) await unschedule(tx, ADVANCE_SUBSCRIPTION, rows[index]!.id);
  }
}
