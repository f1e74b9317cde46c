import type { AccountRow } from '../accounts';
import { insertRows, placeholders, type Tx, updateRow } from '../platform/database';
import { newId } from '../platform/ids';
import {
  dateIn,
  invoiceStatus,
  type OrderTotals,
  openAmount,
  type PlainDate,
  type PurchaseOrderReference,
  sellerFor,
  taxNoteOf,
} from '../rules';
import { type BilledTo, type BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import { moveBalance } from './moveBalance';
import { takeNumbers } from './numbers';

/** What one credited invoice gets back: its credit note with tax, what of it reduces the invoice, what goes to the balance (C11). */
export interface Credited {
  invoice: InvoiceRow;
  lines: BillingLineRow[];
  total: number;
  appliedToInvoice: number;
  toBalance: number;
}

export interface IssueRequest {
  account: AccountRow;
  orderId: string;
  charges: BillingLineRow[];
  credits: Credited[];
  totals: OrderTotals;
  /** What the invoice is drawn on (I5); nothing unless given. */
  purchaseOrder?: PurchaseOrderReference | null;
  /** The invoice's due date; paid at once unless given. */
  dueOn?: PlainDate;
}

function billedTo({ name, address, country, vatNumber, locale }: AccountRow): BilledTo {
  return { name, address, country, vatNumber, locale };
}

/** Everything a document says of who sells and who buys, as it is now (G1). */
function parties(account: AccountRow) {
  const seller = sellerFor(account.country);
  return { sellerKey: seller.key, seller, billedTo: billedTo(account), currency: account.currency };
}

/**
 * G1, C10, C11: issues an order's documents in the account's locked transaction: a credit note per credited invoice, whose credit goes
 * to the balance, then the invoice of its charges, which uses the balance. What the order had reserved of the balance counts as
 * used by the invoice. Numbers are taken last.
 * @returns the invoice; null for an order without charges
 */
export async function issueDocuments(tx: Tx, request: IssueRequest): Promise<InvoiceRow | null> {
  const { account, orderId, charges, credits, totals } = request;
  const today = dateIn(tx.now, account.timeZone);
  const invoice = charges.length > 0 ? draftInvoice(tx.now, request, today) : null;
  const notes = credits.map((credit) => draftCreditNote(tx, account, orderId, credit, today));
  await number(tx, notes, invoice, today);

  for (const [index, credit] of credits.entries()) await issueCreditNote(tx, account, notes[index]!, credit);
  if (invoice) {
    await insertRows(tx, InvoiceRow, [invoice]);
    await attach(tx, 'invoice_id', invoice.id, charges);
    await tx.execute("UPDATE balance_entries SET invoice_id = ? WHERE order_id = ? AND reason = 'ORDER_RESERVED'", [
      invoice.id,
      orderId,
    ]);
    const fromCredit = totals.credit - totals.toBalance;
    await moveBalance(tx, account, -fromCredit, { reason: 'INVOICE', orderId, invoiceId: invoice.id });
  }
  return invoice;
}

/** An invoice as it will be issued, but for its number. */
export function draftInvoice(
  at: Date,
  { account, orderId, totals, charges, dueOn, purchaseOrder }: Omit<IssueRequest, 'credits'>,
  today: PlainDate,
): InvoiceRow {
  const { subtotal, tax, total, credit, toBalance } = totals;
  const amounts = { total, fromBalance: totals.fromBalance + credit - toBalance, credited: 0, paid: 0 };
  return {
    ...{
      id: newId('Invoice'),
      number: '',
      accountId: account.id,
      orderId,
      purchaseOrderId: purchaseOrder?.purchaseOrderId ?? null,
      purchaseOrderNumber: purchaseOrder?.purchaseOrderNumber ?? null,
      issuedOn: today,
      dueOn: dueOn ?? today,
      taxNote: taxNoteOf(
        account.country,
        charges.map((line) => line.taxRate),
      ),
    },
    ...parties(account),
    ...{
      subtotal,
      tax,
      ...amounts,
      openAmount: openAmount(amounts),
      status: invoiceStatus(amounts),
      collectedOn: null,
      reopenedOn: null,
      createdAt: at,
    },
  };
}

function draftCreditNote(
  tx: Tx,
  account: AccountRow,
  orderId: string,
  credit: Credited,
  today: PlainDate,
): CreditNoteRow {
  const { invoice, total, appliedToInvoice, toBalance } = credit;
  return {
    ...{ id: newId('CreditNote'), number: '', accountId: account.id, orderId, invoiceId: invoice.id, issuedOn: today },
    ...{ ...parties(account), sellerKey: invoice.sellerKey, seller: invoice.seller, taxNote: invoice.taxNote },
    ...{ total, appliedToInvoice, toBalance, createdAt: tx.now },
  };
}

async function number(tx: Tx, notes: CreditNoteRow[], invoice: InvoiceRow | null, today: PlainDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  for (const note of notes) {
    const [taken] = await takeNumbers(tx, `${note.sellerKey}-CN`, year, 1);
    note.number = taken!;
  }
  if (invoice) {
    const [taken] = await takeNumbers(tx, invoice.sellerKey, year, 1);
    invoice.number = taken!;
  }
}

async function issueCreditNote(tx: Tx, account: AccountRow, note: CreditNoteRow, credit: Credited): Promise<void> {
  await insertRows(tx, CreditNoteRow, [note]);
  await attach(tx, 'credit_note_id', note.id, credit.lines);
  for (const line of credit.lines) {
    await tx.execute(
      'UPDATE billing_lines SET credited_amount = credited_amount + ?, credited_tax = credited_tax + ? WHERE id = ?',
      [-line.amount, -line.tax, line.creditedLineId],
    );
  }
  const invoice = { ...credit.invoice, credited: credit.invoice.credited + note.appliedToInvoice };
  await settleInvoice(tx, invoice, await isCreditedInFull(tx, invoice));
  await moveBalance(tx, account, note.toBalance, {
    reason: 'CREDIT_NOTE',
    creditNoteId: note.id,
    invoiceId: note.invoiceId,
  });
}

/** Writes what an invoice is settled with, and what follows from it: what is open, and its status (G8). */
export async function settleInvoice(tx: Tx, invoice: InvoiceRow, creditedInFull = false): Promise<void> {
  const { id, fromBalance, credited, paid } = invoice;
  const status = invoiceStatus(invoice, creditedInFull);
  await updateRow(tx, InvoiceRow, id, { fromBalance, credited, paid, openAmount: openAmount(invoice), status });
}

/** Whether credit notes have taken all of an invoice's lines. */
async function isCreditedInFull(tx: Tx, { id, total }: InvoiceRow): Promise<boolean> {
  const [row] = await tx.query(
    "SELECT SUM(credited_amount + credited_tax) AS credited FROM billing_lines WHERE invoice_id = ? AND kind = 'CHARGE'",
    [id],
  );
  return Number(row!.credited) === total;
}

async function attach(
  tx: Tx,
  column: 'invoice_id' | 'credit_note_id',
  documentId: string,
  lines: BillingLineRow[],
): Promise<void> {
  const ids = lines.map((line) => line.id);
  await tx.execute(`UPDATE billing_lines SET ${column} = ? WHERE id IN (${placeholders(ids)})`, [documentId, ...ids]);
}
