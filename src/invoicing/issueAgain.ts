import type { AccountRow } from '../accounts';
import { placeholders, type Reader, type Tx } from '../platform/database';
import type { OrderTotals, PurchaseOrderReference } from '../rules';
import { OF_USE } from './balanceUses';
import type { BillingLineRow, InvoiceRow } from './entities';
import { storeLines } from './findDocuments';
import { issueDocuments } from './issueDocuments';

/**
 * G10: issues an invoice in the place of another, with its due date. It uses nothing of the balance by itself: what pays the other moves over
 * next. The account is locked.
 */
export async function issueAgain(
  tx: Tx,
  request: {
    account: AccountRow;
    old: InvoiceRow;
    orderId: string;
    lines: BillingLineRow[];
    totals: Pick<OrderTotals, 'subtotal' | 'tax' | 'total'>;
    purchaseOrder: PurchaseOrderReference | null;
  },
): Promise<InvoiceRow> {
  const { old, lines, totals, ...rest } = request;
  await storeLines(tx, lines);
  const { id: reissueOf, dueOn, renewalOf } = old;
  const again = { ...rest, lines, totals, isPlaced: true, paid: totals.total, renewalOf, again: { reissueOf, dueOn } };
  const [issued] = await issueDocuments(tx, [again]);
  return issued!.invoice!;
}

/** G10: what an invoice uses of the balance is used by another from now on; when it was used stays as it is (G5). */
export async function moveBalanceUses(tx: Tx, fromInvoiceId: string, toInvoiceId: string): Promise<void> {
  await tx.execute(`UPDATE balance_entries SET invoice_id = ? WHERE invoice_id = ? AND ${OF_USE}`, [
    toInvoiceId,
    fromInvoiceId,
  ]);
}

/** G10: the invoices that were issued in the place of others, by the id of these. */
export async function reissuesOf(reader: Reader, invoiceIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.query(
    `SELECT id, reissue_of FROM invoices WHERE reissue_of IN (${placeholders(invoiceIds)})`,
    [...invoiceIds],
  );
  return new Map(rows.map(({ id, reissue_of: of }) => [String(of), String(id)]));
}
