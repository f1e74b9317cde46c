export { CartItemRow, CartRow, OrderRow } from './entities';
export { executeOrder } from './executeOrder';
export { type OrderingFacts, orderingFacts } from './facts';
export { advanceSubscriptions } from './lifecycle/advance';
export { advanceInvoice } from './lifecycle/invoiceClock';
export { startInvoicePayment } from './lifecycle/invoicePayments';
export { ADVANCE_INVOICE } from './lifecycle/invoiceSchedule';
export { InvoicePaymentResolver, LifecycleResolver } from './lifecycle/lifecycle.resolver';
export { ADVANCE_SUBSCRIPTION, planNext } from './lifecycle/schedule';
export {
  CartItemResolver,
  CartResolver,
  findVisibleCart,
  OrderingAccountResolver,
  OrderingInvoiceResolver,
  OrderingPaymentResolver,
  OrderingSubscriptionResolver,
  OrderResolver,
} from './ordering.resolver';
export { RecordedPaymentResolver } from './payments.resolver';
export { ACCEPTANCE_UNPAID, REFUND_PAYMENT, SETTLE_PAYMENT } from './planSettling';
export { toPreviewLines } from './preview';
export { PricesResolver } from './prices.resolver';
export { settleDispute } from './settleDispute';
export { refundPayment, type SettlingDeps, settlePayment, settlePaymentJob, settlePaymentOf } from './settlePayment';
export { Cart, CartItem, Order } from './types';
export { type OrderPlan, writeOrder } from './writeOrder';
