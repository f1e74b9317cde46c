import { insertRows, type Tx, updateRow } from '../platform/database';
import { newId } from '../platform/ids';
import type { Frequency, PlainDate, Segment, SegmentChange, Terms } from '../rules';
import { ChargeSegmentRow, SubscriptionRow } from './entities';

const columnsOf = ({ period, ...terms }: Terms) => ({ ...terms, periodStart: period.start, periodEnd: period.end });

/** A subscription that begins: bought (ACTIVE), or tried (TRIALING) when `trial` says what it converts to at its end, if anything. */
export async function startSubscription(
  tx: Tx,
  start: {
    id: string;
    accountId: string;
    terms: Terms;
    trial: { convertsTo: Frequency | null } | null;
    today: PlainDate;
  },
): Promise<void> {
  const { id, accountId, terms, trial, today } = start;
  await insertRows(tx, SubscriptionRow, [
    {
      ...columnsOf(terms),
      ...{ id, accountId, version: 1, termsVersion: 1, startedOn: today, createdAt: tx.now, expiryReason: null },
      status: trial ? 'TRIALING' : 'ACTIVE',
      trialEndsOn: trial ? terms.period.end : null,
      convertsTo: trial?.convertsTo ?? null,
      trialOf: trial ? terms.productId : null,
      pendingOrderId: null,
    },
  ]);
}

/** Puts a subscription on new terms that are paid: changed, converted or reactivated, it is ACTIVE afterwards. */
export async function applyTerms(tx: Tx, subscription: SubscriptionRow, terms: Terms): Promise<void> {
  await updateRow(tx, SubscriptionRow, subscription.id, {
    ...columnsOf(terms),
    status: 'ACTIVE',
    expiryReason: null,
    convertsTo: null,
    pendingOrderId: null,
    version: subscription.version + 1,
    termsVersion: subscription.termsVersion + 1,
  });
}

/** D10: marks the subscriptions that an order which is being paid concerns, or (null) frees them. */
export async function setPendingOrder(tx: Tx, subscriptions: SubscriptionRow[], orderId: string | null): Promise<void> {
  for (const { id, version } of subscriptions) {
    await updateRow(tx, SubscriptionRow, id, { pendingOrderId: orderId, version: version + 1 });
  }
}

/** C4: writes down what was charged for which days. */
export async function addSegments(tx: Tx, subscriptionId: string, segments: Omit<Segment, 'id'>[]): Promise<void> {
  await insertRows(
    tx,
    ChargeSegmentRow,
    segments.map(({ lineId, period, amount }) => ({
      id: newId('ChargeSegment'),
      ...{ subscriptionId, lineId, startsOn: period.start, endsOn: period.end, amount, isOpen: true },
    })),
  );
}

/** C4: replaces segments by their used and unused parts. */
export async function replaceSegments(
  tx: Tx,
  subscriptionId: string,
  changes: readonly SegmentChange[],
): Promise<void> {
  for (const { segmentId, lineId, parts } of changes) {
    await tx.execute('DELETE FROM charge_segments WHERE id = ?', [segmentId]);
    await insertRows(
      tx,
      ChargeSegmentRow,
      parts.map(({ period, amount, open }) => ({
        id: newId('ChargeSegment'),
        ...{ subscriptionId, lineId, startsOn: period.start, endsOn: period.end, amount, isOpen: open },
      })),
    );
  }
}
