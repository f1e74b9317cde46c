export { canDrawOn, drawForRenewals } from './drawOnPurchaseOrders';
export { PurchaseOrderRow } from './entities';
export { purchaseOrderFacts } from './facts';
export { findVisiblePurchaseOrder } from './findPurchaseOrders';
export { createForQuoteIn, followQuote } from './followQuote';
export {
  PurchaseOrderResolver,
  PurchasingAccountResolver,
  PurchasingInvoiceResolver,
  PurchasingSubscriptionResolver,
} from './purchasing.resolver';
export { ADVANCE_PURCHASE_ORDER, advancePurchaseOrder } from './reminders';
export { PurchaseOrder } from './types';
