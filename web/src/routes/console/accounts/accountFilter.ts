import type { AccountFilter } from '../../../schema.generated';
import type { AccountsSearch } from './accountViews';

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
