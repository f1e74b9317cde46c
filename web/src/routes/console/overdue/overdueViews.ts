import { listSearch } from '../lists/listSearch';

/** Reads the address of the list; without a view it is all accounts. */
export const readOverdueSearch = listSearch(['all', 'mine'] as const);
