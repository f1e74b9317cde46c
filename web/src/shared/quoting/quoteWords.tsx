import { Trans } from '@lingui/react/macro';
import type {
  EffectiveWhen,
  EffectStatus,
  QuoteLineKind,
  QuoteRejectionReason,
  QuoteStatus,
} from '../../schema.generated';
import { DateText } from '../parts/Dates';
import { Status } from '../parts/Status';

/** How far a quote is, as its customer says it. */
export function QuoteStatusBadge({ status }: { status: QuoteStatus }) {
  switch (status) {
    case 'SENT':
      return <Status tone="pending">{<Trans>To decide</Trans>}</Status>;
    case 'ACCEPTED':
      return <Status tone="good">{<Trans>Accepted</Trans>}</Status>;
    case 'REJECTED':
      return <Status tone="ended">{<Trans>Rejected</Trans>}</Status>;
    case 'EXPIRED':
      return <Status tone="late">{<Trans>Expired</Trans>}</Status>;
    case 'WITHDRAWN':
      return <Status tone="ended">{<Trans>Withdrawn</Trans>}</Status>;
    case 'SUPERSEDED':
      return <Status tone="ended">{<Trans>Replaced</Trans>}</Status>;
    case 'DRAFT':
      return <Status tone="ended">{<Trans>Draft</Trans>}</Status>;
    case 'PENDING_APPROVAL':
      return <Status tone="pending">{<Trans>Awaits approval</Trans>}</Status>;
  }
}

/** What a line of a quote does. */
export function LineKindWord({ kind }: { kind: QuoteLineKind }) {
  switch (kind) {
    case 'ADD':
      return <Trans>New subscription</Trans>;
    case 'CHANGE':
      return <Trans>Change of terms</Trans>;
    case 'CANCEL':
      return <Trans>Cancellation</Trans>;
    case 'RENEW':
      return <Trans>Renewal on new terms</Trans>;
  }
}

/** When a line of a quote takes effect. */
export function EffectiveText({ when, on }: { when: EffectiveWhen; on: string | null }) {
  if (on) {
    return (
      <Trans>
        from <DateText value={on} />
      </Trans>
    );
  }
  return when === 'AT_PERIOD_END' ? <Trans>at the end of the period</Trans> : <Trans>on acceptance</Trans>;
}

/** Why a quote was rejected. */
export function RejectionReasonWord({ reason }: { reason: QuoteRejectionReason }) {
  switch (reason) {
    case 'PRICE':
      return <Trans>The price</Trans>;
    case 'SCOPE':
      return <Trans>Not what we need</Trans>;
    case 'TIMING':
      return <Trans>Not now</Trans>;
    case 'NOT_NEEDED':
      return <Trans>No longer needed</Trans>;
    case 'OTHER':
      return <Trans>Another reason</Trans>;
  }
}

/** How far a planned change is (H13). */
export function EffectStatusBadge({ status }: { status: EffectStatus }) {
  switch (status) {
    case 'SCHEDULED':
      return <Status tone="pending">{<Trans>Planned</Trans>}</Status>;
    case 'DONE':
      return <Status tone="good">{<Trans>Done</Trans>}</Status>;
    case 'FAILED':
      return <Status tone="late">{<Trans>Could not be carried out</Trans>}</Status>;
    case 'ABANDONED':
      return <Status tone="ended">{<Trans>Given up</Trans>}</Status>;
  }
}
