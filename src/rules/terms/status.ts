export type SubscriptionStatus = 'TRIALING' | 'ACTIVE' | 'PAST_DUE' | 'PENDING_CANCELLATION' | 'EXPIRED';

export type ExpiryReason = 'TRIAL_ENDED' | 'CANCELLED' | 'NON_PAYMENT';
