import { type Language, languageOf } from './locale';

/**
 * What the catalogue says of products and their features in languages other than English, in which the catalogue itself is
 * written: kind and key → text.
 */
export const PRODUCT_TEXTS: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  fr: {
    'products.gotomeeting': 'Réunions en ligne avec partage d’écran, audio et vidéo.',
    'products.gotowebinar': 'Webinaires avec inscription, sondages et enregistrements.',
    'products.gototraining': 'Formations en ligne avec tests, supports de cours et catalogues.',
    'products.gotoassist-remote-support': 'Assistance à distance, avec ou sans présence de l’utilisateur.',
    'products.gotoassist-service-desk': 'Incidents, problèmes, changements et portail libre-service.',
    'products.gotoassist-seeit': 'Voyez ce que voit le client grâce à son appareil photo.',
    'products.gotomypc': 'Accédez à vos ordinateurs où que vous soyez.',
    'products.openvoice': 'Audioconférence avec numéros locaux et numéros verts.',
    'features.participants': 'Participants par réunion',
    'features.recording': 'Enregistrement dans le cloud',
    'features.drawing': 'Outils de dessin',
    'features.admin': 'Centre d’administration avec rapports',
    'features.inroom': 'InRoom Link',
    'features.attendees': 'Participants par session',
    'features.recurring': 'Webinaires récurrents',
    'features.ondemand': 'Bibliothèque à la demande illimitée',
    'features.source': 'Suivi des sources',
    'features.tests': 'Tests et évaluations',
    'features.breakouts': 'Salles de sous-groupes',
    'features.camera': 'Partage de caméra',
    'features.mobile': 'Assistance mobile',
    'features.unattended': 'Ordinateurs en accès sans surveillance par agent',
    'features.annotate': 'Annotation en direct',
    'features.sessions': 'Sessions caméra',
    'limits.unlimited': 'illimité',
  },
};

/**
 * L5: a text of the catalogue in the language of a locale, by kind and key (`products.gotomeeting`, `features.recording`,
 * `limits.unlimited`); `written`, as the catalogue has it, where there is no other: staff add products at any time.
 */
export function translateProduct(key: string, written: string, locale: string): string {
  const language = languageOf(locale);
  return language === 'en' ? written : (PRODUCT_TEXTS[language][key] ?? written);
}
