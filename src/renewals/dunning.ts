import type { AccountRow } from '../accounts';
import { recordAudit } from '../audit';
import { planNames } from '../catalog';
import { excessByPayment, InvoiceRow, linesOfInvoice, mailPaymentReceived, type ReceivedPart } from '../invoicing';
import { allocateIn, findUsableDefault, PaymentRow, type PurposeHandler, startInvoicePayment } from '../payments';
import { getRow, type Tx } from '../platform/database';
import { accessEndsOn, dateIn, LIFECYCLE, ZERO } from '../rules';
import {
  changeSubscription,
  changeSubscriptions,
  SubscriptionRow,
  subscriptionsOfPendingOrder,
  unpaidRenewalsOf,
} from '../subscriptions';
import { restoreActive } from './payFromBalance';
import { mailRenewalDeclined, mailRenewalReceipts } from './renewalMails';

/**
 * F5, F6, G3: a payment towards an invoice settles it, and a subscription that was past due is active again once nothing of it is open, with
 * the same anchor. What a credit note has taken of it meanwhile goes to the balance (ours, as G5); money for an invoice that was
 * closed goes back. A payment that fails leaves the invoice open; a renewal's makes the subscription past due: it is tried again after 1, 3,
 * 5 and 7 days, access is kept for 14.
 */
export const invoicePayments: PurposeHandler = {
  async paid(tx, account, payment) {
    const invoice = await getRow(tx, InvoiceRow, payment.invoiceId!);
    if (invoice.openAmount === 0) return false;
    await allocateIn(tx, account, invoice, payment);
    await recordAudit(tx, null, {
      ...{ accountId: account.id, action: 'invoice.pay', subjectId: invoice.id, rule: 'G3' },
      after: { amount: payment.amount, currency: payment.currency, invoice: invoice.number },
    });
    await restorePaid(tx, account, invoice, payment);
    return true;
  },
  async received(tx, account, payments) {
    if (account.kind === 'ONLINE') return;
    const excess = await excessByPayment(
      tx,
      payments.map(({ id }) => id),
    );
    const parts: ReceivedPart[] = [];
    for (const { id, invoiceId, amount } of payments)
      parts.push({ invoice: await getRow(tx, InvoiceRow, invoiceId!), amount, excess: excess.get(id) ?? ZERO });
    await mailPaymentReceived(tx, account, parts);
  },
  async failed(tx, account, payment) {
    const subscriptions = await freeSubscriptions(tx, payment.orderId!);
    const invoice = await getRow(tx, InvoiceRow, payment.invoiceId!);
    if (invoice.renewalOf === null) return;
    for (const subscription of subscriptions) await becomePastDue(tx, account, subscription, payment);
  },
  async describe(tx, account, payment) {
    const { number: invoiceNumber, renewalOf } = await getRow(tx, InvoiceRow, payment.invoiceId!);
    if (account.kind === 'CORPORATE' || renewalOf === null) return { kind: 'INVOICE', invoiceNumber };
    const { pastDueSince, ...renewed } = await getRow(tx, SubscriptionRow, renewalOf);
    const named = { invoiceNumber, ...(await planNames(tx, renewed)) };
    if (pastDueSince === null) return { kind: 'RENEWAL', ...named, accessDays: LIFECYCLE.pastDueDays };
    return { kind: 'PAST_DUE', ...named, accessEndsOn: accessEndsOn(pastDueSince) };
  },
};

async function restorePaid(tx: Tx, account: AccountRow, invoice: InvoiceRow, payment: PaymentRow): Promise<void> {
  const lines = await linesOfInvoice(tx, invoice.id);
  for (const subscription of await freeSubscriptions(tx, payment.orderId!)) {
    const isPastDue = subscription.status === 'PAST_DUE';
    if (isPastDue && (await unpaidRenewalsOf(tx, subscription.id)).length === 0) await restoreActive(tx, subscription);
    const line = lines.find(({ subscriptionId }) => subscriptionId === subscription.id);
    if (line && invoice.renewalOf !== null)
      await mailRenewalReceipts(tx, [{ account, subscription, invoice, line, payment }]);
  }
}

/** D10: the subscriptions that waited for a payment of this order, which they no longer do. */
async function freeSubscriptions(tx: Tx, orderId: string): Promise<SubscriptionRow[]> {
  const rows = await subscriptionsOfPendingOrder(tx, orderId);
  const change = { pendingOrderId: null };
  return changeSubscriptions(
    tx,
    rows.map((subscription) => ({ subscription, change })),
  );
}

async function becomePastDue(
  tx: Tx,
  account: AccountRow,
  subscription: SubscriptionRow,
  payment: PaymentRow,
): Promise<void> {
  const today = dateIn(tx.now, account.timeZone);
  const since = subscription.pastDueSince ?? today;
  const change = { status: 'PAST_DUE' as const, pastDueSince: since, retriedOn: today };
  const changed = await changeSubscription(tx, subscription, change);
  const after = { status: 'PAST_DUE', since };
  await recordAudit(tx, null, {
    accountId: account.id,
    action: 'subscription.pastDue',
    subjectId: subscription.id,
    rule: 'F6',
    after,
  });
  await mailRenewalDeclined(tx, account, changed, payment);
}

/** F6: tries again to charge what is open of a subscription that is past due; without a method it can only tell. */
export async function retryPayment(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const retriedOn = dateIn(tx.now, account.timeZone);
  await changeSubscription(tx, subscription, { retriedOn });
  const method = await findUsableDefault(tx, account.id);
  const invoices = await unpaidRenewalsOf(tx, subscription.id);
  if (!method) return mailRenewalDeclined(tx, account, { ...subscription, retriedOn }, null);
  const [oldest] = invoices;
  if (!oldest) return;
  const payment = { purpose: 'INVOICE', amount: oldest.openAmount, source: method, awaited: 'BY_NOBODY' } as const;
  await startInvoicePayment(tx, oldest, payment);
}
