import { Trans } from '@lingui/react/macro';
import type { ServiceRequestStatus } from '../../../schema.generated';
import { Status } from '../../../shared/parts/Status';

/** How far a request is, as staff see it: whose turn it is (J2). */
export function RequestState({ status }: { status: ServiceRequestStatus }) {
  switch (status) {
    case 'OPEN':
      return <Status tone="pending">{<Trans>To be answered</Trans>}</Status>;
    case 'IN_PROGRESS':
      return <Status tone="pending">{<Trans>In progress</Trans>}</Status>;
    case 'ANSWERED':
      return <Status tone="active">{<Trans>With the customer</Trans>}</Status>;
    case 'CLOSED':
      return <Status tone="ended">{<Trans>Closed</Trans>}</Status>;
  }
}
