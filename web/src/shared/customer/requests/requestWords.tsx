import { Trans } from '@lingui/react/macro';
import type { ServiceRequestStatus } from '../../../schema.generated';
import { useFace } from '../../frame/face';
import { Status } from '../../parts/Status';

/** How far a request is, as its customer sees it (J2). */
export function RequestStatusBadge({ status }: { status: ServiceRequestStatus }) {
  switch (status) {
    case 'OPEN':
      return <Status tone="pending">{<Trans>Sent</Trans>}</Status>;
    case 'IN_PROGRESS':
      return <Status tone="pending">{<Trans>In progress</Trans>}</Status>;
    case 'ANSWERED':
      return <Status tone="active">{<Trans>Answered</Trans>}</Status>;
    case 'CLOSED':
      return <Status tone="ended">{<Trans>Closed</Trans>}</Status>;
  }
}

/** What the list of requests is called in the face it stands in. */
export function RequestsWord() {
  return useFace() === 'corporate' ? <Trans>Requests</Trans> : <Trans>Help requests</Trans>;
}

/** J5: a quote, an invoice or a purchase order, by what is called its number. */
export interface RequestSubject {
  __typename: string;
  number?: string | null;
  revision?: number;
  purchaseOrderNumber?: string | null;
}

/** What a request is about, as people call it (J5). */
export function SubjectWord({ subject }: { subject: RequestSubject }) {
  switch (subject.__typename) {
    case 'Quote':
      return (
        <Trans>
          quote {subject.number}, version {subject.revision}
        </Trans>
      );
    case 'Invoice':
      return <Trans>invoice {subject.number}</Trans>;
    case 'PurchaseOrder':
      return <Trans>purchase order {subject.purchaseOrderNumber ?? ''}</Trans>;
    default:
      return null;
  }
}
