import type { InvoiceQuery } from './Invoice.generated';

/** An invoice as its page asks for it. */
export type ShownInvoice = Extract<InvoiceQuery['node'], { __typename: 'Invoice' }>;
