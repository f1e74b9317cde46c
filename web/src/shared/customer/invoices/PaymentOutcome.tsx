import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { PaymentStatus } from '../../../schema.generated';
import { Notice } from '../../parts/Notice';
import { ConfirmAtBank } from '../../payments/ConfirmAtBank';
import { DeclineReason } from '../../words/payments';

interface Payment {
  status: PaymentStatus;
  declineCode: string | null;
  clientSecret: string | null;
}

interface Props {
  payment: Payment;
  /** It was paid here just now: the focus moves to it, because what was pressed may be gone. */
  takesFocus: boolean;
}

/** What became of a payment, or how it stands. */
export function PaymentOutcome({ payment, takesFocus }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={box} tabIndex={-1}>
      <Outcome payment={payment} />
    </div>
  );
}

function Outcome({ payment: { status, declineCode, clientSecret } }: { payment: Payment }) {
  switch (status) {
    case 'SUCCEEDED':
      return <Notice tone="good" isOutcome title={<Trans>Paid. Thank you.</Trans>} />;
    case 'ACTION_REQUIRED':
      return (
        <Notice
          tone="caution"
          isOutcome
          title={<Trans>Your bank asks you to confirm the payment</Trans>}
          ways={clientSecret ? <ConfirmAtBank secret={clientSecret} /> : null}
        >
          <Trans>Nothing is charged before that.</Trans>
        </Notice>
      );
    case 'PENDING':
      return (
        <Notice tone="neutral" isOutcome title={<Trans>A payment is being confirmed</Trans>}>
          <Trans>The bank has not answered yet. This page follows by itself; you can leave it.</Trans>
        </Notice>
      );
    default:
      return (
        <Notice tone="bad" isOutcome title={<Trans>The payment was declined</Trans>}>
          {declineCode ? (
            <p>
              <DeclineReason code={declineCode} />
            </p>
          ) : null}
          <p>
            <Trans>What you wanted to pay is still open. Try again, or take another card.</Trans>
          </p>
        </Notice>
      );
  }
}
