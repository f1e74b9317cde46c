import type { en } from './en';
import { documents } from './fr.documents';
import { mails } from './fr.mails';

/** French, as written in France: vous, and no-break spaces before the signs that ask for one. */
export const fr: typeof en = {
  refusals: {
    NOT_FOUND: 'Cet élément n’existe pas ou vous n’y avez pas accès.',
    INVALID_INPUT: 'Cette valeur ne peut pas être utilisée. Veuillez la vérifier et réessayer.',
    STALE_VERSION:
      'Cet élément a été modifié depuis que vous l’avez ouvert. Veuillez vérifier son état actuel, puis réessayer.',
    IDEMPOTENCY_KEY_REUSED:
      'Cette demande a déjà été envoyée, avec d’autres valeurs. Vérifiez ce qui en a résulté avant de recommencer.',
    NOT_BILLING_CONTACT: 'Seul le contact de facturation de ce compte peut effectuer cette action.',
    FORBIDDEN_ROLE: 'Votre rôle ne permet pas cette action.',
    CORPORATE_REQUIRES_QUOTE:
      'Les abonnements des comptes « Corporate » se modifient par devis. Veuillez écrire à votre technicien de compte.',
    ONLINE_HAS_NO_QUOTES:
      'Les comptes en ligne ne se gèrent pas par devis. Vous pouvez effectuer cette modification vous-même dans le Centre de facturation.',
    CONTACT_NOT_PROPOSED: 'Personne n’est proposé comme contact de facturation de ce compte.',
    MEMBER_IS_BILLING_CONTACT:
      'Cette personne est le contact de facturation et ne peut pas être retirée. Veuillez d’abord désigner un autre contact de facturation.',
    EMAIL_ALREADY_USED: 'Une personne ayant cette adresse e-mail a déjà accès.',
    ACCESS_WITHDRAWN: 'Votre accès a été retiré. Veuillez vous adresser à un superviseur.',
    EMAIL_NOT_PROVEN:
      'Vous n’avez pas encore confirmé votre adresse e-mail. Demandez un nouveau mot de passe : le lien envoyé confirme l’adresse.',
    SIGN_IN_FAILED: 'L’adresse e-mail ou le mot de passe est incorrect.',
    SECOND_FACTOR_REQUIRED: 'Veuillez saisir aussi le code de votre application d’authentification.',
    SECOND_FACTOR_INVALID:
      'Ce code n’est plus valable. Chaque code ne sert qu’une fois : veuillez saisir le suivant, ou l’un de vos codes de secours.',
    SECOND_FACTOR_NOT_PREPARED: 'Aucune double authentification n’est en place. Veuillez d’abord la configurer.',
    SECOND_FACTOR_ENABLED:
      'La double authentification est déjà activée. Désactivez-la d’abord pour en configurer une autre.',
    TOKEN_INVALID: 'Ce lien n’est plus valable. Veuillez en demander un nouveau.',
    SEATS_BELOW_MINIMUM: 'Ce nombre de postes est inférieur au minimum de cette formule.',
    SEATS_ABOVE_ONLINE_LIMIT:
      'Ce nombre de postes dépasse ce qui peut être acheté en ligne. Veuillez contacter notre service commercial.',
    PRICE_NOT_AVAILABLE: 'Cette formule n’est pas proposée avec cette fréquence de facturation et cette devise.',
    CART_EMPTY: 'Votre panier est vide.',
    CART_FULL: 'Votre panier est plein. Commandez d’abord ce qu’il contient.',
    CART_ITEM_CONFLICT: 'Votre panier contient déjà un article incompatible avec celui-ci.',
    TRIAL_CAN_ONLY_CONVERT:
      'Un essai ne peut être ni modifié ni annulé. Vous pouvez vous abonner au produit à tout moment.',
    TRIAL_ALREADY_USED: 'Ce compte a déjà bénéficié de son essai de ce produit.',
    PRODUCT_ALREADY_SUBSCRIBED: 'Vous avez déjà un abonnement à ce produit ; il ne peut donc pas être essayé.',
    ALREADY_CANCELLED: 'Cet abonnement est déjà annulé.',
    CANCELLATION_NOT_PENDING: 'Aucune annulation de cet abonnement n’est en attente.',
    INVOICE_NOT_OPEN: 'Il ne reste rien à payer sur cette facture.',
    NOTHING_TO_CREDIT: 'Il ne reste rien à créditer sur cette facture.',
    CREDIT_ABOVE_LEFT: 'Il reste moins que cela à créditer.',
    REFUND_ABOVE_PAID: 'Il est impossible de rembourser autant sur la carte. Créditez le reste sur le solde du compte.',
    INVOICE_REISSUED: 'Cette facture a déjà été émise à nouveau.',
    INVOICE_NOT_REISSUABLE:
      'Des avoirs ont porté une partie de cette facture au solde du compte. Elle ne peut pas être émise à nouveau.',
    CREDIT_ALREADY_DECIDED: 'Une décision a déjà été prise sur cet avoir.',
    AMOUNT_ABOVE_OPEN: 'Le montant dépasse ce qui reste à payer sur cette facture.',
    PAYMENT_NOT_REVERSIBLE: 'Ce paiement n’a pas été saisi par un technicien, ou il a déjà été annulé.',
    AMOUNT_TOO_SMALL: 'Le montant est inférieur au minimum payable sur cette facture.',
    QUOTE_ALREADY_DECIDED: 'Ce devis a déjà fait l’objet d’une décision.',
    QUOTE_EXPIRED: 'Ce devis a expiré. Veuillez en demander un nouveau à votre technicien.',
    QUOTE_NOT_EDITABLE: 'L’état du devis ne le permet pas.',
    VALIDITY_TOO_LONG: 'Ce devis serait valable plus longtemps que ses lignes ne peuvent être acceptées.',
    QUOTE_OUTDATED: 'Un abonnement a changé depuis la rédaction de ce devis, qui doit donc être révisé.',
    APPROVAL_REQUIRED: 'Un superviseur doit approuver ce devis avant son envoi.',
    SELF_APPROVAL: 'Vous ne pouvez pas approuver votre propre devis.',
    CANCELLATION_TOO_LATE: 'Il est trop tard pour annuler cet abonnement à la fin de sa période.',
    JOB_NOT_STUCK: 'Cette tâche n’attend pas d’opérateur : elle est retentée d’elle-même.',
    JOB_NEEDED:
      'Une tâche de ce type n’est jamais abandonnée, car de l’argent ou un engagement en dépend. Faites-la retenter.',
    EFFECT_NOT_FAILED: 'Seule une modification qui a échoué peut être relancée ou abandonnée.',
    NOT_A_SANDBOX: 'Seule l’horloge d’un environnement d’essai peut être avancée.',
    NOT_A_TRIAL: 'Il ne s’agit pas d’un essai auquel il est possible de s’abonner.',
    NOT_EXPIRED: 'Seul un abonnement expiré peut être réactivé.',
    CANCELLATION_PENDING: 'L’annulation de cet abonnement est en attente. Retirez-la avant toute autre modification.',
    SUBSCRIPTION_EXPIRED: 'Cet abonnement a expiré. Réactivez-le avant toute autre modification.',
    PAYMENT_OVERDUE: 'Une facture de cet abonnement est impayée. Veuillez la régler avant toute autre modification.',
    DOWNGRADE_REQUIRES_SUPPORT:
      'Le passage à une formule inférieure est effectué par notre service d’assistance. Veuillez le contacter.',
    PRODUCT_CANNOT_CHANGE:
      'Un abonnement ne peut pas passer à un autre produit. Annulez-le et achetez l’autre produit.',
    SEATS_STILL_ASSIGNED:
      'Le nombre de postes attribués dépasse ce qui resterait. Veuillez choisir qui doit libérer le sien.',
    NO_SEAT_ASSIGNED: 'Aucun poste de cet abonnement n’est attribué : il n’y a rien à libérer.',
    NO_SEAT_FREE: 'Il n’y a pas assez de postes libres. Veuillez en libérer ou en acheter d’autres.',
    SEAT_ALREADY_ASSIGNED: 'Cette personne a déjà un poste dans cet abonnement.',
    TOTAL_CHANGED: 'Le montant dû a changé. Veuillez vérifier le nouveau récapitulatif avant de commander.',
    VAT_NUMBER_INVALID: 'Ce numéro de TVA n’est pas valable pour le pays de votre compte.',
    ADDRESS_REQUIRED:
      'Veuillez d’abord indiquer votre adresse : rue, code postal et ville. Les factures doivent la mentionner. Dans l’Union européenne, elles mentionnent aussi votre numéro de TVA si vous acquittez la TVA vous-même.',
    PAYMENT_METHOD_REQUIRED: 'Veuillez choisir un moyen de paiement : cette commande comporte un montant à régler.',
    PAYMENT_METHOD_IN_USE:
      'Un paiement en cours utilise ce moyen de paiement. Vous pourrez le supprimer une fois ce paiement terminé.',
    PAYMENT_DECLINED:
      'Votre paiement a été refusé. Rien n’a été modifié ; veuillez essayer un autre moyen de paiement.',
    PAYMENT_ABANDONED:
      'Le paiement n’a pas été effectué à temps et la commande a été annulée. Rien ne vous a été débité.',
    ORDER_PENDING:
      'Une commande en cours de paiement concerne cet élément. Veuillez réessayer une fois le paiement terminé.',
    PO_WRONG_STATE: 'L’état actuel du bon de commande ne permet pas cette opération.',
    PO_NOT_IN_FORCE:
      'Ce bon de commande ne peut pas être utilisé pour le moment. Vérifiez ses dates et le montant restant.',
    PO_CURRENCY: 'Un bon de commande doit être établi dans la devise du compte.',
    PO_NUMBER_TAKEN: 'Un bon de commande porte déjà ce numéro. Choisissez un autre numéro.',
    PO_REQUIRED: 'Un montant de cette importance exige un bon de commande. Indiquez son numéro ou payez par carte.',
    PO_EXCEEDED: 'Ce montant dépasse ce qui reste sur le bon de commande.',
    REQUEST_CLOSED: 'Cette demande est close. Veuillez en ouvrir une nouvelle.',
    TOO_MANY_ADDRESSES:
      'Avant le premier paiement, un compte peut écrire à {{max}} personnes par jour au plus. Veuillez réessayer demain, ou attribuer les postes sans message.',
    LINK_REFUSED: 'Un nom ne peut pas contenir d’adresse web ou e-mail. Veuillez l’écrire sans.',
    CARD_NUMBER_REFUSED: 'Ce texte semble contenir un numéro de carte. Pour votre sécurité, veuillez le retirer.',
  },
  detailedRefusals: {
    CREDIT_ABOVE_LEFT_G9: 'Il ne reste que {{left}} à créditer.',
    REFUND_ABOVE_PAID_G9:
      'Seuls {{most}} peuvent être remboursés sur la carte. Créditez le reste sur le solde du compte.',
    INVALID_INPUT_G11_invoiceIds: 'Indiquez chaque facture une seule fois, et au plus 50 factures.',
    INVOICE_NOT_OPEN_G11: 'L’une de ces factures n’est plus à régler.',
    TOTAL_CHANGED_G11: 'Le total a changé. Veuillez revoir les factures avant de les payer.',
    SELF_APPROVAL_G9: 'Vous ne pouvez pas approuver votre propre avoir.',
    INVALID_INPUT_G9_lines: 'Indiquez au moins une ligne, et chacune une seule fois.',
    INVALID_INPUT_G9_amount: 'Indiquez soit des lignes, soit un montant.',
    INVALID_INPUT_B4_lines: 'Veuillez indiquer des montants supérieurs à zéro dans la devise de la facture.',
    INVALID_INPUT_B4_amount: 'Indiquez un montant dans la devise du compte, sans plus de décimales qu’elle n’en a.',
    INVALID_INPUT_C1_to: 'L’horloge ne peut qu’avancer, de dix ans au plus à la fois.',
    INVALID_INPUT_G5_methodType:
      'Seuls les chèques, virements et prélèvements sont saisis ; les cartes relèvent du prestataire de paiement.',
    INVALID_INPUT_G5_receivedOn: 'Un paiement ne peut pas avoir été reçu à une date future.',
    INVALID_INPUT_H3_lines: 'Un devis compte au moins une ligne, et 100 au plus.',
    INVALID_INPUT_H3_discountPercent: 'Une remise va de 0 à 100 %, avec deux décimales au plus, et remplace un prix.',
    INVALID_INPUT_H3_unitPrice: 'Cette ligne ne peut pas avoir ce prix.',
    INVALID_INPUT_H8_validUntil:
      'Un devis est valable jusqu’à ce jour au moins ; une prolongation va jusqu’à un jour ultérieur.',
    INVALID_INPUT_H14_coTermWith: 'Sa période ne peut être partagée qu’avec un abonnement en cours du compte.',
    INVALID_INPUT_H14_frequency:
      'Une autre fréquence de facturation demande une ligne RENEW ; une période partagée impose sa fréquence.',
    INVALID_INPUT_H15_coTermWith:
      'Une autre ligne de ce devis termine ou recommence la période que celle-ci partagerait.',
    INVALID_INPUT_H15_effectiveOn:
      'La date accompagne ON_DATE ; elle suit le dernier jour de validité du devis et tombe dans la période en cours.',
    INVALID_INPUT_H15_effectiveWhen: 'Ce type de ligne ne peut pas prendre effet à ce moment.',
    INVALID_INPUT_H15_subscriptionId:
      'Un abonnement a une seule ligne, ou une modification immédiate et un renouvellement ou une annulation en fin de période.',
    INVALID_INPUT_H19_accountId:
      'Aucune ligne de ce devis ne peut être reprise pour ce compte : il ne resterait rien à copier.',
    INVALID_INPUT_L2_idempotencyKey: 'Envoyez une clé propre à chaque intention.',
    PAYMENT_METHOD_REQUIRED_G3: 'Veuillez choisir un moyen de paiement.',
    PO_REQUIRED_I7: 'Ces abonnements ont plusieurs bons de commande. Veuillez en choisir un.',
    SUBSCRIPTION_EXPIRED_F8: 'Cet abonnement a expiré. Seul un renouvellement à l’acceptation le remet en service.',
    VALIDITY_TOO_LONG_H16:
      'Le devis peut être valable jusqu’au {{day}} au plus tard : après cette date, la ligne {{line}} ne peut plus être acceptée.',
    QUOTE_OUTDATED_H13: 'L’abonnement a changé depuis que le client a accepté cette modification.',
    TOTAL_CHANGED_H10: 'Le total a changé. Veuillez relire le devis tel qu’il est à présent avant de l’accepter.',
    INVALID_INPUT_A1_kind: 'Un compte en ligne est ouvert par son titulaire, qui s’inscrit.',
    ADDRESS_REQUIRED_A2: 'L’adresse peut être modifiée, mais pas supprimée : les factures doivent la mentionner.',
    INVALID_INPUT_A2_email: 'Les factures peuvent être envoyées à {{max}} autres adresses au plus.',
    INVALID_INPUT_A3: 'Cette personne ne peut pas être le contact de facturation du compte d’un client.',
    INVALID_INPUT_A4_email: 'Cette personne est déjà le contact de facturation.',
    INVALID_INPUT_A6_technicianId: 'Veuillez choisir un technicien.',
    INVALID_INPUT_A11_email: 'Cette personne ne peut pas être membre du compte d’un client.',
    INVALID_INPUT_A11_roles: 'Veuillez choisir au moins un rôle.',
    EMAIL_ALREADY_USED_A14:
      'Cette adresse e-mail appartient déjà à une personne qui a accès. Connectez-vous avec cette adresse, ou demandez-en une autre.',
    TOKEN_INVALID_A14:
      'Ce lien n’est plus valable ou ne vous est pas destiné. Demandez à nouveau l’adresse depuis votre profil.',
    EMAIL_ALREADY_USED_A13:
      'Cette adresse est celle du contact de facturation d’un compte client. Faites d’abord transmettre ce rôle.',
    TOKEN_INVALID_A13:
      'Ce lien n’est plus valable. Si vous avez déjà confirmé votre adresse, connectez-vous ; sinon, inscrivez-vous à nouveau.',
    INVALID_INPUT_A12_password: 'Un mot de passe compte de {{min}} à {{max}} caractères.',
    INVALID_INPUT_A14_email: 'C’est déjà votre adresse e-mail.',
    INVALID_INPUT_A14_currentPassword: 'Ce n’est pas votre mot de passe actuel.',
    INVALID_INPUT_A16_userId: 'Un autre superviseur doit le faire pour vous.',
    INVALID_INPUT_L7: 'Veuillez saisir un texte d’au plus {{max}} caractères, sans caractère de contrôle.',
    INVALID_INPUT_C5: 'Rien ne change : l’abonnement est déjà conforme à ces conditions.',
    INVALID_INPUT_D9: '{{email}} n’a pas de poste dans cet abonnement.',
    INVALID_INPUT_K1_emails: '{{email}} n’a pas de poste dans cet abonnement.',
    INVALID_INPUT_K1: 'Veuillez indiquer chaque personne une seule fois : {{repeated}} figure deux fois.',
    NO_SEAT_FREE: 'Postes libres : {{free}}. Veuillez en libérer ou en acheter d’autres.',
    SEAT_ALREADY_ASSIGNED: '{{email}} a déjà un poste dans cet abonnement.',
    INVALID_INPUT_I3_number: 'Indiquez le numéro de votre bon de commande.',
    INVALID_INPUT_I3_purchaseOrderNumber: 'Indiquez le numéro de votre bon de commande.',
    INVALID_INPUT_I3_ceiling: 'Le plafond doit être un montant supérieur à zéro.',
    INVALID_INPUT_I6_expiresOn:
      'La date d’expiration ne peut être ni passée ni antérieure au premier jour de validité.',
    INVALID_INPUT_I6_purchaseOrderExpiresOn:
      'La date d’expiration ne peut être ni passée ni antérieure au premier jour de validité.',
    INVALID_INPUT_I7_ceiling:
      'Une fois le bon de commande proposé, son plafond ne peut qu’être relevé, et jamais en dessous de ce qui est utilisé et engagé.',
    INVALID_INPUT_J1_topic:
      'Les demandes de ce type de compte ne peuvent pas porter sur ce sujet. Veuillez en choisir un autre.',
    INVALID_INPUT_J2_documentNames: 'Ce compte n’a aucun document de ce nom : {{names}}.',
    INVALID_INPUT_J2_assigneeId:
      'Cette demande ne peut être attribuée qu’à une personne de l’équipe qui peut y répondre.',
    INVALID_INPUT_J5_addressee: 'Ce type de compte ne peut pas leur adresser de demande.',
    INVALID_INPUT_J5_content: 'Seuls les fichiers PDF, PNG et JPEG de 10 Mo au plus peuvent être ajoutés.',
    INVALID_INPUT_J5_fileIds: 'Vous pouvez ajouter au plus {{max}} fichiers.',
    NOT_FOUND_J5: 'Ce fichier est introuvable. Veuillez l’ajouter à nouveau.',
    TRIAL_CAN_ONLY_CONVERT_D7:
      'Un essai ne passe pas à une formule inférieure. Le contact de facturation peut s’abonner maintenant, à la formule de son choix.',
    SUBSCRIPTION_EXPIRED_D7:
      'Cet abonnement a expiré. Le contact de facturation peut le réactiver, avec la formule de son choix.',
    INVALID_INPUT_B1_planId: 'C’est la formule la plus élevée de ce produit.',
    INVALID_INPUT_D7_planId:
      'Veuillez choisir une formule inférieure du même produit. Il n’en existe aucune au-dessous de la plus basse.',
    INVALID_INPUT_E2_frequency: 'Veuillez choisir une fréquence de facturation.',
    NOT_BILLING_CONTACT: 'Seul le contact de facturation de ce compte, {{contact}}, peut effectuer cette action.',
    CART_FULL: 'Votre panier est plein : il contient au plus {{max}} articles. Commandez d’abord ce qu’il contient.',
    SEATS_BELOW_MINIMUM: 'Le nombre minimal de postes de cette formule est de {{min}}.',
    SEATS_ABOVE_ONLINE_LIMIT:
      'Le nombre maximal de postes en ligne est de {{max}}. Veuillez contacter notre service commercial.',
    SEATS_STILL_ASSIGNED:
      'Postes attribués : {{assigned}} ; postes qui resteraient : {{seats}}. Veuillez choisir qui doit libérer le sien.',
    PAYMENT_DECLINED_G4: 'Cette carte a été refusée. Veuillez en utiliser une autre.',
  },
  refusalOfLine: 'Ligne {{line}} : {{sentence}}',
  faults: {
    signInFirst: 'Connectez-vous d’abord.',
    staffOnly: 'Cette liste est réservée au personnel.',
    documentsOfContact: 'Les documents sont réservés au contact de facturation.',
    tooMuchAsked: 'Vous demandez trop de données à la fois. Réessayez dans {{seconds}} secondes.',
    tooManyAttempts: 'Trop de tentatives. Réessayez dans {{seconds}} secondes.',
    unavailable: 'Le service ne répond pas pour le moment. Réessayez dans quelques secondes.',
  },
  seatNouns: {
    ORGANIZER: { one: 'organisateur', other: 'organisateurs' },
    AGENT: { one: 'agent', other: 'agents' },
    EXPERT: { one: 'expert', other: 'experts' },
    COMPUTER: { one: 'ordinateur', other: 'ordinateurs' },
  },
  creditReasons: {
    GOODWILL: 'Geste commercial',
    ERROR: 'Correction d’une erreur',
    BAD_DEBT: 'Créance irrécouvrable',
    GATEWAY_REFUND: 'Remboursement sur la carte',
    REISSUE: 'Facture émise à nouveau',
  },
  frequencies: { MONTHLY: 'facturation mensuelle', ANNUAL: 'facturation annuelle' },
  subscriptionStatuses: {
    TRIALING: 'Essai',
    ACTIVE: 'Actif',
    PAST_DUE: 'Paiement en retard',
    PENDING_CANCELLATION: 'Annulation en attente',
    EXPIRED: 'Expiré',
  },
  lines: {
    CHARGE: '{{what}}',
    CREDIT: 'Crédit pour la durée non utilisée : {{what}}',
    CORRECTION: 'Crédit : {{what}}',
    PRICE_HOLD: 'Maintien du prix du devis : {{what}}',
  },
  proration: {
    C6: '{{base}} × {{unusedDays}} ÷ {{periodDays}} (jours non utilisés ÷ jours de la période) = {{exact}} avant arrondi.',
    C7: '{{base}} × {{unusedDays}} ÷ {{periodDays}} (jours non utilisés ÷ jours de la période) × (1 − {{to}} ÷ {{from}}) = {{exact}} avant arrondi.',
    H14: '{{base}} × {{unusedDays}} ÷ {{periodDays}} (jours restants ÷ jours de la période) = {{exact}} avant arrondi.',
    ofChange: '{{change}} ; {{days}}',
    seatChange: '({{more}} − {{less}} postes) × {{unitPrice}} = {{difference}} par période',
    priceChange: '{{more}} − {{less}} (prix par période) = {{difference}}',
    share: '{{change}}, dont {{base}} sur cette ligne',
  },
  taxNotes: {
    STANDARD: 'TVA ou taxe de vente',
    REVERSE_CHARGE:
      'Autoliquidation : la TVA est due par le preneur des services (articles 44 et 196 de la directive 2006/112/CE du Conseil).',
    NONE: 'Sans taxe',
  },
  period: 'du {{from}} au {{to}}',
  documents,
  mails,
};
