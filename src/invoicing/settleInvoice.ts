import { getRow, type Reader, type Tx, updateRow } from '../platform/database';
import { invoiceStatus, type Minor, minor, openAmount } from '../rules';
import { OF_USE } from './balanceUses';
import { InvoiceRow } from './entities';

/** Of an invoice: what credit notes lower it by, what the balance pays, and what of its lines is not credited. */
const SETTLED_BY = `SELECT
  COALESCE((SELECT SUM(applied_to_invoice) FROM credit_notes WHERE credit_notes.invoice_id = invoices.id), 0) AS credited,
  COALESCE((SELECT -SUM(amount) FROM balance_entries WHERE balance_entries.invoice_id = invoices.id AND ${OF_USE}), 0) AS from_balance,
  COALESCE((SELECT SUM(amount + tax - credited_amount - credited_tax) FROM billing_lines
    WHERE billing_lines.invoice_id = invoices.id AND kind = 'CHARGE'), 0) AS not_credited
  FROM invoices WHERE invoices.id = ?`;

/**
 * G8: writes down what an invoice is settled with by the books, once its credit notes, movements of the balance or payments have been written;
 * and what follows from it: what is open, and its status.
 * @param given what payments pay of it, where that has moved; as it was otherwise
 * @returns the invoice as it is then
 */
export async function settleInvoice(tx: Tx, invoiceId: string, given?: Minor): Promise<InvoiceRow> {
  const { total, paid } = await getRow(tx, InvoiceRow, invoiceId);
  const { notCredited, ...books } = await booksOf(tx, invoiceId);
  const settled = { ...books, paid: given ?? paid };
  const amounts = { total, ...settled };
  const status = invoiceStatus(amounts, notCredited === 0);
  await updateRow(tx, InvoiceRow, invoiceId, { ...settled, openAmount: openAmount(amounts), status });
  return getRow(tx, InvoiceRow, invoiceId);
}

async function booksOf(reader: Reader, invoiceId: string) {
  const [row] = await reader.query(SETTLED_BY, [invoiceId]);
  return {
    fromBalance: minor(Number(row!.from_balance)),
    credited: minor(Number(row!.credited)),
    notCredited: minor(Number(row!.not_credited)),
  };
}
