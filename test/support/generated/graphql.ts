/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where an account is managed (A1). It never changes. */
export type AccountKind =
  /** In the Corporate Billing Portal: by quote, with a technician. */
  | 'CORPORATE'
  /** In the Billing Center: by cart and order. */
  | 'ONLINE';

/** What can be done with an object: one value per mutation, named after it, and one per kind of change. */
export type Action =
  /** Decided by rule A6 first. */
  | 'ACCOUNT_ASSIGN_TECHNICIAN'
  /** Decided by rule A4 first. */
  | 'ACCOUNT_CHANGE_BILLING_CONTACT'
  /** Decided by rule A4 first. */
  | 'ACCOUNT_CONFIRM_BILLING_CONTACT'
  /** Decided by rule A4 first. */
  | 'ACCOUNT_PROPOSE_BILLING_CONTACT'
  /** Decided by rule A2 first. */
  | 'ACCOUNT_UPDATE_BILLING'
  /** Decided by rule A7 first. */
  | 'CART_ADD_CHANGE'
  /** Decided by rule A7 first. */
  | 'CART_ADD_PURCHASE'
  /** Decided by rule A7 first. */
  | 'CART_ADD_REACTIVATION'
  /** Decided by rule A7 first. */
  | 'CART_ADD_SUBSCRIBE_NOW'
  /** Decided by rule A7 first. */
  | 'CART_ADD_TRIAL'
  /** Decided by rule A7 first. */
  | 'CART_REMOVE_ITEM'
  /** Decided by rule A7 first. */
  | 'CART_UPDATE_ITEM'
  /** Decided by rule G9 first. */
  | 'INVOICE_CREDIT'
  /** Decided by rule G9 first. */
  | 'INVOICE_CREDIT_DECIDE'
  /** Decided by rule G3 first. */
  | 'INVOICE_PAY'
  /** Decided by rule A2 first. */
  | 'INVOICE_RECIPIENT_ADD'
  /** Decided by rule A2 first. */
  | 'INVOICE_RECIPIENT_REMOVE'
  /** Decided by rule G10 first. */
  | 'INVOICE_REISSUE'
  /** Decided by rule L9 first. */
  | 'JOB_LET_GO'
  /** Decided by rule A11 first. */
  | 'MEMBER_INVITE'
  /** Decided by rule A11 first. */
  | 'MEMBER_REMOVE'
  /** Decided by rule A11 first. */
  | 'MEMBER_UPDATE_ROLES'
  /** Decided by rule A7 first. */
  | 'ORDER_EFFECT_ABANDON'
  /** Decided by rule A7 first. */
  | 'ORDER_EFFECT_RETRY'
  /** Decided by rule A7 first. */
  | 'ORDER_PLACE'
  /** Decided by rule G4 first. */
  | 'PAYMENT_METHOD_ADD'
  /** Decided by rule G4 first. */
  | 'PAYMENT_METHOD_MAKE_DEFAULT'
  /** Decided by rule G4 first. */
  | 'PAYMENT_METHOD_REMOVE'
  /** Decided by rule G5 first. */
  | 'PAYMENT_RECORD'
  /** Decided by rule G5 first. */
  | 'PAYMENT_REVERSE'
  /** Decided by rule I1 first. */
  | 'PURCHASE_ORDER_ACCEPT'
  /** Decided by rule I1 first. */
  | 'PURCHASE_ORDER_CLOSE'
  /** Decided by rule I1 first. */
  | 'PURCHASE_ORDER_DECLINE'
  /** Decided by rule I1 first. */
  | 'PURCHASE_ORDER_DISCARD'
  /** Decided by rule I1 first. */
  | 'PURCHASE_ORDER_DRAFT'
  /** Decided by rule I1 first. */
  | 'PURCHASE_ORDER_PROPOSE'
  /** Decided by rule I6 first. */
  | 'PURCHASE_ORDER_UPDATE'
  /** Decided by rule A7 first. */
  | 'QUOTE_ACCEPT'
  /** Decided by rule A7 first. */
  | 'QUOTE_COPY'
  /** Decided by rule A7 first. */
  | 'QUOTE_DECIDE_APPROVAL'
  /** Decided by rule A7 first. */
  | 'QUOTE_DISCARD'
  /** Decided by rule A7 first. */
  | 'QUOTE_DRAFT'
  /** Decided by rule A7 first. */
  | 'QUOTE_EXTEND'
  /** Decided by rule A7 first. */
  | 'QUOTE_REJECT'
  /** Decided by rule A7 first. */
  | 'QUOTE_REQUEST_APPROVAL'
  /** Decided by rule A7 first. */
  | 'QUOTE_REVISE'
  /** Decided by rule A7 first. */
  | 'QUOTE_SEND'
  /** Decided by rule A7 first. */
  | 'QUOTE_UPDATE'
  /** Decided by rule A7 first. */
  | 'QUOTE_WITHDRAW'
  /** Decided by rule K1 first. */
  | 'SEAT_ASSIGN'
  /** Decided by rule K1 first. */
  | 'SEAT_RELEASE'
  /** Decided by rule J2 first. */
  | 'SERVICE_REQUEST_ASSIGN'
  /** Decided by rule J2 first. */
  | 'SERVICE_REQUEST_CLOSE'
  /** Decided by rule J1 first. */
  | 'SERVICE_REQUEST_OPEN'
  /** Decided by rule J2 first. */
  | 'SERVICE_REQUEST_REPLY'
  /** Decided by rule A7 first. */
  | 'SUBSCRIPTION_ADD_SEATS'
  /** Decided by rule A7 first. */
  | 'SUBSCRIPTION_CANCEL'
  /** Decided by rule A7 first. */
  | 'SUBSCRIPTION_CHANGE_FREQUENCY'
  /** Decided by rule D7 first. */
  | 'SUBSCRIPTION_DOWNGRADE'
  /** Decided by rule A7 first. */
  | 'SUBSCRIPTION_REMOVE_SEATS'
  /** Decided by rule A7 first. */
  | 'SUBSCRIPTION_SET_TRIAL_CONVERSION'
  /** Decided by rule A7 first. */
  | 'SUBSCRIPTION_UPGRADE'
  /** Decided by rule A7 first. */
  | 'SUBSCRIPTION_WITHDRAW_CANCELLATION';

