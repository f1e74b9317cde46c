import { randomUUID } from 'node:crypto';
import { checkLedger } from '../../src/checkLedger';
import { schedule } from '../../src/platform/jobs';
import { type Buyer, given, ONE_SEAT, takenFrom } from '../support/given';
import {
  advanceTo,
  buy,
  cancel,
  INVOICE_PAY,
  payInvoice,
  refusalsOf,
  replaceCard,
  stateOfSubscription,
  templatesTo,
  toldToOthers,
} from '../support/lifecycle';
import { ask, auditOf, type Customer } from '../support/people';
import { refusal } from '../support/refusal';
import { subscribed } from '../support/seats';
import { describeWithApp } from '../support/suites';

interface Case {
  buyer: Buyer;
  id: string;
  invoiceId: string;
}

const JULY = { amount: '31.20', currency: 'EUR' };

describeWithApp('invoicePay', { now: '2026-06-01T09:00:00Z' }, (app) => {
  let corporate: Buyer;
  let corporateInvoice: string;
  const cases: Record<string, Case> = {};

  const lastInvoiceOf = async ({ accountId, contact }: Customer): Promise<string> => {
    const document = `query ($id: ID!) { account(id: $id) { invoices(first: 1) { nodes { id } } } }`;
    return (await ask(app, contact.token, document, { id: accountId })).account.invoices.nodes[0].id;
  };

  beforeAll(async () => {
    for (const name of ['paid', 'waits', 'never answers', 'answers late']) {
      const buyer = await given.onlineAccount(app);
      const id = await buy(app, buyer, ONE_SEAT);
      await replaceCard(app, buyer, 'tok_declined');
      cases[name] = { buyer, id, invoiceId: '' };
    }
    corporate = await given.onlineAccount(app, { kind: 'CORPORATE', country: 'US', card: null });
    const subjectId = await subscribed(app, corporate, 2);
    const dueAt = new Date('2026-07-01T04:00:00Z');
    await app.database.transaction((tx) => schedule(tx, { kind: 'subscription.advance', subjectId, dueAt }));
    await advanceTo(app, '2026-07-01T09:00:00Z');
    for (const name of Object.keys(cases)) cases[name]!.invoiceId = await lastInvoiceOf(cases[name]!.buyer);
    corporateInvoice = await lastInvoiceOf(corporate);
  });

  const pay = (name: string, more: object) => {
    const { buyer, invoiceId } = cases[name]!;
    return payInvoice(app, buyer, invoiceId, { amount: JULY, ...more });
  };
  const inputOf = (invoiceId: string, more: object) => {
    return { invoiceId, amount: JULY, oneTimeToken: 'tok_visa', idempotencyKey: randomUUID(), ...more };
  };
  const answer = async (name: string, decision: 'approve' | 'fail') => {
    const sql = 'SELECT client_secret FROM payments WHERE account_id = ? AND client_secret IS NOT NULL';
    const [payment] = await app.database.query(sql, [cases[name]!.buyer.accountId]);
    const form = { method: 'POST', body: new URLSearchParams({ answer: decision }) };
    await fetch(`${app.url}/sandbox/authenticate/${payment!.client_secret}`, form);
    for (const event of app.events.splice(0)) await app.deliver(event);
  };
  const stateOf = (name: string) => stateOfSubscription(app, cases[name]!.buyer, cases[name]!.id);

  test('who may: the contact, online and corporate, and nobody else', async () => {
    const { buyer, invoiceId } = cases.paid!;
    const amount = { amount: '999.00', currency: 'USD' };
    const told = await toldToOthers(
      app,
      INVOICE_PAY,
      { buyer, input: inputOf(invoiceId, {}) },
      { customer: corporate, input: inputOf(corporateInvoice, { amount }) },
    );
    expect(told).toEqual({
      ...{ nobody: 'UNAUTHENTICATED', stranger: 'NOT_FOUND L1' },
      ...{ admin: 'NOT_BILLING_CONTACT A5', member: 'NOT_BILLING_CONTACT A5' },
      ...{ technician: 'FORBIDDEN_ROLE A8', supportAgent: 'FORBIDDEN_ROLE A8', supervisor: 'FORBIDDEN_ROLE A8' },
      ...{ corporateContact: 'AMOUNT_ABOVE_OPEN G3', corporateStaff: 'FORBIDDEN_ROLE A8' },
    });
  });

  test.each([
    ['more than is open', { amount: { amount: '31.21', currency: 'EUR' } }, ['AMOUNT_ABOVE_OPEN', 'G3', ['amount']]],
    ['less than all, online', { amount: { amount: '31.19', currency: 'EUR' } }, ['AMOUNT_TOO_SMALL', 'G3', ['amount']]],
    ['another currency', { amount: { amount: '31.20', currency: 'USD' } }, ['INVALID_INPUT', 'B4', ['amount']]],
    ['too many decimals', { amount: { amount: '31.200', currency: 'EUR' } }, ['INVALID_INPUT', 'B4', ['amount']]],
    ['nothing to pay with', { oneTimeToken: null }, ['PAYMENT_METHOD_REQUIRED', 'G3', ['paymentMethodId']]],
    ['a card number', { oneTimeToken: '4242424242424242' }, ['CARD_NUMBER_REFUSED', 'G7', ['oneTimeToken']]],
    [
      'a method that there is not',
      { oneTimeToken: null, paymentMethodId: 'pmt_01h455vb4pex5vsknk084sn02q' },
      ['NOT_FOUND', 'L1', ['paymentMethodId']],
    ],
    ['an invoice that there is not', { invoiceId: 'inv_01h455vb4pex5vsknk084sn02q' }, ['NOT_FOUND', 'L1', []]],
  ])('%s is refused', async (_what, more, [code, rule, field]) => {
    const { buyer, invoiceId } = cases.paid!;
    const refused = await refusalsOf(app, buyer.contact, INVOICE_PAY, inputOf(invoiceId, more));
    expect(refused).toEqual([refusal(code, rule, field)]);
  });

  test('both a stored method and a token are one too many', async () => {
    const { buyer, invoiceId } = cases.paid!;
    const input = inputOf(invoiceId, { paymentMethodId: buyer.cardId });
    expect(await refusalsOf(app, buyer.contact, INVOICE_PAY, input)).toEqual([
      refusal('INVALID_INPUT', 'G4', ['oneTimeToken']),
    ]);
  });

  test('a declined card is an outcome: the payment says so, the invoice stays open', async () => {
    const declined = await pay('paid', { oneTimeToken: 'tok_declined' });
    expect(declined).toMatchObject({
      payment: { status: 'DECLINED', declineCode: 'insufficient_funds', amount: { amount: '31.20' } },
      invoice: { status: 'OPEN', amountOpen: { amount: '31.20' } },
      userErrors: [],
    });
    expect(await stateOf('paid')).toMatch(/^PAST_DUE/);
  });

  test('paid once with one key, however often it is sent; the card typed for it is not kept (G4, L2)', async () => {
    const { buyer, invoiceId } = cases.paid!;
    const before = await takenFrom(app, buyer);
    const input = inputOf(invoiceId, { idempotencyKey: 'once' });
    const send = async () => (await ask(app, buyer.contact.token, INVOICE_PAY, { input })).invoicePay;
    const answers = await Promise.all([send(), send()]);
    for (const paid of [...answers, await send()]) {
      expect(paid).toMatchObject({ invoice: { status: 'PAID' }, payment: { status: 'SUCCEEDED' }, userErrors: [] });
    }
    expect((await takenFrom(app, buyer)) - before).toBe(3120);
    const { account } = await ask(
      app,
      buyer.contact.token,
      'query ($id: ID!) { account(id: $id) { paymentMethods { isDefault card { last4 } } } }',
      { id: buyer.accountId },
    );
    expect(account.paymentMethods.find(({ isDefault }) => isDefault)!.card.last4).toBe('9995');
    expect(account.paymentMethods).toHaveLength(2);
    const reused = await refusalsOf(app, buyer.contact, INVOICE_PAY, { ...input, oneTimeToken: 'tok_amex' });
    expect(reused).toEqual([refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey'])]);
  });

  test('the subscription is active again, with a receipt and a trail', async () => {
    const { buyer, invoiceId } = cases.paid!;
    expect(await stateOf('paid')).toBe('ACTIVE: pro 1 MONTHLY 2026-07-01..2026-08-01, renews 2026-08-01');
    expect((await templatesTo(app, buyer.contact)).at(-1)).toBe('renewalReceipt');
    const trail = await auditOf(app, invoiceId);
    expect(trail).toContainEqual({ action: 'INVOICE_PAY', actorId: buyer.contact.userId });
    expect(trail).toContainEqual({ action: 'invoice.pay', actorId: null });
  });

  test('a paid invoice is not open (G3)', async () => {
    const { buyer, invoiceId } = cases.paid!;
    const refused = await refusalsOf(app, buyer.contact, INVOICE_PAY, inputOf(invoiceId, {}));
    expect(refused).toEqual([refusal('INVOICE_NOT_OPEN', 'G3')]);
  });

  test('a card that asks: until it is answered the order is pending and nothing else is charged (D5, D10)', async () => {
    expect(await pay('waits', { oneTimeToken: 'tok_authenticate' })).toMatchObject({
      payment: { status: 'ACTION_REQUIRED' },
      invoice: { status: 'OPEN' },
      userErrors: [],
    });
    const { buyer, id, invoiceId } = cases.waits!;
    const again = await refusalsOf(app, buyer.contact, INVOICE_PAY, inputOf(invoiceId, {}));
    expect(again).toEqual([refusal('INVOICE_NOT_OPEN', 'G3')]);
    expect((await cancel(app, buyer, id)).userErrors).toEqual([refusal('ORDER_PENDING', 'D10')]);
    await answer('waits', 'approve');
    expect(await stateOf('waits')).toMatch(/^ACTIVE/);
  });

  test('corporate: in parts, at least one unit of currency, as often as needed, and never above what is open', async () => {
    const part = (amount: string) =>
      payInvoice(app, corporate, corporateInvoice, { amount: { amount, currency: 'USD' }, oneTimeToken: 'tok_visa' });
    expect((await part('0.99')).userErrors).toEqual([refusal('AMOUNT_TOO_SMALL', 'G3', ['amount'])]);
    expect(await part('20.00')).toMatchObject({
      invoice: { status: 'PARTIALLY_PAID', amountOpen: { amount: '38.00' } },
    });
    expect((await part('38.01')).userErrors).toEqual([refusal('AMOUNT_ABOVE_OPEN', 'G3', ['amount'])]);
    expect(await part('37.50')).toMatchObject({
      invoice: { amountPaid: { amount: '57.50' }, amountOpen: { amount: '0.50' } },
    });
    expect(await part('0.50')).toMatchObject({
      invoice: { status: 'PAID', amountOpen: { amount: '0.00' } },
      userErrors: [],
    });
    expect(await takenFrom(app, corporate)).toBe(5800);
  });

  test('corporate: two payments at once never take more than is open', async () => {
    const other = await given.onlineAccount(app, { kind: 'CORPORATE', country: 'US', card: null });
    const subjectId = await subscribed(app, other, 1);
    const dueAt = new Date('2026-07-01T04:00:00Z');
    await app.database.transaction((tx) => schedule(tx, { kind: 'subscription.advance', subjectId, dueAt }));
    await app.runJobs();
    const invoiceId = await lastInvoiceOf(other);
    const amount = { amount: '20.00', currency: 'USD' };
    const send = () => payInvoice(app, other, invoiceId, { amount, oneTimeToken: 'tok_visa' });
    const codes = (await Promise.all([send(), send()])).map(({ userErrors }) => userErrors[0]?.code ?? 'paid');
    expect(codes.sort()).toEqual(['AMOUNT_ABOVE_OPEN', 'paid']);
    expect(await takenFrom(app, other)).toBe(2000);
  });

  test('an answer that never comes is given up after 24 hours; then the 14 days count again', async () => {
    await advanceTo(app, '2026-07-14T20:00:00Z');
    for (const name of ['never answers', 'answers late']) await pay(name, { oneTimeToken: 'tok_authenticate' });
    await advanceTo(app, '2026-07-15T09:00:00Z');
    expect(await stateOf('never answers')).toMatch(/^PAST_DUE/);
    await answer('answers late', 'approve');
    expect(await stateOf('answers late')).toMatch(/^ACTIVE/);
    await advanceTo(app, '2026-07-15T21:00:00Z');
    expect(await stateOf('never answers')).toMatch(/^EXPIRED \(NON_PAYMENT\)/);
    expect(await checkLedger(app.database)).toEqual([]);
  });
});
