import type { SeatNoun } from '../language';
import type {
  AccountKind,
  CreditNoteReason,
  CreditReason,
  Currency,
  DeclineReason,
  Frequency,
  Minor,
  NotDrawnReason,
  Period,
  PlainDate,
} from '../rules';
import type { Link } from './links';

/** What a mail names of a subscription. */
interface Plan {
  productName: string;
  planName: string;
}

interface Seats extends Plan {
  seatNoun: SeatNoun;
  seats: number;
}

/** Who is written to, and about which account. */
interface Addressed {
  name: string;
  accountName: string;
}

interface Linked {
  /** Where the person goes on from the mail. */
  url: Link;
}

/** What a mail names of a service request. */
interface RequestNamed {
  requestNumber: string;
  requestSubject: string;
}

/** What a mail names of an invoice. */
interface InvoiceNamed {
  invoiceNumber: string;
  currency: Currency;
}

/** G6: `name` is null for an invoice recipient, of whom only the address is known. */
interface Billed extends Linked {
  name: string | null;
  accountName: string;
}

/** What a mail to staff names of a credit. */
interface CreditNamed extends Linked, InvoiceNamed {
  accountName: string;
  total: Minor;
  reason: CreditReason;
}

/** What a mail names of a quote. */
interface QuoteNamed {
  quoteNumber: string;
  revision: number;
}

/** H8: to the billing contact; `credit` is what it gives back, with tax; `validUntil` the last day on which it can be accepted. */
interface Quoted extends Addressed, Linked, QuoteNamed {
  currency: Currency;
  total: Minor;
  credit: Minor;
  validUntil: PlainDate;
}

/** I5: an invoice that was issued without a purchase order. `total` is with tax; `remaining` null: the purchase order has no ceiling. */
interface NotDrawn extends Addressed, Linked {
  number: string;
  productName: string;
  currency: Currency;
  total: Minor;
  remaining: Minor | null;
  reason: NotDrawnReason;
}

/** The card a charge went to. */
interface PaidWith {
  brand: string;
  last4: string;
}

/** F9: a charge that did not come through: with which card, where one is known, and why. */
interface Declined {
  card: PaidWith | null;
  reason: DeclineReason;
}

/** A line of an order, in minor units of the order's currency; what is in the customer's favour is negative. */
export interface MailedLine extends Seats {
  kind: 'CHARGE' | 'CREDIT' | 'PRICE_HOLD';
  frequency: Frequency;
  period: Period;
  amount: Minor;
  tax: Minor;
}

/**
 * What a payment is for: a RENEWAL that is not paid yet has access for `accessDays` more; one that is PAST_DUE already, until the day
 * before `accessEndsOn`.
 */
type PaymentPurpose =
  | { kind: 'ORDER'; orderNumber: string }
  | ({ kind: 'TRIAL' } & Plan)
  | { kind: 'INVOICE'; invoiceNumber: string }
  | { kind: 'INVOICES'; count: number }
  | ({ kind: 'RENEWAL'; invoiceNumber: string; accessDays: number } & Plan)
  | ({ kind: 'PAST_DUE'; invoiceNumber: string; accessEndsOn: PlainDate } & Plan);

/** One recurring or converted charge of one subscription, with its invoice, in minor units. */
interface Charge extends Seats {
  invoiceNumber: string;
  frequency: Frequency;
  period: Period;
  currency: Currency;
  totals: { subtotal: Minor; tax: Minor; total: Minor; fromBalance: Minor; due: Minor };
  paidWith: PaidWith | null;
}

/**
 * L6: the facts each mail is made from: plain JSON, amounts in minor units with the currency beside them, dates as `YYYY-MM-DD`.
 * `…EndsOn`, `endsOn` and `accessEndsOn` are the first day after, as everywhere; the mail prints the last day. `renewsOn`,
 * `retriesOn`, `dueOn`, `cancelBy` and `validUntil` are the day itself.
 */
