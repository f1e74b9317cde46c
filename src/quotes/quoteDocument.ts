import { issueDocumentIn } from '../documents';
import { type DocumentName, type IssuedFormat, issuedFile } from '../notifications';
import type { Tx } from '../platform/database';
import type { QuoteRow } from './entities';
import { quoteSheet, type SentQuote } from './quoteSheet';
import type { SentFacts } from './sentFacts';

/** H8, H10: makes the document of a quote that is sent or extended, and keeps its bytes: what the customer decides on. */
export async function issueQuoteDocumentIn(
  tx: Tx,
  quote: SentQuote,
  facts: SentFacts,
): Promise<Pick<QuoteRow, 'documentId' | 'documentSha256' | 'sentFacts'>> {
  const { documentId, sha256 } = await issueDocumentIn(tx, quoteSheet(quote, facts, tx.now));
  return { documentId, documentSha256: sha256, sentFacts: facts };
}

/** The document of a quote as it was sent last; null: it was never sent. */
export function quoteDocument({ documentId, number, revision }: QuoteRow, format: IssuedFormat): DocumentName | null {
  return documentId === null ? null : issuedFile(documentId, `${number}-${revision}`, format);
}
