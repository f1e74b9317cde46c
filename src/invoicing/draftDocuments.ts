import type { AccountRow } from '../accounts';
import { newId } from '../platform/ids';
import {
  add,
  type CreditNoteReason,
  invoiceDueOn,
  invoiceStatus,
  type Minor,
  type OrderTotals,
  openAmount,
  type PlainDate,
  type PurchaseOrderReference,
  sellerFor,
  subtract,
  type Totals,
  taxNoteOf,
  ZERO,
} from '../rules';
import type { BilledTo, BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';

/** What is invoiced and credited together: what an order comes to, or what closes an invoice. */
export interface IssueRequest {
  /** Locked; its VAT number is the one that the lines were taxed with (B5). */
  account: AccountRow;
  orderId: string;
  /** Charges and price holds go on the invoice, each credit on a credit note of the invoice that charged it (C10). */
  lines: BillingLineRow[];
  /** Whether the order has waited for its payment (D10): its lines are stored, and part of the balance may be reserved for it. */
  isPlaced: boolean;
  /** false: no balance was reserved for it then. */
  hasReserved?: boolean;
  /** What the charges come to. How that is paid follows from the facts of the moment. */
  totals: Pick<OrderTotals, 'subtotal' | 'tax' | 'total'>;
  /** What the invoice is drawn on (I5); nothing unless given. */
  purchaseOrder?: PurchaseOrderReference | null;
  /** What a payment has settled of it already, minor units. */
  paid: Minor;
  /** I4: whether the invoice is due at once, whatever the account's kind; not unless given. */
  isDueAtOnce?: boolean;
  /** G9: why it credits, and what of that goes back to a card; an order's credit unless given. Minor units. */
  correction?: { reason: CreditNoteReason; toCard: Minor };
  /** G10: the invoice in whose place it is issued, and the day that was due; none unless given. */
  again?: { reissueOf: string; dueOn: PlainDate };
  /** F6: the subscription whose renewal it charges; null: none. */
  renewalOf: string | null;
}

/** Who buys, as a document says it: as it is now (G1). */
function billedTo({ name, address, country, vatNumber, locale }: AccountRow): BilledTo {
  return { name, address, country, vatNumber, locale };
}

/** An invoice as it will be issued, but for its number. */
export function draftInvoice(
  at: Date,
  { account, orderId, totals, purchaseOrder, paid, isDueAtOnce = false, renewalOf, again }: IssueRequest,
  { total, credit, fromBalance, toBalance }: Totals,
  charges: readonly BillingLineRow[],
  today: PlainDate,
): InvoiceRow {
  const { subtotal, tax } = totals;
  const amounts = { total, fromBalance: subtract(add(fromBalance, credit), toBalance), credited: ZERO, paid };
  const taxNote = taxNoteOf(
    account.country,
    charges.map((line) => line.taxRate),
  );
  const seller = sellerFor(account.country);
  return {
    id: newId('Invoice'),
    number: '',
    accountId: account.id,
    orderId,
    renewalOf,
    purchaseOrderId: purchaseOrder?.purchaseOrderId ?? null,
    purchaseOrderNumber: purchaseOrder?.purchaseOrderNumber ?? null,
    issuedOn: today,
    dueOn: again?.dueOn ?? invoiceDueOn(account.kind, today, isDueAtOnce),
    sellerKey: seller.key,
    seller,
    billedTo: billedTo(account),
    taxNote,
    currency: account.currency,
    subtotal,
    tax,
    total,
    fromBalance: amounts.fromBalance,
    credited: ZERO,
    paid,
    openAmount: openAmount(amounts),
    status: invoiceStatus(amounts),
    collectedOn: null,
    reopenedOn: null,
    reissueOf: again?.reissueOf ?? null,
    technicianToldOn: null,
    createdAt: at,
  };
}

/** A credit note as it will be issued, but for its number. Amounts with tax, minor units. */
export function draftCreditNote(
  at: Date,
  { account, orderId, correction }: IssueRequest,
  { id: invoiceId, sellerKey, seller, taxNote }: InvoiceRow,
  credit: { total: Minor; appliedToInvoice: Minor; toBalance: Minor },
  today: PlainDate,
): CreditNoteRow {
  return {
    id: newId('CreditNote'),
    number: '',
    accountId: account.id,
    orderId,
    invoiceId,
    issuedOn: today,
    sellerKey,
    seller,
    billedTo: billedTo(account),
    taxNote,
    currency: account.currency,
    total: credit.total,
    appliedToInvoice: credit.appliedToInvoice,
    toBalance: credit.toBalance,
    reason: correction?.reason ?? null,
    toCard: correction?.toCard ?? ZERO,
    createdAt: at,
  };
}
