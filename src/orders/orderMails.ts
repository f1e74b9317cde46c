import type { AccountRow } from '../accounts';
import { PlanRow, ProductRow } from '../catalog';
import { issuedName } from '../documents';
import { findUser } from '../identity';
import { type BillingLineRow, CreditNoteRow, chargeOf, type InvoiceRow, tellInvoiceIssued } from '../invoicing';
import { linkTo, queueEmail } from '../notifications';
import type { PaymentRow } from '../payments';
import { selectRow, selectRows, type Tx } from '../platform/database';
import { tell } from '../subscriptions';
import type { OrderRow } from './entities';

interface Completed {
  order: OrderRow;
  lines: BillingLineRow[];
  invoice: InvoiceRow | null;
  payment: PaymentRow | null;
}

/** D6, E1: confirms an order to the billing contact, and welcomes them to each trial that begins. */
export async function tellCompleted(tx: Tx, account: AccountRow, done: Completed): Promise<void> {
  if (done.order.source === 'TRIAL_CONVERSION') return tellConverted(tx, account, done);
  if (done.order.source === 'QUOTE') return tellInvoiced(tx, account, done);
  const contact = (await findUser(tx, account.billingContactId))!;
  const addressed = { name: contact.name, accountName: account.name };
  const envelope = { accountId: account.id, to: contact.email, locale: contact.locale };
  const trials = await trialsOf(tx, done.order);
  const { order, lines, invoice, payment } = done;
  const { subtotal, tax, total, credit, fromBalance, toBalance, due } = order;
  await queueEmail(tx, {
    ...envelope,
    template: 'orderConfirmation',
    attachments: invoice ? [issuedName(invoice, 'PDF')] : [],
    data: {
      ...{ ...addressed, url: linkTo(account.kind, 'order', order.id) },
      ...{ orderNumber: order.number, invoiceNumber: invoice?.number ?? null, currency: order.currency },
      totals: { subtotal, tax, total, credit, fromBalance, toBalance, due },
      lines: lines.map(toMailedLine),
      trials: trials.map(({ subscriptionId, ...trial }) => trial),
      paidWith: payment?.card ? { brand: payment.card.brand, last4: payment.card.last4 } : null,
    },
  });
  for (const { subscriptionId, ...trial } of trials) {
    const url = linkTo(account.kind, 'subscription', subscriptionId);
    await queueEmail(tx, { ...envelope, template: 'trialWelcome', data: { ...addressed, ...trial, url } });
  }
}

/** G6: what an order of a quote has charged and credited. */
async function tellInvoiced(tx: Tx, account: AccountRow, { order, invoice }: Completed): Promise<void> {
  const notes = await selectRows(tx, CreditNoteRow, 'WHERE order_id = ? ORDER BY id', [order.id]);
  await tellInvoiceIssued(tx, account, invoice, notes);
}

/** E2: tells that a trial has become a subscription, and what that cost. */
async function tellConverted(
  tx: Tx,
  account: AccountRow,
  { order, lines, invoice, payment }: Completed,
): Promise<void> {
  for (const { subscriptionId, terms } of order.items) {
    const line = lines.find((candidate) => candidate.subscriptionId === subscriptionId)!;
    const charge = chargeOf(account, invoice!, line, payment);
    await tell(tx, account, { ...terms, id: subscriptionId }, 'trialConverted', charge, [issuedName(invoice!, 'PDF')]);
  }
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
    items.map(async ({ subscriptionId, terms, convertsTo }) => {
      const product = (await selectRow(tx, ProductRow, 'WHERE id = ?', [terms.productId]))!;
      const plan = (await selectRow(tx, PlanRow, 'WHERE id = ?', [terms.planId]))!;
      const names = { productName: product.name, planName: plan.name, seatNoun: product.seatNoun };
      const trial = { seats: terms.seats, trialEndsOn: terms.period.end, convertsAtEnd: convertsTo !== null };
      return { subscriptionId, ...names, ...trial };
    }),
  );
}
