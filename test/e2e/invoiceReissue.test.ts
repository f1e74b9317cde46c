import { checkLedger } from '../../src/checkLedger';
import { credit, INVOICE_REISSUE, reissue, reissueOf } from '../support/credits';
import { given, ordered } from '../support/given';
import {
  answerAtBank,
  booksOf,
  invoiced,
  mailsOf,
  payByCard,
  recipientOf,
  record,
  reverse,
  usd,
} from '../support/invoices';
import { change, creditNotesOf, refusalsOf, toldToOthers } from '../support/lifecycle';
import { ask, staff } from '../support/people';
import { purchaseOrderIn } from '../support/purchaseOrders';
import { refusal } from '../support/refusal';
import { wrongStatements } from '../support/statements';
import { describeWithCustomer } from '../support/suites';

const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('invoiceReissue (G10)', SETUP, (app, customer) => {
  afterEach(async () => {
    expect(await checkLedger(app.database)).toEqual([]);
    expect(await wrongStatements(app, customer.accountId)).toEqual([]);
  });

  const again = (more: object = {}) => reissue(app, customer.technician, customer.invoiceId, more);
  const refused = (more: object = {}) =>
    refusalsOf(app, customer.technician, INVOICE_REISSUE, reissueOf(customer.invoiceId, more));
  const purchaseOrder = (number: string, more: object = {}) =>
    app.database.transaction((tx) =>
      purchaseOrderIn(
        tx,
        { accountId: customer.accountId, draftedById: customer.technician.userId },
        { number, status: 'ACTIVE', currency: 'USD', ...more },
      ),
    );

  test('who may: technicians of corporate accounts, support agents of online ones, supervisors of both', async () => {
    const input = reissueOf(customer.invoiceId, { comment: '' });
    const buyer = await given.onlineAccount(app);
    expect(await toldToOthers(app, INVOICE_REISSUE, { buyer, input }, { customer, input })).toEqual({
      ...{ nobody: 'UNAUTHENTICATED', stranger: 'NOT_FOUND L1', admin: 'NOT_FOUND L1', member: 'NOT_FOUND L1' },
      ...{ technician: 'INVALID_INPUT L7', supportAgent: 'FORBIDDEN_ROLE A8', supervisor: 'INVALID_INPUT L7' },
      ...{ corporateContact: 'FORBIDDEN_ROLE A8', corporateStaff: 'INVALID_INPUT L7' },
    });
  });

  test('a wrong purchase order number: issued again on the right one, payments move over', async () => {
    await record(app, customer, '400.00');
    const right = await purchaseOrder('PO-8');
    const payable = await recipientOf(app, customer);
    const { invoice, reissueOf: old, userErrors } = await again({ purchaseOrderId: right.id });
    expect(userErrors).toEqual([]);
    expect(invoice).toMatchObject({
      ...{ status: 'PARTIALLY_PAID', dueOn: '2026-07-01', purchaseOrderNumber: 'PO-8' },
      ...{ amountOpen: { amount: '600.00' }, amountPaid: { amount: '400.00' }, reissueOf: { id: customer.invoiceId } },
      lines: [{ kind: 'CHARGE', amount: { amount: '1000.00' } }],
    });
    expect(old).toMatchObject({
      ...{ status: 'CREDITED', amountOpen: { amount: '0.00' }, reissuedAs: { id: invoice.id } },
      creditNotes: [{ reason: 'REISSUE', total: { amount: '1000.00' }, toBalance: { amount: '0.00' } }],
    });
    for (const email of [customer.contact.email, payable]) {
      expect(await mailsOf(app, email, 'invoiceReissued')).toMatchObject([
        { purchaseOrderNumber: 'PO-8', paid: 40000, open: 60000, dueOn: '2026-07-01' },
      ]);
    }
    const [used] = await app.database.query('SELECT purchase_order_id FROM subscriptions WHERE account_id = ?', [
      customer.accountId,
    ]);
    expect(used!.purchase_order_id).toBe(right.id);
    const page = await (await fetch(invoice.html.url)).text();
    expect(page).toContain('PO-8');
    expect(page).toContain('In place of invoice');
    expect((await fetch(invoice.pdf.url)).status).toBe(200);
    expect((await payByCard(app, { ...customer, invoiceId: invoice.id }, usd('600.00'))).invoice).toMatchObject({
      status: 'PAID',
    });
  });

  test('a wrong address or name: the account’s of today stand on the new one', async () => {
    await app.database.transaction((tx) =>
      tx.execute('UPDATE accounts SET name = ? WHERE id = ?', ['Right Name Inc.', customer.accountId]),
    );
    const { invoice } = await again();
    expect(invoice.billedTo).toMatchObject({ name: 'Right Name Inc.' });
    expect(await refused()).toMatchObject([{ code: 'INVOICE_REISSUED', rule: 'G10' }]);
    expect((await reissue(app, customer.technician, invoice.id)).userErrors).toEqual([]);
  });

  test('a cheque that bounces afterwards opens the new one; a payment under way pays the new one', async () => {
    const { payment } = await record(app, customer, '400.00');
    await payByCard(app, customer, usd('600.00'), 'tok_authenticate');
    await again();
    await answerAtBank(app, customer, 'approve');
    expect(await booksOf(app, customer)).toEqual([
      'CREDITED 100000 = balance 0 + paid 0 + open 0',
      'PAID 100000 = balance 0 + paid 100000 + open 0',
    ]);
    await reverse(app, customer, payment.id);
    expect(await booksOf(app, customer)).toEqual([
      'CREDITED 100000 = balance 0 + paid 0 + open 0',
      'PARTIALLY_PAID 100000 = balance 0 + paid 60000 + open 40000',
    ]);
  });

  test('what it used of the balance moves over, and the balance does not move', async () => {
    await given.balance(app, customer.accountId, 300_00);
    await record(app, customer, '100.00');
    expect(await booksOf(app, customer)).toEqual(['PARTIALLY_PAID 100000 = balance 30000 + paid 10000 + open 60000']);
    await again();
    expect(await booksOf(app, customer)).toEqual([
      'CREDITED 100000 = balance 0 + paid 0 + open 0',
      'PARTIALLY_PAID 100000 = balance 30000 + paid 10000 + open 60000',
    ]);
  });

  test('what was credited of what was open stays credited', async () => {
    await credit(app, customer.technician, customer.invoiceId, { amount: usd('100.00') });
    const { invoice } = await again();
    expect(invoice).toMatchObject({ amountOpen: { amount: '900.00' }, lines: [{ amount: { amount: '900.00' } }] });
  });

  test('refused: a part is on the balance; a purchase order that does not suffice, or is none of theirs', async () => {
    const small = await purchaseOrder('PO-9', { ceiling: 999_99 });
    expect(await refused({ purchaseOrderId: small.id })).toMatchObject([
      { code: 'PO_EXCEEDED', field: ['purchaseOrderId'] },
    ]);
    const others = await purchaseOrderOfOthers();
    expect(await refused({ purchaseOrderId: others })).toEqual([refusal('NOT_FOUND', 'L1', ['purchaseOrderId'])]);
    await record(app, customer, '1000.00');
    await credit(app, customer.technician, customer.invoiceId, { amount: usd('100.00') });
    expect(await refused()).toMatchObject([{ code: 'INVOICE_NOT_REISSUABLE', rule: 'G10' }]);
    expect((await booksOf(app, customer)).length).toBe(1);
  });

  /** A purchase order of somebody else. */
  async function purchaseOrderOfOthers(): Promise<string> {
    const { accountId } = await given.onlineAccount(app, { kind: 'CORPORATE', country: 'US', card: null });
    const draftedById = customer.technician.userId;
    const theirs = await app.database.transaction((tx) =>
      purchaseOrderIn(tx, { accountId, draftedById }, { number: 'PO-1', status: 'ACTIVE', currency: 'USD' }),
    );
    return theirs.id;
  }

  test('the same key issues once, also when both arrive at once (L2)', async () => {
    const input = reissueOf(customer.invoiceId, { idempotencyKey: 'once' });
    const send = async () => (await ask(app, customer.technician.token, INVOICE_REISSUE, { input })).invoiceReissue;
    const [one, two] = await Promise.all([send(), send()]);
    expect(one!.invoice.id).toBe(two!.invoice.id);
    expect((await booksOf(app, customer)).length).toBe(2);
  });

  test('ONLINE: unused time of the new invoice is credited once, on the new one (C4)', async () => {
    const agent = await staff(app, 'SUPPORT_AGENT');
    const { buyer, order } = await ordered(app, {}, { plan: 'gotomeeting pro', seats: 5 });
    const { invoice } = await reissue(app, agent, order.invoice!.id);
    expect(invoice).toMatchObject({ status: 'PAID', amountOpen: { amount: '0.00' }, amountPaid: { amount: '156.00' } });
    await change(app, buyer, order.subscriptions[0]!.id, { seats: 6 });
    expect(await creditNotesOf(app, buyer)).toHaveLength(2);
    const [last] = await app.database.query(
      'SELECT total, invoice_id FROM credit_notes WHERE account_id = ? ORDER BY id DESC LIMIT 1',
      [buyer.accountId],
    );
    expect([Number(last!.total), last!.invoice_id]).toEqual([15600, invoice.id]);
  });
});
