import { newId } from '../platform/ids';
import { boundVersion, listPriceOf } from '../rules';
import type { QuoteLineRow } from './entities';
import type { QuoteFacts } from './facts';

/** H3, H4: lines of another draft, bound to the terms of today; what was sent at the list price takes today's. */
export const rebound = (lines: readonly QuoteLineRow[], quoteId: string, facts: QuoteFacts): QuoteLineRow[] =>
  lines.map((line) => ({
    ...{ ...line, id: newId('QuoteLine'), quoteId },
    unitPrice: line.priceIsNegotiated ? line.unitPrice : null,
    listUnitPrice: listPriceOf(line, facts) ?? line.listUnitPrice,
    termsVersion: boundVersion(line, facts.termsVersions),
  }));
