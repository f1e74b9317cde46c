export { checkLedger, type Violation } from './checkLedger';
export { BalanceEntryRow, BillingLineRow, CreditNoteRow, InvoiceRow, type LineKind } from './entities';
export {
  BalanceEntryResolver,
  BillingLineResolver,
  CreditNoteResolver,
  InvoiceResolver,
  InvoicingAccountResolver,
  maySeeBilling,
} from './invoicing.resolver';
export { type Credited, draftInvoice, type IssueRequest, issueDocuments, settleInvoice } from './issueDocuments';
export { draftBalanceEntry, moveBalance, OF_EXCESS } from './moveBalance';
export { takeNumbers } from './numbers';
export { BillingLine, CreditNote, Invoice, InvoiceConnection, Totals, toTotals } from './types';
