import { randomUUID } from 'node:crypto';
import { checkLedger } from '../../src/checkLedger';
import { credit, refundAtGateway, refundsIn } from '../support/credits';
import { USER_ERRORS } from '../support/given';
import {
  answerAtBank,
  booksOf,
  disputeAtBank,
  invoiced,
  invoiceOf,
  mailsOf,
  recipientOf,
  record,
  usd,
} from '../support/invoices';
import { refusalsOf } from '../support/lifecycle';
import { ask, customer as customerOf } from '../support/people';
import { refusal } from '../support/refusal';
import { corporateCustomer } from '../support/requests';
import { wrongStatements } from '../support/statements';
import { describeWithCustomer } from '../support/suites';

const INVOICES_PAY = `mutation ($input: InvoicesPayInput!) { invoicesPay(input: $input) {
  invoices { id status } payments { id status amount { amount } amountCharged { amount } clientSecret invoice { id } }
  ${USER_ERRORS} } }` as const;

/** Three invoices of 1,000.00, 500.00 and 300.00. */
async function withThree(app: Parameters<typeof invoiced>[0]) {
  const customer = await invoiced(app);
  const second = await invoiceOf(app, customer, { amount: 500_00, on: '2026-06-02' });
  const third = await invoiceOf(app, customer, { amount: 300_00, on: '2026-06-03' });
  return { ...customer, invoiceIds: [customer.invoiceId, second, third] };
}

const SETUP = { now: '2026-05-31T13:00:00Z', customer: withThree };

