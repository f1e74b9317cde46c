import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Amounts } from '../../../shared/amounts/Amounts';
import { nodeOf } from '../../../shared/api/nodeOf';
import { usePreview } from '../../../shared/api/usePreview';
import { useFormat } from '../../../shared/format/useFormat';
import { Card } from '../../../shared/parts/Card';
import { Choice } from '../../../shared/parts/Choice';
import { Form, SubmitButton, TextArea } from '../../../shared/parts/Form';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { RuleText } from '../../../shared/parts/RuleText';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { useMoneySend } from '../useMoneySend';
import {
  type DowngradePartsFragment,
  DowngradePreviewDocument,
  SubscriptionDowngradeDocument,
} from './Downgrade.generated';
import style from './Downgrade.module.css';

/** D7: the lower plan, what it credits and charges today, and why. */
export function LowerPlan({ subscription, done }: { subscription: DowngradePartsFragment; done(): void }) {
  const { money } = useFormat();
  const send = useMoneySend();
  const { id, version: expectedVersion, plan, product } = subscription;
  const lower = product.plans.filter(({ rank }) => rank < plan.rank);
  const [planId, setPlanId] = useState(lower.at(-1)?.id ?? '');
  const { data, before, failure } = usePreview(DowngradePreviewDocument, { id, planId }, planId !== '');
  const preview = nodeOf(data?.node ?? null, 'Subscription')?.previewDowngrade ?? null;
  const shown = preview ?? nodeOf(before?.node ?? null, 'Subscription')?.previewDowngrade ?? null;
  const chosen = lower.find((one) => one.id === planId);
  const downgrade = (fields: FormData) =>
    send(
      SubscriptionDowngradeDocument,
      { subscriptionId: id, expectedVersion, planId, reason: String(fields.get('reason')).trim() },
      done,
    );
  if (!chosen) {
    return (
      <p>
        <Trans>It is on the lowest plan already.</Trans>
      </p>
    );
  }
  const due = preview?.refusals.length === 0 ? preview.totals?.due : null;
  return (
    <Card className={style.form}>
      <Form send={downgrade}>
        <Choice
          name="planId"
          legend={<Trans>The lower plan</Trans>}
          value={planId}
          onChange={setPlanId}
          options={lower.map((one) => ({ value: one.id, label: one.name }))}
        />
        <div aria-busy={preview === null}>
          {shown?.lines && shown.totals ? (
            <Amounts
              lines={shown.lines}
              totals={shown.totals}
              dueLabel={<Trans>Charged to the customer today</Trans>}
            />
          ) : null}
          {shown ? <RefusalBox refusals={shown.refusals} takesFocus={false} /> : null}
        </div>
        {failure ? <SendFailed failure={failure} /> : null}
        <TextArea
          name="reason"
          label={<Trans>Reason, for colleagues and the history</Trans>}
          rows={3}
          maxLength={1000}
          required
        />
        <p className="muted">
          <Trans>What is due is charged to the customer’s default payment method.</Trans> <RuleText id="D7" />
        </p>
        {due ? (
          <div>
            <SubmitButton>
              <Trans>
                Change to {chosen.name} · {money(due)}
              </Trans>
            </SubmitButton>
          </div>
        ) : null}
      </Form>
    </Card>
  );
}
