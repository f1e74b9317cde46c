import { type AccountRow, InvoiceRecipientRow } from '../../accounts';
import { PlanRow, ProductRow } from '../../catalog';
import { type DocumentName, issuedName } from '../../documents';
import { findUser } from '../../identity';
import { type BillingLineRow, type CreditNoteRow, InvoiceRow } from '../../invoicing';
import { linkTo, type PageLink, queueEmail, type TemplateData, type TemplateName } from '../../notifications';
import type { PaymentRow } from '../../payments';
import { selectRow, selectRows, type Tx } from '../../platform/database';
import { addDays, daysBetween, LIFECYCLE, nextRetry, type PlainDate } from '../../rules';
import type { SubscriptionRow } from '../../subscriptions';

type Facts<Name extends TemplateName> = Omit<
  TemplateData[Name],
  'name' | 'accountName' | 'url' | 'productName' | 'planName' | 'seatNoun' | 'seats'
>;

/** The mails about one subscription that go to the account's billing contact. */
export type SubscriptionMail =
  | 'trialEnding'
  | 'trialExpired'
  | 'cancellationConfirmed'
  | 'cancellationWithdrawn'
  | 'renewalDeclined'
  | 'subscriptionExpired'
  | 'priceChange'
  | 'assignYourSeats'
  | 'renewalNotice'
  | 'renewalReceipt'
  | 'trialConverted';

/**
 * L6: tells the billing contact what happened to a subscription: whom, which account and what it is are added here. The mail leads to
 * the subscription unless the facts say where else.
 */
export async function tell<Name extends SubscriptionMail>(
  tx: Tx,
  account: AccountRow,
  subscription: Pick<SubscriptionRow, 'id' | 'productId' | 'planId' | 'seats'>,
  template: Name,
  facts: Facts<Name> & { url?: PageLink },
  attachments: DocumentName[] = [],
): Promise<void> {
  const contact = (await findUser(tx, account.billingContactId))!;
  const product = (await selectRow(tx, ProductRow, 'WHERE id = ?', [subscription.productId]))!;
  const plan = (await selectRow(tx, PlanRow, 'WHERE id = ?', [subscription.planId]))!;
  const data = {
    ...{ name: contact.name, accountName: account.name, url: linkTo(account.kind, 'subscription', subscription.id) },
    ...{ productName: product.name, planName: plan.name, seatNoun: product.seatNoun, seats: subscription.seats },
    ...facts,
  } as unknown as TemplateData[Name];
  const mail = { accountId: account.id, to: contact.email, locale: contact.locale };
  await queueEmail(tx, { ...mail, template, data, attachments });
}

interface Renewed {
  account: AccountRow;
  subscription: SubscriptionRow;
  line: BillingLineRow;
  invoice: InvoiceRow;
  payment: PaymentRow | null;
}

/** F5: the receipts of renewals that are paid, each with its invoice. */
export async function tellRenewed(tx: Tx, renewals: readonly Renewed[]): Promise<void> {
  for (const { account, subscription, invoice, line, payment } of renewals) {
    const attachments = [issuedName(invoice, 'PDF')];
    await tell(tx, account, subscription, 'renewalReceipt', chargeOf(account, invoice, line, payment), attachments);
  }
}

/** A charge as receipts name it. */
export function chargeOf(account: AccountRow, invoice: InvoiceRow, line: BillingLineRow, payment: PaymentRow | null) {
  const { subtotal, tax, total, fromBalance, currency } = invoice;
  return {
    ...{ url: pageOf(account, invoice), invoiceNumber: invoice.number },
    ...{ frequency: line.frequency!, currency },
    period: { start: line.periodStart!, end: line.periodEnd! },
    totals: { subtotal, tax, total, fromBalance, due: total - fromBalance },
    paidWith: payment?.card ? { brand: payment.card.brand, last4: payment.card.last4 } : null,
  };
}

/**
 * F6: the renewals' invoices of a subscription on which something is open, the oldest first: what it is past due for. What the customer's
 * bank has taken back of an earlier one, or of an order, is a debt of the account (G5): nothing is charged or closed for it by itself.
 */
export function openInvoicesOf(tx: Tx, subscriptionId: string): Promise<InvoiceRow[]> {
  return selectRows(
    tx,
    InvoiceRow,
    `WHERE open_amount > 0 AND id IN (SELECT invoice_id FROM billing_lines WHERE subscription_id = ?)
     AND order_id IN (SELECT id FROM orders WHERE source = 'RENEWAL')
     AND NOT EXISTS (SELECT 1 FROM payments WHERE payments.invoice_id = invoices.id AND payments.status = 'REVERSED')
     ORDER BY id`,
    [subscriptionId],
  );
}

