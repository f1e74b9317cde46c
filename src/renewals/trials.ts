import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import { type OrderRow, orderingFacts, payOrExecute, planOf, writeOrder } from '../orders';
import { findDefaultMethod } from '../payments';
import { selectRow, type Tx, updateRow } from '../platform/database';
import { newId } from '../platform/ids';
import { type CartItem, forecastRenewal, priceOrder } from '../rules';
import { SubscriptionRow, tell, termsOf } from '../subscriptions';

/** E2: tells that a trial ends in a few days, and what converting it will cost where that was chosen. */
export async function remindOfTrialEnd(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const { convertsTo, periodEnd } = subscription;
  const facts = await orderingFacts(tx, account, tx.now);
  const terms = { ...termsOf(subscription), frequency: null, unitPrice: null };
  const forecast = forecastRenewal(terms, convertsTo, facts);
  const conversion = forecast && { frequency: convertsTo!, currency: account.currency, total: forecast.total };
  await updateRow(tx, SubscriptionRow, subscription.id, { trialReminded: true });
  await tell(tx, account, subscription, 'trialEnding', { trialEndsOn: periodEnd, conversion });
}

/**
 * E2: a trial is over. Where automatic conversion was chosen it is ordered at that day's price and charged to the default payment
 * method; without one, or declined (see `endTrials`), it just expires.
 */
export async function endOrConvertTrial(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const method = subscription.convertsTo ? await findDefaultMethod(tx, account.id) : null;
  const facts = await orderingFacts(tx, account, tx.now);
  const isPriced =
    subscription.convertsTo !== null &&
    forecastRenewal({ ...termsOf(subscription), frequency: null }, subscription.convertsTo, facts) !== null;
  if (!method || method.clientSecret !== null || !isPriced) {
    return expireTrial(tx, account, subscription, subscription.convertsTo ? 'PAYMENT_DECLINED' : 'ENDED');
  }
  const priced = priceOrder([conversionOf(subscription)], facts);
  const placed = { source: 'TRIAL_CONVERSION' as const, vatNumber: null, paymentMethodId: null };
  const order = await writeOrder(tx, null, account, planOf(priced), facts, placed);
  await payOrExecute(tx, null, account, order, method);
}

function conversionOf({ id: subscriptionId, productId, planId, seats, convertsTo }: SubscriptionRow): CartItem {
  const choice = { productId, planId, seats, frequency: convertsTo, convertsAtEnd: false, releaseSeatsOf: [] };
  return { id: newId('CartItem'), kind: 'SUBSCRIBE_NOW', subscriptionId, ...choice };
}

/** E2: the conversion could not be paid: the trials it was for expire. */
export async function endTrials(tx: Tx, account: AccountRow, order: OrderRow): Promise<void> {
  for (const { subscriptionId } of order.items) {
    const subscription = (await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [subscriptionId]))!;
    if (subscription.status === 'TRIALING') await expireTrial(tx, account, subscription, 'PAYMENT_DECLINED');
  }
}

async function expireTrial(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  reason: 'ENDED' | 'PAYMENT_DECLINED',
): Promise<void> {
  const { id, version, termsVersion } = subscription;
  const ended = { status: 'EXPIRED' as const, expiryReason: 'TRIAL_ENDED' as const, convertsTo: null };
  await updateRow(tx, SubscriptionRow, id, { ...ended, version: version + 1, termsVersion: termsVersion + 1 });
  await recordAudit(tx, null, {
    ...{ accountId: account.id, action: 'subscription.expire', subjectId: id, rule: 'E2' },
    ...{ before: { status: subscription.status }, after: { status: 'EXPIRED', reason } },
  });
  await tell(tx, account, subscription, 'trialExpired', { reason });
}
