import { type DocumentName, issuedFile } from '../notifications';
import type { Reader } from '../platform/database';

/**
 * H10: the PDF of an account's quote as it was sent last, by number and revision; by number alone the one that was accepted. Drafts have no
 * document: null.
 */
export async function findQuoteDocument(reader: Reader, accountId: string, name: string): Promise<DocumentName | null> {
  const [, number = '', revision = ''] = /^(.+)-(\d{1,9})$/.exec(name) ?? [];
  const [quote] = await reader.query(
    `SELECT number, revision, document_id FROM quotes WHERE account_id = ? AND document_id IS NOT NULL
     AND ((number = ? AND revision = ?) OR (number = ? AND status = 'ACCEPTED'))`,
    [accountId, number, Number(revision), name],
  );
  return quote ? issuedFile(String(quote.document_id), `${quote.number}-${quote.revision}`, 'PDF') : null;
}
