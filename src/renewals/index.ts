export { advanceSubscriptions } from './advanceSubscriptions';
export { ANNOUNCE_CARD_EXPIRY, announceCardExpiry, clockFollowsCard } from './cardNotices';
export { creditedRenewalsAreSettled } from './creditedRenewals';
export { invoicePayments } from './dunning';
export { ADVANCE_SUBSCRIPTION, clockFollowsSubscription } from './nextEvent';
export { NextRenewalResolver } from './nextRenewal.resolver';
export { balancePaysInvoices } from './payFromBalance';
export { reconsiderPrices } from './reconsiderPrices';
export { trialConversionPayments } from './trials';
