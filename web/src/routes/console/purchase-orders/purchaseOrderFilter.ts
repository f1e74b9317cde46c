import type { PurchaseOrderFilter, PurchaseOrderOrder } from '../../../schema.generated';
import type { PurchaseOrdersSearch } from './purchaseOrderViews';

/** What the API is asked for, and in which order. Whoever searches looks through purchase orders of all states. */
export function filterOf(
  { view = 'expiring', search }: PurchaseOrdersSearch,
  expiringBefore: string,
): { filter: PurchaseOrderFilter; orderBy: PurchaseOrderOrder } {
  if (search) return { filter: { search }, orderBy: 'NEWEST' };
  switch (view) {
    case 'expiring':
      return { filter: { expiringBefore }, orderBy: 'EXPIRING_FIRST' };
    case 'proposed':
      return { filter: { status: ['PROPOSED'] }, orderBy: 'NEWEST' };
    case 'active':
      return { filter: { status: ['ACTIVE'] }, orderBy: 'EXPIRING_FIRST' };
    case 'all':
      return { filter: {}, orderBy: 'NEWEST' };
  }
}
