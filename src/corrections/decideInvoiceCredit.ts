import { inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import { InvoiceRow } from '../invoicing';
import { type Database, getRow, updateRow } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import { decideCredit, decideCreditDecision, decideLater, decideReason, enforce } from '../rules';
import { creditFactsOf } from './creditFacts';
import { mailCreditApprovalDecided } from './creditMails';
import { InvoiceCreditRow } from './entities';
import { issueCredit } from './issueCredit';

export interface DecideInvoiceCreditInput {
  invoiceCreditId: string;
  expectedVersion: number;
  approved: boolean;
  comment?: string | null;
  idempotencyKey: string;
}

/**
 * G9: a supervisor other than the author approves a credit, which issues it on the facts of this moment, or rejects it.
 * @throws Refused NOT_FOUND, FORBIDDEN_ROLE, STALE_VERSION, CREDIT_ALREADY_DECIDED, SELF_APPROVAL, INVALID_INPUT, CARD_NUMBER_REFUSED;
 *   and to approve what can no longer be credited: CREDIT_ABOVE_LEFT, NOTHING_TO_CREDIT, AMOUNT_ABOVE_OPEN, ORDER_PENDING; L2's
 */
export function decideInvoiceCredit(
  deps: { database: Database },
  caller: Caller,
  input: DecideInvoiceCreditInput,
): Promise<{ invoiceCreditId: string }> {
  const { invoiceCreditId, expectedVersion } = input;
  const key = keyOf('invoiceCreditDecide', input);
  const of = [InvoiceCreditRow, invoiceCreditId] as const;
  const request = { caller, of, action: 'INVOICE_CREDIT_DECIDE', expectedVersion, key } as const;
  return inAccount(deps, { ...request, isVisible: isStaffs }, (opened) => decideNow(opened, input));
}

/** A10: what staff discuss of a correction is theirs. */
const isStaffs = (_credit: InvoiceCreditRow, standing: string) => !['CONTACT', 'ADMIN', 'MEMBER'].includes(standing);

async function decideNow(
  opened: Opened<InvoiceCreditRow>,
  { approved, comment = null }: DecideInvoiceCreditInput,
): Promise<{ invoiceCreditId: string }> {
  const { tx, caller, account, row: credit } = opened;
  enforce(decideCreditDecision(credit, caller.actor.userId));
  if (comment) enforce(decideReason('comment', comment));
  const creditNoteId = approved ? await issueLater(opened) : null;
  const change = {
    ...{ version: credit.version + 1, status: approved ? ('ISSUED' as const) : ('REJECTED' as const), creditNoteId },
    ...{ decidedById: caller.actor.userId, decisionComment: comment, decidedAt: tx.now },
  };
  await updateRow(tx, InvoiceCreditRow, credit.id, change);
  await mailCreditApprovalDecided(tx, account, { ...credit, ...change });
  const { invoiceId, total, currency } = credit;
  await recordAudit(tx, caller, {
    ...{ accountId: account.id, action: 'INVOICE_CREDIT_DECIDE', subjectId: invoiceId, rule: 'G9' },
    before: { status: credit.status },
    after: { credit: credit.id, status: change.status, total, currency, comment },
  });
  return { invoiceCreditId: credit.id };
}

async function issueLater({ tx, account, row: credit, today }: Opened<InvoiceCreditRow>): Promise<string> {
  const invoice = await getRow(tx, InvoiceRow, credit.invoiceId);
  const facts = await creditFactsOf(tx, invoice.id);
  enforce(decideLater(facts, credit.creditedLines));
  enforce(decideCredit(facts, credit, true));
  return (await issueCredit({ tx, account, row: invoice, today }, credit, facts)).id;
}
