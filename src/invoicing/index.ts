export { checkLedger, type Violation } from './checkLedger';
export { type ClosedInvoice, closeUnpaidInvoices } from './closeUnpaidInvoices';
export { BalanceEntryRow, BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
export { chargeOf, mailInvoiceIssued, mailInvoiceOverdue, mailPaymentReceived, pageOf } from './invoiceMails';
export {
  BalanceEntryResolver,
  BillingLineResolver,
  CreditNoteResolver,
  InvoiceResolver,
  InvoicingAccountResolver,
} from './invoicing.resolver';
export { type IssueRequest, issueDocuments, settleInvoice } from './issueDocuments';
export { moveBalance, OF_EXCESS } from './moveBalance';
export { takeNumbers } from './numbers';
export { chargedSubscriptions, openRenewalInvoices } from './openRenewalInvoices';
export { takeFromBalance } from './takeFromBalance';
export { BillingLine, CreditNote, Invoice, InvoiceConnection, Totals, toTotals } from './types';
export { findVisibleInvoice, maySeeBilling } from './visibility';