/** A subscription to buy. */
export type CartAddPurchaseInput = {
  /** The account that buys. */
  accountId: string;
  /** How often it is to be billed. */
  frequency: Frequency;
  /** Makes it safe to send this again after a lost answer: the same key never puts the item in twice (L2). */
  idempotencyKey?: string | null | undefined;
  /** The plan. */
  planId: string;
  /** How many seats. */
  seats: number;
};

/** What an item does. */
export type CartItemKind =
  /** Changes plan, seats or frequency of a subscription (C5). */
  | 'CHANGE'
  /** Buys a new subscription. */
  | 'PURCHASE'
  /** Brings an expired subscription back (F4). */
  | 'REACTIVATION'
  /** Turns a trial into a subscription (E3). */
  | 'SUBSCRIBE_NOW'
  /** Starts a trial (E1). */
  | 'TRIAL';

/** Why something was refused. */
export type ErrorCode =
  /** The colleague’s access was withdrawn (A16). */
  | 'ACCESS_WITHDRAWN'
  /** What is ordered is invoiced, and an invoice names the customer’s address: give it first (A2, D3). */
  | 'ADDRESS_REQUIRED'
  /** The subscription is cancelled already (F1). */
  | 'ALREADY_CANCELLED'
  /** The amount is above what is open (G3). */
  | 'AMOUNT_ABOVE_OPEN'
  /** The amount is below the least that can be paid (G3). */
  | 'AMOUNT_TOO_SMALL'
  /** A supervisor has to approve exactly these lines before they are sent (H9). */
  | 'APPROVAL_REQUIRED'
  /** There is no cancellation to withdraw (F2). */
  | 'CANCELLATION_NOT_PENDING'
  /** The cancellation must be withdrawn before anything else is changed (F3). */
  | 'CANCELLATION_PENDING'
  /** It is too late to cancel to the end of this period (F7). */
  | 'CANCELLATION_TOO_LATE'
  /** The text contains a card number, which must never reach this system (G7). */
  | 'CARD_NUMBER_REFUSED'
  /** An empty cart cannot be ordered (D1). */
  | 'CART_EMPTY'
  /** The cart holds as many items as it may: order those first (D1). */
  | 'CART_FULL'
  /** The cart holds an item that excludes this one (D1). */
  | 'CART_ITEM_CONFLICT'
  /** Nobody is proposed as billing contact (A4). */
  | 'CONTACT_NOT_PROPOSED'
  /** Corporate accounts change subscriptions through a quote (A7). */
  | 'CORPORATE_REQUIRES_QUOTE'
  /** The credit is above what is left to credit (G9). */
  | 'CREDIT_ABOVE_LEFT'
  /** The credit does not wait for approval any more (G9). */
  | 'CREDIT_ALREADY_DECIDED'
  /** Only support can move a subscription to a plan of lower rank (D7). */
  | 'DOWNGRADE_REQUIRES_SUPPORT'
  /** Only a scheduled change that has failed, or was missed, is retried or abandoned (H13). */
  | 'EFFECT_NOT_FAILED'
  /** The e-mail address belongs to somebody already (A11). */
  | 'EMAIL_ALREADY_USED'
  /** The address was never proven by a mailed link (A13): ask for a password reset, whose link proves it. */
  | 'EMAIL_NOT_PROVEN'
  /** The caller’s role does not include this (A8). */
  | 'FORBIDDEN_ROLE'
  /** The idempotency key was used before with another input (L2). */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The input named by `field` cannot be used. */
  | 'INVALID_INPUT'
  /** Nothing of the invoice is left to pay (G3, G5). */
  | 'INVOICE_NOT_OPEN'
  /** Credit notes have put a part of the invoice on the balance: it cannot be issued again (G10). */
  | 'INVOICE_NOT_REISSUABLE'
  /** The invoice was issued again already (G10). */
  | 'INVOICE_REISSUED'
  /** A job of this kind is never let go: it is done, or found to be needless by itself (L9). */
  | 'JOB_NEEDED'
  /** Only a job that waits for an operator is let go (L9). */
  | 'JOB_NOT_STUCK'
  /** The name of a person or company contains an address of the web or of a mailbox (L7). */
  | 'LINK_REFUSED'
  /** The billing contact cannot be removed from the account (A11). */
  | 'MEMBER_IS_BILLING_CONTACT'
  /** Nothing of the invoice is left to credit (G9). */
  | 'NOTHING_TO_CREDIT'
  /** Only a sandbox’s clock can be moved (C1). */
  | 'NOT_A_SANDBOX'
  /** There is no trial to convert: it was bought, or has been converted already (E2, E3). */
  | 'NOT_A_TRIAL'
  /** Only the billing contact may do this (A3, A5). */
  | 'NOT_BILLING_CONTACT'
  /** Only an expired subscription can be reactivated (F4). */
  | 'NOT_EXPIRED'
  /** There is no such object, or the caller may not know of it. */
  | 'NOT_FOUND'
  /** Nobody holds a seat of the subscription (K1). */
  | 'NO_SEAT_ASSIGNED'
  /** Fewer seats are free than people are named (K1). */
  | 'NO_SEAT_FREE'
  /** Online accounts never have quotes (A7). */
  | 'ONLINE_HAS_NO_QUOTES'
  /** An order that is being paid concerns this object (D10). */
  | 'ORDER_PENDING'
  /** The payment was not completed within 24 hours (D10). */
  | 'PAYMENT_ABANDONED'
  /** The gateway declined the payment or the card; nothing was changed (D4, G4). */
  | 'PAYMENT_DECLINED'
  /** A pending payment uses this payment method (G4). */
  | 'PAYMENT_METHOD_IN_USE'
  /** This needs a payment method, and there is none that can be used (D3, E2, G3). */
  | 'PAYMENT_METHOD_REQUIRED'
  /** Only a payment that was recorded can be reversed, and only once (G5). */
  | 'PAYMENT_NOT_REVERSIBLE'
  /** An unpaid renewal must be paid before anything else is changed (F6). */
  | 'PAYMENT_OVERDUE'
  /** A purchase order is in the account’s currency (I3). */
  | 'PO_CURRENCY'
  /** The amount is above what remains of the purchase order (I5). */
  | 'PO_EXCEEDED'
  /** The purchase order cannot be used: it is not active, not valid today, or used up (I2). */
  | 'PO_NOT_IN_FORCE'
  /** The account has another purchase order of this number (I3). */
  | 'PO_NUMBER_TAKEN'
  /** A quote of this amount that is not paid by card needs a purchase order in force (I4), or one of several has to be named (I7). */
  | 'PO_REQUIRED'
  /** The purchase order’s state does not allow this (I2). */
  | 'PO_WRONG_STATE'
  /** The plan has no price for this frequency and currency on that day (B2). */
  | 'PRICE_NOT_AVAILABLE'
  /** There is no trial of a product while a subscription to it is live (E1). */
  | 'PRODUCT_ALREADY_SUBSCRIBED'
  /** A subscription never changes product: cancel it and buy another (D8). */
  | 'PRODUCT_CANNOT_CHANGE'
  /** The quote has been accepted, rejected, withdrawn or superseded (H2, H7). */
  | 'QUOTE_ALREADY_DECIDED'
  /** The quote is no longer valid (H2, H8). */
  | 'QUOTE_EXPIRED'
  /** The quote’s state does not allow this, such as editing what was sent (H2, H7). */
  | 'QUOTE_NOT_EDITABLE'
  /** A subscription has changed since the quote was drafted; the technician has to revise it (H4, H13). */
  | 'QUOTE_OUTDATED'
  /** More would go back to the card than card payments of the invoice have left (G9). */
  | 'REFUND_ABOVE_PAID'
  /** The request is closed. A customer’s reply opens it again, for 30 days (J2). */
  | 'REQUEST_CLOSED'
  /** More seats than can be bought online: contact sales (B1). */
  | 'SEATS_ABOVE_ONLINE_LIMIT'
  /** Fewer seats than the plan’s minimum (B1). */
  | 'SEATS_BELOW_MINIMUM'
  /** More seats are assigned than would remain: name whose seats are released (D9). */
  | 'SEATS_STILL_ASSIGNED'
  /** The person holds a seat of the subscription (K1). */
  | 'SEAT_ALREADY_ASSIGNED'
  /** There is a second factor already (A14). */
  | 'SECOND_FACTOR_ENABLED'
  /** The code is wrong, too old, or was used before (A14). */
  | 'SECOND_FACTOR_INVALID'
  /** There is no second factor, and none is being set up (A14). */
  | 'SECOND_FACTOR_NOT_PREPARED'
  /** The person has a second factor: a code of it is needed as well (A14). */
  | 'SECOND_FACTOR_REQUIRED'
  /** Nobody approves a quote, lines, or a credit of their own (H9, G9). */
  | 'SELF_APPROVAL'
  /** The e-mail address or the password is wrong (A15). */
  | 'SIGN_IN_FAILED'
  /** The object has changed since the caller read it (L1); the payload carries it as it is now. */
  | 'STALE_VERSION'
  /** The subscription must be reactivated before anything else is done with it (F4, K3). */
  | 'SUBSCRIPTION_EXPIRED'
  /** The token is unknown, used or expired (A13, A15). */
  | 'TOKEN_INVALID'
  /** The account has never paid, and has mailed as many people today as it may (L6). */
  | 'TOO_MANY_ADDRESSES'
  /** The total is no longer the one that was shown (D2, H10). */
  | 'TOTAL_CHANGED'
  /** The account has had its trial of this product (E1). */
  | 'TRIAL_ALREADY_USED'
  /** While a trial runs, the only way on is to subscribe to it (E4, D1). */
  | 'TRIAL_CAN_ONLY_CONVERT'
  /** After the day that is named, a line of the quote can no longer be accepted (H16). */
  | 'VALIDITY_TOO_LONG'
  /** The VAT number is not valid in the account’s country (D3). */
  | 'VAT_NUMBER_INVALID';

