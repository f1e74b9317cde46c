import { type ListSearch, listSearch } from '../lists/listSearch';

const VIEWS = ['all', 'mine', 'overdue', 'contacts', 'failed'] as const;
export type AccountsSearch = ListSearch<(typeof VIEWS)[number]>;

/** Reads the address of the list; without a view it is all. */
export const readAccountsSearch = listSearch(VIEWS);
