import { CreditNoteRow, InvoiceRow, linesOfCreditNote } from '../invoicing';
import { type IssuedFormat } from '../notifications';
import { type Database, findRow, getRow, insertRows, isDuplicate, type Reader, selectRow } from '../platform/database';
import { type Deps } from '../platform/deps';
import { typeOfId } from '../platform/ids';
import { creditNoteSheet } from './creditNoteSheet';
import { DocumentSheetRow, IssuedDocumentRow } from './entities';
import { invoiceSheet } from './invoiceSheet';
import { renderDocument } from './issueDocument';
import { readInvoice } from './readInvoice';
import type { Sheet } from './sheet';

/**
 * G1, G2, H17: an invoice, credit note or certificate as it was issued. It is rendered when it is first asked for and kept, so that its bytes and hash
 * stay the same for ever: also when the program renders differently one day. Two who ask at once get the same. Null where there is no
 * such document.
 */
export async function issuedDocument(
  { database }: Pick<Deps, 'database'>,
  subjectId: string,
  format: IssuedFormat,
): Promise<IssuedDocumentRow | null> {
  const stored = await findStored(database, subjectId, format);
  if (stored) return stored;
  const sheet = await sheetOf(database, subjectId);
  return sheet && storeDocument(database, await renderDocument(subjectId, sheet, format));
}

const findStored = (reader: Reader, subjectId: string, format: IssuedFormat) =>
  selectRow(reader, IssuedDocumentRow, 'WHERE subject_id = ? AND format = ?', [subjectId, format]);

async function storeDocument(database: Database, row: IssuedDocumentRow): Promise<IssuedDocumentRow> {
  try {
    await database.transaction((tx) => insertRows(tx, IssuedDocumentRow, [row]));
    return row;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return (await findStored(database, row.subjectId, row.format))!;
  }
}

async function sheetOf(reader: Reader, id: string): Promise<Sheet | null> {
  const type = typeOfId(id);
  if (type === 'CreditNote') return findCreditNoteSheet(reader, id);
  if (type === 'Document') return findKeptSheet(reader, id);
  const facts = type === 'Invoice' ? await readInvoice(reader, id) : null;
  return facts && invoiceSheet(facts);
}

async function findKeptSheet(reader: Reader, id: string): Promise<Sheet | null> {
  const kept = await selectRow(reader, DocumentSheetRow, 'WHERE subject_id = ?', [id]);
  return kept && { ...kept.sheet, createdAt: new Date(kept.sheet.createdAt) };
}

async function findCreditNoteSheet(reader: Reader, id: string): Promise<Sheet | null> {
  const note = await findRow(reader, CreditNoteRow, id);
  if (!note) return null;
  const lines = await linesOfCreditNote(reader, id);
  const invoice = await getRow(reader, InvoiceRow, note.invoiceId);
  return creditNoteSheet({ note, lines, invoice });
}
