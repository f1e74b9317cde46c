import { seatNames } from '../catalog';
import { getUser } from '../identity';
import { type BillingLineRow, chargeOf, mailInvoiceIssued } from '../invoicing';
import { issuedName, linkTo, queueEmail } from '../notifications';
import { type Tx } from '../platform/database';
import { add } from '../rules';
import { mailContact } from '../subscriptions';
import type { OrderRow } from './entities';
import type { ExecutedOrder } from './orderToExecute';
import { runningTerms } from './runningTerms';

/**
 * D6, D7, E1, G6: confirms an order to the billing contact, with what they have now and who of support ordered it, and welcomes them to
 * each trial that begins; the invoice goes to those who read invoices. The clock tells of its renewals itself,
 * once they are charged.
 */
export async function mailCompleted(tx: Tx, done: ExecutedOrder): Promise<void> {
  const { account, order } = done;
  if (order.source === 'RENEWAL') return;
  if (order.source === 'TRIAL_CONVERSION') return mailConverted(tx, done);
  if (order.source === 'QUOTE') return mailInvoiceIssued(tx, account, done.invoice, done.creditNotes);
  const contact = await getUser(tx, account.billingContactId);
  const addressed = { name: contact.name, accountName: account.name };
  const envelope = { accountId: account.id, to: contact.email, locale: contact.locale };
  const trials = await trialsOf(tx, order);
  const { lines, invoice, creditNotes, payment } = done;
  const support = order.source === 'SUPPORT' ? await getUser(tx, order.placedById!) : null;
  const { subtotal, tax, total, creditAgainstOpen, fromBalance, toBalance, due, leftOpen } = order;
  const credit = add(order.credit, creditAgainstOpen);
  await queueEmail(tx, {
    ...envelope,
    template: 'orderConfirmation',
    attachments: [...(invoice ? [invoice] : []), ...creditNotes].map((document) => issuedName(document, 'PDF')),
    data: {
      ...addressed,
      url: linkTo(account.kind, 'order', order.id),
      orderNumber: order.number,
      invoiceNumber: invoice?.number ?? null,
      currency: order.currency,
      creditNotes: creditNotes.map(({ number, total }) => ({ number, total })),
      totals: { subtotal, tax, total, credit, creditAgainstOpen, fromBalance, toBalance, due, leftOpen },
      lines: lines.map(toMailedLine),
      trials: trials.map(({ subscriptionId, ...trial }) => trial),
      running: await runningTerms(tx, done),
      changedBy: support?.name ?? null,
      paidWith: payment?.card ? { brand: payment.card.brand, last4: payment.card.last4 } : null,
    },
  });
  await mailInvoiceIssued(tx, account, done.invoice, done.creditNotes);
  for (const { subscriptionId, ...trial } of trials) {
    const url = linkTo(account.kind, 'subscription', subscriptionId);
    await queueEmail(tx, { ...envelope, template: 'trialWelcome', data: { ...addressed, ...trial, url } });
  }
}

/** E2: tells that a trial has become a subscription, and what that cost. */
async function mailConverted(tx: Tx, { account, order, lines, invoice, payment }: ExecutedOrder): Promise<void> {
  for (const { subscriptionId, terms } of order.items) {
    const line = lines.find((candidate) => candidate.subscriptionId === subscriptionId)!;
    const charge = chargeOf(account, invoice!, line, payment);
    await mailContact(tx, account, { ...terms, id: subscriptionId }, 'trialConverted', charge, [
      issuedName(invoice!, 'PDF'),
    ]);
  }
  await mailInvoiceIssued(tx, account, invoice);
}

function toMailedLine(line: BillingLineRow) {
  return {
    kind: line.kind,
    productName: line.productName,
    planName: line.planName,
    seatNoun: line.seatNoun!,
    seats: line.seats!,
    frequency: line.frequency!,
    period: { start: line.periodStart!, end: line.periodEnd! },
    amount: line.amount,
    tax: line.tax,
  };
}

async function trialsOf(tx: Tx, order: OrderRow) {
  const items = order.items.filter(({ kind }) => kind === 'TRIAL');
  return Promise.all(
    items.map(async ({ subscriptionId, terms, convertsTo }) => {
      const trial = { seats: terms.seats, trialEndsOn: terms.period.end, convertsAtEnd: convertsTo !== null };
      return { subscriptionId, ...(await seatNames(tx, terms)), ...trial };
    }),
  );
}
