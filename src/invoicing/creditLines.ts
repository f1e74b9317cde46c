import type { AccountRow } from '../accounts';
import { placeholders, type Reader, selectRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { type CreditNoteReason, type LineCredit, type Minor, minor, negate, subtract, ZERO } from '../rules';
import type { IssueRequest } from './draftDocuments';
import { BillingLineRow, type CreditNoteRow, type InvoiceRow } from './entities';
import { issueDocuments } from './issueDocuments';

const NO_CHARGES = { subtotal: ZERO, tax: ZERO, total: ZERO };

/** G9: the charged lines of invoices, each in its order: what can be credited. */
export function chargesOfInvoices(reader: Reader, invoiceIds: readonly string[]): Promise<BillingLineRow[]> {
  const charged = `WHERE invoice_id IN (${placeholders(invoiceIds)}) AND kind = 'CHARGE' ORDER BY position`;
  return selectRows(reader, BillingLineRow, charged, [...invoiceIds]);
}

/** C10: all that is left to credit of charged lines. */
export function allThatIsLeft(charges: readonly BillingLineRow[]): LineCredit[] {
  return charges
    .map(({ id: lineId, amount, tax, creditedAmount, creditedTax }) => {
      return { lineId, amount: subtract(amount, creditedAmount), tax: subtract(tax, creditedTax) };
    })
    .filter(({ amount, tax }) => amount > 0 || tax > 0);
}

/** C10: what issues a credit note on the lines of one invoice, and nothing else. */
export function creditRequest(
  account: AccountRow,
  invoice: InvoiceRow,
  charges: readonly BillingLineRow[],
  credits: readonly LineCredit[],
): IssueRequest {
  const lines = credits.map((credit, place) => {
    return creditOf(charges.find(({ id }) => id === credit.lineId)!, credit, charges.length + place);
  });
  return {
    ...{ account, orderId: invoice.orderId, lines, isPlaced: false },
    ...{ totals: NO_CHARGES, paid: ZERO, renewalOf: null },
  };
}

/** G9, C11: credits lines of an invoice for that reason: it lowers what is open, and the rest goes to the balance. The account is locked. */
export async function creditInvoice(
  tx: Tx,
  account: AccountRow,
  invoice: InvoiceRow,
  credits: readonly LineCredit[],
  correction: { reason: CreditNoteReason; toCard: Minor },
): Promise<CreditNoteRow> {
  const charges = await chargesOfInvoices(tx, [invoice.id]);
  const request = { ...creditRequest(account, invoice, charges, credits), correction };
  const [issued] = await issueDocuments(tx, [request]);
  return issued!.creditNotes[0]!;
}

function creditOf(line: BillingLineRow, { amount, tax }: LineCredit, position: number): BillingLineRow {
  return {
    ...{ ...line, id: newId('BillingLine'), position, kind: 'CREDIT' },
    ...{ invoiceId: null, creditNoteId: null, creditedLineId: line.id, amount: negate(amount), tax: negate(tax) },
    ...{ creditedAmount: ZERO, creditedTax: ZERO, explanation: null },
  };
}

/** The lines that credit notes credit, each with what is left of it before tax. Minor units. */
export async function creditedLinesOf(
  reader: Reader,
  creditNoteIds: readonly string[],
): Promise<{ lineId: string; left: Minor }[]> {
  if (creditNoteIds.length === 0) return [];
  const credited = `WHERE id IN (SELECT credited_line_id FROM billing_lines WHERE credit_note_id IN (${placeholders(creditNoteIds)}))`;
  const lines = await selectRows(reader, BillingLineRow, credited, [...creditNoteIds]);
  return lines.map(({ id: lineId, amount, creditedAmount }) => ({ lineId, left: subtract(amount, creditedAmount) }));
}

/** G9: what the credit notes of each invoice put on the balance. Minor units. */
export async function toBalanceOfInvoices(reader: Reader, invoiceIds: readonly string[]): Promise<Minor[]> {
  const rows = await reader.query(
    `SELECT invoice_id, SUM(to_balance) AS to_balance FROM credit_notes
     WHERE invoice_id IN (${placeholders(invoiceIds)}) GROUP BY invoice_id`,
    [...invoiceIds],
  );
  const amounts = new Map(rows.map((row) => [String(row.invoice_id), minor(Number(row.to_balance))]));
  return invoiceIds.map((id) => amounts.get(id) ?? ZERO);
}

/** `toBalanceOfInvoices` of one invoice. */
export async function toBalanceOfInvoice(reader: Reader, invoiceId: string): Promise<Minor> {
  return (await toBalanceOfInvoices(reader, [invoiceId]))[0]!;
}
