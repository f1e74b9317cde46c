import { insertRows, type Tx } from '../platform/database';
import type { Frequency, Terms } from '../rules';
import { SubscriptionRow } from './entities';

/** Terms as the columns of a subscription. */
export const columnsOfTerms = ({ period, ...terms }: Terms) => ({
  ...terms,
  periodStart: period.start,
  periodEnd: period.end,
});

/** A subscription that begins. */
export interface Start {
  id: string;
  accountId: string;
  terms: Terms;
  /** What a trial converts to at its end, if anything; null: it was bought. */
  trial: { convertsTo: Frequency | null } | null;
  purchaseOrderId: string | null;
}

/** Starts subscriptions: bought (ACTIVE) or tried (TRIALING). */
export async function startSubscriptions(tx: Tx, starts: readonly Start[]): Promise<SubscriptionRow[]> {
  const rows = starts.map(
    ({ id, accountId, terms, trial, purchaseOrderId }): SubscriptionRow => ({
      id,
      accountId,
      version: 1,
      termsVersion: 1,
      productId: terms.productId,
      planId: terms.planId,
      seats: terms.seats,
      frequency: terms.frequency,
      unitPrice: terms.unitPrice,
      priceIsNegotiated: terms.priceIsNegotiated,
      startedOn: terms.period.start,
      anchorOn: terms.anchorOn,
      periodStart: terms.period.start,
      periodEnd: terms.period.end,
      createdAt: tx.now,
      status: trial ? 'TRIALING' : 'ACTIVE',
      expiryReason: null,
      pendingOrderId: null,
      purchaseOrderId,
      trialEndsOn: trial ? terms.period.end : null,
      trialOf: trial ? terms.productId : null,
      convertsTo: trial?.convertsTo ?? null,
      trialReminded: false,
      announcedPrice: null,
      renewalNoticedFor: null,
      pastDueSince: null,
      retriedOn: null,
      effectDueOn: null,
    }),
  );
  await insertRows(tx, SubscriptionRow, rows);
  return rows;
}
