import { placeholders, type Reader, selectRows } from '../platform/database';
import type { Loaders } from '../platform/loaders';
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

/** All subscriptions of an account, as stored and as rules need them, in the order of their ids. */
export interface AccountSubscriptions {
  rows: SubscriptionRow[];
  facts: SubscriptionFacts[];
}

/** What rules need of all of an account's subscriptions, in three statements. */
export async function subscriptionFacts(
  reader: Reader,
  accountId: string,
  today: PlainDate,
): Promise<SubscriptionFacts[]> {
  return (await subscriptionsOf(reader, new Map([[accountId, today]]))).get(accountId)!.facts;
}

/** The same of many accounts, by as many statements. `days` has the business day of each. */
export async function subscriptionsOf(
  reader: Reader,
  days: ReadonlyMap<string, PlainDate>,
): Promise<Map<string, AccountSubscriptions>> {
  const ids = [...days.keys()];
  const ofAccounts = `account_id IN (${placeholders(ids)})`;
  const found = new Map<string, AccountSubscriptions>(ids.map((id) => [id, { rows: [], facts: [] }]));
  const subscriptions = await selectRows(reader, SubscriptionRow, `WHERE ${ofAccounts} ORDER BY id`, ids);
  if (subscriptions.length === 0) return found;
  const ofThem = `WHERE subscription_id IN (SELECT id FROM subscriptions WHERE ${ofAccounts})`;
  const segments = await selectRows(reader, ChargeSegmentRow, `${ofThem} AND is_open = 1 ORDER BY starts_on, id`, ids);
  const assignments = await selectRows(reader, SeatAssignmentRow, `${ofThem} ORDER BY id`, ids);
  const [segmentsOf, assignmentsOf] = [bySubscription(segments), bySubscription(assignments)];
  for (const row of subscriptions) {
    const { rows, facts } = found.get(row.accountId)!;
    rows.push(row);
    facts.push(factsOf(row, segmentsOf.get(row.id) ?? [], assignmentsOf.get(row.id) ?? [], days.get(row.accountId)!));
  }
  return found;
}

/** For whoever reads these subscriptions by their ids in the same request. */
export const rememberSubscriptions = (loaders: Loaders, rows: readonly SubscriptionRow[]): void =>
  loaders.keep(SubscriptionRow, rows);

function bySubscription<Row extends { subscriptionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.subscriptionId);
    if (others) others.push(row);
    else found.set(row.subscriptionId, [row]);
  }
  return found;
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
    assignedTo: assignments.map(({ email }) => email),
    openSegments: segments.map((segment) => ({
      id: segment.id,
      lineId: segment.lineId,
      period: { start: segment.startsOn, end: segment.endsOn },
      amount: segment.amount,
    })),
  };
}
