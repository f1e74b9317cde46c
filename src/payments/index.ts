export { addPaymentMethod } from './addPaymentMethod';
export { allocateIn, allocateToInvoice, movePayments } from './allocatePayment';
export { chargedTogether } from './chargedTogether';
export { advanceInvoice } from './collectInvoice';
export { ADVANCE_INVOICE, clockFollowsInvoice } from './collectionJob';
export type { Deps as PaymentsDeps } from './deps';
export { PaymentMethodRow, type PaymentMovementKind, PaymentMovementRow, PaymentRow, RefundRow } from './entities';
export {
  allPaymentsOf,
  findPaymentByReference,
  loadLatestPaymentOfOrder,
  paymentsOfInvoice,
  paymentsSettledBefore,
  paymentsStartedWith,
} from './findPayments';
export { failRefund, finishRefund, refundPart } from './finishRefund';
export {
  EventNotGenuine,
  EventNotUnderstood,
  type GatewayOutcome,
  type GatewayRefund,
  GatewayUnanswered,
  type PaymentGateway,
  RefundRefused,
} from './gateway';
export { hasPaid } from './hasPaid';
export {
  BalanceEntryPaymentResolver,
  InvoicePaymentsResolver,
  PaymentInvoiceResolver,
} from './invoicePayments.resolver';
export { makePaymentMethodDefault } from './makePaymentMethodDefault';
export {
  defaultMethodsOf,
  findUsableDefault,
  getNamedMethod,
  makeDefaultIn,
  noteExpiryNotice,
  usableDefaultMethods,
} from './methods';
export { paidOfInvoice } from './paidOfInvoice';
export { InvoicePaymentResolver } from './payInvoice.resolver';
export { AccountPaymentMethodsResolver, PaymentMethodResolver, PaymentResolver } from './payments.resolver';
export { invoicesInPayment, invoicesTakenBack, paymentsUnderWay } from './paymentsUnderWay';
export type { PurposeHandler, PurposeHandlers } from './purposes';
export { RecordedPaymentResolver } from './recordedPayments.resolver';
export { refundPayment } from './refundLatePayment';
export { refundableOf, refundablePayments, refundedOf, refundsOfPayments } from './refunds';
export { PaymentRefundsResolver, RefundResolver } from './refunds.resolver';
export { forgetMethodAtGateway, PAYMENT_METHOD_REMOVE, removePaymentMethod } from './removePaymentMethod';
export { undoUses } from './reversePayment';
export { SandboxMethodRow, SandboxPaymentRow } from './sandbox/entities';
export { type Deliver, deliverByHttp, type SignedEvent, signSandboxEvent } from './sandbox/events';
export { SandboxGateway } from './sandbox/gateway';
export { settleDispute } from './settleDispute';
export { type SettlingDeps, settlePayment, settlePaymentJob, settlePaymentOf } from './settlePayment';
export { REFUND_PART, REFUND_PAYMENT, SETTLE_PAYMENT } from './settlingJob';
export { draftPayment, startInvoicePayment, startPayments } from './startPayment';
export { insertRefund, nameCreditNote, startRefunds } from './startRefunds';
export { movementsOfPayments, paidBefore, paidByInvoiceBefore, paymentsReceived } from './statementFacts';
export { StripePaymentRow } from './stripe/entities';
export { StripeGateway } from './stripe/gateway';
export { Payment } from './types';
export { findVisibleMethod } from './visibility';
export { paymentWebhook } from './webhook';
