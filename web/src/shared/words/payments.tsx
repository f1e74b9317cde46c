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
export function PaymentStatusBadge({ payment }: { payment: { status: PaymentStatus; methodType: PaymentMethodType } }) {
  switch (payment.status) {
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
      return <Status tone="late">{returnedWord(payment.methodType)}</Status>;
  }
}

/** What it is called when money that was received goes back. */
function returnedWord(type: PaymentMethodType) {
  switch (type) {
    case 'CARD':
      return <Trans>Disputed</Trans>;
    case 'CHEQUE':
      return <Trans>Bounced</Trans>;
    case 'BANK_TRANSFER':
    case 'DIRECT_DEBIT':
      return <Trans>Returned</Trans>;
  }
}

/** Why a bank declined, by the gateway's code; one that we have no words for is named as it is. */
export function DeclineReason({ code }: { code: string }) {
  switch (code) {
    case 'insufficient_funds':
      return <Trans>There is not enough money on the card’s account.</Trans>;
    case 'expired_card':
      return <Trans>The card has expired.</Trans>;
    case 'incorrect_cvc':
      return <Trans>The card’s security code is not right.</Trans>;
    case 'lost_card':
    case 'stolen_card':
      return <Trans>The bank no longer takes this card.</Trans>;
    case 'card_velocity_exceeded':
    case 'withdrawal_count_limit_exceeded':
      return <Trans>The card’s limit has been reached.</Trans>;
    case 'authentication_failed':
    case 'authentication_required':
      return <Trans>The payment was not confirmed at the bank.</Trans>;
    case 'generic_decline':
    case 'do_not_honor':
      return <Trans>The bank declined without a reason. Ask your bank, or take another card.</Trans>;
    default:
      return <Trans>The bank’s reason: {code}</Trans>;
  }
}
