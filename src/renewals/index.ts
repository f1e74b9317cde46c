export { advanceSubscriptions } from './advanceSubscriptions';
export { invoicePaymentFailed, payInvoiceIn } from './dunning';
export { ADVANCE_SUBSCRIPTION, planNext, pricesOf } from './nextEvent';
export { NextRenewalResolver } from './nextRenewal.resolver';
export { payFromBalance } from './payFromBalance';
export { endTrials } from './trials';
