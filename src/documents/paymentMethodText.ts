import { cardText, translate } from '../language';
import type { PaymentRow } from '../payments';

/** How a payment was made: the card by its brand and last digits, any other way by its name. */
export function paymentMethodText(
  { card, methodType }: Pick<PaymentRow, 'card' | 'methodType'>,
  locale: string,
): string {
  if (!card) return translate(`documents.methods.${methodType}`, locale);
  return cardText(card, locale);
}
