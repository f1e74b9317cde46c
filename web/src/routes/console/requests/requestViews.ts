import { type ListSearch, listSearch } from '../lists/listSearch';

const VIEWS = ['mine', 'unassigned', 'waiting', 'all'] as const;
export type RequestsSearch = ListSearch<(typeof VIEWS)[number]>;

/** Reads the address of the list; without a view it is mine. */
export const readRequestsSearch = listSearch(VIEWS);
