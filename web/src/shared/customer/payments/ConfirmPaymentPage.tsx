import type { PreloadedQueryRef } from '@apollo/client/react';
import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { nodeOf } from '../../api/nodeOf';
import { usePolling } from '../../api/usePolling';
import { FaceLinkButton } from '../../frame/face';
import { Card } from '../../parts/Card';
import { Money } from '../../parts/Money';
import { NotFound } from '../../parts/NotFound';
import { Notice } from '../../parts/Notice';
import { Page } from '../../parts/Page';
import { ConfirmAtBank } from '../../payments/ConfirmAtBank';
import { DeclineReason, PaymentMethodText, PaymentStatusBadge } from '../../words/payments';
import type { ConfirmPaymentQuery, ConfirmPaymentQueryVariables } from './ConfirmPayment.generated';
import { ConfirmPaymentDocument } from './ConfirmPayment.generated';
import style from './ConfirmPayment.module.css';

interface Props {
  id: string;
  query: PreloadedQueryRef<ConfirmPaymentQuery, ConfirmPaymentQueryVariables>;
}

type ShownPayment = Extract<ConfirmPaymentQuery['node'], { __typename: 'Payment' }>;

/** D5: where a mail leads whose reader has to confirm a payment to their bank: how it stands, and the way to the bank. */
export function ConfirmPaymentPage({ id, query }: Props) {
  const { t } = useLingui();
  const payment = nodeOf(useReadQuery(query).data.node, 'Payment');
  usePolling(ConfirmPaymentDocument, { id }, payment?.status === 'ACTION_REQUIRED' || payment?.status === 'PENDING');
  if (!payment) return <NotFound />;
  return (
    <Page title={t`Confirm a payment`}>
      <div className={style.page}>
        <Card className={style.payment}>
          <p className={style.figure}>
            <Money value={payment.amountCharged} />
          </p>
          <p>
            <PaymentMethodText payment={payment} />
          </p>
          <PaymentStatusBadge payment={payment} />
        </Card>
        <Standing payment={payment} />
      </div>
    </Page>
  );
}

function Standing({ payment }: { payment: ShownPayment }) {
  switch (payment.status) {
    case 'ACTION_REQUIRED':
      return (
        <Notice
          tone="caution"
          isOutcome
          title={<Trans>Your bank asks you to confirm the payment</Trans>}
          ways={payment.clientSecret ? <ConfirmAtBank secret={payment.clientSecret} /> : null}
        >
          <Trans>Nothing is charged before that.</Trans>
        </Notice>
      );
    case 'PENDING':
      return (
        <Notice tone="neutral" isOutcome title={<Trans>The payment is being confirmed</Trans>}>
          <Trans>The bank has not answered yet. This page follows by itself; you can leave it.</Trans>
        </Notice>
      );
    case 'SUCCEEDED':
      return (
        <Notice
          tone="good"
          isOutcome
          title={<Trans>The payment is confirmed</Trans>}
          ways={<OnFrom payment={payment} />}
        >
          <Trans>There is nothing more for you to do.</Trans>
        </Notice>
      );
    case 'DECLINED':
      return (
        <Notice
          tone="bad"
          isOutcome
          title={<Trans>The payment was declined</Trans>}
          ways={
            <>
              <OnFrom payment={payment} />
              <FaceLinkButton path="/payment">
                <Trans>See my payment methods</Trans>
              </FaceLinkButton>
            </>
          }
        >
          {payment.declineCode ? <DeclineReason code={payment.declineCode} /> : null}
        </Notice>
      );
    default:
      return (
        <Notice
          tone="neutral"
          isOutcome
          title={<Trans>This payment no longer waits for you</Trans>}
          ways={<OnFrom payment={payment} />}
        />
      );
  }
}

/** What the payment is towards; before there is an invoice, what it buys. */
function OnFrom({ payment: { invoice } }: { payment: ShownPayment }) {
  if (invoice) {
    return (
      <FaceLinkButton path={`/invoices/${invoice.id}`} look="primary">
        <Trans>See invoice {invoice.number}</Trans>
      </FaceLinkButton>
    );
  }
  return (
    <FaceLinkButton path="/subscriptions" look="primary">
      <Trans>See my subscriptions</Trans>
    </FaceLinkButton>
  );
}
