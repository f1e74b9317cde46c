import { createHash } from 'node:crypto';
import { type IssuedFormat } from '../notifications';
import { insertRows, type Tx } from '../platform/database';
import { newId } from '../platform/ids';
import { DocumentSheetRow, IssuedDocumentRow } from './entities';
import { renderHtml } from './html';
import { renderPdf } from './pdf';
import type { Sheet } from './sheet';

/**
 * G1, H10: makes a document and keeps its bytes with the transaction, so that what was decided on can be shown byte by byte: the PDF
 * and the page that say the same. The same sheet gives the same bytes.
 * @returns id of the document, and the SHA-256 of its PDF in hexadecimal
 * @throws Unavailable when PDFs cannot be made just now
 */
export async function issueDocumentIn(tx: Tx, sheet: Sheet): Promise<{ documentId: string; sha256: string }> {
  const documentId = newId('Document');
  const pdf = await renderDocument(documentId, sheet, 'PDF');
  await insertRows(tx, IssuedDocumentRow, [pdf, await renderDocument(documentId, sheet, 'HTML')]);
  return { documentId, sha256: pdf.sha256 };
}

/**
 * H17: keeps what a document says with the transaction. Its bytes are made when it is first asked for, so that nothing that is decided
 * waits for them.
 * @returns id of the document
 */
export async function keepSheetIn(tx: Tx, sheet: Sheet): Promise<string> {
  const subjectId = newId('Document');
  const kept = { ...sheet, createdAt: sheet.createdAt.toISOString() };
  await insertRows(tx, DocumentSheetRow, [{ subjectId, sheet: kept }]);
  return subjectId;
}

/** A document in a format, as it is kept. */
export async function renderDocument(
  subjectId: string,
  sheet: Sheet,
  format: IssuedFormat,
): Promise<IssuedDocumentRow> {
  const content = format === 'PDF' ? await renderPdf(sheet) : Buffer.from(renderHtml(sheet));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { subjectId, format, sha256, contentBase64: content.toString('base64') };
}
