export { acceptancePayments } from './acceptancePayments';
export { agreedRenewals } from './agreedRenewals';
export { QuoteLineRow, QuoteRow } from './entities';
export { findQuoteDocuments, isQuoteKnown } from './findQuoteDocuments';
export { quotesOfNumber } from './findQuotes';
export { QuoteAmountsResolver } from './quoteAmounts.resolver';
export { ADVANCE_QUOTE, advanceQuote, clockFollowsQuote } from './quoteClock';
export { QuoteLimitsResolver } from './quoteLimits.resolver';
export { QuoteLineResolver } from './quoteLines.resolver';
export {
  QuotesAccountResolver,
  QuotesPurchaseOrderResolver,
  QuotesRequestResolver,
  QuotesResolver,
} from './quoteLists.resolver';
export { QuoteMutationsResolver } from './quoteMutations.resolver';
export { QuotePreviewLineResolver, QuotePreviewResolver } from './quotePreview.resolver';
export { QuoteResolver } from './quotes.resolver';
export { executeScheduledChanges, outdatedChangesFail } from './scheduledChanges';
export { OrderEffectResolver, QuotesOrderResolver } from './scheduledChanges.resolver';
export { findVisibleEffect, findVisibleQuote, findVisibleQuoteLine } from './visibility';
