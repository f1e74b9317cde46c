import { databaseSchema } from '../../src/databaseSchema';
import {
  EventNotGenuine,
  EventNotUnderstood,
  GatewayUnanswered,
  type PaymentGateway,
  RefundRefused,
  SandboxGateway,
  type SignedEvent,
  StripeGateway,
  signSandboxEvent,
} from '../../src/payments';
import { Database } from '../../src/platform/database';
import { newId } from '../../src/platform/ids';
import { minor } from '../../src/rules';
import { describeOnEachEngine, type Engine, engines } from '../support/engines';
import { FakeStripe } from './fakeStripe';

/** A gateway with the outside world it talks to. */
interface World {
  gateway: PaymentGateway;
  tokens: Record<'visa' | 'declined' | 'expired' | 'authenticate' | 'timeout' | 'unknown', string>;
  /** Messages that are on their way to our webhook. */
  events: SignedEvent[];
  /** A message of the gateway that is none of our business, and one that is, genuinely signed long ago. */
  foreignEvent: SignedEvent;
  /** The customer's answer at their bank. */
  authenticate(clientSecret: string, approved: boolean): Promise<unknown>;
  /** The customer's bank takes a payment back, or returns it where the dispute is won. */
  dispute(paymentId: string, isWon?: boolean): Promise<unknown>;
  /** Somebody gives back a part of a payment in the gateway's own dashboard. */
  refundByHand(paymentId: string, amount: number): Promise<unknown>;
  /** Minor units received less what was given back or taken. */
  received(): Promise<number>;
  /** The same gateway in another process. */
  restarted(): PaymentGateway;
  stop(): Promise<void>;
}

async function openDatabase(engine: Engine): Promise<{ database: Database; drop(): Promise<void> }> {
  const made = await engine.createDatabase();
  const location = { databaseUrl: made.databaseUrl ?? null, dataDir: made.dataDir };
  const database = await Database.connect(location, databaseSchema, async () => new Date());
  return { database, drop: () => database.close().then(made.drop) };
}

async function sandboxWorld(engine: Engine): Promise<World> {
  const { database, drop } = await openDatabase(engine);
  const events: SignedEvent[] = [];
  const gateway = new SandboxGateway(database, (event) => events.push(event));
  const foreign = JSON.stringify({ type: 'payout.paid' });
  return {
    gateway,
    tokens: {
      visa: 'tok_visa',
      declined: 'tok_declined',
      expired: 'tok_expired',
      authenticate: 'tok_authenticate',
      timeout: 'tok_timeout',
      unknown: 'tok_nothing',
    },
    events,
    foreignEvent: { headers: { 'sandbox-signature': signSandboxEvent(foreign) }, body: foreign },
    authenticate: (clientSecret, approved) => gateway.authenticate(clientSecret, approved),
    dispute: (paymentId, isWon = false) => gateway.dispute(paymentId, isWon ? null : 'fraudulent'),
    refundByHand: (paymentId, amount) => gateway.refundByHand(paymentId, minor(amount)),
    received: async () => {
      const sum = (table: string, where: string) => `(SELECT COALESCE(SUM(amount), 0) FROM ${table} WHERE ${where})`;
      const taken = sum('sandbox_gateway_payments', "status = 'SUCCEEDED'");
      const [row] = await database.query(`SELECT ${taken} - ${sum('sandbox_gateway_refunds', '1 = 1')} AS total`);
      return Number(row!.total);
    },
    restarted: () => new SandboxGateway(database, () => undefined),
    stop: drop,
  };
}

async function stripeWorld(engine: Engine): Promise<World> {
  const { database, drop } = await openDatabase(engine);
  const stripe = new FakeStripe();
  const settings = { secretKey: 'sk_test_1', webhookSecret: stripe.webhookSecret, server: await stripe.start() };
  return {
    gateway: new StripeGateway(database, settings),
    tokens: {
      visa: 'pm_card_visa',
      declined: 'pm_card_declined',
      expired: 'pm_card_expired',
      authenticate: 'pm_card_authenticate',
      timeout: 'pm_card_timeout',
      unknown: 'pm_nothing',
    },
    events: stripe.events,
    foreignEvent: stripe.sign({ object: 'event', type: 'payout.paid', data: { object: {} } }),
    authenticate: async (clientSecret, approved) => stripe.authenticate(clientSecret, approved),
    dispute: async (paymentId, isWon = false) => stripe.dispute(paymentId, isWon ? 'won' : 'needs_response'),
    refundByHand: async (paymentId, amount) => stripe.refundByHand(paymentId, amount),
    received: async () => stripe.received,
    restarted: () => new StripeGateway(database, settings),
    stop: () => stripe.stop().then(drop),
  };
}