/** F6: what could not be charged, when it is tried again, and until when there is access. */
export async function tellDeclined(tx: Tx, account: AccountRow, subscription: SubscriptionRow): Promise<void> {
  const [invoice] = await openInvoicesOf(tx, subscription.id);
  if (!invoice) return;
  await tell(tx, account, subscription, 'renewalDeclined', {
    ...{ invoiceNumber: invoice.number, currency: invoice.currency, due: invoice.openAmount },
    url: pageOf(account, invoice),
    retriesOn: nextRetry(subscription.pastDueSince!, subscription.retriedOn),
    accessEndsOn: addDays(subscription.pastDueSince!, LIFECYCLE.pastDueDays),
  });
}

/**
 * G6: a corporate invoice goes with its PDF, and those of the credit notes of the same order, to the billing contact and to every
 * invoice recipient; an order that only credits has its credit notes mailed alone. Nothing where there is neither.
 */
export async function tellInvoiceIssued(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow | null,
  notes: readonly CreditNoteRow[] = [],
): Promise<void> {
  const [note] = notes;
  if (!invoice && !note) return;
  const url = invoice ? pageOf(account, invoice) : linkTo(account.kind, 'creditNote', note!.id);
  const creditNotes = notes.map(({ number, total, toBalance }) => ({ number, total, toBalance }));
  const facts = { currency: account.currency, invoice: invoice && invoiceFacts(invoice), creditNotes };
  const documents = [...(invoice ? [invoice] : []), ...notes].map((document) => issuedName(document, 'PDF'));
  await tellInvoiceReaders(tx, account, url, 'invoiceIssued', facts, documents);
}

function invoiceFacts({ number, total, fromBalance, openAmount: due, dueOn, purchaseOrderNumber }: InvoiceRow) {
  return { number, total, fromBalance, due, purchaseOrderNumber, dueOn: due > 0 ? dueOn : null };
}

/** G3, G5: money towards a corporate invoice was received. Minor units; `invoice` as it is then, `excess` what went to the balance. */
export async function tellPaymentReceived(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  amount: number,
  excess = 0,
): Promise<void> {
  const { number: invoiceNumber, currency, openAmount: open } = invoice;
  const facts = { invoiceNumber, currency, amount, open, excess };
  await tellInvoiceReaders(tx, account, pageOf(account, invoice), 'paymentReceived', facts);
}

/** G6: a corporate invoice was not paid in time. */
export async function tellOverdue(tx: Tx, account: AccountRow, invoice: InvoiceRow, today: PlainDate): Promise<void> {
  const { number: invoiceNumber, currency, openAmount: due, dueOn } = invoice;
  const daysOverdue = daysBetween(dueOn, today);
  const facts = { invoiceNumber, currency, due, dueOn, daysOverdue };
  await tellInvoiceReaders(tx, account, pageOf(account, invoice), 'invoiceOverdue', facts);
}

const pageOf = ({ kind }: AccountRow, { id }: InvoiceRow) => linkTo(kind, 'invoice', id);

/** The mails about a corporate invoice. */
type InvoiceMail = 'invoiceIssued' | 'invoiceOverdue' | 'paymentReceived';

async function tellInvoiceReaders<Name extends InvoiceMail>(
  tx: Tx,
  account: AccountRow,
  url: PageLink,
  template: Name,
  facts: Omit<TemplateData[Name], 'name' | 'accountName' | 'url'>,
  attachments: DocumentName[] = [],
): Promise<void> {
  for (const { name, email, locale } of await invoiceReaders(tx, account)) {
    const data = { name, accountName: account.name, url, ...facts } as unknown as TemplateData[Name];
    await queueEmail(tx, { accountId: account.id, to: email, locale, template, data, attachments });
  }
}

/** G6: who is written to about invoices; of a recipient only the address is known. */
export async function invoiceReaders(tx: Tx, account: AccountRow) {
  const contact = (await findUser(tx, account.billingContactId))!;
  const recipients = await selectRows(tx, InvoiceRecipientRow, 'WHERE account_id = ? ORDER BY email', [account.id]);
  const others = recipients.filter(({ email }) => email !== contact.email);
  return [
    { name: contact.name as string | null, email: contact.email, locale: contact.locale },
    ...others.map(({ email }) => ({ name: null, email, locale: account.locale })),
  ];
}
