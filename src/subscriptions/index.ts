export { auditedTerms } from './auditedTerms';
export { BilledSubscriptionResolver } from './billedSubscription.resolver';
export { CancellationResolver } from './cancellation.resolver';
export { changeSubscription, changeSubscriptions, drawOnInstead, type SubscriptionChange } from './changeSubscriptions';
export { ChargeSegmentRow, SeatAssignmentRow, SubscriptionRow } from './entities';
export { expireUnpaid } from './expireUnpaid';
export {
  type AccountSubscriptions,
  paidTermsOf,
  rememberSubscriptions,
  subscriptionFacts,
  subscriptionsOf,
  termsOf,
} from './facts';
export {
  bindingsIn,
  nextRenewalsOf,
  ownersOf,
  subscriptionsOfPendingOrder,
  subscriptionsRunning,
  subscriptionsWaiting,
  termsVersionsOf,
} from './findSubscriptions';
export { SubscriptionInput, SubscriptionPayload } from './inputs';
export { mailContact } from './mailContact';
export { eraseSeatsIn, seatsKept } from './personalData';
export { releaseSeatsIn } from './releaseSeats';
export { seatHolders } from './seatHolders';
export { SeatsResolver } from './seats.resolver';
export { addSegments, closeSegments, moveSegments, replaceSegments, segmentsFollowCorrections } from './segments';
export { showSubscription } from './showSubscription';
export { columnsOfTerms, startSubscriptions } from './startSubscriptions';
export { SeatAssignmentResolver, SubscriptionResolver, SubscriptionsAccountResolver } from './subscriptions.resolver';
export { Subscription } from './types';
export { unpaidRenewalsOf } from './unpaidRenewals';
export { maySeeSeat, maySeeSubscription } from './visibility';
export { subscriptionsWaitForPayments } from './waitForPayments';
