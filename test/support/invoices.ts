import { randomUUID } from 'node:crypto';
import type { App } from './app';
import { USER_ERRORS } from './given';
import { advanceTo, INVOICE_PAY } from './lifecycle';
import { ask, mailsTo } from './people';
import { renewing } from './purchaseOrders';
import { type CorporateCustomer, corporateCustomer } from './requests';

const PAYLOAD = `{ invoice { id status amountOpen { amount } amountPaid { amount } totals { fromBalance { amount } } }
  payment { id status methodType reference receivedOn amount { amount } amountToBalance { amount } card { last4 } } ${USER_ERRORS} }` as const;
export const PAYMENT_RECORD =
  `mutation ($input: PaymentRecordInput!) { paymentRecord(input: $input) ${PAYLOAD} }` as const;
export const PAYMENT_REVERSE =
  `mutation ($input: PaymentReverseInput!) { paymentReverse(input: $input) ${PAYLOAD} }` as const;

export interface Invoiced extends CorporateCustomer {
  /** Of 1 000.00 USD, issued on 1 June 2026, due on 1 July. */
  invoiceId: string;
}

/** A corporate account in the US with an invoice of 1 000.00 USD, which the renewal of 1 June 2026 issued. */
export async function invoiced(app: App): Promise<Invoiced> {
  const customer = await corporateCustomer(app);
  return { ...customer, invoiceId: await invoiceOf(app, customer, { amount: 1_000_00, on: '2026-06-01' }) };
}

/** Another invoice of a corporate account, by a renewal of that day (minor units, without tax). */
export async function invoiceOf(
  app: App,
  { accountId }: CorporateCustomer,
  { amount, on }: { amount: number; on: string },
): Promise<string> {
  const wanted = { unitPrice: amount, seats: 1, periodEnd: on, purchaseOrderId: null };
  const { id } = await renewing(app, accountId, wanted);
  await advanceTo(app, `${on}T13:00:00Z`);
  const sql = 'SELECT invoice_id FROM billing_lines WHERE subscription_id = ?';
  const [line] = await app.database.query(sql, [id]);
  return String(line!.invoice_id);
}

export const usd = (amount: string) => ({ amount, currency: 'USD' });

/** What a technician writes down of a cheque. */
export function chequeOf(invoiceId: string, amount: string, more: object = {}) {
  const received = { methodType: 'CHEQUE', reference: 'cheque 4711', receivedOn: '2026-06-01' };
  return { invoiceId, amount: usd(amount), ...received, idempotencyKey: randomUUID(), ...more };
}

/** Records a cheque; answers the payload. */
export async function record(app: App, { technician, invoiceId }: Invoiced, amount: string, more: object = {}) {
  const input = chequeOf(invoiceId, amount, more);
  return (await ask(app, technician.token, PAYMENT_RECORD, { input })).paymentRecord;
}

/** Has the technician reverse a payment; answers the payload. */
export async function reverse(app: App, { technician }: CorporateCustomer, paymentId: string) {
  const input = { paymentId, reason: 'The bank sent it back.', idempotencyKey: randomUUID() };
  return (await ask(app, technician.token, PAYMENT_REVERSE, { input })).paymentReverse;
}

/** Pays by a card typed for this payment; answers the payload. */
export async function payByCard(
  app: App,
  { contact, invoiceId }: Pick<Invoiced, 'contact' | 'invoiceId'>,
  amount: object,
  oneTimeToken = 'tok_visa',
) {
  const input = { invoiceId, amount, oneTimeToken, idempotencyKey: randomUUID() };
  return (await ask(app, contact.token, INVOICE_PAY, { input })).invoicePay;
}

/** Status, total and what settles it of an account's invoices, the oldest first: `PAID 100000 = balance 0 + paid 100000 + open 0`. */
export async function booksOf(app: App, { accountId }: { accountId: string }): Promise<string[]> {
  const sql = 'SELECT status, total, from_balance, paid, open_amount FROM invoices WHERE account_id = ? ORDER BY id';
  const rows = await app.database.query(sql, [accountId]);
  return rows.map(
    ({ status, total, from_balance: used, paid, open_amount: open }) =>
      `${status} ${total} = balance ${used} + paid ${paid} + open ${open}`,
  );
}

/** Movements of the balance: cause, amount, the balance then, and whether an invoice is named. */
export async function movementsOf(app: App, { accountId }: { accountId: string }): Promise<string[]> {
  const sql = 'SELECT reason, amount, balance_after FROM balance_entries WHERE account_id = ? ORDER BY id';
  const rows = await app.database.query(sql, [accountId]);
  return rows.map(({ reason, amount, balance_after: after }) => `${reason} ${amount} -> ${after}`);
}

/** The mails of a template that an address was sent, as their data. */
export async function mailsOf(app: App, email: string, template: string) {
  return (await mailsTo(app, email)).filter((mail) => mail.template === template).map(({ data }) => data);
}

/** Has the contact add somebody who gets the invoices; answers the address. */
export async function recipientOf(app: App, { accountId, contact }: CorporateCustomer): Promise<string> {
  const email = `accounts.payable.${randomUUID().slice(0, 8)}@customer.example`;
  const document =
    `mutation ($input: InvoiceRecipientInput!) { invoiceRecipientAdd(input: $input) { ${USER_ERRORS} } }` as const;
  await ask(app, contact.token, document, { input: { accountId, email } });
  return email;
}

/** What the customer's bank does about a payment; the gateway's message arrives three times, at once. */
export async function disputeAtBank(app: App, paymentId: string, answer: 'fraudulent' | 'won'): Promise<void> {
  const before = app.events.length;
  const response = await fetch(`${app.url}/sandbox/dispute/${paymentId}`, {
    method: 'POST',
    body: new URLSearchParams({ answer }),
  });
  expect(response.status).toBe(200);
  const [event] = app.events.slice(before);
  expect(await Promise.all([1, 2, 3].map(() => app.deliver(event!)))).toEqual([204, 204, 204]);
}

/** The customer's answer to the payment that waits for them; the gateway's messages arrive. */
export async function answerAtBank(app: App, { accountId }: { accountId: string }, answer: 'approve' | 'fail') {
  const sql = 'SELECT client_secret FROM payments WHERE account_id = ? AND client_secret IS NOT NULL';
  const [payment] = await app.database.query(sql, [accountId]);
  const form = { method: 'POST', body: new URLSearchParams({ answer }) };
  expect((await fetch(`${app.url}/sandbox/authenticate/${payment!.client_secret}`, form)).status).toBe(200);
  for (const event of app.events.splice(0)) expect(await app.deliver(event)).toBe(204);
}
