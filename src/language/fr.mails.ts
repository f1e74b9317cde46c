import type { mails as english } from './en.mails';
import { correctionMails } from './fr.correctionMails';

/** L6: the texts of the e-mails, by template. Every value comes formatted. */
export const mails: typeof english = {
  layout: {
    greeting: 'Bonjour {{name}},',
    greetingWithoutName: 'Bonjour,',
    signature: 'Votre service de facturation',
    about: 'Compte : {{accountName}}',
    automatic: 'Ce message a été envoyé automatiquement.',
    linkHint: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    labelled: '{{label}} :',
  },
  labels: {
    invoice: 'Facture',
    subscription: 'Abonnement',
    period: 'Période',
    subtotal: 'Total hors taxes',
    tax: 'Taxes',
    total: 'Total TTC',
    credit: 'Crédit',
    creditAgainstOpen: 'Dont imputé sur des factures impayées',
    fromBalance: 'Réglé avec le solde de votre compte',
    toBalance: 'Ajouté au solde de votre compte',
    toCard: 'Remboursé sur votre carte',
    againstOpen: 'Déduit du montant restant dû',
    due: 'Montant dû',
    charged: 'Débité',
    leftOpen: 'Reste à payer',
    paidWith: 'Moyen de paiement',
    creditNote: 'Avoir {{number}}',
    trialUntil: 'Essai jusqu’au {{lastDay}}',
    renews: 'Prochain renouvellement le {{renewsOn}}, au prix connu aujourd’hui, TTC',
    daysOverdue: 'Jours de retard',
    revisedQuote: '{{quoteNumber}} rév. {{revision}}',
    reason: 'Motif',
    comment: 'Commentaire',
    declineCode: 'Code de refus',
    poNumber: 'Bon de commande',
    ceiling: 'Plafond TTC',
    validUntil: 'Valable jusqu’au',
    remaining: 'Reste du bon de commande',
  },
  ...correctionMails,
  orderConfirmation: {
    subject: 'Confirmation de votre commande {{orderNumber}}',
    intro: 'Merci. Votre commande {{orderNumber}} est confirmée.',
    bySupport:
      '{{changedBy}}, de notre service d’assistance, a modifié votre abonnement pour vous. Votre commande porte le numéro {{orderNumber}}.',
    now: 'Voici ce que vous avez désormais :',
    button: 'Voir votre commande',
  },
  paymentNeedsYou: {
    ORDER: {
      subject: 'Votre commande {{orderNumber}} attend votre confirmation',
      intro:
        'Le paiement de {{due}} pour votre commande {{orderNumber}} n’est pas terminé : votre banque vous demande de le confirmer.',
      deadline:
        'S’il n’est pas confirmé dans les {{withinHours}} heures suivant votre commande, celle-ci est annulée et rien ne vous est débité.',
    },
    TRIAL: {
      subject: 'Le paiement de {{subscription}} attend votre confirmation',
      intro:
        'Votre essai de {{subscription}} devient un abonnement payant. Le paiement de {{due}} n’est pas terminé : votre banque vous demande de le confirmer.',
      deadline:
        'S’il n’est pas confirmé dans les {{withinHours}} heures, votre essai prend fin et rien ne vous est débité.',
    },
    INVOICE: {
      subject: 'Le paiement de votre facture {{invoiceNumber}} attend votre confirmation',
      intro:
        'Le paiement de {{due}} pour votre facture {{invoiceNumber}} n’est pas terminé : votre banque vous demande de le confirmer.',
      deadline:
        'S’il n’est pas confirmé dans les {{withinHours}} heures, rien ne vous est débité et ce montant de la facture reste à régler.',
    },
    INVOICES: {
      subject: 'Le paiement de {{count}} factures attend votre confirmation',
      intro:
        'Le paiement de {{due}} pour {{count}} factures n’est pas terminé : votre banque vous demande de le confirmer.',
      deadline:
        'S’il n’est pas confirmé dans les {{withinHours}} heures, rien ne vous est débité et ces factures restent à régler.',
    },
    RENEWAL: {
      subject: 'Le paiement du renouvellement de {{subscription}} attend votre confirmation',
      intro:
        'Votre abonnement à {{subscription}} a été renouvelé. Le paiement de {{due}} pour la facture {{invoiceNumber}} n’est pas terminé : votre banque vous demande de le confirmer.',
      deadline:
        'S’il n’est pas confirmé dans les {{withinHours}} heures, rien ne vous est débité et votre abonnement passe en retard de paiement. Vous conservez alors votre accès pendant {{accessDays}} jours ; si la facture n’est pas réglée d’ici là, votre abonnement expire.',
    },
    PAST_DUE: {
      subject: 'Le paiement de {{subscription}} attend votre confirmation',
      intro:
        'Le paiement de {{due}} pour la facture {{invoiceNumber}} de votre abonnement à {{subscription}} n’est pas terminé : votre banque vous demande de le confirmer.',
      deadline:
        'S’il n’est pas confirmé dans les {{withinHours}} heures, rien ne vous est débité et votre abonnement reste en retard de paiement. Vous conservez votre accès jusqu’au {{lastDay}} ; si la facture n’est pas réglée à cette date, votre abonnement expire.',
    },
    button: 'Confirmer le paiement',
  },
  trialWelcome: {
    subject: 'Votre essai de {{subscription}} a commencé',
    intro: 'Bienvenue ! Vous pouvez utiliser {{subscription}} avec {{seats}} gratuitement jusqu’au {{lastDay}}.',
    converts:
      'Ensuite, votre essai devient un abonnement payant, comme vous l’avez choisi. Vous pouvez désactiver cette option jusque-là.',
    ends: 'Votre essai prend fin de lui-même après cette date et rien ne vous est débité. Vous pouvez vous abonner à tout moment.',
    button: 'Accéder au Centre de facturation',
  },
  trialEnding: {
    subject: 'Votre essai de {{subscription}} se termine bientôt',
    intro: 'Votre essai de {{subscription}} avec {{seats}} dure jusqu’au {{lastDay}}.',
    converts:
      'Il devient ensuite un abonnement payant ({{frequency}}). {{total}}, taxes comprises, seront débités le {{chargedOn}} ; le crédit du solde de votre compte est utilisé en premier. Vous pouvez désactiver cette option jusque-là.',
    ends: 'Il prend fin de lui-même et rien ne vous est débité. Pour continuer, abonnez-vous dès maintenant : vos attributions de postes sont conservées.',
    convertsButton: 'Gérer votre essai',
    endsButton: 'S’abonner maintenant',
  },
  declined: {
    method: 'votre moyen de paiement',
    insufficient_funds: 'Le paiement avec {{card}} a été refusé pour provision insuffisante.',
    expired_card: 'Le paiement avec {{card}} a été refusé, car la carte a expiré.',
    authentication_failed:
      'Le paiement avec {{card}} a été refusé, car votre banque n’a pas pu confirmer votre identité.',
    not_confirmed: 'Le paiement avec {{card}} n’a pas été confirmé à temps.',
    other: 'Le paiement avec {{card}} a été refusé. Votre banque peut vous dire pourquoi.',
  },
  annualRenewal: {
    subject: 'Votre abonnement à {{subscription}} sera renouvelé le {{renewsOn}}',
    intro:
      'Votre abonnement à {{subscription}} avec {{seats}} ({{frequency}}) sera renouvelé le {{renewsOn}}. Au prix valable ce jour-là, tel qu’il est connu aujourd’hui, il coûte :',
    charged: 'Le montant dû sera débité avec {{card}} le {{renewsOn}}.',
    noMethod: 'Votre compte n’a aucun moyen de paiement que nous puissions débiter. Veuillez en ajouter un d’ici là.',
    next: 'Vous n’avez rien d’autre à faire. D’ici là, vous pouvez modifier ou annuler votre abonnement.',
    button: 'Voir votre abonnement',
  },
  cardExpires: {
    subject: 'La carte qui règle vos renouvellements expire le {{lastDay}}',
    intro:
      'Vos renouvellements sont débités avec {{card}}, qui expire le {{lastDay}}. Votre prochain renouvellement a lieu le {{renewsOn}} : la carte ne pourra plus être débitée.',
    next: 'Veuillez ajouter une autre carte et en faire votre moyen de paiement par défaut.',
    button: 'Voir votre compte',
  },
  defaultMethodReplaced: {
    subject: 'Vos renouvellements sont désormais débités avec {{next}}',
    intro:
      'Vous avez supprimé le moyen de paiement par défaut ({{removed}}). Vos renouvellements seront désormais débités avec {{next}}.',
    next: 'Vous pouvez choisir un autre moyen de paiement à tout moment.',
    button: 'Voir votre compte',
  },
  trialExpired: {
    subject: 'Votre essai de {{subscription}} est terminé',
    ENDED: 'Votre essai de {{subscription}} est terminé. Rien ne vous a été débité.',
    PAYMENT_DECLINED:
      'Votre essai de {{subscription}} devait devenir un abonnement payant, mais le paiement a été refusé : il est donc terminé. Rien ne vous a été débité.',
    NO_PAYMENT_METHOD:
      'Votre essai de {{subscription}} devait devenir un abonnement payant, mais votre compte n’a aucun moyen de paiement que nous puissions débiter : il est donc terminé. Rien ne vous a été débité.',
    next: 'Vous pouvez encore vous abonner : vos attributions de postes sont conservées.',
    button: 'S’abonner maintenant',
  },
  trialConverted: {
    subject: 'Votre abonnement à {{subscription}} a commencé',
    intro: 'Votre essai de {{subscription}} est devenu un abonnement payant. Merci de votre confiance.',
    button: 'Voir votre facture',
  },
  cancellationConfirmed: {
    subject: 'Votre abonnement à {{subscription}} est annulé',
    intro: 'Nous avons annulé le renouvellement de votre abonnement à {{subscription}}.',
    until:
      'Vous pouvez l’utiliser pleinement jusqu’au {{lastDay}} et retirer l’annulation jusque-là. Plus rien ne vous sera débité.',
    atOnce:
      'Nous avons annulé votre abonnement à {{subscription}}. Comme il était en retard de paiement, il a pris fin immédiatement, le {{endedOn}}, et ne peut plus être utilisé.',
    closed:
      'La facture ouverte {{invoiceNumber}} a été soldée par l’avoir {{creditNoteNumber}} : il n’en reste rien à régler.',
    again: 'Vous pouvez réactiver l’abonnement à tout moment : vos attributions de postes sont conservées.',
    button: 'Voir votre abonnement',
  },
  cancellationWithdrawn: {
    subject: 'Votre abonnement à {{subscription}} continue',
    intro:
      'L’annulation de votre abonnement à {{subscription}} est retirée. Il sera renouvelé le {{renewsOn}}, comme auparavant.',
    button: 'Voir votre abonnement',
  },
  renewalReceipt: {
    subject: 'Reçu du renouvellement de {{subscription}}',
    intro: 'Votre abonnement à {{subscription}} a été renouvelé.',
    button: 'Voir votre facture',
  },
  renewalDeclined: {
    intro: 'Nous n’avons pas pu débiter {{due}} pour votre abonnement à {{subscription}} (facture {{invoiceNumber}}).',
    declined: {
      subject: 'Paiement refusé : {{subscription}}',
      retry:
        'Nous réessaierons le {{retriesOn}}. Vous pouvez aussi payer dès maintenant avec un autre moyen de paiement.',
      noRetry: 'Nous ne réessaierons plus. Veuillez payer dès maintenant avec un autre moyen de paiement.',
    },
    noMethod: {
      subject: 'Aucun moyen de paiement : {{subscription}}',
      why: 'Votre compte n’a aucun moyen de paiement que nous puissions débiter.',
      retry: 'Si vous en ajoutez un, nous le débiterons le {{retriesOn}}. Vous pouvez aussi payer dès maintenant.',
      noRetry: 'Veuillez en ajouter un et payer dès maintenant.',
    },
    until:
      'Vous conservez votre accès jusqu’au {{lastDay}}. Si la facture reste impayée à cette date, votre abonnement expire.',
    button: 'Payer maintenant',
  },
  subscriptionExpired: {
    subject: 'Votre abonnement à {{subscription}} a expiré',
    CANCELLED: 'Votre abonnement à {{subscription}} a été annulé. Son dernier jour était le {{lastDay}}.',
    NON_PAYMENT:
      'Votre abonnement à {{subscription}} a expiré, car il n’a pas été payé. Son dernier jour était le {{lastDay}}.',
    next: {
      ONLINE: 'Vous pouvez le réactiver à tout moment : vos attributions de postes sont conservées.',
      CORPORATE:
        'S’il vous est de nouveau nécessaire, demandez un devis à votre technicien : vos attributions de postes sont conservées.',
    },
    button: { ONLINE: 'Réactiver votre abonnement', CORPORATE: 'Voir votre abonnement' },
  },
  priceChange: {
    subject: 'Le prix de {{subscription}} change le {{renewsOn}}',
    intro:
      'Le prix de votre abonnement à {{subscription}} avec {{seats}} change lors de son renouvellement, le {{renewsOn}}.',
    before: 'Prix actuel par poste, hors taxes ({{frequency}})',
    after: 'Prix par poste à partir du {{renewsOn}}, hors taxes ({{frequency}})',
    next: {
      ONLINE:
        'Vous n’avez rien à faire. En cas de désaccord, vous pouvez modifier ou annuler votre abonnement jusque-là.',
      CORPORATE:
        'Vous n’avez rien à faire. En cas de désaccord, demandez à votre technicien un devis qui modifie ou annule votre abonnement. Un devis qui l’annule doit être accepté au plus tard le {{cancelBy}}.',
      TOO_LATE:
        'Vous n’avez rien à faire. En cas de désaccord, demandez à votre technicien un devis qui modifie votre abonnement.',
    },
    button: 'Voir votre abonnement',
  },
  invoiceIssued: {
    subject: 'Votre facture {{invoiceNumber}}',
    intro: 'Votre facture {{invoiceNumber}} a été émise.',
    payBy: 'Veuillez régler le montant dû au plus tard le {{dueOn}}.',
    paid: 'Il ne reste rien à régler.',
    withCredit: 'Ce que la même commande crédite figure sur un avoir, également joint.',
    credit: {
      subject: 'Votre avoir {{numbers}}',
      intro: 'Un avoir a été émis pour vous : {{numbers}}. Il est joint à ce message. Vous n’avez rien à régler.',
      button: 'Voir l’avoir',
    },
    button: 'Voir la facture',
  },
  invoiceOverdue: {
    subject: 'Votre facture {{invoiceNumber}} est en retard de paiement',
    intro:
      'Votre facture {{invoiceNumber}} était à régler au plus tard le {{dueOn}} et n’est pas encore entièrement payée.',
    next: 'Veuillez régler le montant restant. Si vous l’avez déjà fait, ignorez ce message.',
    button: 'Voir et payer la facture',
  },
  paymentReceived: {
    subject: 'Paiement reçu pour la facture {{invoiceNumber}}',
    intro: 'Nous avons reçu {{amount}} pour votre facture {{invoiceNumber}}. Merci.',
    open: 'Reste à régler sur cette facture : {{open}}.',
    settled: 'Il ne reste rien à régler sur cette facture.',
    excess:
      'Sur ce montant, {{excess}} dépassent ce qui restait à régler de la facture et ont été ajoutés au solde de votre compte.',
    button: 'Voir la facture',
  },
  paymentsReceived: {
    subject: 'Paiement reçu pour {{count}} factures',
    intro: 'Nous avons reçu {{amount}} en un seul paiement pour les factures ci-dessous. Merci.',
    stillOpen: '{{amount}}, reste à régler : {{open}}',
    settled: 'Il ne reste rien à régler sur ces factures.',
    excess: 'Sur ce montant, {{excess}} dépassent ce qui restait à régler et ont été ajoutés au solde de votre compte.',
    button: 'Voir votre compte',
  },
  renewalNotice: {
    subject: 'Votre abonnement à {{subscription}} sera renouvelé le {{renewsOn}}',
    intro: 'Votre abonnement à {{subscription}} avec {{seats}} ({{frequency}}) sera renouvelé le {{renewsOn}}.',
    price:
      'Au prix valable ce jour-là, tel qu’il est connu aujourd’hui, le renouvellement coûte {{total}}, taxes comprises. Vous recevrez une facture ce jour-là.',
    next: 'Vous n’avez rien à faire. Si vous ne souhaitez pas le renouveler, demandez à votre technicien un devis qui l’annule : vous devrez accepter ce devis au plus tard le {{cancelBy}}.',
    button: 'Voir votre abonnement',
  },
  quoteSent: {
    subject: 'Votre devis {{quote}}',
    intro: 'Votre devis {{quote}} est prêt. Vous pouvez l’accepter ou le refuser jusqu’au {{validUntil}}.',
    next: 'Si vous souhaitez une modification, veuillez écrire à votre technicien.',
    button: 'Voir le devis',
  },
  quoteRevised: {
    subject: 'Votre devis révisé {{quote}}',
    intro:
      'Votre technicien a révisé votre devis {{quoteNumber}}. {{quote}} remplace la révision précédente, qui ne peut plus être acceptée. Vous pouvez l’accepter ou le refuser jusqu’au {{validUntil}}.',
    next: 'Si vous souhaitez une modification, veuillez écrire à votre technicien.',
    button: 'Voir le devis',
  },
  quoteExtended: {
    subject: 'Votre devis {{quote}} est désormais valable jusqu’au {{validUntil}}',
    intro:
      'Votre technicien a prolongé votre devis {{quote}}. Vous pouvez désormais l’accepter ou le refuser jusqu’au {{validUntil}}.',
    next: 'Rien d’autre ne change : les montants sont ceux du devis que vous avez. Le document joint indique la nouvelle date.',
    button: 'Voir le devis',
  },
  quoteReminder: {
    subject: 'Votre devis {{quote}} expire bientôt',
    intro: 'Votre devis {{quote}} attend votre décision. Vous pouvez l’accepter ou le refuser jusqu’au {{validUntil}}.',
    next: 'Il expire après cette date. S’il vous faut plus de temps, veuillez écrire à votre technicien.',
    button: 'Voir le devis',
  },
  quoteAccepted: {
    subject: 'Le devis {{quote}} a été accepté',
    intro: 'Le devis {{quote}} a été accepté. Merci.',
    next: 'Chaque modification prend effet à la date que le devis indique. Le certificat d’acceptation est joint à ce message.',
    button: 'Voir le devis',
  },
  quoteRejected: {
    subject: 'Le devis {{quote}} a été refusé',
    intro: 'Le devis {{quote}} a été refusé.',
    next: 'Il ne change rien à vos abonnements. Si vous souhaitez un autre devis, veuillez écrire à votre technicien.',
    button: 'Voir le devis',
  },
  quoteExpired: {
    subject: 'Votre devis {{quote}} a expiré',
    intro: 'Votre devis {{quote}} était valable jusqu’au {{validUntil}} et a expiré.',
    next: 'Il ne change rien à vos abonnements. S’il vous intéresse encore, veuillez écrire à votre technicien.',
    button: 'Voir le devis',
  },
  quoteWithdrawn: {
    subject: 'Votre devis {{quote}} a été retiré',
    intro: 'Nous avons retiré le devis {{quote}}. Il ne peut plus être accepté.',
    next: 'Il ne change rien à vos abonnements. Pour toute question, veuillez écrire à votre technicien.',
    button: 'Voir le devis',
  },
  approvalAsked: {
    subject: 'Devis {{quote}} à approuver pour {{accountName}}',
    intro: '{{authorName}} demande l’approbation du devis {{quote}} pour {{accountName}}.',
    next: 'Il ne peut être envoyé qu’une fois approuvé par un superviseur.',
    button: 'Voir le devis',
  },
  approvalWithdrawn: {
    subject: 'Plus rien à approuver : le devis {{quote}} pour {{accountName}} a été supprimé',
    intro: '{{discardedBy}} a supprimé le devis {{quote}} pour {{accountName}}, qui attendait une approbation.',
    next: 'Vous n’avez rien à faire.',
    button: 'Voir le compte',
  },
  approvalDecided: {
    approved: {
      subject: 'Le devis {{quote}} pour {{accountName}} est approuvé',
      intro:
        '{{decidedBy}} a approuvé le devis {{quote}} pour {{accountName}}. Vous pouvez maintenant l’envoyer tel quel.',
    },
    rejected: {
      subject: 'Le devis {{quote}} pour {{accountName}} n’est pas approuvé',
      intro:
        '{{decidedBy}} n’a pas approuvé le devis {{quote}} pour {{accountName}}. Vous pouvez le modifier et redemander une approbation.',
    },
    button: 'Voir le devis',
  },
  quoteDecided: {
    accepted: {
      subject: '{{accountName}} a accepté le devis {{quote}}',
      intro: '{{decidedBy}} a accepté le devis {{quote}} pour {{accountName}}.',
    },
    rejected: {
      subject: '{{accountName}} a refusé le devis {{quote}}',
      intro: '{{decidedBy}} a refusé le devis {{quote}} pour {{accountName}}.',
    },
    reasons: {
      PRICE: 'Le prix',
      SCOPE: 'Le contenu du devis',
      TIMING: 'Le calendrier',
      NOT_NEEDED: 'Le besoin n’existe plus',
      OTHER: 'Un autre motif',
    },
    button: 'Voir le devis',
  },
  effectFailed: {
    subject: 'Échec d’une modification de la commande {{orderNumber}} de {{accountName}}',
    intro:
      'Une modification de la commande {{orderNumber}} de {{accountName}}, prévue le {{dueOn}}, n’a pas pu être effectuée.',
    next: 'Vérifiez ce qu’elle ferait à présent avant de la relancer, ou abandonnez-la en indiquant un motif.',
    button: 'Voir la commande',
  },
  paymentFailedOnAcceptance: {
    subject: 'Paiement refusé : devis {{quoteNumber}} de {{accountName}}',
    intro:
      '{{accountName}} a accepté le devis {{quoteNumber}} et choisi de payer par carte, mais le paiement a été refusé. La facture {{invoiceNumber}} reste à régler.',
    button: 'Voir la facture',
  },
  assignYourSeats: {
    subject: 'Attribuez vos postes de {{subscription}}',
    intro: 'Votre abonnement à {{subscription}} compte {{seats}}. Pas encore attribués : {{free}}.',
    next: 'Attribuez-les pour que vos collègues puissent commencer.',
    button: 'Attribuer les postes',
  },
  seatAssigned: {
    subject: 'Vous pouvez maintenant utiliser {{subscription}}',
    intro: '{{accountName}} vous a attribué un poste de {{subscription}}.',
    button: 'Commencer',
  },
  seatReleased: {
    subject: 'Votre accès à {{subscription}} a pris fin',
    intro: 'Votre poste de {{subscription}} chez {{accountName}} a été libéré.',
    next: 'Si vous en avez encore besoin, adressez-vous à l’administrateur de votre compte.',
  },
  requestReceived: {
    subject: 'Demande {{requestNumber}} de {{accountName}} : {{requestSubject}}',
    OPENED: '{{accountName}} a ouvert la demande {{requestNumber}}, « {{requestSubject}} ».',
    REPLIED: '{{accountName}} a de nouveau écrit au sujet de la demande {{requestNumber}}, « {{requestSubject}} ».',
    ASSIGNED: 'La demande {{requestNumber}} de {{accountName}}, « {{requestSubject}} », vous a été attribuée.',
    button: 'Voir la demande',
  },
  requestAnswered: {
    subject: 'Réponse à votre demande {{requestNumber}}',
    intro: '{{answeredBy}} a répondu à votre demande {{requestNumber}}, « {{requestSubject}} ».',
    next: 'S’il reste une question, répondez dans la demande.',
    button: 'Lire la réponse',
  },
  poProposed: {
    subject: 'Un bon de commande pour {{accountName}} vous attend',
    intro: 'Votre technicien a préparé un bon de commande pour le compte {{accountName}}.',
    next: 'Vérifiez-le, indiquez votre propre numéro et la date d’expiration, puis acceptez-le ou refusez-le.',
    button: 'Voir le bon de commande',
  },
  poAccepted: {
    subject: '{{accountName}} a accepté le bon de commande {{number}}',
    intro: 'Le contact de facturation de {{accountName}} a accepté le bon de commande que vous avez proposé.',
    button: 'Voir le bon de commande',
  },
  poDeclined: {
    subject: '{{accountName}} a refusé un bon de commande',
    intro: 'Le contact de facturation de {{accountName}} a refusé le bon de commande que vous avez proposé.',
    button: 'Voir le bon de commande',
  },
  poExpiring: {
    subject: 'Votre bon de commande {{number}} est valable jusqu’au {{expiresOn}}',
    intro: 'Le bon de commande {{number}} du compte {{accountName}} est valable jusqu’au {{expiresOn}}.',
    next: 'S’il doit servir au-delà de ce jour, indiquez une date d’expiration plus lointaine.',
    button: 'Voir le bon de commande',
  },
  poExceeded: {
    subject: 'Facture de {{accountName}} sans le bon de commande {{number}}',
    EXCEEDED:
      '{{productName}} a été facturé à {{accountName}} sans le bon de commande {{number}} : il n’en reste pas assez.',
    EXPIRED: '{{productName}} a été facturé à {{accountName}} sans le bon de commande {{number}} : il a expiré.',
    NOT_IN_FORCE:
      '{{productName}} a été facturé à {{accountName}} sans le bon de commande {{number}} : il n’est pas en vigueur.',
    button: 'Voir le bon de commande',
  },
  poNotDrawn: {
    subject: 'Facture sans votre bon de commande {{number}}',
    EXCEEDED:
      '{{productName}} a été facturé au compte {{accountName}} sans votre bon de commande {{number}} : il n’en reste pas assez.',
    EXPIRED:
      '{{productName}} a été facturé au compte {{accountName}} sans votre bon de commande {{number}} : il a expiré.',
    NOT_IN_FORCE:
      '{{productName}} a été facturé au compte {{accountName}} sans votre bon de commande {{number}} : il n’est pas en vigueur.',
    next: {
      EXCEEDED: 'Vous pouvez relever son plafond, afin que les prochaines factures y soient imputées.',
      EXPIRED: 'Vous pouvez reporter sa date d’expiration, afin que les prochaines factures y soient imputées.',
      NOT_IN_FORCE: 'Les prochaines factures exigent un autre bon de commande.',
    },
    thisOne:
      'Cette facture n’indique aucun bon de commande. Si elle exige un numéro, veuillez écrire à votre technicien.',
    button: 'Voir le bon de commande',
  },
  signUpConfirmation: {
    subject: 'Confirmez votre adresse e-mail',
    intro:
      'Une personne s’est inscrite au Centre de facturation avec cette adresse e-mail. S’il s’agit de vous, confirmez l’adresse pour ouvrir votre compte. Le lien est valable {{validHours}} heures et ne peut être utilisé qu’une fois.',
    ignore:
      'S’il ne s’agit pas de vous, ne suivez pas le lien : la personne qui s’est inscrite a choisi le mot de passe. Sans ce lien, aucun compte n’est ouvert.',
    button: 'Confirmer l’adresse',
  },
  signUpKnown: {
    subject: 'Vous avez déjà accès au Centre de facturation',
    intro:
      'Une personne s’est inscrite au Centre de facturation avec cette adresse e-mail, qui y a déjà accès. Rien n’a changé. S’il s’agit de vous, connectez-vous.',
    forgotten: 'Si vous ne connaissez pas votre mot de passe, vous pouvez en demander un nouveau.',
    ignore: 'S’il ne s’agit pas de vous, ignorez ce message.',
    signIn: 'Se connecter',
    newPassword: 'Choisir un nouveau mot de passe',
  },
  invitation: {
    ONLINE: {
      subject: 'Invitation au Centre de facturation',
      by: '{{invitedBy}} vous invite à rejoindre le compte {{accountName}} dans le Centre de facturation.',
    },
    CORPORATE: {
      subject: 'Invitation au portail de facturation Corporate',
      by: '{{invitedBy}} vous invite à rejoindre le compte {{accountName}} dans le portail de facturation Corporate.',
    },
    STAFF: {
      subject: 'Invitation à la console de l’équipe',
      by: '{{invitedBy}} vous invite à rejoindre l’équipe de facturation.',
    },
    firstOfStaff: 'Nous vous invitons à rejoindre l’équipe de facturation.',
    next: 'Choisissez un mot de passe pour accepter. Le lien est valable {{validDays}} jours et ne peut être utilisé qu’une fois.',
    nextMember: 'Vous êtes désormais membre de ce compte. Connectez-vous comme d’habitude.',
    nextStaff: 'Vous faites désormais partie de l’équipe. Connectez-vous comme d’habitude.',
    button: 'Accepter l’invitation',
    signIn: 'Se connecter',
  },
  billingContactChanged: {
    subject: 'Le contact de facturation de {{accountName}} a changé',
    newContact:
      'Vous êtes désormais le contact de facturation du compte {{accountName}}. Vous gérez ses abonnements et ses paiements.',
    formerContact:
      '{{newContactName}} est désormais le contact de facturation du compte {{accountName}} à votre place.',
    button: 'Accéder au compte',
  },
  billingContactProposed: {
    subject: 'Contact de facturation proposé pour {{accountName}} : {{proposedName}}',
    PROPOSED:
      '{{proposedBy}} vous propose comme contact de facturation du compte {{accountName}}. Nous vous informerons de la décision.',
    TO_DECIDE:
      '{{proposedBy}} propose {{proposedName}} comme contact de facturation du compte {{accountName}}. Veuillez approuver ou rejeter cette proposition.',
    REJECTED:
      'La proposition de {{proposedBy}} de désigner {{proposedName}} comme contact de facturation du compte {{accountName}} a été rejetée. Le contact de facturation reste le même.',
    NOT_CHOSEN:
      '{{proposedBy}} vous avait proposé comme contact de facturation du compte {{accountName}}. Cette proposition a été rejetée : le contact de facturation reste le même.',
    REPLACED:
      '{{proposedBy}} vous avait proposé comme contact de facturation du compte {{accountName}}. Une autre personne a été désignée : la proposition n’est plus valable.',
    button: 'Voir le compte',
  },
  passwordReset: {
    subject: 'Choisissez un nouveau mot de passe',
    intro:
      'Vous pouvez maintenant choisir un nouveau mot de passe. Le lien est valable {{validMinutes}} minutes et ne peut être utilisé qu’une fois.',
    ignore: 'Si vous n’êtes pas à l’origine de cette demande, ignorez ce message : votre mot de passe reste inchangé.',
    button: 'Choisir un nouveau mot de passe',
  },
  passwordChanged: {
    subject: 'Votre mot de passe a été modifié',
    intro: 'Votre mot de passe a été modifié et toutes vos sessions ont été fermées.',
    warning: 'Si ce n’était pas vous, choisissez immédiatement un nouveau mot de passe.',
    button: 'Choisir un nouveau mot de passe',
  },
  emailConfirmation: {
    subject: 'Confirmez votre nouvelle adresse e-mail',
    intro:
      'Une personne qui a accès à notre facturation souhaite désormais se connecter avec cette adresse e-mail. Si c’était vous, confirmez l’adresse. Le lien est valable {{validHours}} heures et ne peut être utilisé qu’une fois ; connectez-vous d’abord comme auparavant.',
    ignore: 'Si ce n’était pas vous, ignorez ce message. Rien ne change.',
    button: 'Confirmer l’adresse',
  },
  emailChangeAsked: {
    subject: 'Une autre adresse e-mail a été demandée',
    intro:
      'Vous avez demandé à vous connecter désormais avec {{newEmail}}. Rien ne change avant que le lien envoyé à cette adresse soit suivi.',
    warning:
      'Si ce n’était pas vous, choisissez immédiatement un nouveau mot de passe : le lien ne fonctionnera alors plus.',
    button: 'Choisir un nouveau mot de passe',
  },
  emailChanged: {
    subject: 'Votre adresse e-mail a été modifiée',
    intro:
      'Désormais, vous vous connectez avec {{newEmail}}, et nos messages y sont envoyés. Vos autres sessions ont été fermées. Vous ne pouvez plus vous connecter avec cette adresse.',
    warning:
      'Si ce n’était pas vous, prévenez-nous immédiatement : écrivez à notre support, ou à votre technicien si votre organisation en a un.',
  },
  secondFactorChanged: {
    ENABLED: {
      subject: 'Votre double authentification est activée',
      intro:
        'Désormais, la connexion demande aussi un code de votre application d’authentification. Vos autres sessions ont été fermées. Conservez en lieu sûr les {{codesLeft}} codes de secours qui vous ont été montrés.',
    },
    DISABLED: {
      subject: 'Votre double authentification est désactivée',
      intro: 'Désormais, votre mot de passe suffit pour vous connecter. Vos codes de secours ne fonctionnent plus.',
    },
    CODES_RENEWED: {
      subject: 'Vous avez de nouveaux codes de secours',
      intro: 'Vous avez {{codesLeft}} nouveaux codes de secours. Les précédents ne fonctionnent plus.',
    },
    CODE_USED: {
      subject: 'Un code de secours a été utilisé',
      intro:
        'Quelqu’un a utilisé l’un de vos codes de secours à la place d’un code de votre application d’authentification. Codes restants : {{codesLeft}}.',
    },
    warning: 'Si ce n’était pas vous, choisissez immédiatement un nouveau mot de passe et prévenez-nous.',
    button: 'Choisir un nouveau mot de passe',
  },
  signInsFailed: {
    subject: 'Quelqu’un essaie de se connecter à votre place',
    intro:
      'Au cours des dernières 24 heures, quelqu’un a essayé {{tries}} fois de se connecter avec votre adresse e-mail et un mot de passe incorrect. Personne n’est entré de cette façon.',
    advice:
      'Si c’était vous et que vous avez oublié votre mot de passe, choisissez-en un nouveau. Si ce n’était pas vous, vous n’avez rien à faire ; un mot de passe réservé à ce compte le protège.',
    button: 'Choisir un nouveau mot de passe',
  },
};
