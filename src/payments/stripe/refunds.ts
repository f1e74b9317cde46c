import type Stripe from 'stripe';
import { minor } from '../../rules';
import type { GatewayRefund } from '../gateway';

/** What Stripe says of a refund. One without our key was made in Stripe's dashboard. */
export function refundOf({ id: reference, amount, metadata, status }: Stripe.Refund): GatewayRefund {
  const failed = status === 'failed' || status === 'canceled';
  return { reference, key: metadata?.key ?? null, amount: minor(amount), status: failed ? 'FAILED' : 'DONE' };
}

/** The intent of what an event says was given back, or came back; null: it is about something else. */
export function intentOfRefund(event: Stripe.Event): string | null {
  const isRefund = event.type.startsWith('refund.') || event.type === 'charge.refund.updated';
  if (event.type !== 'charge.refunded' && !isRefund) return null;
  const { payment_intent: intent } = event.data.object as Stripe.Charge | Stripe.Refund;
  return typeof intent === 'string' ? intent : (intent?.id ?? null);
}