/** How often a subscription is billed. */
export type Frequency =
  /** Every year. */
  | 'ANNUAL'
  /** Every month. */
  | 'MONTHLY';

/** How far an invoice is settled. */
export type InvoiceStatus =
  /** Credit notes alone have closed it. */
  | 'CREDITED'
  /** Nothing of it is settled. */
  | 'OPEN'
  /** All of it is settled. */
  | 'PAID'
  /** Part of it is settled. */
  | 'PARTIALLY_PAID';

/** What a line does. */
export type LineKind =
  /** It charges a period. */
  | 'CHARGE'
  /** It credits unused time of a line that was charged (C10). */
  | 'CREDIT'
  /** It takes off what a quote’s price has risen by since it was sent (H6). */
  | 'PRICE_HOLD';

/** An amount in one currency, as a person types it. */
export type MoneyInput = {
  /** The amount in major units, `"135.33"`. */
  amount: string;
  /** The currency of the amount. */
  currency: string;
};

/** An order of what is in the cart. */
export type OrderPlaceInput = {
  /** The cart. */
  cartId: string;
  /** The credit that was shown: `summary.totals.credit`. The order is refused if it is less by now, even where nothing is due (D2). */
  expectedCredit?: MoneyInput | null | undefined;
  /** The total due that was shown: `summary.totals.due` (D2). */
  expectedTotal: MoneyInput;
  /** The cart’s version as it was seen. */
  expectedVersion: number;
  /** Any text of the client’s; the same key and input answers the same order for 24 hours (L2). */
  idempotencyKey: string;
  /** The payment method; default: the account’s default one. It becomes the default. */
  paymentMethodId?: string | null | undefined;
  /** The VAT number to tax with; it becomes the account’s. */
  vatNumber?: string | null | undefined;
};

