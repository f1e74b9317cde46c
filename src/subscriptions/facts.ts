import { type Reader, selectRows } from '../platform/database';
import {
  isAwaitingClock,
  type PaidTerms,
  type PlainDate,
  paid,
  type SubscriptionFacts,
  statusOn,
  type Terms,
} from '../rules';
import { ChargeSegmentRow, SeatAssignmentRow, SubscriptionRow } from './entities';

/** What a subscription is today, and whether an order that is being paid, or the clock's turn that is due, comes first (C1, D10). */
export function statusOf(subscription: SubscriptionRow, today: PlainDate) {
  const { status, expiryReason, periodEnd, pastDueSince, convertsTo, pendingOrderId } = subscription;
  const isOrderPending = pendingOrderId !== null;
  const stored = { status, expiryReason, periodEnd, pastDueSince, converts: convertsTo !== null, isOrderPending };
  return { ...statusOn(stored, today), isOrderPending: isOrderPending || isAwaitingClock(stored, today) };
}

/** The terms of a subscription. A trial has neither frequency nor price. */
export function termsOf(row: SubscriptionRow): Terms {
  const { productId, planId, seats, frequency, unitPrice, priceIsNegotiated, anchorOn } = row;
  const base = { productId, planId, seats, anchorOn, period: { start: row.periodStart, end: row.periodEnd } };
  return frequency === null || unitPrice === null
    ? { ...base, frequency: null, unitPrice: null, priceIsNegotiated: false }
    : { ...base, frequency, unitPrice, priceIsNegotiated };
}

/** The terms of a subscription that was bought. */
export const paidTermsOf = (row: SubscriptionRow): PaidTerms => paid(termsOf(row));

/** What rules need of all of an account's subscriptions, in three statements. */
export async function subscriptionFacts(
  reader: Reader,
  accountId: string,
  today: PlainDate,
): Promise<SubscriptionFacts[]> {
  const ofAccount = 'WHERE subscription_id IN (SELECT id FROM subscriptions WHERE account_id = ?)';
  const subscriptions = await selectRows(reader, SubscriptionRow, 'WHERE account_id = ? ORDER BY id', [accountId]);
  if (subscriptions.length === 0) return [];
  const segments = await selectRows(reader, ChargeSegmentRow, `${ofAccount} AND is_open = 1 ORDER BY starts_on, id`, [
    accountId,
  ]);
  const assignments = await selectRows(reader, SeatAssignmentRow, `${ofAccount} ORDER BY id`, [accountId]);
  return subscriptions.map((subscription) => factsOf(subscription, segments, assignments, today));
}

function factsOf(
  row: SubscriptionRow,
  segments: readonly ChargeSegmentRow[],
  assignments: readonly SeatAssignmentRow[],
  today: PlainDate,
): SubscriptionFacts {
  const { id, trialOf } = row;
  return {
    ...termsOf(row),
    ...{ id, trialOf },
    ...statusOf(row, today),
    assignedTo: assignments.filter(({ subscriptionId }) => subscriptionId === id).map(({ email }) => email),
    openSegments: segments
      .filter(({ subscriptionId }) => subscriptionId === id)
      .map((segment) => ({
        id: segment.id,
        lineId: segment.lineId,
        period: { start: segment.startsOn, end: segment.endsOn },
        amount: segment.amount,
      })),
  };
}
