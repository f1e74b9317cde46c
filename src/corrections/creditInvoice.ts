import { inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { InvoiceRow } from '../invoicing';
import { type Database, insertRows } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import { newId } from '../platform/ids';
import {
  type CreditDestination,
  type CreditReason,
  decideCredit,
  decideReason,
  enforce,
  type NamedCredit,
  needsCreditApproval,
  planCredit,
  totalOfCredits,
} from '../rules';
import { creditedWithoutApproval, creditFactsOf } from './creditFacts';
import { mailCreditApprovalAsked } from './creditMails';
import { InvoiceCreditRow } from './entities';
import { issueCredit } from './issueCredit';

export interface CreditInvoiceInput extends NamedCredit {
  invoiceId: string;
  reason: CreditReason;
  destination: CreditDestination;
  comment: string;
  idempotencyKey: string;
}

/**
 * G9: staff credit lines of an invoice. It lowers what is open, and the rest goes to the balance, or back to the card that paid. Above the limit nothing is credited yet:
 * a supervisor other than the author is asked.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, NOTHING_TO_CREDIT, ORDER_PENDING, INVALID_INPUT, CREDIT_ABOVE_LEFT,
 *   AMOUNT_ABOVE_OPEN, REFUND_ABOVE_PAID, CARD_NUMBER_REFUSED, L2's
 */
export function creditAnInvoice(
  deps: { database: Database },
  caller: Caller,
  input: CreditInvoiceInput,
): Promise<{ invoiceCreditId: string }> {
  const key = keyOf('invoiceCredit', input);
  const request = { caller, of: [InvoiceRow, input.invoiceId], action: 'INVOICE_CREDIT', key } as const;
  return inAccount(deps, request, (opened) => creditNow(opened, input));
}

async function creditNow(opened: Opened<InvoiceRow>, input: CreditInvoiceInput): Promise<{ invoiceCreditId: string }> {
  const { tx, caller, account, row: invoice } = opened;
  const { reason, comment, destination } = input;
  const facts = await creditFactsOf(tx, invoice.id);
  const { verdict, credits } = planCredit(facts, input, reason);
  enforce(verdict);
  enforce(decideReason('comment', comment));
  const total = totalOfCredits(credits);
  enforce(decideCredit(facts, { total, reason, destination }));
  const creditedBefore = await creditedWithoutApproval(tx, invoice.id);
  const waits = needsCreditApproval({ total, creditedBefore }, invoice.currency);
  const credit: InvoiceCreditRow = {
    ...{ id: newId('InvoiceCredit'), accountId: account.id, invoiceId: invoice.id, version: 1 },
    ...{ status: waits ? 'PENDING_APPROVAL' : 'ISSUED', reason, comment, destination },
    ...{ creditedLines: credits, total, currency: invoice.currency, authorId: caller.actor.userId, createdAt: tx.now },
    ...{ decidedById: null, decisionComment: null, decidedAt: null, creditNoteId: null },
  };
  if (!waits) credit.creditNoteId = (await issueCredit(opened, credit, facts)).id;
  await insertRows(tx, InvoiceCreditRow, [credit]);
  if (waits) await mailCreditApprovalAsked(tx, account, credit);
  await recordAudit(tx, caller, {
    ...{ accountId: account.id, action: 'INVOICE_CREDIT', subjectId: invoice.id, rule: 'G9' },
    after: { credit: credit.id, status: credit.status, reason, total, currency: invoice.currency },
  });
  return { invoiceCreditId: credit.id };
}
