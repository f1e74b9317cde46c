export { CartItemRow, CartRow, OrderRow } from './entities';
export { advanceSubscriptions } from './lifecycle/advance';
export { InvoicePaymentResolver, LifecycleResolver } from './lifecycle/lifecycle.resolver';
export { ADVANCE_SUBSCRIPTION } from './lifecycle/schedule';
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
export { REFUND_PAYMENT, SETTLE_PAYMENT } from './planSettling';
export { PricesResolver } from './prices.resolver';
export { refundPayment, settlePayment, settlePaymentJob } from './settlePayment';
export { Cart, CartItem, Order } from './types';
