export { EXECUTE_EFFECT, executeEffect } from './effects';
export { OrderEffectRow, QuoteLineRow, QuoteRow } from './entities';
export { OrderEffectResolver, QuotesOrderResolver } from './orderEffects.resolver';
export { ADVANCE_QUOTE, advanceQuote } from './quoteClock';
export { QuoteLineResolver } from './quoteLines.resolver';
export { QuotesAccountResolver, QuotesPurchaseOrderResolver, QuotesRequestResolver } from './quoteLists.resolver';
export { QuoteResolver } from './quotes.resolver';
export { tellPaymentFailed } from './tell';
export { findVisibleEffect, findVisibleQuote, findVisibleQuoteLine } from './visibility';
