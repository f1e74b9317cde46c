import type { IncomingHttpHeaders } from 'node:http';
import type Stripe from 'stripe';
import type { Database } from '../../platform/database';
import { type Minor } from '../../rules';
import {
  type ChargeRequest,
  EventNotGenuine,
  EventNotUnderstood,
  type GatewayEvent,
  type GatewayOutcome,
  type GatewayRefund,
  type PaymentGateway,
  RefundRefused,
  type SaveOutcome,
} from '../gateway';
import { stripeLibrary } from './library';
import { StripeMemory } from './memory';
import { cardOf, declineCodeOf, isChargeDisputed, isMoneyGone, outcomeOf } from './outcomes';
import { intentOfRefund, refundOf } from './refunds';
import { answered, attempt, NotDone } from './requests';

/** Ours ask again by themselves; an answer that takes longer than this is taken for lost. Milliseconds. */
const TIMEOUT = 20_000;

const OPTIONS = { maxNetworkRetries: 0, timeout: TIMEOUT, telemetry: false };

/** Only what the customer can finish on the page they are on. */
const WITHOUT_REDIRECT = { enabled: true, allow_redirects: 'never' as const };

export interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
  /** Where Stripe's API is; Stripe itself unless given. */
  server?: { host: string; port: number; protocol: 'http' | 'https' };
}

/**
 * Charges through Stripe's payment intents; tokens are ids of Stripe's payment methods (`pm_…`), made in the browser. A charge has
 * two steps: an intent is opened and remembered, then confirmed. Money moves only in the second, so what is not remembered was not
 * charged, and what is remembered is found by its exact id: Stripe's search lags behind, and its idempotency keys last a day.
 * A stored method is charged without the customer; where the bank insists on them, the charge asks for them instead of declining.
 */
export class StripeGateway implements PaymentGateway {
  readonly name = 'stripe';
  /** Stripe takes 100 calls a second of an account that has agreed on nothing else, and a charge is two. */
  readonly chargesPerSecond = 50;
  private readonly stripe: Stripe;
  private readonly memory: StripeMemory;

  constructor(
    database: Database,
    private readonly settings: StripeSettings,
  ) {
    this.memory = new StripeMemory(database);
    const { secretKey, server } = settings;
    // Now, not in the middle of the first payment: loading holds up the process for a third of a second.
    this.stripe = new (stripeLibrary())(secretKey, { ...OPTIONS, ...server });
  }

  async saveMethod({ key, accountId, token }: { key: string; accountId: string; token: string }): Promise<SaveOutcome> {
    const customer = await this.customerOf(accountId);
    const setup = await attempt(() =>
      this.stripe.setupIntents.create(
        {
          customer,
          payment_method: token,
          confirm: true,
          usage: 'off_session',
          automatic_payment_methods: WITHOUT_REDIRECT,
          expand: ['payment_method'],
        },
        { idempotencyKey: `${key}:save` },
      ),
    );
    if (setup instanceof NotDone) return { status: 'DECLINED', declineCode: setup.code };
    if (setup.last_setup_error) return { status: 'DECLINED', declineCode: declineCodeOf(setup.last_setup_error) };
    const method = setup.payment_method as Stripe.PaymentMethod;
    const clientSecret = setup.status === 'requires_action' ? setup.client_secret : null;
    return { status: 'SAVED', reference: method.id, card: cardOf(method.card), clientSecret };
  }

  async removeMethod(reference: string): Promise<void> {
    // Refused only when it is detached, or was never attached.
    await attempt(() => this.stripe.paymentMethods.detach(reference));
  }

  async charge(request: ChargeRequest): Promise<GatewayOutcome> {
    const known = await this.memory.recall(request.paymentId);
    const opened = known ?? (await this.open(request));
    if (opened.intentId === null || opened.declineCode !== null) return settledUntried(opened);
    const intent = await this.retrieve(opened.intentId);
    return (await this.outcomeNow(intent)) ?? this.confirm(request, intent.id);
  }

  async find(paymentId: string): Promise<GatewayOutcome | null> {
    const known = await this.memory.recall(paymentId);
    if (!known) return null;
    if (known.intentId === null || known.declineCode !== null) return settledUntried(known);
    return this.outcomeNow(await this.retrieve(known.intentId));
  }

  async cancel(paymentId: string): Promise<GatewayOutcome> {
    const known = await this.memory.remember(paymentId, null);
    if (known.intentId === null || known.declineCode !== null) return settledUntried(known);
    const outcome = await this.outcomeNow(await this.retrieve(known.intentId));
    if (outcome && ['SUCCEEDED', 'DISPUTED', 'DECLINED', 'CANCELLED'].includes(outcome.status)) return outcome;
    // Refused when it has become final in this moment.
    await attempt(() => this.stripe.paymentIntents.cancel(known.intentId!));
    return outcomeOf(await this.retrieve(known.intentId)) ?? { status: 'PENDING' };
  }

  async refund({ key, paymentId, amount }: { key: string; paymentId: string; amount: Minor }): Promise<void> {
    const known = await this.memory.recall(paymentId);
    if (!known?.intentId) throw new Error(`payment ${paymentId} has not succeeded: nothing to give back`);
    if ((await this.findRefunds(paymentId)).some((refund) => refund.key === key)) return;
    const wanted = { payment_intent: known.intentId, amount, metadata: { key } };
    const made = await attempt(() => this.stripe.refunds.create(wanted, { idempotencyKey: `${key}:refund` }));
    if (made instanceof NotDone) throw new RefundRefused(made.code);
  }

