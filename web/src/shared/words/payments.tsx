import { Trans } from '@lingui/react/macro';
import type { PaymentMethodType, PaymentStatus } from '../../schema.generated';
import { Status } from '../parts/Status';

interface Paid {
  methodType: PaymentMethodType;
  reference?: string | null;
  card?: { brand: string; last4: string } | null;
}

/** How something is or was paid: the card by its last digits, a transfer by its reference. */
export function PaymentMethodText({ payment }: { payment: Paid }) {
  const { methodType, card, reference } = payment;
  if (card) {
    const brand = card.brand.charAt(0).toUpperCase() + card.brand.slice(1);
    return (
      <Trans>
        {brand} ending in {card.last4}
      </Trans>
    );
  }
  return (
    <>
      {methodWord(methodType)}
      {reference ? ` · ${reference}` : ''}
    </>
  );
}

function methodWord(type: PaymentMethodType) {
  switch (type) {
    case 'CARD':
      return <Trans>Card</Trans>;
    case 'BANK_TRANSFER':
      return <Trans>Bank transfer</Trans>;
    case 'CHEQUE':
      return <Trans>Cheque</Trans>;
    case 'DIRECT_DEBIT':
      return <Trans>Direct debit</Trans>;
  }
}

/** How a payment stands. */
export function PaymentStatusBadge({ status }: { status: PaymentStatus }) {
  switch (status) {
    case 'SUCCEEDED':
      return <Status tone="good">{<Trans>Received</Trans>}</Status>;
    case 'PENDING':
      return <Status tone="pending">{<Trans>Being confirmed</Trans>}</Status>;
    case 'ACTION_REQUIRED':
      return <Status tone="pending">{<Trans>Waits for you</Trans>}</Status>;
    case 'DECLINED':
      return <Status tone="late">{<Trans>Declined</Trans>}</Status>;
    case 'CANCELLED':
      return <Status tone="ended">{<Trans>Given up</Trans>}</Status>;
    case 'REFUNDED':
      return <Status tone="ended">{<Trans>Refunded</Trans>}</Status>;
    case 'REVERSED':
      return <Status tone="late">{<Trans>Taken back</Trans>}</Status>;
  }
}
