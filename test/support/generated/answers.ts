/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A corporate account’s dedicated technician. */
export type AccountAssignTechnicianInput = {
  /** The account. */
  accountId: string;
  /** The account’s version that the caller saw. */
  expectedVersion: number;
  /** The technician. */
  technicianId: string;
};

/** Who becomes, or is proposed as, the billing contact. */
export type AccountBillingContactInput = {
  /** The account. */
  accountId: string;
  /** The person’s address. Somebody who is not a member yet becomes one. */
  email: string;
  /** The account’s version that the caller saw. */
  expectedVersion: number;
  /** The person’s name. Somebody who has proven their address keeps the name they have (A13). */
  name: string;
};

/** The decision on the proposed billing contact. */
export type AccountConfirmBillingContactInput = {
  /** The account. */
  accountId: string;
  /** True: the proposed person becomes the billing contact. False: the proposal is rejected. */
  approve: boolean;
  /** The account’s version that the caller saw. */
  expectedVersion: number;
};

/** A new corporate account and its billing contact. */
export type AccountCreateInput = {
  /** The billing contact’s address, where the invitation goes. */
  billingContactEmail: string;
  /** The billing contact’s name. Somebody who has proven their address keeps the name they have (A13). */
  billingContactName: string;
  /** The customer’s country. It cannot be changed later. */
  country: string;
  /** The currency of all its amounts. It cannot be changed later. */
  currency: string;
  /** CORPORATE: an online account is opened by signUp. */
  kind: AccountKind;
  /** The language of its documents; the country’s unless given. */
  locale?: string | null | undefined;
  /** The customer’s name. */
  name: string;
  /** The dedicated technician; unless given, the caller, who has to be a technician then (A6). */
  technicianId?: string | null | undefined;
  /** The time zone (IANA), `Europe/Paris`; the country’s unless given. */
  timeZone?: string | null | undefined;
};

/** Staff: which accounts. All conditions apply at once. */
export type AccountFilter = {
  /** Only those that were changed since, or in the minute before: give the latest `changedAt` that was seen. Cheap to ask again and again. */
  changedSince?: string | null | undefined;
  /** Only those with, or without, an effect of an accepted quote that failed (H13). */
  hasFailedEffects?: boolean | null | undefined;
  /** Only those with, or without, an invoice that is overdue. */
  hasOverdueInvoices?: boolean | null | undefined;
  /** Only those with, or without, a proposal of another billing contact (A4). */
  hasProposedContact?: boolean | null | undefined;
  /** Only those of this kind. */
  kind?: AccountKind | null | undefined;
  /** Only those whose dedicated technician this is. */
  technicianId?: string | null | undefined;
};

/** Where an account is managed (A1). It never changes. */
export type AccountKind =
  /** In the Corporate Billing Portal: by quote, with a technician. */
  | 'CORPORATE'
  /** In the Billing Center: by cart and order. */
  | 'ONLINE';

/** How accounts are listed. */
export type AccountOrder =
  /** By name; case and accents do not matter. */
  | 'NAME'
  /** The latest created first. */
  | 'NEWEST';

/** New billing data: what is left out stays, null clears. */
export type AccountUpdateBillingInput = {
  /** The account. */
  accountId: string;
  /** The address, as a whole. */
  address?: AddressInput | null | undefined;
  /** The account’s version that the caller saw. */
  expectedVersion: number;
  /** The language of documents; null is the country’s. */
  locale?: string | null | undefined;
  /** The phone number. */
  phone?: string | null | undefined;
  /** The VAT number; it must be valid for the account’s country (D3). */
  vatNumber?: string | null | undefined;
};

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

/** A postal address; the country is the account’s. */
export type AddressInput = {
  /** The city. */
  city: string;
  /** Street and number, or what stands in its place. */
  line1: string;
  /** A second line. */
  line2?: string | null | undefined;
  /** The postal code. */
  postalCode: string;
  /** State, province or county. */
  region?: string | null | undefined;
};

/** A role that a member can be given; the billing contact’s is handed over (A4). */
export type AssignableRole =
  /** Manages members and seats; sees no billing. */
  | 'ADMIN'
  /** Belongs to the account. */
  | 'MEMBER';

/** A change of a subscription. */
export type CartAddChangeInput = {
  /** What to change. */
  change: SubscriptionChangeInput;
  /** The subscription’s version as it was seen. */
  expectedVersion: number;
  /** Makes it safe to send this again after a lost answer: the same key never puts the item in twice (L2). */
  idempotencyKey?: string | null | undefined;
  /** The subscription. */
  subscriptionId: string;
};

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

/** An expired subscription to bring back. */
export type CartAddReactivationInput = {
  /** The frequency; default: the one it had. */
  frequency?: Frequency | null | undefined;
  /** Makes it safe to send this again after a lost answer: the same key never puts the item in twice (L2). */
  idempotencyKey?: string | null | undefined;
  /** The plan; default: the one it had. */
  planId?: string | null | undefined;
  /** Whose seats are released (D9). */
  releaseSeatsOf?: Array<string> | null | undefined;
  /** The seats; default: as many as it had. */
  seats?: number | null | undefined;
  /** The subscription. */
  subscriptionId: string;
};

/** A trial to subscribe to. */
export type CartAddSubscribeNowInput = {
  /** How often it is to be billed. */
  frequency: Frequency;
  /** Makes it safe to send this again after a lost answer: the same key never puts the item in twice (L2). */
  idempotencyKey?: string | null | undefined;
  /** The plan; default: the trial’s. */
  planId?: string | null | undefined;
  /** Whose seats are released (D9). */
  releaseSeatsOf?: Array<string> | null | undefined;
  /** The seats; default: the trial’s. */
  seats?: number | null | undefined;
  /** The trial. */
  subscriptionId: string;
};