/** How far an order is. */
export type OrderStatus =
  /** Done. */
  | 'COMPLETED'
  /** The payment failed; nothing was changed (D4). */
  | 'FAILED'
  /** The payment is not known yet, or needs the customer (D5). */
  | 'PENDING_PAYMENT'
  /** Accepted; scheduled changes are still to come (H13). */
  | 'SCHEDULED';

/** A payment method to add. */
export type PaymentMethodAddInput = {
  /** The account it is for. */
  accountId: string;
  /** The gateway’s token, made in the browser; never a card number. */
  gatewayToken: string;
  /** The same key and input answer the same object for 24 hours (L2). */
  idempotencyKey: string;
  /** Whether renewals are charged to it from now on. An account’s first method always is the default. */
  makeDefault?: boolean;
};

/** How a payment stands. */
export type PaymentStatus =
  /** The customer must authenticate it with the client secret. */
  | 'ACTION_REQUIRED'
  /** It was given up before any money moved. */
  | 'CANCELLED'
  /** The bank or the gateway declined it; see the decline code. */
  | 'DECLINED'
  /** The gateway’s answer is awaited. */
  | 'PENDING'
  /** The money was received and given back in full. */
  | 'REFUNDED'
  /** It bounced or was disputed: the money was taken back. */
  | 'REVERSED'
  /** The money was received. */
  | 'SUCCEEDED';

