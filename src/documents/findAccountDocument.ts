import type { AccountRow } from '../accounts';
import { CreditNoteRow, InvoiceRow } from '../invoicing';
import { type Reader, selectRow } from '../platform/database';
import { formsFor } from '../rules';
import { type DocumentName, issuedFile, issuedName } from './files';

/**
 * J1, J2: a document or form of an account by the name that people give it: an invoice or credit note by its number, a contract by the
 * number of the accepted quote, a form by its name (W-9); or by the name of its PDF file. Null where the account has none of that name.
 */
export async function findAccountDocument(
  reader: Reader,
  account: AccountRow,
  name: string,
): Promise<DocumentName | null> {
  const form = formsFor(account).find((one) => one.name === name || one.file === name);
  if (form) return { subjectId: account.id, name: form.file };
  const number = name.replace(/\.pdf$/, '');
  const values = [number, account.id];
  const byNumber = 'WHERE number = ? AND account_id = ?';
  const issued =
    (await selectRow(reader, InvoiceRow, byNumber, values)) ??
    (await selectRow(reader, CreditNoteRow, byNumber, values));
  return issued ? issuedName(issued, 'PDF') : findContract(reader, account, number);
}

/**
 * H10: what was agreed is the quote as it was accepted, with or without its revision (Q-2026-000123-2). Quotes build on documents, so
 * that their table is read here by its name.
 */
async function findContract(reader: Reader, { id }: AccountRow, name: string): Promise<DocumentName | null> {
  const accepted = "WHERE account_id = ? AND status = 'ACCEPTED' AND document_id IS NOT NULL";
  const rows = await reader.query(`SELECT number, revision, document_id FROM quotes ${accepted}`, [id]);
  for (const { number, revision, document_id: documentId } of rows) {
    const full = `${number}-${revision}`;
    if (name === number || name === full) return issuedFile(String(documentId), full, 'PDF');
  }
  return null;
}
