import type { ServiceRequestFilter } from '../../../schema.generated';
import type { RequestsSearch } from './requestViews';

/** What the API is asked for. Whoever searches looks through all requests, whatever their state. */
export function filterOf({ view = 'mine', search }: RequestsSearch, viewerId: string): ServiceRequestFilter {
  if (search) return { search };
  switch (view) {
    case 'mine':
      return { assigneeId: viewerId, status: ['OPEN', 'IN_PROGRESS'] };
    case 'unassigned':
      return { unassigned: true, status: ['OPEN', 'IN_PROGRESS', 'ANSWERED'] };
    case 'waiting':
      return { status: ['ANSWERED'] };
    case 'all':
      return { status: ['OPEN', 'IN_PROGRESS', 'ANSWERED'] };
  }
}
