import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Frequency } from '../../../schema.generated';
import { nodeOf } from '../../../shared/api/nodeOf';
import { usePreview } from '../../../shared/api/usePreview';
import { useSend } from '../../../shared/api/useSend';
import { useFormat } from '../../../shared/format/useFormat';
import { Button } from '../../../shared/parts/Button';
import { Choice } from '../../../shared/parts/Choice';
import { Dialog } from '../../../shared/parts/Dialog';
import { Failed } from '../../../shared/parts/Failed';
import { MoneyButton } from '../../../shared/parts/MoneyButton';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { Skeleton } from '../../../shared/parts/Skeleton';
import { useWaysOut } from '../../../shared/verbs/waysOut';
import { ConversionPrice } from './ConversionPrice';
import type { SubscriptionCardFragment } from './SubscriptionCard.generated';
import { TrialConversionDocument, TrialEndDocument, type TrialEndQuery } from './TrialEnd.generated';

interface Props {
  subscription: SubscriptionCardFragment;
  close(): void;
}

export type TrialEnd = Extract<TrialEndQuery['node'], { __typename: 'Subscription' }>;

/** E2: what becomes of a trial at its end: it ends by itself, or goes on as a subscription, for an amount that stands here before. */
export default function TrialEndDialog({ subscription, close }: Props) {
  const { id, version, product, plan, period, convertsAtEnd, conversionFrequency } = subscription;
  const { date } = useFormat();
  const waysOut = useWaysOut();
  const [converts, setConverts] = useState(convertsAtEnd);
  const [frequency, setFrequency] = useState<Frequency>(conversionFrequency ?? 'MONTHLY');
  const preview = usePreview(TrialEndDocument, { id }, true);
  const { send, isSending, refusals, failure, reset } = useSend(TrialConversionDocument);
  const trial = preview.data ? nodeOf(preview.data.node, 'Subscription') : null;
  const forecast = trial?.[frequency === 'MONTHLY' ? 'monthly' : 'annual'] ?? null;
  const choose = async () => {
    const choice = { convertAtEnd: converts, frequency: converts ? frequency : null };
    if (await send({ input: { subscriptionId: id, expectedVersion: version, ...choice } })) close();
  };
  const lastDay = date(period.lastDay);
  const verb = converts ? (
    <MoneyButton
      amount={forecast?.due}
      label={(amount) => <Trans>Subscribe at the end · {amount}</Trans>}
      isSending={isSending}
      onPress={() => void choose()}
    />
  ) : (
    <Button look="primary" isSending={isSending} onClick={() => void choose()}>
      <Trans>Let it end</Trans>
    </Button>
  );
  return (
    <Dialog
      title={
        <Trans>
          When the trial of {product.name} {plan.name} ends
        </Trans>
      }
      close={close}
      verbs={
        <>
          <Button onClick={close}>
            <Trans>Do not change</Trans>
          </Button>
          {verb}
        </>
      }
    >
      <Choice
        name="atEnd"
        legend={
          <span className="hidden">
            <Trans>At the end of the trial</Trans>
          </span>
        }
        value={converts ? 'convert' : 'end'}
        onChange={(chosen) => {
          reset();
          setConverts(chosen === 'convert');
        }}
        options={[
          {
            value: 'end',
            label: <Trans>It ends by itself</Trans>,
            note: <Trans>{lastDay} is its last day; nothing is charged</Trans>,
          },
          {
            value: 'convert',
            label: <Trans>It becomes a subscription</Trans>,
            note: <Trans>its seats and people stay</Trans>,
          },
        ]}
      />
      {converts && trial ? <ConversionPrice trial={trial} frequency={frequency} choose={setFrequency} /> : null}
      {converts && !trial && !preview.failure ? <Skeleton height={10} /> : null}
      {preview.failure ? <Failed error={preview.failure} retry={preview.again} /> : null}
      <RefusalBox refusals={refusals}>{refusals.map((refusal) => waysOut(refusal, subscription))}</RefusalBox>
      {failure ? <SendFailed failure={failure} /> : null}
    </Dialog>
  );
}
