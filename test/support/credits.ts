import { randomUUID } from 'node:crypto';
import type { App } from './app';
import { USER_ERRORS } from './given';
import { ask, type SignedIn } from './people';

const PAYLOAD = `{ invoiceCredit { id version status total { amount } lines { amount { amount } tax { amount } }
    author { name } decidedBy { name } decisionComment creditNote { id number reason total { amount }
      appliedToInvoice { amount } toBalance { amount } toCard { amount } } actions { action allowed } }
  invoice { id status amountOpen { amount } amountPaid { amount } } ${USER_ERRORS} }` as const;
export const INVOICE_CREDIT =
  `mutation ($input: InvoiceCreditInput!) { invoiceCredit(input: $input) ${PAYLOAD} }` as const;
export const INVOICE_CREDIT_DECIDE =
  `mutation ($input: InvoiceCreditDecideInput!) { invoiceCreditDecide(input: $input) ${PAYLOAD} }` as const;

/** What staff want to credit: goodwill, unless told otherwise. */
export const creditOf = (invoiceId: string, more: object = {}) => ({
  ...{ invoiceId, reason: 'GOODWILL', comment: 'They had to wait.', idempotencyKey: randomUUID() },
  ...more,
});

/** Has staff credit an invoice; answers the payload. */
export async function credit(app: App, { token }: SignedIn, invoiceId: string, more: object = {}) {
  return (await ask(app, token, INVOICE_CREDIT, { input: creditOf(invoiceId, more) })).invoiceCredit;
}

/** Has a supervisor approve a credit, or not; answers the payload. */
export async function decideCredit(app: App, { token }: SignedIn, invoiceCreditId: string, more: object = {}) {
  const input = { invoiceCreditId, expectedVersion: 1, approved: true, idempotencyKey: randomUUID(), ...more };
  return (await ask(app, token, INVOICE_CREDIT_DECIDE, { input })).invoiceCreditDecide;
}

/** Somebody gives back a part of a payment in the gateway's own dashboard; the gateway's message arrives three times, at once. */
export async function refundAtGateway(app: App, paymentId: string, amount: string): Promise<void> {
  const before = app.events.length;
  const form = { method: 'POST', body: new URLSearchParams({ amount }) };
  expect((await fetch(`${app.url}/sandbox/refund/${paymentId}`, form)).status).toBe(200);
  const [event] = app.events.slice(before);
  expect(await Promise.all([1, 2, 3].map(() => app.deliver(event!)))).toEqual([204, 204, 204]);
}

/** The refunds of an account: `GATEWAY 20000 DONE`. */
export async function refundsIn(app: App, { accountId }: { accountId: string }): Promise<string[]> {
  const rows = await app.database.query('SELECT * FROM refunds WHERE account_id = ? ORDER BY id', [accountId]);
  return rows.map(({ origin, amount, status }) => `${origin} ${amount} ${status}`);
}

export const INVOICE_REISSUE = `mutation ($input: InvoiceReissueInput!) { invoiceReissue(input: $input) {
  invoice { id number status dueOn purchaseOrderNumber amountOpen { amount } amountPaid { amount } billedTo { name vatNumber }
    reissueOf { id } payments { id } order { id } lines { kind seats amount { amount } } pdf { url } html { url } }
  reissueOf { id status amountOpen { amount } amountPaid { amount } reissuedAs { id } creditNotes { reason total { amount }
    toBalance { amount } } }
  ${USER_ERRORS} } }` as const;

export const reissueOf = (invoiceId: string, more: object = {}) => ({
  ...{ invoiceId, comment: 'The number was wrong.', idempotencyKey: randomUUID(), ...more },
});

/** Has staff issue an invoice again; answers the payload. */
export async function reissue(app: App, { token }: SignedIn, invoiceId: string, more: object = {}) {
  return (await ask(app, token, INVOICE_REISSUE, { input: reissueOf(invoiceId, more) })).invoiceReissue;
}
