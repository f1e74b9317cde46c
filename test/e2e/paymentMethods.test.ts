import type { AddressInfo } from 'node:net';
import express from 'express';
import { AccountRow } from '../../src/accounts';
import { AuditEntryRow } from '../../src/audit';
import { databaseSchema } from '../../src/databaseSchema';
import { type Caller, UserRow } from '../../src/identity';
import {
  addPaymentMethod,
  type Deliver,
  forgetMethodAtGateway,
  makePaymentMethodDefault,
  PAYMENT_METHOD_REMOVE,
  PaymentMethodRow,
  PaymentRow,
  paymentWebhook,
  removePaymentMethod,
  SandboxGateway,
  SandboxMethodRow,
  type SignedEvent,
} from '../../src/payments';
import { Database, insertRows, selectRow, selectRows } from '../../src/platform/database';
import { KeyReused } from '../../src/platform/idempotency';
import { newId } from '../../src/platform/ids';
import { JobRow } from '../../src/platform/jobs';
import { createLog } from '../../src/platform/log';
import { minor, Refused } from '../../src/rules';
import { sandboxBankPages } from '../../src/sandbox';
import { describeOnEachEngine, type TestDatabase } from '../support/engines';

describeOnEachEngine('payment methods', (engine) => {
  let made: TestDatabase;
  let database: Database;
  let gateway: SandboxGateway;
  let events: SignedEvent[];
  const deliver: Deliver = (event) => events.push(event);
  const now = new Date('2026-06-01T09:00:00Z');

  beforeAll(async () => {
    made = await engine.createDatabase();
    const location = { databaseUrl: made.databaseUrl ?? null, dataDir: made.dataDir };
    database = await Database.connect(location, databaseSchema, async () => now);
    await database.migrate();
    gateway = new SandboxGateway(database, deliver);
  });
  afterAll(async () => {
    await database?.close();
    await made?.drop();
  });
  beforeEach(() => {
    events = [];
  });

  const callerOf = (userId: string, memberships: Caller['actor']['memberships'] = [], staff = false): Caller => ({
    actor: { userId, staffRole: staff ? 'SUPPORT_AGENT' : null, memberships },
    locale: 'en',
    requestId: 'request-1',
    ipAddress: null,
  });

  async function givenAccount() {
    const contactId = newId('User');
    const account: AccountRow = {
      id: newId('Account'),
      version: 1,
      kind: 'ONLINE',
      name: 'Example',
      country: 'FR',
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      locale: 'fr-FR',
      address: null,
      phone: null,
      vatNumber: null,
      vatNumberValid: false,
      taxServiceAnswer: null,
      vatRegistryAnswer: null,
      billingContactId: contactId,
      proposedBillingContactId: null,
      technicianId: null,
      balance: minor(0),
      createdAt: now,
    };
    const email = `${contactId}@demo.example`;
    const nothing = {
      staffRole: null,
      emailProvenAt: null,
      disabledAt: null,
      passwordHash: null,
      externalSubject: null,
    };
    await database.transaction(async (tx) => {
      await insertRows(tx, UserRow, [{ id: contactId, email, name: 'Ada', locale: 'fr', createdAt: now, ...nothing }]);
      await insertRows(tx, AccountRow, [account]);
    });
    const contact = callerOf(contactId, [{ accountId: account.id, admin: false }]);
    const admin = callerOf(newId('User'), [{ accountId: account.id, admin: true }]);
    return { accountId: account.id, contact, admin };
  }

  const methodsOf = (accountId: string) =>
    selectRows(database, PaymentMethodRow, 'WHERE account_id = ? ORDER BY id', [accountId]);

  const defaultsOf = async (accountId: string) =>
    (await methodsOf(accountId)).map((method) => method.defaultOf === accountId);

  const add = (caller: Caller, accountId: string, more: Partial<Parameters<typeof addPaymentMethod>[2]> = {}) =>
    addPaymentMethod({ database, gateway }, caller, {
      accountId,
      gatewayToken: 'tok_visa',
      makeDefault: true,
      idempotencyKey: newId('Job'),
      ...more,
    });

  const refusalOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof Refused)) throw error ?? new Error('not refused');
    return error.refusals[0];
  };

  const savedAtGateway = async (accountId: string) =>
    (await selectRows(database, SandboxMethodRow, 'WHERE account_id = ?', [accountId])).length;

  async function givenPayment(accountId: string, methodId: string, status: PaymentRow['status']) {
    const nothing = {
      orderId: null,
      invoiceId: null,
      chargeId: null,
      gatewaySource: null,
      gatewayReference: null,
      card: null,
    };
    const empty = { declineCode: null, clientSecret: null, reference: null, receivedOn: null, refundStatus: null };
    const payment: PaymentRow = {
      id: newId('Payment'),
      accountId,
      purpose: 'ORDER',
      amount: minor(100),
      currency: 'EUR',
      status,
      methodType: 'CARD',
      paymentMethodId: methodId,
      gateway: 'sandbox',
      at: now,
      settledAt: null,
      ...nothing,
      ...empty,
    };
    await database.transaction((tx) => insertRows(tx, PaymentRow, [payment]));
  }

  it('adds a card of which only brand, last digits and expiry are kept, and writes it down', async () => {
    const { accountId, contact } = await givenAccount();
    const { paymentMethodId } = await add(contact, accountId);
    const [method] = await methodsOf(accountId);
    expect(method).toMatchObject({
      id: paymentMethodId,
      type: 'CARD',
      gateway: 'sandbox',
      card: { brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2040 },
      defaultOf: accountId,
      clientSecret: null,
      removedAt: null,
    });
    const audit = await selectRow(database, AuditEntryRow, 'WHERE subject_id = ?', [paymentMethodId]);
    expect(audit).toMatchObject({ action: 'PAYMENT_METHOD_ADD', rule: 'G4', afterState: { isDefault: true } });
    expect(JSON.stringify(audit)).not.toContain('tok_visa');
  });

  it('has one default: the first method, then whichever is asked for', async () => {
    const { accountId, contact } = await givenAccount();
    await add(contact, accountId, { makeDefault: false });
    const second = await add(contact, accountId, { makeDefault: false });
    expect(await defaultsOf(accountId)).toEqual([true, false]);
    await makePaymentMethodDefault({ database }, contact, second);
    expect(await defaultsOf(accountId)).toEqual([false, true]);
    await makePaymentMethodDefault({ database }, contact, second);
    expect(await defaultsOf(accountId)).toEqual([false, true]);
    await add(contact, accountId, { makeDefault: true });
    expect(await defaultsOf(accountId)).toEqual([false, false, true]);
  });

  it('adds once per key, also when both calls arrive at once, and refuses the key for another card', async () => {
    const { accountId, contact } = await givenAccount();
    const again = { idempotencyKey: 'key-1' };
    const [first, second] = await Promise.all([add(contact, accountId, again), add(contact, accountId, again)]);
    expect(second).toEqual(first);
    expect(await add(contact, accountId, again)).toEqual(first);
    await expect(add(contact, accountId, { ...again, gatewayToken: 'tok_amex' })).rejects.toThrow(KeyReused);
    expect(await methodsOf(accountId)).toHaveLength(1);
    expect(await savedAtGateway(accountId)).toBe(1);
  });

  it.each([
    ['a token that the gateway has not given', 'tok_nothing', 'PAYMENT_DECLINED', 'G4'],
    ['a card number', '4242 4242 4242 4242', 'CARD_NUMBER_REFUSED', 'G7'],
    ['a token with a card number in it', 'tok_4242424242424242', 'CARD_NUMBER_REFUSED', 'G7'],
    ['nothing', ' ', 'INVALID_INPUT', 'L7'],
  ])('refuses %s and stores nothing', async (_title, gatewayToken, code, rule) => {
    const { accountId, contact } = await givenAccount();
    expect(await refusalOf(add(contact, accountId, { gatewayToken }))).toMatchObject({
      code,
      rule,
      field: ['gatewayToken'],
    });
    expect(await methodsOf(accountId)).toEqual([]);
    expect(await savedAtGateway(accountId)).toBe(0);
  });

  it('is the billing contact’s business only, and reaches no gateway for anyone else', async () => {
    const { accountId, contact, admin } = await givenAccount();
    const stranger = callerOf(newId('User'));
    const agent = callerOf(newId('User'), [], true);
    expect(await refusalOf(add(admin, accountId))).toEqual({
      code: 'NOT_BILLING_CONTACT',
      params: { contact: 'Ada' },
      rule: 'A5',
      field: [],
    });
    expect(await refusalOf(add(stranger, accountId))).toEqual({ code: 'NOT_FOUND', rule: 'L1', field: [] });
    expect(await refusalOf(add(agent, accountId))).toEqual({ code: 'FORBIDDEN_ROLE', rule: 'A8', field: [] });
    expect(await savedAtGateway(accountId)).toBe(0);

    const method = await add(contact, accountId);
    for (const verb of [makePaymentMethodDefault, removePaymentMethod]) {
      expect(await refusalOf(verb({ database }, admin, method))).toEqual({
        code: 'NOT_BILLING_CONTACT',
        rule: 'A5',
        field: [],
        params: { contact: 'Ada' },
      });
      expect(await refusalOf(verb({ database }, stranger, method))).toEqual(
        await refusalOf(verb({ database }, stranger, { paymentMethodId: newId('PaymentMethod') })),
      );
    }
  });

  it('removes a method, has the gateway forget it, and leaves no default behind', async () => {
    const { accountId, contact } = await givenAccount();
    const method = await add(contact, accountId);
    expect(await removePaymentMethod({ database }, contact, method)).toBe(accountId);
    const [row] = await methodsOf(accountId);
    expect(row).toMatchObject({ defaultOf: null, removedAt: now });
    expect(await refusalOf(makePaymentMethodDefault({ database }, contact, method))).toEqual({
      code: 'NOT_FOUND',
      rule: 'L1',
      field: [],
    });
    expect(await refusalOf(removePaymentMethod({ database }, contact, method))).toEqual({
      code: 'NOT_FOUND',
      rule: 'L1',
      field: [],
    });

    const job = await selectRow(database, JobRow, 'WHERE subject_id = ?', [method.paymentMethodId]);
    expect(job).toMatchObject({ kind: PAYMENT_METHOD_REMOVE, status: 'DUE', dueAt: now });
    await forgetMethodAtGateway({ database, gateway }, method.paymentMethodId);
    const forgotten = await selectRow(database, SandboxMethodRow, 'WHERE id = ?', [row!.gatewayReference]);
    expect(forgotten?.removedAt).not.toBeNull();
  });

  it.each([
    ['PENDING', true],
    ['ACTION_REQUIRED', true],
    ['SUCCEEDED', false],
    ['DECLINED', false],
    ['CANCELLED', false],
  ] as const)('a payment that is %s keeps its method: %s', async (status, kept) => {
    const { accountId, contact } = await givenAccount();
    const method = await add(contact, accountId);
    await givenPayment(accountId, method.paymentMethodId, status);
    const removal = removePaymentMethod({ database }, contact, method);
    if (kept) expect(await refusalOf(removal)).toEqual({ code: 'PAYMENT_METHOD_IN_USE', rule: 'G4', field: [] });
    else expect(await removal).toBe(accountId);
    const [row] = await methodsOf(accountId);
    expect(row!.removedAt === null).toBe(kept);
  });

  describe('over HTTP', () => {
    let server: ReturnType<express.Express['listen']>;
    let url: string;
    const settled: string[] = [];

    beforeAll(async () => {
      const app = express();
      app.use(sandboxBankPages(gateway));
      app.use(
        paymentWebhook(
          { database, gateway, log: createLog('silent') },
          async (paymentId) => void settled.push(paymentId),
          async () => undefined,
          async () => undefined,
        ),
      );
      await new Promise<void>((done) => {
        server = app.listen(0, '127.0.0.1', () => done());
      });
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => new Promise((done) => server.close(done)));

    const givenAuthentication = async () => {
      const paymentId = newId('Payment');
      const source = { token: 'tok_authenticate' };
      const charge = { paymentId, accountId: newId('Account'), amount: minor(13533), currency: 'EUR' as const, source };
      const outcome = await gateway.charge({ ...charge, description: 'Order 1' });
      if (outcome.status !== 'ACTION_REQUIRED') throw new Error(outcome.status);
      return { paymentId, page: `${url}/sandbox/authenticate/${outcome.clientSecret}` };
    };
    const post = (to: string, body: string, headers: Record<string, string>) =>
      fetch(to, { method: 'POST', body, headers }).then((response) => response.status);
    const answer = (page: string, value: string) =>
      post(page, `answer=${value}`, { 'content-type': 'application/x-www-form-urlencoded' });

    it.each([
      ['approve', 'SUCCEEDED'],
      ['fail', 'DECLINED'],
    ])('the customer answers the sandbox’s page with “%s”', async (value, status) => {
      const { paymentId, page } = await givenAuthentication();
      const html = await (await fetch(page)).text();
      expect(html).toContain('€135.33');
      expect(html).toContain('<button name="answer" value="approve">');
      expect(await answer(page, value)).toBe(200);
      expect(await gateway.find(paymentId)).toMatchObject({ status });
      expect(await answer(page, value)).toBe(404);
      expect((await fetch(page)).status).toBe(404);
      expect(events).toHaveLength(1);
    });

    it('the webhook settles what a genuine message names, and nothing else', async () => {
      const { paymentId, page } = await givenAuthentication();
      await answer(page, 'approve');
      const { headers, body } = events[0]!;
      expect(await post(`${url}/webhooks/payments`, body, { ...headers, 'sandbox-signature': 't=1,v1=0' })).toBe(400);
      expect(await post(`${url}/webhooks/payments`, '', {})).toBe(400);
      expect(settled).not.toContain(paymentId);
      expect(await post(`${url}/webhooks/payments`, body, headers)).toBe(204);
      expect(settled).toContain(paymentId);
    });
  });
});
