import type { correctionMails as english } from './en.correctionMails';

/** G9, L6: the French texts of the mails about corrections of invoices. */
export const correctionMails: typeof english = {
  invoiceCredited: {
    subject: 'Avoir {{creditNoteNumber}} sur votre facture {{invoiceNumber}}',
    intro:
      'Nous avons émis un avoir sur votre facture {{invoiceNumber}}. L’avoir {{creditNoteNumber}} est joint à ce message.',
    open: 'Reste à régler sur cette facture : {{open}}.',
    settled: 'Il ne reste rien à régler sur cette facture.',
    button: 'Voir l’avoir',
  },
  creditApprovalAsked: {
    subject: 'Avoir à approuver sur la facture {{invoiceNumber}} pour {{accountName}}',
    intro:
      '{{authorName}} demande un avoir de {{total}} toutes taxes comprises sur la facture {{invoiceNumber}} pour {{accountName}}.',
    next: 'L’avoir ne sera émis qu’une fois approuvé par un superviseur.',
    button: 'Voir la facture',
  },
  creditApprovalDecided: {
    approved: {
      subject: 'L’avoir sur la facture {{invoiceNumber}} pour {{accountName}} est approuvé',
      intro: '{{decidedBy}} a approuvé l’avoir de {{total}} sur la facture {{invoiceNumber}}. Il a été émis.',
    },
    rejected: {
      subject: 'L’avoir sur la facture {{invoiceNumber}} pour {{accountName}} n’est pas approuvé',
      intro:
        '{{decidedBy}} n’a pas approuvé l’avoir de {{total}} sur la facture {{invoiceNumber}}. Aucun avoir n’a été émis.',
    },
    button: 'Voir la facture',
  },
};
