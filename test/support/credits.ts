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
