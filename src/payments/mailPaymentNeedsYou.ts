import type { AccountRow } from '../accounts';
import { PlanRow, ProductRow } from '../catalog';
import { findUser } from '../identity';
import { InvoiceRow } from '../invoicing';
import { linkTo, queueEmail, type TemplateData } from '../notifications';
import type { OrderRow } from '../orders';
import { selectRow, type Tx } from '../platform/database';
import { addDays, LIFECYCLE } from '../rules';
import { SubscriptionRow } from '../subscriptions';
import type { PaymentRow } from './entities';
import { GIVEN_UP_AFTER } from './settlingJob';

const WITHIN_HOURS = GIVEN_UP_AFTER / 3_600_000;

/** D5: asks the billing contact to confirm a payment at their bank, and says what becomes of what it pays if they do not. */
export async function tellPaymentNeedsYou(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  payment: PaymentRow,
): Promise<void> {
  const contact = (await findUser(tx, account.billingContactId))!;
  const url = linkTo(account.kind, 'paymentConfirmation', payment.id);
  const { amount: due, currency } = payment;
  await queueEmail(tx, {
    ...{ accountId: account.id, to: contact.email, locale: contact.locale, template: 'paymentNeedsYou' },
    data: {
      ...{ name: contact.name, accountName: account.name, url, due, currency, withinHours: WITHIN_HOURS },
      ...{ purpose: await purposeOf(tx, account, order, payment) },
    },
  });
}

/** D10, E2, F6, G3: what a payment is for: an order, a trial's conversion, the renewal of a subscription, or an open invoice. */
async function purposeOf(
  tx: Tx,
  account: AccountRow,
  order: OrderRow,
  { invoiceId }: PaymentRow,
): Promise<TemplateData['paymentNeedsYou']['purpose']> {
  const [item] = order.items;
  if (order.source === 'TRIAL_CONVERSION') return { kind: 'TRIAL', ...(await planOf(tx, item!.terms)) };
  if (invoiceId === null) return { kind: 'ORDER', orderNumber: order.number };
  const { number: invoiceNumber } = (await selectRow(tx, InvoiceRow, 'WHERE id = ?', [invoiceId]))!;
  if (account.kind === 'CORPORATE' || order.source !== 'RENEWAL') return { kind: 'INVOICE', invoiceNumber };
  const named = { invoiceNumber, ...(await planOf(tx, item!.terms)) };
  const { pastDueSince } = (await selectRow(tx, SubscriptionRow, 'WHERE id = ?', [item!.subscriptionId]))!;
  if (pastDueSince === null) return { kind: 'RENEWAL', ...named, accessDays: LIFECYCLE.pastDueDays };
  return { kind: 'PAST_DUE', ...named, accessEndsOn: addDays(pastDueSince, LIFECYCLE.pastDueDays) };
}

async function planOf(tx: Tx, { productId, planId }: { productId: string; planId: string }) {
  const product = (await selectRow(tx, ProductRow, 'WHERE id = ?', [productId]))!;
  const plan = (await selectRow(tx, PlanRow, 'WHERE id = ?', [planId]))!;
  return { productName: product.name, planName: plan.name };
}
