export { addSegments, applyTerms, replaceSegments, setPendingOrder, startSubscription } from './applyTerms';
export { ChargeSegmentRow, SeatAssignmentRow, SubscriptionRow } from './entities';
export { statusOf, subscriptionFacts } from './facts';
export { releaseSeatsIn } from './releaseSeats';
export { SeatAssignmentResolver, SubscriptionResolver, SubscriptionsAccountResolver } from './subscriptions.resolver';
export { Subscription } from './types';
export { maySeeSeat, maySeeSubscription, viewpoint } from './visibility';
