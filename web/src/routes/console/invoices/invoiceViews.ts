import { type ListSearch, listSearch } from '../lists/listSearch';

const VIEWS = ['open', 'overdue', 'all'] as const;
export type InvoicesSearch = ListSearch<(typeof VIEWS)[number]>;

/** Reads the address of the list; without a view it is open. */
export const readInvoicesSearch = listSearch(VIEWS);
