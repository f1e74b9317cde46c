import { insertRows, type Tx, updateRow } from '../platform/database';
import { newId } from '../platform/ids';
import type { Frequency, PlainDate, SegmentChange, Terms } from '../rules';
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
      purchaseOrderId: null,
      ...{ trialReminded: false, announcedPrice: null, renewalNoticedFor: null, pastDueSince: null, retriedOn: null },
      effectDueOn: null,
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
    ...{ pendingOrderId: null, announcedPrice: null, pastDueSince: null, retriedOn: null },
    version: subscription.version + 1,
    termsVersion: subscription.termsVersion + 1,
  });
}

/** F1, F7: stops a subscription's renewal at its period's end, or takes that back. */
export async function setRenewal(
  tx: Tx,
  subscription: SubscriptionRow,
  status: 'ACTIVE' | 'PENDING_CANCELLATION',
): Promise<void> {
  const { id, version, termsVersion } = subscription;
  const change = { status, pendingOrderId: null, version: version + 1, termsVersion: termsVersion + 1 };
  await updateRow(tx, SubscriptionRow, id, change);
}

/** H13: notes the day of the first change that an accepted quote still makes to a subscription; null: none. */
export async function setEffectDue(tx: Tx, id: string, effectDueOn: PlainDate | null): Promise<void> {
  await updateRow(tx, SubscriptionRow, id, { effectDueOn });
}

/** D10: marks the subscriptions that an order which is being paid concerns, or (null) frees them. */
export async function setPendingOrder(tx: Tx, subscriptions: SubscriptionRow[], orderId: string | null): Promise<void> {
  for (const { id, version } of subscriptions) {
    await updateRow(tx, SubscriptionRow, id, { pendingOrderId: orderId, version: version + 1 });
  }
}

/** C4: writes down what was charged for which days. */
export async function addSegments(tx: Tx, subscriptionId: string, lines: readonly ChargedLine[]): Promise<void> {
  await insertRows(
    tx,
    ChargeSegmentRow,
    lines.map((line) => draftSegment(subscriptionId, line, true)),
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
    const rows = parts.map(({ period, amount, open }) => {
      const line = { id: lineId, periodStart: period.start, periodEnd: period.end, amount };
      return draftSegment(subscriptionId, line, open);
    });
    await insertRows(tx, ChargeSegmentRow, rows);
  }
}

/** What of a charged line a segment is made from. Amount in minor units. */
interface ChargedLine {
  id: string;
  periodStart: PlainDate | null;
  periodEnd: PlainDate | null;
  amount: number;
}

export function draftSegment(subscriptionId: string, line: ChargedLine, isOpen: boolean): ChargeSegmentRow {
  const { id: lineId, periodStart, periodEnd, amount } = line;
  return {
    id: newId('ChargeSegment'),
    subscriptionId,
    lineId,
    startsOn: periodStart!,
    endsOn: periodEnd!,
    amount,
    isOpen,
  };
}
