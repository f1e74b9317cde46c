export { findVisibleInvoiceCredit, InvoiceCreditResolver, InvoiceCreditsResolver } from './credits.resolver';
export { InvoiceCreditRow } from './entities';
export { InvoiceActionsResolver } from './invoiceActions.resolver';
export { OverdueListResolver, OverdueResolver } from './overdue.resolver';
export { PreviewCreditResolver } from './previewCredit.resolver';
export { InvoiceReissueResolver } from './reissues.resolver';
export { settleRefunds } from './settleRefunds';
