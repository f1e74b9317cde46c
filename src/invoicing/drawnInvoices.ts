import { type Reader, selectRows } from '../platform/database';
import { CreditNoteRow, InvoiceRow } from './entities';

/**
 * I5: what is used of the purchase order whose id is in that column, as SQL: the invoices drawn on it, less their credit notes. Minor units,
 * with tax.
 */
export const usedOfPurchaseOrder = (id: string) => `(
  COALESCE((SELECT SUM(total) FROM invoices WHERE purchase_order_id = ${id}), 0) -
  COALESCE((SELECT SUM(credit_notes.total) FROM credit_notes JOIN invoices ON invoices.id = credit_notes.invoice_id
    WHERE invoices.purchase_order_id = ${id}), 0))`;

/** The invoices drawn on a purchase order, and their credit notes, each the oldest first. */
export async function drawnOnPurchaseOrder(
  reader: Reader,
  purchaseOrderId: string,
): Promise<{ invoices: InvoiceRow[]; creditNotes: CreditNoteRow[] }> {
  const invoices = await selectRows(reader, InvoiceRow, 'WHERE purchase_order_id = ? ORDER BY id', [purchaseOrderId]);
  const ofThese = 'WHERE invoice_id IN (SELECT id FROM invoices WHERE purchase_order_id = ?) ORDER BY id';
  return { invoices, creditNotes: await selectRows(reader, CreditNoteRow, ofThese, [purchaseOrderId]) };
}
