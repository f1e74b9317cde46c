export { PurchaseOrderRow } from './entities';
export { aboutDrafts, findProposedPurchaseOrder, purchaseOrderFacts, purchaseOrderReference } from './facts';
export {
  findVisiblePurchaseOrder,
  loadFacts as loadPurchaseOrderFacts,
  purchaseOrdersOfNumber,
} from './findPurchaseOrders';
export { createForQuoteIn, followQuote } from './followQuote';
export { PurchaseOrderListsResolver } from './purchaseOrderLists.resolver';
export { purchaseOrdersForRenewals, usableForInvoice } from './purchaseOrdersForInvoices';
export {
  OrderPurchaseOrderResolver,
  PurchaseOrderResolver,
  PurchasingAccountResolver,
  PurchasingInvoiceResolver,
  PurchasingSubscriptionResolver,
} from './purchasing.resolver';
export { ADVANCE_PURCHASE_ORDER, advancePurchaseOrder, clockFollowsPurchaseOrder } from './reminders';
export { PurchaseOrder } from './types';
export { usedUpFollowsDocuments } from './usedUp';
