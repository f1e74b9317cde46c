import type { DocumentsDeps } from '../documents';
import type { FilesDeps } from '../files';
import type { Reader } from '../platform/database';

/** What the use cases of service requests run on. */
export interface Deps extends FilesDeps, DocumentsDeps {
  /** H1: whether an account's customer knows a quote: it was sent. Quotes, which lie above, answer it. */
  isQuoteKnown(reader: Reader, accountId: string, quoteId: string): Promise<boolean>;
}
