import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Behaviour = 'succeeds' | 'insufficient_funds' | 'expired_card' | 'authenticates' | 'answer_lost';
type Fields = Record<string, string>;
/** `answersToLose`: how often the connection breaks instead; the client itself asks a second time at once. */
type Reply = { status: number; body: unknown; answersToLose?: number };

interface Method {
  id: string;
  behaviour: Behaviour;
  customer: string | null;
  card: { brand: string; last4: string; exp_month: number; exp_year: number };
}

interface Intent {
  id: string;
  object: 'payment_intent';
  status: string;
  amount: number;
  amount_received: number;
  currency: string;
  client_secret: string;
  metadata: Fields;
  last_payment_error: object | null;
  latest_charge: object | null;
  usedMethod: Method | null;
}

const card = (brand: string, last4: string) => ({ brand, last4, exp_month: 12, exp_year: 2040 });

/** Ids that Stripe gives for tests, and what it does with them. */
const TEST_METHODS: Record<string, Pick<Method, 'behaviour' | 'card'>> = {
  pm_card_visa: { behaviour: 'succeeds', card: card('visa', '4242') },
  pm_card_declined: { behaviour: 'insufficient_funds', card: card('visa', '9995') },
  pm_card_expired: { behaviour: 'expired_card', card: card('visa', '0069') },
  pm_card_authenticate: { behaviour: 'authenticates', card: card('visa', '3155') },
  pm_card_timeout: { behaviour: 'answer_lost', card: card('visa', '0259') },
};

class Failure extends Error {
  constructor(
    readonly status: number,
    readonly error: object,
  ) {
    super();
  }
}

