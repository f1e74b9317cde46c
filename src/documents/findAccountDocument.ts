import type { AccountRow } from '../accounts';
import { CreditNoteRow, InvoiceRow } from '../invoicing';
import { type Reader, selectRow } from '../platform/database';
import { taxFormsFor } from '../rules';
import { type DocumentName, issuedName } from './files';

/**
 * J2: a document or form of an account by the name that people give it: an invoice or credit note by its number, a form by its name
 * (W-9); or by the name of its PDF file. Null where the account has none of that name.
 */
export async function findAccountDocument(
  reader: Reader,
  account: AccountRow,
  name: string,
): Promise<DocumentName | null> {
  const form = taxFormsFor(account).find((one) => one.name === name || one.file === name);
  if (form) return { subjectId: account.id, name: form.file };
  const values = [name.replace(/\.pdf$/, ''), account.id];
  const byNumber = 'WHERE number = ? AND account_id = ?';
  const issued =
    (await selectRow(reader, InvoiceRow, byNumber, values)) ??
    (await selectRow(reader, CreditNoteRow, byNumber, values));
  return issued && issuedName(issued, 'PDF');
}
