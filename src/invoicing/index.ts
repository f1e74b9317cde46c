export { InvoicingAccountResolver } from './accountBilling.resolver';
export { BalanceEntryResolver } from './balanceEntries.resolver';
export { balanceUsedAtIssue } from './balanceUsed';
export { OF_RESERVED, OF_USE, reservedFor, usesOfBalance } from './balanceUses';
export { BillingLineResolver } from './billingLines.resolver';
export { type ClosedInvoice, closeUnpaidInvoices } from './closeUnpaidInvoices';
export { mailPaymentTakenBack, tellTechnicianOverdue } from './collectionMails';
export {
  allThatIsLeft,
  chargesOfInvoices,
  creditedLinesOf,
  creditInvoice,
  toBalanceOfInvoice,
  toBalanceOfInvoices,
} from './creditLines';
export { CreditNoteResolver } from './creditNotes.resolver';
export type { IssueRequest } from './draftDocuments';
export { drawnOnPurchaseOrder, usedOfPurchaseOrder } from './drawnInvoices';
export { BalanceEntryRow, BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
export {
  findDocumentByNumber,
  findInvoiceOfOrder,
  linesOfCreditNote,
  linesOfInvoice,
  linesOfOrder,
  loadCreditNotesOfOrder,
  loadInvoiceOfOrder,
  loadLinesOfOrder,
  storeLines,
} from './findDocuments';
export { amountsOpenOf, documentsOfNumber } from './findInvoices';
export { invoicesOfPurchaseOrder, invoicesOfSubscription } from './invoiceLists';
export {
  chargeOf,
  mailInvoiceCredited,
  mailInvoiceIssued,
  mailInvoiceOverdue,
  mailInvoiceReissued,
  mailPaymentReceived,
  mailPaymentRefunded,
  pageOf,
  type ReceivedPart,
} from './invoiceMails';
export { InvoiceResolver } from './invoices.resolver';
export { issueAgain, moveBalanceUses, reissuesOf } from './issueAgain';
export { issueDocuments } from './issueDocuments';
export { BillingLine, Totals, toTotals } from './lines.types';
export { moveBalance, OF_EXCESS } from './moveBalance';
export { takeNumbers } from './numbers';
export { chargedSubscriptions, openAmountsOf, openInvoicesOf, openRenewalInvoices, overdueByDay } from './openInvoices';
export { withOverdueInvoices } from './overdueAccounts';
export { payInvoiceFromBalance } from './payInvoiceFromBalance';
export { excessByPayment, excessOfPayments, markCollected, reopenInvoice } from './reopenInvoice';
export { settleInvoice } from './settleInvoice';
export {
  balanceMovements,
  documentsIssued,
  documentsKnown,
  excessBefore,
  invoicedBefore,
  type KnownDocument,
  lastInvoiceBefore,
  settledBefore,
} from './statementFacts';
export { BalanceEntry, CreditNote, Invoice, InvoiceConnection } from './types';
export { findVisibleInvoice, maySeeBilling } from './visibility';
