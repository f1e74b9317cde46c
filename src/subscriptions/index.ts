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
export { ChargeSegmentRow, SeatAssignmentRow, SubscriptionRow } from './entities';
export { statusOf, subscriptionFacts, termsOf } from './facts';
export { releaseSeatsIn } from './releaseSeats';
export { SeatsResolver } from './seats.resolver';
export { SeatAssignmentResolver, SubscriptionResolver, SubscriptionsAccountResolver } from './subscriptions.resolver';
export { Subscription } from './types';
export { maySeeSeat, maySeeSubscription, viewpoint } from './visibility';
