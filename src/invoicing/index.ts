export { checkLedger, type Violation } from './checkLedger';
export { closeUnpaidInvoices } from './closeUnpaidInvoices';
export { BalanceEntryRow, BillingLineRow, CreditNoteRow, InvoiceRow } from './entities';
export { chargeOf, pageOf, tellInvoiceIssued, tellOverdue, tellPaymentReceived } from './invoiceMails';
export {
  BalanceEntryResolver,
  BillingLineResolver,
  CreditNoteResolver,
  InvoiceResolver,
  InvoicingAccountResolver,
  maySeeBilling,
} from './invoicing.resolver';
export { type Credited, draftInvoice, issueDocuments, settleInvoice } from './issueDocuments';
export { draftBalanceEntry, moveBalance, OF_EXCESS } from './moveBalance';
export { takeNumbers } from './numbers';
export { takeFromBalance } from './takeFromBalance';
export { BillingLine, CreditNote, Invoice, InvoiceConnection, Totals, toTotals } from './types';
export { findVisibleInvoice } from './visibleInvoice';
