import { listSearch } from '../lists/listSearch';

/** Reads the address of the list; without a view it is stuck. */
export const readJobsSearch = listSearch(['stuck', 'mails', 'failed', 'due'] as const);
