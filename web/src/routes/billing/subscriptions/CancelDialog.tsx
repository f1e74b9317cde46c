import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import { useFormat } from '../../../shared/format/useFormat';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { SubscriptionCancelDocument } from './Cancellation.generated';
import type { SubscriptionCardFragment } from './SubscriptionCard.generated';

interface Props {
  subscription: SubscriptionCardFragment;
  close(): void;
}

/** F1: what cancelling means, before and after. */
export default function CancelDialog({ subscription, close }: Props) {
  const { date } = useFormat();
  const [isDone, setDone] = useState(false);
  const { send, isSending, refusals, failure } = useSend(SubscriptionCancelDocument);
  const { id, version, product, plan, period } = subscription;
  const lastDay = date(period.lastDay);
  const name = `${product.name} ${plan.name}`;
  const cancel = async () => {
    if (await send({ input: { subscriptionId: id, expectedVersion: version } })) setDone(true);
  };
  if (isDone) {
    return (
      <Dialog
        title={<Trans>{name} is cancelled</Trans>}
        close={close}
        verbs={
          <Button look="primary" onClick={close}>
            <Trans>Close</Trans>
          </Button>
        }
      >
        <p role="status">
          <Trans>
            You can use it up to and including {lastDay}. Then it expires, and nothing more is charged. We have sent you
            an e-mail that says so.
          </Trans>
        </p>
        <p>
          <Trans>If you change your mind before then, withdraw the cancellation.</Trans>
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={<Trans>Cancel {name}?</Trans>}
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Do not cancel</Trans>
          </Button>
          <Button look="danger" isSending={isSending} onClick={cancel}>
            <Trans>Yes, cancel</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          You and your users keep everything up to and including {lastDay}; the subscription does not renew after that.
        </Trans>
      </p>
      <p>
        <Trans>The period is paid in advance: there is no refund and no credit.</Trans>
      </p>
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </Dialog>
  );
}
