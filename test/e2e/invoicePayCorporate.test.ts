import { checkLedger } from '../../src/checkLedger';
import { given, takenFrom } from '../support/given';
import { booksOf, invoiced, invoiceOf, mailsOf, payByCard, recipientOf, usd } from '../support/invoices';
import { INVOICE_PAY } from '../support/lifecycle';
import { ask, staff } from '../support/people';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('invoicePay of a corporate account (G3, G4)', SETUP, (app, customer) => {
  afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

  const received = async (email: string) =>
    (await mailsOf(app, email, 'paymentReceived')).map(({ amount, open }) => `${amount}, open ${open}`);

  test('a part by the stored card, the rest by one that is typed once and not kept; all readers are told', async () => {
    const recipient = await recipientOf(app, customer);
    const paymentMethodId = await given.card(app, customer, 'tok_mastercard');
    const input = { invoiceId: customer.invoiceId, paymentMethodId, amount: usd('400.00'), idempotencyKey: 'stored' };
    const { invoicePay } = await ask(app, customer.contact.token, INVOICE_PAY, { input });
    expect(invoicePay).toMatchObject({ invoice: { status: 'PARTIALLY_PAID' }, payment: { status: 'SUCCEEDED' } });
    expect(await payByCard(app, customer, usd('600.00'))).toMatchObject({ invoice: { status: 'PAID' } });
    const methods = 'SELECT id FROM payment_methods WHERE account_id = ?';
    expect(await app.database.query(methods, [customer.accountId])).toEqual([{ id: paymentMethodId }]);
    expect(await received(customer.contact.email)).toEqual(['40000, open 60000', '60000, open 0']);
    expect(await received(recipient)).toEqual(['40000, open 60000', '60000, open 0']);
    expect(await takenFrom(app, customer)).toBe(1_000_00);
  });

  test('a declined card is an outcome: the invoice stays open, nobody is told of money', async () => {
    const declined = await payByCard(app, customer, usd('400.00'), 'tok_declined');
    expect(declined).toMatchObject({ payment: { status: 'DECLINED' }, invoice: { status: 'OPEN' }, userErrors: [] });
    expect(await received(customer.contact.email)).toEqual([]);
  });

  test('an answer that was lost settles it once', async () => {
    await payByCard(app, customer, usd('400.00'), 'tok_timeout');
    await app.runJobs();
    for (const event of app.events.splice(0)) await app.deliver(event);
    await app.runJobs();
    const [books] = await booksOf(app, customer);
    expect(books).toBe('PARTIALLY_PAID 100000 = balance 0 + paid 40000 + open 60000');
  });

  test('three at once never take more than is open', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => payByCard(app, customer, usd('400.00'))));
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'paid');
    expect(codes.sort()).toEqual(['AMOUNT_ABOVE_OPEN', 'paid', 'paid']);
    expect(await takenFrom(app, customer)).toBe(800_00);
  });

  test('a currency without minor unit: from 1 on, no fraction, never above what is open', async () => {
    const japanese = await given.onlineAccount(app, { kind: 'CORPORATE', country: 'JP', card: null });
    const corporate = { ...japanese, technician: await staff(app, 'TECHNICIAN') };
    const invoiceId = await invoiceOf(app, corporate, { amount: 1000, on: '2026-06-10' });
    const { open } = (
      await app.database.query('SELECT open_amount AS open FROM invoices WHERE id = ?', [invoiceId])
    )[0]!;
    const pay = async (amount: string | number) => {
      const money = { amount: String(amount), currency: 'JPY' };
      const { userErrors, invoice } = await payByCard(app, { ...corporate, invoiceId }, money);
      return userErrors[0] ? `${userErrors[0].code} ${userErrors[0].rule}` : `open ${invoice.amountOpen.amount}`;
    };
    expect(await pay('0')).toBe('AMOUNT_TOO_SMALL G3');
    expect(await pay('0.5')).toBe('INVALID_INPUT B4');
    expect(await pay(Number(open) + 1)).toBe('AMOUNT_ABOVE_OPEN G3');
    expect(await pay(1)).toBe(`open ${Number(open) - 1}`);
    expect(await pay(Number(open) - 1)).toBe('open 0');
    expect(await pay(1)).toBe('INVOICE_NOT_OPEN G3');
  });
});
