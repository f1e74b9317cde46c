import { insertRows, type Reader, selectRow, selectRows, type Tx } from '../platform/database';
import type { Loaders } from '../platform/loaders';
import { type SliceRequest, sliceOfChildren } from '../platform/slices';
import { BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';

/** An account's invoice or credit note by its number; null where it has none of that number. */
export async function findDocumentByNumber(
  reader: Reader,
  accountId: string,
  number: string,
): Promise<InvoiceRow | CreditNoteRow | null> {
  const byNumber = 'WHERE number = ? AND account_id = ?';
  const values = [number, accountId];
  return (
    (await selectRow(reader, InvoiceRow, byNumber, values)) ??
    (await selectRow(reader, CreditNoteRow, byNumber, values))
  );
}

/** What an invoice charges, in its order. */
export function linesOfInvoice(reader: Reader, invoiceId: string): Promise<BillingLineRow[]> {
  return selectRows(reader, BillingLineRow, 'WHERE invoice_id = ? ORDER BY position', [invoiceId]);
}

/** What a credit note credits, in its order. */
export function linesOfCreditNote(reader: Reader, creditNoteId: string): Promise<BillingLineRow[]> {
  return selectRows(reader, BillingLineRow, 'WHERE credit_note_id = ? ORDER BY position', [creditNoteId]);
}

/** What an order charges and credits, in its order. */
export function linesOfOrder(reader: Reader, orderId: string): Promise<BillingLineRow[]> {
  return selectRows(reader, BillingLineRow, 'WHERE order_id = ? ORDER BY position', [orderId]);
}

/** D10: keeps the lines of an order that waits for its payment; they are on no document yet. */
export function storeLines(tx: Tx, lines: readonly BillingLineRow[]): Promise<void> {
  return insertRows(tx, BillingLineRow, lines);
}

/** The invoice of an order's charges; null where there is none (yet). */
export function findInvoiceOfOrder(reader: Reader, orderId: string): Promise<InvoiceRow | null> {
  return selectRow(reader, InvoiceRow, 'WHERE order_id = ?', [orderId]);
}

/** A part of `linesOfOrder`, read once per request for all orders that are shown. */
export function loadLinesOfOrder(loaders: Loaders, id: string, part: SliceRequest): Promise<BillingLineRow[]> {
  return sliceOfChildren(loaders, BillingLineRow, { column: 'order_id', id }, part, { order: 'position' });
}

/** `findInvoiceOfOrder`, read once per request for all orders that are shown. */
export async function loadInvoiceOfOrder(loaders: Loaders, orderId: string): Promise<InvoiceRow | null> {
  return (await loaders.rows(InvoiceRow, orderId, { column: 'order_id' }))[0] ?? null;
}

/** A part of the credit notes of an order's credits, read once per request for all orders that are shown. */
export function loadCreditNotesOfOrder(loaders: Loaders, id: string, part: SliceRequest): Promise<CreditNoteRow[]> {
  return sliceOfChildren(loaders, CreditNoteRow, { column: 'order_id', id }, part);
}
