import { Trans } from '@lingui/react/macro';
import { useFormSend } from '../../../shared/api/useFormSend';
import { Button } from '../../../shared/parts/Button';
import { Dialog } from '../../../shared/parts/Dialog';
import { Form, SubmitButton, TextArea } from '../../../shared/parts/Form';
import { RuleText } from '../../../shared/parts/RuleText';
import { VerbRow } from '../../../shared/verbs/Verbs';
import { JobLetGoDocument, type JobPartsFragment } from './Jobs.generated';

/** L9: what will not happen once a job is let go, and why it is. */
export function LetGoDialog({ job, close }: { job: JobPartsFragment; close(): void }) {
  const send = useFormSend();
  const letGo = async (fields: FormData) => {
    const input = { jobId: job.id, reason: String(fields.get('reason')).trim() };
    const refusals = await send(JobLetGoDocument, { input });
    if (refusals.length === 0) close();
    return refusals;
  };
  return (
    <Dialog title={<Trans>Let this job go?</Trans>} close={close}>
      <Form send={letGo} refusalTitle={<Trans>It was not let go</Trans>}>
        <p>
          <Lost job={job} /> <Trans>It cannot be taken back.</Trans> <RuleText id="L9" />
        </p>
        <TextArea name="reason" label={<Trans>Why, for colleagues and the history</Trans>} maxLength={500} required />
        <VerbRow>
          <SubmitButton look="danger">
            <Trans>Let it go</Trans>
          </SubmitButton>
          <Button onClick={close}>
            <Trans>Keep it</Trans>
          </Button>
        </VerbRow>
      </Form>
    </Dialog>
  );
}

function Lost({ job: { kind, subject } }: { job: JobPartsFragment }) {
  if (subject && 'to' in subject) {
    return (
      <Trans>
        The mail <code>{subject.template}</code> to {subject.to} is never sent. Nobody is told in its place.
      </Trans>
    );
  }
  switch (kind) {
    case 'paymentMethod.remove':
      return <Trans>The removed card stays on file at the payment gateway until somebody removes it there.</Trans>;
    default:
      return <Trans>What it was to do is never done.</Trans>;
  }
}
