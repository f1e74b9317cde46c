import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Frequency } from '../../../schema.generated';
import { nodeOf } from '../../../shared/api/nodeOf';
import { usePreview } from '../../../shared/api/usePreview';
import { useSend } from '../../../shared/api/useSend';
import { Button } from '../../../shared/parts/Button';
import { Choice } from '../../../shared/parts/Choice';
import { Failed } from '../../../shared/parts/Failed';
import { Notice } from '../../../shared/parts/Notice';
import { NumberField } from '../../../shared/parts/NumberField';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import { SeatsLabel } from '../../../shared/words/terms';
import { ChangePreview, type Preview } from './ChangePreview';
import {
  CartAddChangeDocument,
  type ChangeSubscriptionQuery,
  PreviewChangeDocument,
  type PreviewChangeQuery,
} from './ChangeSubscription.generated';

type Subscription = Extract<ChangeSubscriptionQuery['node'], { __typename: 'Subscription' }>;

interface Props {
  subscription: Subscription;
  close(): void;
}

/** D7, C6, C7: the change as it is being chosen, and at once what it does and costs. */
export function ChangeForm({ subscription, close }: Props) {
  const { id, version, product, plan, actions } = subscription;
  const [planId, setPlan] = useState(plan.id);
  const [seats, setSeats] = useState(subscription.seats);
  const [frequency, setFrequency] = useState<Frequency>(subscription.frequency ?? 'MONTHLY');
  const waysOut = useWaysOut();
  const { send, isSending, refusals, failure } = useSend(CartAddChangeDocument);
  const [isDone, setDone] = useState(false);
  const change = {
    ...(planId === plan.id ? {} : { planId }),
    ...(seats === subscription.seats ? {} : { seats }),
    ...(frequency === subscription.frequency ? {} : { frequency }),
  };
  const isChanged = Object.keys(change).length > 0;
  const asked = usePreview(PreviewChangeDocument, { id, change }, isChanged);
  const preview = previewIn(asked.data);
  const refused = actions.find(({ action }) => action === 'CART_ADD_CHANGE')?.refusals ?? [];
  if (refused.length > 0) {
    return (
      <RefusalBox refusals={refused} takesFocus={false}>
        {refused.map((refusal) => waysOut(refusal, subscription))}
      </RefusalBox>
    );
  }
  if (isDone) return <Added close={close} />;
  const add = async () => {
    if (await send({ input: { subscriptionId: id, expectedVersion: version, change } })) setDone(true);
  };
  const chosen = product.plans.find((candidate) => candidate.id === planId) ?? product.plans[0]!;
  return (
    <>
      {product.plans.length > 1 ? (
        <Choice
          name="planId"
          legend={<Trans>Plan</Trans>}
          value={planId}
          onChange={setPlan}
          options={product.plans.map(({ id: value, name }) => ({ value, label: name }))}
        />
      ) : null}
      <NumberField
        label={<SeatsLabel noun={product.seatNoun} />}
        hint={
          <Trans>
            At least {chosen.minSeats}, online at most {chosen.maxOnlineSeats}
          </Trans>
        }
        value={seats}
        onChange={setSeats}
        min={1}
      />
      <Choice<Frequency>
        name="frequency"
        legend={<Trans>Billing period</Trans>}
        isRow
        value={frequency}
        onChange={setFrequency}
        options={[
          { value: 'MONTHLY', label: <Trans>Monthly</Trans> },
          { value: 'ANNUAL', label: <Trans>Annual</Trans> },
        ]}
      />
      {isChanged ? (
        <ChangePreview
          subscription={subscription}
          preview={preview ?? previewIn(asked.before)}
          isCurrent={preview !== null}
        />
      ) : (
        <Unchanged />
      )}
      {asked.failure ? <Failed error={asked.failure} retry={asked.again} /> : null}
      <RefusalBox refusals={refusals}>{refusals.map((refusal) => waysOut(refusal, subscription))}</RefusalBox>
      {failure ? <SendFailed failure={failure} /> : null}
      {preview?.totals ? (
        <Button look="primary" isSending={isSending} onClick={add}>
          <Trans>Add to cart</Trans>
        </Button>
      ) : null}
    </>
  );
}

const previewIn = (data: PreviewChangeQuery | null): Preview | null =>
  nodeOf(data?.node ?? null, 'Subscription')?.previewChange ?? null;

function Unchanged() {
  return (
    <p className="muted">
      <Trans>Choose what to change: what it costs appears here before you decide.</Trans>
    </p>
  );
}

function Added({ close }: { close(): void }) {
  return (
    <Notice
      tone="good"
      isOutcome
      title={<Trans>The change is in your cart</Trans>}
      ways={
        <Button look="primary" onClick={close}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <Trans>Nothing has changed yet: it takes effect when you place the order.</Trans>
    </Notice>
  );
}
