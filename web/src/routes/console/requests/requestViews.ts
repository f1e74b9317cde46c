import type { ServiceRequestFilter } from '../../../schema.generated';
import { type ListSearch, listSearch } from '../lists/listSearch';

const VIEWS = ['mine', 'unassigned', 'waiting', 'all'] as const;
export type RequestsSearch = ListSearch<(typeof VIEWS)[number]>;

/** Reads the address of the list; without a view it is mine. */
export const readRequestsSearch = listSearch(VIEWS);

/** What the API is asked for. Who searches looks through all requests, whatever their state. */
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
