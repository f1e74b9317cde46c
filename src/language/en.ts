import type { ErrorCode } from '../rules';
import { documents } from './en.documents';
import { mails } from './en.mails';

/** English. The shape of this catalogue is that of every language. */
export const en = {
  /** What a refusal says when nothing more is known. */
  refusals: {
    NOT_FOUND: 'This does not exist, or you do not have access to it.',
    INVALID_INPUT: 'This value cannot be used. Please check it and try again.',
    STALE_VERSION: 'Someone has changed this since you opened it. Please check how it is now, then try again.',
    IDEMPOTENCY_KEY_REUSED:
      'This was already sent once, with other values. See what came of it before you start again.',
    NOT_BILLING_CONTACT: 'Only the billing contact of this account can do this.',
    FORBIDDEN_ROLE: 'Your role does not include this.',
    CORPORATE_REQUIRES_QUOTE:
      'Subscriptions of corporate accounts are changed through a quote. Please write to your account technician.',
    ONLINE_HAS_NO_QUOTES:
      'Online accounts are not managed with quotes. You can make this change yourself in the Billing Center.',
    CONTACT_NOT_PROPOSED: 'Nobody is proposed as billing contact of this account.',
    MEMBER_IS_BILLING_CONTACT:
      'This person is the billing contact and cannot be removed. Please hand over the billing contact first.',
    EMAIL_ALREADY_USED: 'Someone with this e-mail address already has access.',
    ACCESS_WITHDRAWN: 'Your access has been withdrawn. Please ask a supervisor.',
    EMAIL_NOT_PROVEN:
      'You have not confirmed your e-mail address yet. Please ask for a new password: the link that we send confirms the address.',
    SIGN_IN_FAILED: 'The e-mail address or the password is not correct.',
    SECOND_FACTOR_REQUIRED: 'Please enter the code of your authenticator app as well.',
    SECOND_FACTOR_INVALID:
      'This code is not correct any more. Each code works once: please enter the next one, or one of your recovery codes.',
    SECOND_FACTOR_NOT_PREPARED: 'There is no second factor here. Please set one up first.',
    SECOND_FACTOR_ENABLED: 'You have a second factor already. Switch it off first to set up another one.',
    TOKEN_INVALID: 'This link is not valid any more. Please ask for a new one.',
    SEATS_BELOW_MINIMUM: 'This is fewer seats than this plan requires.',
    SEATS_ABOVE_ONLINE_LIMIT: 'This is more seats than can be bought online. Please contact our sales team.',
    PRICE_NOT_AVAILABLE: 'This plan cannot be bought with this billing frequency and currency.',
    CART_EMPTY: 'Your cart is empty.',
    CART_FULL: 'Your cart is full. Please order what is in it first.',
    CART_ITEM_CONFLICT: 'Your cart already holds an item that rules this one out.',
    TRIAL_CAN_ONLY_CONVERT: 'A trial cannot be changed or cancelled. You can subscribe to the product at any time.',
    TRIAL_ALREADY_USED: 'This account has already had its trial of this product.',
    PRODUCT_ALREADY_SUBSCRIBED: 'You already have a subscription to this product, so it cannot be tried.',
    ALREADY_CANCELLED: 'This subscription has been cancelled already.',
    CANCELLATION_NOT_PENDING: 'This subscription has no cancellation to withdraw.',
    INVOICE_NOT_OPEN: 'Nothing is left to pay on this invoice.',
    NOTHING_TO_CREDIT: 'Nothing is left to credit on this invoice.',
    CREDIT_ABOVE_LEFT: 'Less than that is left to credit.',
    REFUND_ABOVE_PAID: 'Less than that can go back to the card. Credit the rest to the account balance.',
    INVOICE_REISSUED: 'This invoice has been issued again already.',
    INVOICE_NOT_REISSUABLE:
      'Credit notes have put a part of this invoice on the account balance. It cannot be issued again.',
    CREDIT_ALREADY_DECIDED: 'This credit has been decided already.',
    AMOUNT_ABOVE_OPEN: 'The amount is above what is still open of this invoice.',
    PAYMENT_NOT_REVERSIBLE: 'This payment was not recorded by a technician, or it has been reversed already.',
    AMOUNT_TOO_SMALL: 'The amount is below the least that can be paid of this invoice.',
    QUOTE_ALREADY_DECIDED: 'This quote has been decided already.',
    QUOTE_EXPIRED: 'This quote has expired. Please ask your technician for a new one.',
    QUOTE_NOT_EDITABLE: 'The quote’s state does not allow this.',
    VALIDITY_TOO_LONG: 'This quote would be valid longer than its lines can be accepted.',
    QUOTE_OUTDATED: 'A subscription has changed since this quote was drafted, so it needs a new revision.',
    APPROVAL_REQUIRED: 'A supervisor has to approve this quote before it is sent.',
    SELF_APPROVAL: 'You cannot approve your own quote.',
    CANCELLATION_TOO_LATE: 'It is too late to cancel this subscription for the end of its period.',
    JOB_NOT_STUCK: 'This job does not wait for an operator: it is tried by itself.',
    JOB_NEEDED: 'Work of this kind is never let go, because money or an agreement depends on it. Have it tried again.',
    EFFECT_NOT_FAILED: 'Only a change that has failed can be retried or abandoned.',
    NOT_A_SANDBOX: 'Only the clock of a sandbox can be moved.',
    NOT_A_TRIAL: 'This is not a trial that can be subscribed to.',
    NOT_EXPIRED: 'Only a subscription that has expired can be reactivated.',
    CANCELLATION_PENDING:
      'This subscription is being cancelled. Withdraw the cancellation before you change anything else.',
    SUBSCRIPTION_EXPIRED: 'This subscription has expired. Reactivate it before you change anything else.',
    PAYMENT_OVERDUE: 'This subscription has an unpaid invoice. Please pay it before you change anything else.',
    DOWNGRADE_REQUIRES_SUPPORT: 'Moving to a lower plan is done by our support team. Please contact them.',
    PRODUCT_CANNOT_CHANGE: 'A subscription cannot move to another product. Cancel it and buy the other product.',
    SEATS_STILL_ASSIGNED: 'More seats are assigned than would remain. Please choose whose seats are released.',
    NO_SEAT_ASSIGNED: 'Nobody has a seat of this subscription yet, so there is none to take back.',
    NO_SEAT_FREE: 'There are not enough free seats. Please release some, or buy more.',
    SEAT_ALREADY_ASSIGNED: 'This person already has a seat of this subscription.',
    TOTAL_CHANGED: 'The total due has changed. Please review the new summary before you order.',
    VAT_NUMBER_INVALID: 'This VAT number is not valid for the country of your account.',
    ADDRESS_REQUIRED:
      'Please give your address first: street, postal code and city. Invoices have to name it. In the European Union they also name your VAT number if you account for the VAT yourself.',
    PAYMENT_METHOD_REQUIRED: 'Please choose a payment method: this order has an amount due.',
    PAYMENT_METHOD_IN_USE:
      'A payment in progress uses this payment method. It can be removed once that payment is settled.',
    PAYMENT_DECLINED: 'Your payment was declined. Nothing has changed; please try another payment method.',
    PAYMENT_ABANDONED: 'The payment was not completed in time, so the order was cancelled. Nothing was charged.',
    ORDER_PENDING: 'An order for this is still being paid. Please try again once the payment is settled.',
    PO_WRONG_STATE: 'This cannot be done with the purchase order in its present state.',
    PO_NOT_IN_FORCE: 'This purchase order cannot be used now. Please check its dates and what is left of it.',
    PO_CURRENCY: 'A purchase order must be in the currency of the account.',
    PO_NUMBER_TAKEN: 'There is already a purchase order with this number. Please choose another number.',
    PO_REQUIRED: 'An amount of this size needs a purchase order. Please give its number, or pay by card.',
    PO_EXCEEDED: 'This is more than what is left of the purchase order.',
    REQUEST_CLOSED: 'This request is closed. Please open a new one.',
    TOO_MANY_ADDRESSES:
      'Before the first payment an account can write to at most {{max}} people a day. Please try again tomorrow, or assign seats without a message.',
    LINK_REFUSED: 'A name must not contain a web or e-mail address. Please write it without.',
    CARD_NUMBER_REFUSED: 'This text seems to contain a card number. For your safety, please remove it.',
  } satisfies Record<ErrorCode, string>,
  /**
   * What a refusal says instead, by code, code and rule, or code, rule and field, when it carries every value that the sentence
   * names.
   */
  detailedRefusals: {
    CREDIT_ABOVE_LEFT_G9: 'Only {{left}} of this is left to credit.',
    REFUND_ABOVE_PAID_G9: 'Only {{most}} can go back to the card. Credit the rest to the account balance.',
    INVALID_INPUT_G11_invoiceIds: 'Name each invoice once, and at most 50 of them.',
    INVOICE_NOT_OPEN_G11: 'One of these invoices is not open any more.',
    TOTAL_CHANGED_G11: 'The total has changed. Please look at the invoices again before you pay them.',
    SELF_APPROVAL_G9: 'You cannot approve your own credit.',
    INVALID_INPUT_G9_lines: 'Name at least one line, each once.',
    INVALID_INPUT_G9_amount: 'Name either lines or an amount.',
    INVALID_INPUT_B4_lines: 'Please give amounts above zero in the currency of the invoice.',
    INVALID_INPUT_B4_amount:
      'Please give an amount in the currency of the account, with no more decimals than that has.',
    INVALID_INPUT_C1_to: 'The clock moves forward only, and at most ten years at once.',
    INVALID_INPUT_G5_methodType:
      'Only cheques, bank transfers and direct debits are recorded; cards are the gateway’s.',
    INVALID_INPUT_G5_receivedOn: 'A payment cannot have been received in the future.',
    INVALID_INPUT_H3_lines: 'A quote has at least one line, and at most 100.',
    INVALID_INPUT_H3_discountPercent:
      'A discount is from 0 to 100 per cent, with at most two decimals, and stands instead of a price.',
    INVALID_INPUT_H3_unitPrice: 'This line cannot have that price.',
    INVALID_INPUT_H8_validUntil: 'A quote is valid until today or later; an extension is to a later day.',
    INVALID_INPUT_H14_coTermWith: 'Its period can only be shared with a running subscription of the account.',
    INVALID_INPUT_H14_frequency:
      'Another billing frequency takes a RENEW line; what shares a period has the frequency of that.',
    INVALID_INPUT_H15_coTermWith: 'Another line of this quote ends or restarts the period that this one would share.',
    INVALID_INPUT_H15_effectiveOn:
      'The date goes with ON_DATE, and lies after the quote’s last valid day and within the running period.',
    INVALID_INPUT_H15_effectiveWhen: 'This kind of line cannot take effect then.',
    INVALID_INPUT_H15_subscriptionId:
      'A subscription has one line, or a change now beside one renewal or cancellation at its period’s end.',
    INVALID_INPUT_H19_accountId: 'No line of this quote can go along to that account: nothing would be left to copy.',
    INVALID_INPUT_L2_idempotencyKey: 'Please send a key of its own with each intent.',
    PAYMENT_METHOD_REQUIRED_G3: 'Please choose a payment method.',
    PO_REQUIRED_I7: 'These subscriptions have several purchase orders. Please choose one of them.',
    SUBSCRIPTION_EXPIRED_F8:
      'This subscription has expired. A renewal on acceptance brings it back; nothing else can be done with it.',
    VALIDITY_TOO_LONG_H16:
      'The quote can be valid until {{day}} at the latest: after that day line {{line}} can no longer be accepted.',
    QUOTE_OUTDATED_H13: 'The subscription has changed since the customer accepted this.',
    TOTAL_CHANGED_H10: 'The total has changed. Please review the quote as it is now before you accept it.',
    INVALID_INPUT_A1_kind: 'Online accounts are opened by their owner, who signs up.',
    ADDRESS_REQUIRED_A2: 'The address can be changed, but not removed: invoices have to name it.',
    INVALID_INPUT_A2_email: 'Invoices can be sent to at most {{max}} further addresses.',
    INVALID_INPUT_A3: 'This person cannot be the billing contact of a customer’s account.',
    INVALID_INPUT_A4_email: 'This person is the billing contact already.',
    INVALID_INPUT_A6_technicianId: 'Please choose a technician.',
    INVALID_INPUT_A11_email: 'This person cannot be a member of a customer’s account.',
    INVALID_INPUT_A11_roles: 'Please choose at least one role.',
    EMAIL_ALREADY_USED_A14:
      'Somebody else with this e-mail address already has access. Sign in with it instead, or ask for another address.',
    TOKEN_INVALID_A14:
      'This link is not valid any more, or was meant for somebody else. Ask for the address again in your profile.',
    EMAIL_ALREADY_USED_A13:
      'This address is named as billing contact of a customer’s account. Please have that role handed over first.',
    TOKEN_INVALID_A13:
      'This link is not valid any more. If you have confirmed your address already, please sign in; otherwise sign up again.',
    INVALID_INPUT_A12_password: 'A password has {{min}} to {{max}} characters.',
    INVALID_INPUT_A14_email: 'This is your e-mail address already.',
    INVALID_INPUT_A14_currentPassword: 'This is not your current password.',
    INVALID_INPUT_A16_userId: 'Another supervisor has to do this for you.',
    INVALID_INPUT_L7: 'Please enter a text of at most {{max}} characters, without control characters.',
    INVALID_INPUT_C5: 'This changes nothing: the subscription has these terms already.',
    INVALID_INPUT_D9: '{{email}} has no seat of this subscription.',
    INVALID_INPUT_K1_emails: '{{email}} has no seat of this subscription.',
    INVALID_INPUT_K1: 'Please name each person once: {{repeated}} is named twice.',
    NO_SEAT_FREE: 'Seats that are free: {{free}}. Please release some, or buy more.',
    SEAT_ALREADY_ASSIGNED: '{{email}} already has a seat of this subscription.',
    INVALID_INPUT_I3_number: 'Please enter the number of your purchase order.',
    INVALID_INPUT_I3_purchaseOrderNumber: 'Please enter the number of your purchase order.',
    INVALID_INPUT_I3_ceiling: 'The ceiling must be an amount above zero.',
    INVALID_INPUT_I6_expiresOn: 'The expiry date can be neither past nor before the first valid day.',
    INVALID_INPUT_I6_purchaseOrderExpiresOn: 'The expiry date can be neither past nor before the first valid day.',
    INVALID_INPUT_I7_ceiling:
      'Once a purchase order was proposed its ceiling can only be raised, and not below what is used and committed.',
    INVALID_INPUT_J1_topic: 'Requests of this kind of account cannot be about this. Please choose another topic.',
    INVALID_INPUT_J2_documentNames: 'This account has no document of that name: {{names}}.',
    INVALID_INPUT_J2_assigneeId: 'This request can only be assigned to staff who may answer it.',
    INVALID_INPUT_J5_addressee: 'Requests of this kind of account cannot be addressed to them.',
    INVALID_INPUT_J5_content: 'Only PDF, PNG and JPEG files can be added, of at most 10 MB each.',
    INVALID_INPUT_J5_fileIds: 'At most {{max}} files can be added.',
    NOT_FOUND_J5: 'This file cannot be found any more. Please add it again.',
    TRIAL_CAN_ONLY_CONVERT_D7:
      'A trial is not moved to a lower plan. The billing contact can subscribe now, to any plan of this product.',
    SUBSCRIPTION_EXPIRED_D7:
      'This subscription has expired. The billing contact can reactivate it, with any plan of this product.',
    INVALID_INPUT_B1_planId: 'This is the highest plan of its product.',
    INVALID_INPUT_D7_planId:
      'Please choose a lower plan of the same product. There is none below the plan that ranks lowest.',
    INVALID_INPUT_E2_frequency: 'Please choose a billing frequency.',
    NOT_BILLING_CONTACT: 'Only the billing contact of this account, {{contact}}, can do this.',
    CART_FULL: 'Your cart is full: it holds at most {{max}} items. Please order what is in it first.',
    SEATS_BELOW_MINIMUM: 'The smallest number of seats for this plan is {{min}}.',
    SEATS_ABOVE_ONLINE_LIMIT:
      'The largest number of seats that can be bought online is {{max}}. Please contact our sales team.',
    SEATS_STILL_ASSIGNED:
      'Seats assigned: {{assigned}}; seats that would remain: {{seats}}. Please choose whose seats are released.',
    PAYMENT_DECLINED_G4: 'This card was declined. Please use another one.',
  },
  refusalOfLine: 'Line {{line}}: {{sentence}}',
  /** What a request as a whole is answered when it cannot be done at all. */
  faults: {
    signInFirst: 'Sign in first.',
    staffOnly: 'This list is for staff.',
    documentsOfContact: 'Documents are for the billing contact.',
    tooMuchAsked: 'You are asking for too much at once. Try again in {{seconds}} seconds.',
    tooManyAttempts: 'Too many attempts. Try again in {{seconds}} seconds.',
    unavailable: 'The service does not answer at the moment. Try again in a few seconds.',
  },
  /** Nouns by number, as Intl.PluralRules tells them apart. */
  seatNouns: {
    ORGANIZER: { one: 'organizer', other: 'organizers' },
    AGENT: { one: 'agent', other: 'agents' },
    EXPERT: { one: 'expert', other: 'experts' },
    COMPUTER: { one: 'computer', other: 'computers' },
  },
  creditReasons: {
    GOODWILL: 'Goodwill',
    ERROR: 'Correction of an error',
    BAD_DEBT: 'Written off',
    GATEWAY_REFUND: 'Refund to the card',
    REISSUE: 'Invoice issued again',
  },
  frequencies: { MONTHLY: 'monthly', ANNUAL: 'annual' },
  subscriptionStatuses: {
    TRIALING: 'Trial',
    ACTIVE: 'Active',
    PAST_DUE: 'Past due',
    PENDING_CANCELLATION: 'Pending cancellation',
    EXPIRED: 'Expired',
  },
  /** Headings of the lines of a bill; `{{what}}` is the subscription with its terms. */
  lines: {
    CHARGE: '{{what}}',
    CREDIT: 'Credit for unused time: {{what}}',
    CORRECTION: 'Credit: {{what}}',
    PRICE_HOLD: 'Quoted price held: {{what}}',
  },
  /** C9: where an amount comes from. */
  proration: {
    C6: '{{base}} × {{unusedDays}} ÷ {{periodDays}} (unused days ÷ days of the period) = {{exact}} before rounding.',
    C7: '{{base}} × {{unusedDays}} ÷ {{periodDays}} (unused days ÷ days of the period) × (1 − {{to}} ÷ {{from}}) = {{exact}} before rounding.',
    H14: '{{base}} × {{unusedDays}} ÷ {{periodDays}} (remaining days ÷ days of the period) = {{exact}} before rounding.',
    ofChange: '{{change}}; {{days}}',
    seatChange: '({{more}} − {{less}} seats) × {{unitPrice}} = {{difference}} per period',
    priceChange: '{{more}} − {{less}} (prices per period) = {{difference}}',
    share: '{{change}}, of which {{base}} on this line',
  },
  taxNotes: {
    STANDARD: 'VAT or sales tax',
    REVERSE_CHARGE:
      'Reverse charge: VAT is to be accounted for by the recipient of the services (Articles 44 and 196 of Council Directive 2006/112/EC).',
    NONE: 'No tax',
  },
  period: '{{from}} to {{to}}',
  documents,
  mails,
};
