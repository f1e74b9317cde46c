import type { IncomingHttpHeaders } from 'node:http';
import { type Currency, type Minor } from '../rules';

/** What may be known of a card (G7): never its number. */
export interface Card {
  brand: string;
  last4: string;
  expiryMonth: number;
  expiryYear: number;
}

/** What a charge took from the customer, as the gateway says: minor units, ISO 4217. */
export interface Taken {
  amount: number;
  currency: string;
}

/**
 * What the gateway says a payment is now. SUCCEEDED, DECLINED and CANCELLED are final, but that the customer's bank may take back what
 * had succeeded (DISPUTED) and, where the dispute is won, return it (SUCCEEDED again). ACTION_REQUIRED waits for the customer, who
 * authenticates with the client secret; PENDING for the gateway.
 */
export type GatewayOutcome =
  | { status: 'SUCCEEDED'; reference: string; taken: Taken; card: Card | null }
  | { status: 'DISPUTED'; reference: string; taken: Taken; card: Card | null; reason: string }
  | { status: 'DECLINED'; declineCode: string; card: Card | null }
  | { status: 'ACTION_REQUIRED'; clientSecret: string; card: Card | null }
  | { status: 'PENDING' }
  | { status: 'CANCELLED' };

/**
 * The answer to saving a payment method. A client secret says that the customer must authenticate first; the gateway's event
 * METHOD_READY follows.
 */
export type SaveOutcome =
  | { status: 'SAVED'; reference: string; card: Card | null; clientSecret: string | null }
  | { status: 'DECLINED'; declineCode: string };

/** What is charged: a stored method (its gateway reference), or a token that serves this payment only (G4). */
export type ChargeSource = { method: string } | { token: string };

export interface ChargeRequest {
  /** Id of our payment: the key under which the gateway knows the charge. */
  paymentId: string;
  accountId: string;
  /** Minor units, above zero. */
  amount: Minor;
  currency: Currency;
  source: ChargeSource;
  /** What the customer's statement or receipt may say. */
  description: string;
}

/**
 * What a gateway's message is about. It is only a hint: the truth about a payment is asked with `find`. DISPUTE and REFUND name the
 * payment by the reference that its outcome had.
 */
export type GatewayEvent =
  | { type: 'PAYMENT'; paymentId: string }
  | { type: 'DISPUTE'; reference: string }
  | { type: 'REFUND'; reference: string }
  | { type: 'METHOD_READY'; reference: string };

/** No answer came: time-out, lost connection, a fault on the gateway's side. Nobody knows what happened; ask again. */
export class GatewayUnanswered extends Error {
  /** A job that meets this is tried again for a day. */
  readonly permanent = false;
}

/** The gateway has understood, and cannot give that back. */
export class RefundRefused extends Error {
  constructor(readonly code: string) {
    super(`refund refused: ${code}`);
  }
}

/** What was given back of a payment. FAILED: it came back, the customer's bank did not take it. */
export interface GatewayRefund {
  /** The gateway's own number of it. */
  reference: string;
  /** The key that we asked by; null: somebody made it in the gateway's own dashboard. */
  key: string | null;
  /** Minor units. */
  amount: Minor;
  status: 'DONE' | 'FAILED';
}

/** A message that claims to be the gateway's and is not, or is too old. */
export class EventNotGenuine extends Error {}

/** A genuine message that is no event. Sent again it would be the same. */
export class EventNotUnderstood extends Error {}

/**
 * Where cards and accounts are charged. Every method may throw GatewayUnanswered, may be repeated, and is never called inside
 * a transaction of ours (L3).
 */
export interface PaymentGateway {
  readonly name: 'sandbox' | 'stripe';

  /** How many charges it bears in a second from one process that works off many. */
  readonly chargesPerSecond: number;

  /** Stores a token as a method for later charges; the same key saves the same method once. */
  saveMethod(request: { key: string; accountId: string; token: string }): Promise<SaveOutcome>;

  /** Forgets a stored method; one that is gone already is fine. */
  removeMethod(reference: string): Promise<void>;

  /** Charges once per payment, for ever: a repeated call answers what became of the first. */
  charge(request: ChargeRequest): Promise<GatewayOutcome>;

  /** What became of a charge; null: the gateway never got it, and nothing was charged so far. */
  find(paymentId: string): Promise<GatewayOutcome | null>;

  /**
   * Cancels a charge that is not final and answers what it is afterwards: it may have succeeded meanwhile. Cancelling one that the
   * gateway never got makes a later charge of it impossible.
   */
  cancel(paymentId: string): Promise<GatewayOutcome>;

  /**
   * Gives back an amount (minor units) of a payment that succeeded; once per key.
   * @throws RefundRefused where the gateway cannot: it was given back before, or the customer's bank has taken it
   */
  refund(request: { key: string; paymentId: string; amount: Minor }): Promise<void>;

  /** What was given back of a payment, by us or by somebody in the gateway's own dashboard, the oldest first. */
  findRefunds(paymentId: string): Promise<GatewayRefund[]>;

  /**
   * Reads a message that reached our webhook, from its exact bytes; null: it concerns nothing of ours.
   * @throws EventNotGenuine, EventNotUnderstood
   */
  readEvent(headers: IncomingHttpHeaders, body: Buffer): GatewayEvent | null;
}
