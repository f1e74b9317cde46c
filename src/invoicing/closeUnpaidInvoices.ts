import type { AccountRow } from '../accounts';
import { insertRows, placeholders, selectRow, selectRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { applyCredit } from '../rules';
import { BillingLineRow, CreditNoteRow, type InvoiceRow } from './entities';
import { issueDocuments } from './issueDocuments';

const NO_CHARGES = { subtotal: 0, tax: 0, total: 0, credit: 0, fromBalance: 0, toBalance: 0, due: 0 };

/**
 * F6, C10, C11: closes invoices that will not be paid by a credit note of all that is left of them: it takes what is open, and what the
 * balance had paid goes back to it. The time they charged can no longer be credited.
 * @returns the credit notes, in the order of the invoices
 */
export async function closeUnpaidInvoices(
  tx: Tx,
  account: AccountRow,
  invoices: readonly InvoiceRow[],
): Promise<CreditNoteRow[]> {
  const notes: CreditNoteRow[] = [];
  for (const invoice of invoices) {
    const charges = await selectRows(tx, BillingLineRow, 'WHERE invoice_id = ? ORDER BY position', [invoice.id]);
    const lines = charges.map((line, place) => creditOf(line, charges.length + place));
    await insertRows(tx, BillingLineRow, lines);
    const ids = charges.map(({ id }) => id);
    await tx.execute(`UPDATE charge_segments SET amount = 0, is_open = 0 WHERE line_id IN (${placeholders(ids)})`, ids);
    const total = lines.reduce((sum, { amount, tax }) => sum - amount - tax, 0);
    const credit = { invoice, lines, total, ...applyCredit(total, invoice.openAmount) };
    const { orderId } = invoice;
    await issueDocuments(tx, {
      account,
      orderId,
      charges: [],
      credits: [credit],
      totals: { ...NO_CHARGES, ...{ toBalance: credit.toBalance, credit: credit.toBalance } },
    });
    const latest = 'WHERE invoice_id = ? ORDER BY id DESC LIMIT 1';
    notes.push((await selectRow(tx, CreditNoteRow, latest, [invoice.id]))!);
  }
  return notes;
}

/** A line that takes back all that is left of a charge, with the tax that is left. */
function creditOf(line: BillingLineRow, position: number): BillingLineRow {
  return {
    ...line,
    ...{
      id: newId('BillingLine'),
      position,
      kind: 'CREDIT',
      invoiceId: null,
      creditNoteId: null,
      creditedLineId: line.id,
    },
    ...{ amount: line.creditedAmount - line.amount, tax: line.creditedTax - line.tax },
    ...{ creditedAmount: 0, creditedTax: 0, explanation: null },
  };
}