const missing = () => new Failure(400, { type: 'invalid_request_error', code: 'resource_missing' });
const unexpectedState = () =>
  new Failure(400, { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' });

/** The part of Stripe's HTTP API that the adapter uses, in memory on loopback: same paths, states, errors and signatures. */
export class FakeStripe {
  readonly webhookSecret = 'whsec_test';
  readonly events: { headers: Record<string, string>; body: string }[] = [];
  /** When set, every request is answered with a fault of Stripe's own. */
  broken = false;
  private readonly intents = new Map<string, Intent>();
  private readonly methods = new Map<string, Method>();
  private readonly refunds: {
    id: string;
    payment_intent: string;
    amount: number;
    metadata: Fields;
    status: string;
  }[] = [];
  private readonly disputes: { id: string; payment_intent: string; reason: string; status: string }[] = [];
  private readonly replies = new Map<string, { request: string; reply: Reply }>();
  private ids = 0;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => this.serve(request, response));
  }

  async start(): Promise<{ host: string; port: number; protocol: 'http' }> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return { host: '127.0.0.1', port: (this.server.address() as AddressInfo).port, protocol: 'http' };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** Minor units received less what was given back. */
  get received(): number {
    const succeeded = [...this.intents.values()].filter(({ status }) => status === 'succeeded');
    const isGone = ({ id }: Intent) =>
      this.disputes.some(
        ({ payment_intent: of, status }) => of === id && !['won', 'warning_needs_response'].includes(status),
      );
    return (
      succeeded.reduce((sum, intent) => sum + (isGone(intent) ? 0 : intent.amount), 0) -
      this.refunds.reduce((sum, { amount, status }) => sum + (status === 'failed' ? 0 : amount), 0)
    );
  }

  /** The customer's answer in the bank's window, as the browser brings it to Stripe. */
  authenticate(clientSecret: string, approved: boolean): void {
    const intent = [...this.intents.values()].find((candidate) => candidate.client_secret === clientSecret);
    if (!intent || !['requires_action', 'requires_payment_method'].includes(intent.status)) return;
    if (approved) this.succeed(intent, intent.usedMethod!);
    else this.decline(intent, intent.usedMethod!, { code: 'payment_intent_authentication_failure' });
  }

  /** The customer's bank objects to a payment of ours, or comes to another end; the same dispute goes on. */
  dispute(paymentId: string, status: string): void {
    const intent = [...this.intents.values()].find(({ metadata }) => metadata.paymentId === paymentId)!;
    const known = this.disputes.find(({ payment_intent: of }) => of === intent.id);
    const dispute = known ?? { id: this.newId('dp'), payment_intent: intent.id, reason: 'fraudulent', status };
    if (!known) this.disputes.push(dispute);
    dispute.status = status;
    Object.assign(intent.latest_charge!, { disputed: true });
    const type = known ? 'charge.dispute.closed' : 'charge.dispute.created';
    this.events.push(this.sign({ object: 'event', type, data: { object: { object: 'dispute', ...dispute } } }));
  }

  /** Somebody gives back a part of a payment of ours in Stripe's dashboard. */
  refundByHand(paymentId: string, amount: number): void {
    const intent = [...this.intents.values()].find(({ metadata }) => metadata.paymentId === paymentId)!;
    this.giveBack(intent, amount, {});
  }

  /** The customer's bank does not take the latest refund of a payment of ours. */
  returnRefund(paymentId: string): void {
    const intent = [...this.intents.values()].find(({ metadata }) => metadata.paymentId === paymentId)!;
    const refund = this.refunds.filter(({ payment_intent: of }) => of === intent.id).at(-1)!;
    refund.status = 'failed';
    const object = { object: 'refund', ...refund };
    this.events.push(this.sign({ object: 'event', type: 'refund.failed', data: { object } }));
  }

  /** A message as Stripe signs it. */
  sign(event: object): { headers: Record<string, string>; body: string } {
    return this.signed(JSON.stringify(event));
  }

  /** Any text, signed as if it were a message. */
  signed(body: string): { headers: Record<string, string>; body: string } {
    const seconds = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', this.webhookSecret).update(`${seconds}.${body}`).digest('hex');
    return { headers: { 'stripe-signature': `t=${seconds},v1=${signature}` }, body };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const url = new URL(request.url!, 'http://stripe');
    const fields = Object.fromEntries(new URLSearchParams(text || url.search));
    const reply: Reply = this.broken
      ? { status: 500, body: { error: { type: 'api_error' } } }
      : this.once(String(request.headers['idempotency-key'] ?? ''), `${url.pathname}?${text}`, () =>
          this.answer(`${request.method} ${url.pathname}`, fields),
        );
    if (reply.answersToLose) {
      reply.answersToLose -= 1;
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  }

  private once(key: string, request: string, work: () => Reply): Reply {
    const earlier = key ? this.replies.get(key) : undefined;
    if (earlier && earlier.request !== request) return { status: 400, body: { error: { type: 'idempotency_error' } } };
    if (earlier) return earlier.reply;
    const reply = work();
    if (key) this.replies.set(key, { request, reply });
    return reply;
  }

  private answer(route: string, fields: Fields): Reply {
    try {
      return this.route(route, fields);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      return { status: failure.status, body: { error: failure.error } };
    }
  }

  private route(route: string, fields: Fields): Reply {
    const ok = (body: unknown): Reply => ({ status: 200, body });
    const [, verb, id = '', action] = /^(\w+ \/v1\/\w+)(?:\/(\w+))?(?:\/(\w+))?$/.exec(route)!;
    switch (`${verb}${id && ' ID'}${action ? ` ${action}` : ''}`) {
      case 'POST /v1/customers':
        return ok({ id: this.newId('cus') });
      case 'POST /v1/setup_intents':
        return ok(this.setUp(fields));
      case 'POST /v1/payment_methods ID detach':
        return ok(this.detach(id));
      case 'POST /v1/payment_intents':
        return ok(this.open(fields));
      case 'GET /v1/payment_intents ID':
        return ok(this.intent(id));
      case 'POST /v1/payment_intents ID confirm':
        return this.confirm(this.intent(id), fields);
      case 'POST /v1/payment_intents ID cancel':
        return ok(this.cancel(this.intent(id)));
      case 'GET /v1/disputes':
        return ok({ data: this.disputes.filter((dispute) => dispute.payment_intent === fields.payment_intent) });
      case 'GET /v1/refunds':
        // The latest first, as Stripe lists them.
        return ok({
          data: this.refunds.filter((refund) => refund.payment_intent === fields.payment_intent).reverse(),
        });
      case 'POST /v1/refunds':
        return ok(this.refund(fields));
      default:
        throw new Failure(404, { type: 'invalid_request_error', message: route });
    }
  }

  private newId(prefix: string): string {
    this.ids += 1;
    return `${prefix}_${this.ids}`;
  }

  private method(id: string): Method {
    const test = TEST_METHODS[id];
    const method = test ? { id: this.newId('pm'), customer: null, ...test } : this.methods.get(id);
    if (!method) throw missing();
    return method;
  }

  private setUp(fields: Fields): object {
    const method = { ...this.method(fields.payment_method!), customer: fields.customer! };
    this.methods.set(method.id, method);
    const setup = { id: this.newId('seti'), status: 'succeeded', payment_method: method, last_setup_error: null };
    this.events.push(
      this.sign({
        object: 'event',
        type: 'setup_intent.succeeded',
        data: { object: { ...setup, payment_method: method.id } },
      }),
    );
    return setup;
  }

  private detach(id: string): Method {
    const method = this.method(id);
    this.methods.delete(id);
    return method;
  }

  private open(fields: Fields): Intent {
    if (Number(fields.amount) < 50) throw new Failure(400, { type: 'invalid_request_error', code: 'amount_too_small' });
    const id = this.newId('pi');
    const metadata = { paymentId: fields['metadata[paymentId]']!, accountId: fields['metadata[accountId]']! };
    const nothing = { last_payment_error: null, latest_charge: null, usedMethod: null };
    const status = 'requires_payment_method';
    const secret = `${id}_secret`;
    const intent: Intent = {
      id,
      object: 'payment_intent',
      status,
      amount: Number(fields.amount),
      amount_received: 0,
      currency: fields.currency!,
      client_secret: secret,
      metadata,
      ...nothing,
    };
    this.intents.set(id, intent);
    return intent;
  }

  private intent(id: string): Intent {
    const intent = this.intents.get(id);
    if (!intent) throw missing();
    return intent;
  }

  private confirm(intent: Intent, fields: Fields): Reply {
    if (intent.status !== 'requires_payment_method') throw unexpectedState();
    const method = this.method(fields.payment_method!);
    const { behaviour } = method;
    if (behaviour === 'insufficient_funds')
      this.decline(intent, method, { code: 'card_declined', decline_code: behaviour });
    else if (behaviour === 'expired_card') this.decline(intent, method, { code: behaviour });
    else if (behaviour !== 'authenticates') this.succeed(intent, method);
    else if (fields.off_session)
      this.decline(intent, method, { code: 'authentication_required', decline_code: 'authentication_required' });
    else Object.assign(intent, { status: 'requires_action', usedMethod: method });
    if (intent.last_payment_error) throw new Failure(402, { type: 'card_error', ...intent.last_payment_error });
    return { status: 200, body: intent, answersToLose: behaviour === 'answer_lost' ? 2 : 0 };
  }

  private succeed(intent: Intent, method: Method): void {
    const latest_charge = { id: this.newId('ch'), disputed: false, payment_method_details: { card: method.card } };
    const received = { amount_received: intent.amount };
    Object.assign(intent, { status: 'succeeded', last_payment_error: null, latest_charge, ...received });
    this.emit('payment_intent.succeeded', intent);
  }

  private decline(intent: Intent, method: Method, error: object): void {
    const last_payment_error = { ...error, payment_method: method };
    Object.assign(intent, { status: 'requires_payment_method', last_payment_error, usedMethod: method });
    this.emit('payment_intent.payment_failed', intent);
  }

  private cancel(intent: Intent): Intent {
    if (['succeeded', 'canceled'].includes(intent.status)) throw unexpectedState();
    return Object.assign(intent, { status: 'canceled' });
  }

  private refund(fields: Fields): object {
    const intent = this.intent(fields.payment_intent!);
    const given = this.refunds
      .filter((refund) => refund.payment_intent === intent.id && refund.status !== 'failed')
      .reduce((sum, { amount }) => sum + amount, 0);
    if (given + Number(fields.amount) > intent.amount) {
      throw new Failure(400, { type: 'invalid_request_error', code: 'charge_already_refunded' });
    }
    const metadata = { key: fields['metadata[key]']! };
    return this.giveBack(intent, Number(fields.amount), metadata);
  }

  private giveBack(intent: Intent, amount: number, metadata: Fields): object {
    const refund = { id: this.newId('re'), payment_intent: intent.id, amount, metadata, status: 'succeeded' };
    this.refunds.push(refund);
    const charge = { object: 'charge', ...intent.latest_charge, payment_intent: intent.id };
    this.events.push(this.sign({ object: 'event', type: 'charge.refunded', data: { object: charge } }));
    return refund;
  }

  private emit(type: string, intent: Intent): void {
    this.events.push(this.sign({ object: 'event', type, data: { object: intent } }));
  }
}
