import { AccountRow } from '../accounts';
import { getUser } from '../identity';
import { CreditNoteRow, drawnOnPurchaseOrder, InvoiceRow } from '../invoicing';
import { getRow, type Reader } from '../platform/database';
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
  const drawn = await drawnOnPurchaseOrder(reader, id);
  const draftedBy = (await getUser(reader, facts.row.draftedById)).name;
  return { ...facts, account, today: dateIn(now, account.timeZone), draftedBy, ...drawn };
}
