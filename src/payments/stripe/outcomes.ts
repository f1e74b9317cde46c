import type Stripe from 'stripe';
import type { Card, GatewayOutcome } from '../gateway';

/** What an intent says of its payment; null: nobody has tried to pay it yet. Needs `latest_charge` expanded. */
export function outcomeOf(intent: Stripe.PaymentIntent): GatewayOutcome | null {
  switch (intent.status) {
    case 'succeeded':
      return { status: 'SUCCEEDED', reference: intent.id, card: chargedCard(intent) };
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

/** A bank that wants the customer declines a charge made without them; they can still confirm it by the client secret. */
function afterError(intent: Stripe.PaymentIntent, error: Stripe.PaymentIntent.LastPaymentError): GatewayOutcome {
  const card = cardOf(error.payment_method?.card);
  if (error.code === 'authentication_required')
    return { status: 'ACTION_REQUIRED', clientSecret: intent.client_secret!, card };
  return { status: 'DECLINED', declineCode: declineCodeOf(error), card };
}

function chargedCard(intent: Stripe.PaymentIntent): Card | null {
  const charge = typeof intent.latest_charge === 'string' ? null : intent.latest_charge;
  return cardOf(charge?.payment_method_details?.card);
}

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
