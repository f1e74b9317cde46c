export {
  addSegments,
  applyTerms,
  draftSegment,
  replaceSegments,
  setEffectDue,
  setPendingOrder,
  setRenewal,
  startSubscription,
} from './applyTerms';
export { auditedTerms, findAuditedTerms } from './auditedTerms';
export { CancellationResolver } from './cancellation.resolver';
export { ChargeSegmentRow, SeatAssignmentRow, SubscriptionRow } from './entities';
export { expireUnpaid } from './expireUnpaid';
export { subscriptionFacts, termsOf } from './facts';
export { SubscriptionInput, SubscriptionPayload } from './inputs';
export { tell } from './mailContact';
export { openInvoicesOf } from './openInvoices';
export { openSubscription } from './openSubscription';
export { releaseSeatsIn } from './releaseSeats';
export { SeatsResolver } from './seats.resolver';
export { showSubscription } from './showSubscription';
export { SeatAssignmentResolver, SubscriptionResolver, SubscriptionsAccountResolver } from './subscriptions.resolver';
export { Subscription } from './types';
export { maySeeSeat, maySeeSubscription } from './visibility';