describeWithCustomer('invoicesPay (G11)', SETUP, (app, customer) => {
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    expect(await wrongStatements(app, customer.accountId)).toEqual([]);
  });

  const inputOf = (more: object = {}) => ({
    ...{ accountId: customer.accountId, invoiceIds: customer.invoiceIds, expectedTotal: usd('1800.00') },
    ...{ oneTimeToken: 'tok_visa', idempotencyKey: randomUUID(), ...more },
  });
  const pay = async (more: object = {}) =>
    (await ask(app, customer.contact.token, INVOICES_PAY, { input: inputOf(more) })).invoicesPay;
  const refused = (more: object) => refusalsOf(app, customer.contact, INVOICES_PAY, inputOf(more));
  const charges = async () => {
    const sql =
      'SELECT amount FROM sandbox_gateway_payments WHERE id IN (SELECT id FROM payments WHERE account_id = ?)';
    return (await app.database.query(sql, [customer.accountId])).map(({ amount }) => Number(amount));
  };
  const numbersOf = async () => {
    const rows = await app.database.query('SELECT number FROM invoices WHERE account_id = ? ORDER BY id', [
      customer.accountId,
    ]);
    return rows.map(({ number }) => String(number));
  };
  const PAID = [
    'PAID 100000 = balance 0 + paid 100000 + open 0',
    'PAID 50000 = balance 0 + paid 50000 + open 0',
    'PAID 30000 = balance 0 + paid 30000 + open 0',
  ];
  const OPEN = [
    'OPEN 100000 = balance 0 + paid 0 + open 100000',
    'OPEN 50000 = balance 0 + paid 0 + open 50000',
    'OPEN 30000 = balance 0 + paid 0 + open 30000',
  ];

  test('three invoices are paid at once, by one charge', async () => {
    const { invoices, payments, userErrors } = await pay();
    expect(userErrors).toEqual([]);
    expect(invoices.map(({ status }: { status: string }) => status)).toEqual(['PAID', 'PAID', 'PAID']);
    expect(payments).toMatchObject([
      { status: 'SUCCEEDED', amount: { amount: '1000.00' }, amountCharged: { amount: '1800.00' } },
      { status: 'SUCCEEDED', amount: { amount: '500.00' }, amountCharged: { amount: '1800.00' } },
      { status: 'SUCCEEDED', amount: { amount: '300.00' }, amountCharged: { amount: '1800.00' } },
    ]);
    expect(await booksOf(app, customer)).toEqual(PAID);
    expect(await charges()).toEqual([180000]);
  });

  test('one mail tells of one payment, with the receipts of what it settled', async () => {
    const payable = await recipientOf(app, customer);
    await pay();
    const numbers = await numbersOf();
    for (const email of [customer.contact.email, payable]) {
      expect(await mailsOf(app, email, 'paymentReceived')).toEqual([]);
      expect(await mailsOf(app, email, 'paymentsReceived')).toMatchObject([
        {
          ...{ amount: 180000, excess: 0, currency: 'USD' },
          invoices: [
            { invoiceNumber: numbers[0], amount: 100000, open: 0 },
            { invoiceNumber: numbers[1], amount: 50000, open: 0 },
            { invoiceNumber: numbers[2], amount: 30000, open: 0 },
          ],
        },
      ]);
    }
    const sql = "SELECT attachments FROM emails WHERE to_address = ? AND template = 'paymentsReceived'";
    const [mail] = await app.database.query(sql, [payable]);
    const attached = JSON.parse(String(mail!.attachments)) as { name: string }[];
    expect(attached.map(({ name }) => name)).toEqual(numbers.map((number) => `${number}-receipt.pdf`));
  });

  test('what is open again before the mail goes leaves its receipt out', async () => {
    const { payments } = await pay();
    await disputeAtBank(app, payments[0]!.id, 'fraudulent');
    await app.runJobs();
    const sql = "SELECT sent_at FROM emails WHERE to_address = ? AND template = 'paymentsReceived'";
    const [mail] = await app.database.query(sql, [customer.contact.email]);
    expect(mail!.sent_at).not.toBeNull();
  });

  test('one of them alone: the mail about one invoice, with its receipt', async () => {
    const [, second] = customer.invoiceIds;
    await pay({ invoiceIds: [second], expectedTotal: usd('500.00') });
    const mails = await mailsOf(app, customer.contact.email, 'paymentReceived');
    expect(mails).toMatchObject([{ invoiceNumber: (await numbersOf())[1], amount: 50000, open: 0, excess: 0 }]);
  });

  test('declined: none is paid', async () => {
    const { payments } = await pay({ oneTimeToken: 'tok_declined' });
    expect(payments.map(({ status }: { status: string }) => status)).toEqual(['DECLINED', 'DECLINED', 'DECLINED']);
    expect(await booksOf(app, customer)).toEqual(OPEN);
    expect((await pay()).userErrors).toEqual([]);
  });

  test('one of them was paid meanwhile: nothing is charged, and the refusal says the total', async () => {
    await record(app, customer, '1000.00');
    expect(await refused({})).toMatchObject([{ code: 'INVOICE_NOT_OPEN', rule: 'G11', field: ['invoiceIds'] }]);
    const [, second, third] = customer.invoiceIds;
    await record(app, { ...customer, invoiceId: second! }, '100.00');
    expect(await refused({ invoiceIds: [second, third], expectedTotal: usd('800.00') })).toMatchObject([
      { code: 'TOTAL_CHANGED', rule: 'G11', field: ['expectedTotal'] },
    ]);
    expect(await charges()).toEqual([]);
  });

  test('refused: none, one twice, somebody else’s, by nobody’s card, by staff', async () => {
    const [first] = customer.invoiceIds;
    const other = await corporateCustomer(app);
    const others = await invoiceOf(app, other, { amount: 100_00, on: '2026-06-04' });
    expect(await refused({ invoiceIds: [] })).toMatchObject([{ code: 'INVALID_INPUT', field: ['invoiceIds'] }]);
    expect(await refused({ invoiceIds: [first, first] })).toMatchObject([{ code: 'INVALID_INPUT', rule: 'G11' }]);
    expect(await refused({ invoiceIds: [first, others] })).toEqual([refusal('NOT_FOUND', 'L1', ['invoiceIds'])]);
    expect(await refused({ accountId: other.accountId })).toEqual([refusal('NOT_FOUND', 'L1')]);
    expect(await refused({ oneTimeToken: null })).toMatchObject([{ code: 'PAYMENT_METHOD_REQUIRED' }]);
    expect(await refusalsOf(app, customer.technician, INVOICES_PAY, inputOf())).toMatchObject([
      { code: 'FORBIDDEN_ROLE' },
    ]);
    const stranger = await customerOf(app, 'CORPORATE');
    expect(await refusalsOf(app, stranger.contact, INVOICES_PAY, inputOf())).toEqual([refusal('NOT_FOUND', 'L1')]);
    expect(await booksOf(app, customer)).toEqual(OPEN);
  });

  test('the same key pays once, also when both arrive at once (L2); another key finds them paid', async () => {
    const [one, two] = await Promise.all([pay({ idempotencyKey: 'key' }), pay({ idempotencyKey: 'key' })]);
    expect(one!.payments.map(({ id }: { id: string }) => id)).toEqual(
      two!.payments.map(({ id }: { id: string }) => id),
    );
    expect(await charges()).toEqual([180000]);
    expect(await refused({})).toMatchObject([{ code: 'INVOICE_NOT_OPEN' }]);
  });

  test('two people press at once: one charge', async () => {
    const answers = await Promise.all([pay(), pay()]);
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'paid').sort()).toEqual(['INVOICE_NOT_OPEN', 'paid']);
    expect(await charges()).toEqual([180000]);
  });

  test('the answer is lost: it is charged once all the same', async () => {
    await pay({ oneTimeToken: 'tok_timeout' });
    await app.runJobs();
    for (const event of app.events.splice(0)) expect(await app.deliver(event)).toBe(204);
    expect(await booksOf(app, customer)).toEqual(PAID);
    expect(await charges()).toEqual([180000]);
  });

  test('the bank asks the customer once, for all of it; what is credited meanwhile goes back to the card', async () => {
    const { payments } = await pay({ oneTimeToken: 'tok_authenticate' });
    expect(payments.map(({ clientSecret }: { clientSecret: string | null }) => clientSecret !== null)).toEqual([
      ...[true, false, false],
    ]);
    expect(await mailsOf(app, customer.contact.email, 'paymentNeedsYou')).toMatchObject([
      { due: 180000, purpose: { kind: 'INVOICES', count: 3 } },
    ]);
    await credit(app, customer.technician, customer.invoiceIds[2]!);
    await answerAtBank(app, customer, 'approve');
    expect(await booksOf(app, customer)).toEqual([PAID[0], PAID[1], 'CREDITED 30000 = balance 0 + paid 0 + open 0']);
    await app.runJobs();
    const given = 'SELECT SUM(amount) AS given FROM sandbox_gateway_refunds WHERE payment_id = ?';
    const [row] = await app.database.query(given, [payments[0]!.id]);
    expect(Number(row!.given)).toBe(30000);
  });

  test('not approved: none is paid', async () => {
    await pay({ oneTimeToken: 'tok_authenticate' });
    await answerAtBank(app, customer, 'fail');
    expect(await booksOf(app, customer)).toEqual(OPEN);
  });

  test('a dispute takes back all of them, and returns all when it is won', async () => {
    const { payments } = await pay();
    await disputeAtBank(app, payments[0]!.id, 'fraudulent');
    expect(await booksOf(app, customer)).toEqual(OPEN);
    await disputeAtBank(app, payments[0]!.id, 'won');
    expect(await booksOf(app, customer)).toEqual(PAID);
  });

  test('a refund at the gateway is taken from the latest first, once', async () => {
    const { payments } = await pay();
    await refundAtGateway(app, payments[0]!.id, '400.00');
    expect(await refundsIn(app, customer)).toEqual(['GATEWAY 30000 DONE', 'GATEWAY 10000 DONE']);
    expect(await booksOf(app, customer)).toEqual([
      PAID[0],
      'PAID 50000 = balance 0 + paid 40000 + open 0',
      'CREDITED 30000 = balance 0 + paid 0 + open 0',
    ]);
    await refundAtGateway(app, payments[0]!.id, '1400.00');
    expect((await booksOf(app, customer)).map((line) => line.split(' ')[0])).toEqual([
      ...['CREDITED', 'CREDITED', 'CREDITED'],
    ]);
  });

  test('a credit of one of them goes back to the card by the one charge (G9)', async () => {
    await pay();
    const [, second] = customer.invoiceIds;
    await credit(app, customer.technician, second!, { amount: usd('50.00'), destination: 'CARD' });
    await app.runJobs();
    expect(await refundsIn(app, customer)).toEqual(['STAFF 5000 DONE']);
  });
});
