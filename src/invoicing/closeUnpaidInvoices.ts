import type { AccountRow } from '../accounts';
import type { Tx } from '../platform/database';
import { allThatIsLeft, chargesOfInvoices, creditRequest } from './creditLines';
import type { BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import { issueDocuments } from './issueDocuments';

/** An unpaid invoice as it was, and the credit note that closed it. */
export interface ClosedInvoice {
  invoice: InvoiceRow;
  creditNote: CreditNoteRow;
  /** The lines that it charged. */
  charges: BillingLineRow[];
}

/**
 * F6, C10, C11: closes invoices that will not be paid by a credit note of all that is left of each: it takes what is open, and what the
 * balance had paid goes back to it.
 * @returns in the order of the invoices
 */
export async function closeUnpaidInvoices(
  tx: Tx,
  account: AccountRow,
  invoices: readonly InvoiceRow[],
): Promise<ClosedInvoice[]> {
  const ids = invoices.map(({ id }) => id);
  const lines = await chargesOfInvoices(tx, ids);
  const chargesOf = (invoice: InvoiceRow) => lines.filter(({ invoiceId }) => invoiceId === invoice.id);
  const issued = await issueDocuments(
    tx,
    invoices.map((invoice) => {
      const charges = chargesOf(invoice);
      return creditRequest(account, invoice, charges, allThatIsLeft(charges));
    }),
  );
  return invoices.map((invoice, place) => {
    const creditNote = issued[place]!.creditNotes[0]!;
    return { invoice, creditNote, charges: chargesOf(invoice) };
  });
}