/** An item to preview before it is in the cart (D2). */
export type PreviewItemInput = {
  /** The frequency; default: the subscription’s. */
  frequency?: Frequency | null | undefined;
  /** What the item does. */
  kind: CartItemKind;
  /** The plan; default: the subscription’s. */
  planId?: string | null | undefined;
  /** Whose seats are released (D9). */
  releaseSeatsOf?: Array<string> | null | undefined;
  /** The seats; default: the subscription’s. */
  seats?: number | null | undefined;
  /** The subscription it is about; none for a purchase or a trial. */
  subscriptionId?: string | null | undefined;
};

/** Who signs in. */
export type SignInInput = {
  /** A code of the second factor, or a recovery code, where the person has one (A14). */
  code?: string | null | undefined;
  /** The person’s e-mail address. */
  email: string;
  /** The person’s password. */
  password: string;
};

/** What a subscription is today. */
export type SubscriptionStatus =
  /** Paid, and renews by itself. */
  | 'ACTIVE'
  /** Over; it can be reactivated (F4). */
  | 'EXPIRED'
  /** The renewal is not paid yet; access is kept for a while (F6). */
  | 'PAST_DUE'
  /** Cancelled: usable until the period ends, then expired (F1). */
  | 'PENDING_CANCELLATION'
  /** A trial that runs. */
  | 'TRIALING';

