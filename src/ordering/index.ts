export { CartItemRow, CartRow, OrderRow } from './entities';
export {
  CartItemResolver,
  CartResolver,
  findVisibleCart,
  OrderingAccountResolver,
  OrderingInvoiceResolver,
  OrderingSubscriptionResolver,
  OrderResolver,
} from './ordering.resolver';
export { REFUND_PAYMENT, refundPayment, SETTLE_PAYMENT, settlePayment, settlePaymentJob } from './settlePayment';
export { Cart, CartItem, Order } from './types';
