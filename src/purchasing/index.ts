export { PurchaseOrderRow } from './entities';
export { aboutDrafts, findProposedPurchaseOrder, purchaseOrderFacts, purchaseOrderReference } from './facts';
export { findVisiblePurchaseOrder, purchaseOrdersOfNumber } from './findPurchaseOrders';
export { createForQuoteIn, followQuote } from './followQuote';
export { PurchaseOrderListsResolver } from './purchaseOrderLists.resolver';
export { purchaseOrdersForRenewals, sufficesForInvoice } from './purchaseOrdersForInvoices';
export {
  OrderPurchaseOrderResolver,
  PurchaseOrderResolver,
  PurchasingAccountResolver,
  PurchasingInvoiceResolver,
  PurchasingSubscriptionResolver,
} from './purchasing.resolver';
export { ADVANCE_PURCHASE_ORDER, advancePurchaseOrder, clockFollowsPurchaseOrder } from './reminders';
export { PurchaseOrder } from './types';