export type AccountPageQueryVariables = Exact<{
  id: string;
}>;


export type AccountPageQuery = { account: { id: string, version: number, name: string, kind: AccountKind, currency: string, balance: { amount: string, currency: string } | null, paymentMethods: Array<{ id: string, isDefault: boolean }> | null, subscriptions: { totalCount: number, nodes: Array<{ id: string, status: SubscriptionStatus, seats: number, frequency: Frequency | null, product: { key: string }, plan: { key: string }, period: { start: string, end: string } }> } | null, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode, rule: string | null, message: string, field: Array<string> }> }> } | null };

export type ProductQueryVariables = Exact<{
  key: string;
  currency?: string | null | undefined;
}>;


export type ProductQuery = { product: { id: string, key: string, name: string, plans: Array<{ id: string, key: string, name: string, rank: number, minSeats: number, maxOnlineSeats: number, prices: Array<{ frequency: Frequency, unitPrice: { amount: string, currency: string } }> }> } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { session: { accessToken: string, expiresAt: string, viewer: { user: { id: string, name: string }, memberships: Array<{ account: { id: string } }> } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, message: string, field: Array<string> }> } };

export type RefusalFragment = { code: ErrorCode, rule: string | null, message: string, field: Array<string> };

export type MoneyAmountFragment = { amount: string, currency: string };

export type TotalsAmountsFragment = { subtotal: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, due: { amount: string, currency: string } };

export type LineFragment = { kind: LineKind, description: string, seats: number | null, taxRate: string, unitPrice: { amount: string, currency: string } | null, period: { start: string, end: string } | null, amount: { amount: string, currency: string }, tax: { amount: string, currency: string } };

export type CartStateFragment = { id: string, version: number, items: Array<{ id: string, kind: CartItemKind, seats: number, frequency: Frequency | null, plan: { key: string } }>, summary: { paymentMethodRequired: boolean, lines: Array<{ kind: LineKind, description: string, seats: number | null, taxRate: string, unitPrice: { amount: string, currency: string } | null, period: { start: string, end: string } | null, amount: { amount: string, currency: string }, tax: { amount: string, currency: string } }>, totals: { subtotal: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, due: { amount: string, currency: string } } | null, refusals: Array<{ code: ErrorCode, rule: string | null, message: string, field: Array<string> }> } };

export type AddPaymentMethodMutationVariables = Exact<{
  input: PaymentMethodAddInput;
}>;


