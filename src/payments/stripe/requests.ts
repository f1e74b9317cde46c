import { GatewayUnanswered } from '../gateway';
import { stripeLibrary } from './library';
import { declineCodeOf } from './outcomes';

/** Stripe has understood and said no: a decline, or a method or amount that it cannot use. */
export class NotDone {
  constructor(readonly code: string) {}
}

/** Asks Stripe for something that it may say no to. */
export async function attempt<T>(ask: () => Promise<T>): Promise<T | NotDone> {
  try {
    return await ask();
  } catch (error) {
    const { StripeCardError, StripeInvalidRequestError } = stripeLibrary().errors;
    if (error instanceof StripeCardError || error instanceof StripeInvalidRequestError)
      return new NotDone(declineCodeOf(error));
    throw asUnanswered(error);
  }
}

/** Asks Stripe for something that it has no reason to say no to. */
export async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw asUnanswered(error);
  }
}

/** A request that Stripe calls wrong is our mistake and shows; any other fault, a wrong key included, leaves everything open. */
function asUnanswered(error: unknown): unknown {
  const { StripeError, StripeInvalidRequestError, StripeIdempotencyError } = stripeLibrary().errors;
  const ours = error instanceof StripeInvalidRequestError || error instanceof StripeIdempotencyError;
  return error instanceof StripeError && !ours ? new GatewayUnanswered(error.message, { cause: error }) : error;
}
