import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Log } from '../../platform/log';
import { EventNotGenuine, EventNotUnderstood, type GatewayEvent } from '../gateway';

/** Signs the sandbox's messages. No secret: the sandbox is open to whoever tries it, and a message is only a hint. */
export const SANDBOX_WEBHOOK_SECRET = 'sandbox-webhook-secret';

const SIGNATURE_HEADER = 'sandbox-signature';

/** A message older than this is refused, so that a copied one cannot be played again for long. Milliseconds. */
const TOLERANCE = 5 * 60 * 1000;

/** A message on its way from the gateway to our webhook. */
export interface SignedEvent {
  headers: Record<string, string>;
  body: string;
}

/** Takes a message away, to arrive later: never before the call that caused it has answered. */
export type Deliver = (event: SignedEvent) => void;

const hmac = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex');

/** The value of the header `sandbox-signature` for a body: HMAC-SHA256 over the instant (seconds) and the body. */
export function signSandboxEvent(body: string, secret = SANDBOX_WEBHOOK_SECRET, at = new Date()): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${hmac(`${seconds}.${body}`, secret)}`;
}

/** The message that something happened to a payment. */
export const paymentEvent = (paymentId: string): SignedEvent => signed({ type: 'payment.updated', paymentId });

/** The message that the customer's bank took back a payment, or returned it. */
export const disputeEvent = (reference: string): SignedEvent => signed({ type: 'payment.disputed', reference });

/** The message that something was given back of a payment. */
export const refundEvent = (reference: string): SignedEvent => signed({ type: 'payment.refunded', reference });

function signed(message: object): SignedEvent {
  const body = JSON.stringify(message);
  return { headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signSandboxEvent(body) }, body };
}

/**
 * Reads a message that claims to be the sandbox gateway's; null: it concerns nothing of ours.
 * @throws EventNotGenuine, EventNotUnderstood
 */
export function readSandboxEvent(headers: IncomingHttpHeaders, body: Buffer): GatewayEvent | null {
  const text = body.toString('utf8');
  const [, seconds, signature] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(String(headers[SIGNATURE_HEADER])) ?? [];
  if (!seconds || !signature) throw new EventNotGenuine('no signature');
  const expected = Buffer.from(hmac(`${seconds}.${text}`, SANDBOX_WEBHOOK_SECRET));
  if (!timingSafeEqual(expected, Buffer.from(signature))) throw new EventNotGenuine('wrong signature');
  if (Math.abs(Date.now() - Number(seconds) * 1000) > TOLERANCE) throw new EventNotGenuine('too old');
  const { type, paymentId, reference } = messageIn(text);
  if (type === 'payment.updated' && typeof paymentId === 'string') return { type: 'PAYMENT', paymentId };
  if (typeof reference !== 'string') return null;
  if (type === 'payment.refunded') return { type: 'REFUND', reference };
  return type === 'payment.disputed' ? { type: 'DISPUTE', reference } : null;
}

/** Anybody can sign for the sandbox, so what is signed may still be no message. */
function messageIn(text: string): Partial<Record<'type' | 'paymentId' | 'reference', unknown>> {
  try {
    const message: unknown = JSON.parse(text);
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message;
  } catch {
    // What is no JSON is no message either.
  }
  throw new EventNotUnderstood('no JSON object');
}

/** How long after its cause a message arrives. Milliseconds. */
const DELAY = 250;

/** Delivers messages by HTTP to our own webhook, once: what is unknown of a charge is asked again; of a dispute a real gateway tells again. */
export function deliverByHttp(url: () => string, log: Log): Deliver {
  return ({ headers, body }) => {
    const send = () =>
      fetch(url(), { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) }).catch((error) =>
        log.warn({ error: String(error) }, 'a message of the sandbox gateway was lost'),
      );
    setTimeout(send, DELAY).unref();
  };
}
