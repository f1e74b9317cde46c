import express, { Router } from 'express';
import type { Deps } from './deps';
import { EventNotGenuine, EventNotUnderstood } from './gateway';
import { markMethodReady } from './methods';

/**
 * `POST /webhooks/payments`: where the gateway tells that something happened to a payment or a method. 400: not genuine. 204: done,
 * or genuine and none that anybody understands, which is logged. A fault of ours is a 500, after which gateways send the message again.
 * `settle` is told the payment's id, `settleDispute` and `settleRefunds` the gateway's reference of it; they ask the gateway for the
 * truth, and must bear any number of calls, in any order (D5, G5).
 */
export function paymentWebhook(
  deps: Pick<Deps, 'database' | 'gateway' | 'log'>,
  settle: (paymentId: string) => Promise<void>,
  settleDispute: (reference: string) => Promise<void>,
  settleRefunds: (reference: string) => Promise<void>,
): Router {
  const router = Router();
  const rawBody = express.raw({ type: () => true, limit: '256kb' });
  router.post('/webhooks/payments', rawBody, async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    try {
      const event = deps.gateway.readEvent(request.headers, body);
      if (event?.type === 'PAYMENT') await settle(event.paymentId);
      if (event?.type === 'DISPUTE') await settleDispute(event.reference);
      if (event?.type === 'REFUND') await settleRefunds(event.reference);
      if (event?.type === 'METHOD_READY') await markMethodReady(deps, event.reference);
      response.sendStatus(204);
    } catch (error) {
      const isGenuine = error instanceof EventNotUnderstood;
      if (!isGenuine && !(error instanceof EventNotGenuine)) throw error;
      deps.log.warn({ reason: error.message, isGenuine }, 'A message at the payment webhook was not taken');
      response.sendStatus(isGenuine ? 204 : 400);
    }
  });
  return router;
}
