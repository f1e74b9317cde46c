import { checkLedger } from '../../src/checkLedger';
import { given } from '../support/given';
import {
  booksOf,
  chequeOf,
  invoiced,
  invoiceOf,
  mailsOf,
  movementsOf,
  PAYMENT_RECORD,
  payByCard,
  recipientOf,
  record,
  usd,
} from '../support/invoices';
import { refusalsOf, toldToOthers } from '../support/lifecycle';
import { ask, auditOf } from '../support/people';
import { refusal } from '../support/refusal';
import { setClock } from '../support/requests';
import { describeWithCustomer } from '../support/suites';

const ENTRIES = `query ($id: ID!) { account(id: $id) { balanceEntries { nodes {
  amount { amount } payment { amount { amount } reference }
} } } }` as const;

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('paymentRecord (G5)', SETUP, (app, customer) => {
  afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

  const refused = (input: object) => refusalsOf(app, customer.technician, PAYMENT_RECORD, input);

  test('who may: technicians and supervisors, of corporate accounts only', async () => {
    const buyer = await given.onlineAccount(app);
    await setClock(app, '2026-06-02T13:00:00Z');
    const input = chequeOf(customer.invoiceId, '0.00');
    const told = await toldToOthers(app, PAYMENT_RECORD, { buyer, input }, { customer, input });
    expect(told).toEqual({
      ...{ nobody: 'UNAUTHENTICATED', stranger: 'NOT_FOUND L1', admin: 'NOT_FOUND L1', member: 'NOT_FOUND L1' },
      ...{ technician: 'INVALID_INPUT B4', supportAgent: 'FORBIDDEN_ROLE A8', supervisor: 'INVALID_INPUT B4' },
      ...{ corporateContact: 'FORBIDDEN_ROLE A8', corporateStaff: 'INVALID_INPUT B4' },
    });
    expect(await refusalsOf(app, customer.admin, PAYMENT_RECORD, input)).toEqual([
      refusal('NOT_BILLING_CONTACT', 'A5'),
    ]);
  });

  test('an online account has no recorded payments: in nobody’s role', async () => {
    const sql = "UPDATE accounts SET kind = 'ONLINE' WHERE id = ?";
    await app.database.transaction((tx) => tx.execute(sql, [customer.accountId]));
    expect(await refused(chequeOf(customer.invoiceId, '10.00'))).toEqual([refusal('FORBIDDEN_ROLE', 'A8')]);
  });

  test.each<[string, object, [string, string, string[]]]>([
    ['a card', { methodType: 'CARD' }, ['INVALID_INPUT', 'G5', ['methodType']]],
    ['tomorrow', { receivedOn: '2026-06-02' }, ['INVALID_INPUT', 'G5', ['receivedOn']]],
    ['no reference', { reference: ' ' }, ['INVALID_INPUT', 'L7', ['reference']]],
    ['a card number', { reference: '4242 4242 4242 4242' }, ['CARD_NUMBER_REFUSED', 'G7', ['reference']]],
    ['nothing', { amount: usd('0.00') }, ['INVALID_INPUT', 'B4', ['amount']]],
    ['less than nothing', { amount: usd('-1.00') }, ['INVALID_INPUT', 'B4', ['amount']]],
    ['too many decimals', { amount: usd('1.000') }, ['INVALID_INPUT', 'B4', ['amount']]],
    ['another currency', { amount: { amount: '1.00', currency: 'EUR' } }, ['INVALID_INPUT', 'B4', ['amount']]],
    ['an unknown invoice', { invoiceId: 'inv_01h455vb4pex5vsknk084sn02q' }, ['NOT_FOUND', 'L1', []]],
  ])('%s is refused', async (_what, more, [code, rule, field]) => {
    expect(await refused(chequeOf(customer.invoiceId, '10.00', more))).toEqual([refusal(code, rule, field)]);
  });

  test('a part, then the rest and more: the excess goes to the balance, contact and recipients are told', async () => {
    const recipient = await recipientOf(app, customer);
    expect(await record(app, customer, '0.40', { methodType: 'BANK_TRANSFER', reference: ' text ' })).toMatchObject({
      invoice: { status: 'PARTIALLY_PAID', amountOpen: { amount: '999.60' } },
      payment: { status: 'SUCCEEDED', methodType: 'BANK_TRANSFER', reference: 'text', receivedOn: '2026-06-01' },
      userErrors: [],
    });
    expect(await record(app, customer, '1250.00')).toMatchObject({
      invoice: { status: 'PAID', amountOpen: { amount: '0.00' }, amountPaid: { amount: '1000.00' } },
      payment: { amount: { amount: '1250.00' }, amountToBalance: { amount: '250.40' } },
    });
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 100000 + open 0']);
    expect(await movementsOf(app, customer)).toEqual(['EXCESS_PAYMENT 25040 -> 25040']);
    const entries = await ask(app, customer.contact.token, ENTRIES, { id: customer.accountId });
    expect(entries.account.balanceEntries.nodes).toEqual([
      { amount: { amount: '250.40' }, payment: { amount: { amount: '1250.00' }, reference: 'cheque 4711' } },
    ]);
    for (const email of [customer.contact.email, recipient]) {
      const received = await mailsOf(app, email, 'paymentReceived');
      expect(received.map(({ amount, open }) => [amount, open])).toEqual([
        [40, 99_960],
        [125_000, 0],
      ]);
    }
    const trail = await auditOf(app, customer.invoiceId);
    expect(trail).toContainEqual({ action: 'PAYMENT_RECORD', actorId: customer.technician.userId });
    expect(await refused(chequeOf(customer.invoiceId, '1.00'))).toEqual([refusal('INVOICE_NOT_OPEN', 'G5')]);
  });

  test('a card payment under way counts as paid', async () => {
    await payByCard(app, customer, usd('900.00'), 'tok_authenticate');
    expect((await record(app, customer, '150.00')).invoice).toMatchObject({ amountOpen: { amount: '900.00' } });
    expect(await movementsOf(app, customer)).toEqual(['EXCESS_PAYMENT 5000 -> 5000']);
    expect(await refused(chequeOf(customer.invoiceId, '1.00'))).toEqual([refusal('INVOICE_NOT_OPEN', 'G5')]);
    const sql = 'SELECT client_secret FROM payments WHERE account_id = ? AND client_secret IS NOT NULL';
    const [payment] = await app.database.query(sql, [customer.accountId]);
    const form = { method: 'POST', body: new URLSearchParams({ answer: 'approve' }) };
    await fetch(`${app.url}/sandbox/authenticate/${payment!.client_secret}`, form);
    for (const event of app.events.splice(0)) await app.deliver(event);
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 100000 + open 0']);
  });

  test('the same key records once, also when both arrive at once (L2)', async () => {
    const input = chequeOf(customer.invoiceId, '100.00', { idempotencyKey: 'once' });
    const send = async () => (await ask(app, customer.technician.token, PAYMENT_RECORD, { input })).paymentRecord;
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(new Set(answers.map(({ payment }) => payment.id)).size).toBe(1);
    expect(await booksOf(app, customer)).toEqual(['PARTIALLY_PAID 100000 = balance 0 + paid 10000 + open 90000']);
    expect(await refused({ ...input, reference: 'other' })).toEqual([
      refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey']),
    ]);
  });

  test('two cheques and a card at once: never more is settled than was open', async () => {
    await Promise.all([
      record(app, customer, '700.00'),
      record(app, customer, '700.00', { reference: 'cheque 4712' }),
      payByCard(app, customer, usd('500.00')),
    ]);
    const [books] = await booksOf(app, customer);
    expect(books).toMatch(/^PAID 100000 = balance 0 \+ paid 100000 \+ open 0$/);
  });

  test('the excess pays the next invoice by itself (C8)', async () => {
    await record(app, customer, '1250.00');
    await invoiceOf(app, customer, { amount: 200_00, on: '2026-06-10' });
    expect(await booksOf(app, customer)).toEqual([
      'PAID 100000 = balance 0 + paid 100000 + open 0',
      'PAID 20000 = balance 20000 + paid 0 + open 0',
    ]);
  });
});
