import type { mails as english } from './en.mails';

/** L6: the texts of the e-mails, by template. Every value comes formatted. */
export const mails: typeof english = {
  layout: {
    greeting: 'Bonjour {{name}},',
    greetingWithoutName: 'Bonjour,',
    signature: 'Votre service de facturation',
    about: 'Ce message concerne le compte {{accountName}}.',
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
    fromBalance: 'Réglé avec le solde de votre compte',
    toBalance: 'Ajouté au solde de votre compte',
    due: 'Montant dû',
    paidWith: 'Moyen de paiement',
    card: '{{brand}} se terminant par {{last4}}',
    trialUntil: 'Essai jusqu’au {{lastDay}}',
  },
  orderConfirmation: {
    subject: 'Confirmation de votre commande {{orderNumber}}',
    intro:
      'Merci. Votre commande {{orderNumber}} est terminée et tout ce qu’elle contient est disponible dès maintenant.',
    button: 'Voir votre commande',
  },
  paymentNeedsYou: {
    subject: 'Votre commande {{orderNumber}} attend votre confirmation',
    intro:
      'Le paiement de {{due}} pour votre commande {{orderNumber}} n’est pas terminé : votre banque vous demande de le confirmer.',
    deadline:
      'S’il n’est pas confirmé dans les {{withinHours}} heures suivant votre commande, celle-ci est annulée et rien ne vous est débité.',
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
  trialExpired: {
    subject: 'Votre essai de {{subscription}} est terminé',
    ENDED: 'Votre essai de {{subscription}} est terminé. Rien ne vous a été débité.',
    PAYMENT_DECLINED:
      'Votre essai de {{subscription}} devait devenir un abonnement payant, mais le paiement a été refusé : il est donc terminé. Rien ne vous a été débité.',
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
    subject: 'Paiement refusé : {{subscription}}',
    intro: 'Nous n’avons pas pu débiter {{due}} pour votre abonnement à {{subscription}} (facture {{invoiceNumber}}).',
    retry:
      'Nous réessaierons le {{retriesOn}}. Vous pouvez aussi payer dès maintenant avec un autre moyen de paiement.',
    noRetry: 'Nous ne réessaierons plus. Veuillez payer dès maintenant avec un autre moyen de paiement.',
    until:
      'Vous conservez votre accès jusqu’au {{lastDay}}. Si la facture reste impayée à cette date, votre abonnement expire.',
    button: 'Payer maintenant',
  },
  subscriptionExpired: {
    subject: 'Votre abonnement à {{subscription}} a expiré',
    CANCELLED: 'Votre abonnement à {{subscription}} a été annulé. Son dernier jour était le {{lastDay}}.',
    NON_PAYMENT:
      'Votre abonnement à {{subscription}} a expiré, car il n’a pas été payé. Son dernier jour était le {{lastDay}}.',
    next: 'Vous pouvez le réactiver à tout moment : vos attributions de postes sont conservées.',
    button: 'Réactiver votre abonnement',
  },
  priceChange: {
    subject: 'Le prix de {{subscription}} change le {{renewsOn}}',
    intro:
      'Le prix de votre abonnement à {{subscription}} avec {{seats}} change lors de son renouvellement, le {{renewsOn}}.',
    before: 'Prix actuel par poste, hors taxes ({{frequency}})',
    after: 'Prix par poste à partir du {{renewsOn}}, hors taxes ({{frequency}})',
    next: 'Vous n’avez rien à faire. En cas de désaccord, vous pouvez modifier ou annuler votre abonnement jusque-là.',
    button: 'Voir votre abonnement',
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
    next: 'S’il reste une question, il vous suffit d’y répondre.',
    button: 'Lire la réponse',
  },
  invitation: {
    subject: 'Invitation au Centre de facturation',
    member: '{{invitedBy}} vous invite à rejoindre le compte {{accountName}} dans le Centre de facturation.',
    staff: '{{invitedBy}} vous invite à rejoindre l’équipe du Centre de facturation.',
    next: 'Choisissez un mot de passe pour accepter. Le lien est valable {{validDays}} jours et ne peut être utilisé qu’une fois.',
    button: 'Accepter l’invitation',
  },
  billingContactChanged: {
    subject: 'Le contact de facturation de {{accountName}} a changé',
    newContact:
      'Vous êtes désormais le contact de facturation du compte {{accountName}}. Vous gérez ses abonnements et ses paiements.',
    formerContact:
      '{{newContactName}} est désormais le contact de facturation du compte {{accountName}} à votre place.',
    button: 'Accéder au compte',
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
};
