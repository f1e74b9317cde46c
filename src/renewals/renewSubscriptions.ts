import { type AccountRow, rememberMailed } from '../accounts';
import type { CatalogueFacts } from '../catalog';
import { mailInvoiceIssued } from '../invoicing';
import { draftOrder, type ExecutedOrder, executeOrders, type OrderToExecute } from '../orders';
import { draftPayment, type PaymentMethodRow, startPayments, usableDefaultMethods } from '../payments';
import type { Tx } from '../platform/database';
import { purchaseOrdersForRenewals } from '../purchasing';
import {
  type Days,
  isPastDueAtOnce,
  type Minor,
  type PlainDate,
  planRenewal,
  priceStillToCome,
  type Renewal,
  renewalOf,
  subtract,
  taxTreatment,
} from '../rules';
import { paidTermsOf, type SubscriptionRow } from '../subscriptions';
import { mailRenewalDeclined, mailRenewalReceipts } from './renewalMails';

export interface RenewalRequest {
  account: AccountRow;
  /** As it is, with its period at an end. */
  subscription: SubscriptionRow;
}

interface PlannedRenewal extends RenewalRequest {
  renewal: Renewal;
  /** What it comes to with tax, minor units. */
  total: Minor;
  /** What is charged at once (ONLINE); null: nothing is due, there is no usable method, or the invoice stays open. */
  method: PaymentMethodRow | null;
}

/**
 * F5, F7, C8: renews subscriptions whose period is over by one period each, by the same executor as every other order. Each gets its
 * order and invoice at the price of the period's first day, paid from the balance first; what is due is charged to the default
 * payment method (ONLINE) after the commit, or stays open for 30 days (CORPORATE). Until a charge is settled the subscription
 * counts as concerned by its order (D10). Exactly once per subscription and period: a constraint of the database.
 * @param requests of accounts that are locked, one per subscription
 * @param catalogue with the prices in all their currencies
 * @param days of the transaction's instant
 * @returns the subscriptions as they are then
 */
export async function renewSubscriptions(
  tx: Tx,
  requests: readonly RenewalRequest[],
  catalogue: CatalogueFacts,
  days: Days,
): Promise<SubscriptionRow[]> {
  if (requests.length === 0) return [];
  const planned = planRenewals(requests, catalogue, await defaultMethods(tx, requests));
  const drawn = await purchaseOrdersForRenewals(tx, planned);
  const orders = planned.map((one): OrderToExecute => {
    const { account, subscription, renewal } = one;
    const purchaseOrder = drawn.get(subscription.id) ?? null;
    const today = days.today(account.timeZone);
    const plan = planRenewal({ ...paidTermsOf(subscription), id: subscription.id }, renewal, taxTreatment(account));
    const drafted = draftOrder(
      null,
      account,
      plan,
      catalogue,
      {
        ...{ source: 'RENEWAL', purchaseOrderId: purchaseOrder?.purchaseOrderId ?? null },
        renewalKey: `${subscription.id}:${renewal.period.start}`,
      },
      { now: tx.now, today },
    );
    const alsoChanges = chargedAs(one, drafted.order.id, today);
    return { account, ...drafted, isPlaced: false, payment: null, purchaseOrder, alsoChanges };
  });
  const before = requests.map(({ subscription }) => subscription);
  const executed = await executeOrders(tx, null, orders, before);
  await startCharges(tx, executed, planned);
  await rememberMailed(
    tx,
    executed.map(({ account }) => account),
  );
  for (const order of executed) await mailRenewed(tx, order);
  return executed.flatMap(({ subscriptions }) => subscriptions);
}

/** What each renewal comes to, those of one account after each other on its balance. */
function planRenewals(
  requests: readonly RenewalRequest[],
  { prices }: CatalogueFacts,
  methods: ReadonlyMap<string, PaymentMethodRow>,
): PlannedRenewal[] {
  const balances = new Map(requests.map(({ account }) => [account.id, account.balance]));
  return requests.map(({ account, subscription }) => {
    const { id, currency } = account;
    const facts = { currency, prices, tax: taxTreatment(account), balance: balances.get(id)! };
    const renewal = renewalOf(paidTermsOf(subscription), facts);
    balances.set(id, subtract(facts.balance, renewal.totals.fromBalance));
    const method = renewal.totals.due > 0 ? (methods.get(id) ?? null) : null;
    return { account, subscription, renewal, total: renewal.totals.total, method };
  });
}

function defaultMethods(tx: Tx, requests: readonly RenewalRequest[]): Promise<ReadonlyMap<string, PaymentMethodRow>> {
  const online = requests.filter(({ account }) => account.kind === 'ONLINE').map(({ account }) => account.id);
  return usableDefaultMethods(tx, [...new Set(online)]);
}

/** F6, D10, B6: what becomes of a subscription while its renewal is charged, or that cannot be charged; and a notice that is done with. */
function chargedAs(
  { account, subscription, renewal, method }: PlannedRenewal,
  orderId: string,
  today: PlainDate,
): Partial<SubscriptionRow> {
  const { due } = renewal.totals;
  const isPastDue = isPastDueAtOnce({ kind: account.kind, due, hasMethod: method !== null });
  return {
    announcedPrice: priceStillToCome({ ...subscription, unitPrice: renewal.unitPrice }),
    ...{ pendingOrderId: method ? orderId : null, retriedOn: isPastDue ? today : null },
    ...(isPastDue && { status: 'PAST_DUE' as const, pastDueSince: today }),
  };
}

async function startCharges(tx: Tx, executed: readonly ExecutedOrder[], planned: readonly PlannedRenewal[]) {
  const payments = executed.flatMap(({ order, invoice }, place) => {
    const { method, account } = planned[place]!;
    const of = { accountId: account.id, purpose: 'INVOICE', orderId: order.id, invoiceId: invoice!.id } as const;
    return method ? draftPayment(tx.now, { ...of, amount: order.due, currency: order.currency, source: method }) : [];
  });
  await startPayments(tx, payments, 'BY_NOBODY');
}

/** F5, F6, F7: a renewal that the balance has paid has its receipt, a corporate one its invoice; one that cannot be charged is told of. */
async function mailRenewed(
  tx: Tx,
  { account, order, invoice, lines: [line], subscriptions: [subscription] }: ExecutedOrder,
): Promise<void> {
  if (account.kind === 'CORPORATE') return mailInvoiceIssued(tx, account, invoice);
  if (subscription!.status === 'PAST_DUE') return mailRenewalDeclined(tx, account, subscription!, null);
  if (order.due > 0) return;
  const renewed = { account, subscription: subscription!, invoice: invoice!, line: line!, payment: null };
  await mailRenewalReceipts(tx, [renewed]);
}
