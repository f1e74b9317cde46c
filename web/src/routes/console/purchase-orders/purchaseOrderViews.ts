import { type ListSearch, listSearch } from '../lists/listSearch';

const VIEWS = ['expiring', 'proposed', 'active', 'all'] as const;
export type PurchaseOrdersSearch = ListSearch<(typeof VIEWS)[number]>;

/** Reads the address of the list; without a view it is expiring. */
export const readPurchaseOrdersSearch = listSearch(VIEWS);
