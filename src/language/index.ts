export {
  cardText,
  type DescribedLine,
  lineDescription,
  prorationText,
  type SeatNoun,
  seatsText,
  taxNoteText,
} from './billing';
export { formatAmount, formatDate, formatNumber, formatPercent, formatPeriod } from './format';
export { LANGUAGES, type Language, languageOf, pickLocale } from './locale';
export { type MessageKey, messageOf, translate } from './messages';
export { translateProduct } from './products';
