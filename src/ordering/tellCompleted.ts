import type { AccountRow } from '../accounts';
import { PlanRow, ProductRow } from '../catalog';
import { issuedName } from '../documents';
import { findUser } from '../identity';
import type { BillingLineRow, InvoiceRow } from '../invoicing';
import { queueEmail } from '../notifications';
import type { PaymentRow } from '../payments';
import { selectRow, type Tx } from '../platform/database';
import type { OrderRow } from './entities';
import { chargeOf, tell, tellInvoiceIssued } from './lifecycle/tell';

/** Path of the Billing Center's pages that mails point to; the mailer puts the public address before it. */
const HISTORY_PATH = '/';

interface Completed {
  order: OrderRow;
  lines: BillingLineRow[];
  invoice: InvoiceRow | null;
  payment: PaymentRow | null;
}

/** D6, E1: confirms an order to the billing contact, and welcomes them to each trial that begins. */
export async function tellCompleted(tx: Tx, account: AccountRow, done: Completed): Promise<void> {
  if (done.order.source === 'TRIAL_CONVERSION') return tellConverted(tx, account, done);
  if (done.order.source === 'QUOTE') return done.invoice ? tellInvoiceIssued(tx, account, done.invoice) : undefined;
  const contact = (await findUser(tx, account.billingContactId))!;
  const addressed = { name: contact.name, accountName: account.name, url: HISTORY_PATH };
  const envelope = { accountId: account.id, to: contact.email, locale: contact.locale };
  const trials = await trialsOf(tx, done.order);
  const { order, lines, invoice, payment } = done;
  const { subtotal, tax, total, credit, fromBalance, toBalance, due } = order;
  await queueEmail(tx, {
    ...envelope,
    template: 'orderConfirmation',
    attachments: invoice ? [issuedName(invoice, 'PDF')] : [],
    data: {
      ...addressed,
      ...{ orderNumber: order.number, invoiceNumber: invoice?.number ?? null, currency: order.currency },
      totals: { subtotal, tax, total, credit, fromBalance, toBalance, due },
      lines: lines.map(toMailedLine),
      trials,
      paidWith: payment?.card ? { brand: payment.card.brand, last4: payment.card.last4 } : null,
    },
  });
  for (const trial of trials) {
    await queueEmail(tx, { ...envelope, template: 'trialWelcome', data: { ...addressed, ...trial } });
  }
}

/** E2: tells that a trial has become a subscription, and what that cost. */
async function tellConverted(
  tx: Tx,
  account: AccountRow,
  { order, lines, invoice, payment }: Completed,
): Promise<void> {
  for (const { subscriptionId, terms } of order.items) {
    const line = lines.find((candidate) => candidate.subscriptionId === subscriptionId)!;
    await tell(tx, account, terms, 'trialConverted', chargeOf(invoice!, line, payment), [issuedName(invoice!, 'PDF')]);
  }
}

/** D5: asks the billing contact to authenticate a payment. */
export async function tellPaymentNeedsYou(tx: Tx, account: AccountRow, order: OrderRow, due: number): Promise<void> {
  const contact = (await findUser(tx, account.billingContactId))!;
  const { number, currency } = order;
  await queueEmail(tx, {
    ...{ accountId: account.id, to: contact.email, locale: contact.locale, template: 'paymentNeedsYou' },
    data: {
      ...{ name: contact.name, accountName: account.name, url: HISTORY_PATH },
      ...{ orderNumber: number, currency, due, withinHours: 24 },
    },
  });
}

function toMailedLine(line: BillingLineRow) {
  return {
    ...{ kind: line.kind, productName: line.productName, planName: line.planName, seatNoun: line.seatNoun! },
    ...{ seats: line.seats!, frequency: line.frequency!, period: { start: line.periodStart!, end: line.periodEnd! } },
    ...{ amount: line.amount, tax: line.tax },
  };
}

async function trialsOf(tx: Tx, order: OrderRow) {
  const items = order.items.filter(({ kind }) => kind === 'TRIAL');
  return Promise.all(
    items.map(async ({ terms, convertsTo }) => {
      const product = (await selectRow(tx, ProductRow, 'WHERE id = ?', [terms.productId]))!;
      const plan = (await selectRow(tx, PlanRow, 'WHERE id = ?', [terms.planId]))!;
      const names = { productName: product.name, planName: plan.name, seatNoun: product.seatNoun };
      return { ...names, seats: terms.seats, trialEndsOn: terms.period.end, convertsAtEnd: convertsTo !== null };
    }),
  );
}
