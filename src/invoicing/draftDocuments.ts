import type { AccountRow } from '../accounts';
import { newId } from '../platform/ids';
import { invoiceStatus, openAmount, type PlainDate, sellerFor, taxNoteOf } from '../rules';
import type { BilledTo, BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
import type { IssueRequest } from './issueDocuments';

function billedTo({ name, address, country, vatNumber, locale }: AccountRow): BilledTo {
  return { name, address, country, vatNumber, locale };
}

/** Everything a document says of who sells and who buys, as it is now (G1). */
function parties(account: AccountRow) {
  const seller = sellerFor(account.country);
  return { sellerKey: seller.key, seller, billedTo: billedTo(account), currency: account.currency };
}

/** An invoice as it will be issued, but for its number. */
export function draftInvoice(
  at: Date,
  { account, orderId, totals, purchaseOrder, paid, dueOn, renewalOf }: IssueRequest,
  charges: readonly BillingLineRow[],
  today: PlainDate,
): InvoiceRow {
  const { subtotal, tax, total, credit, fromBalance, toBalance } = totals;
  const amounts = { total, fromBalance: fromBalance + credit - toBalance, credited: 0, paid };
  const taxNote = taxNoteOf(
    account.country,
    charges.map((line) => line.taxRate),
  );
  return {
    ...{ id: newId('Invoice'), number: '', accountId: account.id, orderId, renewalOf },
    purchaseOrderId: purchaseOrder?.purchaseOrderId ?? null,
    purchaseOrderNumber: purchaseOrder?.purchaseOrderNumber ?? null,
    ...{ issuedOn: today, dueOn, taxNote, ...parties(account) },
    ...{ subtotal, tax, ...amounts, openAmount: openAmount(amounts), status: invoiceStatus(amounts) },
    ...{ collectedOn: null, reopenedOn: null, createdAt: at },
  };
}

/** A credit note as it will be issued, but for its number. Amounts with tax, minor units. */
export function draftCreditNote(
  at: Date,
  { account, orderId }: IssueRequest,
  { id: invoiceId, sellerKey, seller, taxNote }: InvoiceRow,
  credit: { total: number; appliedToInvoice: number; toBalance: number },
  today: PlainDate,
): CreditNoteRow {
  return {
    ...{ id: newId('CreditNote'), number: '', accountId: account.id, orderId, invoiceId, issuedOn: today },
    ...{ ...parties(account), sellerKey, seller, taxNote, ...credit, createdAt: at },
  };
}
