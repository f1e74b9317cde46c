import { checkLedger } from '../../src/checkLedger';
import { credit, creditOf, decideCredit, INVOICE_CREDIT, INVOICE_CREDIT_DECIDE } from '../support/credits';
import { given, ordered } from '../support/given';
import {
  booksOf,
  invoiced,
  invoiceOf,
  mailsOf,
  movementsOf,
  payByCard,
  recipientOf,
  record,
  usd,
} from '../support/invoices';
import { change, creditNotesOf, invoicesOf, refusalsOf, toldToOthers } from '../support/lifecycle';
import { ask, type SignedIn, staff } from '../support/people';
import { refusal } from '../support/refusal';
import { describeWithCustomer } from '../support/suites';

const PREVIEW_CREDIT = `query ($id: ID!, $input: InvoiceCreditPreviewInput!) { node(id: $id) { ... on Invoice {
  previewCredit(input: $input) { left { amount } refundable { amount } total { amount } againstOpen { amount }
    toBalance { amount } toCard { amount } approvalRequired refusals { code rule field } } } } }` as const;
const SETUP = { now: '2026-05-31T13:00:00Z', customer: invoiced };

describeWithCustomer('invoiceCredit (G9)', SETUP, (app, customer) => {
  let supervisor: SignedIn;
  let other: SignedIn;
  let agent: SignedIn;
  beforeAll(async () => {
    supervisor = await staff(app, 'SUPERVISOR');
    other = await staff(app, 'SUPERVISOR');
    agent = await staff(app, 'SUPPORT_AGENT');
  });
  afterEach(async () => expect(await checkLedger(app.database)).toEqual([]));

  const give = (more: object = {}, by = customer.technician) => credit(app, by, customer.invoiceId, more);
  const refused = (more: object, by = customer.technician) =>
    refusalsOf(app, by, INVOICE_CREDIT, creditOf(customer.invoiceId, more));

  test('who may: technicians of corporate accounts, support agents of online ones, supervisors of both', async () => {
    const input = creditOf(customer.invoiceId, { comment: '' });
    const buyer = await given.onlineAccount(app);
    const told = await toldToOthers(app, INVOICE_CREDIT, { buyer, input }, { customer, input });
    expect(told).toEqual({
      ...{ nobody: 'UNAUTHENTICATED', stranger: 'NOT_FOUND L1', admin: 'NOT_FOUND L1', member: 'NOT_FOUND L1' },
      ...{ technician: 'INVALID_INPUT L7', supportAgent: 'FORBIDDEN_ROLE A8', supervisor: 'INVALID_INPUT L7' },
      ...{ corporateContact: 'FORBIDDEN_ROLE A8', corporateStaff: 'INVALID_INPUT L7' },
    });
  });

  test('it lowers what is open first', async () => {
    const { invoiceCredit, invoice } = await give({ amount: usd('300.00') });
    expect(invoiceCredit).toMatchObject({
      ...{ status: 'ISSUED', total: { amount: '300.00' }, decidedBy: null },
      creditNote: {
        ...{ reason: 'GOODWILL', total: { amount: '300.00' }, appliedToInvoice: { amount: '300.00' } },
        ...{ toBalance: { amount: '0.00' }, toCard: { amount: '0.00' } },
      },
    });
    expect(invoice).toMatchObject({ status: 'PARTIALLY_PAID', amountOpen: { amount: '700.00' } });
  });

  test('the rest goes to the balance, and pays what else is open (C12)', async () => {
    await record(app, customer, '900.00');
    const later = await invoiceOf(app, customer, { amount: 500_00, on: '2026-06-02' });
    await give({ amount: usd('250.00') });
    expect(await booksOf(app, customer)).toEqual([
      'PAID 100000 = balance 0 + paid 90000 + open 0',
      'PARTIALLY_PAID 50000 = balance 15000 + paid 0 + open 35000',
    ]);
    expect(await movementsOf(app, customer)).toEqual(['CREDIT_NOTE 15000 -> 15000', 'INVOICE -15000 -> 0']);
    expect(later).not.toBe(customer.invoiceId);
  });

  test('a bad debt is what is open, and no more: it gives nothing back', async () => {
    await record(app, customer, '600.00');
    expect(await refused({ reason: 'BAD_DEBT', amount: usd('400.01') })).toMatchObject([
      { code: 'AMOUNT_ABOVE_OPEN', rule: 'G9', field: ['amount'] },
    ]);
    const { invoiceCredit, invoice } = await give({ reason: 'BAD_DEBT' });
    expect(invoiceCredit).toMatchObject({ status: 'ISSUED', total: { amount: '400.00' } });
    expect(invoice).toMatchObject({ status: 'PAID', amountOpen: { amount: '0.00' } });
    expect(await refused({ reason: 'BAD_DEBT' })).toMatchObject([{ code: 'NOTHING_TO_CREDIT', rule: 'G9' }]);
  });

  test('above the limit a supervisor is asked, and nothing is credited until another one approves', async () => {
    const asked = await give({ amount: usd('500.01') }, supervisor);
    expect(asked.invoiceCredit).toMatchObject({ status: 'PENDING_APPROVAL', creditNote: null });
    expect(asked.invoice).toMatchObject({ amountOpen: { amount: '1000.00' } });
    const { id } = asked.invoiceCredit;
    const input = { invoiceCreditId: id, expectedVersion: 1, approved: true, idempotencyKey: 'key' };
    expect(await refusalsOf(app, supervisor, INVOICE_CREDIT_DECIDE, input)).toMatchObject([
      { code: 'SELF_APPROVAL', rule: 'G9' },
    ]);
    expect(await refusalsOf(app, customer.technician, INVOICE_CREDIT_DECIDE, input)).toMatchObject([
      { code: 'FORBIDDEN_ROLE', rule: 'A8' },
    ]);
    expect(await refusalsOf(app, customer.contact, INVOICE_CREDIT_DECIDE, input)).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await mailsOf(app, other.email, 'creditApprovalAsked')).toMatchObject([
      { total: 50001, reason: 'GOODWILL' },
    ]);
    expect(await mailsOf(app, supervisor.email, 'creditApprovalAsked')).toEqual([]);
    const decided = await decideCredit(app, other, id, { comment: 'Fine.' });
    expect(decided.invoiceCredit).toMatchObject({
      ...{ status: 'ISSUED', version: 2, decisionComment: 'Fine.', decidedBy: { name: 'SUPERVISOR' } },
      ...{ creditNote: { total: { amount: '500.01' } }, actions: [{ allowed: false }] },
    });
    expect(decided.invoice).toMatchObject({ amountOpen: { amount: '499.99' } });
    expect(await mailsOf(app, supervisor.email, 'creditApprovalDecided')).toMatchObject([{ approved: true }]);
  });

  test('small credits of one invoice add up to the limit', async () => {
    expect((await give({ amount: usd('400.00') })).invoiceCredit.status).toBe('ISSUED');
    expect((await give({ amount: usd('100.00') })).invoiceCredit.status).toBe('ISSUED');
    expect((await give({ amount: usd('0.01') })).invoiceCredit.status).toBe('PENDING_APPROVAL');
  });

  test('a rejected one credits nothing, and is decided once, also by two at once', async () => {
    const { invoiceCredit } = await give({});
    expect(invoiceCredit).toMatchObject({ status: 'PENDING_APPROVAL', total: { amount: '1000.00' } });
    const answers = await Promise.all([
      decideCredit(app, supervisor, invoiceCredit.id, { approved: false, comment: 'Too much.' }),
      decideCredit(app, other, invoiceCredit.id, { approved: false, comment: 'Too much.' }),
    ]);
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'decided').sort()).toEqual([
      'STALE_VERSION',
      'decided',
    ]);
    expect(await booksOf(app, customer)).toEqual(['OPEN 100000 = balance 0 + paid 0 + open 100000']);
    const again = await decideCredit(app, other, invoiceCredit.id, { expectedVersion: 2 });
    expect(again.userErrors).toMatchObject([{ code: 'CREDIT_ALREADY_DECIDED', rule: 'G9' }]);
  });

  test('what can no longer be credited when it is approved is refused; it still waits', async () => {
    const asked = await give({ reason: 'BAD_DEBT', amount: usd('600.00') });
    await record(app, customer, '500.00');
    const late = await decideCredit(app, supervisor, asked.invoiceCredit.id);
    expect(late).toMatchObject({
      userErrors: [{ code: 'AMOUNT_ABOVE_OPEN', rule: 'G9', field: [] }],
      invoiceCredit: { status: 'PENDING_APPROVAL' },
    });
    const whole = await give({ amount: usd('1000.00') });
    expect((await give({ amount: usd('0.01') })).invoiceCredit.status).toBe('ISSUED');
    expect((await decideCredit(app, supervisor, whole.invoiceCredit.id)).userErrors).toMatchObject([
      { code: 'CREDIT_ABOVE_LEFT', rule: 'G9', message: 'Only 999.99 of this is left to credit.' },
    ]);
    const rest = await give({});
    expect((await decideCredit(app, supervisor, rest.invoiceCredit.id)).userErrors).toEqual([]);
    expect((await decideCredit(app, supervisor, whole.invoiceCredit.id)).userErrors).toMatchObject([
      { code: 'NOTHING_TO_CREDIT', rule: 'G9' },
    ]);
  });

  test('refused: more than is left, what is no amount, a card number in the comment', async () => {
    const [line] = await app.database.query('SELECT id FROM billing_lines WHERE invoice_id = ?', [customer.invoiceId]);
    const of = (amount: string) => ({ lines: [{ lineId: String(line!.id), amount: usd(amount) }] });
    expect(await refused(of('1000.01'))).toMatchObject([{ code: 'CREDIT_ABOVE_LEFT', field: ['lines'] }]);
    expect(await refused({ amount: usd('1000.01') })).toMatchObject([{ code: 'CREDIT_ABOVE_LEFT', field: ['amount'] }]);
    expect(await refused({ amount: { amount: '1.00', currency: 'EUR' } })).toMatchObject([{ field: ['amount'] }]);
    expect(await refused({ ...of('1.00'), comment: '4242424242424242' })).toEqual([
      refusal('CARD_NUMBER_REFUSED', 'G7', ['comment']),
    ]);
    expect((await give(of('400.00'))).invoiceCredit.lines).toEqual([
      { amount: { amount: '400.00' }, tax: { amount: '0.00' } },
    ]);
  });

  test('the same key credits once, also when both arrive at once (L2)', async () => {
    const input = creditOf(customer.invoiceId, { amount: usd('10.00'), idempotencyKey: 'once' });
    const send = async () => (await ask(app, customer.technician.token, INVOICE_CREDIT, { input })).invoiceCredit;
    const [one, two] = await Promise.all([send(), send()]);
    expect(one!.invoiceCredit.id).toBe(two!.invoiceCredit.id);
    expect(await booksOf(app, customer)).toEqual(['PARTIALLY_PAID 100000 = balance 0 + paid 0 + open 99000']);
    expect(await refused({ amount: usd('11.00'), idempotencyKey: 'once' })).toEqual([
      refusal('IDEMPOTENCY_KEY_REUSED', 'L2', ['idempotencyKey']),
    ]);
  });

  test('the customer gets the credit note by mail, as do the invoice recipients; what staff discuss is theirs', async () => {
    const payable = await recipientOf(app, customer);
    await payByCard(app, customer, usd('1000.00'));
    await give({ amount: usd('20.00') });
    for (const email of [customer.contact.email, payable]) {
      expect(await mailsOf(app, email, 'invoiceCredited')).toMatchObject([
        { reason: 'GOODWILL', total: 2000, againstOpen: 0, toBalance: 2000, toCard: 0, open: 0 },
      ]);
    }
    const document = `query ($id: ID!) { node(id: $id) { ... on Invoice { credits { comment }
      creditNotes { reason html { url } pdf { url } } } } }` as const;
    const seen = (await ask(app, customer.contact.token, document, { id: customer.invoiceId })).node;
    expect(seen.credits).toBeNull();
    const page = await (await fetch(seen.creditNotes[0]!.html.url)).text();
    expect(page).toContain('Goodwill');
    expect((await fetch(seen.creditNotes[0]!.pdf.url)).status).toBe(200);
    const staffs = (await ask(app, supervisor.token, document, { id: customer.invoiceId })).node;
    expect(staffs.credits).toEqual([{ comment: 'They had to wait.' }]);
  });

  test('the work list of supervisors; nobody else’s', async () => {
    const document = `{ invoiceCredits(filter: { status: [PENDING_APPROVAL] }) {
      nodes { account { id } invoice { id } total { amount } } } }` as const;
    await give({});
    const { nodes } = (await ask(app, supervisor.token, document)).invoiceCredits;
    expect(nodes.filter(({ account }: { account: { id: string } }) => account.id === customer.accountId)).toEqual([
      { account: { id: customer.accountId }, invoice: { id: customer.invoiceId }, total: { amount: '1000.00' } },
    ]);
  });

  test('a preview says what a credit would do, as it is decided when it is given, and writes nothing', async () => {
    await record(app, customer, '900.00');
    const preview = async (input: object, by = customer.technician) =>
      (await ask(app, by.token, PREVIEW_CREDIT, { id: customer.invoiceId, input })).node.previewCredit;
    // 100.00 are open of 1 000.00: the rest of a credit goes to the balance.
    expect(await preview({ reason: 'GOODWILL', amount: usd('250.00') })).toEqual({
      ...{ left: { amount: '1000.00' }, refundable: { amount: '0.00' }, total: { amount: '250.00' } },
      ...{ againstOpen: { amount: '100.00' }, toBalance: { amount: '150.00' }, toCard: { amount: '0.00' } },
      ...{ approvalRequired: false, refusals: [] },
    });
    expect(await preview({ reason: 'BAD_DEBT' })).toMatchObject({ total: { amount: '100.00' } });
    expect(await preview({ reason: 'ERROR' })).toMatchObject({ total: { amount: '1000.00' }, approvalRequired: true });
    expect(await preview({ reason: 'ERROR', amount: usd('100.01'), destination: 'CARD' })).toMatchObject({
      ...{ total: null, againstOpen: null, toBalance: null, toCard: null, approvalRequired: false },
      refusals: [{ code: 'REFUND_ABOVE_PAID', rule: 'G9', field: ['destination'] }],
    });
    expect(await preview({ reason: 'ERROR', amount: usd('1000.01') })).toMatchObject({
      refusals: [{ code: 'CREDIT_ABOVE_LEFT', rule: 'G9', field: ['amount'] }],
    });
    // What was credited before counts: 300.00 and 200.01 are above 500.00.
    await give({ amount: usd('300.00') });
    expect(await preview({ reason: 'ERROR', amount: usd('200.01') })).toMatchObject({ approvalRequired: true });
    expect(await preview({ reason: 'ERROR' }, customer.contact)).toBeNull();
    expect(await booksOf(app, customer)).toEqual(['PAID 100000 = balance 0 + paid 90000 + open 0']);
  });

  test('ONLINE: what was credited of unused time is not credited again (C4, C6)', async () => {
    const { buyer, order } = await ordered(app, {}, { plan: 'gotomeeting pro', seats: 5 });
    // 5 seats at 26.00: 130.00, with 20 % VAT 156.00. Half of it is credited: 78.00.
    const { invoiceCredit } = await credit(app, agent, order.invoice!.id, {
      amount: { amount: '78.00', currency: 'EUR' },
    });
    expect(invoiceCredit).toMatchObject({ status: 'ISSUED', creditNote: { toBalance: { amount: '78.00' } } });
    expect(await refusalsOf(app, customer.technician, INVOICE_CREDIT, creditOf(order.invoice!.id))).toMatchObject([
      { code: 'FORBIDDEN_ROLE', rule: 'A8' },
    ]);
    // All of it is unused on the same day: 65.00 are left, with VAT 78.00.
    await change(app, buyer, order.subscriptions[0]!.id, { seats: 6 });
    expect(await creditNotesOf(app, buyer)).toHaveLength(2);
    expect((await invoicesOf(app, buyer)).length).toBe(2);
    const [last] = await app.database.query(
      'SELECT total FROM credit_notes WHERE account_id = ? ORDER BY id DESC LIMIT 1',
      [buyer.accountId],
    );
    expect(Number(last!.total)).toBe(7800);
  });
});
