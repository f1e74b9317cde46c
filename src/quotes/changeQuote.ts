import { type Tx, updateRow } from '../platform/database';
import { QuoteRow } from './entities';

/** Changes a quote and answers it as it is then; its version goes up, and the marks of its state follow (H7). */
export async function changeQuote(tx: Tx, quote: QuoteRow, change: Partial<QuoteRow>): Promise<QuoteRow> {
  const changed = { ...quote, ...change, version: quote.version + 1 };
  changed.sentOf = changed.status === 'SENT' ? changed.number : null;
  changed.draftOf = changed.status === 'DRAFT' || changed.status === 'PENDING_APPROVAL' ? changed.number : null;
  const { version, sentOf, draftOf } = changed;
  await updateRow(tx, QuoteRow, quote.id, { ...change, version, sentOf, draftOf });
  return changed;
}
