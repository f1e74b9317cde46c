import type { InvoiceFilter, InvoiceOrder } from '../../../schema.generated';
import type { InvoicesSearch } from './invoiceViews';

/** What the API is asked for, and in which order. Whoever searches looks through all invoices. */
export function filterOf({ view = 'open', search }: InvoicesSearch): { filter: InvoiceFilter; orderBy: InvoiceOrder } {
  if (search) return { filter: { search }, orderBy: 'NEWEST' };
  switch (view) {
    case 'open':
      return { filter: { status: ['OPEN', 'PARTIALLY_PAID'] }, orderBy: 'DUE_FIRST' };
    case 'overdue':
      return { filter: { overdue: true }, orderBy: 'DUE_FIRST' };
    case 'all':
      return { filter: {}, orderBy: 'NEWEST' };
  }
}
