import { correctionMails } from './en.correctionMails';

/** L6: the texts of the e-mails, by template. Every value comes formatted. */
export const mails = {
  layout: {
    greeting: 'Hello {{name}},',
    greetingWithoutName: 'Hello,',
    signature: 'Your billing team',
    about: 'Account: {{accountName}}',
    automatic: 'This message was sent automatically.',
    linkHint: 'If the button does not work, copy this address into your browser:',
    labelled: '{{label}}:',
  },
  labels: {
    invoice: 'Invoice',
    subscription: 'Subscription',
    period: 'Period',
    subtotal: 'Subtotal before tax',
    tax: 'Tax',
    total: 'Total',
    credit: 'Credit',
    creditAgainstOpen: 'Of this, set against open invoices',
    fromBalance: 'Paid from your account balance',
    toBalance: 'Added to your account balance',
    toCard: 'Back to your card',
    againstOpen: 'Deducted from the amount due',
    due: 'Amount due',
    charged: 'Charged',
    leftOpen: 'Still to pay',
    paidWith: 'Paid with',
    creditNote: 'Credit note {{number}}',
    trialUntil: 'Trial until {{lastDay}}',
    renews: 'Next renewal on {{renewsOn}}, at the price known today, tax included',
    daysOverdue: 'Days overdue',
    revisedQuote: '{{quoteNumber}} rev. {{revision}}',
    reason: 'Reason',
    comment: 'Comment',
    declineCode: 'Decline code',
    poNumber: 'Purchase order',
    ceiling: 'Ceiling with tax',
    validUntil: 'Valid until',
    remaining: 'Left of the purchase order',
  },
  ...correctionMails,
  orderConfirmation: {
    subject: 'Confirmation of your order {{orderNumber}}',
    intro: 'Thank you. Your order {{orderNumber}} is confirmed.',
    bySupport:
      '{{changedBy}} of our support team has changed your subscription for you. Your order is {{orderNumber}}.',
    now: 'This is what you have now:',
    button: 'View your order',
  },
  paymentNeedsYou: {
    ORDER: {
      subject: 'Your order {{orderNumber}} is waiting for you',
      intro:
        'The payment of {{due}} for your order {{orderNumber}} is not complete yet: your bank asks you to confirm it.',
      deadline:
        'If it is not confirmed within {{withinHours}} hours of your order, the order is cancelled and nothing is charged.',
    },
    TRIAL: {
      subject: 'The payment for {{subscription}} is waiting for you',
      intro:
        'Your trial of {{subscription}} becomes a paid subscription. The payment of {{due}} is not complete yet: your bank asks you to confirm it.',
      deadline: 'If it is not confirmed within {{withinHours}} hours, your trial ends and nothing is charged.',
    },
    INVOICE: {
      subject: 'The payment for your invoice {{invoiceNumber}} is waiting for you',
      intro:
        'The payment of {{due}} for your invoice {{invoiceNumber}} is not complete yet: your bank asks you to confirm it.',
      deadline:
        'If it is not confirmed within {{withinHours}} hours, nothing is charged and this amount of the invoice stays open.',
    },
    INVOICES: {
      subject: 'The payment for {{count}} invoices is waiting for you',
      intro: 'The payment of {{due}} for {{count}} invoices is not complete yet: your bank asks you to confirm it.',
      deadline: 'If it is not confirmed within {{withinHours}} hours, nothing is charged and these invoices stay open.',
    },
    RENEWAL: {
      subject: 'The payment for the renewal of {{subscription}} is waiting for you',
      intro:
        'Your subscription to {{subscription}} has been renewed. The payment of {{due}} for the invoice {{invoiceNumber}} is not complete yet: your bank asks you to confirm it.',
      deadline:
        'If it is not confirmed within {{withinHours}} hours, nothing is charged, the invoice stays open and your subscription is past due: you then keep your access for {{accessDays}} days, after which it expires if the invoice is still unpaid.',
    },
    PAST_DUE: {
      subject: 'The payment for {{subscription}} is waiting for you',
      intro:
        'The payment of {{due}} for the invoice {{invoiceNumber}} of your subscription to {{subscription}} is not complete yet: your bank asks you to confirm it.',
      deadline:
        'If it is not confirmed within {{withinHours}} hours, nothing is charged, the invoice stays open and your subscription stays past due. You keep your access until {{lastDay}}; if the invoice is still unpaid then, your subscription expires.',
    },
    button: 'Confirm the payment',
  },
  trialWelcome: {
    subject: 'Your trial of {{subscription}} has started',
    intro: 'Welcome! You can use {{subscription}} with {{seats}} free of charge until {{lastDay}}.',
    converts:
      'After that day, your trial becomes a paid subscription, as you chose. You can switch this off until then.',
    ends: 'Your trial ends by itself after that day; nothing is charged. You can subscribe at any time.',
    button: 'Go to the Billing Center',
  },
  trialEnding: {
    subject: 'Your trial of {{subscription}} ends soon',
    intro: 'Your trial of {{subscription}} with {{seats}} runs until {{lastDay}}.',
    converts:
      'It then becomes a paid subscription ({{frequency}}). {{total}}, tax included, will be charged on {{chargedOn}}; credit in your account balance is used first. You can switch this off until then.',
    ends: 'It ends by itself; nothing is charged. To go on using it, subscribe now: your seat assignments are kept.',
    convertsButton: 'Manage your trial',
    endsButton: 'Subscribe now',
  },
  declined: {
    method: 'your payment method',
    insufficient_funds: 'The payment with {{card}} was declined because of insufficient funds.',
    expired_card: 'The payment with {{card}} was declined because the card has expired.',
    authentication_failed:
      'The payment with {{card}} was declined because your bank could not confirm that it was you.',
    not_confirmed: 'The payment with {{card}} was not confirmed in time.',
    other: 'The payment with {{card}} was declined. Your bank can tell you why.',
  },
  annualRenewal: {
    subject: 'Your subscription to {{subscription}} renews on {{renewsOn}}',
    intro:
      'Your subscription to {{subscription}} with {{seats}} ({{frequency}}) renews on {{renewsOn}}. At the price valid on that day, as known today, it costs:',
    charged: 'The amount due will be charged to {{card}} on {{renewsOn}}.',
    noMethod: 'Your account has no payment method that we can charge. Please add one before then.',
    next: 'You do not have to do anything else. Until then you can change or cancel your subscription.',
    button: 'View your subscription',
  },
  cardExpires: {
    subject: 'The card that your renewals are charged to expires on {{lastDay}}',
    intro:
      'Your renewals are charged to {{card}}, which expires on {{lastDay}}. Your next renewal is on {{renewsOn}}: the card can no longer be charged then.',
    next: 'Please add another card and make it your default payment method.',
    button: 'View your account',
  },
  defaultMethodReplaced: {
    subject: 'Renewals are now charged to {{next}}',
    intro:
      'You have removed {{removed}}, which your renewals were charged to. They are charged to {{next}} from now on.',
    next: 'You can choose another payment method at any time.',
    button: 'View your account',
  },
  trialExpired: {
    subject: 'Your trial of {{subscription}} has ended',
    ENDED: 'Your trial of {{subscription}} has ended. Nothing was charged.',
    PAYMENT_DECLINED:
      'Your trial of {{subscription}} was to become a paid subscription, but the payment was declined, so it has ended. Nothing was charged.',
    NO_PAYMENT_METHOD:
      'Your trial of {{subscription}} was to become a paid subscription, but your account has no payment method that we can charge, so it has ended. Nothing was charged.',
    next: 'You can still subscribe: your seat assignments are kept.',
    button: 'Subscribe now',
  },
  trialConverted: {
    subject: 'Your subscription to {{subscription}} has started',
    intro: 'Your trial of {{subscription}} has become a paid subscription. Thank you for your trust.',
    button: 'View your invoice',
  },
  cancellationConfirmed: {
    subject: 'Your subscription to {{subscription}} is cancelled',
    intro: 'We have cancelled the renewal of your subscription to {{subscription}}.',
    until:
      'You can use it in full until {{lastDay}}, and withdraw the cancellation until then. Nothing more will be charged.',
    atOnce:
      'We have cancelled your subscription to {{subscription}}. It was past due, so it ended at once, on {{endedOn}}, and can no longer be used.',
    closed:
      'The open invoice {{invoiceNumber}} has been closed by the credit note {{creditNoteNumber}}: nothing is left to pay on it.',
    again: 'You can reactivate the subscription at any time: your seat assignments are kept.',
    button: 'View your subscription',
  },
  cancellationWithdrawn: {
    subject: 'Your subscription to {{subscription}} goes on',
    intro:
      'The cancellation of your subscription to {{subscription}} is withdrawn. It renews on {{renewsOn}}, as before.',
    button: 'View your subscription',
  },
  renewalReceipt: {
    subject: 'Receipt for the renewal of {{subscription}}',
    intro: 'Your subscription to {{subscription}} has been renewed.',
    button: 'View your invoice',
  },
  renewalDeclined: {
    intro: 'We could not charge {{due}} for your subscription to {{subscription}} (invoice {{invoiceNumber}}).',
    declined: {
      subject: 'Payment declined: {{subscription}}',
      retry: 'We will try again on {{retriesOn}}. You can also pay now with another payment method.',
      noRetry: 'We will not try again by ourselves. Please pay now with another payment method.',
    },
    noMethod: {
      subject: 'No payment method: {{subscription}}',
      why: 'Your account has no payment method that we can charge.',
      retry: 'If you add one, we will charge it on {{retriesOn}}. You can also pay now.',
      noRetry: 'Please add one and pay now.',
    },
    until: 'You keep your access until {{lastDay}}. If the invoice is still unpaid then, your subscription expires.',
    button: 'Pay now',
  },
  subscriptionExpired: {
    subject: 'Your subscription to {{subscription}} has expired',
    CANCELLED: 'Your subscription to {{subscription}} was cancelled. Its last day was {{lastDay}}.',
    NON_PAYMENT:
      'Your subscription to {{subscription}} has expired because it was not paid. Its last day was {{lastDay}}.',
    next: {
      ONLINE: 'You can reactivate it at any time: your seat assignments are kept.',
      CORPORATE: 'If you need it again, please ask your technician for a quote: your seat assignments are kept.',
    },
    button: { ONLINE: 'Reactivate your subscription', CORPORATE: 'View your subscription' },
  },
  priceChange: {
    subject: 'The price of {{subscription}} changes on {{renewsOn}}',
    intro: 'The price of your subscription to {{subscription}} with {{seats}} changes when it renews on {{renewsOn}}.',
    before: 'Price per seat until now, before tax ({{frequency}})',
    after: 'Price per seat from {{renewsOn}}, before tax ({{frequency}})',
    next: {
      ONLINE:
        'You do not have to do anything. If you do not agree, you can change or cancel your subscription until then.',
      CORPORATE:
        'You do not have to do anything. If you do not agree, please ask your technician for a quote that changes or cancels your subscription. A quote that cancels it has to be accepted by {{cancelBy}}.',
      TOO_LATE:
        'You do not have to do anything. If you do not agree, please ask your technician for a quote that changes your subscription.',
    },
    button: 'View your subscription',
  },
  invoiceIssued: {
    subject: 'Your invoice {{invoiceNumber}}',
    intro: 'Your invoice {{invoiceNumber}} has been issued.',
    payBy: 'Please pay the amount due by {{dueOn}}.',
    paid: 'Nothing is left to pay.',
    withCredit: 'What the same order credits is on a credit note, which is attached as well.',
    credit: {
      subject: 'Your credit note {{numbers}}',
      intro: 'A credit note has been issued for you: {{numbers}}. It is attached. You have nothing to pay.',
      button: 'View the credit note',
    },
    button: 'View the invoice',
  },
  invoiceOverdue: {
    subject: 'Your invoice {{invoiceNumber}} is overdue',
    intro: 'Your invoice {{invoiceNumber}} was due on {{dueOn}} and is not fully paid yet.',
    next: 'Please pay what is left of it. If you have done so already, please ignore this message.',
    button: 'View and pay the invoice',
  },
  paymentReceived: {
    subject: 'Payment received for the invoice {{invoiceNumber}}',
    intro: 'We have received {{amount}} for your invoice {{invoiceNumber}}. Thank you.',
    open: 'Left to pay on this invoice: {{open}}.',
    settled: 'Nothing is left to pay on this invoice.',
    excess: 'Of this, {{excess}} is more than what was open of the invoice. It has been added to your account balance.',
    button: 'View the invoice',
  },
  paymentsReceived: {
    subject: 'Payment received for {{count}} invoices',
    intro: 'We have received {{amount}} by one payment for these invoices. Thank you.',
    stillOpen: '{{amount}}, still to be paid: {{open}}',
    settled: 'Nothing is left to pay on these invoices.',
    excess: 'Of this, {{excess}} is more than what was open. It has been added to your account balance.',
    button: 'View your account',
  },
  renewalNotice: {
    subject: 'Your subscription to {{subscription}} renews on {{renewsOn}}',
    intro: 'Your subscription to {{subscription}} with {{seats}} ({{frequency}}) renews on {{renewsOn}}.',
    price:
      'At the price valid on that day, as known today, the renewal costs {{total}}, tax included. You will receive an invoice on that day.',
    next: 'You do not have to do anything. If you do not want it to renew, ask your technician for a quote that cancels it: you have to accept that quote by {{cancelBy}}.',
    button: 'View your subscription',
  },
  quoteSent: {
    subject: 'Your quote {{quote}}',
    intro: 'Your quote {{quote}} is ready. You can accept or reject it until {{validUntil}}.',
    next: 'If you would like something to be different, please write to your technician.',
    button: 'View the quote',
  },
  quoteRevised: {
    subject: 'Your revised quote {{quote}}',
    intro:
      'Your technician has revised your quote {{quoteNumber}}. {{quote}} replaces the previous revision, which can no longer be accepted. You can accept or reject it until {{validUntil}}.',
    next: 'If you would like something to be different, please write to your technician.',
    button: 'View the quote',
  },
  quoteExtended: {
    subject: 'Your quote {{quote}} is now valid until {{validUntil}}',
    intro: 'Your technician has extended your quote {{quote}}. You can now accept or reject it until {{validUntil}}.',
    next: 'Nothing else has changed: the amounts are those of the quote that you have. The document that comes with this mail names the new day.',
    button: 'View the quote',
  },
  quoteReminder: {
    subject: 'Your quote {{quote}} expires soon',
    intro: 'Your quote {{quote}} is waiting for your decision. You can accept or reject it until {{validUntil}}.',
    next: 'It expires after that day. If you need more time, please write to your technician.',
    button: 'View the quote',
  },
  quoteAccepted: {
    subject: 'The quote {{quote}} has been accepted',
    intro: 'The quote {{quote}} has been accepted. Thank you.',
    next: 'Each change takes effect on the date that the quote gives for it. The certificate of acceptance comes with this mail.',
    button: 'View the quote',
  },
  quoteRejected: {
    subject: 'The quote {{quote}} has been rejected',
    intro: 'The quote {{quote}} has been rejected.',
    next: 'It changes nothing in your subscriptions. If you would like another quote, please write to your technician.',
    button: 'View the quote',
  },
  quoteExpired: {
    subject: 'Your quote {{quote}} has expired',
    intro: 'Your quote {{quote}} was valid until {{validUntil}} and has expired.',
    next: 'It changes nothing in your subscriptions. If you are still interested, please write to your technician.',
    button: 'View the quote',
  },
  quoteWithdrawn: {
    subject: 'Your quote {{quote}} has been withdrawn',
    intro: 'We have withdrawn the quote {{quote}}. It can no longer be accepted.',
    next: 'It changes nothing in your subscriptions. If you have any questions, please write to your technician.',
    button: 'View the quote',
  },
  approvalAsked: {
    subject: 'Please approve the quote {{quote}} for {{accountName}}',
    intro: '{{authorName}} asks for the approval of the quote {{quote}} for {{accountName}}.',
    next: 'It can only be sent once a supervisor has approved it.',
    button: 'View the quote',
  },
  approvalWithdrawn: {
    subject: 'Nothing left to approve: the quote {{quote}} for {{accountName}} was discarded',
    intro: '{{discardedBy}} has discarded the quote {{quote}} for {{accountName}}, which was waiting for approval.',
    next: 'There is nothing you have to do.',
    button: 'View the account',
  },
  approvalDecided: {
    approved: {
      subject: 'The quote {{quote}} for {{accountName}} is approved',
      intro: '{{decidedBy}} has approved the quote {{quote}} for {{accountName}}. You can send it now, as it is.',
    },
    rejected: {
      subject: 'The quote {{quote}} for {{accountName}} is not approved',
      intro: '{{decidedBy}} has not approved the quote {{quote}} for {{accountName}}. You can edit it and ask again.',
    },
    button: 'View the quote',
  },
  quoteDecided: {
    accepted: {
      subject: '{{accountName}} has accepted the quote {{quote}}',
      intro: '{{decidedBy}} has accepted the quote {{quote}} for {{accountName}}.',
    },
    rejected: {
      subject: '{{accountName}} has rejected the quote {{quote}}',
      intro: '{{decidedBy}} has rejected the quote {{quote}} for {{accountName}}.',
    },
    reasons: {
      PRICE: 'The price',
      SCOPE: 'What the quote covers',
      TIMING: 'The timing',
      NOT_NEEDED: 'Not needed any more',
      OTHER: 'Another reason',
    },
    button: 'View the quote',
  },
  effectFailed: {
    subject: 'A change of the order {{orderNumber}} of {{accountName}} has failed',
    intro:
      'A change of the order {{orderNumber}} of {{accountName}} that was due on {{dueOn}} could not be carried out.',
    next: 'Please look at what it would do now before you retry it, or abandon it with a reason.',
    button: 'View the order',
  },
  paymentFailedOnAcceptance: {
    subject: 'Payment declined: quote {{quoteNumber}} of {{accountName}}',
    intro:
      '{{accountName}} has accepted the quote {{quoteNumber}} and chose to pay by card, but the card was declined. Invoice {{invoiceNumber}} is still to be paid.',
    button: 'View the invoice',
  },
  assignYourSeats: {
    subject: 'Assign your seats of {{subscription}}',
    intro: 'Your subscription to {{subscription}} has {{seats}}. Not assigned yet: {{free}}.',
    next: 'Assign them so that your colleagues can start.',
    button: 'Assign seats',
  },
  seatAssigned: {
    subject: 'You can now use {{subscription}}',
    intro: '{{accountName}} has given you a seat of {{subscription}}.',
    button: 'Get started',
  },
  seatReleased: {
    subject: 'Your access to {{subscription}} has ended',
    intro: 'Your seat of {{subscription}} at {{accountName}} has been released.',
    next: 'If you still need it, please ask the administrator of your account.',
  },
  requestReceived: {
    subject: 'Request {{requestNumber}} of {{accountName}}: {{requestSubject}}',
    OPENED: '{{accountName}} has opened the request {{requestNumber}}, “{{requestSubject}}”.',
    REPLIED: '{{accountName}} has written again about the request {{requestNumber}}, “{{requestSubject}}”.',
    ASSIGNED: 'The request {{requestNumber}} of {{accountName}}, “{{requestSubject}}”, has been assigned to you.',
    button: 'View the request',
  },
  requestAnswered: {
    subject: 'Answer to your request {{requestNumber}}',
    intro: '{{answeredBy}} has answered your request {{requestNumber}}, “{{requestSubject}}”.',
    next: 'If you have another question, reply in the request.',
    button: 'Read the answer',
  },
  poProposed: {
    subject: 'A purchase order for {{accountName}} is waiting for you',
    intro: 'Your technician has prepared a purchase order for the account {{accountName}}.',
    next: 'Please check it, add your own number and expiry date, and accept or decline it.',
    button: 'View the purchase order',
  },
  poAccepted: {
    subject: '{{accountName}} has accepted the purchase order {{number}}',
    intro: 'The billing contact of {{accountName}} has accepted the purchase order that you proposed.',
    button: 'View the purchase order',
  },
  poDeclined: {
    subject: '{{accountName}} has declined a purchase order',
    intro: 'The billing contact of {{accountName}} has declined the purchase order that you proposed.',
    button: 'View the purchase order',
  },
  poExpiring: {
    subject: 'Your purchase order {{number}} is valid until {{expiresOn}}',
    intro: 'The purchase order {{number}} of the account {{accountName}} is valid until {{expiresOn}}.',
    next: 'If it is to be used beyond that day, please enter a later expiry date.',
    button: 'View the purchase order',
  },
  poExceeded: {
    subject: '{{accountName}} invoiced without purchase order {{number}}',
    EXCEEDED:
      '{{accountName}} was invoiced for {{productName}} without the purchase order {{number}}: not enough is left of it.',
    EXPIRED: '{{accountName}} was invoiced for {{productName}} without the purchase order {{number}}: it has expired.',
    NOT_IN_FORCE:
      '{{accountName}} was invoiced for {{productName}} without the purchase order {{number}}: it is not in force.',
    button: 'View the purchase order',
  },
  poNotDrawn: {
    subject: 'Invoiced without your purchase order {{number}}',
    EXCEEDED:
      '{{productName}} was invoiced to the account {{accountName}} without your purchase order {{number}}: not enough is left of it.',
    EXPIRED:
      '{{productName}} was invoiced to the account {{accountName}} without your purchase order {{number}}: it has expired.',
    NOT_IN_FORCE:
      '{{productName}} was invoiced to the account {{accountName}} without your purchase order {{number}}: it is not in force.',
    next: {
      EXCEEDED: 'You can raise its ceiling, so that the next invoices are drawn on it.',
      EXPIRED: 'You can give it a later expiry date, so that the next invoices are drawn on it.',
      NOT_IN_FORCE: 'The next invoices need another purchase order.',
    },
    thisOne: 'This invoice names no purchase order. If it needs a number, please write to your technician.',
    button: 'View the purchase order',
  },
  signUpConfirmation: {
    subject: 'Confirm your e-mail address',
    intro:
      'Somebody has signed up to the Billing Center with this e-mail address. If it was you, confirm the address to open your account. The link is valid for {{validHours}} hours and can be used once.',
    ignore:
      'If it was not you, do not follow the link: whoever signed up chose the password. Without the link no account is opened.',
    button: 'Confirm the address',
  },
  signUpKnown: {
    subject: 'You already have access to the Billing Center',
    intro:
      'Somebody has signed up to the Billing Center with this e-mail address, which already has access. Nothing has changed. If it was you, please sign in.',
    forgotten: 'If you do not know your password, you can ask for a new one.',
    ignore: 'If it was not you, ignore this message.',
    signIn: 'Sign in',
    newPassword: 'Choose a new password',
  },
  invitation: {
    ONLINE: {
      subject: 'You have been invited to the Billing Center',
      by: '{{invitedBy}} has invited you to the account {{accountName}} in the Billing Center.',
    },
    CORPORATE: {
      subject: 'You have been invited to the Corporate Billing Portal',
      by: '{{invitedBy}} has invited you to the account {{accountName}} in the Corporate Billing Portal.',
    },
    STAFF: {
      subject: 'You have been invited to the staff console',
      by: '{{invitedBy}} has invited you to join the billing team.',
    },
    firstOfStaff: 'You have been invited to join the billing team.',
    next: 'Choose a password to accept. The link is valid for {{validDays}} days and can be used once.',
    nextMember: 'You are a member of this account from now on. Please sign in as usual.',
    nextStaff: 'You are a member of staff from now on. Please sign in as usual.',
    button: 'Accept the invitation',
    signIn: 'Sign in',
  },
  billingContactChanged: {
    subject: 'The billing contact of {{accountName}} has changed',
    newContact:
      'You are now the billing contact of the account {{accountName}}. You manage its subscriptions and payments.',
    formerContact: '{{newContactName}} is now the billing contact of the account {{accountName}} in your place.',
    button: 'Go to the account',
  },
  billingContactProposed: {
    subject: 'Proposed billing contact of {{accountName}}: {{proposedName}}',
    PROPOSED:
      '{{proposedBy}} has proposed you as the billing contact of the account {{accountName}}. We will tell you when this is decided.',
    TO_DECIDE:
      '{{proposedBy}} proposes {{proposedName}} as the billing contact of the account {{accountName}}. Please approve or reject this.',
    REJECTED:
      'The proposal of {{proposedBy}} to make {{proposedName}} the billing contact of the account {{accountName}} has been rejected. The billing contact stays as it is.',
    NOT_CHOSEN:
      '{{proposedBy}} had proposed you as the billing contact of the account {{accountName}}. This has been rejected: the billing contact stays as it is.',
    REPLACED:
      '{{proposedBy}} had proposed you as the billing contact of the account {{accountName}}. Somebody else has been named instead, so the proposal no longer stands.',
    button: 'View the account',
  },
  passwordReset: {
    subject: 'Choose a new password',
    intro: 'You can choose a new password now. The link is valid for {{validMinutes}} minutes and can be used once.',
    ignore: 'If you did not ask for this, ignore this message: your password stays as it is.',
    button: 'Choose a new password',
  },
  passwordChanged: {
    subject: 'Your password has been changed',
    intro: 'Your password has been changed, and you have been signed out everywhere.',
    warning: 'If this was not you, choose a new password at once.',
    button: 'Choose a new password',
  },
  emailConfirmation: {
    subject: 'Confirm your new e-mail address',
    intro:
      'Somebody who has access to our billing wants to sign in with this e-mail address from now on. If it was you, confirm the address. The link is valid for {{validHours}} hours and can be used once; you need to be signed in as before.',
    ignore: 'If it was not you, ignore this message. Nothing changes.',
    button: 'Confirm the address',
  },
  emailChangeAsked: {
    subject: 'Another e-mail address was asked for',
    intro:
      'You asked to sign in with {{newEmail}} from now on. Nothing changes until the link that we sent to that address has been followed.',
    warning: 'If this was not you, choose a new password at once: the link then no longer works.',
    button: 'Choose a new password',
  },
  emailChanged: {
    subject: 'Your e-mail address has been changed',
    intro:
      'From now on you sign in with {{newEmail}}, and our messages go there. You have been signed out everywhere else. You can no longer sign in with this address.',
    warning:
      'If this was not you, tell us at once: write to our support, or to your technician if your organization has one.',
  },
  secondFactorChanged: {
    ENABLED: {
      subject: 'Your second factor is on',
      intro:
        'From now on signing in takes a code of your authenticator app as well. You have been signed out everywhere else. Keep the {{codesLeft}} recovery codes that you were shown in a safe place.',
    },
    DISABLED: {
      subject: 'Your second factor is off',
      intro: 'From now on your password alone is enough to sign in. Your recovery codes do not work any more.',
    },
    CODES_RENEWED: {
      subject: 'You have new recovery codes',
      intro: 'You have {{codesLeft}} new recovery codes. The earlier ones do not work any more.',
    },
    CODE_USED: {
      subject: 'A recovery code was used',
      intro:
        'Somebody has used one of your recovery codes in place of a code of your authenticator app. Codes left: {{codesLeft}}.',
    },
    warning: 'If this was not you, choose a new password at once and tell us.',
    button: 'Choose a new password',
  },
  signInsFailed: {
    subject: 'Somebody is trying to sign in as you',
    intro:
      'In the last 24 hours somebody has tried {{tries}} times to sign in with your e-mail address and a wrong password. Nobody got in that way.',
    advice:
      'If it was you and you have forgotten your password, choose a new one. If it was not you, there is nothing you have to do; a password that you use nowhere else keeps your account safe.',
    button: 'Choose a new password',
  },
};
