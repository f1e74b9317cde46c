export { findVisibleInvoiceCredit, InvoiceCreditResolver, InvoiceCreditsResolver } from './credits.resolver';
export { InvoiceCreditRow } from './entities';
export { InvoiceActionsResolver } from './invoiceActions.resolver';
export { InvoiceReissueResolver } from './reissues.resolver';
export { settleRefunds } from './settleRefunds';
