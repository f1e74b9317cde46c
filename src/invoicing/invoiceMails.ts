import { type AccountRow, findInvoiceRecipients } from '../accounts';
import { getUser } from '../identity';
import {
  type DocumentName,
  issuedName,
  linkTo,
  type PageLink,
  queueEmail,
  receiptName,
  type TemplateData,
} from '../notifications';
import type { Tx } from '../platform/database';
import { daysBetween, type Minor, type PlainDate, subtract, sum } from '../rules';
import { type BillingLineRow, type CreditNoteRow, InvoiceRow } from './entities';

/** A charge as receipts name it. */
export function chargeOf(
  account: AccountRow,
  invoice: InvoiceRow,
  line: BillingLineRow,
  payment: { card: { brand: string; last4: string } | null } | null,
) {
  const { subtotal, tax, total, fromBalance, currency } = invoice;
  return {
    ...{ url: pageOf(account, invoice), invoiceNumber: invoice.number },
    ...{ frequency: line.frequency!, currency },
    period: { start: line.periodStart!, end: line.periodEnd! },
    totals: { subtotal, tax, total, fromBalance, due: subtract(total, fromBalance) },
    paidWith: payment?.card ? { brand: payment.card.brand, last4: payment.card.last4 } : null,
  };
}

/**
 * G6: an invoice goes with its PDF, and those of the credit notes of the same order, to every invoice recipient, and to the contact of a
 * corporate account; that of an online account has it with the order's confirmation, or the receipt (D6, F5). An order that only
 * credits has its credit notes mailed alone. Nothing where there is neither.
 */
export async function mailInvoiceIssued(
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
  await mailInvoiceRecipients(tx, account, url, 'invoiceIssued', facts, documents);
}

function invoiceFacts({ number, total, fromBalance, openAmount: due, dueOn, purchaseOrderNumber }: InvoiceRow) {
  return { number, total, fromBalance, due, purchaseOrderNumber, dueOn: due > 0 ? dueOn : null };
}

/** What of a payment was towards one invoice. Minor units; `invoice` as it is then, `excess` what of `amount` went to the balance. */
export interface ReceivedPart {
  invoice: InvoiceRow;
  amount: Minor;
  excess: Minor;
}

/** Ours: of so many invoices that one payment settles the receipts go with its mail; of more they are fetched. */
const MOST_RECEIPTS = 10;

/** G3, G5, G11: money towards corporate invoices was received: one mail for one payment, with the receipts of what is settled (G2). */
export async function mailPaymentReceived(tx: Tx, account: AccountRow, parts: readonly ReceivedPart[]): Promise<void> {
  const [first] = parts;
  if (!first) return;
  const settled = parts.filter(({ invoice }) => invoice.openAmount === 0);
  const receipts = settled.length > MOST_RECEIPTS ? [] : settled.map(({ invoice }) => receiptName(invoice, 'PDF'));
  const invoices = parts.map(({ invoice: { number: invoiceNumber, openAmount: open }, amount }) => {
    return { invoiceNumber, amount, open };
  });
  const { currency } = first.invoice;
  const [amount, excess] = [sum(parts.map((part) => part.amount)), sum(parts.map((part) => part.excess))];
  if (parts.length === 1) {
    const facts = { ...invoices[0]!, currency, excess };
    return mailInvoiceRecipients(tx, account, pageOf(account, first.invoice), 'paymentReceived', facts, receipts);
  }
  const url = linkTo(account.kind, 'account', account.id);
  return mailInvoiceRecipients(tx, account, url, 'paymentsReceived', { currency, amount, excess, invoices }, receipts);
}

/** G9: staff have credited an invoice; the credit note goes with it. `invoice` as it is then. */
export async function mailInvoiceCredited(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  note: CreditNoteRow,
): Promise<void> {
  const { number: invoiceNumber, currency, openAmount: open } = invoice;
  const { number: creditNoteNumber, total, appliedToInvoice, toBalance, toCard } = note;
  const amounts = { total, againstOpen: subtract(appliedToInvoice, toCard), toBalance, toCard, open };
  const facts = { invoiceNumber, currency, creditNoteNumber, reason: note.reason!, ...amounts };
  const url = linkTo(account.kind, 'creditNote', note.id);
  await mailInvoiceRecipients(tx, account, url, 'invoiceCredited', facts, [issuedName(note, 'PDF')]);
}

