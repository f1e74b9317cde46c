/** L6: the texts of the e-mails, by template. Every value comes formatted. */
export const mails = {
  layout: {
    greeting: 'Hello {{name}},',
    greetingWithoutName: 'Hello,',
    signature: 'Your billing team',
    about: 'This message is about the account {{accountName}}.',
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
    fromBalance: 'Paid from your account balance',
    toBalance: 'Added to your account balance',
    due: 'Amount due',
    paidWith: 'Paid with',
    card: '{{brand}} ending in {{last4}}',
    trialUntil: 'Trial until {{lastDay}}',
  },
  orderConfirmation: {
    subject: 'Confirmation of your order {{orderNumber}}',
    intro: 'Thank you. Your order {{orderNumber}} is complete, and everything in it is available now.',
    button: 'View your order',
  },
  paymentNeedsYou: {
    subject: 'Your order {{orderNumber}} is waiting for you',
    intro:
      'The payment of {{due}} for your order {{orderNumber}} is not complete yet: your bank asks you to confirm it.',
    deadline:
      'If it is not confirmed within {{withinHours}} hours of your order, the order is cancelled and nothing is charged.',
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
  trialExpired: {
    subject: 'Your trial of {{subscription}} has ended',
    ENDED: 'Your trial of {{subscription}} has ended. Nothing was charged.',
    PAYMENT_DECLINED:
      'Your trial of {{subscription}} was to become a paid subscription, but the payment was declined, so it has ended. Nothing was charged.',
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
    subject: 'Payment declined: {{subscription}}',
    intro: 'We could not charge {{due}} for your subscription to {{subscription}} (invoice {{invoiceNumber}}).',
    retry: 'We will try again on {{retriesOn}}. You can also pay now with another payment method.',
    noRetry: 'We will not try again by ourselves. Please pay now with another payment method.',
    until: 'You keep your access until {{lastDay}}. If the invoice is still unpaid then, your subscription expires.',
    button: 'Pay now',
  },
  subscriptionExpired: {
    subject: 'Your subscription to {{subscription}} has expired',
    CANCELLED: 'Your subscription to {{subscription}} was cancelled. Its last day was {{lastDay}}.',
    NON_PAYMENT:
      'Your subscription to {{subscription}} has expired because it was not paid. Its last day was {{lastDay}}.',
    next: 'You can reactivate it at any time: your seat assignments are kept.',
    button: 'Reactivate your subscription',
  },
  priceChange: {
    subject: 'The price of {{subscription}} changes on {{renewsOn}}',
    intro: 'The price of your subscription to {{subscription}} with {{seats}} changes when it renews on {{renewsOn}}.',
    before: 'Price per seat until now, before tax ({{frequency}})',
    after: 'Price per seat from {{renewsOn}}, before tax ({{frequency}})',
    next: 'You do not have to do anything. If you do not agree, you can change or cancel your subscription until then.',
    button: 'View your subscription',
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
    next: 'If you still need it, please turn to the administrator of your account.',
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
    next: 'If anything is left open, just reply there.',
    button: 'Read the answer',
  },
  invitation: {
    subject: 'You have been invited to the Billing Center',
    member: '{{invitedBy}} has invited you to the account {{accountName}} in the Billing Center.',
    staff: '{{invitedBy}} has invited you to the staff of the Billing Center.',
    next: 'Choose a password to accept. The link is valid for {{validDays}} days and can be used once.',
    button: 'Accept the invitation',
  },
  billingContactChanged: {
    subject: 'The billing contact of {{accountName}} has changed',
    newContact:
      'You are now the billing contact of the account {{accountName}}. You manage its subscriptions and payments.',
    formerContact: '{{newContactName}} is now the billing contact of the account {{accountName}} in your place.',
    button: 'Go to the account',
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
};