const adapters = [
  ['sandbox', sandboxWorld],
  ['stripe', stripeWorld],
] as const;

for (const [name, openWorld] of adapters) {
  describeOnEachEngine(`the ${name} gateway`, (engine) => {
    let world: World;
    let gateway: PaymentGateway;
    const accountId = newId('Account');

    beforeAll(async () => {
      world = await openWorld(engine);
      gateway = world.gateway;
    });
    afterAll(() => world?.stop());

    const chargeOf = (source: { token: string } | { method: string }, paymentId = newId('Payment')) => ({
      paymentId,
      accountId,
      amount: minor(13533),
      currency: 'EUR' as const,
      source,
      description: 'Order 1',
    });
    const save = async (token: string) => {
      const saved = await gateway.saveMethod({ key: newId('PaymentMethod'), accountId, token });
      if (saved.status !== 'SAVED') throw new Error(saved.declineCode);
      return { method: saved.reference };
    };
    const newsOf = (paymentId: string) =>
      world.events
        .map(({ headers, body }) => gateway.readEvent(headers, Buffer.from(body)))
        .filter((event) => event?.type === 'PAYMENT' && event.paymentId === paymentId);

    it('charges a token once, and answers the same ever after', async () => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens.visa });
      const outcome = await gateway.charge(charge);
      expect(outcome).toEqual({
        status: 'SUCCEEDED',
        reference: expect.any(String),
        taken: { amount: 13533, currency: 'EUR' },
        card: { brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2040 },
      });
      expect(await gateway.charge(charge)).toEqual(outcome);
      expect(await gateway.find(charge.paymentId)).toEqual(outcome);
      expect(await world.restarted().find(charge.paymentId)).toEqual(outcome);
      expect(await world.restarted().charge(charge)).toEqual(outcome);
      expect((await world.received()) - before).toBe(13533);
      expect(newsOf(charge.paymentId)).toHaveLength(1);
    });

    it('charges once when asked several times at once', async () => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens.visa });
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => gateway.charge(charge)));
      expect(outcomes.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
      expect((await world.received()) - before).toBe(13533);
    });

    it.each([
      ['declined', 'insufficient_funds'],
      ['expired', 'expired_card'],
      ['unknown', 'invalid_token'],
    ] as const)('tells why a card is declined: %s', async (token, declineCode) => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens[token] });
      expect(await gateway.charge(charge)).toMatchObject({ status: 'DECLINED', declineCode });
      expect(await gateway.find(charge.paymentId)).toMatchObject({ status: 'DECLINED', declineCode });
      expect(await gateway.charge({ ...charge, source: { token: world.tokens.visa } })).toMatchObject({ declineCode });
      expect(await gateway.cancel(charge.paymentId)).toMatchObject({ status: 'DECLINED', declineCode });
      expect(await world.received()).toBe(before);
    });

    it('knows a charge whose answer was lost', async () => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens.timeout });
      await expect(gateway.charge(charge)).rejects.toThrow(GatewayUnanswered);
      expect(await gateway.find(charge.paymentId)).toMatchObject({ status: 'SUCCEEDED' });
      expect(await gateway.charge(charge)).toMatchObject({ status: 'SUCCEEDED' });
      expect((await world.received()) - before).toBe(13533);
      expect(newsOf(charge.paymentId)).toHaveLength(1);
    });

    it('does not know a charge that it never got', async () => {
      expect(await gateway.find(newId('Payment'))).toBeNull();
    });

    it.each([
      ['approves', true, 'SUCCEEDED'],
      ['fails to', false, 'DECLINED'],
    ] as const)('waits for the customer, who %s', async (_title, approved, status) => {
      const charge = chargeOf({ token: world.tokens.authenticate });
      const asked = await gateway.charge(charge);
      if (asked.status !== 'ACTION_REQUIRED') throw new Error(asked.status);
      expect(await gateway.charge(charge)).toEqual(asked);
      expect(newsOf(charge.paymentId)).toHaveLength(0);
      await world.authenticate(asked.clientSecret, approved);
      expect(newsOf(charge.paymentId)).toHaveLength(1);
      expect(await gateway.find(charge.paymentId)).toMatchObject({ status });
    });

    it('cancels a charge that waits for the customer, for ever', async () => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens.authenticate });
      const asked = await gateway.charge(charge);
      if (asked.status !== 'ACTION_REQUIRED') throw new Error(asked.status);
      expect(await gateway.cancel(charge.paymentId)).toEqual({ status: 'CANCELLED' });
      await world.authenticate(asked.clientSecret, true);
      expect(await gateway.find(charge.paymentId)).toEqual({ status: 'CANCELLED' });
      expect(await gateway.charge(charge)).toEqual({ status: 'CANCELLED' });
      expect(await gateway.cancel(charge.paymentId)).toEqual({ status: 'CANCELLED' });
      expect(await world.received()).toBe(before);
    });

    it('never charges what was cancelled before it came', async () => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens.visa });
      expect(await gateway.cancel(charge.paymentId)).toEqual({ status: 'CANCELLED' });
      expect(await gateway.charge(charge)).toEqual({ status: 'CANCELLED' });
      expect(await gateway.find(charge.paymentId)).toEqual({ status: 'CANCELLED' });
      expect(await world.received()).toBe(before);
    });

    it('does not cancel what has succeeded', async () => {
      const charge = chargeOf({ token: world.tokens.visa });
      await gateway.charge(charge);
      expect(await gateway.cancel(charge.paymentId)).toMatchObject({ status: 'SUCCEEDED' });
    });

    it('charges or cancels, never both, when asked at once', async () => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens.visa });
      await Promise.all([gateway.charge(charge), gateway.cancel(charge.paymentId)]);
      const outcome = await gateway.find(charge.paymentId);
      expect((await world.received()) - before).toBe(outcome?.status === 'SUCCEEDED' ? 13533 : 0);
      expect(['SUCCEEDED', 'CANCELLED']).toContain(outcome?.status);
    });

    it('saves a method once per key, and charges it as often as asked', async () => {
      const before = await world.received();
      const request = { key: newId('PaymentMethod'), accountId, token: world.tokens.visa };
      const saved = await gateway.saveMethod(request);
      const card = { brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2040 };
      expect(saved).toEqual({ status: 'SAVED', reference: expect.any(String), card, clientSecret: null });
      expect(await gateway.saveMethod(request)).toEqual(saved);
      const method = { method: (saved as { reference: string }).reference };
      expect(await gateway.charge(chargeOf(method))).toMatchObject({ status: 'SUCCEEDED', card });
      expect(await gateway.charge(chargeOf(method))).toMatchObject({ status: 'SUCCEEDED', card });
      expect((await world.received()) - before).toBe(2 * 13533);
    });

    it('does not save a token that it has not given', async () => {
      const request = { key: newId('PaymentMethod'), accountId, token: world.tokens.unknown };
      expect(await gateway.saveMethod(request)).toEqual({ status: 'DECLINED', declineCode: 'invalid_token' });
    });

    it('saves a card that will be declined, and declines it when it is charged', async () => {
      const method = await save(world.tokens.declined);
      expect(await gateway.charge(chargeOf(method))).toEqual({
        status: 'DECLINED',
        declineCode: 'insufficient_funds',
        card: { brand: 'visa', last4: '9995', expiryMonth: 12, expiryYear: 2040 },
      });
    });

    it('asks the customer where the bank wants them for a stored card', async () => {
      const charge = chargeOf(await save(world.tokens.authenticate));
      const asked = await gateway.charge(charge);
      if (asked.status !== 'ACTION_REQUIRED') throw new Error(asked.status);
      await world.authenticate(asked.clientSecret, true);
      expect(await gateway.find(charge.paymentId)).toMatchObject({ status: 'SUCCEEDED' });
    });

    it('forgets a method, and does not mind being told twice', async () => {
      const before = await world.received();
      const method = await save(world.tokens.visa);
      await gateway.removeMethod(method.method);
      await gateway.removeMethod(method.method);
      expect(await gateway.charge(chargeOf(method))).toMatchObject({ status: 'DECLINED' });
      expect(await world.received()).toBe(before);
    });

    it('gives money back once per key, and never more than it received', async () => {
      const before = await world.received();
      const { paymentId } = chargeOf({ token: world.tokens.visa });
      await gateway.charge(chargeOf({ token: world.tokens.visa }, paymentId));
      await gateway.refund({ key: `${paymentId}-1`, paymentId, amount: minor(10000) });
      await gateway.refund({ key: `${paymentId}-1`, paymentId, amount: minor(10000) });
      expect((await world.received()) - before).toBe(3533);
      await expect(gateway.refund({ key: `${paymentId}-2`, paymentId, amount: minor(3534) })).rejects.toThrow(
        RefundRefused,
      );
      await gateway.refund({ key: `${paymentId}-3`, paymentId, amount: minor(3533) });
      expect((await world.received()) - before).toBe(0);
      await expect(gateway.refund({ key: 'x', paymentId: newId('Payment'), amount: minor(1) })).rejects.toThrow();
    });

    it('tells of refunds that somebody made in its own dashboard, and knows them from ours (G9)', async () => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens.visa });
      const { paymentId } = charge;
      const paid = await gateway.charge(charge);
      if (paid.status !== 'SUCCEEDED') throw new Error(paid.status);
      expect(await gateway.findRefunds(paymentId)).toEqual([]);
      await gateway.refund({ key: `${paymentId}-1`, paymentId, amount: minor(3533) });
      await new Promise((done) => setTimeout(done, 5));
      await world.refundByHand(paymentId, 4000);
      const told = world.events
        .map(({ headers, body }) => gateway.readEvent(headers, Buffer.from(body)))
        .filter((event) => event?.type === 'REFUND' && event.reference === paid.reference);
      expect(told.length).toBeGreaterThan(0);
      const found = await gateway.findRefunds(paymentId);
      expect(found).toMatchObject([
        { key: `${paymentId}-1`, amount: 3533, status: 'DONE' },
        { key: null, amount: 4000, status: 'DONE' },
      ]);
      expect(new Set(found.map(({ reference }) => reference)).size).toBe(2);
      expect(await gateway.find(paymentId)).toEqual(paid);
      expect((await world.received()) - before).toBe(6000);
      const tooMuch = gateway.refund({ key: `${paymentId}-2`, paymentId, amount: minor(6001) });
      await expect(tooMuch).rejects.toThrow(RefundRefused);
      expect(await gateway.findRefunds(newId('Payment'))).toEqual([]);
    });

    it('tells that the customer’s bank took a payment back, and that the dispute was won', async () => {
      const before = await world.received();
      const charge = chargeOf({ token: world.tokens.visa });
      const paid = await gateway.charge(charge);
      if (paid.status !== 'SUCCEEDED') throw new Error(paid.status);
      const { reference } = paid;
      const told = () =>
        world.events
          .map(({ headers, body }) => gateway.readEvent(headers, Buffer.from(body)))
          .filter((event) => event?.type === 'DISPUTE' && event.reference === reference);
      const disputed = { ...paid, status: 'DISPUTED', reason: 'fraudulent' };
      await world.dispute(charge.paymentId);
      expect(told()).toHaveLength(1);
      expect(await gateway.find(charge.paymentId)).toEqual(disputed);
      expect(await gateway.charge(charge)).toEqual(disputed);
      expect(await gateway.cancel(charge.paymentId)).toEqual(disputed);
      expect(await world.received()).toBe(before);
      await world.dispute(charge.paymentId, true);
      expect(told()).toHaveLength(2);
      expect(await gateway.find(charge.paymentId)).toEqual(paid);
      expect((await world.received()) - before).toBe(13533);
    });

    it('believes only its own messages', async () => {
      const charge = chargeOf({ token: world.tokens.visa });
      await gateway.charge(charge);
      const genuine = world.events.at(-1)!;
      const [header, signature] = Object.entries(genuine.headers).find(([key]) => key.endsWith('-signature'))!;
      const read = (value: string | undefined, body = genuine.body) =>
        gateway.readEvent(value === undefined ? {} : { [header]: value }, Buffer.from(body));

      expect(read(signature)).toEqual({ type: 'PAYMENT', paymentId: charge.paymentId });
      expect(() => read(undefined)).toThrow(EventNotGenuine);
      expect(() => read(signature.replace(/v1=\w{8}/, 'v1=00000000'))).toThrow(EventNotGenuine);
      expect(() => read(signature, genuine.body.replace(charge.paymentId, newId('Payment')))).toThrow(EventNotGenuine);
      expect(() => read(signature.replace(/t=\d/, 't=0'))).toThrow(EventNotGenuine);
      expect(gateway.readEvent(world.foreignEvent.headers, Buffer.from(world.foreignEvent.body))).toBeNull();
    });
  });
}