/** A trial to start. */
export type CartAddTrialInput = {
  /** The account that tries. */
  accountId: string;
  /** Whether it becomes a subscription by itself at its end (E2). */
  convertAtEnd?: boolean;
  /** How often it is billed then; needed with convertAtEnd. */
  frequency?: Frequency | null | undefined;
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

/** An item to take out of the cart. */
export type CartRemoveItemInput = {
  /** The cart. */
  cartId: string;
  /** The item. */
  itemId: string;
};

/** What to change of an item; what is absent stays. */
export type CartUpdateItemInput = {
  /** The cart. */
  cartId: string;
  /** Whether a trial becomes a subscription at its end (E2). */
  convertAtEnd?: boolean | null | undefined;
  /** The frequency. */
  frequency?: Frequency | null | undefined;
  /** The item. */
  itemId: string;
  /** The plan. */
  planId?: string | null | undefined;
  /** Whose seats are released (D9). */
  releaseSeatsOf?: Array<string> | null | undefined;
  /** The seats. */
  seats?: number | null | undefined;
};

/** Which way the price per period goes. */
export type ChangeDirection =
  /** It does not rise: the period stays and the difference is credited (C7). */
  | 'DECREASE'
  /** It rises, or the frequency changes: a new period starts today (C6). */
  | 'INCREASE';

/** Where to move the clock. */
export type ClockAdvanceInput = {
  /** The business instant to move it to; not in the past. */
  to: string;
};

/** Why a credit note corrects an invoice. */
export type CreditNoteReason =
  /** What was open was written off (G9). */
  | 'BAD_DEBT'
  /** Something was charged that should not have been (G9). */
  | 'ERROR'
  /** The payment gateway gave money back to the card (G9). */
  | 'GATEWAY_REFUND'
  /** As a gesture of goodwill (G9). */
  | 'GOODWILL'
  /** The invoice was issued again. */
  | 'REISSUE';

/** What kind of file a document is. */
export type DocumentFormat =
  /** A table for spreadsheets. */
  | 'CSV'
  /** A page for screen and print. */
  | 'HTML'
  /** A tagged PDF with its fonts. */
  | 'PDF';

/** How far a scheduled change of an accepted quote is (H13). */
export type EffectStatus =
  /** Given up. */
  | 'ABANDONED'
  /** Carried out and invoiced. */
  | 'DONE'
  /** It could not be carried out; the technician retries or abandons it. */
  | 'FAILED'
  /** The clock carries it out on its date. */
  | 'SCHEDULED';

/** When a line takes effect. */
export type EffectiveWhen =
  /** When the running period ends. */
  | 'AT_PERIOD_END'
  /** On the day the quote is accepted. */
  | 'ON_ACCEPTANCE'
  /** On a date after the quote’s last valid day, within the running period (H15). */
  | 'ON_DATE';

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

/** Why a subscription is over. */
export type ExpiryReason =
  /** It was cancelled. */
  | 'CANCELLED'
  /** Its renewal was not paid. */
  | 'NON_PAYMENT'
  /** The trial ended without a subscription. */
  | 'TRIAL_ENDED';

/** How often a subscription is billed. */
export type Frequency =
  /** Every year. */
  | 'ANNUAL'
  /** Every month. */
  | 'MONTHLY';

/** A supervisor’s decision on a credit (G9). */
export type InvoiceCreditDecideInput = {
  /** Whether it is given. */
  approved: boolean;
  /** What to tell the author. */
  comment?: string | null | undefined;
  /** The version that the supervisor saw. */
  expectedVersion: number;
  /** Any text of the client’s; the same key and input decides once (L2). */
  idempotencyKey: string;
  /** The credit. */
  invoiceCreditId: string;
};

/** Where what is not open any more goes (G9). */
export type InvoiceCreditDestination =
  /** To the account balance. */
  | 'BALANCE'
  /** Back to the card that paid, at most what its payments have left. */
  | 'CARD';

/** Which credits to list. All conditions apply at once. */
export type InvoiceCreditFilter = {
  /** Only those that were changed since, or in the minute before: give the latest `changedAt` that was seen. Cheap to ask again and again. */
  changedSince?: string | null | undefined;
  /** Only those in one of these states. */
  status?: Array<InvoiceCreditStatus> | null | undefined;
};

/** A credit on an invoice (G9): on lines, or an amount spread over all of them, or, where neither is named, all that is left (BAD_DEBT: all that is open). */
export type InvoiceCreditInput = {
  /** What is credited in all, with tax; it is spread over the lines in proportion to what is left of each. */
  amount?: MoneyInput | null | undefined;
  /** Why, for colleagues and the audit trail; the customer does not see it. */
  comment: string;
  /** Where what is not open any more goes. */
  destination?: InvoiceCreditDestination;
  /** Any text of the client’s; the same key and input credits once (L2). */
  idempotencyKey: string;
  /** The invoice. */
  invoiceId: string;
  /** What is credited of which lines. */
  lines?: Array<InvoiceCreditLineInput> | null | undefined;
  /** Why. */
  reason: InvoiceCreditReason;
};

/** What is credited of a line of the invoice. */
export type InvoiceCreditLineInput = {
  /** The amount without tax, at most what is left to credit of the line. */
  amount: MoneyInput;
  /** The line of the invoice. */
  lineId: string;
};

/** A credit that is being considered (G9). */
export type InvoiceCreditPreviewInput = {
  /** What is credited in all, with tax; null: all that is left (BAD_DEBT: all that is open). */
  amount?: MoneyInput | null | undefined;
  /** Where what is not open any more goes. */
  destination?: InvoiceCreditDestination;
  /** Why. */
  reason: InvoiceCreditReason;
};

/** Why staff correct an invoice (G9). */
export type InvoiceCreditReason =
  /** It will not be paid: what is open is written off. */
  | 'BAD_DEBT'
  /** Something was charged that should not have been. */
  | 'ERROR'
  /** As a gesture of goodwill. */
  | 'GOODWILL';

/** How far a credit is that staff want to give (G9). */
export type InvoiceCreditStatus =
  /** Its credit note was issued. */
  | 'ISSUED'
  /** A supervisor is asked to approve it; nothing is credited yet. */
  | 'PENDING_APPROVAL'
  /** A supervisor did not approve it. */
  | 'REJECTED';

/** Which invoices to list. */
export type InvoiceFilter = {
  /** Only this account’s (staff’s work list). */
  accountId?: string | null | undefined;
  /** Only those that were changed since, or in the minute before: give the latest `changedAt` that was seen. Cheap to ask again and again. */
  changedSince?: string | null | undefined;
  /** Only those issued on this day or later. */
  issuedFrom?: string | null | undefined;
  /** Only those issued on this day or earlier. */
  issuedUntil?: string | null | undefined;
  /** Only those that are overdue (true) or not (false). */
  overdue?: boolean | null | undefined;
  /** Only those whose number begins so; where none does, those whose account is found by it (`accounts`). */
  search?: string | null | undefined;
  /** Only those in one of these states. */
  status?: Array<InvoiceStatus> | null | undefined;
};

/** How invoices are listed. */
export type InvoiceOrder =
  /** Those that are, or were, due first. */
  | 'DUE_FIRST'
  /** Those of which most minor units are open; compare amounts of one currency only. */
  | 'MOST_OPEN'
  /** The latest issued first. */
  | 'NEWEST';

/** A payment of an open invoice by card. */
export type InvoicePayInput = {
  /** How much of it: online accounts all that is open, corporate ones any part. */
  amount: MoneyInput;
  /** Any text of the client’s; the same key and input pays once (L2). */
  idempotencyKey: string;
  /** The invoice. */
  invoiceId: string;
  /** A gateway’s token that serves this payment only (G4). */
  oneTimeToken?: string | null | undefined;
  /** A stored payment method; or else a one-time token. */
  paymentMethodId?: string | null | undefined;
};

/** An address that gets an account’s invoices. */
export type InvoiceRecipientInput = {
  /** The account. */
  accountId: string;
  /** The address. */
  email: string;
};

/** An invoice to issue again (G10). */
export type InvoiceReissueInput = {
  /** Why, for colleagues and the audit trail; the customer does not see it. */
  comment: string;
  /** Any text of the client’s; the same key and input issues once (L2). */
  idempotencyKey: string;
  /** The invoice. */
  invoiceId: string;
  /** Another purchase order to draw on, in force and sufficient; else the one that it is drawn on, under its number of today. */
  purchaseOrderId?: string | null | undefined;
};

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

/** A payment of several open invoices at once (G11). */
export type InvoicesPayInput = {
  /** The account whose invoices they are. */
  accountId: string;
  /** What can be paid of all of them, as it was shown (`amountPayable`). */
  expectedTotal: MoneyInput;
  /** Any text of the client’s; the same key and input pays once (L2). */
  idempotencyKey: string;
  /** The invoices, each once; each is paid in full. */
  invoiceIds: Array<string>;
  /** A gateway’s token that serves this payment only (G4). */
  oneTimeToken?: string | null | undefined;
  /** A stored payment method; or else a one-time token. */
  paymentMethodId?: string | null | undefined;
};

/** Which jobs to list. */
export type JobFilter = {
  /** Only those of this kind. */
  kind?: string | null | undefined;
  /** Only those in one of these states. */
  status?: Array<JobStatus> | null | undefined;
};

/** A job. */
export type JobInput = {
  /** The job. */
  jobId: string;
};

/** A job that is let go. */
export type JobLetGoInput = {
  /** The job. */
  jobId: string;
  /** Why, for colleagues and the audit trail; at most 500 characters. */
  reason: string;
};

/** Whom jobs ask outside. Those that ask the same one wait for each other, and for no others. */
export type JobOutside =
  /** The mail server. */
  | 'MAIL_SERVER'
  /** The payment gateway. */
  | 'PAYMENT_GATEWAY'
  /** The tax service. */
  | 'TAX_SERVICE'
  /** The VAT register (VIES). */
  | 'VAT_REGISTER';

/** How far a job is. */
export type JobStatus =
  /** Done. */
  | 'DONE'
  /** Planned; it runs once it is due. */
  | 'DUE'
  /** It failed and is tried again when it is due. */
  | 'FAILED'
  /** It failed too often, or cannot succeed: it waits for an operator. */
  | 'PARKED'
  /** A process is doing it. */
  | 'RUNNING';

/** What a line does. */
export type LineKind =
  /** It charges a period. */
  | 'CHARGE'
  /** It credits unused time of a line that was charged (C10). */
  | 'CREDIT'
  /** It takes off what a quote’s price has risen by since it was sent (H6). */
  | 'PRICE_HOLD';

/** Who becomes a member of an account. */
export type MemberInviteInput = {
  /** The account. */
  accountId: string;
  /** Where the invitation goes. */
  email: string;
  /** The person’s name. Somebody who has proven their address keeps the name they have (A13). */
  name: string;
  /** At least one role. */
  roles: Array<AssignableRole>;
};

/** Who is removed from an account. */
export type MemberRemoveInput = {
  /** The account. */
  accountId: string;
  /** The member. */
  userId: string;
};

/** What a member is in an account. */
export type MemberRole =
  /** Manages members and seats; sees no billing. */
  | 'ADMIN'
  /** The one person who sees and changes billing (A3). */
  | 'BILLING_CONTACT'
  /** Belongs to the account. */
  | 'MEMBER';

/** New roles of a member. */
export type MemberUpdateRolesInput = {
  /** The account. */
  accountId: string;
  /** At least one role; they replace those the member has. */
  roles: Array<AssignableRole>;
  /** The member. */
  userId: string;
};

/** An amount in one currency, as a person types it. */
export type MoneyInput = {
  /** The amount in major units, `"135.33"`. */
  amount: string;
  /** The currency of the amount. */
  currency: string;
};

/** A scheduled change to give up. */
export type OrderEffectAbandonInput = {
  /** The effect. */
  effectId: string;
  /** Why. */
  reason: string;
};

/** A scheduled change of an accepted quote. */
export type OrderEffectInput = {
  /** The effect. */
  effectId: string;
};

/** Which orders to list. */
export type OrderFilter = {
  /** Only this account’s. */
  accountId?: string | null | undefined;
  /** Only those that came from there. */
  source?: OrderSource | null | undefined;
  /** Only those in one of these states. */
  status?: Array<OrderStatus> | null | undefined;
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

/** Where an order came from. */
export type OrderSource =
  /** The billing contact’s cart. */
  | 'CART'
  /** An accepted quote. */
  | 'QUOTE'
  /** The clock: a period ended. */
  | 'RENEWAL'
  /** A support agent, on the contact’s behalf. */
  | 'SUPPORT'
  /** The clock: a trial converted (E2). */
  | 'TRIAL_CONVERSION';

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

/** Who has forgotten their password. */
export type PasswordRequestResetInput = {
  /** Where the link goes, if a person with this address exists. */
  email: string;
};

/** A new password, and the token that allows it. */
export type PasswordResetInput = {
  /** A code of the second factor, or a recovery code, where the person has one (A14). */
  code?: string | null | undefined;
  /** The new password: 10 to 200 characters. */
  password: string;
  /** The token of the link in the e-mail (reset or invitation). It works once. */
  token: string;
};

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

/** A payment method. */
export type PaymentMethodInput = {
  /** The payment method. */
  paymentMethodId: string;
};

/** How money is paid. */
export type PaymentMethodType =
  /** A transfer by the customer’s bank. */
  | 'BANK_TRANSFER'
  /** A payment card, charged by the gateway. */
  | 'CARD'
  /** A cheque. */
  | 'CHEQUE'
  /** A direct debit from a bank account. */
  | 'DIRECT_DEBIT';

/** Money that was received towards an invoice of a corporate account, not by card (G5). */
export type PaymentRecordInput = {
  /** The whole sum; what exceeds the open amount goes to the balance. */
  amount: MoneyInput;
  /** Any text of the client’s; the same key and input records once (L2). */
  idempotencyKey: string;
  /** The invoice. */
  invoiceId: string;
  /** CHEQUE, BANK_TRANSFER or DIRECT_DEBIT. */
  methodType: PaymentMethodType;
  /** The day on which it was received: today or before. */
  receivedOn: string;
  /** The cheque’s number, the transfer’s text. */
  reference: string;
};

/** A recorded payment that bounced (G5). */
export type PaymentReverseInput = {
  /** Any text of the client’s; the same key and input reverses once (L2). */
  idempotencyKey: string;
  /** The payment. */
  paymentId: string;
  /** Why; kept in the audit trail. */
  reason: string;
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

/** A price to come. */
export type PriceScheduleInput = {
  /** How often it is charged. */
  frequency: Frequency;
  /** The plan that the price is for. */
  planId: string;
  /** The amount per seat and period, without tax. */
  unitPrice: MoneyInput;
  /** The first day it is valid: tomorrow or later. */
  validFrom: string;
};

/** The billing contact’s acceptance of a purchase order. */
export type PurchaseOrderAcceptInput = {
  /** The purchase order’s version that the caller saw. */
  expectedVersion: number;
  /** The last valid day, not past; left out: as proposed; null: no expiry. */
  expiresOn?: string | null | undefined;
  /** Files that the caller added, such as the purchase order itself; at most 10 go with one (J5). */
  fileIds?: Array<string> | null | undefined;
  /** The customer’s number, at most 64 characters. */
  number: string;
  /** The purchase order. */
  purchaseOrderId: string;
};

/** A new purchase order. */
export type PurchaseOrderDraftInput = {
  /** The account; CORPORATE. */
  accountId: string;
  /** The most that can be drawn on it, with tax, in the account’s currency; left out: any amount. */
  ceiling?: MoneyInput | null | undefined;
  /** The last valid day, not past; left out: no expiry. */
  expiresOn?: string | null | undefined;
  /** The customer’s number, if it is known; at most 64 characters. */
  number?: string | null | undefined;
  /** The first valid day; today unless given. */
  validFrom?: string | null | undefined;
};

/** Which purchase orders to list. All conditions apply at once. */
export type PurchaseOrderFilter = {
  /** Only those of this account. */
  accountId?: string | null | undefined;
  /** Only those that were changed since, or in the minute before: give the latest `changedAt` that was seen. Cheap to ask again and again. */
  changedSince?: string | null | undefined;
  /** Only those in force whose last valid day is before this one. */
  expiringBefore?: string | null | undefined;
  /** Only those whose number begins so, or whose account is found by it (`accounts`); case and accents do not matter. */
  search?: string | null | undefined;
  /** Only those in one of these states. */
  status?: Array<PurchaseOrderStatus> | null | undefined;
};

/** A purchase order as the caller saw it. */
export type PurchaseOrderInput = {
  /** The purchase order’s version that the caller saw. */
  expectedVersion: number;
  /** The purchase order. */
  purchaseOrderId: string;
};

/** How purchase orders are listed. */
export type PurchaseOrderOrder =
  /** Those whose last valid day comes first; those that do not expire last. */
  | 'EXPIRING_FIRST'
  /** The latest drafted first. */
  | 'NEWEST';

/** What a purchase order is today (I2). */
export type PurchaseOrderStatus =
  /** In force, from its first valid day on. */
  | 'ACTIVE'
  /** Closed by a technician, for good. */
  | 'CLOSED'
  /** Declined by the billing contact, for good. */
  | 'DECLINED'
  /** A technician is drafting it. Only staff see it. */
  | 'DRAFT'
  /** Accepted and used up. A credit note makes it active again. */
  | 'EXHAUSTED'
  /** Accepted, and past its last valid day. A later expiry date makes it active again. */
  | 'EXPIRED'
  /** It waits for the billing contact, who accepts or declines it. */
  | 'PROPOSED';

/** Changes of a purchase order. What is left out stays as it is; null clears it. */
export type PurchaseOrderUpdateInput = {
  /** The most that can be drawn on it, with tax. Technicians, while it is a draft; then the contact can raise it (I7). */
  ceiling?: MoneyInput | null | undefined;
  /** The purchase order’s version that the caller saw. */
  expectedVersion: number;
  /** The last valid day, not past. */
  expiresOn?: string | null | undefined;
  /** Files that the caller added, such as the purchase order itself; at most 10 go with one (J5). */
  fileIds?: Array<string> | null | undefined;
  /** The customer’s number, at most 64 characters. */
  number?: string | null | undefined;
  /** The purchase order. */
  purchaseOrderId: string;
};

/** The acceptance of exactly what was seen. */
export type QuoteAcceptInput = {
  /** The credit that was seen: `totals.credit`. Acceptance is refused if it is less by now (H10). */
  expectedCredit?: MoneyInput | null | undefined;
  /** The total that was seen: `totals.total`. */
  expectedTotal: MoneyInput;
  /** Its version as it was seen. */
  expectedVersion: number;
  /** Any text of the client’s; the same key and input answers the same order (L2). */
  idempotencyKey: string;
  /** A payment method to pay the invoice with at once. */
  paymentMethodId?: string | null | undefined;
  /** The purchase order’s last valid day. */
  purchaseOrderExpiresOn?: string | null | undefined;
  /** The purchase order to carry it out on; default: the quote’s. */
  purchaseOrderId?: string | null | undefined;
  /** The purchase order’s number. If no purchase order is named, this makes one (I4). */
  purchaseOrderNumber?: string | null | undefined;
  /** The quote. */
  quoteId: string;
  /** Whose seats are released, where fewer seats remain than are assigned (D9). */
  releaseSeats?: Array<ReleaseSeatsInput> | null | undefined;
};

/** A quote to copy, as it was seen. */
export type QuoteCopyInput = {
  /** The corporate account that the copy is for; the quote’s own unless given (H19). */
  accountId?: string | null | undefined;
  /** Its version as it was seen. */
  expectedVersion: number;
  /** Makes it safe to send this again after a lost answer: the same key and input answers the same copy (L2). */
  idempotencyKey?: string | null | undefined;
  /** The quote. */
  quoteId: string;
};

/** A supervisor’s decision on a quote’s approval. */
export type QuoteDecideApprovalInput = {
  /** Whether it is approved. */
  approved: boolean;
  /** What the author should know. */
  comment?: string | null | undefined;
  /** Its version as it was seen. */
  expectedVersion: number;
  /** The quote. */
  quoteId: string;
};

/** A quote to draft. */
export type QuoteDraftInput = {
  /** The corporate account. */
  accountId: string;
  /** Makes it safe to send this again after a lost answer: the same key and input answers the same draft (L2). A preview ignores it. */
  idempotencyKey?: string | null | undefined;
  /** For staff only. */
  internalNote?: string | null | undefined;
  /** The lines. */
  lines: Array<QuoteLineInput>;
  /** What the technician writes to the customer. */
  note?: string | null | undefined;
  /** The purchase order it is to be carried out on. */
  purchaseOrderId?: string | null | undefined;
  /** The service request it answers. */
  requestId?: string | null | undefined;
  /** Terms that apply to it. */
  terms?: string | null | undefined;
  /** The last valid day. Unless given, or when it is cleared: 30 days from today, or as long as all lines can be accepted, if that is shorter (H16). */
  validUntil?: string | null | undefined;
};

/** A later last valid day. */
export type QuoteExtendInput = {
  /** Its version as it was seen. */
  expectedVersion: number;
  /** The quote. */
  quoteId: string;
  /** The new last valid day. */
  validUntil: string;
};

/** Which quotes to list. */
export type QuoteFilter = {
  /** Only this account’s. */
  accountId?: string | null | undefined;
  /** Only this author’s. */
  authorId?: string | null | undefined;
  /** Only those that were changed since, or in the minute before: give the latest `changedAt` that was seen. Cheap to ask again and again. */
  changedSince?: string | null | undefined;
  /** Only those whose last valid day is before this one. */
  expiringBefore?: string | null | undefined;
  /** Only those of which something could not be carried out (true), or not (false) (H13). */
  hasFailedEffects?: boolean | null | undefined;
  /** Only those whose number begins so, or whose account is found by it (`accounts`). */
  search?: string | null | undefined;
  /** Only those in one of these states. */
  status?: Array<QuoteStatus> | null | undefined;
};

/** A quote as it was seen. */
export type QuoteInput = {
  /** Its version as it was seen. */
  expectedVersion: number;
  /** The quote. */
  quoteId: string;
};

/** A line of a quote; what is absent is as the subscription has it. */
export type QuoteLineInput = {
  /** The subscription whose running period an added one ends with (H14). */
  coTermWith?: string | null | undefined;
  /** A discount on the list price in per cent. */
  discountPercent?: string | null | undefined;
  /** The date, for ON_DATE. */
  effectiveOn?: string | null | undefined;
  /** When it takes effect. */
  effectiveWhen?: EffectiveWhen;
  /** The frequency afterwards; ANNUAL for ADD unless given. */
  frequency?: Frequency | null | undefined;
  /** What it does. */
  kind: QuoteLineKind;
  /** The plan afterwards. */
  planId?: string | null | undefined;
  /** The seats afterwards. */
  seats?: number | null | undefined;
  /** The subscription it touches; none for ADD. */
  subscriptionId?: string | null | undefined;
  /** The price per seat and period; or a discount, or neither (H3). */
  unitPrice?: MoneyInput | null | undefined;
};

/** What a line of a quote does (H3). */
export type QuoteLineKind =
  /** Adds a subscription. */
  | 'ADD'
  /** Ends one with its period. */
  | 'CANCEL'
  /** Changes plan or seats of one; it keeps its period (H14). */
  | 'CHANGE'
  /** Starts a new term on new terms: at once, on a date, or when the period ends. */
  | 'RENEW';

/** How quotes are listed. */
export type QuoteOrder =
  /** Those whose last valid day comes first. */
  | 'EXPIRING_FIRST'
  /** The latest drafted first. */
  | 'NEWEST';

/** The rejection of a quote. */
export type QuoteRejectInput = {
  /** What the technician should know. */
  comment?: string | null | undefined;
  /** Its version as it was seen. */
  expectedVersion: number;
  /** The quote. */
  quoteId: string;
  /** Why. */
  reason: QuoteRejectionReason;
};

/** Why a quote was rejected (H12). */
export type QuoteRejectionReason =
  /** No longer needed. */
  | 'NOT_NEEDED'
  /** Something else. */
  | 'OTHER'
  /** The price. */
  | 'PRICE'
  /** Not what is needed. */
  | 'SCOPE'
  /** Not now. */
  | 'TIMING';

/** How far a quote is (H2). */
export type QuoteStatus =
  /** Accepted; its order carries it out. */
  | 'ACCEPTED'
  /** The technician is drafting it; customers do not see it. */
  | 'DRAFT'
  /** Its last valid day is over (H8). */
  | 'EXPIRED'
  /** A supervisor is asked to approve it (H9). */
  | 'PENDING_APPROVAL'
  /** Rejected. */
  | 'REJECTED'
  /** The customer can accept or reject it. */
  | 'SENT'
  /** Another revision took its place (H7). */
  | 'SUPERSEDED'
  /** The technician took it back. */
  | 'WITHDRAWN';

/** What to change of a draft: what is absent stays, null clears; lines, when given, replace all lines. */
export type QuoteUpdateInput = {
  /** Its version as it was seen. */
  expectedVersion: number;
  /** For staff only. */
  internalNote?: string | null | undefined;
  /** The lines. */
  lines?: Array<QuoteLineInput> | null | undefined;
  /** What the technician writes to the customer. */
  note?: string | null | undefined;
  /** The purchase order it is to be carried out on. */
  purchaseOrderId?: string | null | undefined;
  /** The quote. */
  quoteId: string;
  /** Terms that apply to it. */
  terms?: string | null | undefined;
  /** The last valid day. Unless given, or when it is cleared: 30 days from today, or as long as all lines can be accepted, if that is shorter (H16). */
  validUntil?: string | null | undefined;
};

/** Who gave something back (G9). */
export type RefundOrigin =
  /** Somebody in the payment gateway’s own dashboard. */
  | 'GATEWAY'
  /** Staff, with a credit note. */
  | 'STAFF';

/** How far a refund is (G9). */
export type RefundStatus =
  /** The gateway has given it back. */
  | 'DONE'
  /** The gateway is to give it back. */
  | 'DUE'
  /** The gateway could not give it back; the amount went to the account balance. */
  | 'FAILED';

/** Whose seats of a subscription are released. */
export type ReleaseSeatsInput = {
  /** The people’s e-mail addresses. */
  emails: Array<string>;
  /** The subscription. */
  subscriptionId: string;
};

/** People who get a seat. */
export type SeatAssignInput = {
  /** The people’s e-mail addresses, each once. All of them get a seat, or nobody does. */
  emails: Array<string>;
  /** Whether they are mailed. */
  notify?: boolean;
  /** The subscription. */
  subscriptionId: string;
};

/** What a seat of a product is called. */
export type SeatNoun =
  /** A person who gives support. */
  | 'AGENT'
  /** A computer that is reached from afar. */
  | 'COMPUTER'
  /** A person who sees through a customer’s camera. */
  | 'EXPERT'
  /** A person who holds meetings, webinars, trainings or conferences. */
  | 'ORGANIZER';

/** People whose seats end. */
export type SeatReleaseInput = {
  /** The people’s e-mail addresses, each once. All of their seats end, or none does. */
  emails: Array<string>;
  /** Whether they are mailed. */
  notify?: boolean;
  /** The subscription. */
  subscriptionId: string;
};

/** The proof that it is its owner who changes a second factor. */
export type SecondFactorChangeInput = {
  /** A code of the app, or a recovery code. */
  code: string;
  /** The present password. */
  currentPassword: string;
};

/** The proof that the app is set up. */
export type SecondFactorEnableInput = {
  /** The code that the app shows: 6 digits. */
  code: string;
};

/** The proof that it is its owner who sets a second factor up. */
export type SecondFactorPrepareInput = {
  /** The present password. */
  currentPassword: string;
};

/** Whom a request is addressed to (J5). */
export type ServiceRequestAddressee =
  /** Corporate Account Services: all technicians. CORPORATE. */
  | 'CORPORATE_ACCOUNT_SERVICES'
  /** The support team. ONLINE. */
  | 'SUPPORT'
  /** The dedicated technician; all technicians where there is none. CORPORATE. */
  | 'TECHNICIAN';

/** Who takes a request. */
export type ServiceRequestAssignInput = {
  /** A member of staff whose role includes the account’s kind (A8). */
  assigneeId: string;
  /** The request’s version that the caller saw. */
  expectedVersion: number;
  /** The request. */
  requestId: string;
};

/** Which requests to list. All conditions apply at once. */
export type ServiceRequestFilter = {
  /** Only those of this account. */
  accountId?: string | null | undefined;
  /** Only those addressed to one of these. */
  addressee?: Array<ServiceRequestAddressee> | null | undefined;
  /** Only those assigned to this member of staff. */
  assigneeId?: string | null | undefined;
  /** Only those that were changed since, or in the minute before: give the latest `changedAt` that was seen. Cheap to ask again and again. */
  changedSince?: string | null | undefined;
  /** Only those whose number begins so, or whose account is found by it (`accounts`). */
  search?: string | null | undefined;
  /** Only those in one of these states. */
  status?: Array<ServiceRequestStatus> | null | undefined;
  /** Only those about one of these topics. */
  topic?: Array<ServiceRequestTopic> | null | undefined;
  /** Only those that nobody has taken (true), or somebody (false). */
  unassigned?: boolean | null | undefined;
};

/** A request as the caller saw it. */
export type ServiceRequestInput = {
  /** The request’s version that the caller saw. */
  expectedVersion: number;
  /** The request. */
  requestId: string;
};

/** A new request. */
export type ServiceRequestOpenInput = {
  /** The account. */
  accountId: string;
  /** Whom it is addressed to: TECHNICIAN unless given for CORPORATE accounts, SUPPORT for ONLINE ones (J5). */
  addressee?: ServiceRequestAddressee | null | undefined;
  /** The first message, at most 5000 characters. Never card numbers (G7). */
  body: string;
  /** Files that the caller added, at most 10, to go with it (J5). */
  fileIds?: Array<string> | null | undefined;
  /** The invoice it is about. */
  invoiceId?: string | null | undefined;
  /** The purchase order it is about: one that was proposed. */
  purchaseOrderId?: string | null | undefined;
  /** The quote it is about: one that was sent. */
  quoteId?: string | null | undefined;
  /** A heading, at most 200 characters. */
  subject: string;
  /** The subscription it is about. */
  subscriptionId?: string | null | undefined;
  /** What it is about: a topic of the account’s kind (J1). */
  topic: ServiceRequestTopic;
};

/** How requests are listed. */
export type ServiceRequestOrder =
  /** First those that wait for staff, then the others; in each group first the one whose customer wrote longest ago. */
  | 'LONGEST_WAITING'
  /** The latest opened first. */
  | 'NEWEST';

/** Another message. */
export type ServiceRequestReplyInput = {
  /** The message, at most 5000 characters. Never card numbers (G7). */
  body: string;
  /** Staff: the account’s documents and forms that go with it, at most 20: invoices, credit notes and purchase orders by number, quotes that were sent by number and revision (`Q-2026-000123-2`), the accepted one with its certificate by number, the certificate as `Q-2026-000123-2-certificate`, statements by year (`2026-statement`), forms by name, such as `W-9`, or by file (`Account.attachableForms`). */
  documentNames?: Array<string> | null | undefined;
  /** Files that the caller added, at most 10, to go with it (J5). */
  fileIds?: Array<string> | null | undefined;
  /** The request. */
  requestId: string;
};

/** How far a request is (J2). */
export type ServiceRequestStatus =
  /** Staff have replied. */
  | 'ANSWERED'
  /** Done; the contact’s reply opens it again for 30 days. */
  | 'CLOSED'
  /** Staff have taken it. */
  | 'IN_PROGRESS'
  /** The customer has written. */
  | 'OPEN';

/** What a request is about. Which ones a contact can choose depends on the kind of account (J1). */
export type ServiceRequestTopic =
  /** Another product. CORPORATE. */
  | 'ADD_PRODUCT'
  /** More seats. CORPORATE. */
  | 'ADD_SEATS'
  /** Another billing contact. Both kinds. */
  | 'BILLING_CONTACT'
  /** The end of a subscription. CORPORATE. */
  | 'CANCEL'
  /** Another billing frequency. CORPORATE. */
  | 'CHANGE_FREQUENCY'
  /** Another plan. CORPORATE. */
  | 'CHANGE_PLAN'
  /** A copy of the contract. CORPORATE. */
  | 'CONTRACT_COPY'
  /** A question about an invoice. CORPORATE. */
  | 'INVOICE_QUESTION'
  /** Anything else. Both kinds. */
  | 'OTHER'
  /** A form that the customer’s region asks for. CORPORATE. */
  | 'REGIONAL_FORM'
  /** Fewer seats. CORPORATE. */
  | 'REMOVE_SEATS'
  /** A tax form, such as the W-9. CORPORATE. */
  | 'TAX_FORM'
  /** A plan of lower rank. ONLINE. */
  | 'TIER_DOWNGRADE'
  /** A form that makes us a vendor of the customer. CORPORATE. */
  | 'VENDOR_FORM';

/** Who signs in. */
export type SignInInput = {
  /** A code of the second factor, or a recovery code, where the person has one (A14). */
  code?: string | null | undefined;
  /** The person’s e-mail address. */
  email: string;
  /** The person’s password. */
  password: string;
};

/** A new online account and its billing contact. What is left out follows from the country. */
export type SignUpInput = {
  /** The customer’s name. */
  companyName: string;
  /** The customer’s country. It cannot be changed later. */
  country: string;
  /** The currency. It cannot be changed later. */
  currency?: string | null | undefined;
  /** The author’s e-mail address. */
  email: string;
  /** The language of the author and of documents. */
  locale?: string | null | undefined;
  /** The author’s name. */
  name: string;
  /** The author’s password: 10 to 200 characters. */
  password: string;
  /** The time zone (IANA), `Europe/Paris`. */
  timeZone?: string | null | undefined;
};

/** A new colleague. */
export type StaffInviteInput = {
  /** Where the invitation goes. */
  email: string;
  /** The colleague’s name. */
  name: string;
  /** What they will work on. */
  role: StaffRole;
};

/** What a member of staff works on (A8). */
export type StaffRole =
  /** All that other staff do, and approvals, the catalogue and staff. */
  | 'SUPERVISOR'
  /** Online accounts: tier downgrades, changes of the billing contact. */
  | 'SUPPORT_AGENT'
  /** Corporate accounts: requests, quotes, purchase orders, contacts, recorded payments. */
  | 'TECHNICIAN';

/** What changes for a colleague; what is left out stays. */
export type StaffUpdateInput = {
  /** Whether their access is withdrawn, or given back. */
  disabled?: boolean | null | undefined;
  /** What they work on from now on. */
  role?: StaffRole | null | undefined;
  /** The colleague. */
  userId: string;
};

/** What to change of a subscription; what is absent stays. */
export type SubscriptionChangeInput = {
  /** The new frequency. */
  frequency?: Frequency | null | undefined;
  /** The new plan. */
  planId?: string | null | undefined;
  /** Whose seats are released, where fewer seats remain than are assigned (D9). */
  releaseSeatsOf?: Array<string> | null | undefined;
  /** The new number of seats. */
  seats?: number | null | undefined;
};

/** A move to a plan of lower rank, by support on the customer’s behalf (D7). */
export type SubscriptionDowngradeInput = {
  /** Its version as it was seen. */
  expectedVersion: number;
  /** Any text of the client’s; the same key and input does it once (L2). */
  idempotencyKey: string;
  /** The plan of lower rank, of the same product. */
  planId: string;
  /** Why; kept in the audit trail. */
  reason: string;
  /** The subscription. */
  subscriptionId: string;
};

/** A subscription as it was seen. */
export type SubscriptionInput = {
  /** Its version as it was seen. */
  expectedVersion: number;
  /** The subscription. */
  subscriptionId: string;
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

/** Whether a trial becomes a subscription by itself at its end. */
export type SubscriptionTrialConversionInput = {
  /** Whether it does. */
  convertAtEnd: boolean;
  /** Its version as it was seen. */
  expectedVersion: number;
  /** How often it is billed then; needed with convertAtEnd. */
  frequency?: Frequency | null | undefined;
  /** The subscription. */
  subscriptionId: string;
};

/** Why a line of a quote cannot be accepted any later (H16). */
export type ValidityReason =
  /** A change that was agreed earlier takes effect on the next day (H13). */
  | 'CHANGE_DUE'
  /** A cancellation has to be accepted that early (F7). */
  | 'NOTICE'
  /** The running term of its subscription, or of the one whose period it shares, ends. */
  | 'TERM_ENDS';

/** Another e-mail address, and the proof that it is its owner who asks for it. */
export type ViewerChangeEmailInput = {
  /** A code of the second factor, or a recovery code, where there is one. */
  code?: string | null | undefined;
  /** The present password. */
  currentPassword: string;
  /** The new address. The link that proves it is mailed there. */
  email: string;
};

/** A new password, and the proof that it is its owner who sets it. */
export type ViewerChangePasswordInput = {
  /** The present password. */
  currentPassword: string;
  /** The new password: 10 to 200 characters. */
  password: string;
};

/** The proof of a new e-mail address. */
export type ViewerConfirmEmailInput = {
  /** The token of the link that was mailed to the new address. */
  token: string;
};

/** What a person changes about themselves; what is absent stays. */
export type ViewerUpdateInput = {
  /** The language that they are written to in. */
  locale?: string | null | undefined;
  /** Their name. */
  name?: string | null | undefined;
};

export type Document84a76cd07d58QueryVariables = Exact<{
  id: string;
}>;


export type Document84a76cd07d58Query = { account: { name: string, kind: AccountKind, phone: string | null, vatNumber: string | null, vatNumberValid: boolean | null, invoiceRecipients: Array<string> | null, address: { city: string } | null, billingContact: { name: string } | null, proposedBillingContact: { name: string } | null, technician: { name: string, email: string | null } | null, members: { totalCount: number, nodes: Array<{ roles: Array<MemberRole>, user: { name: string } }> } | null, balance: { minor: number } | null, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode, message: string }> }> } | null };

export type Documenta2821d2199dcQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type Documenta2821d2199dcQuery = { account: { members: { totalCount: number, nodes: Array<{ user: { name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type Document691ab4a87a6aQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: AccountFilter | null | undefined;
}>;


export type Document691ab4a87a6aQuery = { accounts: { totalCount: number, nodes: Array<{ id: string }> } };

export type Documentfdc312c4b39fMutationVariables = Exact<{
  input: AccountAssignTechnicianInput;
}>;


export type Documentfdc312c4b39fMutation = { accountAssignTechnician: { account: { version: number, technician: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document0c454457056eQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
}>;


export type Document0c454457056eQuery = { accounts: { totalCount: number, nodes: Array<{ id: string }> } };

export type Document4b6376b881bdMutationVariables = Exact<{
  input: AccountBillingContactInput;
}>;


export type Document4b6376b881bdMutation = { accountChangeBillingContact: { account: { version: number, kind: AccountKind, billingContact: { id: string, name: string, email: string | null, locale: string } | null } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Documentd8e6a27ae968QueryVariables = Exact<{
  id: string;
}>;


export type Documentd8e6a27ae968Query = { account: { billingContact: { id: string } | null, members: { nodes: Array<{ roles: Array<MemberRole>, user: { id: string } }> } | null } | null };

export type Document0ec8e8fa0c81MutationVariables = Exact<{
  input: AccountConfirmBillingContactInput;
}>;


export type Document0ec8e8fa0c81Mutation = { accountConfirmBillingContact: { account: { version: number, billingContact: { id: string, name: string } | null, proposedBillingContact: { id: string } | null, members: { totalCount: number } | null } | null, userErrors: Array<{ code: ErrorCode, field: Array<string>, message: string }> } };

export type Document6a26318fffacMutationVariables = Exact<{
  input: AccountBillingContactInput;
}>;


export type Document6a26318fffacMutation = { accountProposeBillingContact: { account: { version: number, billingContact: { id: string, name: string } | null, proposedBillingContact: { id: string } | null, members: { totalCount: number } | null } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Documentcc9961157227MutationVariables = Exact<{
  input: AccountCreateInput;
}>;


export type Documentcc9961157227Mutation = { accountCreate: { account: { id: string, version: number, kind: AccountKind, name: string, country: string, currency: string, timeZone: string, locale: string, billingContact: { id: string, name: string, email: string | null } | null, proposedBillingContact: { id: string } | null, technician: { id: string } | null, members: { nodes: Array<{ roles: Array<MemberRole>, user: { id: string } }> } | null } | null, userErrors: Array<{ code: ErrorCode, field: Array<string>, message: string }> } };

export type Document7bb665803f8fQueryVariables = Exact<{ [key: string]: never; }>;


export type Document7bb665803f8fQuery = { viewer: { memberships: Array<{ account: { id: string, billingContact: { name: string } | null } }> } | null };

export type Document7fd2c2f82c0dQueryVariables = Exact<{
  id: string;
}>;


export type Document7fd2c2f82c0dQuery = { account: { name: string, balance: { amount: string } | null, amountOpen: { amount: string } | null, billingContact: { name: string } | null, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }>, paymentMethods: Array<{ isDefault: boolean, card: { brand: string, last4: string } | null, actions: Array<{ action: Action, allowed: boolean }> }> | null, cart: { version: number, items: Array<{ id: string, preview: { totals: { due: { amount: string } } | null } }>, summary: { totals: { due: { amount: string } } | null }, actions: Array<{ action: Action, allowed: boolean }> } | null, subscriptions: { totalCount: number, nodes: Array<{ id: string, status: SubscriptionStatus, seats: number, seatsAssigned: number, seatsFree: number, renewsOn: string | null, unitPrice: { amount: string } | null, periodPrice: { amount: string } | null, nextRenewal: { on: string, due: { amount: string } } | null, product: { name: string }, plan: { name: string }, account: { id: string }, actions: Array<{ action: Action, allowed: boolean }> }> } | null, invoices: { totalCount: number, nodes: Array<{ number: string, status: InvoiceStatus, overdue: boolean, lines: Array<{ description: string, product: { name: string } | null, plan: { name: string } | null, subscription: { id: string } | null, amount: { amount: string } }>, taxes: Array<{ rate: string, tax: { amount: string } }>, totals: { due: { amount: string } }, payments: Array<{ status: PaymentStatus }>, creditNotes: Array<{ id: string }>, order: { number: string, placedBy: { name: string } | null } | null }> } | null, orders: { nodes: Array<{ number: string, status: OrderStatus, payment: { status: PaymentStatus } | null, invoice: { number: string } | null, subscriptions: Array<{ id: string }>, lines: Array<{ description: string }> }> } | null, auditTrail: { nodes: Array<{ action: string, actor: { name: string } | null }> } | null } | null };

export type Document415717da753fQueryVariables = Exact<{
  id: string;
}>;


export type Document415717da753fQuery = { account: { name: string, balance: { amount: string } | null, subscriptions: { nodes: Array<{ id: string, status: SubscriptionStatus, unitPrice: { amount: string } | null, plan: { name: string }, product: { name: string } }> } | null, invoices: { nodes: Array<{ number: string, totals: { total: { amount: string } }, lines: Array<{ description: string, amount: { amount: string } }> }> } | null } | null };

export type Document60965e284bd5MutationVariables = Exact<{
  input: AccountBillingContactInput;
}>;


export type Document60965e284bd5Mutation = { accountProposeBillingContact: { account: { version: number, billingContact: { id: string } | null, proposedBillingContact: { id: string, name: string } | null, members: { totalCount: number } | null } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document149e066d7eeaMutationVariables = Exact<{
  input: AccountUpdateBillingInput;
}>;


export type Document149e066d7eeaMutation = { accountUpdateBilling: { account: { version: number, phone: string | null, vatNumber: string | null, vatNumberValid: boolean | null, locale: string, address: { line1: string, line2: string | null, postalCode: string, city: string, region: string | null, country: string } | null } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document70fb0b6fddcbQueryVariables = Exact<{
  id: string;
}>;


export type Document70fb0b6fddcbQuery = { node:
    | { actions: Array<{ action: Action }> }
    | Record<PropertyKey, never>
   | null };

export type Document0867eebb8e6eQueryVariables = Exact<{ [key: string]: never; }>;


export type Document0867eebb8e6eQuery = { __type: { enumValues: Array<{ name: string }> | null } | null };

export type Document9d6e3c3d01e9QueryVariables = Exact<{
  id: string;
}>;


export type Document9d6e3c3d01e9Query = { account: { invoices: { nodes: Array<{ number: string, pdf: { name: string, mimeType: string, url: string, sha256: string } }> } | null } | null };

export type Document246a286caebfQueryVariables = Exact<{
  id: string;
}>;


export type Document246a286caebfQuery = { account: { auditTrail: { nodes: Array<{ action: string, rule: string | null, requestId: string | null, before: unknown, after: unknown, actor: { id: string } | null, subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> } | null } | null };

export type Documentb9ec58804ae3QueryVariables = Exact<{
  id: string;
  about?: string | null | undefined;
}>;


export type Documentb9ec58804ae3Query = { account: { auditTrail: { totalCount: number, nodes: Array<{ action: string }> } | null } | null };

export type Document8d39230cab62QueryVariables = Exact<{
  id: string;
}>;


export type Document8d39230cab62Query = { node:
    | { action: string, actor: { id: string } | null }
    | Record<PropertyKey, never>
   | null };

export type Document4a16443152fdQueryVariables = Exact<{
  id: string;
}>;


export type Document4a16443152fdQuery = { account: { invoices: { nodes: Array<{ number: string, pdf: { sha256: string }, html: { sha256: string } }> } | null, creditNotes: { nodes: Array<{ number: string, pdf: { sha256: string }, html: { sha256: string } }> } | null } | null };

export type Document3cf1d8b1c799MutationVariables = Exact<{
  input: AccountUpdateBillingInput;
}>;


export type Document3cf1d8b1c799Mutation = { accountUpdateBilling: { account: { address: { line1: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentdd56f6746224QueryVariables = Exact<{
  id: string;
}>;


export type Documentdd56f6746224Query = { account: { cart: { id: string, summary: { addressRequired: boolean, refusals: Array<{ code: ErrorCode }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> }> } | null } | null };

export type Document3c4f65965976QueryVariables = Exact<{
  id: string;
}>;


export type Document3c4f65965976Query = { account: { invoices: { nodes: Array<{ billedTo: { address: { line1: string, city: string, country: string } | null } }> } | null } | null };

export type Documente957b2f9adf7QueryVariables = Exact<{
  id: string;
}>;


export type Documente957b2f9adf7Query = { account: { version: number } | null };

export type Document5ae859a95d63QueryVariables = Exact<{
  id: string;
}>;


export type Document5ae859a95d63Query = { account: { id: string } | null };

export type Documentf69a4c1392c9MutationVariables = Exact<{
  input: PaymentMethodAddInput;
}>;


export type Documentf69a4c1392c9Mutation = { paymentMethodAdd: { paymentMethod: { id: string } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document244c390c1776MutationVariables = Exact<{
  id: string;
}>;


export type Document244c390c1776Mutation = { accountUpdateBilling: { account: { subscriptions: { nodes: Array<{ invoices: { nodes: Array<{ id: string, number: string, status: InvoiceStatus, issuedOn: string, dueOn: string, overdue: boolean }> } | null }> } | null } | null } };

export type Document1f1756d680ecQueryVariables = Exact<{
  id: string;
}>;


export type Document1f1756d680ecQuery = { account: { cart: { id: string, version: number, items: Array<{ id: string, kind: CartItemKind, seats: number, frequency: Frequency | null, plan: { key: string }, subscription: { id: string } | null, preview: { totals: { due: { minor: number } } | null, refusals: Array<{ code: ErrorCode }> } }>, summary: { paymentMethodRequired: boolean, totals: { due: { minor: number } } | null, refusals: Array<{ code: ErrorCode, field: Array<string> }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null } | null };

export type Documentab867d04b60aMutationVariables = Exact<{
  input: CartAddChangeInput;
}>;


export type Documentab867d04b60aMutation = { cartAddChange: { cart: { id: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document1b265b3d2ba6QueryVariables = Exact<{
  id: string;
}>;


export type Document1b265b3d2ba6Query = { account: { cart: { id: string, version: number, items: Array<{ seats: number, frequency: Frequency | null, plan: { key: string }, preview: { totals: { due: { amount: string }, credit: { amount: string } } | null } }>, summary: { totals: { due: { amount: string }, credit: { amount: string } } | null, refusals: Array<{ code: ErrorCode }> } } | null } | null };

export type Document1e775efe9a58QueryVariables = Exact<{
  id: string;
  input: SubscriptionChangeInput;
}>;


export type Document1e775efe9a58Query = { node:
    | { previewChange: { totals: { due: { amount: string }, credit: { amount: string } } | null } | null }
    | Record<PropertyKey, never>
   | null };

export type Document643f8961d359QueryVariables = Exact<{
  id: string;
}>;


export type Document643f8961d359Query = { node:
    | { certificatePdf: { name: string, mimeType: string, url: string, sha256: string } | null, certificateHtml: { name: string, mimeType: string, url: string, sha256: string } | null }
    | Record<PropertyKey, never>
   | null };

export type Documentb15d7debd80fMutationVariables = Exact<{
  input: ServiceRequestReplyInput;
}>;


export type Documentb15d7debd80fMutation = { serviceRequestReply: { serviceRequest: { messages: { nodes: Array<{ documents: Array<{ name: string, mimeType: string, url: string, sha256: string }> }> } } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Documentfa5f4f902f5fQueryVariables = Exact<{
  filter?: InvoiceFilter | null | undefined;
}>;


export type Documentfa5f4f902f5fQuery = { invoices: { nodes: Array<{ id: string, createdAt: string, changedAt: string }> } };

export type Document288f3bfa285eQueryVariables = Exact<{
  filter?: PurchaseOrderFilter | null | undefined;
}>;


export type Document288f3bfa285eQuery = { purchaseOrders: { nodes: Array<{ id: string, createdAt: string, changedAt: string }> } };

export type Document37ca59806bd8QueryVariables = Exact<{
  filter?: InvoiceCreditFilter | null | undefined;
}>;


export type Document37ca59806bd8Query = { invoiceCredits: { nodes: Array<{ id: string, changedAt: string }> } };

export type Documentacadf1055581QueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type Documentacadf1055581Query = { accounts: { nodes: Array<{ id: string }> } };

export type Documentd04a68ea71ddQueryVariables = Exact<{ [key: string]: never; }>;


export type Documentd04a68ea71ddQuery = { clock: { now: string, sandbox: boolean } };

export type Document601d1bc58decQueryVariables = Exact<{ [key: string]: never; }>;


export type Document601d1bc58decQuery = { viewer: { user: { id: string } } | null };

export type Document8fcb7123e783QueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  skip?: number | null | undefined;
}>;


export type Document8fcb7123e783Query = { account: { comingRenewals: Array<{ subscription: { id: string, nextRenewal: { due: { amount: string } } | null }, forecast: { on: string, seats: number, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string } } }> | null } | null };

export type Documenta4e97da71431QueryVariables = Exact<{
  id: string;
}>;


export type Documenta4e97da71431Query = { account: { balance: { amount: string } | null } | null };

export type Documentcd6f30e70f7bQueryVariables = Exact<{
  id: string;
}>;


export type Documentcd6f30e70f7bQuery = { account: { quotes: { totalCount: number } | null } | null };

export type Document4c6b8892dd95QueryVariables = Exact<{ [key: string]: never; }>;


export type Document4c6b8892dd95Query = { quotes: { totalCount: number } };

export type Document7f56e67dd21aQueryVariables = Exact<{ [key: string]: never; }>;


export type Document7f56e67dd21aQuery = { __typename: 'Query' };

export type Documentc04302a20caaQueryVariables = Exact<{ [key: string]: never; }>;


export type Documentc04302a20caaQuery = { clock: { now: string } };

export type Document63499fa94eccQueryVariables = Exact<{ [key: string]: never; }>;


export type Document63499fa94eccQuery = { products: { nodes: Array<{ id: string }> } };

export type Document82af63d7c91fQueryVariables = Exact<{ [key: string]: never; }>;


export type Document82af63d7c91fQuery = { products: { nodes: Array<{ id: string }> } };

export type Document927646eabf2dQueryVariables = Exact<{
  n?: number | null | undefined;
}>;


export type Document927646eabf2dQuery = { products: { nodes: Array<{ id: string }> } };

export type Document20f47dcd3fd1QueryVariables = Exact<{ [key: string]: never; }>;


export type Document20f47dcd3fd1Query = { product: { plans: Array<{ id: string }> } | null };

export type Document69bc2a571a8eQueryVariables = Exact<{ [key: string]: never; }>;


export type Document69bc2a571a8eQuery = { product: { plans: Array<{ prices: Array<{ id: string }> }> } | null };

export type Document853011bb6466QueryVariables = Exact<{
  no: boolean;
}>;


export type Document853011bb6466Query = { clock: { now: string, offset?: string } };

export type Document0ded9efe28f4QueryVariables = Exact<{ [key: string]: never; }>;


export type Document0ded9efe28f4Query = { a: { now: string }, b: { now: string } };

export type Document9e99f4c1c5ccQueryVariables = Exact<{ [key: string]: never; }>;


export type Document9e99f4c1c5ccQuery = { clock: { now: string } };

export type Document5f3cc3e35ff6MutationVariables = Exact<{ [key: string]: never; }>;


export type Document5f3cc3e35ff6Mutation = { signOut: { userErrors: Array<{ code: ErrorCode }> } };

export type Document59e6c0d5cad3QueryVariables = Exact<{ [key: string]: never; }>;


export type Document59e6c0d5cad3Query = { __schema: { types: Array<{ fields: Array<{ type: { fields: Array<{ name: string }> | null } }> | null }> } };

export type Documentcc365c89475cQueryVariables = Exact<{ [key: string]: never; }>;


export type Documentcc365c89475cQuery = { a: { types: Array<{ name: string | null }> }, b: { types: Array<{ name: string | null }> } };

export type Document2ff7fde77f9cQueryVariables = Exact<{ [key: string]: never; }>;


export type Document2ff7fde77f9cQuery = { __schema: { types: Array<{ a: Array<{ name: string }> | null, b: Array<{ name: string }> | null }> } };

export type Documentc3878b076240MutationVariables = Exact<{
  input: SeatAssignInput;
}>;


export type Documentc3878b076240Mutation = { seatAssign: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentfe952a26af73QueryVariables = Exact<{ [key: string]: never; }>;


export type Documentfe952a26af73Query = { products: { nodes: Array<{ id: string, name: string, key: string, description: string, seatNoun: SeatNoun }> } };

export type Documentccebac99dab3QueryVariables = Exact<{ [key: string]: never; }>;


export type Documentccebac99dab3Query = { products: { nodes: Array<{ id: string, name: string, key: string, description: string }> } };

export type Document6f1a1ded36ebQueryVariables = Exact<{
  id: string;
}>;


export type Document6f1a1ded36ebQuery = { account: { cart: { summary: { totals: { credit: { amount: string }, creditAgainstOpen: { amount: string }, toBalance: { amount: string }, due: { amount: string }, leftOpen: { amount: string } } | null } } | null } | null };

export type Documentb502979a3e33QueryVariables = Exact<{
  id: string;
}>;


export type Documentb502979a3e33Query = { node:
    | { totals: { credit: { amount: string }, creditAgainstOpen: { amount: string }, toBalance: { amount: string }, due: { amount: string }, leftOpen: { amount: string } } }
    | Record<PropertyKey, never>
   | null };

export type Document1c69c5558ebaQueryVariables = Exact<{
  id: string;
}>;


export type Document1c69c5558ebaQuery = { node:
    | { totals: { credit: { amount: string }, creditAgainstOpen: { amount: string }, toBalance: { amount: string }, due: { amount: string }, leftOpen: { amount: string } } }
    | Record<PropertyKey, never>
   | null };

export type Document7bc823dd5dd1MutationVariables = Exact<{
  input: SignInInput;
}>;


export type Document7bc823dd5dd1Mutation = { signIn: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentc90e8deefe2fQueryVariables = Exact<{
  id: string;
}>;


export type Documentc90e8deefe2fQuery = { account: { portalUrl: string } | null };

export type Document30a5989027fbMutationVariables = Exact<{
  input: PaymentMethodInput;
}>;


export type Document30a5989027fbMutation = { paymentMethodRemove: { account: { paymentMethods: Array<{ id: string, isDefault: boolean, card: { last4: string } | null }> | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document2540d0578130QueryVariables = Exact<{
  id: string;
}>;


export type Document2540d0578130Query = { account: { auditTrail: { nodes: Array<{ action: string, rule: string | null, before: unknown, subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> } | null } | null };

export type Document6e0a4efe3895MutationVariables = Exact<{
  input: QuoteDecideApprovalInput;
}>;


export type Document6e0a4efe3895Mutation = { quoteDecideApproval: { userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Documentdbde1ceaa282QueryVariables = Exact<{
  id: string;
}>;


export type Documentdbde1ceaa282Query = { account: { invoices: { nodes: Array<{ id: string, number: string, pdf: { name: string, mimeType: string, url: string, sha256: string }, html: { name: string, mimeType: string, url: string, sha256: string } }> } | null, creditNotes: { nodes: Array<{ id: string, number: string, pdf: { name: string, mimeType: string, url: string, sha256: string }, html: { name: string, mimeType: string, url: string, sha256: string } }> } | null } | null };

export type Document9aa5b5c628b0QueryVariables = Exact<{
  id: string;
}>;


export type Document9aa5b5c628b0Query = { account: { invoices: { nodes: Array<{ pdf: { name: string, mimeType: string, url: string } }> } | null } | null };

export type Documentf67836f2fe6bQueryVariables = Exact<{
  id: string;
}>;


export type Documentf67836f2fe6bQuery = { account: { balance: { formatted: string, named: string } | null } | null };

export type Document9b2998f85d1cQueryVariables = Exact<{
  id: string;
}>;


export type Document9b2998f85d1cQuery = { node:
    | { pdf: { url: string } }
    | Record<PropertyKey, never>
   | null };

export type Document5c2bc297694fQueryVariables = Exact<{
  id: string;
}>;


export type Document5c2bc297694fQuery = { account: { statement: { name: string, mimeType: string, url: string, sha256: string } | null } | null };

export type Documentdc7fb8bf261eQueryVariables = Exact<{
  id: string;
}>;


export type Documentdc7fb8bf261eQuery = { node:
    | { name: string, url: string }
    | Record<PropertyKey, never>
   | null };

export type Document14a436c0510eQueryVariables = Exact<{
  id: string;
}>;


export type Document14a436c0510eQuery = { node:
    | { files: Array<{ name: string }> }
    | Record<PropertyKey, never>
   | null };

export type Document60816457c623QueryVariables = Exact<{
  accountId: string;
}>;


export type Document60816457c623Query = { account: { id: string } | null };

export type Documentfda8cc90022dMutationVariables = Exact<{
  input: ViewerChangePasswordInput;
}>;


export type Documentfda8cc90022dMutation = { viewerChangePassword: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document40764392810aMutationVariables = Exact<{
  input: PasswordRequestResetInput;
}>;


export type Document40764392810aMutation = { passwordRequestReset: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentf4ce8ea9472aQueryVariables = Exact<{
  id: string;
}>;


export type Documentf4ce8ea9472aQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type Documentb970afaaf480MutationVariables = Exact<{
  input: PaymentRecordInput;
}>;


export type Documentb970afaaf480Mutation = { paymentRecord: { userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document12fad133e0c5MutationVariables = Exact<{
  input: ClockAdvanceInput;
}>;


export type Document12fad133e0c5Mutation = { clockAdvance: { clock: { now: string } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Documentc157eace9b1dQueryVariables = Exact<{
  v?: number | null | undefined;
}>;


export type Documentc157eace9b1dQuery = { products: { totalCount: number } };

export type Document0261077cd418QueryVariables = Exact<{
  v?: StaffRole | null | undefined;
}>;


export type Document0261077cd418Query = { staff: { totalCount: number } };

export type Document1803502bc02dMutationVariables = Exact<{
  v: string;
}>;


export type Document1803502bc02dMutation = { passwordRequestReset: { userErrors: Array<{ code: ErrorCode }> } };

export type Document979fc3c4ad19MutationVariables = Exact<{
  v: string;
}>;


export type Document979fc3c4ad19Mutation = { clockAdvance: { userErrors: Array<{ code: ErrorCode }> } };

export type Document04821fc1498cQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type Document04821fc1498cQuery = { nodes: Array<
    | { members: { nodes: Array<{ user: { id: string, name: string } }> } | null }
    | Record<PropertyKey, never>
   | null> };

export type Document937709740e45QueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
}>;


export type Document937709740e45Query = { orders: { totalCount: number } };

export type Document0b203eec222aQueryVariables = Exact<{
  id: string;
}>;


export type Document0b203eec222aQuery = { node:
    | { comparison: { twelveMonthsAfter: { minor: number } } }
    | Record<PropertyKey, never>
   | null };

export type Document193b57c2450fMutationVariables = Exact<{
  input: PriceScheduleInput;
}>;


export type Document193b57c2450fMutation = { priceSchedule: { userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Documentb90744dd244cMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type Documentb90744dd244cMutation = { orderPlace: { userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document967ed2b5a56bMutationVariables = Exact<{
  input: ServiceRequestOpenInput;
}>;


export type Document967ed2b5a56bMutation = { serviceRequestOpen: { userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document218ef4bba685MutationVariables = Exact<{
  input: ServiceRequestReplyInput;
}>;


export type Document218ef4bba685Mutation = { serviceRequestReply: { serviceRequest: { messages: { nodes: Array<{ body: string }> } } | null } };

export type Document7440d06b90d1QueryVariables = Exact<{
  id: string;
  input: InvoiceCreditPreviewInput;
}>;


export type Document7440d06b90d1Query = { node:
    | { previewCredit: { approvalRequired: boolean, left: { amount: string }, refundable: { amount: string }, total: { amount: string } | null, againstOpen: { amount: string } | null, toBalance: { amount: string } | null, toCard: { amount: string } | null, refusals: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } | null }
    | Record<PropertyKey, never>
   | null };

export type Documentb5a5e7796500QueryVariables = Exact<{
  id: string;
}>;


export type Documentb5a5e7796500Query = { node:
    | { credits: Array<{ comment: string }> | null, creditNotes: Array<{ reason: CreditNoteReason | null, html: { url: string }, pdf: { url: string } }> }
    | Record<PropertyKey, never>
   | null };

export type Document52e305d6cbadQueryVariables = Exact<{ [key: string]: never; }>;


export type Document52e305d6cbadQuery = { invoiceCredits: { nodes: Array<{ account: { id: string }, invoice: { id: string }, total: { amount: string } }> } };

export type Documentf97f64f8e173QueryVariables = Exact<{
  id: string;
}>;


export type Documentf97f64f8e173Query = { account: { invoices: { nodes: Array<{ id: string }> } | null } | null };

export type Document52cb68d874daQueryVariables = Exact<{
  id: string;
}>;


export type Document52cb68d874daQuery = { account: { paymentMethods: Array<{ isDefault: boolean, card: { last4: string } | null }> | null } | null };

export type Document0a76a8bdd348MutationVariables = Exact<{
  input: InvoicesPayInput;
}>;


export type Document0a76a8bdd348Mutation = { invoicesPay: { invoices: Array<{ id: string, status: InvoiceStatus }>, payments: Array<{ id: string, status: PaymentStatus, clientSecret: string | null, amount: { amount: string }, amountCharged: { amount: string }, invoice: { id: string } | null }>, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document1473f9323021MutationVariables = Exact<{
  input: JobLetGoInput;
}>;


export type Document1473f9323021Mutation = { jobLetGo: { job: { id: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentc0978b3b7020QueryVariables = Exact<{
  filter?: JobFilter | null | undefined;
}>;


export type Documentc0978b3b7020Query = { jobs: { nodes: Array<{ id: string, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode, rule: string | null }> }> }> } };

export type Document2bb4dada57f9QueryVariables = Exact<{
  id: string;
}>;


export type Document2bb4dada57f9Query = { account: { auditTrail: { nodes: Array<{ action: string, rule: string | null, before: unknown, after: unknown, actor: { id: string } | null }> } | null } | null };

export type Documentdbf46dec7fe5QueryVariables = Exact<{
  filter?: JobFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type Documentdbf46dec7fe5Query = { jobs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: string, status: JobStatus, dueAt: string, attempts: number, lastError: string | null, subject:
        | { __typename: 'Account', id: string }
        | { __typename: 'AuditEntry', id: string }
        | { __typename: 'BalanceEntry', id: string }
        | { __typename: 'Cart', id: string }
        | { __typename: 'CartItem', id: string }
        | { __typename: 'CreditNote', id: string }
        | { __typename: 'Email', id: string }
        | { __typename: 'File', id: string }
        | { __typename: 'Invoice', id: string }
        | { __typename: 'InvoiceCredit', id: string }
        | { __typename: 'Job', id: string }
        | { __typename: 'Membership', id: string }
        | { __typename: 'Message', id: string }
        | { __typename: 'Order', id: string }
        | { __typename: 'OrderEffect', id: string }
        | { __typename: 'Payment', id: string }
        | { __typename: 'PaymentMethod', id: string }
        | { __typename: 'Plan', id: string }
        | { __typename: 'Price', id: string }
        | { __typename: 'Product', id: string }
        | { __typename: 'PurchaseOrder', id: string }
        | { __typename: 'Quote', id: string }
        | { __typename: 'QuoteLine', id: string }
        | { __typename: 'SeatAssignment', id: string }
        | { __typename: 'ServiceRequest', id: string }
        | { __typename: 'Subscription', id: string }
        | { __typename: 'User', id: string }
       | null }> } };

export type Document40d30f670e0eQueryVariables = Exact<{ [key: string]: never; }>;


export type Document40d30f670e0eQuery = { jobCounts: Array<{ kind: string, asks: JobOutside | null, due: number, running: number, failed: number, parked: number }> };

export type Documentabf253d95d41MutationVariables = Exact<{
  input: JobInput;
}>;


export type Documentabf253d95d41Mutation = { jobRetry: { job: { id: string, status: JobStatus, attempts: number, lastError: string | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document76559a7d21aaQueryVariables = Exact<{ [key: string]: never; }>;


export type Document76559a7d21aaQuery = { jobs: { nodes: Array<{ subject:
        | { id: string, template: string, to: string, locale: string, sentAt: string | null, account: { name: string } | null }
        | Record<PropertyKey, never>
       | null }> } };

export type Document5c1114428551QueryVariables = Exact<{
  id: string;
}>;


export type Document5c1114428551Query = { node:
    | { template: string }
    | Record<PropertyKey, never>
   | null };

export type Document50c08a291f02QueryVariables = Exact<{
  id: string;
}>;


export type Document50c08a291f02Query = { node:
    | { product: { plans: Array<{ features: Array<{ label: string }> }> }, prices: Array<{ frequency: Frequency, validUntil: string | null, unitPrice: { amount: string } }> }
    | Record<PropertyKey, never>
   | null };

export type Document9b2f84d024d9QueryVariables = Exact<{
  id: string;
}>;


export type Document9b2f84d024d9Query = { account: { cart: { id: string, version: number, summary: { totals: { due: { amount: string, currency: string } } | null } } | null } | null };

export type Document10049394b8aaQueryVariables = Exact<{ [key: string]: never; }>;


export type Document10049394b8aaQuery = { jobs: { totalCount: number } };

export type Document976f7e35611dMutationVariables = Exact<{
  input: MemberInviteInput;
}>;


export type Document976f7e35611dMutation = { memberInvite: { userErrors: Array<{ code: ErrorCode }> } };

export type Document902dcb5cf594MutationVariables = Exact<{
  input: AccountBillingContactInput;
}>;


export type Document902dcb5cf594Mutation = { accountChangeBillingContact: { userErrors: Array<{ code: ErrorCode }> } };

export type Document14ab557e811dMutationVariables = Exact<{
  input: AccountBillingContactInput;
}>;


export type Document14ab557e811dMutation = { accountProposeBillingContact: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentbc2ba58ad510MutationVariables = Exact<{
  input: MemberInviteInput;
}>;


export type Documentbc2ba58ad510Mutation = { memberInvite: { userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document8566f5dbb88eMutationVariables = Exact<{
  input: AccountBillingContactInput;
}>;


export type Document8566f5dbb88eMutation = { accountChangeBillingContact: { account: { version: number } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document2d9efc2b23c5MutationVariables = Exact<{
  input: MemberInviteInput;
}>;


export type Document2d9efc2b23c5Mutation = { memberInvite: { membership: { id: string, roles: Array<MemberRole>, account: { id: string }, user: { id: string, name: string, email: string | null, locale: string } } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document08a6fee776b1MutationVariables = Exact<{
  input: MemberRemoveInput;
}>;


export type Document08a6fee776b1Mutation = { memberRemove: { account: { id: string, members: { totalCount: number } | null } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Documentca7edffd69b5MutationVariables = Exact<{
  input: MemberUpdateRolesInput;
}>;


export type Documentca7edffd69b5Mutation = { memberUpdateRoles: { membership: { id: string, roles: Array<MemberRole> } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document8c817b3b892bMutationVariables = Exact<{
  input: ServiceRequestReplyInput;
}>;


export type Document8c817b3b892bMutation = { serviceRequestReply: { serviceRequest: { messages: { nodes: Array<{ documents: Array<{ name: string, mimeType: string, url: string, sha256: string }> }> } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document6db04397e55aQueryVariables = Exact<{
  id: string;
}>;


export type Document6db04397e55aQuery = { node:
    | { pdf: { name: string, mimeType: string, url: string, sha256: string } | null }
    | Record<PropertyKey, never>
   | null };

export type Document5a87f18e89a3QueryVariables = Exact<{
  id: string;
}>;


export type Document5a87f18e89a3Query = { node:
    | { __typename: 'Account', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'BalanceEntry', id: string }
    | { __typename: 'Cart', id: string }
    | { __typename: 'CartItem', id: string }
    | { __typename: 'CreditNote', id: string }
    | { __typename: 'Email', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Invoice', id: string }
    | { __typename: 'InvoiceCredit', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderEffect', id: string }
    | { __typename: 'Payment', id: string }
    | { __typename: 'PaymentMethod', id: string }
    | { __typename: 'Plan', id: string }
    | { __typename: 'Price', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'PurchaseOrder', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'QuoteLine', id: string }
    | { __typename: 'SeatAssignment', id: string }
    | { __typename: 'ServiceRequest', id: string }
    | { __typename: 'Subscription', id: string }
    | { __typename: 'User', id: string }
   | null };

export type Document5a1f57289bb9QueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type Document5a1f57289bb9Query = { nodes: Array<
    | { __typename: 'Account', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'BalanceEntry', id: string }
    | { __typename: 'Cart', id: string }
    | { __typename: 'CartItem', id: string }
    | { __typename: 'CreditNote', id: string }
    | { __typename: 'Email', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Invoice', id: string }
    | { __typename: 'InvoiceCredit', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Message', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderEffect', id: string }
    | { __typename: 'Payment', id: string }
    | { __typename: 'PaymentMethod', id: string }
    | { __typename: 'Plan', id: string }
    | { __typename: 'Price', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'PurchaseOrder', id: string }
    | { __typename: 'Quote', id: string }
    | { __typename: 'QuoteLine', id: string }
    | { __typename: 'SeatAssignment', id: string }
    | { __typename: 'ServiceRequest', id: string }
    | { __typename: 'Subscription', id: string }
    | { __typename: 'User', id: string }
   | null> };

export type Documenteb33befd4e14QueryVariables = Exact<{
  id: string;
}>;


export type Documenteb33befd4e14Query = { node:
    | { summary: { refusals: Array<{ code: ErrorCode, field: Array<string> }> } }
    | Record<PropertyKey, never>
   | null };

export type Document7eeda7702cfbQueryVariables = Exact<{
  id: string;
}>;


export type Document7eeda7702cfbQuery = { account: { balanceEntries: { nodes: Array<{ reason: string, invoice: { number: string } | null, amount: { minor: number }, balanceAfter: { minor: number } }> } | null } | null };

export type Document13e464106ad2QueryVariables = Exact<{
  id: string;
  vat?: string | null | undefined;
}>;


export type Document13e464106ad2Query = { account: { vatNumber: string | null, vatNumberValid: boolean | null, cart: { id: string, version: number, items: Array<{ id: string }>, summary: { refusals: Array<{ code: ErrorCode, field: Array<string> }>, totals: { due: { amount: string, minor: number, currency: string } } | null } } | null } | null };

export type Document7c1edf6bad8fQueryVariables = Exact<{
  id: string;
}>;


export type Document7c1edf6bad8fQuery = { account: { invoices: { nodes: Array<{ billedTo: { vatNumber: string | null }, taxes: Array<{ rate: string, note: string | null }> }> } | null } | null };

export type Document12c520bc2f7cMutationVariables = Exact<{
  id: string;
}>;


export type Document12c520bc2f7cMutation = { paymentMethodMakeDefault: { userErrors: Array<{ code: ErrorCode }> } };

export type Document695affb99396QueryVariables = Exact<{
  id: string;
}>;


export type Document695affb99396Query = { account: { overdueByAge: { upTo30: { amount: string }, upTo60: { amount: string }, upTo90: { amount: string }, over90: { amount: string } } | null } | null };

export type Document6db08d36ccd8QueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
}>;


export type Document6db08d36ccd8Query = { accounts: { totalCount: number, overdueByAge: Array<{ upTo30: { amount: string, currency: string }, upTo60: { amount: string }, upTo90: { amount: string }, over90: { amount: string } }> } };

export type Document43cf462471dfMutationVariables = Exact<{ [key: string]: never; }>;


export type Document43cf462471dfMutation = { sessionRefresh: { userErrors: Array<{ code: ErrorCode }> } };

export type Document2784be90f80cQueryVariables = Exact<{
  id: string;
}>;


export type Document2784be90f80cQuery = { account: { balanceEntries: { nodes: Array<{ amount: { amount: string }, payment: { reference: string | null, amount: { amount: string } } | null }> } | null } | null };

export type Document1645e63733e0MutationVariables = Exact<{
  input: MemberInviteInput;
}>;


export type Document1645e63733e0Mutation = { memberInvite: { membership: { user: { id: string } } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document9626895145b1QueryVariables = Exact<{
  id: string;
  input: SubscriptionChangeInput;
}>;


export type Document9626895145b1Query = { node:
    | { previewChange: { direction: ChangeDirection | null, effectiveOn: string | null, period: { start: string, end: string } | null, lines: Array<{ id: string, kind: LineKind, seats: number | null, creditedLine: string | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, text: string, base: { amount: string } } | null }> | null, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, fromBalance: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, nextRenewal: { on: string, seats: number, unitPrice: { amount: string }, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string } } | null, refusals: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } | null }
    | Record<PropertyKey, never>
   | null };

export type Documentcb563ecc4495QueryVariables = Exact<{
  id: string;
  planId: string;
}>;


export type Documentcb563ecc4495Query = { node:
    | { previewDowngrade: { direction: ChangeDirection | null, effectiveOn: string | null, period: { start: string, end: string } | null, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, text: string, base: { amount: string } } | null }> | null, totals: { total: { amount: string }, credit: { amount: string }, fromBalance: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, nextRenewal: { on: string, seats: number, unitPrice: { amount: string }, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string } } | null, refusals: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } | null }
    | Record<PropertyKey, never>
   | null };

export type Document8bb63f585b02QueryVariables = Exact<{
  id: string;
  input: PreviewItemInput;
}>;


export type Document8bb63f585b02Query = { account: { previewItem: { direction: ChangeDirection | null, effectiveOn: string | null, period: { start: string, end: string } | null, lines: Array<{ kind: LineKind, amount: { minor: number }, tax: { minor: number } }> | null, totals: { total: { minor: number }, fromBalance: { minor: number }, due: { minor: number } } | null, nextRenewal: { on: string, total: { minor: number }, fromBalance: { minor: number }, due: { minor: number } } | null, refusals: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } | null } | null };

export type Document755f7f5d096cQueryVariables = Exact<{ [key: string]: never; }>;


export type Document755f7f5d096cQuery = { __type: { name: string | null } | null };

export type Documentc0e920f68937QueryVariables = Exact<{ [key: string]: never; }>;


export type Documentc0e920f68937Query = { viewer: { user: { id: string, name: string }, memberships: Array<{ roles: Array<MemberRole>, account: { id: string, billingContact: { id: string } | null } }> } | null };

export type Document15ea614ebb08MutationVariables = Exact<{
  input: AccountCreateInput;
}>;


export type Document15ea614ebb08Mutation = { accountCreate: { account: { id: string, billingContact: { id: string, name: string } | null } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document1d8bbc658ba1MutationVariables = Exact<{
  input: AccountBillingContactInput;
}>;


export type Document1d8bbc658ba1Mutation = { accountChangeBillingContact: { account: { billingContact: { id: string, name: string } | null } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Documenta61176465c4eMutationVariables = Exact<{
  input: SignInInput;
}>;


export type Documenta61176465c4eMutation = { signIn: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document7249e6247aa4MutationVariables = Exact<{ [key: string]: never; }>;


export type Document7249e6247aa4Mutation = { sessionRefresh: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null }> } };

export type Documentae1a870ce91aMutationVariables = Exact<{
  input: ServiceRequestOpenInput;
}>;


export type Documentae1a870ce91aMutation = { serviceRequestOpen: { userErrors: Array<{ code: ErrorCode }> } };

export type Document0ddedde57d7dQueryVariables = Exact<{ [key: string]: never; }>;


export type Document0ddedde57d7dQuery = { staff: { totalCount: number } };

export type Document4fa87da41b57QueryVariables = Exact<{
  id: string;
}>;


export type Document4fa87da41b57Query = { node:
    | { pdf: { name: string, mimeType: string, url: string, sha256: string }, html: { name: string, mimeType: string, url: string, sha256: string }, quotes: { totalCount: number, nodes: Array<{ id: string }> }, used: { formatted: string }, remaining: { formatted: string } | null, invoices: { nodes: Array<{ number: string }> } }
    | Record<PropertyKey, never>
   | null };

export type Documentdf97675f690eQueryVariables = Exact<{
  id: string;
}>;


export type Documentdf97675f690eQuery = { node:
    | { inheritedPurchaseOrder: { id: string } | null }
    | Record<PropertyKey, never>
   | null };

export type Documentcc22790c6317QueryVariables = Exact<{
  id: string;
}>;


export type Documentcc22790c6317Query = { account: { invoices: { nodes: Array<{ purchaseOrderNumber: string | null, totals: { total: { amount: string } }, purchaseOrder: { id: string } | null }> } | null } | null };

export type Document8fdda25a62f1MutationVariables = Exact<{
  input: PurchaseOrderUpdateInput;
}>;


export type Document8fdda25a62f1Mutation = { purchaseOrderUpdate: { userErrors: Array<{ code: ErrorCode }> } };

export type Document6052c77e2400QueryVariables = Exact<{
  id: string;
  filter?: PurchaseOrderFilter | null | undefined;
}>;


export type Document6052c77e2400Query = { account: { purchaseOrders: { totalCount: number, nodes: Array<{ id: string, status: PurchaseOrderStatus }> } | null } | null };

export type Document001311d394b6QueryVariables = Exact<{
  filter?: PurchaseOrderFilter | null | undefined;
}>;


export type Document001311d394b6Query = { purchaseOrders: { totalCount: number, nodes: Array<{ id: string, status: PurchaseOrderStatus }> } };

export type Document1a7278313d48QueryVariables = Exact<{
  filter?: PurchaseOrderFilter | null | undefined;
}>;


export type Document1a7278313d48Query = { purchaseOrders: { nodes: Array<{ id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string }, invoices: { totalCount: number }, actions: Array<{ action: Action, allowed: boolean }> }> } };

export type Document08ed6fa87f24QueryVariables = Exact<{
  id: string;
}>;


export type Document08ed6fa87f24Query = { node:
    | { number: string | null, invoices: { nodes: Array<{ purchaseOrderNumber: string | null, purchaseOrder: { id: string } | null, totals: { total: { amount: string } }, order: { purchaseOrder: { id: string } | null, subscriptions: Array<{ purchaseOrder: { id: string } | null }> } | null }> } }
    | Record<PropertyKey, never>
   | null };

export type Documenta32848fd9d7aMutationVariables = Exact<{
  input: InvoicePayInput;
}>;


export type Documenta32848fd9d7aMutation = { invoicePay: { payment: { status: PaymentStatus } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Documente76431e223e6MutationVariables = Exact<{
  input: OrderEffectInput;
}>;


export type Documente76431e223e6Mutation = { orderEffectRetry: { order: { id: string, number: string, status: OrderStatus, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, base: { amount: string } } | null }>, invoice: { id: string, number: string, status: InvoiceStatus, dueOn: string, purchaseOrderNumber: string | null, amountOpen: { amount: string } } | null, effects: Array<{ id: string, dueOn: string, status: EffectStatus, failure: { code: ErrorCode } | null, line: { id: string }, invoice: { id: string, number: string, totals: { total: { amount: string } } } | null }> } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Documentca3a1ba7ff92QueryVariables = Exact<{
  id: string;
}>;


export type Documentca3a1ba7ff92Query = { node:
    | { nextRenewal: { on: string, seats: number, total: { amount: string } } | null }
    | Record<PropertyKey, never>
   | null };

export type Documentd079f83de6e8MutationVariables = Exact<{
  input: OrderEffectAbandonInput;
}>;


export type Documentd079f83de6e8Mutation = { orderEffectAbandon: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentcad8f9cd9f63QueryVariables = Exact<{
  id: string;
}>;


export type Documentcad8f9cd9f63Query = { account: { auditTrail: { nodes: Array<{ action: string, before: unknown, after: unknown }> } | null } | null };

export type Documentf4ec4987fe9fQueryVariables = Exact<{
  id: string;
}>;


export type Documentf4ec4987fe9fQuery = { node:
    | { totals: { total: { amount: string } }, dueNow: { total: { amount: string } }, lines: Array<{ billing: Array<{ amount: { amount: string } }> }>, comparison: { seatsBefore: number, seatsAfter: number, twelveMonthsBefore: { amount: string }, twelveMonthsAfter: { amount: string }, rows: Array<{ seatsBefore: number, seatsAfter: number }> } }
    | Record<PropertyKey, never>
   | null };

export type Document5f6f46cf0662MutationVariables = Exact<{
  input: QuoteCopyInput;
}>;


export type Document5f6f46cf0662Mutation = { quoteCopy: { quote: { id: string, number: string, version: number, status: QuoteStatus, note: string | null, terms: string | null, internalNote: string | null, currency: { total: { currency: string, amount: string } }, request: { id: string } | null, purchaseOrder: { id: string } | null, account: { id: string }, lines: Array<{ kind: QuoteLineKind, seats: number, frequency: Frequency, discountPercent: string, listUnitPrice: { amount: string }, unitPrice: { amount: string }, coTermWith: { id: string } | null }> } | null, leftOut: Array<{ id: string, kind: QuoteLineKind }>, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document93a4084bc90cQueryVariables = Exact<{
  id: string;
  accountId: string;
}>;


export type Document93a4084bc90cQuery = { node:
    | { leftOutOfCopy: Array<{ id: string, kind: QuoteLineKind }> | null }
    | Record<PropertyKey, never>
   | null };

export type Documente38394e042aeQueryVariables = Exact<{
  id: string;
}>;


export type Documente38394e042aeQuery = { node:
    | { pdf: { name: string, mimeType: string, url: string, sha256: string } | null, html: { name: string, mimeType: string, url: string, sha256: string } | null }
    | Record<PropertyKey, never>
   | null };

export type Documentbc0101fd8cdbQueryVariables = Exact<{
  id: string;
}>;


export type Documentbc0101fd8cdbQuery = { node:
    | { quotes: Array<{ id: string }> }
    | Record<PropertyKey, never>
   | null };

export type Document8e12e0e78ab4QueryVariables = Exact<{
  id: string;
}>;


export type Document8e12e0e78ab4Query = { node:
    | { lines: Array<{ namedDiscountPercent: string | null, namedUnitPrice: { amount: string } | null }> }
    | Record<PropertyKey, never>
   | null };

export type Document2470201883b8QueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type Document2470201883b8Query = { quotes: { nodes: Array<{ number: string, status: QuoteStatus, purchaseOrderRequired: boolean, account: { name: string }, totals: { total: { amount: string } }, dueNow: { total: { amount: string } }, lines: Array<{ kind: QuoteLineKind, seats: number, outdated: boolean, unitPrice: { amount: string }, plan: { name: string } }>, comparison: { twelveMonthsAfter: { amount: string }, rows: Array<{ kind: QuoteLineKind, product: { name: string }, subscription: { id: string } | null, planAfter: { name: string } | null }> } }> } };

export type Document065901125bf1QueryVariables = Exact<{
  input: QuoteDraftInput;
}>;


export type Document065901125bf1Query = { quotePreview: { validUntil: string | null, purchaseOrderRequired: boolean, approvalRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, comparison: { seatsBefore: number, seatsAfter: number, twelveMonthsBefore: { amount: string }, twelveMonthsAfter: { amount: string }, months: Array<{ month: string, before: { amount: string }, after: { amount: string } }>, rows: Array<{ kind: QuoteLineKind, seatsBefore: number, seatsAfter: number, subscription: { id: string } | null, planBefore: { key: string } | null, planAfter: { key: string } | null, periodPriceBefore: { amount: string }, periodPriceAfter: { amount: string } }> } | null, inheritedPurchaseOrder: { id: string } | null, lines: Array<{ kind: QuoteLineKind, seats: number, frequency: Frequency, discountPercent: string, takesEffectOn: string, approvalRequired: boolean, subscription: { id: string } | null, plan: { key: string }, product: { key: string }, listUnitPrice: { amount: string }, unitPrice: { amount: string }, billing: Array<{ kind: LineKind, amount: { amount: string }, tax: { amount: string }, period: { start: string, end: string } | null }> }>, validityLimit: { lastDay: string, reason: ValidityReason, line: number } | null, refusals: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }>, sendingRefusals: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } | null };

export type Documentfda5f20ead87QueryVariables = Exact<{
  id: string;
}>;


export type Documentfda5f20ead87Query = { node:
    | { validUntil: string, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, comparison: { seatsBefore: number, seatsAfter: number, twelveMonthsBefore: { amount: string }, twelveMonthsAfter: { amount: string }, months: Array<{ month: string, before: { amount: string }, after: { amount: string } }>, rows: Array<{ kind: QuoteLineKind, seatsBefore: number, seatsAfter: number, subscription: { id: string } | null, planBefore: { key: string } | null, planAfter: { key: string } | null, periodPriceBefore: { amount: string }, periodPriceAfter: { amount: string } }> }, inheritedPurchaseOrder: { id: string } | null, lines: Array<{ kind: QuoteLineKind, seats: number, frequency: Frequency, discountPercent: string, subscription: { id: string } | null, plan: { key: string }, product: { key: string }, listUnitPrice: { amount: string }, unitPrice: { amount: string }, billing: Array<{ kind: LineKind, amount: { amount: string }, tax: { amount: string }, period: { start: string, end: string } | null }> }>, validityLimit: { lastDay: string, reason: ValidityReason } | null }
    | Record<PropertyKey, never>
   | null };

export type Document6ed2f2739a95QueryVariables = Exact<{
  id: string;
}>;


export type Document6ed2f2739a95Query = { account: { quoteLimits: { discountPercent: string, validDays: number, cancelBeforeDays: number, maxLines: number, purchaseOrderAbove: { amount: string, currency: string } } | null } | null };

export type Document7c40ac77cccfQueryVariables = Exact<{
  id: string;
}>;


export type Document7c40ac77cccfQuery = { node:
    | { status: SubscriptionStatus, seats: number, priceIsNegotiated: boolean | null, unitPrice: { amount: string } | null, period: { start: string, end: string }, purchaseOrder: { number: string | null } | null }
    | Record<PropertyKey, never>
   | null };

export type Document0cb803cd6488QueryVariables = Exact<{
  id: string;
}>;


export type Document0cb803cd6488Query = { node:
    | { validUntil: string, validityLimit: { lastDay: string, reason: ValidityReason, line: { id: string } } | null, actions: Array<{ action: Action, refusals: Array<{ code: ErrorCode, field: Array<string>, message: string }> }>, pdf: { url: string } | null, html: { url: string } | null }
    | Record<PropertyKey, never>
   | null };

export type Document4fdf38892badQueryVariables = Exact<{
  id: string;
}>;


export type Document4fdf38892badQuery = { account: { quotes: { totalCount: number, nodes: Array<{ id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null }> } | null, auditTrail: { totalCount: number, nodes: Array<{ action: string, before: unknown, after: unknown, subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> } | null, serviceRequests: { nodes: Array<{ quotes: Array<{ id: string, internalNote: string | null }> }> } | null, purchaseOrders: { nodes: Array<{ id: string, quotes: { nodes: Array<{ id: string }> } }> } | null, orders: { nodes: Array<{ quote: { id: string, internalNote: string | null } | null }> } | null } | null };

export type Document8cecd4a3fbb0QueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type Document8cecd4a3fbb0Query = { nodes: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type Documentaef28a44dbb7QueryVariables = Exact<{
  id: string;
}>;


export type Documentaef28a44dbb7Query = { account: { invoices: { nodes: Array<{ id: string, number: string, amountOpen: { amount: string, currency: string }, receipt: { name: string, mimeType: string, url: string, sha256: string } | null, pdf: { name: string, mimeType: string, url: string, sha256: string }, html: { name: string, mimeType: string, url: string, sha256: string } }> } | null } | null };

export type Document4bbc61d00919QueryVariables = Exact<{
  id: string;
}>;


export type Document4bbc61d00919Query = { node:
    | { status: PaymentStatus, amountRefunded: { amount: string }, refunds: Array<{ status: RefundStatus, origin: RefundOrigin, amount: { amount: string }, creditNote: { number: string, reason: CreditNoteReason | null } | null }> }
    | Record<PropertyKey, never>
   | null };

export type Documented1575e79c5aQueryVariables = Exact<{
  search?: string | null | undefined;
  filter?: AccountFilter | null | undefined;
  orderBy?: AccountOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type Documented1575e79c5aQuery = { accounts: { nodes: Array<{ id: string }>, amountsOpen: Array<{ amount: string, currency: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type Documentcfd10db6f22bQueryVariables = Exact<{
  filter?: InvoiceFilter | null | undefined;
  orderBy?: InvoiceOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type Documentcfd10db6f22bQuery = { invoices: { nodes: Array<{ id: string, dueOn: string, amountOpen: { minor: number } }>, amountsOpen: Array<{ amount: string, currency: string }>, pageInfo: { endCursor: string | null } } };

export type Documenta535632030faQueryVariables = Exact<{
  filter?: QuoteFilter | null | undefined;
  orderBy?: QuoteOrder | null | undefined;
}>;


export type Documenta535632030faQuery = { quotes: { nodes: Array<{ id: string, validUntil: string }>, sentTotals: Array<{ amount: string, currency: string }> } };

export type Document454a0b3f43acQueryVariables = Exact<{
  filter?: PurchaseOrderFilter | null | undefined;
  orderBy?: PurchaseOrderOrder | null | undefined;
}>;


export type Document454a0b3f43acQuery = { purchaseOrders: { nodes: Array<{ id: string }>, amountsRemaining: Array<{ amount: string, currency: string }> } };

export type Documenta929be62860aQueryVariables = Exact<{
  number: string;
}>;


export type Documenta929be62860aQuery = { nodesOfNumber: Array<
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
  > };

export type Documenta20c1a6b1f75QueryVariables = Exact<{
  id: string;
}>;


export type Documenta20c1a6b1f75Query = { account: { subscriptions: { nodes: Array<{ id: string, unitPrice: { minor: number } | null, assignments: { totalCount: number, nodes: Array<{ email: string }> } | null }> } | null } | null };

export type Documentaf8c42520adfQueryVariables = Exact<{
  id: string;
}>;


export type Documentaf8c42520adfQuery = { node:
    | { email: string }
    | { id: string }
    | Record<PropertyKey, never>
   | null };

export type Documented78cd378324QueryVariables = Exact<{ [key: string]: never; }>;


export type Documented78cd378324Query = { viewer: { secondFactor: { enabledAt: string | null, recoveryCodesLeft: number, isRequired: boolean } | null } | null };

export type Documentaac4cc825130MutationVariables = Exact<{
  input: PasswordResetInput;
}>;


export type Documentaac4cc825130Mutation = { passwordReset: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document21de269798fbQueryVariables = Exact<{
  id: string;
}>;


export type Document21de269798fbQuery = { account: { actions: Array<{ action: Action, allowed: boolean }> } | null };

export type Document1b2833567770QueryVariables = Exact<{
  filter?: ServiceRequestFilter | null | undefined;
  orderBy?: ServiceRequestOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type Document1b2833567770Query = { serviceRequests: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, status: ServiceRequestStatus, waitingForStaff: boolean } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type Document7c62e97bfe7dQueryVariables = Exact<{ [key: string]: never; }>;


export type Document7c62e97bfe7dQuery = { serviceRequests: { nodes: Array<{ id: string }> } };

export type Documentb421627a542fQueryVariables = Exact<{
  id: string;
  filter?: ServiceRequestFilter | null | undefined;
}>;


export type Documentb421627a542fQuery = { account: { serviceRequests: { totalCount: number, nodes: Array<{ id: string }> } | null } | null };

export type Document871bab91ab94QueryVariables = Exact<{
  id: string;
}>;


export type Document871bab91ab94Query = { node:
    | { body: string, author: { name: string } }
    | { messages: { nodes: Array<{ id: string }> } }
    | Record<PropertyKey, never>
   | null };

export type Document456cdf31479fQueryVariables = Exact<{ [key: string]: never; }>;


export type Document456cdf31479fQuery = { serviceRequests: { nodes: Array<{ account: { name: string }, openedBy: { name: string }, assignee: { name: string } | null, messages: { totalCount: number, nodes: Array<{ author: { name: string } }> }, actions: Array<{ action: Action }> }> } };

export type Document6ed694ba315cMutationVariables = Exact<{ [key: string]: never; }>;


export type Document6ed694ba315cMutation = { sessionRefresh: { session: { accessToken: string, viewer: { user: { id: string } } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentb0c405648025QueryVariables = Exact<{ [key: string]: never; }>;


export type Documentb0c405648025Query = { viewer: { staffRole: StaffRole | null, user: { id: string } } | null };

export type Documentae3ebf06205cMutationVariables = Exact<{ [key: string]: never; }>;


export type Documentae3ebf06205cMutation = { sessionRefresh: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document3bb6805275e7MutationVariables = Exact<{
  input: ViewerChangePasswordInput;
}>;


export type Document3bb6805275e7Mutation = { viewerChangePassword: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document00f378cd19e2MutationVariables = Exact<{
  input: MemberRemoveInput;
}>;


export type Document00f378cd19e2Mutation = { memberRemove: { userErrors: Array<{ code: ErrorCode }> } };

export type Documenta91bbbd8729bQueryVariables = Exact<{ [key: string]: never; }>;


export type Documenta91bbbd8729bQuery = { staff: { nodes: Array<{ id: string }> } };

export type Document69c39e734e53QueryVariables = Exact<{ [key: string]: never; }>;


export type Document69c39e734e53Query = { viewer: { user: { email: string | null } } | null };

export type Document0413c7527350QueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type Document0413c7527350Query = { products: { nodes: Array<{ key: string }>, pageInfo: { hasNextPage: boolean } } };

export type Document55f129c8cec7QueryVariables = Exact<{
  n?: number | null | undefined;
}>;


export type Document55f129c8cec7Query = { products: { nodes: Array<{ plans: Array<{ prices: Array<{ id: string }> }> }> } };

export type Documentd202f6b1cdefQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type Documentd202f6b1cdefQuery = { viewer: { user: { id: string } } | null, products: { nodes: Array<{ id: string }> } };

export type Documentba77d6cbeec3QueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  more: boolean;
}>;


export type Documentba77d6cbeec3Query = { account: { name: string, phone?: string | null } | null, products: { nodes: Array<{ id: string }> } };

export type Document786b9ab2e202QueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type Document786b9ab2e202Query = { viewer: { user: { email: string | null } } | null, products: { nodes: Array<{ id: string }> } };

export type Document0885b2027da0QueryVariables = Exact<{
  n?: number | null | undefined;
}>;


export type Document0885b2027da0Query = { products: { nodes: Array<{ plans: Array<{ prices: Array<{ plan: { prices: Array<{ id: string }> } }> }> }> } };

export type Document70816112596cMutationVariables = Exact<{
  input: CartAddPurchaseInput;
  first?: number | null | undefined;
}>;


export type Document70816112596cMutation = { cartAddPurchase: { cart: { items: Array<{ id: string }>, account: { id: string, subscriptions: { nodes: Array<{ id: string }> } | null } } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document9ed0fad9bb19MutationVariables = Exact<{
  input: CartAddPurchaseInput;
  first?: number | null | undefined;
}>;


export type Document9ed0fad9bb19Mutation = { cartAddPurchase: { cart: { items: Array<{ id: string }>, account: { id: string, subscriptions: { nodes: Array<{ id: string }> } | null } } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document9601fd6048f5MutationVariables = Exact<{
  input: SignInInput;
}>;


export type Document9601fd6048f5Mutation = { signIn: { session: { viewer: { user: { email: string | null } } } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document393220b66e21MutationVariables = Exact<{ [key: string]: never; }>;


export type Document393220b66e21Mutation = { sessionRefresh: { session: { viewer: { user: { email: string | null } } } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Documentbd48eb832b20MutationVariables = Exact<{
  input: CartAddPurchaseInput;
}>;


export type Documentbd48eb832b20Mutation = { a: { userErrors: Array<{ code: ErrorCode }> }, b: { userErrors: Array<{ code: ErrorCode }> } };

export type Document72ddeee71e2eMutationVariables = Exact<{ [key: string]: never; }>;


export type Document72ddeee71e2eMutation = { cartRemoveItem: { userErrors: Array<{ code: ErrorCode }> } };

export type Document26b8505fcc45MutationVariables = Exact<{
  i?: CartRemoveItemInput;
}>;


export type Document26b8505fcc45Mutation = { cartRemoveItem: { userErrors: Array<{ code: ErrorCode }> } };

export type Document719c11fcd188MutationVariables = Exact<{ [key: string]: never; }>;


export type Document719c11fcd188Mutation = { signOut: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentf20c6de01ccfMutationVariables = Exact<{
  input: SignInInput;
}>;


export type Documentf20c6de01ccfMutation = { signIn: { session: { accessToken: string, expiresAt: string, viewer: { user: { id: string } } } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document326f18ba170eMutationVariables = Exact<{ [key: string]: never; }>;


export type Document326f18ba170eMutation = { sessionRefresh: { session: { expiresAt: string } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document62600099ec99QueryVariables = Exact<{ [key: string]: never; }>;


export type Document62600099ec99Query = { viewer: { user: { id: string, email: string | null, locale: string } } | null };

export type Document4fc422c5899aMutationVariables = Exact<{ [key: string]: never; }>;


export type Document4fc422c5899aMutation = { signUpConfirm: { userErrors: Array<{ message: string }> } };

export type Document81da01305a61MutationVariables = Exact<{
  input: StaffInviteInput;
}>;


export type Document81da01305a61Mutation = { staffInvite: { user: { id: string, email: string | null, name: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document2db78cb31763QueryVariables = Exact<{
  role?: StaffRole | null | undefined;
}>;


export type Document2db78cb31763Query = { staff: { totalCount: number, nodes: Array<{ name: string, email: string | null }> } };

export type Document37e6a3d0456aQueryVariables = Exact<{ [key: string]: never; }>;


export type Document37e6a3d0456aQuery = { viewer: { staffRole: StaffRole | null, memberships: Array<{ id: string }> } | null };

export type Document117fedf1b4f4MutationVariables = Exact<{
  input: StaffUpdateInput;
}>;


export type Document117fedf1b4f4Mutation = { staffUpdate: { user: { id: string, staffRole: StaffRole | null, disabled: boolean | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentc926e47aee47QueryVariables = Exact<{
  disabled?: boolean | null | undefined;
}>;


export type Documentc926e47aee47Query = { staff: { nodes: Array<{ id: string }> } };

export type Documente1ff0cae814cQueryVariables = Exact<{ [key: string]: never; }>;


export type Documente1ff0cae814cQuery = { serviceRequests: { nodes: Array<{ id: string }> } };

export type Documenta132750d3f6bQueryVariables = Exact<{ [key: string]: never; }>;


export type Documenta132750d3f6bQuery = { accounts: { nodes: Array<{ id: string }> } };

export type Documente571aa252f4aMutationVariables = Exact<{
  input: PasswordRequestResetInput;
}>;


export type Documente571aa252f4aMutation = { passwordRequestReset: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentef27ffbb4d50MutationVariables = Exact<{
  input: SignInInput;
}>;


export type Documentef27ffbb4d50Mutation = { signIn: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document5eb27fd96c35QueryVariables = Exact<{
  id: string;
}>;


export type Document5eb27fd96c35Query = { account: { technician: { id: string } | null } | null };

export type Document847c6aaa8067QueryVariables = Exact<{
  id: string;
}>;


export type Document847c6aaa8067Query = { node:
    | { name: string, staffRole: StaffRole | null, disabled: boolean | null }
    | Record<PropertyKey, never>
   | null };

export type Document5073d294ceadQueryVariables = Exact<{
  id: string;
  year: number;
  format: DocumentFormat;
}>;


export type Document5073d294ceadQuery = { account: { statement: { name: string, mimeType: string, url: string, sha256: string } | null } | null };

export type Documentc6fc48ab10d3QueryVariables = Exact<{
  id: string;
}>;


export type Documentc6fc48ab10d3Query = { node:
    | { conversionFrequency: Frequency | null, monthly: { on: string, seats: number, due: { amount: string } } | null, annual: { on: string, seats: number, due: { amount: string } } | null }
    | Record<PropertyKey, never>
   | null };

export type Document801d6ba3863fQueryVariables = Exact<{
  id: string;
}>;


export type Document801d6ba3863fQuery = { account: { invoices: { nodes: Array<{ id: string, taxes: Array<{ rate: string, note: string | null }>, totals: { subtotal: { minor: number }, tax: { minor: number }, total: { minor: number } }, lines: Array<{ taxRate: string, amount: { minor: number }, tax: { minor: number } }>, html: { name: string, mimeType: string, url: string, sha256: string } }> } | null, creditNotes: { nodes: Array<{ id: string, total: { minor: number }, lines: Array<{ taxRate: string, amount: { minor: number }, tax: { minor: number } }>, html: { name: string, mimeType: string, url: string, sha256: string } }> } | null } | null };

export type Documentc3acf0b97f54MutationVariables = Exact<{
  input: AccountUpdateBillingInput;
}>;


export type Documentc3acf0b97f54Mutation = { accountUpdateBilling: { userErrors: Array<{ code: ErrorCode }> } };

export type Documente684b540eae1QueryVariables = Exact<{
  id: string;
}>;


export type Documente684b540eae1Query = { account: { currency: string } | null };

export type Document2de832385d65QueryVariables = Exact<{
  id: string;
}>;


export type Document2de832385d65Query = { account: { taxForms: Array<{ name: string, mimeType: string, url: string, sha256: string }> | null } | null };

export type Document2bdc80967869QueryVariables = Exact<{
  id: string;
}>;


export type Document2bdc80967869Query = { account: { attachableForms: Array<{ name: string, mimeType: string, url: string, sha256: string }> | null } | null };

export type Documentc4dda6789ecbQueryVariables = Exact<{
  id: string;
}>;


export type Documentc4dda6789ecbQuery = { account: { version: number, vatNumber: string | null, vatNumberValid: boolean | null } | null };

export type Documentccfb2ed46aecMutationVariables = Exact<{
  input: AccountUpdateBillingInput;
}>;


export type Documentccfb2ed46aecMutation = { accountUpdateBilling: { account: { vatNumberValid: boolean | null } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Documentcfcb4b5aabeeQueryVariables = Exact<{
  id: string;
  input: PreviewItemInput;
}>;


export type Documentcfcb4b5aabeeQuery = { account: { previewItem: { lines: Array<{ taxRate: string }> | null, totals: { tax: { amount: string }, total: { amount: string } } | null } | null } | null };

export type Documentd2ea89c22048QueryVariables = Exact<{
  id: string;
  vatNumber?: string | null | undefined;
}>;


export type Documentd2ea89c22048Query = { account: { cart: { summary: { refusals: Array<{ code: ErrorCode }>, totals: { tax: { amount: string }, total: { amount: string } } | null } } | null } | null };

export type Documentdd051d7cccc4QueryVariables = Exact<{
  id: string;
}>;


export type Documentdd051d7cccc4Query = { account: { invoices: { nodes: Array<{ taxes: Array<{ rate: string, note: string | null }>, totals: { total: { amount: string } } }> } | null } | null };

export type Document5abd62cd0526QueryVariables = Exact<{
  id: string;
}>;


export type Document5abd62cd0526Query = { account: { cart: { id: string, version: number, summary: { totals: { due: { amount: string, currency: string } } | null } } | null } | null };

export type Documenteecb164a647aQueryVariables = Exact<{ [key: string]: never; }>;


export type Documenteecb164a647aQuery = { viewer: { staffRole: StaffRole | null, user: { id: string, email: string | null, name: string, locale: string }, memberships: Array<{ id: string, roles: Array<MemberRole>, account: { id: string, name: string, kind: AccountKind, phone: string | null }, user: { id: string } }> } | null };

export type Documentecb49c761cbdMutationVariables = Exact<{
  input: ViewerChangeEmailInput;
}>;


export type Documentecb49c761cbdMutation = { viewerChangeEmail: { userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentf0df91152842MutationVariables = Exact<{
  input: ViewerConfirmEmailInput;
}>;


export type Documentf0df91152842Mutation = { viewerConfirmEmail: { session: { accessToken: string, viewer: { user: { id: string, email: string | null } } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document4488dcaa5bfdMutationVariables = Exact<{
  input: PasswordResetInput;
}>;


export type Document4488dcaa5bfdMutation = { passwordReset: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentb52a9b526ef1MutationVariables = Exact<{
  input: ViewerChangePasswordInput;
}>;


export type Documentb52a9b526ef1Mutation = { viewerChangePassword: { session: { accessToken: string, viewer: { user: { id: string } } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document7173a079f80fMutationVariables = Exact<{
  input: ViewerUpdateInput;
}>;


export type Document7173a079f80fMutation = { viewerUpdate: { viewer: { user: { name: string, locale: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentf02f0b4e611cQueryVariables = Exact<{ [key: string]: never; }>;


export type Documentf02f0b4e611cQuery = { viewer: { user: { name: string, locale: string } } | null };

export type Document3abd1011b3e0MutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type Document3abd1011b3e0Mutation = { orderPlace: { order: { id: string, invoice: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document48e65526cf8fQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type Document48e65526cf8fQuery = { accounts: { nodes: Array<{ id: string }> } };

export type Document6821d8e5abffQueryVariables = Exact<{
  filter?: InvoiceFilter | null | undefined;
}>;


export type Document6821d8e5abffQuery = { invoices: { nodes: Array<{ account: { id: string } }> } };

export type Document0d57c1f41e4cMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type Document0d57c1f41e4cMutation = { orderPlace: { order: { id: string, status: OrderStatus } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document07bcd6ddd0d1MutationVariables = Exact<{
  input: QuoteAcceptInput;
}>;


export type Document07bcd6ddd0d1Mutation = { quoteAccept: { order: { id: string, status: OrderStatus } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document7337659f4542MutationVariables = Exact<{
  input: CartAddChangeInput;
}>;


export type Document7337659f4542Mutation = { cartAddChange: { cart: { id: string, version: number, summary: { totals: { due: { amount: string, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document54539e8e377eMutationVariables = Exact<{ [key: string]: never; }>;


export type Document54539e8e377eMutation = { signIn: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document98be02d35692QueryVariables = Exact<{
  id: string;
}>;


export type Document98be02d35692Query = { account: { id: string, name: string } | null };

export type Document9bc2bc4c8955MutationVariables = Exact<{
  email: string;
}>;


export type Document9bc2bc4c8955Mutation = { signIn: { session: { accessToken: string, viewer: { memberships: Array<{ account: { id: string } }> } } | null } };

export type Documentbe13626ab4a9QueryVariables = Exact<{ [key: string]: never; }>;


export type Documentbe13626ab4a9Query = { product: { plans: Array<{ id: string, key: string }> } | null };

export type Document334a3722dbefMutationVariables = Exact<{
  input: PaymentMethodAddInput;
}>;


export type Document334a3722dbefMutation = { paymentMethodAdd: { userErrors: Array<{ code: ErrorCode }> } };

export type Document9996c59db2d7QueryVariables = Exact<{
  id: string;
}>;


export type Document9996c59db2d7Query = { node:
    | { invoice: { id: string } | null }
    | Record<PropertyKey, never>
   | null };

export type Document64b8da89fc1aMutationVariables = Exact<{ [key: string]: never; }>;


export type Document64b8da89fc1aMutation = { signIn: { session: { accessToken: string, viewer: { memberships: Array<{ account: { id: string } }> } } | null } };

export type Document9d9e236848ffQueryVariables = Exact<{
  id: string;
}>;


export type Document9d9e236848ffQuery = { account: { name: string, balance: { amount: string } | null, amountOpen: { amount: string } | null, billingContact: { name: string } | null, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }>, paymentMethods: Array<{ isDefault: boolean, card: { brand: string, last4: string } | null, actions: Array<{ action: Action, allowed: boolean }> }> | null, subscriptions: { totalCount: number, nodes: Array<{ id: string, status: SubscriptionStatus, seats: number, seatsAssigned: number, renewsOn: string | null, unitPrice: { amount: string } | null, nextRenewal: { on: string, due: { amount: string } } | null, product: { name: string }, plan: { name: string }, actions: Array<{ action: Action, allowed: boolean }> }> } | null, invoices: { totalCount: number, nodes: Array<{ number: string, status: InvoiceStatus, overdue: boolean, lines: Array<{ description: string, product: { name: string } | null, amount: { amount: string } }>, taxes: Array<{ rate: string, tax: { amount: string } }>, totals: { due: { amount: string } }, payments: Array<{ status: PaymentStatus }>, order: { number: string, placedBy: { name: string } | null } | null }> } | null, orders: { nodes: Array<{ number: string, status: OrderStatus, payment: { status: PaymentStatus } | null, invoice: { number: string } | null, lines: Array<{ description: string }> }> } | null, auditTrail: { nodes: Array<{ action: string, actor: { name: string } | null }> } | null } | null };

export type Document21baef8432f4QueryVariables = Exact<{
  id: string;
}>;


export type Document21baef8432f4Query = { account: { cart: { version: number, items: Array<{ id: string, preview: { totals: { due: { amount: string } } | null } }>, summary: { totals: { due: { amount: string } } | null } } | null } | null };

export type Document332803a9d1e2MutationVariables = Exact<{
  input: PaymentMethodInput;
}>;


export type Document332803a9d1e2Mutation = { paymentMethodRemove: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentd55075810843MutationVariables = Exact<{
  input: QuoteAcceptInput;
}>;


export type Documentd55075810843Mutation = { quoteAccept: { order: { status: OrderStatus, totals: { subtotal: { minor: number }, tax: { minor: number }, total: { minor: number }, credit: { minor: number }, creditAgainstOpen: { minor: number }, fromBalance: { minor: number }, toBalance: { minor: number }, due: { minor: number } }, lines: Array<{ kind: LineKind, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { minor: number }, tax: { minor: number } }>, subscriptions: Array<{ id: string }>, invoice: { id: string, amountOpen: { minor: number } } | null, effects: Array<{ dueOn: string, status: EffectStatus }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document822c10478f5dQueryVariables = Exact<{
  id: string;
}>;


export type Document822c10478f5dQuery = { account: { subscriptions: { nodes: Array<{ id: string, status: SubscriptionStatus, seats: number, frequency: Frequency | null, renewsOn: string | null, endsOn: string | null, plan: { key: string }, period: { start: string, end: string }, unitPrice: { minor: number } | null }> } | null } | null };

export type Documentdbc881968d89QueryVariables = Exact<{
  id: string;
}>;


export type Documentdbc881968d89Query = { account: { invoices: { nodes: Array<{ id: string, issuedOn: string, amountOpen: { minor: number }, lines: Array<{ id: string, kind: LineKind, plan: { key: string } | null, subscription: { id: string } | null, period: { start: string, end: string } | null, amount: { minor: number } }> }> } | null } | null };

export type Documentfbc3e4a44c9aMutationVariables = Exact<{
  input: InvoicePayInput;
}>;


export type Documentfbc3e4a44c9aMutation = { invoicePay: { invoice: { amountOpen: { minor: number } } | null, payment: { status: PaymentStatus, amount: { minor: number } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document1bea6ba7b340MutationVariables = Exact<{
  input: PaymentRecordInput;
}>;


export type Document1bea6ba7b340Mutation = { paymentRecord: { invoice: { amountOpen: { minor: number } } | null, payment: { amount: { minor: number } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentc814dc082af7MutationVariables = Exact<{
  input: InvoiceCreditInput;
}>;


export type Documentc814dc082af7Mutation = { invoiceCredit: { invoiceCredit: { status: InvoiceCreditStatus, total: { minor: number } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentb74955c16842QueryVariables = Exact<{
  id: string;
  input: PreviewItemInput;
}>;


export type Documentb74955c16842Query = { account: { previewItem: { refusals: Array<{ code: ErrorCode, rule: string | null, message: string }>, period: { start: string, end: string } | null, lines: Array<{ kind: LineKind, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { minor: number }, tax: { minor: number } }> | null, totals: { subtotal: { minor: number }, tax: { minor: number }, total: { minor: number }, credit: { minor: number }, creditAgainstOpen: { minor: number }, fromBalance: { minor: number }, toBalance: { minor: number }, due: { minor: number } } | null } | null } | null };

export type Document0e2a773ffec6MutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type Document0e2a773ffec6Mutation = { orderPlace: { order: { status: OrderStatus, lines: Array<{ kind: LineKind, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { minor: number }, tax: { minor: number }, subscription: { id: string } | null }>, subscriptions: Array<{ id: string }>, totals: { subtotal: { minor: number }, tax: { minor: number }, total: { minor: number }, credit: { minor: number }, creditAgainstOpen: { minor: number }, fromBalance: { minor: number }, toBalance: { minor: number }, due: { minor: number } }, payment: { status: PaymentStatus, amount: { minor: number } } | null, invoice: { status: InvoiceStatus, amountOpen: { minor: number } } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document9f5b1ec0ec05QueryVariables = Exact<{
  id: string;
}>;


export type Document9f5b1ec0ec05Query = { account: { version: number, subscriptions: { nodes: Array<{ id: string, version: number, status: SubscriptionStatus, seats: number, frequency: Frequency | null, trialEndsOn: string | null, renewsOn: string | null, endsOn: string | null, convertsAtEnd: boolean, plan: { key: string }, period: { start: string, end: string }, periodPrice: { minor: number } | null, nextRenewal: { on: string, subtotal: { minor: number }, tax: { minor: number }, total: { minor: number }, fromBalance: { minor: number }, due: { minor: number } } | null }> } | null } | null };

export type Document623216d2d33eQueryVariables = Exact<{
  id: string;
}>;


export type Document623216d2d33eQuery = { account: { invoices: { nodes: Array<{ lines: Array<{ subscription: { id: string } | null, period: { start: string } | null }> }> } | null } | null };

export type Documenta32d2badd99eMutationVariables = Exact<{
  input: AccountUpdateBillingInput;
}>;


export type Documenta32d2badd99eMutation = { accountUpdateBilling: { account: { id: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document07d090041077QueryVariables = Exact<{
  id: string;
}>;


export type Document07d090041077Query = { node:
    | { invoices: { nodes: Array<{ id: string, amountPayable: { minor: number, amount: string, currency: string } }> } | null }
    | Record<PropertyKey, never>
   | null };

export type Document81dacdee1dc6MutationVariables = Exact<{
  input: InvoicePayInput;
}>;


export type Document81dacdee1dc6Mutation = { invoicePay: { payment: { status: PaymentStatus, amount: { minor: number } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documenta686e8703de8MutationVariables = Exact<{
  input: PriceScheduleInput;
}>;


export type Documenta686e8703de8Mutation = { priceSchedule: { price: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string }> } };

export type Documentbddb512a803bQueryVariables = Exact<{
  id: string;
}>;


export type Documentbddb512a803bQuery = { account: { invoices: { nodes: Array<{ id: string, number: string, status: InvoiceStatus, dueOn: string, purchaseOrderNumber: string | null, amountOpen: { amount: string }, pdf: { name: string, mimeType: string, url: string, sha256: string }, html: { name: string, mimeType: string, url: string, sha256: string }, receipt: { name: string, mimeType: string, url: string, sha256: string } | null, creditNotes: Array<{ number: string, html: { name: string, mimeType: string, url: string, sha256: string } }>, payments: Array<{ id: string }> }> } | null } | null };

export type Document8c7a38bb41ebMutationVariables = Exact<{
  input: InvoicesPayInput;
}>;


export type Document8c7a38bb41ebMutation = { invoicesPay: { invoices: Array<{ status: InvoiceStatus }>, payments: Array<{ status: PaymentStatus, amount: { amount: string }, amountCharged: { amount: string }, invoice: { id: string } | null }>, userErrors: Array<{ code: ErrorCode }> } };

export type Documente146acbea62fQueryVariables = Exact<{
  id: string;
}>;


export type Documente146acbea62fQuery = { account: { amountOpen: { amount: string } | null, invoices: { nodes: Array<{ id: string, amountOpen: { amount: string, currency: string } }> } | null } | null };

export type Document1df2d7250671QueryVariables = Exact<{
  id: string;
}>;


export type Document1df2d7250671Query = { node:
    | { order: { payment: { id: string, status: PaymentStatus } | null } | null }
    | Record<PropertyKey, never>
   | null };

export type Documentfc3c5f750d9fQueryVariables = Exact<{ [key: string]: never; }>;


export type Documentfc3c5f750d9fQuery = { product: { name: string, seatNoun: SeatNoun, plans: Array<{ id: string, key: string, name: string, rank: number, minSeats: number, prices: Array<{ frequency: Frequency, unitPrice: { amount: string } }>, features: Array<{ key: string, included: boolean, limit: string | null }> }> } | null };

export type Document6b7421e26dd7QueryVariables = Exact<{
  id: string;
  input: PreviewItemInput;
}>;


export type Document6b7421e26dd7Query = { account: { previewItem: { effectiveOn: string | null, period: { start: string, end: string, lastDay: string, days: number } | null, totals: { total: { amount: string }, due: { amount: string } } | null, nextRenewal: { on: string, seats: number, total: { amount: string }, due: { amount: string } } | null, refusals: Array<{ code: ErrorCode }> } | null } | null };

export type Documentbe3d32fcab66MutationVariables = Exact<{
  input: CartAddPurchaseInput;
}>;


export type Documentbe3d32fcab66Mutation = { cartAddPurchase: { cart: { id: string, version: number, items: Array<{ kind: CartItemKind, seats: number, frequency: Frequency | null, product: { name: string }, plan: { name: string } }>, summary: { paymentMethodRequired: boolean, refusals: Array<{ code: ErrorCode }>, lines: Array<{ description: string, seats: number | null, taxRate: string, unitPrice: { amount: string } | null, period: { start: string, lastDay: string } | null, amount: { amount: string }, tax: { amount: string } }>, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document7b95a3439118MutationVariables = Exact<{
  input: AccountUpdateBillingInput;
}>;


export type Document7b95a3439118Mutation = { accountUpdateBilling: { userErrors: Array<{ code: ErrorCode }> } };

export type Documente4a84fc8889dMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type Documente4a84fc8889dMutation = { orderPlace: { order: { id: string, number: string, status: OrderStatus, placedAt: string, payment: { status: PaymentStatus, card: { brand: string, last4: string } | null, amount: { amount: string } } | null, invoice: { id: string } | null, subscriptions: Array<{ id: string, status: SubscriptionStatus, seats: number, frequency: Frequency | null, startedOn: string, renewsOn: string | null, period: { start: string, end: string }, unitPrice: { amount: string } | null }> } | null, cart: { items: Array<{ id: string }> } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document1833fef24c6dQueryVariables = Exact<{
  id: string;
}>;


export type Document1833fef24c6dQuery = { account: { amountOpen: { amount: string } | null, balance: { amount: string } | null, invoices: { totalCount: number, nodes: Array<{ number: string, status: InvoiceStatus, issuedOn: string, dueOn: string, overdue: boolean, seller: { name: string, vatNumber: string | null, address: { line1: string, postalCode: string, city: string, country: string } | null }, billedTo: { name: string, vatNumber: string | null }, lines: Array<{ kind: LineKind, description: string, seats: number | null, taxRate: string, creditedLine: string | null, product: { key: string } | null, plan: { key: string } | null, unitPrice: { formatted: string } | null, period: { start: string, end: string, lastDay: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string } | null }>, taxes: Array<{ rate: string, note: string | null, base: { amount: string }, tax: { amount: string } }>, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, fromBalance: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, amountPaid: { amount: string }, amountOpen: { amount: string }, creditNotes: Array<{ id: string }>, payments: Array<{ status: PaymentStatus, amount: { amount: string } }>, order: { number: string } | null }> } | null } | null };

export type Document6b07b2a8568aQueryVariables = Exact<{
  id: string;
}>;


export type Document6b07b2a8568aQuery = { account: { invoices: { nodes: Array<{ id: string }> } | null } | null };

export type Documentfb2b5d02718bMutationVariables = Exact<{
  input: PaymentRecordInput;
}>;


export type Documentfb2b5d02718bMutation = { paymentRecord: { invoice: { status: InvoiceStatus, amountPaid: { amount: string }, amountOpen: { amount: string } } | null, payment: { status: PaymentStatus } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document3e558d54ed46QueryVariables = Exact<{
  input: QuoteDraftInput;
}>;


export type Document3e558d54ed46Query = { quotePreview: { validUntil: string | null, approvalRequired: boolean, totals: { total: { amount: string } } | null, dueNow: { total: { amount: string } } | null, refusals: Array<{ code: ErrorCode, field: Array<string> }>, sendingRefusals: Array<{ code: ErrorCode, field: Array<string> }> } | null };

export type Document55a17f6f2a0aQueryVariables = Exact<{
  id: string;
}>;


export type Document55a17f6f2a0aQuery = { account: { subscriptions: { nodes: Array<{ id: string, version: number, status: SubscriptionStatus, endsOn: string | null, seats: number, seatsFree: number, product: { name: string, seatNoun: SeatNoun }, plan: { name: string }, actions: Array<{ action: Action, allowed: boolean }> }> } | null, cart: { version: number, items: Array<{ id: string }> } | null } | null };

export type Document8f0e3b0ad0c4QueryVariables = Exact<{
  key: string;
}>;


export type Document8f0e3b0ad0c4Query = { product: { name: string, seatNoun: SeatNoun, plans: Array<{ id: string, key: string, name: string, rank: number, trialDays: number, minSeats: number, maxOnlineSeats: number, features: Array<{ key: string, label: string, included: boolean, limit: string | null }>, prices: Array<{ frequency: Frequency, unitPrice: { amount: string } }> }> } | null };

export type Document81208960eb3cQueryVariables = Exact<{
  id: string;
  vat?: string | null | undefined;
}>;


export type Document81208960eb3cQuery = { account: { paymentMethods: Array<{ id: string, isDefault: boolean, card: { last4: string } | null }> | null, cart: { id: string, version: number, items: Array<{ id: string, kind: CartItemKind, seats: number, frequency: Frequency | null, plan: { key: string } }>, summary: { paymentMethodRequired: boolean, refusals: Array<{ code: ErrorCode, field: Array<string> }>, lines: Array<{ kind: LineKind, seats: number | null, unitPrice: { amount: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string } }>, totals: { total: { amount: string }, credit: { amount: string }, fromBalance: { amount: string }, toBalance: { amount: string }, due: { amount: string, currency: string } } | null } } | null } | null };

export type Document4d825ea697ddQueryVariables = Exact<{
  id: string;
  input: SubscriptionChangeInput;
}>;


export type Document4d825ea697ddQuery = { node:
    | { previewChange: { direction: ChangeDirection | null, period: { start: string, end: string } | null, totals: { due: { amount: string }, total: { amount: string }, credit: { amount: string }, fromBalance: { amount: string }, toBalance: { amount: string } } | null, refusals: Array<{ code: ErrorCode }> } | null }
    | Record<PropertyKey, never>
   | null };

export type Document82ba16cae5acQueryVariables = Exact<{
  id: string;
  input: PreviewItemInput;
}>;


export type Document82ba16cae5acQuery = { account: { previewItem: { period: { start: string, end: string } | null, totals: { due: { amount: string } } | null, refusals: Array<{ code: ErrorCode }> } | null } | null };

export type Documentb0125b22bbb4MutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type Documentb0125b22bbb4Mutation = { orderPlace: { order: { id: string, number: string, status: OrderStatus, invoice: { id: string, number: string } | null, subscriptions: Array<{ id: string, status: SubscriptionStatus }> } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document98df2bb26467QueryVariables = Exact<{
  id: string;
}>;


export type Document98df2bb26467Query = { account: { invoices: { nodes: Array<{ number: string, status: InvoiceStatus, order: { number: string } | null, totals: { total: { amount: string } } }> } | null } | null };

export type Document8e78ac03f861QueryVariables = Exact<{ [key: string]: never; }>;


export type Document8e78ac03f861Query = { viewer: { memberships: Array<{ roles: Array<MemberRole>, account: { id: string, kind: AccountKind } }> } | null };

export type Document7e7cb46252a7QueryVariables = Exact<{ [key: string]: never; }>;


export type Document7e7cb46252a7Query = { products: { nodes: Array<{ key: string }> } };

export type Document8025da2e29a9QueryVariables = Exact<{
  id: string;
  input: PreviewItemInput;
}>;


export type Document8025da2e29a9Query = { account: { previewItem: { refusals: Array<{ code: ErrorCode }> } | null } | null };

export type Documentcdf1a1809031MutationVariables = Exact<{
  id: string;
}>;


export type Documentcdf1a1809031Mutation = { paymentMethodRemove: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentc3779b221eccQueryVariables = Exact<{
  id: string;
  input: PreviewItemInput;
}>;


export type Documentc3779b221eccQuery = { account: { previewItem: { totals: { total: { amount: string } } | null, refusals: Array<{ code: ErrorCode, field: Array<string> }> } | null } | null };

export type Document0f34572b2853QueryVariables = Exact<{
  id: string;
  input: SubscriptionChangeInput;
}>;


export type Document0f34572b2853Query = { node:
    | { previewChange: { lines: Array<{ explanation: { text: string } | null }> | null } | null }
    | Record<PropertyKey, never>
   | null };

export type Documentdbe4bdeb28dbMutationVariables = Exact<{
  input: InvoiceCreditInput;
}>;


export type Documentdbe4bdeb28dbMutation = { invoiceCredit: { invoiceCredit: { id: string, version: number, status: InvoiceCreditStatus, decisionComment: string | null, total: { amount: string }, lines: Array<{ amount: { amount: string }, tax: { amount: string } }>, author: { name: string }, decidedBy: { name: string } | null, creditNote: { id: string, number: string, reason: CreditNoteReason | null, total: { amount: string }, appliedToInvoice: { amount: string }, toBalance: { amount: string }, toCard: { amount: string } } | null, actions: Array<{ action: Action, allowed: boolean }> } | null, invoice: { id: string, status: InvoiceStatus, amountOpen: { amount: string }, amountPaid: { amount: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document8025a77e0354MutationVariables = Exact<{
  input: InvoiceCreditDecideInput;
}>;


export type Document8025a77e0354Mutation = { invoiceCreditDecide: { invoiceCredit: { id: string, version: number, status: InvoiceCreditStatus, decisionComment: string | null, total: { amount: string }, lines: Array<{ amount: { amount: string }, tax: { amount: string } }>, author: { name: string }, decidedBy: { name: string } | null, creditNote: { id: string, number: string, reason: CreditNoteReason | null, total: { amount: string }, appliedToInvoice: { amount: string }, toBalance: { amount: string }, toCard: { amount: string } } | null, actions: Array<{ action: Action, allowed: boolean }> } | null, invoice: { id: string, status: InvoiceStatus, amountOpen: { amount: string }, amountPaid: { amount: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document71ae2fc453fcMutationVariables = Exact<{
  input: InvoiceReissueInput;
}>;


export type Document71ae2fc453fcMutation = { invoiceReissue: { invoice: { id: string, number: string, status: InvoiceStatus, dueOn: string, purchaseOrderNumber: string | null, amountOpen: { amount: string }, amountPaid: { amount: string }, billedTo: { name: string, vatNumber: string | null }, reissueOf: { id: string } | null, payments: Array<{ id: string }>, order: { id: string } | null, lines: Array<{ kind: LineKind, seats: number | null, amount: { amount: string } }>, pdf: { url: string }, html: { url: string } } | null, reissueOf: { id: string, status: InvoiceStatus, amountOpen: { amount: string }, amountPaid: { amount: string }, reissuedAs: { id: string } | null, creditNotes: Array<{ reason: CreditNoteReason | null, total: { amount: string }, toBalance: { amount: string } }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documenta40aa74c5e9bMutationVariables = Exact<{
  input: CartAddPurchaseInput;
}>;


export type Documenta40aa74c5e9bMutation = { cartAddPurchase: { cart: { id: string, version: number, items: Array<{ id: string }>, summary: { totals: { due: { amount: string, minor: number, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document5eec07696120MutationVariables = Exact<{
  input: CartAddTrialInput;
}>;


export type Document5eec07696120Mutation = { cartAddTrial: { cart: { id: string, version: number, items: Array<{ id: string }>, summary: { totals: { due: { amount: string, minor: number, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document22bbe0d68adfMutationVariables = Exact<{
  input: CartUpdateItemInput;
}>;


export type Document22bbe0d68adfMutation = { cartUpdateItem: { cart: { id: string, version: number, items: Array<{ id: string }>, summary: { totals: { due: { amount: string, minor: number, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentabf4561fdc27MutationVariables = Exact<{
  input: CartRemoveItemInput;
}>;


export type Documentabf4561fdc27Mutation = { cartRemoveItem: { cart: { id: string, version: number, items: Array<{ id: string }>, summary: { totals: { due: { amount: string, minor: number, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document7c40a1929380MutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type Document7c40a1929380Mutation = { orderPlace: { order: { id: string, number: string, version: number, status: OrderStatus, failure: { code: ErrorCode, rule: string | null, message: string } | null, totals: { subtotal: { minor: number }, tax: { minor: number }, total: { minor: number }, credit: { minor: number }, fromBalance: { minor: number }, toBalance: { minor: number }, due: { minor: number } }, lines: Array<{ kind: LineKind, taxRate: string, amount: { minor: number }, tax: { minor: number } }>, subscriptions: Array<{ id: string, status: SubscriptionStatus, seats: number, trialEndsOn: string | null, convertsAtEnd: boolean }>, invoice: { id: string, number: string, status: InvoiceStatus } | null, payment: { id: string, status: PaymentStatus, declineCode: string | null, clientSecret: string | null, card: { brand: string, last4: string } | null } | null } | null, cart: { id: string, version: number, items: Array<{ id: string }>, summary: { totals: { due: { amount: string, minor: number, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document3c61631bb444MutationVariables = Exact<{
  input: PaymentMethodAddInput;
}>;


export type Document3c61631bb444Mutation = { paymentMethodAdd: { paymentMethod: { id: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documenteda5eedb776fMutationVariables = Exact<{
  input: PaymentRecordInput;
}>;


export type Documenteda5eedb776fMutation = { paymentRecord: { invoice: { id: string, status: InvoiceStatus, amountOpen: { amount: string }, amountPaid: { amount: string }, totals: { fromBalance: { amount: string } } } | null, payment: { id: string, status: PaymentStatus, methodType: PaymentMethodType, reference: string | null, receivedOn: string | null, amount: { amount: string }, amountToBalance: { amount: string }, card: { last4: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentcf5656571115MutationVariables = Exact<{
  input: PaymentReverseInput;
}>;


export type Documentcf5656571115Mutation = { paymentReverse: { invoice: { id: string, status: InvoiceStatus, amountOpen: { amount: string }, amountPaid: { amount: string }, totals: { fromBalance: { amount: string } } } | null, payment: { id: string, status: PaymentStatus, methodType: PaymentMethodType, reference: string | null, receivedOn: string | null, amount: { amount: string }, amountToBalance: { amount: string }, card: { last4: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document0c6fdc0544faMutationVariables = Exact<{
  input: InvoiceRecipientInput;
}>;


export type Document0c6fdc0544faMutation = { invoiceRecipientAdd: { userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document7951c129d546MutationVariables = Exact<{
  input: CartAddChangeInput;
}>;


export type Document7951c129d546Mutation = { cartAddChange: { cart: { id: string, version: number, items: Array<{ id: string }>, summary: { refusals: Array<{ code: ErrorCode }>, totals: { due: { amount: string, minor: number, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentd9c7babef2b7MutationVariables = Exact<{
  input: CartAddSubscribeNowInput;
}>;


export type Documentd9c7babef2b7Mutation = { cartAddSubscribeNow: { cart: { id: string, version: number, items: Array<{ id: string }>, summary: { refusals: Array<{ code: ErrorCode }>, totals: { due: { amount: string, minor: number, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documente45c83afbf36MutationVariables = Exact<{
  input: CartAddReactivationInput;
}>;


export type Documente45c83afbf36Mutation = { cartAddReactivation: { cart: { id: string, version: number, items: Array<{ id: string }>, summary: { refusals: Array<{ code: ErrorCode }>, totals: { due: { amount: string, minor: number, currency: string } } | null } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentf26f242e6041MutationVariables = Exact<{
  input: SubscriptionInput;
}>;


export type Documentf26f242e6041Mutation = { subscriptionCancel: { subscription: { id: string, version: number, termsVersion: number, status: SubscriptionStatus, expiryReason: ExpiryReason | null, seats: number, frequency: Frequency | null, startedOn: string, trialEndsOn: string | null, convertsAtEnd: boolean, renewsOn: string | null, endsOn: string | null, seatsAssigned: number, seatsFree: number, plan: { key: string }, period: { start: string, end: string }, unitPrice: { amount: string } | null, nextRenewal: { on: string, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string } } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document99d8e87d4f6bMutationVariables = Exact<{
  input: SubscriptionInput;
}>;


export type Document99d8e87d4f6bMutation = { subscriptionWithdrawCancellation: { subscription: { id: string, version: number, termsVersion: number, status: SubscriptionStatus, expiryReason: ExpiryReason | null, seats: number, frequency: Frequency | null, startedOn: string, trialEndsOn: string | null, convertsAtEnd: boolean, renewsOn: string | null, endsOn: string | null, seatsAssigned: number, seatsFree: number, plan: { key: string }, period: { start: string, end: string }, unitPrice: { amount: string } | null, nextRenewal: { on: string, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string } } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document97bf32cfa3efMutationVariables = Exact<{
  input: SubscriptionTrialConversionInput;
}>;


export type Document97bf32cfa3efMutation = { subscriptionSetTrialConversion: { subscription: { id: string, version: number, termsVersion: number, status: SubscriptionStatus, expiryReason: ExpiryReason | null, seats: number, frequency: Frequency | null, startedOn: string, trialEndsOn: string | null, convertsAtEnd: boolean, renewsOn: string | null, endsOn: string | null, seatsAssigned: number, seatsFree: number, plan: { key: string }, period: { start: string, end: string }, unitPrice: { amount: string } | null, nextRenewal: { on: string, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string } } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document2a7ce8f18388MutationVariables = Exact<{
  input: SubscriptionDowngradeInput;
}>;


export type Document2a7ce8f18388Mutation = { subscriptionDowngrade: { subscription: { id: string, version: number, termsVersion: number, status: SubscriptionStatus, expiryReason: ExpiryReason | null, seats: number, frequency: Frequency | null, startedOn: string, trialEndsOn: string | null, convertsAtEnd: boolean, renewsOn: string | null, endsOn: string | null, seatsAssigned: number, seatsFree: number, plan: { key: string }, period: { start: string, end: string }, unitPrice: { amount: string } | null, nextRenewal: { on: string, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string } } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document16a6623137c5MutationVariables = Exact<{
  input: InvoicePayInput;
}>;


export type Document16a6623137c5Mutation = { invoicePay: { invoice: { id: string, status: InvoiceStatus, amountOpen: { amount: string }, amountPaid: { amount: string } } | null, payment: { id: string, status: PaymentStatus, declineCode: string | null, amount: { amount: string }, card: { last4: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentf41bb20f4fe8MutationVariables = Exact<{
  input: ClockAdvanceInput;
}>;


export type Documentf41bb20f4fe8Mutation = { clockAdvance: { clock: { now: string, sandbox: boolean } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentb08222595710QueryVariables = Exact<{
  id: string;
}>;


export type Documentb08222595710Query = { node:
    | { status: OrderStatus, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, text: string, base: { amount: string } } | null }>, totals: { total: { amount: string }, credit: { amount: string }, fromBalance: { amount: string }, toBalance: { amount: string }, due: { amount: string } } }
    | Record<PropertyKey, never>
   | null };

export type Documenta5de8f3f3482QueryVariables = Exact<{
  id: string;
}>;


export type Documenta5de8f3f3482Query = { node:
    | { id: string, version: number, termsVersion: number, status: SubscriptionStatus, expiryReason: ExpiryReason | null, seats: number, frequency: Frequency | null, startedOn: string, trialEndsOn: string | null, convertsAtEnd: boolean, renewsOn: string | null, endsOn: string | null, seatsAssigned: number, seatsFree: number, plan: { key: string }, period: { start: string, end: string }, unitPrice: { amount: string } | null, nextRenewal: { on: string, total: { amount: string }, fromBalance: { amount: string }, due: { amount: string } } | null }
    | Record<PropertyKey, never>
   | null };

export type Document2d5208d6ab8fQueryVariables = Exact<{
  id: string;
}>;


export type Document2d5208d6ab8fQuery = { account: { invoices: { nodes: Array<{ id: string, status: InvoiceStatus, issuedOn: string, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, text: string, base: { amount: string } } | null }>, totals: { total: { amount: string }, credit: { amount: string }, fromBalance: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, amountPaid: { amount: string }, amountOpen: { amount: string } }> } | null } | null };

export type Document00d03c2ba9b6QueryVariables = Exact<{
  id: string;
}>;


export type Document00d03c2ba9b6Query = { account: { creditNotes: { nodes: Array<{ issuedOn: string, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, text: string, base: { amount: string } } | null }>, total: { amount: string }, appliedToInvoice: { amount: string }, toBalance: { amount: string } }> } | null } | null };

export type Documenta081321b9fa3QueryVariables = Exact<{
  id: string;
}>;


export type Documenta081321b9fa3Query = { account: { balanceEntries: { nodes: Array<{ amount: { amount: string }, balanceAfter: { amount: string } }> } | null } | null };

export type Documentd59812f0f482MutationVariables = Exact<{
  input: PriceScheduleInput;
}>;


export type Documentd59812f0f482Mutation = { priceSchedule: { userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document6df55f0cbf4aMutationVariables = Exact<{
  input: SignInInput;
}>;


export type Document6df55f0cbf4aMutation = { signIn: { session: { accessToken: string, viewer: { user: { id: string } } } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Document893b9e2bdfdbMutationVariables = Exact<{
  input: MemberInviteInput;
}>;


export type Document893b9e2bdfdbMutation = { memberInvite: { membership: { user: { id: string, email: string | null } } | null } };

export type Documentb7d849b3d8d6MutationVariables = Exact<{
  input: PasswordResetInput;
}>;


export type Documentb7d849b3d8d6Mutation = { passwordReset: { session: { accessToken: string, viewer: { user: { id: string, email: string | null } } } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Documentd76ef841fa11MutationVariables = Exact<{
  input: PurchaseOrderDraftInput;
}>;


export type Documentd76ef841fa11Mutation = { purchaseOrderDraft: { purchaseOrder: { id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentda87d9c18a9fMutationVariables = Exact<{
  input: PurchaseOrderUpdateInput;
}>;


export type Documentda87d9c18a9fMutation = { purchaseOrderUpdate: { purchaseOrder: { id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentd88fddaf56dbMutationVariables = Exact<{
  input: PurchaseOrderInput;
}>;


export type Documentd88fddaf56dbMutation = { purchaseOrderDiscard: { purchaseOrder: { id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document2e78b7f63b81MutationVariables = Exact<{
  input: PurchaseOrderInput;
}>;


export type Document2e78b7f63b81Mutation = { purchaseOrderPropose: { purchaseOrder: { id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document8a61e9d0bc9cMutationVariables = Exact<{
  input: PurchaseOrderAcceptInput;
}>;


export type Document8a61e9d0bc9cMutation = { purchaseOrderAccept: { purchaseOrder: { id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentc5ed7584ada7MutationVariables = Exact<{
  input: PurchaseOrderInput;
}>;


export type Documentc5ed7584ada7Mutation = { purchaseOrderDecline: { purchaseOrder: { id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documenta2544e542dbbMutationVariables = Exact<{
  input: PurchaseOrderInput;
}>;


export type Documenta2544e542dbbMutation = { purchaseOrderClose: { purchaseOrder: { id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string } } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document26b337145366QueryVariables = Exact<{
  id: string;
}>;


export type Document26b337145366Query = { node:
    | { id: string, version: number, number: string | null, status: PurchaseOrderStatus, validFrom: string, expiresOn: string | null, ceiling: { amount: string } | null, used: { amount: string }, committed: { amount: string }, remaining: { amount: string } | null, draftedBy: { id: string }, account: { id: string } }
    | Record<PropertyKey, never>
   | null };

export type Documentd656dfab4b2cMutationVariables = Exact<{
  input: QuoteDraftInput;
}>;


export type Documentd656dfab4b2cMutation = { quoteDraft: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentc00fbe85f06fMutationVariables = Exact<{
  input: QuoteUpdateInput;
}>;


export type Documentc00fbe85f06fMutation = { quoteUpdate: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentf2b220e68513MutationVariables = Exact<{
  input: QuoteInput;
}>;


export type Documentf2b220e68513Mutation = { quoteDiscard: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document41d16021afb3MutationVariables = Exact<{
  input: QuoteInput;
}>;


export type Document41d16021afb3Mutation = { quoteRequestApproval: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentc3c76ced8bf2MutationVariables = Exact<{
  input: QuoteDecideApprovalInput;
}>;


export type Documentc3c76ced8bf2Mutation = { quoteDecideApproval: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document857b77703abbMutationVariables = Exact<{
  input: QuoteInput;
}>;


export type Document857b77703abbMutation = { quoteSend: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Documentf34a7cb4633fMutationVariables = Exact<{
  input: QuoteExtendInput;
}>;


export type Documentf34a7cb4633fMutation = { quoteExtend: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document77e5bc0611a0MutationVariables = Exact<{
  input: QuoteCopyInput;
}>;


export type Document77e5bc0611a0Mutation = { quoteCopy: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document5562515af3a8MutationVariables = Exact<{
  input: QuoteInput;
}>;


export type Document5562515af3a8Mutation = { quoteRevise: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document62e9742b6663MutationVariables = Exact<{
  input: QuoteInput;
}>;


export type Document62e9742b6663Mutation = { quoteWithdraw: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document70ca4bf5ad47MutationVariables = Exact<{
  input: QuoteAcceptInput;
}>;


export type Document70ca4bf5ad47Mutation = { quoteAccept: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, order: { id: string, number: string, status: OrderStatus, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, base: { amount: string } } | null }>, invoice: { id: string, number: string, status: InvoiceStatus, dueOn: string, purchaseOrderNumber: string | null, amountOpen: { amount: string } } | null, effects: Array<{ id: string, dueOn: string, status: EffectStatus, failure: { code: ErrorCode } | null, line: { id: string }, invoice: { id: string, number: string, totals: { total: { amount: string } } } | null }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document06864083ab48MutationVariables = Exact<{
  input: QuoteRejectInput;
}>;


export type Document06864083ab48Mutation = { quoteReject: { quote: { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document1ce0bd98fbdbQueryVariables = Exact<{
  id: string;
}>;


export type Document1ce0bd98fbdbQuery = { node:
    | { id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null }
    | Record<PropertyKey, never>
   | null };

export type Documente27a42e06571QueryVariables = Exact<{
  id: string;
}>;


export type Documente27a42e06571Query = { node:
    | { id: string, number: string, status: OrderStatus, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, base: { amount: string } } | null }>, invoice: { id: string, number: string, status: InvoiceStatus, dueOn: string, purchaseOrderNumber: string | null, amountOpen: { amount: string } } | null, effects: Array<{ id: string, dueOn: string, status: EffectStatus, failure: { code: ErrorCode } | null, line: { id: string }, invoice: { id: string, number: string, totals: { total: { amount: string } } } | null }> }
    | Record<PropertyKey, never>
   | null };

export type Document1f98c7755d79MutationVariables = Exact<{
  input: ServiceRequestOpenInput;
}>;


export type Document1f98c7755d79Mutation = { serviceRequestOpen: { serviceRequest: { id: string, number: string, version: number, topic: ServiceRequestTopic, addressee: ServiceRequestAddressee, subject: string, status: ServiceRequestStatus, waitingForStaff: boolean, openedAt: string, lastMessageAt: string, account: { id: string }, openedBy: { id: string }, assignee: { id: string, email: string | null } | null, subscription: { id: string } | null, quote: { id: string } | null, invoice: { id: string } | null, purchaseOrder: { id: string } | null, messages: { totalCount: number, nodes: Array<{ id: string, body: string, fromStaff: boolean, at: string, author: { id: string }, files: Array<{ id: string, name: string, mimeType: string, size: number, url: string }> }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document3b5a0cbf4717MutationVariables = Exact<{
  input: ServiceRequestReplyInput;
}>;


export type Document3b5a0cbf4717Mutation = { serviceRequestReply: { serviceRequest: { id: string, number: string, version: number, topic: ServiceRequestTopic, addressee: ServiceRequestAddressee, subject: string, status: ServiceRequestStatus, waitingForStaff: boolean, openedAt: string, lastMessageAt: string, account: { id: string }, openedBy: { id: string }, assignee: { id: string, email: string | null } | null, subscription: { id: string } | null, quote: { id: string } | null, invoice: { id: string } | null, purchaseOrder: { id: string } | null, messages: { totalCount: number, nodes: Array<{ id: string, body: string, fromStaff: boolean, at: string, author: { id: string }, files: Array<{ id: string, name: string, mimeType: string, size: number, url: string }> }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentb064d2f39041MutationVariables = Exact<{
  input: ServiceRequestAssignInput;
}>;


export type Documentb064d2f39041Mutation = { serviceRequestAssign: { serviceRequest: { id: string, number: string, version: number, topic: ServiceRequestTopic, addressee: ServiceRequestAddressee, subject: string, status: ServiceRequestStatus, waitingForStaff: boolean, openedAt: string, lastMessageAt: string, account: { id: string }, openedBy: { id: string }, assignee: { id: string, email: string | null } | null, subscription: { id: string } | null, quote: { id: string } | null, invoice: { id: string } | null, purchaseOrder: { id: string } | null, messages: { totalCount: number, nodes: Array<{ id: string, body: string, fromStaff: boolean, at: string, author: { id: string }, files: Array<{ id: string, name: string, mimeType: string, size: number, url: string }> }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document1f7cbcb19f76MutationVariables = Exact<{
  input: ServiceRequestInput;
}>;


export type Document1f7cbcb19f76Mutation = { serviceRequestClose: { serviceRequest: { id: string, number: string, version: number, topic: ServiceRequestTopic, addressee: ServiceRequestAddressee, subject: string, status: ServiceRequestStatus, waitingForStaff: boolean, openedAt: string, lastMessageAt: string, account: { id: string }, openedBy: { id: string }, assignee: { id: string, email: string | null } | null, subscription: { id: string } | null, quote: { id: string } | null, invoice: { id: string } | null, purchaseOrder: { id: string } | null, messages: { totalCount: number, nodes: Array<{ id: string, body: string, fromStaff: boolean, at: string, author: { id: string }, files: Array<{ id: string, name: string, mimeType: string, size: number, url: string }> }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document4614ec28ecd8MutationVariables = Exact<{
  input: SeatAssignInput;
}>;


export type Document4614ec28ecd8Mutation = { seatAssign: { subscription: { id: string, version: number, termsVersion: number, seatsAssigned: number, seatsFree: number } | null, assignments: Array<{ id: string, email: string, name: string | null, assignedAt: string, subscription: { id: string } }>, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document7ae78e342720MutationVariables = Exact<{
  input: SeatReleaseInput;
}>;


export type Document7ae78e342720Mutation = { seatRelease: { subscription: { id: string, version: number, termsVersion: number, seatsAssigned: number, seatsFree: number } | null, assignments: Array<{ id: string, email: string, name: string | null, assignedAt: string, subscription: { id: string } }>, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document31e9bab95b31MutationVariables = Exact<{
  input: SecondFactorPrepareInput;
}>;


export type Document31e9bab95b31Mutation = { viewerSecondFactorPrepare: { secret: string | null, link: string | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document13611ad40c75MutationVariables = Exact<{
  input: SecondFactorEnableInput;
}>;


export type Document13611ad40c75Mutation = { viewerSecondFactorEnable: { recoveryCodes: Array<string>, session: { accessToken: string } | null, viewer: { secondFactor: { enabledAt: string | null, recoveryCodesLeft: number, isRequired: boolean } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentf90c6886cae3MutationVariables = Exact<{
  input: SecondFactorChangeInput;
}>;


export type Documentf90c6886cae3Mutation = { viewerSecondFactorDisable: { viewer: { secondFactor: { enabledAt: string | null, recoveryCodesLeft: number, isRequired: boolean } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document29e4a19cc9efMutationVariables = Exact<{
  input: SecondFactorChangeInput;
}>;


export type Document29e4a19cc9efMutation = { viewerRecoveryCodesRenew: { recoveryCodes: Array<string>, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document2408fbc82080MutationVariables = Exact<{
  input: SignInInput;
}>;


export type Document2408fbc82080Mutation = { signIn: { session: { accessToken: string } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document7f15bfcec342MutationVariables = Exact<{
  input: SignUpInput;
}>;


export type Document7f15bfcec342Mutation = { signUp: { userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documentf20eb64e5d40QueryVariables = Exact<{ [key: string]: never; }>;


export type Documentf20eb64e5d40Query = { clock: { now: string } };

export type Document105bf60dea2eQueryVariables = Exact<{
  id: string;
}>;


export type Document105bf60dea2eQuery = { node:
    | { lines: Array<{ kind: QuoteLineKind, seats: number }> }
    | Record<PropertyKey, never>
   | null };

export type Document0dfe3a8499b2QueryVariables = Exact<{
  id: string;
}>;


export type Document0dfe3a8499b2Query = { node:
    | { lines: Array<{ kind: QuoteLineKind, seats: number, effectiveWhen: EffectiveWhen, discountPercent: string, unitPrice: { amount: string } }> }
    | Record<PropertyKey, never>
   | null };

export type Documentbd279a11f5daMutationVariables = Exact<{
  input: CartAddPurchaseInput;
  first?: number | null | undefined;
}>;


export type Documentbd279a11f5daMutation = { cartAddPurchase: { cart: { items: Array<{ id: string }>, account: { id: string, subscriptions: { nodes: Array<{ id: string }> } | null } } | null, userErrors: Array<{ code: ErrorCode, field: Array<string> }> } };

export type Document52a843fcfa3bMutationVariables = Exact<{ [key: string]: never; }>;


export type Document52a843fcfa3bMutation = { signIn: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentc00a76c7553bMutationVariables = Exact<{
  i?: SignInInput;
}>;


export type Documentc00a76c7553bMutation = { signIn: { userErrors: Array<{ code: ErrorCode }> } };

export type Documentf31c63bd5eedMutationVariables = Exact<{
  input: CartAddPurchaseInput;
}>;


export type Documentf31c63bd5eedMutation = { a: { userErrors: Array<{ code: ErrorCode }> }, b: { userErrors: Array<{ code: ErrorCode }> } };

export type Document5932ddcbb028QueryVariables = Exact<{ [key: string]: never; }>;


export type Document5932ddcbb028Query = { jobCounts: Array<{ kind: string, due: number, running: number, failed: number, parked: number }> };

export type Documentc0f3f6e43087MutationVariables = Exact<{
  input: ServiceRequestOpenInput;
}>;


export type Documentc0f3f6e43087Mutation = { serviceRequestOpen: { serviceRequest: { id: string } | null, userErrors: Array<{ code: ErrorCode }> } };

export type Documentd5cff7b8fc7cQueryVariables = Exact<{
  id: string;
}>;


export type Documentd5cff7b8fc7cQuery = { account: { invoices: { nodes: Array<{ id: string, number: string, status: InvoiceStatus, dueOn: string, purchaseOrderNumber: string | null, amountOpen: { amount: string }, pdf: { name: string, mimeType: string, url: string, sha256: string }, html: { name: string, mimeType: string, url: string, sha256: string }, receipt: { name: string, mimeType: string, url: string, sha256: string } | null, creditNotes: Array<{ number: string, html: { name: string, mimeType: string, url: string, sha256: string } }>, payments: Array<{ id: string }> }> } | null } | null };

export type Document869514066646MutationVariables = Exact<{
  input: PaymentRecordInput;
}>;


export type Document869514066646Mutation = { paymentRecord: { invoice: { id: string, status: InvoiceStatus, amountOpen: { amount: string }, amountPaid: { amount: string }, totals: { fromBalance: { amount: string } } } | null, payment: { id: string, status: PaymentStatus, methodType: PaymentMethodType, reference: string | null, receivedOn: string | null, amount: { amount: string }, card: { last4: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document3a240b993472MutationVariables = Exact<{
  input: PaymentReverseInput;
}>;


export type Document3a240b993472Mutation = { paymentReverse: { invoice: { id: string, status: InvoiceStatus, amountOpen: { amount: string }, amountPaid: { amount: string }, totals: { fromBalance: { amount: string } } } | null, payment: { id: string, status: PaymentStatus, methodType: PaymentMethodType, reference: string | null, receivedOn: string | null, amount: { amount: string }, card: { last4: string } | null } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string>, message: string }> } };

export type Document5abbc21b638bMutationVariables = Exact<{
  input: ServiceRequestOpenInput;
}>;


export type Document5abbc21b638bMutation = { serviceRequestOpen: { serviceRequest: { id: string, number: string, version: number, topic: ServiceRequestTopic, subject: string, status: ServiceRequestStatus, waitingForStaff: boolean, openedAt: string, lastMessageAt: string, account: { id: string }, openedBy: { id: string }, assignee: { id: string, email: string | null } | null, subscription: { id: string } | null, messages: { totalCount: number, nodes: Array<{ id: string, body: string, fromStaff: boolean, at: string, author: { id: string } }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document6486529d83c9MutationVariables = Exact<{
  input: ServiceRequestReplyInput;
}>;


export type Document6486529d83c9Mutation = { serviceRequestReply: { serviceRequest: { id: string, number: string, version: number, topic: ServiceRequestTopic, subject: string, status: ServiceRequestStatus, waitingForStaff: boolean, openedAt: string, lastMessageAt: string, account: { id: string }, openedBy: { id: string }, assignee: { id: string, email: string | null } | null, subscription: { id: string } | null, messages: { totalCount: number, nodes: Array<{ id: string, body: string, fromStaff: boolean, at: string, author: { id: string } }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Documente2bd6480f285MutationVariables = Exact<{
  input: ServiceRequestAssignInput;
}>;


export type Documente2bd6480f285Mutation = { serviceRequestAssign: { serviceRequest: { id: string, number: string, version: number, topic: ServiceRequestTopic, subject: string, status: ServiceRequestStatus, waitingForStaff: boolean, openedAt: string, lastMessageAt: string, account: { id: string }, openedBy: { id: string }, assignee: { id: string, email: string | null } | null, subscription: { id: string } | null, messages: { totalCount: number, nodes: Array<{ id: string, body: string, fromStaff: boolean, at: string, author: { id: string } }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document109782fa214aMutationVariables = Exact<{
  input: ServiceRequestInput;
}>;


export type Document109782fa214aMutation = { serviceRequestClose: { serviceRequest: { id: string, number: string, version: number, topic: ServiceRequestTopic, subject: string, status: ServiceRequestStatus, waitingForStaff: boolean, openedAt: string, lastMessageAt: string, account: { id: string }, openedBy: { id: string }, assignee: { id: string, email: string | null } | null, subscription: { id: string } | null, messages: { totalCount: number, nodes: Array<{ id: string, body: string, fromStaff: boolean, at: string, author: { id: string } }> }, actions: Array<{ action: Action, allowed: boolean, refusals: Array<{ code: ErrorCode }> }> } | null, userErrors: Array<{ code: ErrorCode, rule: string | null, field: Array<string> }> } };

export type Document88cdb42e3e79QueryVariables = Exact<{
  id: string;
}>;


export type Document88cdb42e3e79Query = { node:
    | { status: SubscriptionStatus, seats: number, priceIsNegotiated: boolean | null, unitPrice: { amount: string } | null, period: { start: string, end: string } }
    | Record<PropertyKey, never>
   | null };

export type Document68c5a920345eQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type Document68c5a920345eQuery = { nodes: Array<
    | { members: { nodes: Array<{ user: { id: string } }> } | null }
    | Record<PropertyKey, never>
   | null> };

export type Document5100aede6995QueryVariables = Exact<{
  id: string;
}>;


export type Document5100aede6995Query = { account: { quotes: { totalCount: number, nodes: Array<{ id: string, number: string, revision: number, version: number, status: QuoteStatus, validUntil: string, note: string | null, internalNote: string | null, sentAt: string | null, purchaseOrderRequired: boolean, totals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, dueNow: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, sentTotals: { subtotal: { amount: string }, tax: { amount: string }, total: { amount: string }, credit: { amount: string }, toBalance: { amount: string }, due: { amount: string } } | null, purchaseOrder: { id: string, status: PurchaseOrderStatus, number: string | null } | null, lines: Array<{ id: string, kind: QuoteLineKind, seats: number, frequency: Frequency, effectiveWhen: EffectiveWhen, effectiveOn: string | null, discountPercent: string, outdated: boolean, listUnitPrice: { amount: string }, unitPrice: { amount: string }, subscription: { id: string } | null, plan: { key: string } }>, approval: { approved: boolean | null, comment: string | null, requestedBy: { id: string }, decidedBy: { id: string } | null } | null, decision: { accepted: boolean, ipAddress: string | null, documentSha256: string, reason: QuoteRejectionReason | null, comment: string | null, total: { amount: string }, by: { id: string } } | null, order: { id: string } | null, supersedes: { id: string } | null, supersededBy: { id: string } | null }> } | null, auditTrail: { totalCount: number, nodes: Array<{ action: string, before: unknown, after: unknown, subject:
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
          | { id: string }
         | null }> } | null, serviceRequests: { nodes: Array<{ quotes: Array<{ id: string, internalNote: string | null }> }> } | null, purchaseOrders: { nodes: Array<{ id: string, quotes: { nodes: Array<{ id: string }> } }> } | null, orders: { nodes: Array<{ quote: { id: string, internalNote: string | null } | null }> } | null } | null };

export type Documentb6837f70a5c3QueryVariables = Exact<{
  id: string;
}>;


export type Documentb6837f70a5c3Query = { account: { invoices: { nodes: Array<{ id: string, status: InvoiceStatus, issuedOn: string, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, text: string, base: { amount: string } } | null }>, totals: { total: { amount: string }, credit: { amount: string }, fromBalance: { amount: string }, toBalance: { amount: string }, due: { amount: string } }, amountPaid: { amount: string }, amountOpen: { amount: string } }> } | null } | null };

export type Document73412c1380baQueryVariables = Exact<{
  id: string;
}>;


export type Document73412c1380baQuery = { account: { creditNotes: { nodes: Array<{ issuedOn: string, lines: Array<{ kind: LineKind, seats: number | null, plan: { key: string } | null, period: { start: string, end: string } | null, amount: { amount: string }, tax: { amount: string }, explanation: { rule: string, unusedDays: number, periodDays: number, exact: string, text: string, base: { amount: string } } | null }>, total: { amount: string }, appliedToInvoice: { amount: string }, toBalance: { amount: string } }> } | null } | null };

export type Documente2a53d97afc6QueryVariables = Exact<{
  id: string;
}>;


export type Documente2a53d97afc6Query = { account: { locale: string } | null };

/** The answer to each document that tests send, by its text. */
export interface Answers {
  "query ($id: ID!) { account(id: $id) {\n  name kind address { city } phone vatNumber vatNumberValid billingContact { name } proposedBillingContact { name }\n  technician { name email } members { nodes { roles user { name } } totalCount } balance { minor } invoiceRecipients\n  actions { action allowed refusals { code message } } } }": Document84a76cd07d58Query;
  "query ($id: ID!, $after: String) { account(id: $id) { members(first: 2, after: $after) {\n      nodes { user { name } } pageInfo { hasNextPage endCursor } totalCount } } }": Documenta2821d2199dcQuery;
  "query ($search: String, $filter: AccountFilter) {\n    accounts(search: $search, filter: $filter) { nodes { id } totalCount } }": Document691ab4a87a6aQuery;
  "mutation ($input: AccountAssignTechnicianInput!) { accountAssignTechnician(input: $input) {\n  account { version technician { id } } userErrors { code field } } }": Documentfdc312c4b39fMutation;
  "query ($filter: AccountFilter) { accounts(filter: $filter) { nodes { id } totalCount } }": Document0c454457056eQuery;
  "mutation ($input: AccountBillingContactInput!) { accountChangeBillingContact(input: $input) {\n  account { version kind billingContact { id name email locale } } userErrors { code field } } }": Document4b6376b881bdMutation;
  "query ($id: ID!) { account(id: $id) { billingContact { id } members { nodes { roles user { id } } } } }": Documentd8e6a27ae968Query;
  "mutation ($input: AccountConfirmBillingContactInput!) { accountConfirmBillingContact(input: $input) {\n  account { version billingContact { id name } proposedBillingContact { id } members { totalCount } } userErrors { code field message } } }": Document0ec8e8fa0c81Mutation;
  "mutation ($input: AccountBillingContactInput!) { accountProposeBillingContact(input: $input) {\n  account { version billingContact { id name } proposedBillingContact { id } members { totalCount } } userErrors { code } } }": Document6a26318fffacMutation;
  "mutation ($input: AccountCreateInput!) { accountCreate(input: $input) {\n  account { id version kind name country currency timeZone locale billingContact { id name email } proposedBillingContact { id }\n    technician { id } members { nodes { roles user { id } } } } userErrors { code field message } } }": Documentcc9961157227Mutation;
  "{ viewer { memberships { account { id billingContact { name } } } } }": Document7bb665803f8fQuery;
  "query ($id: ID!) { account(id: $id) {\n  name balance { amount } amountOpen { amount } billingContact { name } actions { action allowed refusals { code } }\n  paymentMethods { card { brand last4 } isDefault actions { action allowed } }\n  cart { version items { id preview { totals { due { amount } } } } summary { totals { due { amount } } } actions { action allowed } }\n  subscriptions(first: 20) { totalCount nodes { id status seats seatsAssigned seatsFree renewsOn unitPrice { amount } periodPrice { amount }\n    nextRenewal { on due { amount } } product { name } plan { name } account { id } actions { action allowed } } }\n  invoices(first: 10) { totalCount nodes { number status overdue lines { description product { name } plan { name } subscription { id } amount { amount } }\n    taxes { rate tax { amount } } totals { due { amount } } payments { status } creditNotes { id } order { number placedBy { name } } } }\n  orders(first: 10) { nodes { number status payment { status } invoice { number } subscriptions { id } lines { description } } }\n  auditTrail(first: 20) { nodes { action actor { name } } } } }": Document7fd2c2f82c0dQuery;
  "query ($id: ID!) { account(id: $id) { name balance { amount }\n  subscriptions(first: 5) { nodes { id status unitPrice { amount } plan { name } product { name } } }\n  invoices(first: 10) { nodes { number totals { total { amount } } lines { description amount { amount } } } } } }": Document415717da753fQuery;
  "mutation ($input: AccountBillingContactInput!) { accountProposeBillingContact(input: $input) {\n  account { version billingContact { id } proposedBillingContact { id name } members { totalCount } }\n  userErrors { code field } } }": Document60965e284bd5Mutation;
  "mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) {\n  account { version address { line1 line2 postalCode city region country } phone vatNumber vatNumberValid locale }\n  userErrors { code field } } }": Document149e066d7eeaMutation;
  "query ($id: ID!) { node(id: $id) { ... on Order { actions { action } } } }": Document70fb0b6fddcbQuery;
  "{ __type(name: \"Action\") { enumValues { name } } }": Document0867eebb8e6eQuery;
  "query ($id: ID!) { account(id: $id) { invoices { nodes { number pdf { name mimeType url sha256 } } } } }": Document9d6e3c3d01e9Query;
  "query ($id: ID!) { account(id: $id) { auditTrail(first: 10) { nodes {\n  action rule requestId actor { id } subject { id } before after } } } }": Document246a286caebfQuery;
  "query ($id: ID!, $about: ID) { account(id: $id) { auditTrail(about: $about) { totalCount nodes { action } } } }": Documentb9ec58804ae3Query;
  "query ($id: ID!) { node(id: $id) { ... on AuditEntry { action actor { id } } } }": Document8d39230cab62Query;
  "query ($id: ID!) { account(id: $id) {\n  invoices { nodes { number pdf { sha256 } html { sha256 } } }\n  creditNotes { nodes { number pdf { sha256 } html { sha256 } } } } }": Document4a16443152fdQuery;
  "mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) {\n  account { address { line1 } } userErrors { code rule field message } } }": Document3cf1d8b1c799Mutation;
  "query ($id: ID!) { account(id: $id) { cart { id summary { addressRequired refusals { code } }\n  actions { action allowed refusals { code rule field message } } } } }": Documentdd56f6746224Query;
  "query ($id: ID!) { account(id: $id) { invoices { nodes { billedTo { address { line1 city country } } } } } }": Document3c4f65965976Query;
  "query ($id: ID!) { account(id: $id) { version } }": Documente957b2f9adf7Query;
  "query ($id: ID!) { account(id: $id) { id } }": Document5ae859a95d63Query;
  "mutation ($input: PaymentMethodAddInput!) {\n  paymentMethodAdd(input: $input) { paymentMethod { id } userErrors { code } } }": Documentf69a4c1392c9Mutation;
  "mutation ($id: ID!) { accountUpdateBilling(input: { accountId: $id, expectedVersion: 1 }) {\n  account { subscriptions(first: 100) { nodes { invoices(first: 100) { nodes { id number status issuedOn dueOn overdue } } } } } } }": Document244c390c1776Mutation;
  "query ($id: ID!) { account(id: $id) { cart { id version\n  items { id kind seats frequency plan { key } subscription { id } preview { totals { due { minor } } refusals { code } } }\n  summary { totals { due { minor } } paymentMethodRequired refusals { code field } } actions { action allowed refusals { code } } } } }": Document1f1756d680ecQuery;
  "mutation ($input: CartAddChangeInput!) { cartAddChange(input: $input) { cart { id } userErrors { code rule field message } } }": Documentab867d04b60aMutation;
  "query ($id: ID!) { account(id: $id) { cart { id version items { seats frequency plan { key }\n  preview { totals { due { amount } credit { amount } } } } summary { totals { due { amount } credit { amount } } refusals { code } } } } }": Document1b265b3d2ba6Query;
  "query ($id: ID!, $input: SubscriptionChangeInput!) { node(id: $id) {\n  ... on Subscription { previewChange(input: $input) { totals { due { amount } credit { amount } } } } } }": Document1e775efe9a58Query;
  "query ($id: ID!) { node(id: $id) { ... on Quote { certificatePdf { name mimeType url sha256 } certificateHtml { name mimeType url sha256 } } } }": Document643f8961d359Query;
  "mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) {\n  serviceRequest { messages { nodes { documents { name mimeType url sha256 } } } } userErrors { code field } } }": Documentb15d7debd80fMutation;
  "query ($filter: InvoiceFilter) { invoices(filter: $filter) { nodes { id createdAt changedAt } } }": Documentfa5f4f902f5fQuery;
  "query ($filter: PurchaseOrderFilter) { purchaseOrders(filter: $filter) { nodes { id createdAt changedAt } } }": Document288f3bfa285eQuery;
  "query ($filter: InvoiceCreditFilter) { invoiceCredits(filter: $filter) { nodes { id changedAt } } }": Document37ca59806bd8Query;
  "query ($search: String) { accounts(search: $search) { nodes { id } } }": Documentacadf1055581Query;
  "{ clock { now sandbox } }": Documentd04a68ea71ddQuery;
  "{ viewer { user { id } } }": Document601d1bc58decQuery;
  "query ($id: ID!, $first: Int, $skip: Int) { account(id: $id) { comingRenewals(first: $first, skip: $skip) {\n  subscription { id nextRenewal { due { amount } } }\n  forecast { on seats total { amount } fromBalance { amount } due { amount } } } } }": Document8fcb7123e783Query;
  "query ($id: ID!) { account(id: $id) { balance { amount } } }": Documenta4e97da71431Query;
  "query ($id: ID!) { account(id: $id) { quotes { totalCount } } }": Documentcd6f30e70f7bQuery;
  "{ quotes { totalCount } }": Document4c6b8892dd95Query;
  "{ __typename }": Document7f56e67dd21aQuery;
  "{ clock { now } }": Documentc04302a20caaQuery;
  "{ products { nodes { id } } }": Document63499fa94eccQuery;
  "{ products(first: 5) { nodes { id } } }": Document82af63d7c91fQuery;
  "query ($n: Int) { products(first: $n) { nodes { id } } }": Document927646eabf2dQuery;
  "{ product(key: \"x\") { plans { id } } }": Document20f47dcd3fd1Query;
  "{ product(key: \"x\") { plans { prices(currency: EUR) { id } } } }": Document69bc2a571a8eQuery;
  "query ($no: Boolean!) { clock { now offset: now @skip(if: $no) } }": Document853011bb6466Query;
  "{ a: clock { now } b: clock { now } }": Document0ded9efe28f4Query;
  "{ clock { now } clock { now } }": Document9e99f4c1c5ccQuery;
  "mutation { signOut { userErrors { code } } }": Document5f3cc3e35ff6Mutation;
  "{ __schema { types { fields { type { fields { name } } } } } }": Document59e6c0d5cad3Query;
  "{ a: __schema { types { name } } b: __schema { types { name } } }": Documentcc365c89475cQuery;
  "{ __schema { types { a: fields { name } b: fields { name } } } }": Document2ff7fde77f9cQuery;
  "mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { userErrors { code } } }": Documentc3878b076240Mutation;
  "{ products(first: 20) { nodes { id name key description seatNoun } } }": Documentfe952a26af73Query;
  "{ products { nodes { id name key description } } }": Documentccebac99dab3Query;
  "query ($id: ID!) { account(id: $id) { cart { summary { totals { credit { amount } creditAgainstOpen { amount } toBalance { amount } due { amount } leftOpen { amount } } } } } }": Document6f1a1ded36ebQuery;
  "query ($id: ID!) { node(id: $id) { ... on Order { totals { credit { amount } creditAgainstOpen { amount } toBalance { amount } due { amount } leftOpen { amount } } } } }": Documentb502979a3e33Query;
  "query ($id: ID!) { node(id: $id) { ... on Quote { totals { credit { amount } creditAgainstOpen { amount } toBalance { amount } due { amount } leftOpen { amount } } } } }": Document1c69c5558ebaQuery;
  "mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }": Document7bc823dd5dd1Mutation;
  "query ($id: ID!) { account(id: $id) { portalUrl } }": Documentc90e8deefe2fQuery;
  "mutation ($input: PaymentMethodInput!) { paymentMethodRemove(input: $input) {\n  account { paymentMethods { id isDefault card { last4 } } } userErrors { code rule field message } } }": Document30a5989027fbMutation;
  "query ($id: ID!) { account(id: $id) { auditTrail { nodes { action rule before subject { id } } } } }": Document2540d0578130Query;
  "mutation ($input: QuoteDecideApprovalInput!) { quoteDecideApproval(input: $input) { userErrors { code field } } }": Document6e0a4efe3895Mutation;
  "query ($id: ID!) { account(id: $id) {\n  invoices { nodes { id number pdf { name mimeType url sha256 } html { name mimeType url sha256 } } }\n  creditNotes { nodes { id number pdf { name mimeType url sha256 } html { name mimeType url sha256 } } } } }": Documentdbde1ceaa282Query;
  "query ($id: ID!) { account(id: $id) { invoices { nodes { pdf { name mimeType url } } } } }": Document9aa5b5c628b0Query;
  "query ($id: ID!) { account(id: $id) { balance { formatted named: formatted(locale: \"fr-FR\") } } }": Documentf67836f2fe6bQuery;
  "query ($id: ID!) { node(id: $id) { ... on Invoice { pdf { url } } } }": Document9b2998f85d1cQuery;
  "query ($id: ID!) { account(id: $id) { statement(year: 2026, format: PDF) { name mimeType url sha256 } } }": Document5c2bc297694fQuery;
  "query ($id: ID!) { node(id: $id) { ... on File { name url } } }": Documentdc7fb8bf261eQuery;
  "query ($id: ID!) { node(id: $id) { ... on PurchaseOrder { files { name } } } }": Document14a436c0510eQuery;
  "query ($accountId: ID!) { account(id: $accountId) { id } }": Document60816457c623Query;
  "mutation ($input: ViewerChangePasswordInput!) { viewerChangePassword(input: $input) {\n  session { accessToken } userErrors { code field } } }": Documentfda8cc90022dMutation;
  "mutation ($input: PasswordRequestResetInput!) { passwordRequestReset(input: $input) { userErrors { code } } }": Document40764392810aMutation;
  "query ($id: ID!) { node(id: $id) { id } }": Documentf4ce8ea9472aQuery;
  "mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) { userErrors { code field } } }": Documentb970afaaf480Mutation;
  "mutation ($input: ClockAdvanceInput!) { clockAdvance(input: $input) { clock { now } userErrors { code field } } }": Document12fad133e0c5Mutation;
  "query ($v: Int) { products(first: $v) { totalCount } }": Documentc157eace9b1dQuery;
  "query ($v: StaffRole) { staff(role: $v) { totalCount } }": Document0261077cd418Query;
  "mutation ($v: EmailAddress!) { passwordRequestReset(input: { email: $v }) { userErrors { code } } }": Document1803502bc02dMutation;
  "mutation ($v: DateTime!) { clockAdvance(input: { to: $v }) { userErrors { code } } }": Document979fc3c4ad19Mutation;
  "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Account { members(first: 100) { nodes { user { id name } } } } } }": Document04821fc1498cQuery;
  "query ($filter: OrderFilter) { orders(filter: $filter) { totalCount } }": Document937709740e45Query;
  "query ($id: ID!) { node(id: $id) { ... on Quote { comparison { twelveMonthsAfter { minor } } } } }": Document0b203eec222aQuery;
  "mutation ($input: PriceScheduleInput!) { priceSchedule(input: $input) { userErrors { code field } } }": Document193b57c2450fMutation;
  "mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { userErrors { code field } } }": Documentb90744dd244cMutation;
  "mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { userErrors { code field } } }": Document967ed2b5a56bMutation;
  "mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) {\n      serviceRequest { messages(first: 1) { nodes { body } } } } }": Document218ef4bba685Mutation;
  "query ($id: ID!, $input: InvoiceCreditPreviewInput!) { node(id: $id) { ... on Invoice {\n  previewCredit(input: $input) { left { amount } refundable { amount } total { amount } againstOpen { amount }\n    toBalance { amount } toCard { amount } approvalRequired refusals { code rule field } } } } }": Document7440d06b90d1Query;
  "query ($id: ID!) { node(id: $id) { ... on Invoice { credits { comment }\n      creditNotes { reason html { url } pdf { url } } } } }": Documentb5a5e7796500Query;
  "{ invoiceCredits(filter: { status: [PENDING_APPROVAL] }) {\n      nodes { account { id } invoice { id } total { amount } } } }": Document52e305d6cbadQuery;
  "query ($id: ID!) { account(id: $id) { invoices(first: 1) { nodes { id } } } }": Documentf97f64f8e173Query;
  "query ($id: ID!) { account(id: $id) { paymentMethods { isDefault card { last4 } } } }": Document52cb68d874daQuery;
  "mutation ($input: InvoicesPayInput!) { invoicesPay(input: $input) {\n  invoices { id status } payments { id status amount { amount } amountCharged { amount } clientSecret invoice { id } }\n  userErrors { code rule field message } } }": Document0a76a8bdd348Mutation;
  "mutation ($input: JobLetGoInput!) { jobLetGo(input: $input) { job { id } userErrors { code rule field } } }": Document1473f9323021Mutation;
  "query ($filter: JobFilter) { jobs(filter: $filter) { nodes { id\n  actions { action allowed refusals { code rule } } } } }": Documentc0978b3b7020Query;
  "query ($id: ID!) { account(id: $id) { auditTrail { nodes { action rule actor { id } before after } } } }": Document2bb4dada57f9Query;
  "query ($filter: JobFilter, $first: Int, $after: String) { jobs(filter: $filter, first: $first, after: $after) { totalCount\n  pageInfo { hasNextPage endCursor } nodes { id kind status dueAt attempts lastError subject { __typename id } } } }": Documentdbf46dec7fe5Query;
  "query { jobCounts { kind asks due running failed parked } }": Document40d30f670e0eQuery;
  "mutation ($input: JobInput!) { jobRetry(input: $input) { job { id status attempts lastError } userErrors { code rule field } } }": Documentabf253d95d41Mutation;
  "{ jobs(filter: { kind: \"email.send\" }) { nodes { subject { ... on Email { id template to locale sentAt account { name } } } } } }": Document76559a7d21aaQuery;
  "query ($id: ID!) { node(id: $id) { ... on Email { template } } }": Document5c1114428551Query;
  "query ($id: ID!) { node(id: $id) { ... on Plan { product { plans { features { label } } }\n  prices(currency: EUR) { frequency unitPrice { amount } validUntil } } } }": Document50c08a291f02Query;
  "query ($id: ID!) { account(id: $id) {\n  cart { id version summary { totals { due { amount currency } } } } } }": Document9b2f84d024d9Query;
  "{ jobs { totalCount } }": Document10049394b8aaQuery;
  "mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { code } } }": Document976f7e35611dMutation;
  "mutation ($input: AccountBillingContactInput!) { accountChangeBillingContact(input: $input) { userErrors { code } } }": Document902dcb5cf594Mutation;
  "mutation ($input: AccountBillingContactInput!) { accountProposeBillingContact(input: $input) { userErrors { code } } }": Document14ab557e811dMutation;
  "mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { userErrors { code rule field message } } }": Documentbc2ba58ad510Mutation;
  "mutation ($input: AccountBillingContactInput!) { accountChangeBillingContact(input: $input) { account { version } userErrors { code } } }": Document8566f5dbb88eMutation;
  "mutation ($input: MemberInviteInput!) { memberInvite(input: $input) {\n  membership { id roles account { id } user { id name email locale } } userErrors { code field } } }": Document2d9efc2b23c5Mutation;
  "mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) {\n  account { id members { totalCount } } userErrors { code field } } }": Document08a6fee776b1Mutation;
  "mutation ($input: MemberUpdateRolesInput!) { memberUpdateRoles(input: $input) {\n  membership { id roles } userErrors { code field } } }": Documentca7edffd69b5Mutation;
  "mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) {\n  serviceRequest { messages { nodes { documents { name mimeType url sha256 } } } } userErrors { code rule field message } } }": Document8c817b3b892bMutation;
  "query ($id: ID!) { node(id: $id) { ... on Quote { pdf { name mimeType url sha256 } } } }": Document6db04397e55aQuery;
  "query ($id: ID!) { node(id: $id) { id __typename } }": Document5a87f18e89a3Query;
  "query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }": Document5a1f57289bb9Query;
  "query ($id: ID!) { node(id: $id) { ... on Cart { summary { refusals { code field } } } } }": Documenteb33befd4e14Query;
  "query ($id: ID!) { account(id: $id) { balanceEntries { nodes { reason invoice { number }\n      amount { minor } balanceAfter { minor } } } } }": Document7eeda7702cfbQuery;
  "query ($id: ID!, $vat: String) { account(id: $id) { vatNumber vatNumberValid\n      cart { id version items { id } summary(vatNumber: $vat) { refusals { code field } totals { due { amount minor currency } } } } } }": Document13e464106ad2Query;
  "query ($id: ID!) { account(id: $id) { invoices { nodes { billedTo { vatNumber } taxes { rate note } } } } }": Document7c1edf6bad8fQuery;
  "mutation ($id: ID!) { paymentMethodMakeDefault(input: { paymentMethodId: $id }) { userErrors { code } } }": Document12c520bc2f7cMutation;
  "query ($id: ID!) { account(id: $id) {\n    overdueByAge { upTo30 { amount } upTo60 { amount } upTo90 { amount } over90 { amount } } } }": Document695affb99396Query;
  "query ($filter: AccountFilter) { accounts(filter: $filter, first: 1) { totalCount overdueByAge {\n      upTo30 { amount currency } upTo60 { amount } upTo90 { amount } over90 { amount } } } }": Document6db08d36ccd8Query;
  "mutation { sessionRefresh { userErrors { code } } }": Document43cf462471dfMutation;
  "query ($id: ID!) { account(id: $id) { balanceEntries { nodes {\n  amount { amount } payment { amount { amount } reference }\n} } } }": Document2784be90f80cQuery;
  "mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { membership { user { id } } userErrors { code } } }": Document1645e63733e0Mutation;
  "query ($id: ID!, $input: SubscriptionChangeInput!) { node(id: $id) { ... on Subscription { previewChange(input: $input) {\n  direction effectiveOn period { start end } lines { id kind seats plan { key } period { start end } amount { amount } tax { amount }\n    creditedLine explanation { rule base { amount } unusedDays periodDays exact text } }\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } fromBalance { amount } toBalance { amount } due { amount } }\n  nextRenewal { on seats unitPrice { amount } total { amount } fromBalance { amount } due { amount } }\n  refusals { code rule field message } } } } }": Document9626895145b1Query;
  "query ($id: ID!, $planId: ID!) { node(id: $id) { ... on Subscription { previewDowngrade(planId: $planId) {\n  direction effectiveOn period { start end }\n  lines { kind seats plan { key } period { start end } amount { amount } tax { amount }\n    explanation { rule base { amount } unusedDays periodDays exact text } }\n  totals { total { amount } credit { amount } fromBalance { amount } toBalance { amount } due { amount } }\n  nextRenewal { on seats unitPrice { amount } total { amount } fromBalance { amount } due { amount } }\n  refusals { code rule field } } } } }": Documentcb563ecc4495Query;
  "query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {\n  direction effectiveOn period { start end } lines { kind amount { minor } tax { minor } }\n  totals { total { minor } fromBalance { minor } due { minor } }\n  nextRenewal { on total { minor } fromBalance { minor } due { minor } } refusals { code rule field } } } }": Document8bb63f585b02Query;
  "{ __type(name: \"Query\") { name } }": Document755f7f5d096cQuery;
  "{ viewer { user { id name } memberships { roles account { id billingContact { id } } } } }": Documentc0e920f68937Query;
  "mutation ($input: AccountCreateInput!) { accountCreate(input: $input) { account { id billingContact { id name } } userErrors { code } } }": Document15ea614ebb08Mutation;
  "mutation ($input: AccountBillingContactInput!) { accountChangeBillingContact(input: $input) {\n  account { billingContact { id name } } userErrors { code } } }": Document1d8bbc658ba1Mutation;
  "mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken } userErrors { code rule field message } } }": Documenta61176465c4eMutation;
  "mutation { sessionRefresh { session { accessToken } userErrors { code rule } } }": Document7249e6247aa4Mutation;
  "mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { userErrors { code } } }": Documentae1a870ce91aMutation;
  "{ staff { totalCount } }": Document0ddedde57d7dQuery;
  "query ($id: ID!) { node(id: $id) { ... on PurchaseOrder {\n  pdf { name mimeType url sha256 } html { name mimeType url sha256 } quotes { totalCount nodes { id } } used { formatted(locale: \"en-US\") } remaining { formatted(locale: \"en-US\") } invoices { nodes { number } } } } }": Document4fa87da41b57Query;
  "query ($id: ID!) { node(id: $id) { ... on Quote { inheritedPurchaseOrder { id } } } }": Documentdf97675f690eQuery;
  "query ($id: ID!) { account(id: $id) { invoices { nodes {\n  purchaseOrderNumber totals { total { amount } } purchaseOrder { id } } } } }": Documentcc22790c6317Query;
  "mutation ($input: PurchaseOrderUpdateInput!) { purchaseOrderUpdate(input: $input) { userErrors { code } } }": Document8fdda25a62f1Mutation;
  "query ($id: ID!, $filter: PurchaseOrderFilter) { account(id: $id) {\n  purchaseOrders(filter: $filter) { totalCount nodes { id status } } } }": Document6052c77e2400Query;
  "query ($filter: PurchaseOrderFilter) { purchaseOrders(filter: $filter) { totalCount nodes { id status } } }": Document001311d394b6Query;
  "query ($filter: PurchaseOrderFilter) { purchaseOrders(filter: $filter, first: 100) {\n  nodes { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } invoices { totalCount } actions { action allowed } } } }": Document1a7278313d48Query;
  "query ($id: ID!) { node(id: $id) { ... on PurchaseOrder { number invoices { nodes {\n      purchaseOrderNumber purchaseOrder { id } totals { total { amount } }\n      order { purchaseOrder { id } subscriptions { purchaseOrder { id } } } } } } } }": Document08ed6fa87f24Query;
  "mutation ($input: InvoicePayInput!) { invoicePay(input: $input) { payment { status } userErrors { code } } }": Documenta32848fd9d7aMutation;
  "mutation ($input: OrderEffectInput!) { orderEffectRetry(input: $input) { order { id number status totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } lines { kind seats plan { key } period { start end } amount { amount } tax { amount }\n  explanation { rule base { amount } unusedDays periodDays exact } } invoice { id number status dueOn amountOpen { amount } purchaseOrderNumber }\n  effects { id dueOn status failure { code } line { id } invoice { id number totals { total { amount } } } } } userErrors { code } } }": Documente76431e223e6Mutation;
  "query ($id: ID!) { node(id: $id) { ... on Subscription { nextRenewal { on seats total { amount } } } } }": Documentca3a1ba7ff92Query;
  "mutation ($input: OrderEffectAbandonInput!) { orderEffectAbandon(input: $input) { userErrors { code } } }": Documentd079f83de6e8Mutation;
  "query ($id: ID!) { account(id: $id) { auditTrail { nodes { action before after } } } }": Documentcad8f9cd9f63Query;
  "query ($id: ID!) { node(id: $id) { ... on Quote { totals { total { amount } } dueNow { total { amount } }\n      lines { billing { amount { amount } } }\n      comparison { seatsBefore seatsAfter twelveMonthsBefore { amount } twelveMonthsAfter { amount } rows { seatsBefore seatsAfter } } } } }": Documentf4ec4987fe9fQuery;
  "mutation ($input: QuoteCopyInput!) { quoteCopy(input: $input) {\n  quote { id number version status currency: totals { total { currency amount } } note terms internalNote request { id } purchaseOrder { id }\n    account { id } lines { kind seats frequency listUnitPrice { amount } unitPrice { amount } discountPercent coTermWith { id } } }\n  leftOut { id kind } userErrors { code rule field message } } }": Document5f6f46cf0662Mutation;
  "query ($id: ID!, $accountId: ID!) { node(id: $id) { ... on Quote {\n  leftOutOfCopy(accountId: $accountId) { id kind } } } }": Document93a4084bc90cQuery;
  "query ($id: ID!) { node(id: $id) { ... on Quote { pdf { name mimeType url sha256 } html { name mimeType url sha256 } } } }": Documente38394e042aeQuery;
  "query ($id: ID!) { node(id: $id) { ... on ServiceRequest { quotes { id } } } }": Documentbc0101fd8cdbQuery;
  "query ($id: ID!) { node(id: $id) { ... on Quote {\n        lines { namedUnitPrice { amount } namedDiscountPercent } } } }": Document8e12e0e78ab4Query;
  "query ($first: Int) { quotes(first: $first) { nodes { number status account { name }\n  totals { total { amount } } dueNow { total { amount } } purchaseOrderRequired\n  lines { kind seats outdated unitPrice { amount } plan { name } }\n  comparison { twelveMonthsAfter { amount } rows { kind product { name } subscription { id } planAfter { name } } } } } }": Document2470201883b8Query;
  "query ($input: QuoteDraftInput!) { quotePreview(input: $input) { validUntil totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } comparison { seatsBefore seatsAfter twelveMonthsBefore { amount } twelveMonthsAfter { amount }\n  months { month before { amount } after { amount } }\n  rows { kind subscription { id } planBefore { key } planAfter { key } seatsBefore seatsAfter periodPriceBefore { amount } periodPriceAfter { amount } } } purchaseOrderRequired inheritedPurchaseOrder { id } approvalRequired\n  lines { kind subscription { id } plan { key } product { key } seats frequency listUnitPrice { amount } unitPrice { amount } discountPercent\n  billing { kind amount { amount } tax { amount } period { start end } } takesEffectOn approvalRequired } validityLimit { lastDay reason line }\n  refusals { code rule field message } sendingRefusals { code rule field message } } }": Document065901125bf1Query;
  "query ($id: ID!) { node(id: $id) { ... on Quote { validUntil totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } comparison { seatsBefore seatsAfter twelveMonthsBefore { amount } twelveMonthsAfter { amount }\n  months { month before { amount } after { amount } }\n  rows { kind subscription { id } planBefore { key } planAfter { key } seatsBefore seatsAfter periodPriceBefore { amount } periodPriceAfter { amount } } } purchaseOrderRequired inheritedPurchaseOrder { id } lines { kind subscription { id } plan { key } product { key } seats frequency listUnitPrice { amount } unitPrice { amount } discountPercent\n  billing { kind amount { amount } tax { amount } period { start end } } } validityLimit { lastDay reason } } } }": Documentfda5f20ead87Query;
  "query ($id: ID!) { account(id: $id) { quoteLimits { discountPercent purchaseOrderAbove { amount currency } validDays\n  cancelBeforeDays maxLines } } }": Document6ed2f2739a95Query;
  "query ($id: ID!) { node(id: $id) { ... on Subscription { status seats unitPrice { amount } priceIsNegotiated\n  period { start end } purchaseOrder { number } } } }": Document7c40ac77cccfQuery;
  "query ($id: ID!) { node(id: $id) { ... on Quote { validUntil validityLimit { lastDay reason line { id } }\n  actions { action refusals { code field message } } pdf { url } html { url } } } }": Document0cb803cd6488Query;
  "query ($id: ID!) { account(id: $id) {\n  quotes(first: 5) { totalCount nodes { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } }\n  auditTrail(first: 15) { totalCount nodes { action before after subject { id } } }\n  serviceRequests(first: 5) { nodes { quotes(first: 5) { id internalNote } } }\n  purchaseOrders { nodes { id quotes { nodes { id } } } }\n  orders(first: 5) { nodes { quote { id internalNote } } } } }": Document4fdf38892badQuery;
  "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }": Document8cecd4a3fbb0Query;
  "query ($id: ID!) { account(id: $id) { invoices { nodes { id number amountOpen { amount currency }\n  receipt { name mimeType url sha256 } pdf { name mimeType url sha256 } html { name mimeType url sha256 } } } } }": Documentaef28a44dbb7Query;
  "query ($id: ID!) { node(id: $id) { ... on Payment { status amountRefunded { amount }\n      refunds { status origin amount { amount } creditNote { number reason } } } } }": Document4bbc61d00919Query;
  "query ($search: String, $filter: AccountFilter, $orderBy: AccountOrder, $first: Int, $after: String) {\n  accounts(search: $search, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    nodes { id } amountsOpen { amount currency } pageInfo { hasNextPage endCursor } } }": Documented1575e79c5aQuery;
  "query ($filter: InvoiceFilter, $orderBy: InvoiceOrder, $first: Int, $after: String) {\n  invoices(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    nodes { id dueOn amountOpen { minor } } amountsOpen { amount currency } pageInfo { endCursor } } }": Documentcfd10db6f22bQuery;
  "query ($filter: QuoteFilter, $orderBy: QuoteOrder) { quotes(filter: $filter, orderBy: $orderBy) {\n  nodes { id validUntil } sentTotals { amount currency } } }": Documenta535632030faQuery;
  "query ($filter: PurchaseOrderFilter, $orderBy: PurchaseOrderOrder) {\n  purchaseOrders(filter: $filter, orderBy: $orderBy) { nodes { id } amountsRemaining { amount currency } } }": Document454a0b3f43acQuery;
  "query ($number: String!) { nodesOfNumber(number: $number) { id } }": Documenta929be62860aQuery;
  "query ($id: ID!) { account(id: $id) { subscriptions { nodes { id unitPrice { minor }\n  assignments { totalCount nodes { email } } } } } }": Documenta20c1a6b1f75Query;
  "query ($id: ID!) { node(id: $id) { ... on SeatAssignment { email } ... on Subscription { id } } }": Documentaf8c42520adfQuery;
  "{ viewer { secondFactor { enabledAt recoveryCodesLeft isRequired } } }": Documented78cd378324Query;
  "mutation ($input: PasswordResetInput!) { passwordReset(input: $input) {\n  session { accessToken } userErrors { code rule field } } }": Documentaac4cc825130Mutation;
  "query ($id: ID!) { account(id: $id) { actions { action allowed } } }": Document21de269798fbQuery;
  "query ($filter: ServiceRequestFilter, $orderBy: ServiceRequestOrder, $first: Int, $after: String) {\n  serviceRequests(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    edges { cursor node { id status waitingForStaff } } totalCount\n    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }": Document1b2833567770Query;
  "{ serviceRequests { nodes { id } } }": Document7c62e97bfe7dQuery;
  "query ($id: ID!, $filter: ServiceRequestFilter) { account(id: $id) {\n      serviceRequests(filter: $filter, first: 2) { nodes { id } totalCount } } }": Documentb421627a542fQuery;
  "query ($id: ID!) { node(id: $id) {\n      ... on ServiceRequest { messages(first: 1) { nodes { id } } } ... on Message { body author { name } } } }": Document871bab91ab94Query;
  "{ serviceRequests { nodes { account { name } openedBy { name } assignee { name }\n      messages { totalCount nodes { author { name } } } actions { action } } } }": Document456cdf31479fQuery;
  "mutation { sessionRefresh { session { accessToken viewer { user { id } } } userErrors { code rule field } } }": Document6ed694ba315cMutation;
  "{ viewer { user { id } staffRole } }": Documentb0c405648025Query;
  "mutation { sessionRefresh { session { accessToken } userErrors { code } } }": Documentae3ebf06205cMutation;
  "mutation ($input: ViewerChangePasswordInput!) { viewerChangePassword(input: $input) {\n  session { accessToken } userErrors { code } } }": Document3bb6805275e7Mutation;
  "mutation ($input: MemberRemoveInput!) { memberRemove(input: $input) { userErrors { code } } }": Document00f378cd19e2Mutation;
  "{ staff { nodes { id } } }": Documenta91bbbd8729bQuery;
  "query Viewer { viewer { user { email } } }": Document69c39e734e53Query;
  "query Catalogue($first: Int) { products(first: $first) { nodes { key } pageInfo { hasNextPage } } }": Document0413c7527350Query;
  "query ($n: Int = 30) { products(first: $n) { nodes { plans { prices { id } } } } }": Document55f129c8cec7Query;
  "query ($first: Int) { viewer { user { id } } products(first: $first) { nodes { id } } }": Documentd202f6b1cdefQuery;
  "query ($id: ID!, $first: Int, $more: Boolean!) {\n      account(id: $id) { name phone @include(if: $more) }\n      products(first: $first) { nodes { id } }\n    }": Documentba77d6cbeec3Query;
  "query ($first: Int) { viewer { user { email } } products(first: $first) { nodes { id } } }": Document786b9ab2e202Query;
  "query ($n: Int) { products(first: $n) { nodes { plans { prices { plan { prices { id } } } } } } }": Document0885b2027da0Query;
  "mutation Add($input: CartAddPurchaseInput!, $first: Int) { cartAddPurchase(input: $input) {\n  cart { items { id } account { id subscriptions(first: $first) { nodes { id } } } } userErrors { code field } } }": Document70816112596cMutation;
  "mutation Add($input: CartAddPurchaseInput!, $first: Int) { cartAddPurchase(input: $input) {\n  cart { items { id } account { id subscriptions(first: $first) { nodes { id } } } } userErrors { code field } } } ": Document9ed0fad9bb19Mutation;
  "mutation SignIn($input: SignInInput!) { signIn(input: $input) { session { viewer { user { email } } } userErrors { code } } }": Document9601fd6048f5Mutation;
  "mutation Refresh { sessionRefresh { session { viewer { user { email } } } userErrors { code } } }": Document393220b66e21Mutation;
  "mutation ($input: CartAddPurchaseInput!) { a: cartAddPurchase(input: $input) { userErrors { code } }\n        b: cartAddPurchase(input: $input) { userErrors { code } } }": Documentbd48eb832b20Mutation;
  "mutation { cartRemoveItem(input: { cartId: \"none\", itemId: \"none\" }) { userErrors { code } } }": Document72ddeee71e2eMutation;
  "mutation ($i: CartRemoveItemInput! = { cartId: \"none\", itemId: \"none\" }) { cartRemoveItem(input: $i) { userErrors { code } } }": Document26b8505fcc45Mutation;
  "mutation { signOut { userErrors { code } } } # secret": Document719c11fcd188Mutation;
  "mutation ($input: SignInInput!) { signIn(input: $input) {\n  session { accessToken expiresAt viewer { user { id } } } userErrors { code field } } }": Documentf20c6de01ccfMutation;
  "mutation { sessionRefresh { session { expiresAt } userErrors { code } } }": Document326f18ba170eMutation;
  "{ viewer { user { id email locale } } }": Document62600099ec99Query;
  "mutation { signUpConfirm(input: { token: \"x\" }) { userErrors { message } } }": Document4fc422c5899aMutation;
  "mutation ($input: StaffInviteInput!) { staffInvite(input: $input) {\n  user { id email name } userErrors { code rule field } } }": Document81da01305a61Mutation;
  "query ($role: StaffRole) { staff(role: $role) { nodes { name email } totalCount } }": Document2db78cb31763Query;
  "{ viewer { staffRole memberships { id } } }": Document37e6a3d0456aQuery;
  "mutation ($input: StaffUpdateInput!) { staffUpdate(input: $input) {\n  user { id staffRole disabled } userErrors { code rule field } } }": Document117fedf1b4f4Mutation;
  "query ($disabled: Boolean) { staff(disabled: $disabled, first: 100) { nodes { id } } }": Documentc926e47aee47Query;
  "query { serviceRequests(filter: { unassigned: true }) { nodes { id } } }": Documente1ff0cae814cQuery;
  "query { accounts(first: 1) { nodes { id } } }": Documenta132750d3f6bQuery;
  "mutation ($input: PasswordRequestResetInput!) {\n  passwordRequestReset(input: $input) { userErrors { code } } }": Documente571aa252f4aMutation;
  "mutation ($input: SignInInput!) { signIn(input: $input) {\n  session { accessToken } userErrors { code rule field } } }": Documentef27ffbb4d50Mutation;
  "query ($id: ID!) { account(id: $id) { technician { id } } }": Document5eb27fd96c35Query;
  "query ($id: ID!) { node(id: $id) { ... on User { name staffRole disabled } } }": Document847c6aaa8067Query;
  "query ($id: ID!, $year: Int!, $format: DocumentFormat!) {\n  account(id: $id) { statement(year: $year, format: $format) { name mimeType url sha256 } } }": Document5073d294ceadQuery;
  "query ($id: ID!) { node(id: $id) { ... on Subscription {\n  conversionFrequency\n  monthly: conversion(frequency: MONTHLY) { on seats due { amount } }\n  annual: conversion(frequency: ANNUAL) { on seats due { amount } }\n} } }": Documentc6fc48ab10d3Query;
  "query ($id: ID!) { account(id: $id) {\n  invoices(first: 10) { nodes { id taxes { rate note } totals { subtotal { minor } tax { minor } total { minor } } lines { amount { minor } taxRate tax { minor } } html { name mimeType url sha256 } } }\n  creditNotes(first: 10) { nodes { id total { minor } lines { amount { minor } taxRate tax { minor } } html { name mimeType url sha256 } } } } }": Document801d6ba3863fQuery;
  "mutation ($input: AccountUpdateBillingInput!) {\n      accountUpdateBilling(input: $input) { userErrors { code } } }": Documentc3acf0b97f54Mutation;
  "query ($id: ID!) { account(id: $id) { currency } }": Documente684b540eae1Query;
  "query ($id: ID!) { account(id: $id) { taxForms { name mimeType url sha256 } } }": Document2de832385d65Query;
  "query ($id: ID!) { account(id: $id) { attachableForms { name mimeType url sha256 } } }": Document2bdc80967869Query;
  "query ($id: ID!) { account(id: $id) { version vatNumber vatNumberValid } }": Documentc4dda6789ecbQuery;
  "mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) {\n  account { vatNumberValid } userErrors { code } } }": Documentccfb2ed46aecMutation;
  "query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {\n  lines { taxRate } totals { tax { amount } total { amount } } } } }": Documentcfcb4b5aabeeQuery;
  "query ($id: ID!, $vatNumber: String) { account(id: $id) { cart { summary(vatNumber: $vatNumber) {\n  refusals { code } totals { tax { amount } total { amount } } } } } }": Documentd2ea89c22048Query;
  "query ($id: ID!) { account(id: $id) { invoices(first: 20) { nodes {\n  taxes { rate note } totals { total { amount } } } } } }": Documentdd051d7cccc4Query;
  "query ($id: ID!) { account(id: $id) { cart { id version summary { totals { due { amount currency } } } } } }": Document5abd62cd0526Query;
  "{ viewer { user { id email name locale } staffRole\n  memberships { id roles account { id name kind phone } user { id } } } }": Documenteecb164a647aQuery;
  "mutation ($input: ViewerChangeEmailInput!) { viewerChangeEmail(input: $input) {\n  userErrors { code rule field } } }": Documentecb49c761cbdMutation;
  "mutation ($input: ViewerConfirmEmailInput!) { viewerConfirmEmail(input: $input) {\n  session { accessToken viewer { user { id email } } } userErrors { code rule field } } }": Documentf0df91152842Mutation;
  "mutation ($input: PasswordResetInput!) { passwordReset(input: $input) { userErrors { code } } }": Document4488dcaa5bfdMutation;
  "mutation ($input: ViewerChangePasswordInput!) { viewerChangePassword(input: $input) {\n  session { accessToken viewer { user { id } } } userErrors { code rule field } } }": Documentb52a9b526ef1Mutation;
  "mutation ($input: ViewerUpdateInput!) { viewerUpdate(input: $input) {\n  viewer { user { name locale } } userErrors { code rule field message } } }": Document7173a079f80fMutation;
  "{ viewer { user { name locale } } }": Documentf02f0b4e611cQuery;
  "mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { id invoice { id } } userErrors { code } } }": Document3abd1011b3e0Mutation;
  "query ($search: String) { accounts(search: $search, first: 100) { nodes { id } } }": Document48e65526cf8fQuery;
  "query ($filter: InvoiceFilter) { invoices(filter: $filter, first: 100) { nodes { account { id } } } }": Document6821d8e5abffQuery;
  "mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) {\n  order { id status } userErrors { code } } }": Document0d57c1f41e4cMutation;
  "mutation ($input: QuoteAcceptInput!) { quoteAccept(input: $input) {\n  order { id status } userErrors { code } } }": Document07bcd6ddd0d1Mutation;
  "mutation ($input: CartAddChangeInput!) { cartAddChange(input: $input) {\n  cart { id version summary { totals { due { amount currency } } } } userErrors { code } } }": Document7337659f4542Mutation;
  "mutation { signIn(input: { email: \"support@demo.example\", password: \"demo-password\" }) {\n  session { accessToken } userErrors { code } } }": Document54539e8e377eMutation;
  "query ($id: ID!) { account(id: $id) { id name } }": Document98be02d35692Query;
  "mutation ($email: EmailAddress!) { signIn(input: { email: $email, password: \"demo-password\" }) {\n  session { accessToken viewer { memberships { account { id } } } } } }": Document9bc2bc4c8955Mutation;
  "{ product(key: \"gotomeeting\") { plans { id key } } }": Documentbe13626ab4a9Query;
  "mutation ($input: PaymentMethodAddInput!) { paymentMethodAdd(input: $input) { userErrors { code } } }": Document334a3722dbefMutation;
  "query ($id: ID!) { node(id: $id) { ... on Order { invoice { id } } } }": Document9996c59db2d7Query;
  "mutation { signIn(input: { email: \"online@demo.example\", password: \"demo-password\" }) {\n  session { accessToken viewer { memberships { account { id } } } } } }": Document64b8da89fc1aMutation;
  "query ($id: ID!) { account(id: $id) {\n  name balance { amount } amountOpen { amount } billingContact { name } actions { action allowed refusals { code } }\n  paymentMethods { card { brand last4 } isDefault actions { action allowed } }\n  subscriptions(first: 20) { totalCount nodes { id status seats seatsAssigned renewsOn unitPrice { amount }\n    nextRenewal { on due { amount } } product { name } plan { name } actions { action allowed } } }\n  invoices(first: 10) { totalCount nodes { number status overdue lines { description product { name } amount { amount } }\n    taxes { rate tax { amount } } totals { due { amount } } payments { status } order { number placedBy { name } } } }\n  orders(first: 10) { nodes { number status payment { status } invoice { number } lines { description } } }\n  auditTrail(first: 20) { nodes { action actor { name } } } } }": Document9d9e236848ffQuery;
  "query ($id: ID!) { account(id: $id) {\n  cart { version items { id preview { totals { due { amount } } } } summary { totals { due { amount } } } } } }": Document21baef8432f4Query;
  "mutation ($input: PaymentMethodInput!) {\n  paymentMethodRemove(input: $input) { userErrors { code } } }": Document332803a9d1e2Mutation;
  "mutation ($input: QuoteAcceptInput!) { quoteAccept(input: $input) { order { status totals { subtotal { minor } tax { minor } total { minor } credit { minor } creditAgainstOpen { minor } fromBalance { minor } toBalance { minor } due { minor } } lines { kind plan { key } period { start end } amount { minor } tax { minor } } subscriptions { id }\n  invoice { id amountOpen { minor } } effects { dueOn status } } userErrors { code rule field message } } }": Documentd55075810843Mutation;
  "query ($id: ID!) { account(id: $id) { subscriptions(first: 40) { nodes { id status seats frequency plan { key } period { start end }\n  renewsOn endsOn unitPrice { minor } } } } }": Document822c10478f5dQuery;
  "query ($id: ID!) { account(id: $id) { invoices(first: 60) { nodes { id issuedOn amountOpen { minor } lines(first: 10) { id kind plan { key } subscription { id } period { start end } amount { minor } } } } } }": Documentdbc881968d89Query;
  "mutation ($input: InvoicePayInput!) { invoicePay(input: $input) { invoice { amountOpen { minor } } payment { status amount { minor } } userErrors { code rule field message } } }": Documentfbc3e4a44c9aMutation;
  "mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) { invoice { amountOpen { minor } } payment { amount { minor } } userErrors { code rule field message } } }": Document1bea6ba7b340Mutation;
  "mutation ($input: InvoiceCreditInput!) { invoiceCredit(input: $input) { invoiceCredit { status total { minor } } userErrors { code rule field message } } }": Documentc814dc082af7Mutation;
  "query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {\n  refusals { code rule message } period { start end } lines { kind plan { key } period { start end } amount { minor } tax { minor } } totals { subtotal { minor } tax { minor } total { minor } credit { minor } creditAgainstOpen { minor } fromBalance { minor } toBalance { minor } due { minor } } } } }": Documentb74955c16842Query;
  "mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { status lines { kind plan { key } period { start end } amount { minor } tax { minor } subscription { id } }\n  subscriptions { id } totals { subtotal { minor } tax { minor } total { minor } credit { minor } creditAgainstOpen { minor } fromBalance { minor } toBalance { minor } due { minor } } payment { amount { minor } status } invoice { status amountOpen { minor } } } userErrors { code rule field message } } }": Document0e2a773ffec6Mutation;
  "query ($id: ID!) { account(id: $id) { version subscriptions(first: 40) { nodes { id version status seats frequency\n  plan { key } period { start end } trialEndsOn renewsOn endsOn convertsAtEnd periodPrice { minor } nextRenewal { on subtotal { minor } tax { minor } total { minor } fromBalance { minor } due { minor } } } } } }": Document9f5b1ec0ec05Query;
  "query ($id: ID!) { account(id: $id) { invoices(first: 100) { nodes { lines(first: 1) { subscription { id } period { start } } } } } }": Document623216d2d33eQuery;
  "mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) { account { id } userErrors { code rule field message } } }": Documenta32d2badd99eMutation;
  "query ($id: ID!) { node(id: $id) { ... on Subscription { invoices(first: 1) { nodes { id amountPayable { minor amount currency } } } } } }": Document07d090041077Query;
  "mutation ($input: InvoicePayInput!) { invoicePay(input: $input) { payment { status amount { minor } } userErrors { code rule field message } } }": Document81dacdee1dc6Mutation;
  "mutation ($input: PriceScheduleInput!) { priceSchedule(input: $input) { price { id } userErrors { code message } } }": Documenta686e8703de8Mutation;
  "query ($id: ID!) { account(id: $id) { invoices(first: 8) { nodes { id number status dueOn purchaseOrderNumber\n  amountOpen { amount } pdf { name mimeType url sha256 } html { name mimeType url sha256 } receipt { name mimeType url sha256 } creditNotes(first: 3) { number html { name mimeType url sha256 } } payments(first: 3) { id } } } } }": Documentbddb512a803bQuery;
  "mutation ($input: InvoicesPayInput!) { invoicesPay(input: $input) { invoices { status }\n  payments { status amount { amount } amountCharged { amount } invoice { id } } userErrors { code } } }": Document8c7a38bb41ebMutation;
  "query ($id: ID!) { account(id: $id) { amountOpen { amount }\n    invoices(filter: { status: [OPEN, PARTIALLY_PAID] }) { nodes { id amountOpen { amount currency } } } } }": Documente146acbea62fQuery;
  "query ($id: ID!) { node(id: $id) { ... on Invoice { order { payment { id status } } } } }": Document1df2d7250671Query;
  "{ product(key: \"gotomeeting\") { name seatNoun plans { id key name rank minSeats\n  prices(currency: EUR) { frequency unitPrice { amount } } features { key included limit } } } }": Documentfc3c5f750d9fQuery;
  "query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {\n  effectiveOn period { start end lastDay days } totals { total { amount } due { amount } }\n  nextRenewal { on seats total { amount } due { amount } } refusals { code } } } }": Document6b7421e26dd7Query;
  "mutation ($input: CartAddPurchaseInput!) { cartAddPurchase(input: $input) {\n  cart { id version items { kind product { name } plan { name } seats frequency }\n    summary { paymentMethodRequired refusals { code }\n      lines { description seats unitPrice { amount } period { start lastDay } amount { amount } tax { amount } taxRate }\n      totals { subtotal { amount } tax { amount } total { amount } fromBalance { amount } due { amount currency } } } }\n  userErrors { code } } }": Documentbe3d32fcab66Mutation;
  "mutation ($input: AccountUpdateBillingInput!) { accountUpdateBilling(input: $input) { userErrors { code } } }": Document7b95a3439118Mutation;
  "mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) {\n  order { id number status placedAt payment { status card { brand last4 } amount { amount } } invoice { id }\n    subscriptions { id status seats frequency startedOn period { start end } renewsOn unitPrice { amount } } }\n  cart { items { id } } userErrors { code } } }": Documente4a84fc8889dMutation;
  "query ($id: ID!) { account(id: $id) { amountOpen { amount } balance { amount } invoices { totalCount nodes {\n  number status issuedOn dueOn overdue\n  seller { name vatNumber address { line1 postalCode city country } } billedTo { name vatNumber }\n  lines { kind description product { key } plan { key } seats unitPrice { formatted(locale: \"fr-FR\") } period { start end lastDay }\n    amount { amount } taxRate tax { amount } creditedLine explanation { rule } }\n  taxes { rate base { amount } tax { amount } note }\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } fromBalance { amount } toBalance { amount } due { amount } }\n  amountPaid { amount } amountOpen { amount } creditNotes { id } payments { status amount { amount } }\n  order { number } } } } }": Document1833fef24c6dQuery;
  "query ($id: ID!) { account(id: $id) { invoices(filter: { status: [OPEN] }) { nodes { id } } } }": Document6b07b2a8568aQuery;
  "mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) {\n  invoice { status amountPaid { amount } amountOpen { amount } } payment { status } userErrors { code } } }": Documentfb2b5d02718bMutation;
  "query ($input: QuoteDraftInput!) { quotePreview(input: $input) { validUntil approvalRequired totals { total { amount } }\n  dueNow { total { amount } } refusals { code field } sendingRefusals { code field } } }": Document3e558d54ed46Query;
  "query ($id: ID!) { account(id: $id) { subscriptions { nodes { id version status endsOn seats seatsFree\n  product { name seatNoun } plan { name } actions { action allowed } } } cart { version items { id } } } }": Document55a17f6f2a0aQuery;
  "query ($key: String!) { product(key: $key) { name seatNoun plans { id key name rank trialDays minSeats maxOnlineSeats\n  features { key label included limit } prices(currency: EUR) { frequency unitPrice { amount } } } } }": Document8f0e3b0ad0c4Query;
  "query ($id: ID!, $vat: String) { account(id: $id) { paymentMethods { id isDefault card { last4 } }\n  cart { id version items { id kind seats frequency plan { key } }\n    summary(vatNumber: $vat) { paymentMethodRequired refusals { code field }\n      lines { kind seats unitPrice { amount } period { start end } amount { amount } tax { amount } }\n      totals { total { amount } credit { amount } fromBalance { amount } toBalance { amount } due { amount currency } } } } } }": Document81208960eb3cQuery;
  "query ($id: ID!, $input: SubscriptionChangeInput!) { node(id: $id) { ... on Subscription {\n  previewChange(input: $input) { direction period { start end } totals { due { amount } total { amount } credit { amount }\n    fromBalance { amount } toBalance { amount } } refusals { code } } } } }": Document4d825ea697ddQuery;
  "query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {\n  period { start end } totals { due { amount } } refusals { code } } } }": Document82ba16cae5acQuery;
  "mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) {\n  order { id number status invoice { id number } subscriptions { id status } } userErrors { code } } }": Documentb0125b22bbb4Mutation;
  "query ($id: ID!) { account(id: $id) { invoices { nodes { number status order { number } totals { total { amount } } } } } }": Document98df2bb26467Query;
  "{ viewer { memberships { account { id kind } roles } } }": Document8e78ac03f861Query;
  "{ products { nodes { key } } }": Document7e7cb46252a7Query;
  "query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) { refusals { code } } } }": Document8025da2e29a9Query;
  "mutation ($id: ID!) { paymentMethodRemove(input: { paymentMethodId: $id }) { userErrors { code } } }": Documentcdf1a1809031Mutation;
  "query ($id: ID!, $input: PreviewItemInput!) { account(id: $id) { previewItem(input: $input) {\n        totals { total { amount } } refusals { code field } } } }": Documentc3779b221eccQuery;
  "query ($id: ID!, $input: SubscriptionChangeInput!) { node(id: $id) { ... on Subscription {\n        previewChange(input: $input) { lines { explanation { text } } } } } }": Document0f34572b2853Query;
  "mutation ($input: InvoiceCreditInput!) { invoiceCredit(input: $input) { invoiceCredit { id version status total { amount } lines { amount { amount } tax { amount } }\n    author { name } decidedBy { name } decisionComment creditNote { id number reason total { amount }\n      appliedToInvoice { amount } toBalance { amount } toCard { amount } } actions { action allowed } }\n  invoice { id status amountOpen { amount } amountPaid { amount } } userErrors { code rule field message } } }": Documentdbe4bdeb28dbMutation;
  "mutation ($input: InvoiceCreditDecideInput!) { invoiceCreditDecide(input: $input) { invoiceCredit { id version status total { amount } lines { amount { amount } tax { amount } }\n    author { name } decidedBy { name } decisionComment creditNote { id number reason total { amount }\n      appliedToInvoice { amount } toBalance { amount } toCard { amount } } actions { action allowed } }\n  invoice { id status amountOpen { amount } amountPaid { amount } } userErrors { code rule field message } } }": Document8025a77e0354Mutation;
  "mutation ($input: InvoiceReissueInput!) { invoiceReissue(input: $input) {\n  invoice { id number status dueOn purchaseOrderNumber amountOpen { amount } amountPaid { amount } billedTo { name vatNumber }\n    reissueOf { id } payments { id } order { id } lines { kind seats amount { amount } } pdf { url } html { url } }\n  reissueOf { id status amountOpen { amount } amountPaid { amount } reissuedAs { id } creditNotes { reason total { amount }\n    toBalance { amount } } }\n  userErrors { code rule field message } } }": Document71ae2fc453fcMutation;
  "mutation ($input: CartAddPurchaseInput!) { cartAddPurchase(input: $input) { cart { id version items { id } summary { totals { due { amount minor currency } } } } userErrors { code rule field message } } }": Documenta40aa74c5e9bMutation;
  "mutation ($input: CartAddTrialInput!) { cartAddTrial(input: $input) { cart { id version items { id } summary { totals { due { amount minor currency } } } } userErrors { code rule field message } } }": Document5eec07696120Mutation;
  "mutation ($input: CartUpdateItemInput!) { cartUpdateItem(input: $input) { cart { id version items { id } summary { totals { due { amount minor currency } } } } userErrors { code rule field message } } }": Document22bbe0d68adfMutation;
  "mutation ($input: CartRemoveItemInput!) { cartRemoveItem(input: $input) { cart { id version items { id } summary { totals { due { amount minor currency } } } } userErrors { code rule field message } } }": Documentabf4561fdc27Mutation;
  "mutation ($input: OrderPlaceInput!) { orderPlace(input: $input) { order { id number version status failure { code rule message }\n  totals { subtotal { minor } tax { minor } total { minor } credit { minor } fromBalance { minor } toBalance { minor } due { minor } }\n  lines { kind amount { minor } tax { minor } taxRate }\n  subscriptions { id status seats trialEndsOn convertsAtEnd }\n  invoice { id number status } payment { id status declineCode clientSecret card { brand last4 } } } cart { id version items { id } summary { totals { due { amount minor currency } } } } userErrors { code rule field message } } }": Document7c40a1929380Mutation;
  "mutation ($input: PaymentMethodAddInput!) {\n      paymentMethodAdd(input: $input) { paymentMethod { id } userErrors { code rule field message } } }": Document3c61631bb444Mutation;
  "mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) { invoice { id status amountOpen { amount } amountPaid { amount } totals { fromBalance { amount } } }\n  payment { id status methodType reference receivedOn amount { amount } amountToBalance { amount } card { last4 } } userErrors { code rule field message } } }": Documenteda5eedb776fMutation;
  "mutation ($input: PaymentReverseInput!) { paymentReverse(input: $input) { invoice { id status amountOpen { amount } amountPaid { amount } totals { fromBalance { amount } } }\n  payment { id status methodType reference receivedOn amount { amount } amountToBalance { amount } card { last4 } } userErrors { code rule field message } } }": Documentcf5656571115Mutation;
  "mutation ($input: InvoiceRecipientInput!) { invoiceRecipientAdd(input: $input) { userErrors { code rule field message } } }": Document0c6fdc0544faMutation;
  "mutation ($input: CartAddChangeInput!) { cartAddChange(input: $input) { cart { id version items { id } summary { refusals { code } totals { due { amount minor currency } } } } userErrors { code rule field message } } }": Document7951c129d546Mutation;
  "mutation ($input: CartAddSubscribeNowInput!) { cartAddSubscribeNow(input: $input) { cart { id version items { id } summary { refusals { code } totals { due { amount minor currency } } } } userErrors { code rule field message } } }": Documentd9c7babef2b7Mutation;
  "mutation ($input: CartAddReactivationInput!) { cartAddReactivation(input: $input) { cart { id version items { id } summary { refusals { code } totals { due { amount minor currency } } } } userErrors { code rule field message } } }": Documente45c83afbf36Mutation;
  "mutation ($input: SubscriptionInput!) { subscriptionCancel(input: $input) { subscription { id version termsVersion status expiryReason seats frequency plan { key } period { start end } startedOn\n  trialEndsOn convertsAtEnd renewsOn endsOn unitPrice { amount } seatsAssigned seatsFree\n  nextRenewal { on total { amount } fromBalance { amount } due { amount } } } userErrors { code rule field message } } }": Documentf26f242e6041Mutation;
  "mutation ($input: SubscriptionInput!) { subscriptionWithdrawCancellation(input: $input) { subscription { id version termsVersion status expiryReason seats frequency plan { key } period { start end } startedOn\n  trialEndsOn convertsAtEnd renewsOn endsOn unitPrice { amount } seatsAssigned seatsFree\n  nextRenewal { on total { amount } fromBalance { amount } due { amount } } } userErrors { code rule field message } } }": Document99d8e87d4f6bMutation;
  "mutation ($input: SubscriptionTrialConversionInput!) {\n  subscriptionSetTrialConversion(input: $input) { subscription { id version termsVersion status expiryReason seats frequency plan { key } period { start end } startedOn\n  trialEndsOn convertsAtEnd renewsOn endsOn unitPrice { amount } seatsAssigned seatsFree\n  nextRenewal { on total { amount } fromBalance { amount } due { amount } } } userErrors { code rule field message } } }": Document97bf32cfa3efMutation;
  "mutation ($input: SubscriptionDowngradeInput!) { subscriptionDowngrade(input: $input) { subscription { id version termsVersion status expiryReason seats frequency plan { key } period { start end } startedOn\n  trialEndsOn convertsAtEnd renewsOn endsOn unitPrice { amount } seatsAssigned seatsFree\n  nextRenewal { on total { amount } fromBalance { amount } due { amount } } } userErrors { code rule field message } } }": Document2a7ce8f18388Mutation;
  "mutation ($input: InvoicePayInput!) { invoicePay(input: $input) {\n  invoice { id status amountOpen { amount } amountPaid { amount } } payment { id status declineCode amount { amount } card { last4 } } userErrors { code rule field message } } }": Document16a6623137c5Mutation;
  "mutation ($input: ClockAdvanceInput!) { clockAdvance(input: $input) { clock { now sandbox } userErrors { code rule field message } } }": Documentf41bb20f4fe8Mutation;
  "query ($id: ID!) { node(id: $id) { ... on Order { status lines { kind seats plan { key } period { start end } amount { amount } tax { amount }\n  explanation { rule base { amount } unusedDays periodDays exact text } } totals { total { amount } credit { amount } fromBalance { amount } toBalance { amount } due { amount } } } } }": Documentb08222595710Query;
  "query ($id: ID!) { node(id: $id) { ... on Subscription { id version termsVersion status expiryReason seats frequency plan { key } period { start end } startedOn\n  trialEndsOn convertsAtEnd renewsOn endsOn unitPrice { amount } seatsAssigned seatsFree\n  nextRenewal { on total { amount } fromBalance { amount } due { amount } } } } }": Documenta5de8f3f3482Query;
  "query ($id: ID!) { account(id: $id) { invoices(first: 40) { nodes { id status issuedOn lines(first: 30) { kind seats plan { key } period { start end } amount { amount } tax { amount }\n  explanation { rule base { amount } unusedDays periodDays exact text } }\n    totals { total { amount } credit { amount } fromBalance { amount } toBalance { amount } due { amount } } amountPaid { amount } amountOpen { amount } } } } }": Document2d5208d6ab8fQuery;
  "query ($id: ID!) { account(id: $id) { creditNotes(first: 40) { nodes { issuedOn lines(first: 30) { kind seats plan { key } period { start end } amount { amount } tax { amount }\n  explanation { rule base { amount } unusedDays periodDays exact text } }\n    total { amount } appliedToInvoice { amount } toBalance { amount } } } } }": Document00d03c2ba9b6Query;
  "query ($id: ID!) { account(id: $id) { balanceEntries(first: 100) { nodes {\n    amount { amount } balanceAfter { amount } } } } }": Documenta081321b9fa3Query;
  "mutation ($input: PriceScheduleInput!) { priceSchedule(input: $input) { userErrors { code rule field message } } }": Documentd59812f0f482Mutation;
  "mutation ($input: SignInInput!) {\n    signIn(input: $input) { session { accessToken viewer { user { id } } } userErrors { code } } }": Document6df55f0cbf4aMutation;
  "mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { membership { user { id email } } } }": Document893b9e2bdfdbMutation;
  "mutation ($input: PasswordResetInput!) {\n    passwordReset(input: $input) { session { accessToken viewer { user { id email } } } userErrors { code field } } }": Documentb7d849b3d8d6Mutation;
  "mutation ($input: PurchaseOrderDraftInput!) { purchaseOrderDraft(input: $input) { purchaseOrder { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } } userErrors { code rule field } } }": Documentd76ef841fa11Mutation;
  "mutation ($input: PurchaseOrderUpdateInput!) { purchaseOrderUpdate(input: $input) { purchaseOrder { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } } userErrors { code rule field } } }": Documentda87d9c18a9fMutation;
  "mutation ($input: PurchaseOrderInput!) { purchaseOrderDiscard(input: $input) { purchaseOrder { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } } userErrors { code rule field } } }": Documentd88fddaf56dbMutation;
  "mutation ($input: PurchaseOrderInput!) { purchaseOrderPropose(input: $input) { purchaseOrder { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } } userErrors { code rule field } } }": Document2e78b7f63b81Mutation;
  "mutation ($input: PurchaseOrderAcceptInput!) { purchaseOrderAccept(input: $input) { purchaseOrder { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } } userErrors { code rule field } } }": Document8a61e9d0bc9cMutation;
  "mutation ($input: PurchaseOrderInput!) { purchaseOrderDecline(input: $input) { purchaseOrder { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } } userErrors { code rule field } } }": Documentc5ed7584ada7Mutation;
  "mutation ($input: PurchaseOrderInput!) { purchaseOrderClose(input: $input) { purchaseOrder { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } } userErrors { code rule field } } }": Documenta2544e542dbbMutation;
  "query ($id: ID!) { node(id: $id) { ... on PurchaseOrder { id version number status validFrom expiresOn ceiling { amount } used { amount } committed { amount }\n  remaining { amount } draftedBy { id } account { id } } } }": Document26b337145366Query;
  "mutation ($input: QuoteDraftInput!) { quoteDraft(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Documentd656dfab4b2cMutation;
  "mutation ($input: QuoteUpdateInput!) { quoteUpdate(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Documentc00fbe85f06fMutation;
  "mutation ($input: QuoteInput!) { quoteDiscard(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Documentf2b220e68513Mutation;
  "mutation ($input: QuoteInput!) { quoteRequestApproval(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Document41d16021afb3Mutation;
  "mutation ($input: QuoteDecideApprovalInput!) { quoteDecideApproval(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Documentc3c76ced8bf2Mutation;
  "mutation ($input: QuoteInput!) { quoteSend(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Document857b77703abbMutation;
  "mutation ($input: QuoteExtendInput!) { quoteExtend(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Documentf34a7cb4633fMutation;
  "mutation ($input: QuoteCopyInput!) { quoteCopy(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Document77e5bc0611a0Mutation;
  "mutation ($input: QuoteInput!) { quoteRevise(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Document5562515af3a8Mutation;
  "mutation ($input: QuoteInput!) { quoteWithdraw(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Document62e9742b6663Mutation;
  "mutation ($input: QuoteAcceptInput!) { quoteAccept(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } order { id number status totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } lines { kind seats plan { key } period { start end } amount { amount } tax { amount }\n  explanation { rule base { amount } unusedDays periodDays exact } } invoice { id number status dueOn amountOpen { amount } purchaseOrderNumber }\n  effects { id dueOn status failure { code } line { id } invoice { id number totals { total { amount } } } } } userErrors { code rule field message } } }": Document70ca4bf5ad47Mutation;
  "mutation ($input: QuoteRejectInput!) { quoteReject(input: $input) { quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } userErrors { code rule field message } } }": Document06864083ab48Mutation;
  "query ($id: ID!) { node(id: $id) { ... on Quote { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } } }": Document1ce0bd98fbdbQuery;
  "query ($id: ID!) { node(id: $id) { ... on Order { id number status totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } lines { kind seats plan { key } period { start end } amount { amount } tax { amount }\n  explanation { rule base { amount } unusedDays periodDays exact } } invoice { id number status dueOn amountOpen { amount } purchaseOrderNumber }\n  effects { id dueOn status failure { code } line { id } invoice { id number totals { total { amount } } } } } } }": Documente27a42e06571Query;
  "mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { serviceRequest { id number version topic addressee subject status waitingForStaff openedAt lastMessageAt\n  account { id } openedBy { id } assignee { id email } subscription { id } quote { id } invoice { id } purchaseOrder { id }\n  messages { totalCount nodes { id body fromStaff at author { id } files { id name mimeType size url } } }\n  actions { action allowed refusals { code } } } userErrors { code rule field } } }": Document1f98c7755d79Mutation;
  "mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) { serviceRequest { id number version topic addressee subject status waitingForStaff openedAt lastMessageAt\n  account { id } openedBy { id } assignee { id email } subscription { id } quote { id } invoice { id } purchaseOrder { id }\n  messages { totalCount nodes { id body fromStaff at author { id } files { id name mimeType size url } } }\n  actions { action allowed refusals { code } } } userErrors { code rule field } } }": Document3b5a0cbf4717Mutation;
  "mutation ($input: ServiceRequestAssignInput!) { serviceRequestAssign(input: $input) { serviceRequest { id number version topic addressee subject status waitingForStaff openedAt lastMessageAt\n  account { id } openedBy { id } assignee { id email } subscription { id } quote { id } invoice { id } purchaseOrder { id }\n  messages { totalCount nodes { id body fromStaff at author { id } files { id name mimeType size url } } }\n  actions { action allowed refusals { code } } } userErrors { code rule field } } }": Documentb064d2f39041Mutation;
  "mutation ($input: ServiceRequestInput!) { serviceRequestClose(input: $input) { serviceRequest { id number version topic addressee subject status waitingForStaff openedAt lastMessageAt\n  account { id } openedBy { id } assignee { id email } subscription { id } quote { id } invoice { id } purchaseOrder { id }\n  messages { totalCount nodes { id body fromStaff at author { id } files { id name mimeType size url } } }\n  actions { action allowed refusals { code } } } userErrors { code rule field } } }": Document1f7cbcb19f76Mutation;
  "mutation ($input: SeatAssignInput!) { seatAssign(input: $input) { subscription { id version termsVersion seatsAssigned seatsFree }\n  assignments { id email name assignedAt subscription { id } } userErrors { code rule field message } } }": Document4614ec28ecd8Mutation;
  "mutation ($input: SeatReleaseInput!) { seatRelease(input: $input) { subscription { id version termsVersion seatsAssigned seatsFree }\n  assignments { id email name assignedAt subscription { id } } userErrors { code rule field message } } }": Document7ae78e342720Mutation;
  "mutation ($input: SecondFactorPrepareInput!) { viewerSecondFactorPrepare(input: $input) {\n  secret link userErrors { code rule field } } }": Document31e9bab95b31Mutation;
  "mutation ($input: SecondFactorEnableInput!) { viewerSecondFactorEnable(input: $input) {\n  recoveryCodes session { accessToken } viewer { secondFactor { enabledAt recoveryCodesLeft isRequired } }\n  userErrors { code rule field } } }": Document13611ad40c75Mutation;
  "mutation ($input: SecondFactorChangeInput!) { viewerSecondFactorDisable(input: $input) {\n  viewer { secondFactor { enabledAt recoveryCodesLeft isRequired } } userErrors { code rule field } } }": Documentf90c6886cae3Mutation;
  "mutation ($input: SecondFactorChangeInput!) { viewerRecoveryCodesRenew(input: $input) {\n  recoveryCodes userErrors { code rule field } } }": Document29e4a19cc9efMutation;
  "mutation ($input: SignInInput!) {\n    signIn(input: $input) { session { accessToken } userErrors { code rule field } } }": Document2408fbc82080Mutation;
  "mutation ($input: SignUpInput!) { signUp(input: $input) { userErrors { code rule field } } }": Document7f15bfcec342Mutation;
  "query { clock { now } }": Documentf20eb64e5d40Query;
  "query ($id: ID!) { node(id: $id) { ... on Quote { lines { kind seats } } } }": Document105bf60dea2eQuery;
  "query ($id: ID!) { node(id: $id) { ... on Quote { lines { kind seats effectiveWhen discountPercent unitPrice { amount } } } } }": Document0dfe3a8499b2Query;
  "mutation Add($input: CartAddPurchaseInput!, $first: Int) { cartAddPurchase(input: $input) {\n  cart { items { id } account { id subscriptions(first: $first) { nodes { id } } } } userErrors { code field } } } # first": Documentbd279a11f5daMutation;
  "mutation { signIn(input: { email: \"nobody@customer.example\", password: \"wrong\" }) { userErrors { code } } }": Document52a843fcfa3bMutation;
  "mutation ($i: SignInInput! = { email: \"nobody@customer.example\", password: \"wrong\" }) { signIn(input: $i) { userErrors { code } } }": Documentc00a76c7553bMutation;
  "mutation ($input: CartAddPurchaseInput!) { a: cartAddPurchase(input: $input) { userErrors { code } }\n      b: cartAddPurchase(input: $input) { userErrors { code } } }": Documentf31c63bd5eedMutation;
  "query { jobCounts { kind due running failed parked } }": Document5932ddcbb028Query;
  "mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { serviceRequest { id } userErrors { code } } }": Documentc0f3f6e43087Mutation;
  "query ($id: ID!) { account(id: $id) { invoices(first: 20) { nodes { id number status dueOn purchaseOrderNumber\n  amountOpen { amount } pdf { name mimeType url sha256 } html { name mimeType url sha256 } receipt { name mimeType url sha256 } creditNotes { number html { name mimeType url sha256 } } payments { id } } } } }": Documentd5cff7b8fc7cQuery;
  "mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) { invoice { id status amountOpen { amount } amountPaid { amount } totals { fromBalance { amount } } }\n  payment { id status methodType reference receivedOn amount { amount } card { last4 } } userErrors { code rule field message } } }": Document869514066646Mutation;
  "mutation ($input: PaymentReverseInput!) { paymentReverse(input: $input) { invoice { id status amountOpen { amount } amountPaid { amount } totals { fromBalance { amount } } }\n  payment { id status methodType reference receivedOn amount { amount } card { last4 } } userErrors { code rule field message } } }": Document3a240b993472Mutation;
  "mutation ($input: ServiceRequestOpenInput!) { serviceRequestOpen(input: $input) { serviceRequest { id number version topic subject status waitingForStaff openedAt lastMessageAt\n  account { id } openedBy { id } assignee { id email } subscription { id }\n  messages { totalCount nodes { id body fromStaff at author { id } } }\n  actions { action allowed refusals { code } } } userErrors { code rule field } } }": Document5abbc21b638bMutation;
  "mutation ($input: ServiceRequestReplyInput!) { serviceRequestReply(input: $input) { serviceRequest { id number version topic subject status waitingForStaff openedAt lastMessageAt\n  account { id } openedBy { id } assignee { id email } subscription { id }\n  messages { totalCount nodes { id body fromStaff at author { id } } }\n  actions { action allowed refusals { code } } } userErrors { code rule field } } }": Document6486529d83c9Mutation;
  "mutation ($input: ServiceRequestAssignInput!) { serviceRequestAssign(input: $input) { serviceRequest { id number version topic subject status waitingForStaff openedAt lastMessageAt\n  account { id } openedBy { id } assignee { id email } subscription { id }\n  messages { totalCount nodes { id body fromStaff at author { id } } }\n  actions { action allowed refusals { code } } } userErrors { code rule field } } }": Documente2bd6480f285Mutation;
  "mutation ($input: ServiceRequestInput!) { serviceRequestClose(input: $input) { serviceRequest { id number version topic subject status waitingForStaff openedAt lastMessageAt\n  account { id } openedBy { id } assignee { id email } subscription { id }\n  messages { totalCount nodes { id body fromStaff at author { id } } }\n  actions { action allowed refusals { code } } } userErrors { code rule field } } }": Document109782fa214aMutation;
  "query ($id: ID!) { node(id: $id) { ... on Subscription { status seats unitPrice { amount } priceIsNegotiated\n  period { start end } } } }": Document88cdb42e3e79Query;
  "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Account { members(first: 100) { nodes { user { id } } } } } }": Document68c5a920345eQuery;
  "query ($id: ID!) { account(id: $id) {\n  quotes { totalCount nodes { id number revision version status validUntil note internalNote sentAt purchaseOrderRequired\n  totals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } dueNow { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } sentTotals { subtotal { amount } tax { amount } total { amount } credit { amount } toBalance { amount } due { amount } } purchaseOrder { id status number }\n  lines { id kind seats frequency effectiveWhen effectiveOn listUnitPrice { amount } unitPrice { amount } discountPercent outdated\n    subscription { id } plan { key } }\n  approval { approved comment requestedBy { id } decidedBy { id } }\n  decision { accepted ipAddress documentSha256 reason comment total { amount } by { id } }\n  order { id } supersedes { id } supersededBy { id } } }\n  auditTrail(first: 100) { totalCount nodes { action before after subject { id } } }\n  serviceRequests { nodes { quotes { id internalNote } } }\n  purchaseOrders { nodes { id quotes { nodes { id } } } }\n  orders { nodes { quote { id internalNote } } } } }": Document5100aede6995Query;
  "query ($id: ID!) { account(id: $id) { invoices(first: 100) { nodes { id status issuedOn lines { kind seats plan { key } period { start end } amount { amount } tax { amount }\n  explanation { rule base { amount } unusedDays periodDays exact text } }\n    totals { total { amount } credit { amount } fromBalance { amount } toBalance { amount } due { amount } } amountPaid { amount } amountOpen { amount } } } } }": Documentb6837f70a5c3Query;
  "query ($id: ID!) { account(id: $id) { creditNotes(first: 100) { nodes { issuedOn lines { kind seats plan { key } period { start end } amount { amount } tax { amount }\n  explanation { rule base { amount } unusedDays periodDays exact text } }\n    total { amount } appliedToInvoice { amount } toBalance { amount } } } } }": Document73412c1380baQuery;
  "query ($id: ID!) { account(id: $id) { locale } }": Documente2a53d97afc6Query;
}