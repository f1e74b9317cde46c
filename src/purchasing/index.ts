export { canDrawOn, drawForRenewals, type RenewalDraw } from './drawOnPurchaseOrders';
export { PurchaseOrderRow } from './entities';
export { purchaseOrderFacts } from './facts';
export { findVisiblePurchaseOrder } from './findPurchaseOrders';
export { createForQuoteIn, type FollowedQuote, followQuote } from './followQuote';
export {
  PurchaseOrderResolver,
  PurchasingAccountResolver,
  PurchasingInvoiceResolver,
  PurchasingSubscriptionResolver,
} from './purchasing.resolver';
export { ADVANCE_PURCHASE_ORDER, advancePurchaseOrder } from './reminders';
export { PurchaseOrder } from './types';
