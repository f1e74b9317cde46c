import type { AccountRow } from '../accounts';
import { placeholders, selectRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { subtract, ZERO } from '../rules';
import type { IssueRequest } from './draftDocuments';
import { BillingLineRow, type CreditNoteRow, type InvoiceRow } from './entities';
import { issueDocuments } from './issueDocuments';

const NO_CHARGES = { subtotal: ZERO, tax: ZERO, total: ZERO };

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
  const charged = `WHERE invoice_id IN (${placeholders(ids)}) ORDER BY position`;
  const lines = await selectRows(tx, BillingLineRow, charged, ids);
  const chargesOf = (invoice: InvoiceRow) => lines.filter(({ invoiceId }) => invoiceId === invoice.id);
  const issued = await issueDocuments(
    tx,
    invoices.map((invoice) => closing(account, invoice, chargesOf(invoice))),
  );
  return invoices.map((invoice, place) => {
    const creditNote = issued[place]!.creditNotes[0]!;
    return { invoice, creditNote, charges: chargesOf(invoice) };
  });
}

function closing(account: AccountRow, invoice: InvoiceRow, charges: BillingLineRow[]): IssueRequest {
  const lines = charges.map((line, place) => creditOf(line, charges.length + place));
  return {
    ...{ account, orderId: invoice.orderId, lines, isPlaced: false },
    ...{ totals: NO_CHARGES, paid: ZERO, renewalOf: null },
  };
}

/** A line that takes back all that is left of a charge, with the tax that is left. */
function creditOf(line: BillingLineRow, position: number): BillingLineRow {
  return {
    ...{ ...line, id: newId('BillingLine'), position, kind: 'CREDIT' },
    ...{ invoiceId: null, creditNoteId: null, creditedLineId: line.id },
    ...{ amount: subtract(line.creditedAmount, line.amount), tax: subtract(line.creditedTax, line.tax) },
    ...{ creditedAmount: ZERO, creditedTax: ZERO, explanation: null },
  };
}
