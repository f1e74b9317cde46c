import type { OpenedRow } from '../accounts';
import { type CreditNoteRow, creditInvoice, InvoiceRow, mailInvoiceCredited } from '../invoicing';
import { nameCreditNote, startRefunds } from '../payments';
import { getRow } from '../platform/database';
import { type CreditFacts, divideCredit } from '../rules';
import type { InvoiceCreditRow } from './entities';

/** G9: issues the credit note of a credit that may be given, begins what goes back to the card, and tells the customer. */
export async function issueCredit(
  { tx, account, row: invoice }: OpenedRow<InvoiceRow>,
  { creditedLines, total, reason, destination }: InvoiceCreditRow,
  { open }: CreditFacts,
): Promise<CreditNoteRow> {
  const { toCard } = divideCredit({ total, open }, destination);
  const refunds = toCard > 0 ? await startRefunds(tx, invoice, toCard) : [];
  const opened = await getRow(tx, InvoiceRow, invoice.id);
  const note = await creditInvoice(tx, account, opened, creditedLines, { reason, toCard });
  await nameCreditNote(tx, refunds, note.id);
  await mailInvoiceCredited(tx, account, await getRow(tx, InvoiceRow, invoice.id), note);
  return note;
}