export interface TemplateData {
  orderConfirmation: Addressed &
    Linked & {
      orderNumber: string;
      invoiceNumber: string | null;
      currency: Currency;
      lines: MailedLine[];
      totals: {
        subtotal: Minor;
        tax: Minor;
        total: Minor;
        /** All that is credited; `creditAgainstOpen` is what of it lowers open invoices (C11). */
        credit: Minor;
        creditAgainstOpen: Minor;
        fromBalance: Minor;
        toBalance: Minor;
        due: Minor;
        /** C11: the part of `due` that was not charged and stays open. */
        leftOpen: Minor;
      };
      trials: (Seats & { trialEndsOn: PlainDate })[];
      paidWith: PaidWith | null;
      /** C10: with tax, positive. */
      creditNotes: { number: string; total: Minor }[];
      /** What the order's subscriptions run on now; `total` is what the next renewal costs, with tax, as known today. */
      running: (Seats & { frequency: Frequency; renewsOn: PlainDate; total: Minor })[];
      /** D7: who of support ordered it for the customer; null: they did so themselves. */
      changedBy: string | null;
    };
  /** D5, D10: a payment that is not confirmed `withinHours` is given up; `purpose` says what becomes of what it was to pay. */
  paymentNeedsYou: Addressed &
    Linked & { currency: Currency; due: Minor; withinHours: number; purpose: PaymentPurpose };
  /** E1. */
  trialWelcome: Addressed & Linked & Seats & { trialEndsOn: PlainDate; convertsAtEnd: boolean };
  /** E2: `conversion` is what that day costs with tax; null when the trial just ends. */
  trialEnding: Addressed &
    Linked &
    Seats & {
      trialEndsOn: PlainDate;
      conversion: { frequency: Frequency; currency: Currency; total: Minor } | null;
    };
  /** F9: `declined` is null unless it was tried to charge the conversion. */
  trialExpired: Addressed &
    Linked &
    Plan & { reason: 'ENDED' | 'PAYMENT_DECLINED' | 'NO_PAYMENT_METHOD'; declined: Declined | null };
  trialConverted: Addressed & Linked & Charge;
  /** F1, F6: `endedAtOnce` is null unless it was past due: the unpaid invoices closed by that, and what went back to the balance. */
  cancellationConfirmed: Addressed &
    Linked &
    Plan & {
      endsOn: PlainDate;
      endedAtOnce: {
        invoices: { invoiceNumber: string; creditNoteNumber: string }[];
        returned: Minor;
        currency: Currency;
      } | null;
    };
  /** F2. */
  cancellationWithdrawn: Addressed & Linked & Plan & { renewsOn: PlainDate };
  renewalReceipt: Addressed & Linked & Charge;
  /** F9: amounts with tax, as known today; `method` is what `due` will be charged to: null where there is none, a null card where it is no card. */
  annualRenewal: Addressed &
    Linked &
    Seats & {
      frequency: Frequency;
      currency: Currency;
      renewsOn: PlainDate;
      total: Minor;
      fromBalance: Minor;
      due: Minor;
      method: { card: PaidWith | null } | null;
    };
  /** F9: the default card can be charged until `lastDay`; the next renewal is after that. */
  cardExpires: Addressed & Linked & { card: PaidWith; lastDay: PlainDate; renewsOn: PlainDate };
  /** F9: the default method was removed; the account's next one is the default now. Null: a method that is no card. */
  defaultMethodReplaced: Addressed & Linked & { removed: PaidWith | null; next: PaidWith | null };
  /** F6, F9: `declined` is null where there was no payment method to charge; `retriesOn` after the last retry. */
  renewalDeclined: Addressed &
    Linked &
    Plan & {
      declined: Declined | null;
      invoiceNumber: string;
      currency: Currency;
      due: Minor;
      retriesOn: PlainDate | null;
      accessEndsOn: PlainDate;
    };
  subscriptionExpired: Addressed &
    Linked &
    Plan & { accountKind: AccountKind; endsOn: PlainDate; reason: 'CANCELLED' | 'NON_PAYMENT' };
  /** B6: prices per seat and period, before tax; `cancelBy` as in the renewal notice, null when that day is over. */
  priceChange: Addressed &
    Linked &
    Seats & {
      accountKind: AccountKind;
      frequency: Frequency;
      currency: Currency;
      unitPriceBefore: Minor;
      unitPriceAfter: Minor;
      renewsOn: PlainDate;
      cancelBy: PlainDate | null;
    };
  /** G6: an order's invoice and credit notes, at least one of them. `dueOn` is null when nothing is left to pay. */
  invoiceIssued: Billed & {
    currency: Currency;
    invoice: {
      number: string;
      total: Minor;
      fromBalance: Minor;
      due: Minor;
      dueOn: PlainDate | null;
      purchaseOrderNumber: string | null;
    } | null;
    creditNotes: { number: string; total: Minor; toBalance: Minor }[];
  };
  /** G6: `due` is what is still open. */
  invoiceOverdue: Billed & InvoiceNamed & { due: Minor; dueOn: PlainDate; daysOverdue: number };
  /** G3, G5: `open` is what is left to pay afterwards, `excess` what was paid above it and went to the balance. */
  paymentReceived: Billed & InvoiceNamed & { amount: Minor; open: Minor; excess: Minor };
  /** G11: several invoices by one payment; `amount` is all of it, each `open` what is left to pay of that invoice. */
  paymentsReceived: Billed & {
    currency: Currency;
    amount: Minor;
    excess: Minor;
    invoices: { invoiceNumber: string; amount: Minor; open: Minor }[];
  };
  /** G9: amounts with tax: `againstOpen` lowered what was open, `toBalance` and `toCard` went back; `open` is what is left to pay. */
  invoiceCredited: Billed &
    InvoiceNamed & {
      creditNoteNumber: string;
      reason: CreditNoteReason;
      total: Minor;
      againstOpen: Minor;
      toBalance: Minor;
      toCard: Minor;
      open: Minor;
    };
  /** G9: `amount` went back to the card: `fromBalance` of it was on the balance, the rest is `credited` with tax; `open` is what is left to pay. */
  paymentRefunded: Billed &
    InvoiceNamed & {
      amount: Minor;
      fromBalance: Minor;
      credited: { number: string; total: Minor } | null;
      open: Minor;
    };
  /** G12: `amount` towards the invoice bounced, was disputed, or never came; `dueOn` is null when what is open is due now. */
  paymentTakenBack: Billed &
    InvoiceNamed & { amount: Minor; cause: 'BOUNCED' | 'DISPUTED' | 'DECLINED'; open: Minor; dueOn: PlainDate | null };
  /** G12: to the technician; `due` is what is open. */
  invoiceLongOverdue: Addressed & Linked & InvoiceNamed & { due: Minor; dueOn: PlainDate; daysOverdue: number };
  /** G10: it takes the place of `oldNumber`, which a credit note closed; `dueOn` is null when nothing is left to pay. */
  invoiceReissued: Billed &
    InvoiceNamed & {
      oldNumber: string;
      creditNoteNumber: string;
      purchaseOrderNumber: string | null;
      /** What payments and the balance have settled of it; it counts for the new one. */
      paid: Minor;
      open: Minor;
      dueOn: PlainDate | null;
    };
  /** G9: `amount` could not go back to the card; it is on the balance. */
  refundFailed: Addressed & Linked & InvoiceNamed & { amount: Minor };
  /** G9: to supervisors; `comment` is the author's. */
  creditApprovalAsked: CreditNamed & { name: string; authorName: string; comment: string };
  /** G9: to the author; `comment` is the supervisor's. */
  creditApprovalDecided: CreditNamed & { name: string; approved: boolean; comment: string | null; decidedBy: string };
  /** F7: `total` is what renewing costs, as far as that day's price is known, with tax; `cancelBy` the last day on which a CANCEL line can be accepted. */
  renewalNotice: Addressed &
    Linked &
    Seats & { frequency: Frequency; currency: Currency; total: Minor; renewsOn: PlainDate; cancelBy: PlainDate };
  quoteSent: Quoted;
  quoteReminder: Quoted;
  quoteAccepted: Quoted;
  quoteRejected: Quoted;
  quoteExpired: Quoted;
  quoteWithdrawn: Quoted;
  /** H9: to supervisors. */
  approvalAsked: Linked & QuoteNamed & { name: string; accountName: string; authorName: string };
  /** H18: to the supervisors; the quote is gone, so `url` leads to the account. */
  approvalWithdrawn: Linked & QuoteNamed & { name: string; accountName: string; discardedBy: string };
  /** H9: to the author. */
  approvalDecided: Linked &
    QuoteNamed & { name: string; accountName: string; approved: boolean; comment: string | null; decidedBy: string };
  /** H7: a revision is sent, which takes the place of the one before. */
  quoteRevised: Quoted;
  /** H8. */
  quoteExtended: Quoted;
  /** H10, H12: to the technician; `reason` is null when the quote is accepted. */
  quoteDecided: Linked &
    QuoteNamed & {
      name: string;
      accountName: string;
      accepted: boolean;
      reason: 'PRICE' | 'SCOPE' | 'TIMING' | 'NOT_NEEDED' | 'OTHER' | null;
      comment: string | null;
      decidedBy: string;
    };
  /** H13: to the technician; `reason` is a sentence in their language. */
  effectFailed: Linked & { name: string; accountName: string; orderNumber: string; dueOn: PlainDate; reason: string };
  /** I4: to the technician; `declineCode` is the gateway's. */
  paymentFailedOnAcceptance: Linked & {
    name: string;
    accountName: string;
    quoteNumber: string;
    invoiceNumber: string;
    declineCode: string | null;
  };
  /** K2. */
  assignYourSeats: Addressed & Linked & Seats & { free: number };
  /** K2: `name` is null where only the address is known. */
  seatAssigned: Linked & Plan & { name: string | null; accountName: string };
  seatReleased: Plan & { name: string | null; accountName: string };
  /** J2: to staff; `reason` is why it waits for the person who reads it. */
  requestReceived: Addressed & Linked & RequestNamed & { reason: 'OPENED' | 'REPLIED' | 'ASSIGNED' };
  requestAnswered: Addressed & Linked & RequestNamed & { answeredBy: string };
  /** I1: to the contact; `expiresOn` is the last valid day, a `ceiling` of null any amount. */
  poProposed: Addressed &
    Linked & { number: string | null; currency: Currency; ceiling: Minor | null; expiresOn: PlainDate | null };
  /** To the technician, as the next one. */
  poAccepted: Addressed & Linked & { number: string; expiresOn: PlainDate | null };
  poDeclined: Addressed & Linked & { number: string | null };
  /** I6: to the contact. */
  poExpiring: Addressed & Linked & { number: string; expiresOn: PlainDate };
  /** I5: to the technician: a renewal of `total` was invoiced without. `remaining` is null where there is no ceiling. */
  poExceeded: NotDrawn;
  /** I7: to the contact. */
  poNotDrawn: NotDrawn;
  /** A13: `name` is null, since nobody has proven that it is theirs. */
  signUpConfirmation: Linked & { name: null; validHours: number };
  /** A13: to whoever has access already; `url` is where they sign in, `passwordUrl` where they ask for a new password. */
  signUpKnown: Linked & { name: string; passwordUrl: Link };
  /**
   * A11: `accountName` and `accountKind` are null for staff; `invitedBy` for the first of them. `setsPassword` is whether
   * the link, valid for `validDays`, sets a password. Mails that were queued before kinds were kept lack theirs.
   */
  invitation: Linked & {
    name: string;
    accountName: string | null;
    accountKind: AccountKind | null;
    invitedBy: string | null;
    setsPassword: boolean;
    validDays: number;
  };
  /** A4: sent to both; `isNewContact` says which of them reads it. */
  billingContactChanged: Addressed & Linked & { newContactName: string; isNewContact: boolean };
  /**
   * A4: to the proposed person and the technician, later to both whom and who proposed; `reason` is why the person reads it: NOT_CHOSEN
   * is for the proposed person after a rejection, REPLACED when the proposal was overtaken by another or by a change.
   */
  billingContactProposed: Addressed &
    Linked & {
      proposedName: string;
      proposedBy: string;
      reason: 'PROPOSED' | 'TO_DECIDE' | 'REJECTED' | 'NOT_CHOSEN' | 'REPLACED';
    };
  passwordReset: Linked & { name: string; validMinutes: number };
  passwordChanged: Linked & { name: string };
  /** A14: to the new address; `name` is null, since nobody has proven that it is theirs. */
  emailConfirmation: Linked & { name: null; validHours: number };
  /** A14: to the present address; `url` is where a new password stops it. */
  emailChangeAsked: Linked & { name: string; newEmail: string };
  /** A14: to the former address. */
  emailChanged: { name: string; newEmail: string };
  /** `codesLeft`: recovery codes that were never used. */
  secondFactorChanged: Linked & {
    name: string;
    change: 'ENABLED' | 'DISABLED' | 'CODES_RENEWED' | 'CODE_USED';
    codesLeft: number;
  };
  signInsFailed: Linked & { name: string; tries: number };
}

export type TemplateName = keyof TemplateData;
