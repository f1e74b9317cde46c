import type { OpenedRow } from '../accounts';
import { type CreditNoteRow, creditInvoice, InvoiceRow, mailInvoiceCredited } from '../invoicing';
import { getRow } from '../platform/database';
import { type CreditFacts, divideCredit } from '../rules';
import type { InvoiceCreditRow } from './entities';

/** G9: issues the credit note of a credit that may be given, and tells the customer. */
export async function issueCredit(
  { tx, account, row: invoice }: OpenedRow<InvoiceRow>,
  { creditedLines, total, reason, destination }: InvoiceCreditRow,
  { open }: CreditFacts,
): Promise<CreditNoteRow> {
  const { toCard } = divideCredit(total, open, destination);
  const note = await creditInvoice(tx, account, invoice, creditedLines, { reason, toCard });
  await mailInvoiceCredited(tx, account, await getRow(tx, InvoiceRow, invoice.id), note);
  return note;
}
