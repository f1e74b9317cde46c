import type { AccountRow } from '../accounts';
import { type Consequence } from '../accounts';
import { pricesOf } from '../catalog';
import { scheduleAll, unscheduleAll } from '../platform/jobs';
import {
  Days,
  type DueEvent,
  EVENT_ORDER,
  type LifecycleFacts,
  nextEvent,
  type PlainDate,
  type PriceRow as Price,
  priceOn,
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
  const { periodEnd, pendingOrderId, effectDueOn } = subscription;
  const priceAt = (date: PlainDate) => priceOn(subscription, date, { prices, currency: account.currency });
  const later = renewalNoticedEarly(subscription);
  return {
    ...subscription,
    ...{ isCorporate: account.kind === 'CORPORATE', isOrderPending: pendingOrderId !== null },
    ...{
      renewalPrice: effectDueOn === periodEnd ? null : priceAt(periodEnd),
      laterRenewal: later === null ? null : { on: later, price: priceAt(later) },
    },
  };
}

/** The job for what comes next; null: nothing does. It is due at 00:00 of the account's day (C1). */
export function plannedJob(subscription: SubscriptionRow, account: AccountRow, prices: readonly Price[], days: Days) {
  const next = nextEventOf(subscription, account, prices);
  if (!next) return null;
  const dueAt = days.startOf(next.on, account.timeZone);
  return { kind: ADVANCE_SUBSCRIPTION, subjectId: subscription.id, dueAt, priority: EVENT_ORDER[next.event] };
}

/** What the clock does next follows from a subscription as it is: its job is planned anew whenever it has changed. */
export const clockFollowsSubscription: Consequence = {
  of: [SubscriptionRow],
  async settle(tx, touched) {
    const subscriptions = await touched.rows(SubscriptionRow);
    const accounts = await touched.accountsOf(subscriptions);
    const prices = await pricesOf(tx, subscriptions);
    const planned = subscriptions.map((subscription) =>
      plannedJob(subscription, accounts.get(subscription.accountId)!, prices, touched.days),
    );
    await scheduleAll(
      tx,
      planned.filter((job) => job !== null),
    );
    // A job that comes while an order is being paid finds nothing to do, so only what is over for good takes its job back.
    const ended = subscriptions.filter(({ status }) => status === 'EXPIRED').map(({ id }) => id);
    await unscheduleAll(tx, ADVANCE_SUBSCRIPTION, ended);
  },
};
