import type { Consequence } from './accounts';
import { itemsFollowOrders } from './carts';
import { orderPayments, ordersFollowScheduledChanges } from './orders';
import { clockFollowsInvoice, type PurposeHandlers } from './payments';
import { clockFollowsPurchaseOrder, usedUpFollowsDocuments } from './purchasing';
import { acceptancePayments, clockFollowsQuote, outdatedChangesFail } from './quotes';
import {
  balancePaysInvoices,
  clockFollowsCard,
  clockFollowsSubscription,
  creditedRenewalsAreSettled,
  invoicePayments,
  trialConversionPayments,
} from './renewals';
import { segmentsFollowCorrections, subscriptionsWaitForPayments } from './subscriptions';

/** What follows from what a unit of work has written, in the order in which it is settled: money and states first, then the clock. */
export const consequences: readonly Consequence[] = [
  balancePaysInvoices,
  creditedRenewalsAreSettled,
  segmentsFollowCorrections,
  itemsFollowOrders,
  subscriptionsWaitForPayments,
  outdatedChangesFail,
  ordersFollowScheduledChanges,
  usedUpFollowsDocuments,
  clockFollowsSubscription,
  clockFollowsCard,
  clockFollowsInvoice,
  clockFollowsQuote,
  clockFollowsPurchaseOrder,
];

/** What becomes of what a payment pays. */
export const purposes: PurposeHandlers = {
  ORDER: orderPayments,
  TRIAL_CONVERSION: trialConversionPayments,
  ACCEPTANCE: acceptancePayments(invoicePayments),
  INVOICE: invoicePayments,
};
