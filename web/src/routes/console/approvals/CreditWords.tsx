import { Trans } from '@lingui/react/macro';
import type { InvoiceCreditDestination, InvoiceCreditReason, InvoiceCreditStatus } from '../../../schema.generated';
import { Status } from '../../../shared/parts/Status';

/** Why staff credit an invoice (G9). */
export function CreditReasonWord({ reason }: { reason: InvoiceCreditReason }) {
  switch (reason) {
    case 'GOODWILL':
      return <Trans>Goodwill</Trans>;
    case 'ERROR':
      return <Trans>Charged by mistake</Trans>;
    case 'BAD_DEBT':
      return <Trans>Written off</Trans>;
  }
}

/** Where a credit goes that is more than what is open (G9). */
export function CreditDestinationWord({ destination }: { destination: InvoiceCreditDestination }) {
  return destination === 'CARD' ? <Trans>back to the card</Trans> : <Trans>to the account balance</Trans>;
}

/** How far a credit is (G9). */
export function CreditStatusBadge({ status }: { status: InvoiceCreditStatus }) {
  switch (status) {
    case 'PENDING_APPROVAL':
      return <Status tone="pending">{<Trans>Awaits approval</Trans>}</Status>;
    case 'ISSUED':
      return <Status tone="good">{<Trans>Credited</Trans>}</Status>;
    case 'REJECTED':
      return <Status tone="ended">{<Trans>Not approved</Trans>}</Status>;
  }
}
