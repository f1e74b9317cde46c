import { findRows, type Tx, updateRow, upsertRows } from '../platform/database';
import { SubscriptionRow } from './entities';

/** H4: what a quote line could be about. A change of any of these outdates the lines that were bound to the terms before. */
const TERMS = [
  'planId',
  'seats',
  'frequency',
  'unitPrice',
  'priceIsNegotiated',
  'periodStart',
  'periodEnd',
  'status',
] as const satisfies readonly (keyof SubscriptionRow)[];

/** L1: what people see and decide on besides the terms. */
const SEEN = [
  ...TERMS,
  'anchorOn',
  'expiryReason',
  'convertsTo',
  'pendingOrderId',
  'pastDueSince',
  'retriedOn',
] as const satisfies readonly (keyof SubscriptionRow)[];

type Changeable = Partial<Omit<SubscriptionRow, 'id' | 'accountId' | 'version' | 'termsVersion' | 'createdAt'>>;

/** A subscription as it was read under its account's lock, and what becomes of it. */
export interface SubscriptionChange {
  subscription: SubscriptionRow;
  change: Changeable;
}

const CHANGEABLE = [
  ...SEEN,
  'version',
  'termsVersion',
  'purchaseOrderId',
  'trialReminded',
  'announcedPrice',
  'renewalNoticedFor',
  'effectDueOn',
] as const satisfies readonly (keyof SubscriptionRow)[];

const columnOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The only way in which a subscription changes. The terms version is raised when its terms move (H4), the version when anything moves that people
 * see (L1); what the clock has announced raises neither. Any number of subscriptions take one statement.
 * @returns the subscriptions as they are then, in their order
 */
export async function changeSubscriptions(tx: Tx, changes: readonly SubscriptionChange[]): Promise<SubscriptionRow[]> {
  const changed = changes.map(applied);
  const [only] = changes;
  if (changes.length > 1) {
    await upsertRows(tx, SubscriptionRow, changed, ['id'], CHANGEABLE.map(columnOf));
  } else if (only) {
    const { id, version, termsVersion } = changed[0]!;
    await updateRow(tx, SubscriptionRow, id, { ...only.change, version, termsVersion });
  }
  return changed;
}

/** `changeSubscriptions` for one. */
export async function changeSubscription(
  tx: Tx,
  subscription: SubscriptionRow,
  change: Changeable,
): Promise<SubscriptionRow> {
  const [changed] = await changeSubscriptions(tx, [{ subscription, change }]);
  return changed!;
}

function applied({ subscription, change }: SubscriptionChange): SubscriptionRow {
  const next = { ...subscription, ...change };
  const differs = (fields: readonly (keyof SubscriptionRow)[]) =>
    fields.some((field) => next[field] !== subscription[field]);
  return {
    ...next,
    version: subscription.version + (differs(SEEN) ? 1 : 0),
    termsVersion: subscription.termsVersion + (differs(TERMS) ? 1 : 0),
  };
}

/** G10, I5: subscriptions whose charge is drawn on another purchase order than it was draw on that one from now on. */
export async function drawOnInstead(
  tx: Tx,
  charges: readonly { subscriptionId: string | null }[],
  { from, to }: { from: string | null; to: string },
): Promise<void> {
  const ids = [...new Set(charges.flatMap(({ subscriptionId }) => subscriptionId ?? []))];
  for (const subscription of await findRows(tx, SubscriptionRow, ids)) {
    if (subscription.purchaseOrderId === from) await changeSubscription(tx, subscription, { purchaseOrderId: to });
  }
}