it('a message of the sandbox gateway that is too old is refused', async () => {
  const body = JSON.stringify({ type: 'payment.updated', paymentId: newId('Payment') });
  const gateway = new SandboxGateway(undefined as never, () => undefined);
  const longAgo = new Date(Date.now() - 6 * 60 * 1000);
  const headers = { 'sandbox-signature': signSandboxEvent(body, undefined, longAgo) };
  expect(() => gateway.readEvent(headers, Buffer.from(body))).toThrow(EventNotGenuine);
});

describe('the stripe gateway, beyond the contract', () => {
  it('tells of a refund that came back: the bank did not take it (G9)', async () => {
    const { database, drop } = await openDatabase(engines[0]!);
    const stripe = new FakeStripe();
    const settings = { secretKey: 'sk_test_1', webhookSecret: stripe.webhookSecret, server: await stripe.start() };
    const gateway = new StripeGateway(database, settings);
    const [paymentId, accountId] = [newId('Payment'), newId('Account')];
    const source = { token: 'pm_card_visa' };
    await gateway.charge({ paymentId, accountId, amount: minor(1000), currency: 'EUR', source, description: '1' });
    await gateway.refund({ key: 'rfd_1', paymentId, amount: minor(400) });
    stripe.returnRefund(paymentId);
    const { headers, body } = stripe.events.at(-1)!;
    expect(gateway.readEvent(headers, Buffer.from(body))).toMatchObject({ type: 'REFUND' });
    expect(await gateway.findRefunds(paymentId)).toMatchObject([{ key: 'rfd_1', amount: 400, status: 'FAILED' }]);
    await stripe.stop();
    await drop();
  });

  it('does not take an inquiry for a dispute: the money is still there', async () => {
    const { database, drop } = await openDatabase(engines[0]!);
    const stripe = new FakeStripe();
    const settings = { secretKey: 'sk_test_1', webhookSecret: stripe.webhookSecret, server: await stripe.start() };
    const gateway = new StripeGateway(database, settings);
    const [paymentId, accountId] = [newId('Payment'), newId('Account')];
    const source = { token: 'pm_card_visa' };
    const paid = await gateway.charge({
      paymentId,
      accountId,
      amount: minor(200),
      currency: 'USD',
      source,
      description: 'Order 1',
    });
    for (const [status, expected] of [
      ['warning_needs_response', 'SUCCEEDED'],
      ['under_review', 'DISPUTED'],
      ['lost', 'DISPUTED'],
    ] as const) {
      stripe.dispute(paymentId, status);
      expect(await gateway.find(paymentId)).toMatchObject({ ...paid, status: expected });
    }
    await stripe.stop();
    await drop();
  });

  it.each([
    'null',
    '[]',
    '5',
    '"x"',
    '{}',
    '{"type":"payment_intent.succeeded"}',
    '{"type":5,"data":{"object":{}}}',
    '{"type":',
  ])('understands no event in %s, and says so', (text) => {
    const stripe = new FakeStripe();
    const settings = { secretKey: 'sk_test_1', webhookSecret: stripe.webhookSecret };
    const { headers, body } = stripe.signed(text);
    const gateway = new StripeGateway(undefined as never, settings);
    expect(() => gateway.readEvent(headers, Buffer.from(body))).toThrow(EventNotUnderstood);
  });

  it('does not take a fault of Stripe for an answer, and declines an amount that Stripe does not charge', async () => {
    const { database, drop } = await openDatabase(engines[0]!);
    const stripe = new FakeStripe();
    const settings = { secretKey: 'sk_test_1', webhookSecret: stripe.webhookSecret, server: await stripe.start() };
    const gateway = new StripeGateway(database, settings);
    const charge = {
      paymentId: newId('Payment'),
      accountId: newId('Account'),
      amount: minor(20),
      currency: 'USD' as const,
      source: { token: 'pm_card_visa' },
      description: 'Order 1',
    };
    stripe.broken = true;
    await expect(gateway.charge(charge)).rejects.toThrow(GatewayUnanswered);
    expect(await gateway.find(charge.paymentId)).toBeNull();
    stripe.broken = false;
    const declined = { status: 'DECLINED', declineCode: 'amount_too_small', card: null };
    expect(await gateway.charge(charge)).toEqual(declined);
    expect(await gateway.find(charge.paymentId)).toEqual(declined);
    await stripe.stop();
    await drop();
  });
});
