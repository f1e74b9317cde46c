export { EXECUTE_EFFECT, executeEffect } from './effects';
export { OrderEffectRow, QuoteLineRow, QuoteRow } from './entities';
export { ADVANCE_QUOTE, advanceQuote } from './quoteClock';
export {
  findVisibleEffect,
  findVisibleQuote,
  findVisibleQuoteLine,
  OrderEffectResolver,
  QuoteLineResolver,
  QuoteResolver,
  QuotesAccountResolver,
  QuotesOrderResolver,
  QuotesPurchaseOrderResolver,
  QuotesRequestResolver,
} from './quotes.resolver';
export { tellPaymentFailed } from './tell';
