import type { AccountFilter } from '../../../schema.generated';
import { type ListSearch, listSearch } from '../lists/listSearch';

const VIEWS = ['all', 'mine', 'overdue', 'contacts', 'failed'] as const;
export type AccountsSearch = ListSearch<(typeof VIEWS)[number]>;

/** Reads the address of the list; without a view it is all. */
export const readAccountsSearch = listSearch(VIEWS);

/** What the API is asked for. */
export function filterOf({ view = 'all' }: AccountsSearch, viewerId: string): AccountFilter {
  switch (view) {
    case 'all':
      return {};
    case 'mine':
      return { technicianId: viewerId };
    case 'overdue':
      return { hasOverdueInvoices: true };
    case 'contacts':
      return { hasProposedContact: true };
    case 'failed':
      return { hasFailedEffects: true };
  }
}
