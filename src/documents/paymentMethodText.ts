import { translate } from '../language';
import type { PaymentRow } from '../payments';

/** How a payment was made: the card by its brand and last digits, any other way by its name. */
export function paymentMethodText(
  { card, methodType }: Pick<PaymentRow, 'card' | 'methodType'>,
  locale: string,
): string {
  if (!card) return translate(`documents.methods.${methodType}`, locale);
  const brand = card.brand.charAt(0).toUpperCase() + card.brand.slice(1).toLowerCase();
  return translate('documents.card', locale, { brand, last4: card.last4 });
}
