import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetKey, keyOfIntent } from '../../../shared/api/idempotencyKey';
import { useSend } from '../../../shared/api/useSend';
import { useFormat } from '../../../shared/format/useFormat';
import { Card } from '../../../shared/parts/Card';
import { Field } from '../../../shared/parts/Form';
import { RefusalBox } from '../../../shared/parts/RefusalBox';
import { RuleText } from '../../../shared/parts/RuleText';
import { SendFailed } from '../../../shared/parts/SendFailed';
import { Verb, VerbRow, Verbs } from '../../../shared/verbs/Verbs';
import { type CreditCasePartsFragment, InvoiceCreditDecideDocument } from './Approvals.generated';
import style from './Decision.module.css';

/** G9: a supervisor other than the author approves a credit, which issues it at once, or does not. */
export function CreditDecision({ credit }: { credit: CreditCasePartsFragment }) {
  const { money } = useFormat();
  const router = useRouter();
  const { send, refusals, failure } = useSend(InvoiceCreditDecideDocument);
  const [comment, setComment] = useState('');
  const { id: invoiceCreditId, version: expectedVersion, total, actions } = credit;
  const decide = async (approved: boolean) => {
    const input = { invoiceCreditId, expectedVersion, approved, comment: comment.trim() || null };
    const intent = JSON.stringify(input);
    const payload = await send({ input: { ...input, idempotencyKey: keyOfIntent(intent) } });
    if (!payload) return;
    forgetKey(intent);
    await router.invalidate();
  };
  return (
    <Card aria-labelledby="decision">
      <h2 id="decision">
        <Trans>Decision</Trans> <RuleText id="G9" />
      </h2>
      <Field name="comment" label={<Trans>Comment for the author</Trans>} optional>
        {(tied) => (
          <textarea
            {...tied}
            className={style.comment}
            rows={3}
            maxLength={1000}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        )}
      </Field>
      <Verbs actions={actions}>
        <VerbRow>
          <Verb action="INVOICE_CREDIT_DECIDE" look="primary" onPress={() => void decide(true)}>
            <Trans>Approve · credit {money(total)}</Trans>
          </Verb>
          <Verb action="INVOICE_CREDIT_DECIDE" onPress={() => void decide(false)}>
            <Trans>Do not approve</Trans>
          </Verb>
        </VerbRow>
      </Verbs>
      <RefusalBox refusals={refusals} />
      {failure ? <SendFailed failure={failure} /> : null}
    </Card>
  );
}
