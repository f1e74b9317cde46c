import type { AccountRow } from '../accounts';
import type { Tx } from '../platform/database';
import { agreedRenewals } from '../quotes';
import { cancellableUntil, dateIn, type PriceRow, renewalOf, taxTreatment, ZERO } from '../rules';
import { changeSubscription, mailContact, paidTermsOf, SubscriptionRow } from '../subscriptions';

/**
 * F7: announces an annual corporate renewal to the billing contact, with what it will cost and until when a CANCEL line can be
 * accepted; nothing is said when it is too late for that (ours). Where a RENEW line was accepted, its terms are those that come.
 */
export async function announceRenewal(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  prices: readonly PriceRow[],
): Promise<void> {
  const { id, periodEnd: renewsOn } = subscription;
  await changeSubscription(tx, subscription, { renewalNoticedFor: renewsOn });
  const cancelBy = cancellableUntil(subscription.frequency, renewsOn, dateIn(tx.now, account.timeZone));
  if (cancelBy === null) return;
  const { currency } = account;
  const facts = { currency, prices, tax: taxTreatment(account), balance: ZERO };
  const { totals } = renewalOf(paidTermsOf(subscription), facts);
  const { total, frequency, ...terms } = (await agreedRenewals(tx, [id]))[0] ?? {
    ...{ total: totals.total, frequency: subscription.frequency! },
    ...{ productId: subscription.productId, planId: subscription.planId, seats: subscription.seats },
  };
  await mailContact(tx, account, { ...terms, id }, 'renewalNotice', { frequency, currency, total, renewsOn, cancelBy });
}
