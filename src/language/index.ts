export { cardText, lineDescription, prorationText, type SeatNoun, seatsText, taxNoteText } from './billing';
export { formatAmount, formatDate, formatInstant, formatNumber, formatPercent, formatPeriod } from './format';
export { LANGUAGES, languageOf, pickLocale } from './locale';
export { type MessageKey, translate } from './messages';
export { translateProduct } from './products';
export { messageOf } from './refusals';
