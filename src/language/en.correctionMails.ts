/** G9, L6: the texts of the mails about corrections of invoices. Every value comes formatted. */
export const correctionMails = {
  invoiceCredited: {
    subject: 'Credit note {{creditNoteNumber}} for your invoice {{invoiceNumber}}',
    intro:
      'We have credited your invoice {{invoiceNumber}}. The credit note {{creditNoteNumber}} is attached to this message.',
    open: 'Left to pay on this invoice: {{open}}.',
    settled: 'Nothing is left to pay on this invoice.',
    button: 'View the credit note',
  },
  paymentRefunded: {
    subject: '{{amount}} goes back to your card: invoice {{invoiceNumber}}',
    intro:
      'We have given {{amount}} of your payment of the invoice {{invoiceNumber}} back to your card. Your bank may take a few days to show it.',
    fromBalance: 'Of this, {{part}} was on your account balance.',
    credited: 'We have credited {{total}} on the invoice. The credit note {{number}} is attached to this message.',
    button: 'View the invoice',
  },
  invoiceReissued: {
    subject: 'Your invoice {{invoiceNumber}} takes the place of {{oldNumber}}',
    intro:
      'We have issued your invoice {{oldNumber}} again: its new number is {{invoiceNumber}}. The credit note {{creditNoteNumber}} closes the old one. Both are attached to this message.',
    paid: 'What you have paid counts for the new one.',
    open: '{{open}} is left to pay, by {{dueOn}} as before.',
    settled: 'Nothing is left to pay.',
    button: 'View the invoice',
  },
  paymentTakenBack: {
    BOUNCED: {
      subject: 'A payment of your invoice {{invoiceNumber}} was returned',
      intro: 'Your payment of {{amount}} for the invoice {{invoiceNumber}} was returned by the bank.',
    },
    DISPUTED: {
      subject: 'A payment of your invoice {{invoiceNumber}} was disputed',
      intro:
        'Your bank has taken back the payment of {{amount}} for the invoice {{invoiceNumber}}, because it was disputed.',
    },
    DECLINED: {
      subject: 'The payment of your invoice {{invoiceNumber}} was declined',
      intro: 'The card was declined for the payment of {{amount}} for the invoice {{invoiceNumber}}.',
    },
    dueOn: '{{open}} of this invoice is open now. Please pay it by {{dueOn}}.',
    dueNow: '{{open}} of this invoice is open now, and due at once.',
    button: 'View and pay the invoice',
  },
  invoiceLongOverdue: {
    subject: 'The invoice {{invoiceNumber}} for {{accountName}} is long overdue',
    intro:
      'The invoice {{invoiceNumber}} for {{accountName}} was due on {{dueOn}}, and the reminders have had no effect.',
    button: 'View the invoice',
  },
  refundFailed: {
    subject: '{{amount}} could not go back to your card: invoice {{invoiceNumber}}',
    intro:
      'Your bank did not accept {{amount}} that we wanted to give back to the card that paid your invoice {{invoiceNumber}}. The amount has been added to your account balance instead. It pays your next invoice.',
    button: 'View the invoice',
  },
  creditApprovalAsked: {
    subject: 'Please approve a credit on the invoice {{invoiceNumber}} for {{accountName}}',
    intro:
      '{{authorName}} asks to credit {{total}}, tax included, on the invoice {{invoiceNumber}} for {{accountName}}.',
    next: 'Nothing is credited until a supervisor has approved it.',
    button: 'View the invoice',
  },
  creditApprovalDecided: {
    approved: {
      subject: 'The credit on the invoice {{invoiceNumber}} for {{accountName}} is approved',
      intro: '{{decidedBy}} has approved the credit of {{total}} on the invoice {{invoiceNumber}}. It has been issued.',
    },
    rejected: {
      subject: 'The credit on the invoice {{invoiceNumber}} for {{accountName}} is not approved',
      intro:
        '{{decidedBy}} has not approved the credit of {{total}} on the invoice {{invoiceNumber}}. Nothing has been credited.',
    },
    button: 'View the invoice',
  },
};
