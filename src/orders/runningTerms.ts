import { catalogueFacts } from '../catalog';
import type { TemplateData } from '../notifications';
import type { Tx } from '../platform/database';
import { forecastRenewal, taxTreatment, ZERO } from '../rules';
import { termsOf } from '../subscriptions';
import type { ExecutedOrder } from './orderToExecute';

/**
 * D6: what the subscriptions of an order run on from now on, and when they renew and for how much, with tax, as known
 * today. Trials are not among them: a mail of their own tells of each.
 */
export async function runningTerms(
  tx: Tx,
  { account, subscriptions }: ExecutedOrder,
): Promise<TemplateData['orderConfirmation']['running']> {
  const bought = subscriptions.filter(({ frequency }) => frequency !== null);
  if (bought.length === 0) return [];
  const { currency } = account;
  const { products, plans, prices } = await catalogueFacts(tx, currency);
  const facts = { currency, prices, tax: taxTreatment(account), balance: ZERO };
  return bought.map((subscription) => {
    const { name: productName, seatNoun } = products.get(subscription.productId)!;
    const { name: planName } = plans.get(subscription.planId)!;
    const { on: renewsOn, total } = forecastRenewal(termsOf(subscription), null, facts)!;
    const { seats, frequency } = subscription;
    return { productName, planName, seatNoun, seats, frequency: frequency!, renewsOn, total };
  });
}
