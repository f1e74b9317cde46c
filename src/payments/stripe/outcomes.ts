import type Stripe from 'stripe';
import type { Card, GatewayOutcome } from '../gateway';

/** What an intent says of its payment; null: nobody has tried to pay it yet. Needs `latest_charge` expanded. */
export function outcomeOf(intent: Stripe.PaymentIntent): GatewayOutcome | null {
  switch (intent.status) {
    case 'succeeded':
      return { status: 'SUCCEEDED', reference: intent.id, taken: takenBy(intent), card: chargedCard(intent) };
    case 'canceled':
      return { status: 'CANCELLED' };
    case 'requires_action':
      return { status: 'ACTION_REQUIRED', clientSecret: intent.client_secret!, card: chargedCard(intent) };
    case 'requires_payment_method':
    case 'requires_confirmation':
      return intent.last_payment_error && afterError(intent, intent.last_payment_error);
    default:
      return { status: 'PENDING' };
  }
}

const takenBy = ({ amount_received: amount, currency }: Stripe.PaymentIntent) => ({
  ...{ amount, currency: currency.toUpperCase() },
});

/** A bank that wants the customer declines a charge made without them; they can still confirm it by the client secret. */
function afterError(intent: Stripe.PaymentIntent, error: Stripe.PaymentIntent.LastPaymentError): GatewayOutcome {
  const card = cardOf(error.payment_method?.card);
  if (error.code === 'authentication_required')
    return { status: 'ACTION_REQUIRED', clientSecret: intent.client_secret!, card };
  return { status: 'DECLINED', declineCode: declineCodeOf(error), card };
}

/** Whether a dispute has taken the money: an inquiry (`warning_…`) has not yet, and what was won or prevented is back. */
export function isMoneyGone({ status }: Pick<Stripe.Dispute, 'status'>): boolean {
  return status === 'needs_response' || status === 'under_review' || status === 'lost';
}

/** Whether the customer's bank has, or once had, objected to what an intent brought. */
export const isChargeDisputed = (intent: Stripe.PaymentIntent): boolean => chargeOf(intent)?.disputed === true;

const chargeOf = ({ latest_charge: charge }: Stripe.PaymentIntent) => (typeof charge === 'string' ? null : charge);

const chargedCard = (intent: Stripe.PaymentIntent): Card | null =>
  cardOf(chargeOf(intent)?.payment_method_details?.card);

/** What may be known of a card; null for other kinds of methods. */
export function cardOf(
  card: { brand: string | null; last4: string | null; exp_month: number; exp_year: number } | null | undefined,
): Card | null {
  if (!card) return null;
  return {
    brand: card.brand ?? 'unknown',
    last4: card.last4 ?? '',
    expiryMonth: card.exp_month,
    expiryYear: card.exp_year,
  };
}

/** The bank's reason where there is one, else Stripe's own; a token or method that does not exist is an invalid token. */
export function declineCodeOf(error: { decline_code?: string; code?: string }): string {
  if (error.code === 'resource_missing') return 'invalid_token';
  return (error.decline_code ?? error.code ?? 'declined').slice(0, 64);
}