  async findRefunds(paymentId: string): Promise<GatewayRefund[]> {
    const known = await this.memory.recall(paymentId);
    if (!known?.intentId) return [];
    const ofIntent = { payment_intent: known.intentId, limit: 100 };
    const { data } = await answered(() => this.stripe.refunds.list(ofIntent));
    return data.map(refundOf).reverse();
  }

  readEvent(headers: IncomingHttpHeaders, body: Buffer): GatewayEvent | null {
    const event = this.genuineEvent(headers, body);
    if (event.type === 'setup_intent.succeeded') {
      const { payment_method: method } = event.data.object;
      return method ? { type: 'METHOD_READY', reference: typeof method === 'string' ? method : method.id } : null;
    }
    if (event.type.startsWith('charge.dispute.')) {
      const { payment_intent: intent } = event.data.object as Stripe.Dispute;
      return intent ? { type: 'DISPUTE', reference: typeof intent === 'string' ? intent : intent.id } : null;
    }
    const refunded = intentOfRefund(event);
    if (refunded) return { type: 'REFUND', reference: refunded };
    if (!event.type.startsWith('payment_intent.')) return null;
    const paymentId = (event.data.object as Partial<Stripe.PaymentIntent>).metadata?.paymentId;
    return paymentId ? { type: 'PAYMENT', paymentId } : null;
  }

  /** What an intent says now. Its charge stays marked as disputed for ever; whether the money is gone is said by the disputes. */
  private async outcomeNow(intent: Stripe.PaymentIntent): Promise<GatewayOutcome | null> {
    const outcome = outcomeOf(intent);
    if (outcome?.status !== 'SUCCEEDED' || !isChargeDisputed(intent)) return outcome;
    const { data } = await answered(() => this.stripe.disputes.list({ payment_intent: intent.id, limit: 100 }));
    const dispute = data.find(isMoneyGone);
    return dispute ? { ...outcome, status: 'DISPUTED', reason: dispute.reason } : outcome;
  }

  private genuineEvent(headers: IncomingHttpHeaders, body: Buffer): Stripe.Event {
    let event: Partial<Stripe.Event> | null;
    try {
      const signature = String(headers['stripe-signature']);
      event = this.stripe.webhooks.constructEvent(body, signature, this.settings.webhookSecret);
    } catch (error) {
      if (error instanceof SyntaxError) throw new EventNotUnderstood('no JSON', { cause: error });
      throw new EventNotGenuine('not signed by Stripe', { cause: error });
    }
    const isEvent = typeof event?.type === 'string' && typeof event.data?.object === 'object' && event.data.object;
    if (!isEvent) throw new EventNotUnderstood('no event of Stripe');
    return event as Stripe.Event;
  }

  /** Opens the intent of a payment and remembers it; answers what is remembered, which a cancellation may have decided before. */
  private async open({ paymentId, accountId, amount, currency, source, description }: ChargeRequest) {
    // A token that serves one payment must not become the customer's.
    const customer = 'method' in source ? await this.customerOf(accountId) : undefined;
    const intent = await attempt(() =>
      this.stripe.paymentIntents.create(
        {
          amount,
          currency: currency.toLowerCase(),
          description,
          automatic_payment_methods: WITHOUT_REDIRECT,
          metadata: { paymentId, accountId },
          ...(customer && { customer }),
        },
        { idempotencyKey: `${paymentId}:open` },
      ),
    );
    return intent instanceof NotDone
      ? this.memory.rememberDecline(paymentId, intent.code)
      : this.memory.remember(paymentId, intent.id);
  }

  private async confirm({ paymentId, source }: ChargeRequest, intentId: string): Promise<GatewayOutcome> {
    const payWith =
      'method' in source ? { payment_method: source.method, off_session: true } : { payment_method: source.token };
    const confirmed = await attempt(() =>
      this.stripe.paymentIntents.confirm(intentId, payWith, { idempotencyKey: `${paymentId}:confirm` }),
    );
    const outcome = outcomeOf(await this.retrieve(intentId));
    if (outcome) return outcome;
    if (!(confirmed instanceof NotDone)) return { status: 'PENDING' };
    // The method cannot be used at all: Stripe keeps no trace of that on the intent.
    const refused = await this.memory.rememberDecline(paymentId, confirmed.code);
    await attempt(() => this.stripe.paymentIntents.cancel(intentId));
    return settledUntried(refused);
  }

  private retrieve(intentId: string): Promise<Stripe.PaymentIntent> {
    return answered(() => this.stripe.paymentIntents.retrieve(intentId, { expand: ['latest_charge'] }));
  }

  private async customerOf(accountId: string): Promise<string> {
    const known = await this.memory.recallCustomer(accountId);
    if (known) return known;
    const customer = await answered(() =>
      this.stripe.customers.create({ metadata: { accountId } }, { idempotencyKey: `${accountId}:customer` }),
    );
    return this.memory.rememberCustomer(accountId, customer.id);
  }
}

function settledUntried({ declineCode }: { declineCode: string | null }): GatewayOutcome {
  return declineCode === null ? { status: 'CANCELLED' } : { status: 'DECLINED', declineCode, card: null };
}
