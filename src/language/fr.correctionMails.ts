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
  paymentRefunded: {
    subject: 'Remboursement de {{amount}} sur votre carte : facture {{invoiceNumber}}',
    intro:
      'Sur votre paiement de la facture {{invoiceNumber}}, nous avons remboursé {{amount}} sur votre carte. Votre banque peut mettre quelques jours à l’afficher.',
    fromBalance: 'Sur ce montant, {{part}} figuraient sur le solde de votre compte.',
    credited: 'Un avoir de {{total}} a été émis sur la facture. L’avoir {{number}} est joint à ce message.',
    button: 'Voir la facture',
  },
  invoiceReissued: {
    subject: 'Votre facture {{invoiceNumber}} remplace {{oldNumber}}',
    intro:
      'Nous avons émis à nouveau votre facture {{oldNumber}}, sous le numéro {{invoiceNumber}}. L’avoir {{creditNoteNumber}} annule l’ancienne. Les deux documents sont joints à ce message.',
    paid: 'Vos paiements sont repris sur la nouvelle facture.',
    open: 'Reste à régler : {{open}}, comme prévu au plus tard le {{dueOn}}.',
    settled: 'Il ne reste rien à régler.',
    button: 'Voir la facture',
  },
  paymentTakenBack: {
    BOUNCED: {
      subject: 'Un paiement de votre facture {{invoiceNumber}} a été rejeté',
      intro: 'Votre paiement de {{amount}} pour la facture {{invoiceNumber}} a été rejeté par la banque.',
    },
    DISPUTED: {
      subject: 'Un paiement de votre facture {{invoiceNumber}} a été contesté',
      intro:
        'Votre banque a repris le paiement de {{amount}} pour la facture {{invoiceNumber}}, car il a été contesté.',
    },
    DECLINED: {
      subject: 'Le paiement de votre facture {{invoiceNumber}} a été refusé',
      intro: 'La carte a été refusée pour le paiement de {{amount}} de la facture {{invoiceNumber}}.',
    },
    dueOn: 'Reste à régler sur cette facture : {{open}}, au plus tard le {{dueOn}}.',
    dueNow: 'Reste à régler sur cette facture, dès maintenant : {{open}}.',
    button: 'Voir et payer la facture',
  },
  invoiceLongOverdue: {
    subject: 'Facture {{invoiceNumber}} pour {{accountName}} : retard de paiement prolongé',
    intro:
      'La facture {{invoiceNumber}} pour {{accountName}} était à régler au plus tard le {{dueOn}}, et les rappels sont restés sans effet.',
    button: 'Voir la facture',
  },
  refundFailed: {
    subject: 'Remboursement de {{amount}} refusé par votre banque : facture {{invoiceNumber}}',
    intro:
      'Votre banque n’a pas accepté le remboursement de {{amount}} sur la carte qui a réglé votre facture {{invoiceNumber}}. Le montant a été ajouté au solde de votre compte. Il servira à régler votre prochaine facture.',
    button: 'Voir la facture',
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
