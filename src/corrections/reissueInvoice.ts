import { inAccount, type Opened } from '../accounts';
import { recordAudit } from '../audit';
import type { Caller } from '../identity';
import {
  allThatIsLeft,
  type BillingLineRow,
  creditInvoice,
  InvoiceRow,
  issueAgain,
  linesOfInvoice,
  mailInvoiceReissued,
  moveBalanceUses,
  settleInvoice,
} from '../invoicing';
import { insertReissueOrder } from '../orders';
import { movePayments, paidOfInvoice } from '../payments';
import { type Database, getRow, type Tx } from '../platform/database';
import { keyOf } from '../platform/idempotency';
import { newId } from '../platform/ids';
import { decideReason, decideReissue, enforce, type PurchaseOrderReference, reissuedCharge, sum, ZERO } from '../rules';
import { drawOnInstead, moveSegments } from '../subscriptions';
import { reissueFactsOf } from './reissueFacts';
import { purchaseOrderForReissue } from './reissuePurchaseOrder';

export interface ReissueInvoiceInput {
  invoiceId: string;
  /** Another purchase order to draw on; null: the one that it is drawn on, under its number of today. */
  purchaseOrderId?: string | null;
  comment: string;
  idempotencyKey: string;
}

/**
 * G10: staff issue an invoice again with the account's billing data of today, or on another purchase order: the same lines and due date, a new
 * number. Its payments and what it used of the balance move over; a credit note of all of it closes it.
 * @throws Refused NOT_FOUND, NOT_BILLING_CONTACT, FORBIDDEN_ROLE, INVOICE_REISSUED, INVOICE_NOT_REISSUABLE, NOTHING_TO_CREDIT, ORDER_PENDING,
 *   PO_NOT_IN_FORCE, PO_CURRENCY, PO_EXCEEDED, INVALID_INPUT, CARD_NUMBER_REFUSED, L2's
 */
export function reissueInvoice(
  deps: { database: Database },
  caller: Caller,
  input: ReissueInvoiceInput,
): Promise<{ invoiceId: string }> {
  const key = keyOf('invoiceReissue', input);
  const request = { caller, of: [InvoiceRow, input.invoiceId], action: 'INVOICE_REISSUE', key } as const;
  return inAccount(deps, request, (opened) => reissueNow(opened, input));
}

async function reissueNow(
  { tx, caller, account, row: old, today }: Opened<InvoiceRow>,
  { purchaseOrderId, comment }: ReissueInvoiceInput,
): Promise<{ invoiceId: string }> {
  const facts = await reissueFactsOf(tx, old.id);
  enforce(decideReissue(facts));
  enforce(decideReason('comment', comment));
  const wanted = { account, old, total: facts.left, purchaseOrderId: purchaseOrderId ?? null, today };
  const purchaseOrder = await purchaseOrderForReissue(tx, wanted);
  const lines = await linesOfInvoice(tx, old.id);
  const { copies, newIds } = copiesOf(lines);
  const issued = await issueCopies(tx, caller, { account, old, copies, purchaseOrder });
  await movePayments(tx, old.id, issued.id);
  await moveBalanceUses(tx, old.id, issued.id);
  await moveSegments(tx, newIds);
  await settleInvoice(tx, issued.id, await paidOfInvoice(tx, issued.id));
  const emptied = await settleInvoice(tx, old.id, ZERO);
  const charges = lines.filter(({ kind }) => kind === 'CHARGE');
  const correction = { reason: 'REISSUE' as const, toCard: ZERO };
  const note = await creditInvoice(tx, account, emptied, allThatIsLeft(charges), correction);
  if (purchaseOrder && purchaseOrder.purchaseOrderId !== old.purchaseOrderId)
    await drawOnInstead(tx, charges, { from: old.purchaseOrderId, to: purchaseOrder.purchaseOrderId });
  const invoice = await getRow(tx, InvoiceRow, issued.id);
  await mailInvoiceReissued(tx, account, { old, invoice, note });
  await recordAudit(tx, caller, {
    ...{ accountId: account.id, action: 'INVOICE_REISSUE', subjectId: old.id, rule: 'G10' },
    before: { invoice: old.number, purchaseOrder: old.purchaseOrderNumber },
    after: { invoice: invoice.number, purchaseOrder: invoice.purchaseOrderNumber, creditNote: note.number, comment },
  });
  return { invoiceId: invoice.id };
}

/** The lines as they are issued again, with the new id of each charge by its old one. What is credited in full is left out. */
function copiesOf(lines: readonly BillingLineRow[]): { copies: BillingLineRow[]; newIds: Map<string, string> } {
  const newIds = new Map<string, string>();
  const left = new Set(allThatIsLeft(lines.filter(({ kind }) => kind === 'CHARGE')).map(({ lineId }) => lineId));
  const copies = lines
    .filter(({ id, creditedLineId }) => left.has(creditedLineId ?? id))
    .map((line): BillingLineRow => {
      const id = newId('BillingLine');
      if (line.kind !== 'CHARGE') return { ...line, id };
      newIds.set(line.id, id);
      const holds = lines.filter(({ creditedLineId }) => creditedLineId === line.id);
      return { ...line, ...reissuedCharge(line, holds), id };
    });
  for (const copy of copies) if (copy.creditedLineId) copy.creditedLineId = newIds.get(copy.creditedLineId)!;
  return { copies, newIds };
}

async function issueCopies(
  tx: Tx,
  caller: Caller,
  {
    account,
    old,
    copies,
    purchaseOrder,
  }: {
    account: Opened<InvoiceRow>['account'];
    old: InvoiceRow;
    copies: BillingLineRow[];
    purchaseOrder: PurchaseOrderReference | null;
  },
): Promise<InvoiceRow> {
  const subtotal = sum(copies.map(({ amount }) => amount));
  const tax = sum(copies.map((line) => line.tax));
  const totals = { subtotal, tax, total: sum([subtotal, tax]) };
  const orderId = await insertReissueOrder(tx, caller, account, { totals, purchaseOrder });
  for (const copy of copies) Object.assign(copy, { orderId, invoiceId: null });
  return issueAgain(tx, { account, old, orderId, lines: copies, totals, purchaseOrder });
}
