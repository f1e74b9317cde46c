import type { QuoteFilter, QuoteStatus } from '../../../schema.generated';
import { type ListSearch, listSearch } from '../lists/listSearch';

const VIEWS = ['sent', 'drafts', 'approvals', 'decided', 'all'] as const;
type View = (typeof VIEWS)[number];
export type QuotesSearch = ListSearch<View>;

/** Reads the address of the list; without a view it is sent. */
export const readQuotesSearch = listSearch(VIEWS);

const STATES: Readonly<Record<View, readonly QuoteStatus[]>> = {
  sent: ['SENT'],
  drafts: ['DRAFT'],
  approvals: ['PENDING_APPROVAL'],
  decided: ['ACCEPTED', 'REJECTED'],
  all: [],
};

/** What the API is asked for. Whoever searches looks through quotes of all states. */
export function filterOf({ view = 'sent', search }: QuotesSearch): QuoteFilter {
  if (search) return { search };
  const status = STATES[view];
  return status.length > 0 ? { status: [...status] } : {};
}
