import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useSend } from '../../../shared/api/useSend';
import { useFormat } from '../../../shared/format/useFormat';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { SubscriptionWithdrawCancellationDocument } from './Cancellation.generated';
import type { SubscriptionCardFragment } from './SubscriptionCard.generated';

interface Props {
  subscription: SubscriptionCardFragment;
  close(): void;
}

/** F2: a cancellation that is still pending is taken back, and the subscription renews as before. */
export default function WithdrawDialog({ subscription, close }: Props) {
  const { date } = useFormat();
  const [isDone, setDone] = useState(false);
  const { send, isSending, refusals, failure } = useSend(SubscriptionWithdrawCancellationDocument);
  const { id, version, product, plan, renewsOn } = subscription;
  const name = `${product.name} ${plan.name}`;
  const withdraw = async () => {
    if (await send({ input: { subscriptionId: id, expectedVersion: version } })) setDone(true);
  };
  if (isDone) {
    return (
      <Dialog
        title={<Trans>The cancellation is withdrawn</Trans>}
        close={close}
        verbs={
          <Button look="primary" onClick={close}>
            <Trans>Close</Trans>
          </Button>
        }
      >
        <p role="status">
          {renewsOn ? (
            <Trans>
              {name} renews on {date(renewsOn)}, as before.
            </Trans>
          ) : (
            <Trans>{name} renews as before.</Trans>
          )}
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={<Trans>Withdraw the cancellation of {name}?</Trans>}
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Leave it cancelled</Trans>
          </Button>
          <Button look="primary" isSending={isSending} onClick={withdraw}>
            <Trans>Yes, withdraw the cancellation</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>The subscription then renews at the end of the period, as it did before.</Trans>
      </p>
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </Dialog>
  );
}
