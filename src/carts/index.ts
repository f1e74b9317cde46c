export { CartResolver } from './cart.resolver';
export { CartItemResolver } from './cartItem.resolver';
export { SubscriptionDowngradeResolver } from './downgrade.resolver';
export { CartItemRow, CartRow } from './entities';
export { itemsFollowOrders } from './itemsFollowOrders';
export { AccountCartResolver, SubscriptionPreviewResolver } from './previews.resolver';
export { SubscriptionActionsResolver } from './subscriptionActions.resolver';
export { findVisibleCart } from './visibleCart';
