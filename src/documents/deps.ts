import type { DocumentName } from '../notifications';
import type { Reader } from '../platform/database';
import type { Deps as PlatformDeps } from '../platform/deps';

/** What the use cases of documents run on. */
export interface Deps extends PlatformDeps {
  /**
   * H10: the PDF of a quote of an account as it was sent last, by number and revision (Q-2026-000123-2), or by number alone the one that was
   * accepted; null where there is none. Quotes, which lie above, answer it.
   */
  findQuoteDocuments(reader: Reader, accountId: string, name: string): Promise<DocumentName[]>;
}
