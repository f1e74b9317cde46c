import { Trans } from '@lingui/react/macro';
import { useFormSend } from '../../../shared/api/useFormSend';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton } from '../../../shared/parts/Form';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { ColleagueField } from '../people/ColleagueField';
import type { ShownAccount } from './$id';
import { AccountAssignTechnicianDocument } from './Account.generated';

/** A6: names the technician of a corporate account. */
export function AssignTechnician({ account, close }: { account: ShownAccount; close(): void }) {
  const send = useFormSend();
  const { id: accountId, version: expectedVersion, name, technician } = account;
  const assign = async (fields: FormData) => {
    const technicianId = String(fields.get('technicianId'));
    const input = { accountId, expectedVersion, technicianId };
    const refusals = await send(AccountAssignTechnicianDocument, { input });
    if (refusals.length === 0) close();
    return refusals;
  };
  return (
    <Dialog title={<Trans>Who looks after {name}?</Trans>} close={close}>
      <Form send={assign}>
        <ColleagueField
          name="technicianId"
          label={<Trans>Technician</Trans>}
          hint={<Trans>The customer sees the name; new requests and quotes are theirs.</Trans>}
          value={technician?.id}
          kind="CORPORATE"
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
