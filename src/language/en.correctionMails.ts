/** G9, L6: the texts of the mails about corrections of invoices. Every value comes formatted. */
export const correctionMails = {
  invoiceCredited: {
    subject: 'Credit note {{creditNoteNumber}} for your invoice {{invoiceNumber}}',
    intro:
      'We have credited your invoice {{invoiceNumber}}. The credit note {{creditNoteNumber}} is attached to this message.',
    open: 'Still to be paid of this invoice: {{open}}.',
    settled: 'Nothing of this invoice is left to pay.',
    button: 'View the credit note',
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
