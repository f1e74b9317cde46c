import { Trans } from '@lingui/react/macro';
import { useFormSend } from '../../../shared/api/useFormSend';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton } from '../../../shared/parts/Form';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { ColleagueField } from '../people/ColleagueField';
import { RequestAssignDocument, type RequestPartsFragment } from './Requests.generated';

/** J2: gives a request to a colleague. */
export function AssignToOther({ request, close }: { request: RequestPartsFragment; close(): void }) {
  const send = useFormSend();
  const { id: requestId, version: expectedVersion, assignee, account } = request;
  const assign = async (fields: FormData) => {
    const input = { requestId, expectedVersion, assigneeId: String(fields.get('assigneeId')) };
    const refusals = await send(RequestAssignDocument, { input });
    if (refusals.length === 0) close();
    return refusals;
  };
  return (
    <Dialog title={<Trans>Who works on it?</Trans>} close={close}>
      <Form send={assign}>
        <ColleagueField
          name="assigneeId"
          label={<Trans>Colleague</Trans>}
          value={assignee?.id}
          kind={account.kind}
          hasSupervisors
        />
        <VerbRow>
          <SubmitButton>
            <Trans>Assign</Trans>
          </SubmitButton>
          <Button onClick={close}>
            <Trans>Leave as it is</Trans>
          </Button>
        </VerbRow>
      </Form>
    </Dialog>
  );
}
