import type { AccountRow } from '../accounts';
import { findUsableDefault } from '../payments';
import type { Tx } from '../platform/database';
import { agreedRenewals } from '../quotes';
import { cancellableUntil, dateIn, type PriceRow, renewalOf, taxTreatment, ZERO } from '../rules';
import { changeSubscription, mailContact, paidTermsOf, SubscriptionRow } from '../subscriptions';

/**
 * F7, F9: announces an annual renewal to the billing contact, with what it will cost. CORPORATE: and until when a CANCEL line can be
 * accepted; nothing is said when it is too late for that (ours). Where a RENEW line was accepted, its terms are those that come.
 * ONLINE: and which card is charged.
 */
export async function announceRenewal(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  prices: readonly PriceRow[],
): Promise<void> {
  const { id, periodEnd: renewsOn } = subscription;
  await changeSubscription(tx, subscription, { renewalNoticedFor: renewsOn });
  if (account.kind === 'ONLINE') return announceOnline(tx, account, subscription, prices);
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

/** F9: the amount is the whole renewal's, with tax, at the price of its day as it is known today; the balance is used first. */
async function announceOnline(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  prices: readonly PriceRow[],
): Promise<void> {
  const { currency, balance } = account;
  const { frequency, periodEnd: renewsOn } = subscription;
  if (dateIn(tx.now, account.timeZone) >= renewsOn) return;
  const { totals } = renewalOf(paidTermsOf(subscription), { currency, prices, tax: taxTreatment(account), balance });
  const method = await findUsableDefault(tx, account.id);
  await mailContact(tx, account, subscription, 'annualRenewal', {
    ...{ frequency: frequency!, currency, renewsOn, total: totals.total, fromBalance: totals.fromBalance },
    ...{ due: totals.due, method: method && { card: method.card && cardOf(method.card) } },
  });
}

const cardOf = ({ brand, last4 }: { brand: string; last4: string }) => ({ brand, last4 });
