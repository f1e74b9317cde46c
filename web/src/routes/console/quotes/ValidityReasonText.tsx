import { Trans } from '@lingui/react/macro';
import type { ValidityReason } from '../../../schema.generated';

/** H16: why a line cannot be accepted any later. */
export function ValidityReasonText({ reason }: { reason: ValidityReason }) {
  switch (reason) {
    case 'NOTICE':
      return <Trans>a cancellation needs that much notice.</Trans>;
    case 'TERM_ENDS':
      return <Trans>then a running period ends.</Trans>;
    case 'CHANGE_DUE':
      return <Trans>then a change that was agreed earlier takes effect.</Trans>;
  }
}
