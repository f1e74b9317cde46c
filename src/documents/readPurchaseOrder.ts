import { AccountRow } from '../accounts';
import { getUser } from '../identity';
import { CreditNoteRow, InvoiceRow } from '../invoicing';
import { getRow, type Reader, selectRows } from '../platform/database';
import { type PurchaseOrderRow, purchaseOrderFacts } from '../purchasing';
import { dateIn, type PlainDate, type PurchaseOrderFacts } from '../rules';

export interface PurchaseOrderSummary extends PurchaseOrderFacts<PurchaseOrderRow> {
  account: AccountRow;
  today: PlainDate;
  draftedBy: string;
  /** Drawn on it, the oldest first, and their credit notes. */
  invoices: InvoiceRow[];
  creditNotes: CreditNoteRow[];
}

/** I5: what a purchase order's document says, as it is at an instant; null where there is none. */
export async function readPurchaseOrder(reader: Reader, id: string, now: Date): Promise<PurchaseOrderSummary | null> {
  const facts = (await purchaseOrderFacts(reader, [id])).get(id);
  if (!facts) return null;
  const account = await getRow(reader, AccountRow, facts.row.accountId);
  const invoices = await selectRows(reader, InvoiceRow, 'WHERE purchase_order_id = ? ORDER BY id', [id]);
  const drawn = 'WHERE invoice_id IN (SELECT id FROM invoices WHERE purchase_order_id = ?) ORDER BY id';
  const creditNotes = await selectRows(reader, CreditNoteRow, drawn, [id]);
  const draftedBy = (await getUser(reader, facts.row.draftedById)).name;
  return { ...facts, account, today: dateIn(now, account.timeZone), draftedBy, invoices, creditNotes };
}
