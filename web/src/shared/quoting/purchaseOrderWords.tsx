import { Trans } from '@lingui/react/macro';
import type { PurchaseOrderStatus } from '../../schema.generated';
import { Status } from '../parts/Status';

/** How many days before its last one a purchase order counts as expiring: its customer is reminded then; staff see it earlier. */
export const EXPIRING_DAYS = { forCustomers: 30, forStaff: 60 };

/** How far a purchase order is (I2). */
export function PurchaseOrderStatusBadge({ status }: { status: PurchaseOrderStatus }) {
  switch (status) {
    case 'DRAFT':
      return <Status tone="ended">{<Trans>Draft</Trans>}</Status>;
    case 'PROPOSED':
      return <Status tone="pending">{<Trans>To accept</Trans>}</Status>;
    case 'ACTIVE':
      return <Status tone="active">{<Trans>In force</Trans>}</Status>;
    case 'EXPIRED':
      return <Status tone="late">{<Trans>Expired</Trans>}</Status>;
    case 'EXHAUSTED':
      return <Status tone="ended">{<Trans>Used up</Trans>}</Status>;
    case 'CLOSED':
      return <Status tone="ended">{<Trans>Closed</Trans>}</Status>;
    case 'DECLINED':
      return <Status tone="ended">{<Trans>Declined</Trans>}</Status>;
  }
}
