import { inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { draftOrder, payOrExecute, pricingFactsOf } from '../orders';
import { type SettlingDeps, settlePaymentOf } from '../payments';
import { keyOf } from '../platform/idempotency';
import { newId } from '../platform/ids';
import { type CartItem, decideItem, decideReason, enforce, itemOf, planCart, priceOrder } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import { chosenOf } from './cartItems';
import { paymentMethodFor } from './placeOrder';

export interface DowngradeInput {
  subscriptionId: string;
  expectedVersion: number;
  /** A plan of lower rank of the same product. */
  planId: string;
  /** Why, for the audit trail. */
  reason: string;
  idempotencyKey: string;
}

/**
 * D7: a support agent moves a subscription to a plan of lower rank on the billing contact's behalf, at the amounts of C6 and C7. Where the
 * lower plan costs more, the difference is charged to the default payment method.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, what a change is refused for, INVALID_INPUT (no lower plan, no reason),
 *   PAYMENT_METHOD_REQUIRED
 */
export async function downgradeSubscription(
  deps: SettlingDeps,
  caller: Caller,
  input: DowngradeInput,
): Promise<string> {
  const { subscriptionId, expectedVersion } = input;
  const [action, key] = ['SUBSCRIPTION_DOWNGRADE' as const, keyOf('subscriptionDowngrade', input)];
  const request = { caller, of: [SubscriptionRow, subscriptionId], action, expectedVersion, key } as const;
  const { orderId } = await inAccount(deps, request, (opened) => downgradeIn(opened, input));
  await settlePaymentOf(deps, orderId);
  return orderId;
}

async function downgradeIn(
  { tx, caller, account, row: subscription }: Opened<SubscriptionRow>,
  input: DowngradeInput,
): Promise<{ orderId: string }> {
  const facts = await pricingFactsOf(tx, account, tx.now);
  const choices = { kind: 'CHANGE' as const, subscriptionId: subscription.id, planId: input.planId };
  const item: CartItem = { ...itemOf(chosenOf(choices, newId('CartItem')), facts), isDowngrade: true };
  enforce(decideItem(item, facts));
  enforce(decideReason('reason', input.reason));
  const priced = priceOrder([item], facts);
  const method = await paymentMethodFor(tx, account, null, priced);
  const plan = planCart(priced, () => newId('Subscription'));
  const at = { now: tx.now, today: facts.today };
  const drafted = draftOrder(caller, account, plan, facts, { source: 'SUPPORT' }, at);
  const { order } = drafted;
  await recordAudit(tx, caller, {
    ...{ accountId: account.id, action: 'SUBSCRIPTION_DOWNGRADE', subjectId: subscription.id, rule: 'D7' },
    ...{ onBehalfOfId: account.billingContactId, before: { planId: subscription.planId } },
    after: { planId: input.planId, reason: input.reason, order: order.id },
  });
  await payOrExecute(tx, caller, account, drafted, method);
  return { orderId: order.id };
}
