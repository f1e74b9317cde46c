import { Trans } from '@lingui/react/macro';
import { useFormSend } from '../../../shared/api/useFormSend';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton, TextArea } from '../../../shared/parts/Form';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { OrderEffectAbandonDocument, type PlannedChangesFragment } from './Account.generated';
import { ChangeText } from './ChangeText';

interface Props {
  effect: PlannedChangesFragment['effects'][number];
  close(): void;
}

/** H13: gives a change up that could not be carried out. Nothing is billed, and nothing changes. */
export function AbandonChange({ effect: { id: effectId, line }, close }: Props) {
  const send = useFormSend();
  const abandon = async (fields: FormData) => {
    const input = { effectId, reason: String(fields.get('reason')).trim() };
    const refusals = await send(OrderEffectAbandonDocument, { input });
    if (refusals.length === 0) close();
    return refusals;
  };
  return (
    <Dialog title={<Trans>Give up this change?</Trans>} close={close}>
      <Form send={abandon}>
        <p>
          <ChangeText line={line} />
        </p>
        <p>
          <Trans>It will not be carried out, and nothing is billed for it. What the customer has stays as it is.</Trans>
        </p>
        <TextArea
          name="reason"
          label={<Trans>Reason, for colleagues and the history</Trans>}
          rows={3}
          maxLength={1000}
          required
        />
        <VerbRow>
          <SubmitButton look="danger">
            <Trans>Yes, give it up</Trans>
          </SubmitButton>
          <Button onClick={close}>
            <Trans>Keep it</Trans>
          </Button>
        </VerbRow>
      </Form>
    </Dialog>
  );
}
