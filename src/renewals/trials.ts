import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import { planNames } from '../catalog';
import { draftOrder, OrderRow, orderPayments, payOrExecute, pricingFactsOf } from '../orders';
import { findUsableDefault, type PaymentRow, type PurposeHandler } from '../payments';
import { getRow, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { type CartItem, conversionPrice, forecastRenewal, planCart, priceOrder } from '../rules';
import { changeSubscription, mailContact, SubscriptionRow, termsOf } from '../subscriptions';
import { declinedOf } from './renewalMails';

/** E2: tells that a trial ends in a few days, and what converting it will cost where that was chosen. */
export async function remindOfTrialEnd(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const { convertsTo, periodEnd } = subscription;
  const facts = await pricingFactsOf(tx, account, tx.now);
  const forecast = forecastRenewal(termsOf(subscription), convertsTo, facts);
  const conversion = forecast && { frequency: convertsTo!, currency: account.currency, total: forecast.total };
  await changeSubscription(tx, subscription, { trialReminded: true });
  await mailContact(tx, account, subscription, 'trialEnding', { trialEndsOn: periodEnd, conversion });
}

/**
 * E2: a trial is over. Where automatic conversion was chosen it is ordered at that day's price and charged to the default payment
 * method; without one, or declined (see `endTrials`), it just expires.
 */
export async function endOrConvertTrial(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const method = subscription.convertsTo ? await findUsableDefault(tx, account.id) : null;
  const facts = await pricingFactsOf(tx, account, tx.now);
  const { planId, convertsTo: frequency, periodEnd: on } = subscription;
  const isPriced = conversionPrice({ planId, frequency, on }, facts) !== null;
  if (!method || !isPriced) {
    return expireTrial(tx, account, subscription, isPriced ? 'NO_PAYMENT_METHOD' : 'ENDED', null);
  }
  const priced = priceOrder([conversionOf(subscription)], facts);
  const plan = planCart(priced, () => newId('Subscription'));
  const at = { now: tx.now, today: facts.today };
  const drafted = draftOrder(null, account, plan, facts, { source: 'TRIAL_CONVERSION' }, at);
  await payOrExecute(tx, null, account, drafted, method);
}

function conversionOf({ id: subscriptionId, productId, planId, seats, convertsTo }: SubscriptionRow): CartItem {
  const choice = { productId, planId, seats, frequency: convertsTo, convertsAtEnd: false, releaseSeatsOf: [] };
  return { id: newId('CartItem'), kind: 'SUBSCRIBE_NOW', subscriptionId, ...choice };
}

/** E2: a payment converts the trials of its order; where it fails they expire. */
export const trialConversionPayments: PurposeHandler = {
  paid: orderPayments.paid,
  async failed(tx, account, payment, failure) {
    await orderPayments.failed(tx, account, payment, failure);
    const { items } = await getRow(tx, OrderRow, payment.orderId!);
    for (const { subscriptionId } of items) {
      const subscription = await getRow(tx, SubscriptionRow, subscriptionId);
      if (subscription.status === 'TRIALING') await expireTrial(tx, account, subscription, 'PAYMENT_DECLINED', payment);
    }
  },
  async describe(tx, _account, payment) {
    const { items } = await getRow(tx, OrderRow, payment.orderId!);
    return { kind: 'TRIAL', ...(await planNames(tx, items[0]!.terms)) };
  },
};

async function expireTrial(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  reason: 'ENDED' | 'PAYMENT_DECLINED' | 'NO_PAYMENT_METHOD',
  payment: PaymentRow | null,
): Promise<void> {
  const { id } = subscription;
  const ended = { status: 'EXPIRED' as const, expiryReason: 'TRIAL_ENDED' as const, convertsTo: null };
  await changeSubscription(tx, subscription, ended);
  await recordAudit(tx, null, {
    ...{ accountId: account.id, action: 'subscription.expire', subjectId: id, rule: 'E2' },
    ...{ before: { status: subscription.status }, after: { status: 'EXPIRED', reason } },
  });
  await mailContact(tx, account, subscription, 'trialExpired', { reason, declined: payment && declinedOf(payment) });
}
