import { type DocumentName, issuedFile } from '../notifications';
import type { Reader } from '../platform/database';

/**
 * H10, H17: the PDF of an account's quote as it was sent last, by number and revision, and its certificate by the same with `-certificate`; by
 * number alone both of the one that was accepted. Drafts have no document: empty.
 */
export async function findQuoteDocuments(reader: Reader, accountId: string, name: string): Promise<DocumentName[]> {
  const [, number = '', revision = '', asksForCertificate] = /^(.+)-(\d{1,9})(-certificate)?$/.exec(name) ?? [];
  const [quote] = await reader.query(
    `SELECT number, revision, document_id, certificate_id FROM quotes WHERE account_id = ? AND document_id IS NOT NULL
     AND ((number = ? AND revision = ?) OR (number = ? AND status = 'ACCEPTED'))`,
    [accountId, number, Number(revision), name],
  );
  if (!quote) return [];
  const file = `${quote.number}-${quote.revision}`;
  const sent = issuedFile(String(quote.document_id), file, 'PDF');
  const certificates = quote.certificate_id
    ? [issuedFile(String(quote.certificate_id), `${file}-certificate`, 'PDF')]
    : [];
  if (asksForCertificate) return certificates;
  return name === quote.number ? [sent, ...certificates] : [sent];
}

/** H1: whether an account's customer knows a quote: one that was sent. */
export async function isQuoteKnown(reader: Reader, accountId: string, quoteId: string): Promise<boolean> {
  const sql = 'SELECT id FROM quotes WHERE id = ? AND account_id = ? AND sent_at IS NOT NULL';
  return (await reader.query(sql, [quoteId, accountId])).length > 0;
}
