export { addPaymentMethod } from './addPaymentMethod';
export { PaymentMethodRow, type PaymentMethodType, PaymentRow, type PaymentStatus } from './entities';
export {
  type Card,
  type ChargeRequest,
  type ChargeSource,
  EventNotGenuine,
  type GatewayEvent,
  type GatewayOutcome,
  GatewayUnanswered,
  type PaymentGateway,
  type SaveOutcome,
} from './gateway';
export { makePaymentMethodDefault } from './makePaymentMethodDefault';
export { findDefaultMethod, findMethodOf, findVisibleMethod, makeDefaultIn } from './methods';
export { AccountPaymentMethodsResolver, PaymentMethodResolver, PaymentResolver } from './payments.resolver';
export { forgetMethodAtGateway, PAYMENT_METHOD_REMOVE, removePaymentMethod } from './removePaymentMethod';
export { sandboxBankPages } from './sandbox/bankPages';
export { SandboxMethodRow, SandboxPaymentRow } from './sandbox/entities';
export {
  type Deliver,
  deliverByHttp,
  SANDBOX_WEBHOOK_SECRET,
  type SignedEvent,
  signSandboxEvent,
} from './sandbox/events';
export { SandboxGateway } from './sandbox/gateway';
export { draftPayment, startPayment } from './startPayment';
export { StripePaymentRow } from './stripe/entities';
export { StripeGateway, type StripeSettings } from './stripe/gateway';
export { Payment, PaymentMethod, PaymentMethodTypes } from './types';
export { paymentWebhook } from './webhook';