/** G9: the gateway gave money back to the card; the credit note goes with it, where there is one. Minor units; `invoice` as it is then. */
export async function mailPaymentRefunded(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  { amount, fromBalance, note }: { amount: Minor; fromBalance: Minor; note: CreditNoteRow | null },
): Promise<void> {
  const { number: invoiceNumber, currency, openAmount: open } = invoice;
  const credited = note && { number: note.number, total: note.total };
  const facts = { invoiceNumber, currency, amount, fromBalance, credited, open };
  const attachments = note ? [issuedName(note, 'PDF')] : [];
  await mailInvoiceRecipients(tx, account, pageOf(account, invoice), 'paymentRefunded', facts, attachments);
}

/** G10: an invoice was issued again; it goes with the credit note that closed the other one. `invoice` as it is then. */
export async function mailInvoiceReissued(
  tx: Tx,
  account: AccountRow,
  { old, invoice, note }: { old: InvoiceRow; invoice: InvoiceRow; note: CreditNoteRow },
): Promise<void> {
  const { number: invoiceNumber, currency, openAmount: open, dueOn, purchaseOrderNumber } = invoice;
  const named = { invoiceNumber, currency, oldNumber: old.number, creditNoteNumber: note.number, purchaseOrderNumber };
  const paid = subtract(invoice.total, open);
  const facts = { ...named, paid, open, dueOn: open > 0 ? dueOn : null };
  const documents = [issuedName(invoice, 'PDF'), issuedName(note, 'PDF')];
  await mailInvoiceRecipients(tx, account, pageOf(account, invoice), 'invoiceReissued', facts, documents);
}

/** G6: a corporate invoice was not paid in time. */
export async function mailInvoiceOverdue(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  today: PlainDate,
): Promise<void> {
  const { number: invoiceNumber, currency, openAmount: due, dueOn } = invoice;
  const daysOverdue = daysBetween(dueOn, today);
  const facts = { invoiceNumber, currency, due, dueOn, daysOverdue };
  await mailInvoiceRecipients(tx, account, pageOf(account, invoice), 'invoiceOverdue', facts);
}

export const pageOf = ({ kind }: AccountRow, { id }: InvoiceRow) => linkTo(kind, 'invoice', id);

/** The mails about an invoice. */
type InvoiceMail =
  | 'invoiceIssued'
  | 'invoiceOverdue'
  | 'paymentReceived'
  | 'paymentsReceived'
  | 'invoiceCredited'
  | 'paymentRefunded'
  | 'invoiceReissued'
  | 'paymentTakenBack';

/** G6: tells the contact and every invoice recipient about an invoice. */
export async function mailInvoiceRecipients<Name extends InvoiceMail>(
  tx: Tx,
  account: AccountRow,
  url: PageLink,
  template: Name,
  facts: Omit<TemplateData[Name], 'name' | 'accountName' | 'url'>,
  attachments: DocumentName[] = [],
): Promise<void> {
  const recipients = await invoiceRecipientsOf(tx, account);
  const isConfirmed = template === 'invoiceIssued' && account.kind === 'ONLINE';
  for (const { name, email, locale } of isConfirmed ? recipients.slice(1) : recipients) {
    const data = { name, accountName: account.name, url, ...facts } as unknown as TemplateData[Name];
    await queueEmail(tx, { accountId: account.id, to: email, locale, template, data, attachments });
  }
}

/** G6: who is written to about invoices, the contact first; of a recipient only the address is known. */
async function invoiceRecipientsOf(tx: Tx, account: AccountRow) {
  const contact = await getUser(tx, account.billingContactId);
  const others = (await findInvoiceRecipients(tx, account.id)).filter((email) => email !== contact.email);
  return [
    { name: contact.name as string | null, email: contact.email, locale: contact.locale },
    ...others.map((email) => ({ name: null, email, locale: account.locale })),
  ];
}
