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

/** H1: whether an account's customer knows a quote: one that was sent. */
export async function isQuoteKnown(reader: Reader, accountId: string, quoteId: string): Promise<boolean> {
  const sql = 'SELECT id FROM quotes WHERE id = ? AND account_id = ? AND sent_at IS NOT NULL';
  return (await reader.query(sql, [quoteId, accountId])).length > 0;
}