export type AddPaymentMethodMutation = { paymentMethodAdd: { paymentMethod: { id: string, isDefault: boolean, card: { brand: string, last4: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, message: string, field: Array<string> }> } };

export type PreviewItemQueryVariables = Exact<{
  accountId: string;
  input: PreviewItemInput;
}>;


export type PreviewItemQuery = { account: { previewItem: { lines: Array<{ kind: LineKind, description: string, seats: number | null, taxRate: string, unitPrice: { amount: string, currency: string } | null, period: { start: string, end: string } | null, amount: { amount: string, currency: string }, tax: { amount: string, currency: string } }> | null, totals: { subtotal: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, due: { amount: string, currency: string } } | null, refusals: Array<{ code: ErrorCode, rule: string | null, message: string, field: Array<string> }> } | null } | null };

export type AddPurchaseMutationVariables = Exact<{
  input: CartAddPurchaseInput;
}>;


export type AddPurchaseMutation = { cartAddPurchase: { cart: { id: string, version: number, items: Array<{ id: string, kind: CartItemKind, seats: number, frequency: Frequency | null, plan: { key: string } }>, summary: { paymentMethodRequired: boolean, lines: Array<{ kind: LineKind, description: string, seats: number | null, taxRate: string, unitPrice: { amount: string, currency: string } | null, period: { start: string, end: string } | null, amount: { amount: string, currency: string }, tax: { amount: string, currency: string } }>, totals: { subtotal: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, due: { amount: string, currency: string } } | null, refusals: Array<{ code: ErrorCode, rule: string | null, message: string, field: Array<string> }> } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, message: string, field: Array<string> }> } };

export type PlaceOrderMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type PlaceOrderMutation = { orderPlace: { order: { id: string, number: string, status: OrderStatus, failure: { code: ErrorCode, rule: string | null, message: string, field: Array<string> } | null, payment: { status: PaymentStatus, declineCode: string | null } | null, invoice: { number: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, message: string, field: Array<string> }> } };

export type InvoiceHistoryQueryVariables = Exact<{
  accountId: string;
  first?: number | null | undefined;
}>;


export type InvoiceHistoryQuery = { account: { invoices: { totalCount: number, nodes: Array<{ id: string, number: string, status: InvoiceStatus, lines: Array<{ kind: LineKind, description: string, seats: number | null, taxRate: string, unitPrice: { amount: string, currency: string } | null, period: { start: string, end: string } | null, amount: { amount: string, currency: string }, tax: { amount: string, currency: string } }>, totals: { subtotal: { amount: string, currency: string }, tax: { amount: string, currency: string }, total: { amount: string, currency: string }, due: { amount: string, currency: string } }, payments: Array<{ status: PaymentStatus, card: { last4: string } | null, invoice: { number: string } | null }> }> } | null } | null };

export const MoneyAmountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<MoneyAmountFragment, unknown>;
export const LineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRate"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<LineFragment, unknown>;
export const TotalsAmountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<TotalsAmountsFragment, unknown>;
export const RefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<RefusalFragment, unknown>;
export const CartStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Line"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TotalsAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethodRequired"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRate"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<CartStateFragment, unknown>;
export const AccountPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscriptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<AccountPageQuery, AccountPageQueryVariables>;
export const ProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Product"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"currency"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Currency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"plans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"minSeats"}},{"kind":"Field","name":{"kind":"Name","value":"maxOnlineSeats"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"currency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProductQuery, ProductQueryVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const AddPaymentMethodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddPaymentMethod"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentMethodAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentMethodAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paymentMethod"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"brand"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<AddPaymentMethodMutation, AddPaymentMethodMutationVariables>;
export const PreviewItemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewItemInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewItem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Line"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TotalsAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRate"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<PreviewItemQuery, PreviewItemQueryVariables>;
export const AddPurchaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddPurchase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CartAddPurchaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cartAddPurchase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRate"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Line"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TotalsAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentMethodRequired"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}}]} as unknown as DocumentNode<AddPurchaseMutation, AddPurchaseMutationVariables>;
export const PlaceOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPlaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderPlace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"declineCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]} as unknown as DocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const InvoiceHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InvoiceHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Line"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TotalsAmounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"last4"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invoice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyAmount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Line"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BillingLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxRate"}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TotalsAmounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Totals"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyAmount"}}]}}]}}]} as unknown as DocumentNode<InvoiceHistoryQuery, InvoiceHistoryQueryVariables>;